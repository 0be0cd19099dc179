//! The fullest name of a source in the document.

use super::Attribution;
use crate::text::Document;

/// The names of a document.
#[derive(Debug)]
pub(super) struct Names<'d, 't> {
    document: &'d Document<'t>,
}

impl<'d, 't> Names<'d, 't> {
    pub(super) const fn new(document: &'d Document<'t>) -> Self {
        Self { document }
    }

    /// Give every source its fullest name.
    pub(super) fn name(&self, found: &mut [Attribution]) {
        let _ = (self.document, found);
    }
}
