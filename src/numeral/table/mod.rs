//! The closed lists of numeral words: facts of English, no rules.

mod suffix;
mod vulgar;
mod word;

pub(super) use suffix::{SUFFIXES, Suffix, Trust};
pub(super) use vulgar::VULGAR;
pub(super) use word::{WORDS, Word};
