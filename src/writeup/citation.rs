//! What is found in a write-up: its citations, the definitions of their links, and its prose.

use super::{Prose, markdown, plain};
use crate::text::Span;

/// How a write-up is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `CommonMark` with the tables, footnotes and front matter of GitHub, pandoc and Quarto.
    Markdown,
    /// Anything else: citations are looked for everywhere.
    Plain,
}

impl Format {
    /// The format of a file with this ending, such as `md`.
    #[must_use]
    pub fn of_ending(ending: &str) -> Self {
        const MARKDOWN: &[&str] = &["md", "markdown", "mdown", "mkd", "qmd", "rmd", "mdx"];
        if MARKDOWN.iter().any(|known| ending.eq_ignore_ascii_case(known)) { Self::Markdown } else { Self::Plain }
    }
}

/// How a citation is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// `[words][fact:ID]`, with a definition.
    Link,
    /// `[@fact:ID, r1]`, a citation of pandoc and Quarto.
    Pandoc,
    /// `<!-- fact: ID r1 -->`, which shows nothing.
    Comment,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Link, Self::Pandoc, Self::Comment];

    /// The name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Pandoc => "pandoc",
            Self::Comment => "comment",
        }
    }
}

/// A pointer to an entry. All places are bytes of the write-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// How it is written.
    pub form: Form,
    /// All of it, the marked words and brackets included.
    pub span: Span,
    /// What names the entry: `[fact:ID]`, `@fact:ID, r1`, the whole comment.
    pub marker: Span,
    /// The id as it is written, which need not be one.
    pub id: Span,
    /// The revision, `r1`, where it is said; that of a link stands in its definition.
    pub revision: Option<Span>,
    /// Its number.
    pub rev: Option<u32>,
    /// The marked words; only links mark any.
    pub words: Option<Span>,
}

/// The definition of a link to an entry: `[fact:ID]: PATH "r1: …"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition {
    /// From its first bracket to the end of its title.
    pub span: Span,
    /// The id as it is written.
    pub id: Span,
    /// The revision, `r1`, where its title begins with one.
    pub revision: Option<Span>,
    /// Its number.
    pub rev: Option<u32>,
}

/// A write-up as it is read.
#[derive(Clone, Debug)]
pub struct WriteUp<'t> {
    /// The text as given.
    pub source: &'t str,
    /// How it is written.
    pub format: Format,
    /// Its citations, in text order.
    pub citations: Vec<Citation>,
    /// The definitions of links to entries, in text order, the first of each id.
    pub definitions: Vec<Definition>,
    /// Its words, without markup, code and citations.
    pub prose: Prose,
}

impl<'t> WriteUp<'t> {
    /// Find the citations of a text.
    #[must_use]
    pub fn read(source: &'t str, format: Format) -> Self {
        let mut writeup = match format {
            Format::Markdown => markdown::read(source),
            Format::Plain => plain::read(source),
        };
        writeup.citations.sort_by_key(|citation| (citation.span.start, citation.marker.start));
        writeup.definitions.sort_by_key(|definition| definition.span.start);
        writeup.take_revisions();
        writeup
    }

    /// A part of the text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &'t str {
        self.source.get(span.range()).unwrap_or_default()
    }

    /// The definition of the link to an id.
    #[must_use]
    pub fn definition(&self, id: &str) -> Option<&Definition> {
        self.definitions.iter().find(|definition| self.slice(definition.id) == id)
    }

    /// The places where ids stand, in citations and definitions, in text order, with the revisions beside them.
    #[must_use]
    pub fn ids(&self) -> Vec<(Span, Option<Span>)> {
        let definitions = self.definitions.iter().map(|definition| (definition.id, definition.revision));
        let of_citations = self.citations.iter().map(|citation| {
            let is_own = citation
                .revision
                .filter(|revision| citation.span.start <= revision.start && revision.end <= citation.span.end);
            (citation.id, is_own)
        });
        let mut ids: Vec<_> = of_citations.chain(definitions).collect();
        ids.sort_unstable();
        ids
    }

    /// A link has the revision of its definition.
    fn take_revisions(&mut self) {
        let by_id: std::collections::BTreeMap<&str, Definition> =
            self.definitions.iter().rev().map(|definition| (self.slice(definition.id), *definition)).collect();
        for citation in
            self.citations.iter_mut().filter(|citation| citation.form == Form::Link && citation.rev.is_none())
        {
            let id = self.source.get(citation.id.range()).unwrap_or_default();
            if let Some(definition) = by_id.get(id) {
                (citation.revision, citation.rev) = (definition.revision, definition.rev);
            }
        }
    }
}
