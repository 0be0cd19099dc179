//! The prefilter: one scan that tells texts without figures from those that may hold one.
//!
//! ```text
//! figure = digit | vulgar fraction | word ;   (* a word only between characters that are no ASCII letters *)
//! ```
//!
//! ```
//! use factledger::text::Prefilter;
//!
//! let filter = Prefilter::new(["ten", "one", "dozen"]);
//! assert!(filter.may_match("A DOZEN boats sank."));
//! assert!(filter.may_match("Boats sank in 1912."));
//! assert!(!filter.may_match("They are often alone with their money."));
//! ```
//!
//! A plural is a word of its own: who wants `tens` lists it beside `ten`. Full-width digits and superscripts are no figures.

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::token::VULGAR_FRACTIONS;

/// Patterns of which the fastest automaton is built in no time.
const FEW: usize = 200;

/// Sees digits, vulgar fractions and a list of words. It may say yes in vain, and never says no wrongly.
#[derive(Debug)]
pub struct Prefilter {
    automaton: AhoCorasick,
    /// The patterns before this one match anywhere; the others are words.
    first_word: usize,
}

impl Prefilter {
    /// A prefilter for digits, vulgar fractions and these words, which it knows in any case of ASCII letters.
    ///
    /// # Panics
    ///
    /// Where the words make an automaton of more than 4 billion states.
    #[must_use]
    pub fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut patterns: Vec<String> = VULGAR_FRACTIONS.chars().map(String::from).collect();
        let first_word = patterns.len();
        patterns.extend(words.into_iter().filter(|word| !word.is_empty()).map(str::to_owned));
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .kind((patterns.len() < FEW).then_some(AhoCorasickKind::DFA))
            .build(patterns)
            .expect("a list of words makes far fewer states than there are numbers for them");
        Self { automaton, first_word }
    }

    /// Whether `text` may hold a figure.
    #[must_use]
    pub fn may_match(&self, text: &str) -> bool {
        // Overlapping, since the hit of `six` must not hide `sixteen`.
        let mut hits = self.automaton.find_overlapping_iter(text);
        has_digit(text.as_bytes())
            || hits.any(|hit| {
                hit.pattern().as_usize() < self.first_word || stands_alone(text.as_bytes(), hit.start(), hit.end())
            })
    }
}

/// Digits are what most figures have; many bytes are looked at together, so that the automaton is asked for the others alone.
fn has_digit(text: &[u8]) -> bool {
    text.chunks(64).any(|bytes| bytes.iter().fold(false, |found, byte| found | byte.is_ascii_digit()))
}

/// No ASCII letter touches these bytes.
fn stands_alone(text: &[u8], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).and_then(|before| text.get(before));
    !before.is_some_and(u8::is_ascii_alphabetic) && !text.get(end).is_some_and(u8::is_ascii_alphabetic)
}
