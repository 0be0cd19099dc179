//! Findings: what a check reports, with its places.

use crate::ledger::Level;
use crate::text::Span;

use super::Check;

/// Which file a place is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The ledger file of the document, or the configuration.
    Ledger,
    /// The stored text.
    Text,
    /// The ledger file of another document: its place among those that are told beside the finding.
    Other(usize),
}

/// A place and what is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The file.
    pub source: Source,
    /// The place in it, in bytes.
    pub span: Span,
    /// What is said of it.
    pub text: String,
}

/// A defect at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The check that found it.
    pub check: &'static Check,
    /// How much it weighs; set when the configuration has been asked.
    pub level: Level,
    /// The key of the entry that it is about.
    pub key: Option<String>,
    /// Where it is.
    pub at: Label,
    /// The other side of the conflict.
    pub against: Vec<Label>,
    /// How to mend this one, where more can be said than the check says.
    pub help: Option<String>,
}

/// What is said of an error in a file.
pub(super) struct Told {
    pub(super) label: String,
    pub(super) help: Option<String>,
}

impl Told {
    pub(super) const fn new(label: String) -> Self {
        Self { label, help: None }
    }
}

impl Finding {
    /// A finding in the ledger file.
    pub(super) fn new(check: &'static Check, span: Span, label: impl Into<String>) -> Self {
        let at = Label { source: Source::Ledger, span, text: label.into() };
        Self { check, level: check.level, key: None, at, against: Vec::new(), help: None }
    }

    /// A finding in the text, or in a write-up.
    pub(super) fn in_text(check: &'static Check, span: Span, label: impl Into<String>) -> Self {
        let at = Label { source: Source::Text, span, text: label.into() };
        Self { at, ..Self::new(check, span, String::new()) }
    }

    /// The same about an entry.
    pub(super) fn about(mut self, key: &str) -> Self {
        self.key = Some(key.to_owned());
        self
    }

    /// The same with the other side of the conflict.
    pub(super) fn against(mut self, source: Source, span: Span, label: impl Into<String>) -> Self {
        self.against.push(Label { source, span, text: label.into() });
        self
    }

    /// The same with help of its own.
    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// How to mend it.
    #[must_use]
    pub fn mend(&self) -> &str {
        self.help.as_deref().unwrap_or(self.check.fix)
    }
}
