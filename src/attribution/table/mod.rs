//! The closed lists of facts that attributions are read by: one row to add one.

mod noun;
mod phrase;
mod verb;
mod word;

pub(super) use noun::{BODIES, CALENDAR, CONNECTING, DATA, DOCUMENTS, OFFICES, PEOPLE, SURVEYS, TITLES, TRADING};
pub(super) use phrase::{BEFORE_SOURCE, NOUNS, RECKONINGS};
pub(super) use verb::{Class, VERBS, Verb};
pub(super) use word::{
    ADVERBS, ASIDES, AUXILIARIES, BE, BREAKS, CONJUNCTIONS_OF_TIME, CONTROLS, DETERMINERS, FINITE, HAVE, HEARSAY,
    LABELS, NEGATIONS, NUMBERS, OPEN, OPENERS, PARTICIPLES, PARTICLES, PERSONAL, POSSESSIVES, PREPOSITIONS, PRONOUNS,
    QUESTIONS, REFUSALS, RESPONDENTS, TIES, WHEN,
};
