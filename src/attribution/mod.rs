//! Attributions: whom a text gives for what it says.
//!
//! ```text
//! attribution = source , cue , content | content , source , cue | content , cue , source | cue , source , content ;
//! cue         = verb of saying, showing, reckoning, … | "according to" | noun of saying | ":" ;
//! content     = quotation | clause | object , in one piece or in several ;
//! ```
//!
//! ```
//! use factledger::{attribution, text::Document};
//!
//! let doc = Document::new("The storm sank 40 boats, the harbour master said on Monday.");
//! let attributions = attribution::attributions(&doc);
//! let source = attributions[0].source.unwrap();
//! assert_eq!(doc.slice(source.span), "the harbour master");
//! assert_eq!(doc.slice(attributions[0].content[0]), "The storm sank 40 boats");
//! ```
//!
//! What stands in quotation marks is read by itself (`quotation`), and what stands around it as a sentence (`unit`). Cue verbs (`group`) find their
//! source (`subject`, `phrase`) and their content (`content`); other cues stand in `nominal`. Sources are then named in full (`name`).

mod content;
mod draft;
mod frame;
mod governor;
mod group;
mod lexicon;
mod mention;
mod name;
mod nominal;
mod passive;
mod phrase;
mod quotation;
mod reader;
#[cfg(test)]
mod rows;
mod subject;
mod table;
mod unit;
mod verbal;

use crate::text::{Document, Span};

pub use governor::Governor;

/// How a claim is put forward.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// As a fact.
    #[default]
    Stated,
    /// As a forecast, a target, a plan.
    Expected,
    /// As untrue.
    Denied,
    /// As an assumption or hearsay.
    Supposed,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Stated, Self::Expected, Self::Denied, Self::Supposed];

    /// The name in machine output and ledgers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Expected => "expected",
            Self::Denied => "denied",
            Self::Supposed => "supposed",
        }
    }
}

/// Whether the content stands in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// All of it.
    Direct,
    /// None of it.
    Indirect,
    /// Some of it.
    Mixed,
}

impl Kind {
    /// The name in machine output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Mixed => "mixed",
        }
    }
}

/// Who is given for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The words beside the cue: a name, a pronoun, "the agency".
    pub span: Span,
    /// The fullest name of it in the document, without article and title; the words themselves where there is none.
    pub name: Span,
}

/// A source, a cue and what it is given for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// Who is given; none where only a cue tells that somebody is: "reportedly".
    pub source: Option<Source>,
    /// The words that give it.
    pub cue: Span,
    /// What is given, in text order; never empty.
    pub content: Vec<Span>,
    /// Whether it stands in quotation marks.
    pub kind: Kind,
    /// How it is put forward.
    pub mode: Mode,
}

impl Source {
    /// The name as one line.
    #[must_use]
    pub fn full_name(&self, document: &Document<'_>) -> String {
        let words: Vec<&str> = document.slice(self.name).split_whitespace().collect();
        words.join(" ")
    }
}

impl Attribution {
    /// From the first word of source, cue and content to the last.
    #[must_use]
    pub fn span(&self) -> Span {
        let whole = self.content.iter().fold(self.cue, |whole, &piece| whole.to(piece));
        self.source.map_or(whole, |source| whole.to(source.span))
    }

    /// Bytes of content.
    #[must_use]
    pub fn length(&self) -> usize {
        self.content.iter().map(|span| span.len()).sum()
    }

    /// Whether the content holds this byte.
    #[must_use]
    pub fn covers(&self, at: usize) -> bool {
        self.content.iter().any(|span| span.start <= at && at < span.end)
    }
}

/// Whether the source is a poll, a survey, a study of many.
#[must_use]
pub(crate) fn is_survey(document: &Document<'_>, source: &Source) -> bool {
    let is_survey = |word: &str| lexicon::entry(word).is_some_and(|entry| entry.classes.has(lexicon::Is::Survey));
    document.slice(source.name).split_whitespace().any(is_survey)
}

/// Whether the words beside the cue name a document or data.
#[must_use]
pub(crate) fn is_document(document: &Document<'_>, source: &Source) -> bool {
    let is_one = |word: &str| {
        let classes = lexicon::entry(word).map(|entry| entry.classes);
        classes.is_some_and(|classes| classes.has(lexicon::Is::Document) || classes.has(lexicon::Is::Data))
    };
    document.slice(source.span).split_whitespace().any(is_one)
}

/// The attributions of a text, in text order.
#[must_use]
pub fn attributions(document: &Document<'_>) -> Vec<Attribution> {
    reader::attributions(document, document.text().len())
}
