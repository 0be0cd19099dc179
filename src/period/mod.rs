//! Time expressions with TIMEX3 type and value.
//!
//! ```text
//! date     = month , [ day ] , [ year ] | day , month , [ year ] | "2025-05-03" | "5/3/2025" | year | "1990s" | "Q2" , year
//!          | [ "last" | "this" | "next" ] , ( weekday | month | season | holiday | unit ) | "today" | unit , "ago" ;
//! clock    = hour , [ ":" , minutes , [ ":" , seconds ] ] , [ "a.m." | "p.m." ] | [ day ] , part of the day ;
//! duration = [ "the past" | "the next" ] , ( numeral | "a" | vague number ) , [ "-" ] , unit of time ;
//! set      = ( "every" | "each" | "per" ) , unit | "daily" ;
//! ```
//!
//! ```
//! use factledger::{period, text::Document};
//! use jiff::civil::date;
//!
//! let doc = Document::new("The mill closed last month.").published_on(Some(date(2025, 5, 5)));
//! let time = period::times(&doc).next().unwrap();
//! assert_eq!((doc.slice(time.span), time.value.to_string().as_str()), ("last month", "2025-04"));
//! ```
//!
//! A sentence is read in three steps: expressions with a number (`date`, `clock`, `year`, `duration`), those without one
//! in the gaps between them (`words`, `noun`), then neighbours that are one expression (`join`). What they mean is kept
//! apart (`meaning`) from what day that is (`resolve`, by the `calendar` and the `tense` of the clause).
//!
//! The day of publication is the caller's, else that of the front matter, else that of a date line at the head of the
//! text ([`published`]). Without one, relative expressions stay unresolved (`XXXX-WXX-5`). Events that date others ("after
//! the war") are no expressions.

mod calendar;
mod clock;
mod date;
mod dateline;
mod definite;
mod duration;
mod extent;
mod join;
mod meaning;
mod noun;
mod resolve;
mod table;
mod tense;
mod value;
mod window;
mod words;
mod year;

use jiff::civil::Date;

use crate::numeral::{self, Numeral};
use crate::text::{Document, Sentence, Span};

pub(crate) use calendar::partial;
pub use dateline::published;
use meaning::{Hang, Meaning};
use resolve::Story;
pub(crate) use table::UNITS;
pub(crate) use tense::participle;
pub use value::{Clock, DayPart, DayValue, Grain, PartialDate, Season, TimeOfDay, TimeUnit, TimeValue};
pub use window::{Edge, Window, WindowError, first_day, last_day};
pub(crate) use words::TIMES;

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
    /// What it says.
    meaning: Meaning,
    /// The time of day that it says.
    time: Option<TimeOfDay>,
    /// Its TIMEX3 `mod`.
    pub modifier: Option<Mod>,
    /// Whether a length of time ends or begins now.
    hang: Hang,
}

/// The time expressions of a text, in text order.
pub fn times<'d>(document: &'d Document<'_>) -> impl Iterator<Item = Time> + 'd {
    let mut reader = Reader::new(document, published(document));
    document.sentences_with(&TIMES).flat_map(move |span| {
        reader.read(span);
        reader.found.drain(..).map(|(_, time)| time).collect::<Vec<_>>()
    })
}

/// A sentence with its numerals and the time expressions that hold one: what quantities and times are read from.
pub(crate) struct Figures<'d, 't> {
    /// The tokens.
    pub sentence: Sentence<'d, 't>,
    /// The numerals, in order and disjoint.
    pub numerals: Vec<Numeral>,
    /// The time expressions, in order and disjoint.
    pub times: Vec<Expression>,
}

impl<'d, 't> Figures<'d, 't> {
    /// Of no sentence yet.
    pub(crate) fn new(document: &'d Document<'t>) -> Self {
        Self { sentence: Sentence::new(document), numerals: Vec::new(), times: Vec::new() }
    }

    /// Read one sentence.
    pub(crate) fn read(&mut self, span: Span) {
        self.sentence.document().tokenize(span, &mut self.sentence);
        self.numerals.clear();
        numeral::numerals(&self.sentence, &mut self.numerals);
        expressions(&self.sentence, &self.numerals, &mut self.times);
    }
}

/// Reads sentence after sentence of one text, in order, with the same buffers.
pub(crate) struct Reader<'d, 't> {
    figures: Figures<'d, 't>,
    story: Story,
    expressions: Vec<Expression>,
    /// The expressions of the sentence read last.
    pub found: Vec<(Expression, Time)>,
}

impl<'d, 't> Reader<'d, 't> {
    /// A reader of this document, published on this day.
    pub(crate) fn new(document: &'d Document<'t>, published: Option<Date>) -> Self {
        let story = Story::new(published);
        Self { figures: Figures::new(document), story, expressions: Vec::new(), found: Vec::new() }
    }

    /// The sentence read last.
    pub(crate) const fn sentence(&self) -> &Sentence<'d, 't> {
        &self.figures.sentence
    }

    /// Read one sentence; its expressions then stand in `found`.
    pub(crate) fn read(&mut self, span: Span) {
        self.figures.read(span);
        self.find();
    }

    /// Take over what was read of a sentence; its expressions then stand in `found`.
    pub(crate) fn take(&mut self, figures: &mut Figures<'d, 't>) {
        std::mem::swap(&mut self.figures, figures);
        self.find();
    }

    fn find(&mut self) {
        let Self { figures: Figures { sentence, numerals, times }, story, expressions, found } = self;
        found.clear();
        expressions.clear();
        words::expressions(sentence, numerals, times, expressions);
        join::settle(sentence, expressions);
        resolve::values(sentence, expressions, story, found);
    }
}

impl Expression {
    /// Whether it is one day.
    pub(crate) const fn is_day(&self) -> bool {
        self.meaning.is_day() || matches!(self.kind, TimeType::Time)
    }

    /// How many years it is away from another time: "a year earlier", "last year".
    pub(crate) const fn years_away(&self) -> Option<i32> {
        match self.meaning {
            Meaning::SameAway(years)
            | Meaning::SameIn(meaning::YearOf::Away(years, _))
            | Meaning::Away(Grain::Year, years, _) => Some(years),
            _ => None,
        }
    }

    const fn new(first: usize, end: usize, kind: TimeType, value: TimeValue) -> Self {
        Self::meaning(first, end, kind, Meaning::of(value))
    }

    const fn meaning(first: usize, end: usize, kind: TimeType, meaning: Meaning) -> Self {
        Self { first, end, kind, meaning, time: None, modifier: None, hang: Hang::Free }
    }

    /// A time of day of which the day is not said.
    const fn timed(first: usize, end: usize, time: TimeOfDay) -> Self {
        Self::meaning(first, end, TimeType::Time, Meaning::SomeDay).at_time(time)
    }

    const fn at_time(self, time: TimeOfDay) -> Self {
        Self { kind: TimeType::Time, time: Some(time), ..self }
    }
}

/// Fill `found` with the time expressions of a sentence that hold a number, in order and disjoint.
fn expressions(sentence: &Sentence<'_, '_>, numerals: &[Numeral], found: &mut Vec<Expression>) {
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
