//! Quantities: every number of a text with its value, bound, unit and kind.
//!
//! ```text
//! quantity = [ bound ] , amount , [ bound ] , [ denominator ] ;
//! amount   = [ currency ] , numeral , [ unit ] | amount , ( "to" | "-" | "and" ) , amount ;
//! ```
//!
//! ```
//! use factledger::{quantity, text::Document};
//!
//! let doc = Document::new("At least 5 to 7 percent of the trees died.");
//! let quantity = quantity::quantities(&doc).next().unwrap();
//! assert_eq!(doc.slice(quantity.span), "At least 5 to 7 percent");
//! assert_eq!((quantity.value, quantity.upper), (Some(5.into()), Some(7.into())));
//! assert_eq!(quantity.unit.unwrap().name(&doc), "percent");
//! ```
//!
//! A sentence is read in one direction: each numeral becomes a draft with its amount (`amount`), drafts are joined to ranges
//! (`range`) and ratios (`ratio`), what is a score, a date, a name or an age is known for it (`score`, `date`, `name` with
//! `chain`, `age`), then come what is counted (`noun` with `phrase` and `lemma`, `elsewhere`, `multiple`, `level`, `pronoun`),
//! denominators (`rate`), left-out units (`elision`), bounds (`bound`) and changes (`trend`). Word lists stand in `table`.

mod age;
mod amount;
mod bound;
mod chain;
mod date;
mod draft;
mod elision;
mod elsewhere;
mod lemma;
mod level;
mod multiple;
mod name;
mod noun;
mod numbered;
mod phrase;
mod pronoun;
mod range;
mod rate;
mod ratio;
#[cfg(test)]
mod rows;
mod score;
mod table;
mod trend;
mod unit;

use rust_decimal::Decimal;

use crate::numeral::FIGURES;
use crate::period::Figures;
use crate::text::{Document, Span};

use draft::Draft;
pub use unit::Unit;

/// How exact a value is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bound {
    /// As printed.
    #[default]
    Exact,
    /// Near it.
    About,
    /// Just below it.
    Nearly,
    /// It or above.
    AtLeast,
    /// Above it.
    MoreThan,
    /// It or below.
    AtMost,
    /// Below it.
    LessThan,
    /// Some multiples of it, fewer than ten.
    MultiplesOf,
}

impl Bound {
    /// All of them.
    #[rustfmt::skip] // in the order of the enum
    pub const ALL: [Self; 8] = [
        Self::Exact, Self::About, Self::Nearly, Self::AtLeast, Self::MoreThan, Self::AtMost, Self::LessThan, Self::MultiplesOf,
    ];

    /// The name in machine output and ledgers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::AtLeast => "at-least",
            Self::MoreThan => "more-than",
            Self::AtMost => "at-most",
            Self::LessThan => "less-than",
            Self::MultiplesOf => "multiples-of",
        }
    }

    /// The words before a value that say it, a space behind them; none for an exact one.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::About => "about ",
            Self::Nearly => "nearly ",
            Self::AtLeast => "at least ",
            Self::MoreThan => "more than ",
            Self::AtMost => "at most ",
            Self::LessThan => "less than ",
            Self::MultiplesOf => "multiples of ",
        }
    }
}

/// The direction of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// A rise, or the level reached by one.
    Up,
    /// A fall, or the level reached by one.
    Down,
}

impl Trend {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Up, Self::Down];

    /// The name in machine output and ledgers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

/// A change that a text tells, and what the figure is of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which way.
    pub trend: Trend,
    /// What the figure is of it.
    pub part: Part,
}

/// What a figure is of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Its size, told by a verb or by "up" and "down": "fell 3%", "down 3%".
    Size,
    /// Its size, where a noun or a comparative names the change: "a 3% drop", "3% lower".
    Named,
    /// The level it reached: "fell to 12", "12, down from 15".
    Level,
}

impl Part {
    /// The name in the corpus.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::Named => "named",
            Self::Level => "level",
        }
    }
}

/// What sort of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// People, events or things.
    Count,
    /// Percent and percentage points.
    Percent,
    /// An amount of a currency.
    Money,
    /// An amount per an amount of something else.
    Rate,
    /// Parts of a whole, one in N, N to M.
    Ratio,
    /// A physical measurement or an index level.
    Measurement,
    /// A length of time.
    Duration,
    /// A multiplication: twice, threefold.
    Multiple,
    /// A place in an order.
    Rank,
    /// The age of somebody.
    Age,
    /// A game or a vote.
    Score,
    /// Dates, years, clock times.
    Date,
    /// Numbers in names, phone, list and section numbers.
    Name,
}

