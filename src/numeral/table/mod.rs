//! The closed lists of numeral words: facts of English, no rules.

mod share;
mod suffix;
mod vulgar;
mod word;

pub(super) use share::{BEFORE_SHARE, BEHIND_HALF, BEHIND_PART, BEHIND_SHARE, NO_SHARE, USUAL_WHOLES};
pub(super) use suffix::{BEHIND_METRES, MONEY_SIGNS, SUFFIXES, SUPERSCRIPTS, Suffix, Trust};
pub(super) use vulgar::VULGAR;
pub(super) use word::{WORDS, Word};
