//! Numerals: digits and number words, read to exact values.
//!
//! ```text
//! numeral  = [ minus ] digits [ fraction ] [ scale ] | spelled | vague | fraction | ordinal | multiple ;
//! ```
//!
//! ```
//! use factledger::{numeral, text::{Document, Sentence}};
//!
//! let doc = Document::new("One and a half million people left.");
//! let mut sentence = Sentence::new(&doc);
//! doc.tokenize(doc.sentences().next().unwrap(), &mut sentence);
//! let mut numerals = Vec::new();
//! numeral::numerals(&sentence, &mut numerals);
//! assert_eq!(numerals[0].value, numeral::Value::Exact(1_500_000.into()));
//! ```
//!
//! What a numeral means is not asked here: a year, the 747 of an aeroplane and a phone number are numerals too. Roman
//! numerals are not read.

mod decimal;
mod digits;
mod fraction;
mod spelled;
mod table;
mod vague;

use std::sync::LazyLock;

use rust_decimal::Decimal;

use crate::text::{Class, Prefilter, Sentence, Vocabulary};

pub use decimal::{MAX_DIGITS, shift};
use table::{WORDS, Word};

/// What a numeral says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// One number, with the digits as printed.
    Exact(Decimal),
    /// So many parts of so many: two-thirds.
    Fraction {
        /// The parts.
        parts: Decimal,
        /// The parts of the whole.
        whole: Decimal,
    },
    /// A vague number between two: dozens, hundreds of thousands.
    Between(Decimal, Decimal),
    /// Digits that are no number: 1.2.3, 007.
    Code,
    /// More digits than an exact decimal holds.
    TooLong,
}

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// With digits.
    Digits,
    /// In words.
    Words,
    /// As a place in an order: third, 21st.
    Ordinal,
    /// As a multiplication: twice, threefold.
    Times,
    /// As a multiplication that is a rise: doubled.
    Grown,
    /// "A couple of".
    Couple,
}

/// A number in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// Its first token.
    pub first: usize,
    /// The token behind its last.
    pub end: usize,
    /// What it says.
    pub value: Value,
    /// How it is written.
    pub form: Form,
    /// The power of ten of its scale word, by which `value` is multiplied already; 0 without one.
    pub scale: u32,
}

impl Numeral {
    /// The exact value, where there is one.
    #[must_use]
    pub const fn exact(&self) -> Option<Decimal> {
        match self.value {
            Value::Exact(value) => Some(value),
            _ => None,
        }
    }

    /// The value as printed before its scale word.
    #[must_use]
    pub fn unscaled(&self) -> Option<Decimal> {
        shift(self.exact()?, -i32::try_from(self.scale).ok()?)
    }
}

/// Sees every text in which [`numerals`] may find something.
pub static FIGURES: LazyLock<Prefilter> = LazyLock::new(|| {
    Prefilter::new(WORDS.iter().filter(|(_, word)| !matches!(word, Word::Some)).map(|(form, _)| *form))
});

static BY_FORM: LazyLock<Vocabulary<Word>> = LazyLock::new(|| WORDS.iter().copied().collect());

/// Every word that a numeral may begin with.
static BEGINNINGS: LazyLock<Vocabulary<()>> = LazyLock::new(|| {
    WORDS.iter().map(|(form, _)| *form).chain(["a", "an", "minus", "negative"]).map(|word| (word, ())).collect()
});

/// The numeral word at a token.
fn word(sentence: &Sentence<'_, '_>, index: usize) -> Option<Word> {
    BY_FORM.get(sentence.text(index)).copied()
}

/// The value of a single word from "one" to "nineteen" at a token.
pub(crate) fn small(sentence: &Sentence<'_, '_>, index: usize) -> Option<Decimal> {
    match word(sentence, index)? {
        Word::Ones(value) => Some(value.into()),
        _ => None,
    }
}

/// Append the numerals of `sentence`, in order and disjoint.
pub fn numerals(sentence: &Sentence<'_, '_>, numerals: &mut Vec<Numeral>) {
    let mut at = 0;
    while at < sentence.len() {
        let Some(numeral) = numeral_at(sentence, at) else {
            at += 1;
            continue;
        };
        at = numeral.end;
        numerals.push(numeral);
    }
}

fn numeral_at(sentence: &Sentence<'_, '_>, at: usize) -> Option<Numeral> {
    match sentence.get(at)?.class {
        Class::Number => Some(digits::numeral(sentence, at)),
        Class::Fraction => fraction::vulgar(sentence, at),
        Class::Mark('-' | '−' | '–') => digits::negative(sentence, at),
        Class::Word if BEGINNINGS.get(sentence.text(at)).is_none() => None,
        Class::Word => vague::numeral(sentence, at)
            .or_else(|| fraction::spelled(sentence, at))
            .or_else(|| spelled::numeral(sentence, at)),
        Class::Mark(_) | Class::Address => None,
    }
}
