//! Pins: the seal over what a claim means, set when a person accepts it.
//!
//! ```text
//! pin   = "p1:" , the first 16 hex digits of SHA-256 over lines ;
//! lines = [ "before=" , pin of the revision before , LF ] , { name , "=" , value in NFC , LF } ;   (* MEANING, in its order *)
//! ```
//!
//! Fields that are absent are left out. Anyone can check a pin with `sha256sum`.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::{Entry, Field, MEANING, Record, Status};

/// How an entry stands to its pin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    /// Nobody has accepted it: what it means may change freely.
    Open,
    /// It means what was accepted.
    Whole,
    /// It was changed since it was accepted.
    Broken,
}

impl Seal {
    /// How this entry stands to its pin.
    #[must_use]
    pub fn of(entry: &Entry) -> Self {
        if !matches!(entry.status(), Status::Accepted | Status::Retracted) {
            return Self::Open;
        }
        let recorded = entry.record.words(Field::Pin);
        if recorded.is_some() && recorded == pin(entry).as_deref() { Self::Whole } else { Self::Broken }
    }
}

/// The pin that an entry should have; none where its history lacks the pin it is built on.
#[must_use]
pub fn pin(entry: &Entry) -> Option<String> {
    match entry.history.last() {
        Some(before) => Some(pin_of(&entry.record, Some(before.words(Field::Pin)?))),
        None => Some(pin_of(&entry.record, None)),
    }
}

/// The pin of what a record means, built on the pin of the revision before.
#[must_use]
pub fn pin_of(record: &Record, before: Option<&str>) -> String {
    let values: Vec<Option<String>> = MEANING.iter().map(|&field| record.get(field).map(ToString::to_string)).collect();
    seal(before, MEANING.iter().copied().zip(values.iter().map(Option::as_deref)))
}

/// The pin over these fields and the pin of the revision before.
pub(super) fn seal<'v>(before: Option<&str>, fields: impl Iterator<Item = (Field, Option<&'v str>)>) -> String {
    let mut sealed = String::new();
    if let Some(before) = before {
        let _ = writeln!(sealed, "before={before}");
    }
    for (field, value) in fields {
        let Some(value) = value else { continue };
        sealed.extend([field.name(), "="]);
        // ASCII is in NFC.
        if value.is_ascii() {
            sealed.push_str(value);
        } else {
            sealed.extend(value.nfc());
        }
        sealed.push('\n');
    }
    let mut pin = String::from("p1:");
    for byte in Sha256::digest(sealed.as_bytes()).iter().take(8) {
        let _ = write!(pin, "{byte:02x}");
    }
    pin
}

#[cfg(test)]
mod tests {
    use super::super::LedgerFile;
    use super::*;

    #[track_caller]
    fn check(fields: &str, want: &str) {
        let file = LedgerFile::read("a", &format!("[claims.x]\n{fields}"));
        assert_eq!(pin(&file.entries[0]).as_deref(), Some(want));
    }

    #[test]
    fn a_pin_is_what_sha256sum_says() {
        // printf 'value=87000\nper=100000 person\nbound=at-least\nunit=death\nperiod=2023-10/2024-09\n' | sha256sum
        let fields = "period = \"2023-10/2024-09\"\nvalue = \"87000\"\nunit = \"death\"\nbound = \"at-least\"
            per = { value = \"100000\", unit = \"person\" }\nnote = \"not sealed\"";
        check(fields, "p1:032ba1519e2a17b5");
    }

    #[test]
    fn a_later_revision_seals_the_pin_before() {
        // printf 'before=p1:0123456789abcdef\nvalue=7.10\n' | sha256sum
        let history = "[[claims.x.history]]\nrev = 1\npin = \"p1:0123456789abcdef\"";
        check(&format!("value = \"7.10\"\nrev = 2\n{history}"), "p1:984f44f9a6caa95c");
    }
}
