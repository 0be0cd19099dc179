//! The closed lists of calendar words.

mod beside;
mod clock;
mod context;
mod holiday;
mod month;
mod unit;
mod verb;
mod word;

pub(super) use beside::{
    AFTER_CHRIST, AMOUNT_OR_YEAR, BEFORE_AMOUNT, BEFORE_CHRIST, BEFORE_COUNT, BEFORE_YEAR, BEFORE_YEAR_OR_NUMBER,
    BEHIND_DATE, BESIDE_DEGREES, BETWEEN_DAYS, MEASURED, NO_PLURAL, UNTIL, YEARLY,
};
pub(super) use clock::{GREENWICH, HALVES_OF_DAY, ZONES};
pub(super) use context::{
    AROUND_LENGTHS, BEFORE_DEFINITE, BEFORE_MONTH, BEGINS_NOW, BEHIND_NOUN, DATE_LABELS, DATE_PREFIXES, ENDS_NOW,
    LENGTH_BOUNDS, NAMES_TOO, PART_LENGTHS, PARTS_OF_DATE, PARTS_OF_UNIT, RELATIVE_PARTS, SAME_NOUNS, STEPS,
    STEPS_FROM_MENTION, TELLS_MORE, TIME_PREPOSITIONS, TIMES, UNIT_ADJECTIVES, VAGUE_NUMBERS,
};
pub(super) use holiday::{HOLIDAYS, HolidayRule};
pub(super) use month::{MONTHS, WEEKDAYS};
pub(super) use unit::CALENDAR_UNITS;
pub(crate) use unit::UNITS;
pub(super) use verb::{
    AS_SOON_AS, BETWEEN_VERBS, CLAUSE_STARTS, DEFERS, HAVE, MODALS, NO_PAST, PAST, PLANS, PRESENT_BE, TOWARDS_FUTURE,
    WILLS,
};
pub(super) use word::{NOUNS, Noun, SHORT_WEEKDAYS, WORDS, Word};
