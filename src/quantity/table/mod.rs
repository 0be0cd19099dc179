//! The closed lists of facts that quantities are read by: one row to add one.

mod bound;
mod change;
mod context;
mod currency;
mod name;
mod noun;
mod pair;
mod unit;
mod word;

pub(super) use bound::{AFTER, BEFORE, Needs};
pub(super) use change::{ADJECTIVES, Change, NOUNS, Object, PARTICLES, PHRASAL, VERBS};
pub(super) use context::{BRITISH, COMPARED, LEAGUE, POLL, PRICE, SCORED};
pub(super) use currency::{CURRENCIES, Currency, LETTERS};
pub(super) use name::{ADDRESS_ENDINGS, BONDS, INDEXES, PRODUCTS, SECTIONS};
pub(super) use noun::{ALWAYS_PLURAL, IRREGULAR, NEVER_PLURAL};
pub(super) use pair::{PAIRS, Pair};
pub(super) use unit::{Code, Trust, UNITS, UnitRow};
pub(super) use word::{COMPOUNDS, DENOMINATORS, FREQUENCIES, FUNCTION, MODIFYING, PARTICIPLES, PEOPLE, WORDS_TOO};
