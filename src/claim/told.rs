//! Numbers as a text tells them: with mode and window, without what they measure.
//!
//! Whoever asks what a wording says of a figure it names needs neither the tree of the sentence nor the rules for what is a claim.

use super::{source::Sources, statement, window};
use crate::attribution::Mode;
use crate::numeral::FIGURES;
use crate::period::Window;
use crate::quantity::{Kind, Quantity, Reader};
use crate::text::{Document, Span};

/// A number with what its sentence says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The number; of a kind that claims have.
    pub quantity: Quantity,
    /// How it is put forward.
    pub mode: Mode,
    /// When it holds.
    pub window: Option<Window>,
    /// Its sentence.
    pub sentence: Span,
    /// Whether it is a claim by itself.
    pub is_claim: bool,
}

/// The numbers of the sentences that `wanted` picks, in text order. All sentences with figures are heard for their times, since a later
/// one may go on with them.
pub fn told<'d>(
    document: &'d Document<'_>,
    mut wanted: impl FnMut(Span) -> bool + 'd,
) -> impl Iterator<Item = Told> + 'd {
    let mut reader = Reader::new(document);
    let mut windows = window::Windows::new(document);
    let mut sources: Option<Sources<'_, '_>> = None;
    document.sentences_with(&FIGURES).flat_map(move |sentence| {
        reader.read(sentence);
        let could_be_claimed =
            |quantity: &&Quantity| Kind::CLAIMED.contains(&quantity.kind) && quantity.value.is_some();
        let numbers: Vec<Quantity> = reader.found.iter().filter(could_be_claimed).copied().collect();
        let periods = windows.read(&mut reader.figures, &numbers);
        if !wanted(sentence) {
            return Vec::new();
        }
        let numbers = numbers.into_iter().zip(periods);
        let told = |(quantity, period): (Quantity, Option<super::Period>)| {
            let mode = sources
                .get_or_insert_with(|| Sources::up_to(document, document.text().len()))
                .mode_at(quantity.span.start);
            let is_claim = statement::is_claim(document, sentence, &quantity);
            Told { quantity, mode, window: period.map(|period| period.window), sentence, is_claim }
        };
        numbers.map(told).collect()
    })
}
