//! The clauses of a sentence, as far as windows ask for them.
//!
//! ```text
//! sentence = clause , { ( ";" | "while" | ", and" | ", which" | … ) , clause | "from" , figure | "compared with" , figures } ;
//! ```

use std::sync::LazyLock;

use super::super::table::{CLAUSE_STARTS, COMPARES};
use crate::text::{Class, Sentence, Vocabulary};

/// What opens a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// The start of the sentence, or of another main clause.
    Main,
    /// A relative clause, which says when something else was.
    Relative,
    /// A level that a change starts from, or a figure that is compared with.
    Compared,
}

/// A stretch of tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    /// Its first token.
    pub first: usize,
    /// The token behind its last.
    pub end: usize,
    /// What opens it.
    pub opening: Opening,
}

impl Segment {
    /// Whether the last token before `end` is of it.
    pub(super) const fn holds(&self, end: usize) -> bool {
        self.first < end && end <= self.end
    }
}

/// The segments of a sentence whose figures start at these tokens.
pub(super) fn segments(sentence: &Sentence<'_, '_>, figures: &[usize]) -> Vec<Segment> {
    let mut segments = vec![Segment { first: 0, end: sentence.len(), opening: Opening::Main }];
    for at in 1..sentence.len() {
        let Some(opening) = opening(sentence, figures, at) else { continue };
        if let Some(last) = segments.last_mut() {
            last.end = at;
        }
        segments.push(Segment { first: at, end: sentence.len(), opening });
    }
    segments
}

/// Words that may open a segment.
static OPENERS: LazyLock<Vocabulary<()>> = LazyLock::new(|| {
    let compares = COMPARES.iter().filter_map(|words| words.first());
    let words = MAINS.iter().chain(&["and", "or", "from"]).chain(CLAUSE_STARTS).chain(compares);
    words.map(|word| (*word, ())).collect()
});

const MAINS: &[&str] = &["while", "whereas", "although", "but"];

fn opening(sentence: &Sentence<'_, '_>, figures: &[usize], at: usize) -> Option<Opening> {
    match sentence.get(at)?.class {
        Class::Mark(';' | '—' | '_') => return Some(Opening::Main),
        Class::Word if OPENERS.get(sentence.text(at)).is_some() => {}
        _ => return None,
    }
    let comma = sentence.text(at - 1) == ",";
    let figure_near = || figures.iter().any(|&figure| figure > at && figure <= at + 3);
    if sentence.is_any(at, MAINS) {
        return Some(Opening::Main);
    }
    if sentence.is(at, "from") && figure_near() || COMPARES.iter().any(|words| begins(sentence, at, words)) {
        return Some(Opening::Compared);
    }
    if comma && sentence.is_any(at, &["and", "or"]) && !figure_near() {
        return Some(Opening::Main);
    }
    if sentence.is_any(at, CLAUSE_STARTS)
        && (comma || sentence.is_any(at, &["after", "before", "when", "because", "although", "though"]))
    {
        return Some(Opening::Relative);
    }
    None
}

/// Whether these words stand from a token on.
fn begins(sentence: &Sentence<'_, '_>, at: usize, words: &[&str]) -> bool {
    words.iter().enumerate().all(|(offset, word)| sentence.is(at + offset, word))
}
