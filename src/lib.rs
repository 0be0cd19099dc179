//! factledger.

pub mod claim;
pub mod numeral;
pub mod period;
pub mod quantity;
pub mod report;
pub mod text;
