//! A document as checks see it: its ledger file, its text, and where its entries stand there.

use std::cell::OnceCell;

use crate::ledger::{Allowance, Anchor, Anchors, Entry, Field, LedgerFile, LostQuote, allowances};
use crate::quantity::{Quantity, quantities};
use crate::text::{Document, Span};

/// The text of a document, as far as it is at hand.
#[derive(Clone, Copy, Debug)]
pub enum TextAtHand<'t> {
    /// The ledger keeps its hash only.
    NotKept,
    /// The ledger names a file, and there is none, or none that can be read.
    Missing {
        /// Why, as `no such file or directory`.
        reason: &'t str,
    },
    /// The text.
    Read(&'t str),
}

/// A document to check.
#[derive(Debug)]
pub struct Subject<'a> {
    /// Its id.
    pub id: &'a str,
    /// The ledger file as it was written.
    pub source: &'a str,
    /// The ledger file as it was read.
    pub file: &'a LedgerFile,
    /// Its text.
    pub text: TextAtHand<'a>,
    anchors: Option<Anchors<'a>>,
    places: Vec<Option<Result<Anchor, LostQuote>>>,
    hash: OnceCell<Option<String>>,
    document: OnceCell<Option<Document<'a>>>,
    quantities: OnceCell<Vec<Quantity>>,
    allowances: OnceCell<Vec<Allowance>>,
}

impl<'a> Subject<'a> {
    /// The document `id`, whose ledger file is `source`, read as `file`.
    #[must_use]
    pub fn new(id: &'a str, source: &'a str, file: &'a LedgerFile, text: TextAtHand<'a>) -> Self {
        let anchors = match text {
            TextAtHand::Read(text) => Some(Anchors::new(text)),
            TextAtHand::NotKept | TextAtHand::Missing { .. } => None,
        };
        let find = |entry| Some(anchors.as_ref()?.find(entry));
        let places = file.entries.iter().map(|entry| has_quote(entry).then(|| find(entry)).flatten()).collect();
        let (hash, document, quantities) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { id, source, file, text, anchors, places, hash, document, quantities, allowances: OnceCell::new() }
    }

    /// The entries with their places in the text, where there is a text and an entry has a quote that can be read.
    pub(super) fn places(&self) -> impl Iterator<Item = (&Entry, Option<Result<Anchor, LostQuote>>)> {
        self.file.entries.iter().zip(self.places.iter().copied())
    }

    /// The hash of the text at hand.
    pub(super) fn hash(&self) -> Option<&str> {
        self.hash.get_or_init(|| self.anchors.as_ref().map(Anchors::hash)).as_deref()
    }

    /// Whether the text is another than the one that was read.
    pub(super) fn text_changed(&self) -> bool {
        let recorded = self.file.document.words(Field::TextHash);
        recorded.zip(self.hash()).is_some_and(|(recorded, hash)| recorded != hash)
    }

    /// The text at hand as a document.
    pub(super) fn document(&self) -> Option<&Document<'a>> {
        let document = || match self.text {
            TextAtHand::Read(text) => Some(Document::new(text).published_on(self.file.document.day(Field::Published))),
            TextAtHand::NotKept | TextAtHand::Missing { .. } => None,
        };
        self.document.get_or_init(document).as_ref()
    }

    /// Whether its file and its text could be read, so that what is not found is not there.
    pub(super) fn is_whole(&self) -> bool {
        let is_missing = matches!(self.text, TextAtHand::Missing { .. });
        !is_missing && !self.file.errors.iter().any(|error| error.kind.is_of_the_file())
    }

    /// The exceptions that the text holds.
    pub(super) fn allowances(&self) -> &[Allowance] {
        self.allowances.get_or_init(|| self.document().map(allowances).unwrap_or_default())
    }

    /// What the text says at the place of a figure.
    pub(super) fn reading(&self, figure: Span) -> Option<(&Document<'a>, &Quantity)> {
        let document = self.document()?;
        let all = self.quantities.get_or_init(|| quantities(document).collect());
        let next = all.partition_point(|quantity| quantity.span.end <= figure.start);
        all.get(next).filter(|quantity| quantity.span.overlaps(figure)).map(|quantity| (document, quantity))
    }
}

fn has_quote(entry: &Entry) -> bool {
    let record = &entry.record;
    record.words(Field::Quote).is_some()
        || record.words(Field::QuoteHash).is_some() && record.range(Field::QuoteAt).is_some()
}
