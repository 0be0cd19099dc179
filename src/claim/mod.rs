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
//! words that count no outcome ("three officials"). `measure` says what a figure measures, `place` where, `window` when
//! and `source` who says so.

mod measure;
mod place;
mod source;
mod statement;
mod table;
mod told;
mod window;

pub use crate::attribution::Mode;
use crate::numeral::FIGURES;
use crate::period::{self, Window};
use crate::quantity::{Quantity, Reader};
use crate::text::{Document, Span};
pub use told::{Told, told};

use measure::{Measures, is_measuring, stands_behind};
use place::Places;
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
    let mut claims: Vec<Claim> = unattributed(document).collect();
    if let Some(last) = claims.last() {
        let mut sources = Sources::up_to(document, last.quote.end);
        for claim in &mut claims {
            let Given { source, cue, mode } = sources.of(claim.quote, &claim.quantity);
            (claim.source, claim.cue, claim.mode) = (source, cue, mode);
        }
    }
    claims.into_iter()
}

/// The claims of a text without whom it gives for them.
fn unattributed<'d>(document: &'d Document<'_>) -> impl Iterator<Item = Claim> + 'd {
    let mut reader = Reader::new(document);
    let mut windows = window::Windows::new(document);
    let mut measuring = Measures::default();
    let mut placing = Places::default();
    document.sentences_with(&FIGURES).flat_map(move |span| {
        reader.read(span);
        let stated: Vec<Quantity> =
            reader.found.iter().filter(|quantity| statement::is_claim(document, span, quantity)).copied().collect();
        let periods = windows.read(&mut reader.figures, &stated);
        if stated.is_empty() {
            return Vec::new();
        }
        let measures = measuring.read(windows.sentence(), windows.expressions(), &stated);
        let places = placing.read(windows.sentence(), measuring.tree(), windows.expressions(), &stated, &measures);
        stated
            .into_iter()
            .zip(periods)
            .zip(measures.into_iter().zip(places))
            .map(|((quantity, period), (measure, place))| {
                let (mode, source, cue) = (Mode::default(), None, None);
                Claim { quantity, mode, measure, place, period, source, cue, quote: span }
            })
            .collect::<Vec<_>>()
    })
}

/// A number of a text, with what it counts or measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// The number.
    pub quantity: Quantity,
    /// What it counts or measures, in the text's words.
    pub measure: Option<String>,
}

/// The quantities of a text with their measures, claims or not, in text order.
pub fn measured<'d>(document: &'d Document<'_>) -> impl Iterator<Item = Measured> + 'd {
    let mut reader = Reader::new(document);
    let mut times = period::Reader::new(document, period::published(document));
    let mut measuring = Measures::default();
    let mut sentences = document.sentences_with(&FIGURES).peekable();
    let found = std::iter::from_fn(move || {
        let span = sentences.next()?;
        reader.read(span);
        if reader.found.is_empty() {
            return Some(Vec::new());
        }
        times.take(&mut reader.figures);
        // Years, ranks and numbers in names measure nothing: such a sentence is read where the next one may go on with it.
        let measures = reader.found.iter().any(|quantity| is_measuring(quantity.kind));
        let is_read = measures || sentences.peek().is_some_and(|&next| stands_behind(document, span.end, next));
        let measures = if is_read {
            let expressions = times.found.iter().map(|(expression, _)| expression);
            measuring.read(times.sentence(), expressions, &reader.found)
        } else {
            vec![None; reader.found.len()]
        };
        let found = reader.found.drain(..).zip(measures);
        Some(found.map(|(quantity, measure)| Measured { quantity, measure }).collect())
    });
    found.flatten()
}
