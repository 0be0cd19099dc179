//! Claims: the quantities that state something, with what they measure and the sentence they stand in.
//!
//! ```
//! use factledger::{claim, text::Document};
//!
//! let doc = Document::new("In 2024 the port handled 1.2 million tonnes of grain.");
//! let claim = claim::claims(&doc).next().unwrap();
//! assert_eq!(doc.slice(claim.quantity.span), "1.2 million tonnes");
//! ```
//!
//! Left out are dates, ages given in passing, names, ranks and scores, windows of time, page furniture, and small numbers in
//! words that count no outcome ("three officials"). Place and period are not read yet.

mod source;
mod statement;
mod table;
mod window;

pub use crate::attribution::Mode;
use crate::numeral::FIGURES;
use crate::period::Window;
use crate::quantity::{Quantity, Reader, Unit};
use crate::text::{Document, Span};

use source::{Given, Sources};

/// A statistical claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The figure.
    pub quantity: Quantity,
    /// How it is put forward.
    pub mode: Mode,
    /// What is counted or measured, in the text's words.
    pub measure: Option<String>,
    /// Where it holds, in the text's words.
    pub place: Option<String>,
    /// When it holds.
    pub period: Option<Period>,
    /// Whom the text gives for it.
    pub source: Option<Source>,
    /// The words that attribute it.
    pub cue: Option<String>,
    /// The sentence.
    pub quote: Span,
}

/// When a figure holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// The words that say so.
    pub text: String,
    /// What they mean.
    pub window: Window,
}

/// Whom a text gives for a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The fullest name in the document.
    pub name: String,
    /// The words beside the figure.
    pub text: String,
}

/// The claims of a text, in text order.
pub fn claims<'d>(document: &'d Document<'_>) -> impl Iterator<Item = Claim> + 'd {
    let mut reader = Reader::new(document);
    let mut windows = window::Windows::new(document);
    let mut sources: Option<Sources<'_, '_>> = None;
    document.sentences_with(&FIGURES).flat_map(move |span| {
        reader.read(span);
        let stated: Vec<Quantity> =
            reader.found.iter().filter(|quantity| statement::is_claim(document, span, quantity)).copied().collect();
        let periods = windows.read(span, &stated);
        stated
            .into_iter()
            .zip(periods)
            .map(|(quantity, period)| {
                let Given { source, cue, mode } =
                    sources.get_or_insert_with(|| Sources::new(document)).of(span, &quantity);
                let measure = measure(document, &quantity);
                Claim { quantity, mode, measure, place: None, period, source, cue, quote: span }
            })
            .collect::<Vec<_>>()
    })
}

/// What a quantity counts or measures, in the text's words, as far as its own words tell.
#[must_use]
pub fn measure(document: &Document<'_>, quantity: &Quantity) -> Option<String> {
    let whole = document.slice(quantity.counted?);
    let words: Vec<&str> = whole.split_whitespace().collect();
    (!words.is_empty() && !matches!(quantity.unit, Some(Unit::Implied(_)))).then(|| words.join(" "))
}
