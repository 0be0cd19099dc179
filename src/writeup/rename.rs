//! Other ids in a write-up: only the bytes of the ids change.
//!
//! ```
//! use factledger::writeup::{Format, WriteUp, with_ids};
//!
//! let text = "[At least 40][fact:a/x] and 12<!-- fact: a/y r1 -->, {{fact:a/x|value}} in all\r\n\r\n[fact:a/x]: a.toml \"r1: at least 40\"\r\n";
//! let writeup = WriteUp::read(text, Format::Markdown);
//! let other = |id: &str| (id == "a/x").then(|| "a/boats".to_owned());
//! assert_eq!(with_ids(&writeup, other), Some((text.replace("a/x", "a/boats"), 3)));
//! ```

use super::{Change, WriteUp, changed, places};
use crate::text::Span;

/// The places where a write-up names an entry, in its order: in citations, in the definitions of links, and where something is to be
/// filled in.
#[must_use]
pub fn named_ids(writeup: &WriteUp<'_>) -> Vec<Span> {
    let filled = places(writeup.source, writeup.format).into_iter().map(|place| place.id);
    let mut ids: Vec<Span> = writeup.ids().into_iter().map(|(id, _)| id).chain(filled).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The write-up with other ids where `other` has one for an id as it is written, and how many those are; none where it
/// has none.
#[must_use]
pub fn with_ids(writeup: &WriteUp<'_>, other: impl Fn(&str) -> Option<String>) -> Option<(String, usize)> {
    let ids = named_ids(writeup).into_iter();
    let changes: Vec<Change> =
        ids.filter_map(|span| Some(Change { span, text: other(writeup.slice(span))? })).collect();
    (!changes.is_empty()).then(|| (changed(writeup.source, &changes), changes.len()))
}
