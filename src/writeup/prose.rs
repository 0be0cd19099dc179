//! The words of a write-up without its markup, and the way back to the write-up.
//!
//! Figures are read in these words: `at least [87,000 deaths][fact:…]` reads as "at least 87,000 deaths". Blocks are parted by blank
//! lines, so that no sentence crosses them.

use crate::text::Span;

/// Words taken from a text.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    text: String,
    /// In order, each up to where the next one starts.
    pieces: Vec<Piece>,
}

/// A stretch of both texts.
#[derive(Clone, Copy, Debug)]
struct Piece {
    prose: usize,
    source: Span,
    /// Byte for byte the same; else it maps as a whole.
    verbatim: bool,
}

impl Prose {
    /// The words.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where words come from in the write-up.
    #[must_use]
    pub fn to_source(&self, span: Span) -> Span {
        let start = self.source_of(span.start, false);
        let end = if span.is_empty() { start } else { self.source_of(span.end - 1, true) };
        Span::new(start, end.max(start))
    }

    /// Where a place of the write-up falls in the words: the first word at it or behind it.
    #[must_use]
    pub fn to_prose(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.source.end <= at);
        let Some(piece) = self.pieces.get(next) else { return self.text.len() };
        if piece.verbatim && piece.source.start < at { piece.prose + (at - piece.source.start) } else { piece.prose }
    }

    fn source_of(&self, at: usize, is_end: bool) -> usize {
        let next = self.pieces.partition_point(|piece| piece.prose <= at);
        let Some(piece) = next.checked_sub(1).and_then(|index| self.pieces.get(index)) else { return 0 };
        if piece.verbatim {
            (piece.source.start + (at - piece.prose) + usize::from(is_end)).min(piece.source.end)
        } else if is_end {
            piece.source.end
        } else {
            piece.source.start
        }
    }

    /// Take words as they stand in the source.
    pub(super) fn keep(&mut self, source: &str, span: Span) {
        let kept = source.get(span.range()).unwrap_or_default();
        if !kept.is_empty() {
            self.pieces.push(Piece { prose: self.text.len(), source: span, verbatim: true });
            self.text.push_str(kept);
        }
    }

    /// Take other words for those of the source.
    pub(super) fn replace(&mut self, span: Span, by: &str) {
        if !by.is_empty() {
            self.pieces.push(Piece { prose: self.text.len(), source: span, verbatim: false });
            self.text.push_str(by);
        }
    }

    /// End a block at this place of the source.
    pub(super) fn part(&mut self, at: usize) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.replace(Span::new(at, at), "\n\n");
        }
    }
}
