//! The closed lists of calendar words.

mod beside;
mod clock;
mod month;
mod unit;

pub(super) use beside::{
    AFTER_CHRIST, AMOUNT_OR_YEAR, BEFORE_AMOUNT, BEFORE_CHRIST, BEFORE_COUNT, BEFORE_YEAR, BEFORE_YEAR_OR_NUMBER,
    BEHIND_DATE, BETWEEN_DAYS, MEASURED, NO_PLURAL, UNTIL, YEARLY,
};
pub(super) use clock::{HALVES_OF_DAY, ZONES};
pub(super) use month::{MONTHS, WEEKDAYS};
pub(crate) use unit::UNITS;