impl Kind {
    /// The kinds that claims have.
    #[rustfmt::skip] // in the order of the enum
    pub const CLAIMED: [Self; 8] = [
        Self::Count, Self::Percent, Self::Money, Self::Rate, Self::Ratio, Self::Measurement, Self::Duration, Self::Multiple,
    ];

    /// The name in machine output and ledgers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Percent => "percent",
            Self::Money => "money",
            Self::Rate => "rate",
            Self::Ratio => "ratio",
            Self::Measurement => "measurement",
            Self::Duration => "duration",
            Self::Multiple => "multiple",
            Self::Rank => "rank",
            Self::Age => "age",
            Self::Score => "score",
            Self::Date => "date",
            Self::Name => "name",
        }
    }
}

/// The denominator of a rate, a ratio or a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Per {
    /// How many of it.
    pub value: Decimal,
    /// What of.
    pub unit: Option<Unit>,
}

/// A number of a text and what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The figure's own words: bound, number, scale, unit.
    pub span: Span,
    /// The value; none where the number has no single one (a phone number) or was not read ([`Quantity::unread`]).
    pub value: Option<Decimal>,
    /// The upper end of a range.
    pub upper: Option<Decimal>,
    /// The denominator.
    pub per: Option<Per>,
    /// How exact the value is.
    pub bound: Bound,
    /// The change it is a part of.
    pub change: Option<Change>,
    /// The unit.
    pub unit: Option<Unit>,
    /// The unit as written, for units of the table.
    pub unit_span: Option<Span>,
    /// What sort of number it is.
    pub kind: Kind,
    /// The noun phrase of what is counted, where it stands in the text.
    pub counted: Option<Span>,
    /// Why there is no value although there should be one.
    pub unread: Option<Unread>,
}

impl Quantity {
    /// The direction of the change it is a part of, whichever part: what a claim has as its trend.
    #[must_use]
    pub fn trend(&self) -> Option<Trend> {
        self.change.map(|change| change.trend)
    }

    /// The direction where the figure is the size of a change that a verb tells: what the layer `quantity` has as its trend.
    #[must_use]
    pub fn told_trend(&self) -> Option<Trend> {
        self.change.filter(|change| change.part == Part::Size).map(|change| change.trend)
    }
}

/// Why a figure was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// More than 28 digits: an exact decimal does not hold it.
    TooManyDigits,
}

/// The quantities of a text, in text order, disjoint.
pub fn quantities<'d>(document: &'d Document<'_>) -> impl Iterator<Item = Quantity> + 'd {
    let mut reader = Reader::new(document);
    document.sentences_with(&FIGURES).flat_map(move |span| {
        reader.read(span);
        std::mem::take(&mut reader.found)
    })
}

/// Reads sentence after sentence with the same buffers.
pub(crate) struct Reader<'d, 't> {
    /// The sentence read last.
    pub figures: Figures<'d, 't>,
    drafts: Vec<Draft>,
    /// The quantities of the sentence read last.
    pub found: Vec<Quantity>,
}

impl<'d, 't> Reader<'d, 't> {
    /// A reader of this document.
    pub(crate) fn new(document: &'d Document<'t>) -> Self {
        Self { figures: Figures::new(document), drafts: Vec::new(), found: Vec::new() }
    }

    /// Read one sentence; its quantities then stand in `found`.
    pub(crate) fn read(&mut self, span: Span) {
        let Self { figures, drafts, found } = self;
        found.clear();
        figures.read(span);
        let Figures { sentence, numerals, times } = &*figures;
        if numerals.is_empty() {
            return;
        }
        drafts.clear();
        for numeral in numerals {
            // "5ft 7in": the second numeral may be part of the first amount.
            let from = drafts.last().map_or(0, |last| last.run.end);
            if from <= numeral.first {
                drafts.push(amount::draft(sentence, numeral, from));
            }
        }
        score::mark(sentence, drafts);
        date::mark(sentence, drafts, times);
        name::mark(sentence, drafts);
        range::join(sentence, drafts);
        ratio::join(sentence, drafts);
        age::mark(sentence, drafts);
        bound::mark_behind(sentence, drafts);
        noun::count(sentence, drafts);
        elision::share(sentence, drafts);
        rate::join(sentence, drafts);
        elision::take_up(sentence, drafts);
        bound::mark(sentence, drafts);
        trend::mark(sentence, drafts);
        draft::settle(drafts);
        found.extend(drafts.iter().filter_map(|draft| draft.quantity(sentence)));
    }
}
