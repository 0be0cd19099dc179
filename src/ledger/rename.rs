//! Another key for an entry: its headers in the file of its document, and the exceptions that name it.
//!
//! ```
//! use factledger::ledger::{LedgerFile, rename};
//!
//! let source = "[claims.x]  # x stays in comments\nfigure = 'x'\n\n[[claims . \"x\".reviews]]\nrev = 1\n";
//! let renamed = rename(source, &LedgerFile::read("a", source).entries[0], "boats").unwrap();
//! assert_eq!(renamed, "[claims.boats]  # x stays in comments\nfigure = 'x'\n\n[[claims . boats.reviews]]\nrev = 1\n");
//! ```
//!
//! Only headers hold keys; an entry that is written without a header of its own (`claims.x.rev = 1`) is not renamed.

use super::schema::EXCEPTION;
use super::{Configuration, Edit, Entry, EntryId, Field, LedgerFile, Record, Value};
use crate::text::Span;

/// The file with another key for an entry; none where the file is written so that this would change more, or not all.
#[must_use]
pub fn rename(source: &str, entry: &Entry, key: &str) -> Option<String> {
    let mut edit = Edit::new(source);
    for record in std::iter::once(&entry.record).chain(&entry.reviews).chain(&entry.history) {
        let span = key_in_header(source, record.header?, &entry.key)?;
        edit.replace(span, key.to_owned());
    }
    let renamed = edit.finish();
    holds_the_same(source, &renamed, &entry.key, key).then_some(renamed)
}

/// The configuration with the exceptions of the entry `old` at `new`, full ids both; none where it has no such exception.
#[must_use]
pub fn rename_exceptions(
    source: &str,
    configuration: &Configuration,
    old: EntryId<'_>,
    new: EntryId<'_>,
) -> Option<String> {
    let old = old.to_string();
    let mut edit = Edit::new(source);
    let named = configuration.exceptions.iter().filter(|exception| exception.words(Field::At) == Some(&old));
    let mut found = false;
    for exception in named {
        edit.set(exception, &EXCEPTION, Field::At, &Value::Words(new.to_string()));
        found = true;
    }
    found.then(|| edit.finish())
}

/// Where the key of a claim stands in a header such as `[claims.x]` or `[[ claims . "x" . reviews ]]`.
fn key_in_header(source: &str, header: Span, key: &str) -> Option<Span> {
    let line = source.get(header.start..)?.lines().next()?;
    let mut at = 0;
    let rest = |at: usize| line.get(at..).unwrap_or_default();
    let skip = |at: usize| at + rest(at).len() - rest(at).trim_start_matches([' ', '\t']).len();
    at = skip(at + rest(at).len() - rest(at).trim_start_matches('[').len());
    at = skip(at + word(rest(at), "claims")?);
    at = skip(at + rest(at).strip_prefix('.').map(|_| 1)?);
    let length = word(rest(at), key)?;
    rest(skip(at + length)).starts_with(['.', ']']).then(|| {
        let start = header.start + at;
        Span::new(start, start + length)
    })
}

/// The bytes that a key takes at the start of `text`, bare or in quotes.
fn word(text: &str, key: &str) -> Option<usize> {
    for quote in ["\"", "'", ""] {
        let rest = text.strip_prefix(quote).and_then(|rest| rest.strip_prefix(key)?.strip_prefix(quote));
        if let Some(rest) = rest {
            return Some(text.len() - rest.len());
        }
    }
    None
}

/// Whether the entry has its other key, and everything else is as it was.
fn holds_the_same(before: &str, after: &str, old: &str, new: &str) -> bool {
    let (before, after) = (LedgerFile::read("", before), LedgerFile::read("", after));
    let same = |one: &Record, other: &Record| {
        let fields = |record: &Record| {
            record.fields.iter().map(|placed| (placed.field, placed.value.clone())).collect::<Vec<_>>()
        };
        fields(one) == fields(other)
    };
    let all = |one: &[Record], other: &[Record]| {
        one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
    };
    before.errors.len() == after.errors.len()
        && before.entries.len() == after.entries.len()
        && before.entries.iter().zip(&after.entries).all(|(one, other)| {
            let key = if one.key == old { new } else { one.key.as_str() };
            other.key == key
                && same(&one.record, &other.record)
                && all(&one.reviews, &other.reviews)
                && all(&one.history, &other.history)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, want: Option<&str>) {
        let file = LedgerFile::read("a", source);
        let entry = file.entry("x").unwrap();
        assert_eq!(rename(source, entry, "y").as_deref(), want);
    }

    #[test]
    fn every_header_and_nothing_else_has_the_key() {
        check(
            "\u{feff}# x\r\n\t[ claims.x ] # x\r\nnote = '''\r\n[claims.x]\r\n'''\r\n[[claims.'x'.reviews]]\r\nrev = 1\r\n[[claims.x.reviews]]\r\nrev = 1\r\n\
             [[claims.x.history]]\r\nwhy = 'x'\r\n[claims.xy]\r\n[claims.x-y]\r\n",
            Some(
                "\u{feff}# x\r\n\t[ claims.y ] # x\r\nnote = '''\r\n[claims.x]\r\n'''\r\n[[claims.y.reviews]]\r\nrev = 1\r\n[[claims.y.reviews]]\r\nrev = 1\r\n\
             [[claims.y.history]]\r\nwhy = 'x'\r\n[claims.xy]\r\n[claims.x-y]\r\n",
            ),
        );
    }

    #[test]
    fn an_entry_without_headers_of_its_own_is_left_alone() {
        check("[claims]\nx = { rev = 1 }\n", None);
        check("claims.x.rev = 1\nclaims.x.figure = '1'\n", None);
        check("[claims]\nx.rev = 1\n", None);
        check("[claims.x]\nrev = 1\nreviews = [{ rev = 1 }]\n", None);
        check("[claims.x]\nrev = 1\n[claims.y]\nrev = 1\n", None);
    }

    #[test]
    fn exceptions_follow() {
        let source = "schema = 1\n[[exceptions]]\ncheck = 'quote-lost'\nat = 'a/x' # now\n[[exceptions]]\ncheck = 'quote-lost'\nat = 'a/x-2'\n";
        let (old, new) = (EntryId { document: Some("a"), key: "x" }, EntryId { document: Some("a"), key: "y" });
        let renamed = rename_exceptions(source, &Configuration::read(source), old, new);
        assert_eq!(renamed, Some(source.replace("'a/x'", "\"a/y\"")));
        let other = EntryId { document: Some("b"), key: "x" };
        assert_eq!(rename_exceptions(source, &Configuration::read(source), other, new), None);
    }
}
