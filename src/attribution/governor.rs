//! Which attribution governs a place in the text: the innermost one whose content holds it.
//!
//! ```
//! use factledger::{attribution::Governor, text::Document};
//!
//! let doc = Document::new("Two officials told a newspaper that the ministry had counted 300 boats.");
//! let mut governor = Governor::new(&doc);
//! let attribution = governor.at(doc.text().find("300").unwrap()).unwrap();
//! assert_eq!(attribution.source.unwrap().full_name(&doc), "ministry");
//! ```

use super::{Attribution, reader};
use crate::text::{Document, Span};

/// The attributions of a document, asked place by place.
#[derive(Debug)]
pub struct Governor {
    attributions: Vec<Attribution>,
    /// Pieces of content by start, each with the index of its attribution.
    pieces: Vec<(Span, usize)>,
    /// The first piece not yet reached.
    next: usize,
    /// The pieces reached and not yet left.
    open: Vec<(Span, usize)>,
}

impl Governor {
    /// The attributions of `document`.
    #[must_use]
    pub fn new(document: &Document<'_>) -> Self {
        Self::up_to(document, document.text().len())
    }

    /// The attributions of `document` that hold a place before the byte `end`, and perhaps others.
    pub(crate) fn up_to(document: &Document<'_>, end: usize) -> Self {
        let attributions = reader::attributions(document, end);
        let content = |(index, attribution): (usize, &Attribution)| {
            attribution.content.iter().map(|&piece| (piece, index)).collect::<Vec<_>>()
        };
        let mut pieces: Vec<(Span, usize)> = attributions.iter().enumerate().flat_map(content).collect();
        pieces.sort_unstable();
        Self { attributions, pieces, next: 0, open: Vec::new() }
    }

    /// All of them, in text order.
    #[must_use]
    pub fn attributions(&self) -> &[Attribution] {
        &self.attributions
    }

    /// The innermost attribution whose content holds the byte `at`; one that names a source goes before one that does not. Places are asked
    /// for in text order.
    pub fn at(&mut self, at: usize) -> Option<&Attribution> {
        self.innermost(at, |_| true).map(|index| &self.attributions[index])
    }

    /// The innermost attribution that is a cue alone, such as "reportedly", or that denies or supposes what it holds.
    pub fn mode_at(&mut self, at: usize) -> super::Mode {
        let marked = self.innermost(at, |attribution| attribution.mode != super::Mode::Stated);
        marked.map_or(super::Mode::Stated, |index| self.attributions[index].mode)
    }

    fn innermost(&mut self, at: usize, wanted: impl Fn(&Attribution) -> bool) -> Option<usize> {
        while let Some(&piece) = self.pieces.get(self.next).filter(|(span, _)| span.start <= at) {
            self.open.push(piece);
            self.next += 1;
        }
        self.open.retain(|(span, _)| at < span.end);
        let held = self.open.iter().map(|&(_, index)| index).filter(|&index| wanted(&self.attributions[index]));
        held.min_by_key(|&index| {
            let attribution = &self.attributions[index];
            (attribution.source.is_none(), attribution.length(), index)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Quotations over paragraphs, sources that are pronouns, a full name that stands at the end alone.
    const TEXT: &str = "Ortiz said that 40 boats had sunk, \"more than ever.\" He reportedly saw 12 of them.

“We counted 300 crates,” said the harbour master. “Of these, 20 were open.

“And 5 were gone. It was said that 3 floated.

“Nobody saw 2 of them.” The room was quiet. “Then 9 more came.”

She expects 70 by June, according to Vell.

The ministry denied that 8 people were hurt.

Ortiz said:

“I found 6.”

Lindon Ortiz has been mayor since 2019, the ministry said.";

    #[test]
    fn what_is_told_later_changes_nothing_before() {
        let document = Document::new(TEXT);
        for end in document.sentences().map(|sentence| sentence.end) {
            let (mut some, mut all) = (Governor::up_to(&document, end), Governor::new(&document));
            for at in 0..end {
                assert_eq!(some.at(at), all.at(at), "{at} of {end}");
                assert_eq!(some.mode_at(at), all.mode_at(at), "{at} of {end}");
            }
        }
        assert!(Governor::up_to(&document, 0).attributions().is_empty());
        assert!(Governor::new(&document).attributions().len() > 6);
    }
}
