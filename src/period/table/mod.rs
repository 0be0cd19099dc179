//! The closed lists of calendar words.

mod month;
mod unit;

pub(super) use month::{MONTHS, SEASONS_OF_DAY};
pub(crate) use unit::UNITS;
