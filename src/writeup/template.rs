//! Places in a text where what an entry says is to stand.
//!
//! ```text
//! place = "{{fact:" , id , [ "|" , part ] , "}}" ;
//! part  = "value" | "sentence" ;                      (* without one, the figure in the words of its text *)
//! ```
//!
//! ```
//! use factledger::writeup::{Format, Part, places};
//!
//! let found = places("It is {{fact:report/dams}}, or {{ fact:report/dams | value }}.", Format::Markdown);
//! assert_eq!((&found[0].part, &found[1].part), (&Ok(Part::Figure), &Ok(Part::Value)));
//! ```
//!
//! In Markdown, those in code stay as they are.

use memchr::memmem;

use super::mark::SCHEME;
use super::{Format, markdown};
use crate::text::Span;

/// What of an entry is to stand in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The figure's own words.
    Figure,
    /// The value, digits as printed.
    Value,
    /// The sentence.
    Sentence,
}

/// A place for what an entry says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplatePlace {
    /// From the first brace to the last.
    pub span: Span,
    /// The id.
    pub id: Span,
    /// The part, or what is written instead of one.
    pub part: Result<Part, String>,
}

/// The places of a text, in its order.
#[must_use]
pub fn places(source: &str, format: Format) -> Vec<TemplatePlace> {
    let mut places: Vec<TemplatePlace> = scan(source);
    if format == Format::Markdown && !places.is_empty() {
        let code = markdown::code(source);
        places.retain(|place| {
            let next = code.partition_point(|code| code.end <= place.span.start);
            code.get(next).is_none_or(|code| place.span.start < code.start)
        });
    }
    places
}

/// The places of a text, those in code among them.
pub(super) fn scan(source: &str) -> Vec<TemplatePlace> {
    let mut places: Vec<TemplatePlace> = Vec::new();
    for open in memmem::find_iter(source.as_bytes(), "{{") {
        if places.last().is_none_or(|last| last.span.end <= open) {
            places.extend(place(source, open));
        }
    }
    places
}

fn place(source: &str, open: usize) -> Option<TemplatePlace> {
    /// Bytes within which a place must end.
    const MOST: usize = 300;
    let rest = source.get(open + 2..)?;
    let head = rest.get(..rest.floor_char_boundary(MOST.min(rest.len())))?;
    let inner = head.get(..head.find("}}")?)?;
    let from = inner.find(|c: char| !c.is_whitespace())?;
    let words = inner.get(from..)?.strip_prefix(SCHEME)?;
    let (id, part) = words.split_once('|').map_or((words, None), |(id, part)| (id, Some(part.trim())));
    let start = open + 2 + from + SCHEME.len() + (id.len() - id.trim_start().len());
    let part = match part {
        None => Ok(Part::Figure),
        Some("value") => Ok(Part::Value),
        Some("sentence") => Ok(Part::Sentence),
        Some(other) => Err(other.to_owned()),
    };
    let span = Span::new(open, open + 2 + inner.len() + 2);
    Some(TemplatePlace { span, id: Span::new(start, start + id.trim().len()), part })
}
