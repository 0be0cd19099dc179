//! Places of findings as lines and columns of their files.

use super::Files;
use crate::report::{Lines, Place};
use crate::verify::{Label, Source};

/// Turns places in bytes into lines and columns.
pub(super) struct Locator<'f> {
    files: &'f Files<'f>,
    ledger: Lines<'f, 'f>,
    text: Option<Lines<'f, 'f>>,
    others: Vec<Lines<'f, 'f>>,
}

/// A label at its lines and columns; the end is not included.
pub(super) struct Located<'f> {
    pub(super) path: &'f str,
    pub(super) start: Place,
    pub(super) end: Place,
    pub(super) label: &'f str,
}

impl<'f> Locator<'f> {
    pub(super) fn new(files: &'f Files<'f>) -> Self {
        let text = files.text.as_ref().map(|text| Lines::new(text.document));
        let others = files.others.iter().map(|other| Lines::new(other.document)).collect();
        Self { files, ledger: Lines::new(files.ledger.document), text, others }
    }

    /// The line of a byte of a file.
    pub(super) fn line(&self, source: Source, at: usize) -> usize {
        self.lines(source).place(at).line
    }

    fn lines(&self, source: Source) -> &Lines<'f, 'f> {
        let lines = match source {
            Source::Ledger => None,
            Source::Text => self.text.as_ref(),
            Source::Other(place) => self.others.get(place),
        };
        lines.unwrap_or(&self.ledger)
    }

    pub(super) fn locate(&self, label: &'f Label) -> Located<'f> {
        let lines = self.lines(label.source);
        let (start, end) = (lines.place(label.span.start), lines.place(label.span.end));
        Located { path: self.files.of(label.source).path, start, end, label: &label.text }
    }
}
