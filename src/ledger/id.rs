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

use std::collections::{BTreeMap, BTreeSet};
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

/// The keys of one document, from which new ones are told apart.
#[derive(Debug, Default)]
pub(super) struct Keys {
    taken: BTreeSet<String>,
    /// The last number behind each key; a text may have the same measure many thousand times.
    last: BTreeMap<String, u32>,
}

impl Keys {
    /// Keys that are taken.
    pub(super) fn of(taken: impl Iterator<Item = String>) -> Self {
        Self { taken: taken.collect(), last: BTreeMap::new() }
    }

    /// A key for a claim, which is taken from then on.
    pub(super) fn mint(&mut self, record: &Record) -> String {
        let plain = plain_key(record);
        let mut key = plain.clone();
        while !self.taken.insert(key.clone()) {
            let last = self.last.entry(plain.clone()).or_insert(1);
            *last += 1;
            key = format!("{plain}-{last}");
        }
        key
    }
}

/// The key of a claim without a number.
fn plain_key(record: &Record) -> String {
    let words = [Field::Measure, Field::Unit, Field::Kind].into_iter().filter_map(|field| record.words(field));
    let stem = words
        .map(|words| slug(named(record, words)))
        .find(|slug| !slug.is_empty())
        .unwrap_or_else(|| "claim".to_owned());
    let start = record.window(Field::Period).map(|window| match window.start {
        Edge::On(date) => format!("-{date}"),
        Edge::Open | Edge::Undated => String::new(),
    });
    format!("{stem}{}", start.unwrap_or_default())
}

/// The words of a measure that make a key. What is counted is told by its noun: "jobs that the port added" are "jobs". Shares differ
/// just by what is said of the same people, so that theirs keep the clause.
fn named<'r>(record: &Record, words: &'r str) -> &'r str {
    let is_count = record.words(Field::Kind) == Some("count");
    let clause = [" that ", " who "].into_iter().filter_map(|relative| words.split_once(relative));
    let noun = clause.map(|(noun, _)| noun).min_by_key(|noun| noun.len());
    noun.filter(|noun| is_count && !noun.is_empty()).unwrap_or(words)
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
        let mut keys = Keys::of(["overdose-deaths-2023-10-3".to_owned()].into_iter());
        let minted = [&deaths, &deaths, &deaths].map(|record| keys.mint(record));
        assert_eq!(minted, ["overdose-deaths-2023-10", "overdose-deaths-2023-10-2", "overdose-deaths-2023-10-4"]);
        assert_eq!(keys.mint(&record(&[(Field::Unit, "US dollar"), (Field::Kind, "money")])), "us-dollar");
        assert_eq!(keys.mint(&record(&[(Field::Kind, "ratio"), (Field::Period, "../2030")])), "ratio");
        let said = |kind| record(&[(Field::Measure, "pupils who walked"), (Field::Kind, kind)]);
        assert_eq!([keys.mint(&said("count")), keys.mint(&said("percent"))], ["pupils", "pupils-who-walked"]);
    }

    #[test]
    fn ids_name_a_key_with_or_without_its_document() {
        assert_eq!(EntryId::parse("deaths"), Some(EntryId { document: None, key: "deaths" }));
        for wrong in ["", "/", "a/", "/b", "a/b/c", "A/b", "a b", "../b"] {
            assert_eq!(EntryId::parse(wrong), None, "{wrong}");
        }
    }
}
