//! Names of documents and entries.
//!
//! ```text
//! id  = document , "/" , key ;
//! key = ( measure | unit | kind ) as a slug , [ "-" , start of the period ] , [ "-" , number ] ;
//! ```
//!
//! ```
//! use factledger::ledger::{EntryId, slug};
//!
//! assert_eq!(slug("Décès by overdose, U.S."), "deces-by-overdose-u-s");
//! assert_eq!(EntryId::parse("briefing/deaths-2024"), Some(EntryId { document: Some("briefing"), key: "deaths-2024" }));
//! assert_eq!(EntryId::parse("deaths 2024"), None);
//! ```

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::{Field, Record};
use crate::period::Edge;

/// The longest key.
const LONGEST: usize = 64;
/// The longest slug made of words, so that a date and a number fit behind it.
const LONGEST_SLUG: usize = 48;

/// Whether `text` may name a document or an entry: 1 to 64 of a-z, 0-9 and `-`.
#[must_use]
pub fn is_key(text: &str) -> bool {
    (1..=LONGEST).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// How a person names an entry: `document/key`, or the key alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntryId<'i> {
    /// The document, where it is said.
    pub document: Option<&'i str>,
    /// The key in its document.
    pub key: &'i str,
}

impl<'i> EntryId<'i> {
    /// Read what a person typed; none where it cannot name an entry.
    #[must_use]
    pub fn parse(text: &'i str) -> Option<Self> {
        let (document, key) = text.split_once('/').map_or((None, text), |(document, key)| (Some(document), key));
        (is_key(key) && document.is_none_or(is_key)).then_some(Self { document, key })
    }
}

impl fmt::Display for EntryId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.document {
            Some(document) => write!(f, "{document}/{}", self.key),
            None => f.write_str(self.key),
        }
    }
}

/// Words as a key: letters without accents and digits, everything else one hyphen, cut between words.
#[must_use]
pub fn slug(words: &str) -> String {
    let mut slug = String::new();
    // No slug needs more of a long text.
    for c in words.chars().take(4 * LONGEST_SLUG).nfd() {
        match c.to_ascii_lowercase() {
            c if c.is_ascii_alphanumeric() => slug.push(c),
            // Apostrophes and accents are within words.
            '\'' | '’' => {}
            c if c.is_alphanumeric() || is_accent(c) => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    if slug.len() > LONGEST_SLUG {
        let end = slug.get(..=LONGEST_SLUG).and_then(|head| head.rfind('-')).unwrap_or(LONGEST_SLUG);
        slug.truncate(end);
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

fn is_accent(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// The key of a claim, told apart from those that are `taken`.
#[must_use]
pub fn key_of(record: &Record, taken: impl Fn(&str) -> bool) -> String {
    let words = [Field::Measure, Field::Unit, Field::Kind].into_iter().filter_map(|field| record.words(field));
    let stem = words.map(slug).find(|slug| !slug.is_empty()).unwrap_or_else(|| "claim".to_owned());
    let start = record.window(Field::Period).map(|window| match window.start {
        Edge::On(date) => format!("-{date}"),
        Edge::Open | Edge::Undated => String::new(),
    });
    let key = format!("{stem}{}", start.unwrap_or_default());
    let numbered = (2_u32..).map(|number| format!("{key}-{number}"));
    std::iter::once(key.clone()).chain(numbered).find(|key| !taken(key)).unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::super::{Placed, Value};
    use super::*;
    use crate::text::Span;

    fn record(fields: &[(Field, &str)]) -> Record {
        let none = Span::new(0, 0);
        let placed = |&(field, text): &(Field, &str)| {
            let value = field.form().parse(text).unwrap_or_else(|_| Value::Words(text.to_owned()));
            Placed { field, value, key: none, span: none }
        };
        Record { fields: fields.iter().map(placed).collect(), ..Record::default() }
    }

    #[test]
    fn slugs_are_keys_cut_between_words() {
        assert_eq!(slug("the city's jobless rate (men)"), "the-citys-jobless-rate-men");
        assert_eq!(slug("人口"), "");
        assert_eq!(slug("10² cafe\u{301}s — ½"), "10-cafes");
        let long = slug("voters in the seven border counties who support the mission of the army");
        assert_eq!(long, "voters-in-the-seven-border-counties-who-support");
        assert_eq!(slug(&"x".repeat(500)).len(), LONGEST_SLUG);
    }

    #[test]
    fn keys_are_made_of_measure_period_and_number() {
        let deaths = record(&[(Field::Measure, "overdose deaths"), (Field::Period, "2023-10/2024-09")]);
        assert_eq!(key_of(&deaths, |_| false), "overdose-deaths-2023-10");
        assert_eq!(key_of(&deaths, |key| !key.ends_with("-3")), "overdose-deaths-2023-10-3");
        assert_eq!(key_of(&record(&[(Field::Unit, "US dollar"), (Field::Kind, "money")]), |_| false), "us-dollar");
        assert_eq!(key_of(&record(&[(Field::Kind, "ratio"), (Field::Period, "../2030")]), |_| false), "ratio");
    }

    #[test]
    fn ids_name_a_key_with_or_without_its_document() {
        assert_eq!(EntryId::parse("deaths"), Some(EntryId { document: None, key: "deaths" }));
        for wrong in ["", "/", "a/", "/b", "a/b/c", "A/b", "a b", "../b"] {
            assert_eq!(EntryId::parse(wrong), None, "{wrong}");
        }
    }
}
