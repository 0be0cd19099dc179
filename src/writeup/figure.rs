//! The figures of a write-up: which one each citation marks, and which none does.
//!
//! Marked words mark the one number that they touch, read in its whole sentence; the other forms mark the last one before them. Where
//! the words touch several, the one that is a claim is meant; where several are, nobody knows.

use jiff::civil::Date;

use super::markdown::CELL;
use super::{Citation, Statement, WriteUp};
use crate::claim::{Told, told};
use crate::text::{Document, Span};

/// Bytes between a sentence and the citation behind it.
const BEHIND: usize = 8;

/// A figure of a write-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it states.
    pub statement: Statement,
    /// Its place in the write-up.
    pub span: Span,
    /// Its sentence, without markup.
    pub sentence: String,
    /// Its words, without markup.
    pub words: String,
    /// Whether it is all that stands in its line or cell.
    pub is_alone: bool,
    /// Whether it is a claim by itself.
    pub is_claim: bool,
}

/// Why it is not clear which figure is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// There is none.
    NoFigure,
    /// There are these.
    Several(Vec<Span>),
}

/// A citation with the figure that it marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The citation.
    pub citation: Citation,
    /// The figure, or why there is not one.
    pub figure: Result<Figure, Unclear>,
}

/// What is found in a write-up.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// The citations, in text order.
    pub cited: Vec<Cited>,
    /// The claims that no citation marks; only where they were asked for.
    pub uncited: Vec<Figure>,
}

/// Whether to look for figures that are not cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Only those of sentences with citations are read.
    Cited,
    /// All are.
    All,
}

/// A citation as it stands among the words: those that it marks, or the place behind those it speaks of.
#[derive(Clone, Copy, Debug)]
struct Anchor {
    words: Span,
    is_marked: bool,
}

/// The figures of a write-up that was published on this day; without one, on the day that it tells itself.
#[must_use]
pub fn figures(writeup: &WriteUp<'_>, published: Option<Date>, wanted: Wanted) -> Figures {
    let document = Document::new(writeup.prose.text()).published_on(published);
    let anchors: Vec<Anchor> = writeup.citations.iter().map(|citation| anchor(writeup, citation)).collect();
    let mut next = 0;
    let is_wanted = |sentence: Span| {
        let passed = |anchor: &Anchor| anchor.words.end + BEHIND < sentence.start;
        while anchors.get(next).is_some_and(passed) {
            next += 1;
        }
        let near = anchors[next..].iter().take_while(|anchor| anchor.words.start <= sentence.end + BEHIND);
        wanted == Wanted::All || near.into_iter().any(|anchor| is_of(&document, *anchor, sentence))
    };
    let numbers: Vec<Told> = told(&document, is_wanted).collect();
    let reader = Reader { writeup, document: &document, numbers: &numbers };
    let mut used = vec![false; numbers.len()];
    let mut cited = Vec::new();
    for (citation, anchor) in writeup.citations.iter().zip(&anchors) {
        let found = reader.marked(*anchor);
        if let Ok(index) = &found {
            used[*index] = true;
        }
        let figure = found.and_then(|index| reader.figure(index).ok_or(Unclear::NoFigure));
        cited.push(Cited { citation: *citation, figure });
    }
    let is_left = |index: &usize| wanted == Wanted::All && !used[*index] && numbers[*index].is_claim;
    let uncited = (0..numbers.len()).filter(is_left).filter_map(|index| reader.figure(index)).collect();
    Figures { cited, uncited }
}

fn anchor(writeup: &WriteUp<'_>, citation: &Citation) -> Anchor {
    let at = |at: usize| writeup.prose.to_prose(at);
    if let Some(words) = citation.words {
        return Anchor { words: Span::new(at(words.start), at(words.end).max(at(words.start))), is_marked: true };
    }
    let place = at(citation.span.start);
    // What follows may be of another block, whose break is no word.
    let before = writeup.prose.text().get(..place).unwrap_or_default();
    let place = if before.ends_with('\n') { before.trim_end().len() } else { place };
    Anchor { words: Span::new(place, place), is_marked: false }
}

