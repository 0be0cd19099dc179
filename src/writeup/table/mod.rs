//! Closed lists.

mod conversion;
mod mode;
mod noun;

pub(super) use conversion::{CONVERSIONS, Conversion, Dimension};
pub(super) use mode::MARKS;
pub(super) use noun::KIN;
