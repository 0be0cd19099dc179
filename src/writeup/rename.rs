//! Other ids in a write-up: only the bytes of the ids change.
//!
//! ```
//! use factledger::writeup::{Format, WriteUp, with_ids};
//!
//! let text = "[At least 40][fact:a/x] and 12<!-- fact: a/y r1 -->\r\n\r\n[fact:a/x]: a.toml \"r1: at least 40\"\r\n";
//! let writeup = WriteUp::read(text, Format::Markdown);
//! let other = |id: &str| (id == "a/x").then(|| "a/boats".to_owned());
//! assert_eq!(with_ids(&writeup, other), Some((text.replace("a/x", "a/boats"), 2)));
//! ```

use super::WriteUp;

/// The write-up with other ids where `other` has one for an id as it is written, and how many those are; none where it
/// has none.
#[must_use]
pub fn with_ids(writeup: &WriteUp<'_>, other: impl Fn(&str) -> Option<String>) -> Option<(String, usize)> {
    let mut text = String::with_capacity(writeup.source.len() + 64);
    let (mut at, mut number) = (0, 0);
    for (id, _) in writeup.ids() {
        let Some(by) = other(writeup.slice(id)).filter(|_| id.start >= at) else { continue };
        text.push_str(writeup.source.get(at..id.start).unwrap_or_default());
        text.push_str(&by);
        (at, number) = (id.end, number + 1);
    }
    text.push_str(writeup.source.get(at..).unwrap_or_default());
    (number > 0).then_some((text, number))
}
