//! Time expressions with TIMEX3 type and value: absolute dates, years, clock times and durations.
//!
//! ```text
//! date     = month , [ day ] , [ year ] | day , month , [ year ] | "2025-05-03" | "5/3/2025" ;
//! year     = four digits that nothing else claims , [ ( "-" | "/" ) , year ] | "1990s" | "Q2" , year ;
//! clock    = hour , [ ":" , minutes , [ ":" , seconds ] ] , [ "a.m." | "p.m." ] ;
//! duration = numeral , [ "-" ] , unit of time ;
//! ```
//!
//! ```
//! use factledger::{period, text::Document};
//!
//! let doc = Document::new("The mill closed in October 2023.");
//! let time = period::times(&doc).next().unwrap();
//! assert_eq!((doc.slice(time.span), time.value.to_string().as_str()), ("October 2023", "2023-10"));
//! ```
//!
//! Left out so far: expressions that need the publication date ("last month", "Friday") and sets ("every day").

mod clock;
mod date;
mod duration;
mod table;
mod value;
mod window;
mod year;

use crate::numeral::{self, FIGURES, Numeral};
use crate::text::{Document, Sentence, Span};

pub(crate) use table::UNITS;
pub use value::{Clock, PartialDate, TimeUnit, TimeValue};
pub use window::{Edge, Window, WindowError};

/// The TIMEX3 type of a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeType {
    /// A calendar time of a day or more.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A time that comes again and again.
    Set,
}

/// TIMEX3 `mod`: the part of the time that is meant, or how exact it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mod {
    /// Early.
    Start,
    /// In the middle.
    Mid,
    /// Late.
    End,
    /// About.
    Approx,
    /// More than.
    MoreThan,
    /// Less than.
    LessThan,
}

/// A time expression of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// Where it stands.
    pub span: Span,
    /// Its TIMEX3 type.
    pub kind: TimeType,
    /// Its TIMEX3 value.
    pub value: TimeValue,
    /// Its TIMEX3 `mod`.
    pub modifier: Option<Mod>,
}

/// A time expression in the tokens of a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Expression {
    /// Its first token.
    pub first: usize,
    /// The token behind its last.
    pub end: usize,
    /// Its TIMEX3 type.
    pub kind: TimeType,
    /// Its TIMEX3 value.
    pub value: TimeValue,
    /// Its TIMEX3 `mod`.
    pub modifier: Option<Mod>,
}

/// The time expressions of a text, in text order.
pub fn times<'d>(document: &'d Document<'_>) -> impl Iterator<Item = Time> + 'd {
    let mut sentence = Sentence::new(document);
    let (mut numerals, mut expressions) = (Vec::new(), Vec::new());
    document.sentences_with(&FIGURES).flat_map(move |span| {
        document.tokenize(span, &mut sentence);
        numerals.clear();
        numeral::numerals(&sentence, &mut numerals);
        self::expressions(&sentence, &numerals, &mut expressions);
        expressions.iter().map(|found| found.time(&sentence)).collect::<Vec<_>>()
    })
}

impl Expression {
    fn time(&self, sentence: &Sentence<'_, '_>) -> Time {
        let span = sentence.span_of(self.first, self.end);
        Time { span, kind: self.kind, value: self.value, modifier: self.modifier }
    }

    const fn new(first: usize, end: usize, kind: TimeType, value: TimeValue) -> Self {
        Self { first, end, kind, value, modifier: None }
    }
}

/// Fill `found` with the time expressions of a sentence, in order and disjoint.
pub(crate) fn expressions(sentence: &Sentence<'_, '_>, numerals: &[Numeral], found: &mut Vec<Expression>) {
    found.clear();
    for (index, numeral) in numerals.iter().enumerate() {
        let from = found.last().map_or(0, |last| last.end);
        if numeral.first < from {
            continue;
        }
        let read = date::expression(sentence, numeral, from)
            .or_else(|| clock::expression(sentence, numeral))
            .or_else(|| year::expressions(sentence, numeral, numerals.get(index + 1), found))
            .or_else(|| duration::expression(sentence, numeral));
        // Words of the expression before it belong to that one.
        let read = read.filter(|read| read.first >= from);
        found.extend(read.map(|read| read.with_modifier(sentence, from)));
    }
}

impl Expression {
    /// Take in "early", "mid-" and "late" before a date.
    fn with_modifier(mut self, sentence: &Sentence<'_, '_>, from: usize) -> Self {
        let hyphen = usize::from(self.first > from && sentence.text(self.first - 1) == "-");
        let Some(before) = self.first.checked_sub(1 + hyphen).filter(|&before| before >= from) else { return self };
        let modifier = match sentence.text(before).to_ascii_lowercase().as_str() {
            "early" => Mod::Start,
            "mid" => Mod::Mid,
            "late" => Mod::End,
            _ => return self,
        };
        if self.kind == TimeType::Date {
            self.modifier = Some(modifier);
            self.first = before;
        }
        self
    }
}

/// Whether a token names a month.
pub(crate) fn is_month(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    date::month(sentence, at).is_some()
}

/// Whether a token names a day of the week.
pub(crate) fn is_weekday(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    table::WEEKDAYS.contains(&sentence.text(at))
}
