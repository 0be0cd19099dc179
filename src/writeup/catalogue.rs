//! The entries of a ledger as citations ask for them: by id, by key, and by what they say.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Figure, Outcome, Statement, Thresholds, judge, noun};
use crate::ledger::{Entry, EntryId, Field, LedgerFile, Status, near};
use crate::text::Span;

/// The fields at which findings about a wording point.
const PLACED: &[Field] = &[
    Field::Value,
    Field::Upper,
    Field::Per,
    Field::Bound,
    Field::Trend,
    Field::Unit,
    Field::Mode,
    Field::Period,
    Field::Status,
    Field::Rev,
];

/// Entries that may be named as near.
const CLOSEST: usize = 3;

/// An entry of the ledger.
#[derive(Clone, Debug)]
pub struct Known {
    /// What it states; none where its value cannot be read.
    pub statement: Option<Statement>,
    /// What has been decided about it.
    pub status: Status,
    /// Its revision.
    pub rev: u32,
    /// The figure's own words.
    pub figure: String,
    /// Its measure and its quote.
    pub words: String,
    places: Vec<(Field, Span)>,
    header: Span,
}

impl Known {
    fn of(entry: &Entry) -> Self {
        let record = &entry.record;
        let words = |field| record.words(field).unwrap_or_default();
        let places = PLACED.iter().filter_map(|&field| Some((field, record.placed(field)?.span)));
        Self {
            statement: Statement::of_record(record),
            status: entry.status(),
            rev: entry.rev(),
            figure: words(Field::Figure).to_owned(),
            words: format!("{} {}", words(Field::Measure), words(Field::Quote)),
            places: places.collect(),
            header: record.start(),
        }
    }

    /// Where a field stands in the ledger file, else where the entry begins.
    #[must_use]
    pub fn span(&self, field: Field) -> Span {
        self.places.iter().find(|(placed, _)| *placed == field).map_or(self.header, |(_, span)| *span)
    }
}

/// What an id in a citation leads to.
#[derive(Clone, Debug)]
pub enum Lookup<'c> {
    /// An entry: its document, its key, and what is known of it.
    Found(&'c str, &'c str, &'c Known),
    /// Several documents have an entry of this key.
    Several(Vec<String>),
    /// None; the id that was probably meant.
    Unknown(Option<String>),
}

/// The entries of a ledger.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// By document and key.
    entries: BTreeMap<String, BTreeMap<String, Known>>,
    /// The documents that have a key.
    keys: BTreeMap<String, Vec<String>>,
    values: OnceCell<BTreeMap<Decimal, Vec<(String, String)>>>,
}

impl Catalogue {
    /// Add the entries of a document.
    pub fn add(&mut self, document: &str, file: &LedgerFile) {
        let known: BTreeMap<String, Known> =
            file.entries.iter().map(|entry| (entry.key.clone(), Known::of(entry))).collect();
        for key in known.keys() {
            self.keys.entry(key.clone()).or_default().push(document.to_owned());
        }
        self.entries.insert(document.to_owned(), known);
        self.values = OnceCell::new();
    }

    /// All entries, by document and key.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str, &Known)> {
        self.entries.iter().flat_map(|(document, known)| {
            known.iter().map(move |(key, known)| (document.as_str(), key.as_str(), known))
        })
    }

    /// What an id leads to: `document/key`, or the key alone where one document has it.
    #[must_use]
    pub fn find(&self, id: &str) -> Lookup<'_> {
        let Some(parsed) = EntryId::parse(id) else { return Lookup::Unknown(self.near(id)) };
        let documents: Vec<&str> = match parsed.document {
            Some(document) => vec![document],
            None => self.keys.get(parsed.key).into_iter().flatten().map(String::as_str).collect(),
        };
        let found = documents.iter().filter_map(|document| {
            let (document, known) = self.entries.get_key_value(*document)?;
            let (key, known) = known.get_key_value(parsed.key)?;
            Some((document.as_str(), key.as_str(), known))
        });
        let found: Vec<_> = found.collect();
        match found.as_slice() {
            [] => Lookup::Unknown(self.near(id)),
            [(document, key, known)] => Lookup::Found(document, key, known),
            several => Lookup::Several(several.iter().map(|(document, key, _)| format!("{document}/{key}")).collect()),
        }
    }

    /// The id that was probably meant.
    fn near(&self, id: &str) -> Option<String> {
        let id = id.to_lowercase();
        let (document, key) = id.split_once('/').map_or((None, id.as_str()), |(document, key)| (Some(document), key));
        if let Some((document, known)) = document.and_then(|document| self.entries.get_key_value(document)) {
            return near(key, known.keys().map(String::as_str)).map(|key| format!("{document}/{key}"));
        }
        // The key is right and its document is not, or was not said.
        if let Some(documents) = self.keys.get(key) {
            let of = document.and_then(|name| near(name, documents.iter().map(String::as_str)));
            return of.or(documents.first().map(String::as_str)).map(|document| format!("{document}/{key}"));
        }
        let of = document.and_then(|name| near(name, self.entries.keys().map(String::as_str)));
        if let Some((document, known)) = of.and_then(|of| self.entries.get_key_value(of)) {
            return near(key, known.keys().map(String::as_str)).map(|key| format!("{document}/{key}"));
        }
        let key = near(key, self.keys.keys().map(String::as_str))?;
        Some(format!("{}/{key}", self.keys.get(key)?.first()?))
    }

    /// The accepted entries that a figure may be meant to cite, the closest first.
    #[must_use]
    pub fn closest(&self, figure: &Figure, thresholds: &Thresholds) -> Vec<String> {
        let wording = &figure.statement;
        let value = wording.value.abs();
        let tenth = value / Decimal::TEN;
        let (low, high) = (value - tenth, value + tenth);
        let mut found = Vec::new();
        for (document, key) in self.values().range(low..=high).flat_map(|(_, ids)| ids) {
            let Some(known) = self.entries.get(document).and_then(|known| known.get(key)) else { continue };
            let Some(entry) = known.statement.as_ref().filter(|_| known.status == Status::Accepted) else { continue };
            let judgement = judge(entry, wording, figure.is_alone, thresholds);
            if judgement.outcome == Outcome::UnitMismatch {
                continue;
            }
            let shared = shared(&figure.sentence, &known.words);
            found.push((judgement.outcome != Outcome::Supported, usize::MAX - shared, document, key));
        }
        found.sort_unstable();
        found.into_iter().take(CLOSEST).map(|(.., document, key)| format!("{document}/{key}")).collect()
    }

    fn values(&self) -> &BTreeMap<Decimal, Vec<(String, String)>> {
        self.values.get_or_init(|| {
            let mut values: BTreeMap<Decimal, Vec<(String, String)>> = BTreeMap::new();
            for (document, key, known) in self.entries() {
                if let Some(statement) = &known.statement {
                    values.entry(statement.value.abs()).or_default().push((document.to_owned(), key.to_owned()));
                }
            }
            values
        })
    }
}

/// How many longer words of a sentence have kin in other words.
fn shared(sentence: &str, words: &str) -> usize {
    const SHORT: usize = 4;
    let of = sentence.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= SHORT);
    of.filter(|word| noun::stands_in(word, words)).count()
}
