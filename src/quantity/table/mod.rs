//! The closed lists of facts that quantities are read by: one row to add one.

mod age;
mod bound;
mod change;
mod context;
mod currency;
mod elision;
mod multiple;
mod name;
mod noun;
mod pair;
mod phrase;
mod pronoun;
mod rate;
mod ratio;
mod unit;

pub(super) use age::{BEFORE_AGE, BEFORE_TOLD_AGE, BEHIND_AGE_LIMIT, KIN, PEOPLE, TELLS_AGE, THOSE};
pub(super) use bound::{AFTER, BEFORE, BEFORE_ARTICLE, LASTING, Needs, OPEN_ENDS, POINTS_AT_PAST};
pub(super) use change::{
    ADJECTIVES, BEFORE_LEVEL, BEFORE_OFF, BEFORE_SIZE, CAST, CLAUSE_VERBS, CLOSES, ChangeVerb, ENDS_OBJECT, ENDS_SIZE,
    GAINABLE, JOINS_CLAUSE, MOVES, NOUN_MARKERS, NOUNS, OVER_TIME, Object, PARTICLES, PHRASAL, VERBS,
};
pub(super) use context::{
    BRITISH, CONTESTS, DISASTERS, ELECTION, FEE, FINANCE, INDEX, LEAGUE, POLL, PRICE, SCORED, STANDING,
};
pub(super) use currency::{BEHIND_MONEY, CURRENCIES, Currency, LETTER_CODES, LETTERS};
pub(super) use elision::{BEHIND_ELISION, BEHIND_OTHER_PLACE, HAVING, LISTS, MEANS, SETS_AGAINST, SETS_COUNT_AGAINST};
pub(super) use multiple::{BEFORE_LOOSE, BEHIND_LOOSE, COMPARED, LOOSE, MODALS, OFTEN_AS};
pub(super) use name::{
    ABBREVIATED_NUMBER, ADDRESS_ENDINGS, BEFORE_CAPITAL_WORD, BEFORE_MODEL, BONDS, BONDS_TOO, CITED, INDEXES, OPENING,
    PREFIXES, PRODUCTS, SCREENS, SECTIONS, STREET_PARTS,
};
pub(super) use noun::{ALWAYS_PLURAL, DEMONYM_ENDINGS, IRREGULAR, NEVER_PLURAL, SIBILANT_PLURALS};
pub(super) use pair::{PAIRS, Pair};
pub(super) use phrase::{
    BEHIND_HYPHEN, CROWDS, DETERMINERS, FUNCTION, HARMING, LEADS_TO_NUMBER, MODIFYING, OBJECTS, PARTICIPLES, VERBS_TOO,
};
pub(super) use pronoun::{BEFORE_LASTING, BEHIND_CHOSEN, MOMENTS, POINTING};
pub(super) use rate::{BEHIND_AGO, BEHIND_PRICE, COMPOUND_DENOMINATORS, DENOMINATORS, FREQUENCIES, FREQUENT, OFTEN};
pub(super) use ratio::{BEHIND_RATIO, TELLS_RATIO};
pub(super) use unit::{COMPOUNDS, Code, SCALES, Trust, UNITS, UnitRow, WORDS_TOO};