/// Whether a citation belongs to a sentence: it marks words of it, or stands in it or right behind it.
fn is_of(document: &Document<'_>, anchor: Anchor, sentence: Span) -> bool {
    if anchor.is_marked {
        return anchor.words.start < sentence.end && sentence.start < anchor.words.end;
    }
    let at = anchor.words.start;
    if at <= sentence.end {
        return sentence.start < at;
    }
    let between = document.slice(Span::new(sentence.end, at));
    between.len() <= BEHIND && !between.contains(|c: char| c.is_alphanumeric() || c == '\n')
}

struct Reader<'r, 't> {
    writeup: &'r WriteUp<'t>,
    document: &'r Document<'r>,
    numbers: &'r [Told],
}

impl Reader<'_, '_> {
    /// The number that a citation marks.
    fn marked(&self, anchor: Anchor) -> Result<usize, Unclear> {
        let words = anchor.words;
        if anchor.is_marked {
            let first = self.numbers.partition_point(|told| told.quantity.span.end <= words.start);
            let touched = (first..self.numbers.len()).take_while(|&index| self.span(index).start < words.end);
            return self.one_of(&touched.collect::<Vec<_>>());
        }
        let behind = self.numbers.partition_point(|told| told.quantity.span.start < words.start);
        let mut before =
            (0..behind).rev().take_while(|&index| is_of(self.document, anchor, self.numbers[index].sentence));
        let last = before.next().ok_or(Unclear::NoFigure)?;
        // A number that only points, as in "of the two", is passed over.
        let claim = std::iter::once(last).chain(before).find(|&index| self.numbers[index].is_claim);
        Ok(claim.unwrap_or(last))
    }

    fn one_of(&self, touched: &[usize]) -> Result<usize, Unclear> {
        let claims: Vec<usize> = touched.iter().copied().filter(|&index| self.numbers[index].is_claim).collect();
        match (claims.as_slice(), touched) {
            ([one], _) | ([], [one]) => Ok(*one),
            ([], []) => Err(Unclear::NoFigure),
            ([], several) | (several, _) => {
                let place = |&index: &usize| self.writeup.prose.to_source(self.span(index));
                Err(Unclear::Several(several.iter().map(place).collect()))
            }
        }
    }

    fn span(&self, index: usize) -> Span {
        self.numbers[index].quantity.span
    }

    /// Whether nothing stands beside a figure in its line, or in its cell.
    fn is_alone(&self, sentence: Span, figure: Span) -> bool {
        let before = self.document.slice(Span::new(sentence.start, figure.start)).trim_end_matches(' ');
        let behind = self.document.slice(Span::new(figure.end, sentence.end)).trim_start_matches(' ');
        let mark = CELL.trim_end();
        (before.is_empty() || before.ends_with(mark)) && (behind.is_empty() || behind.starts_with(mark))
    }

    fn figure(&self, index: usize) -> Option<Figure> {
        let told = &self.numbers[index];
        let (span, sentence) = (told.quantity.span, self.document.slice(told.sentence));
        let words = self.document.slice(span);
        Some(Figure {
            statement: Statement::of_told(self.document, told)?,
            span: self.writeup.prose.to_source(span),
            sentence: sentence.to_owned(),
            words: words.to_owned(),
            is_alone: self.is_alone(told.sentence, span),
            is_claim: told.is_claim,
        })
    }
}

/// What the one number of some words states; none where there is none, or several.
#[must_use]
pub fn statement_in(words: &str) -> Option<Statement> {
    let document = Document::new(words);
    let all: Vec<Told> = told(&document, |_| true).collect();
    match all.as_slice() {
        [one] => Statement::of_told(&document, one),
        _ => None,
    }
}
