//! What changed in a ledger, as text, as JSON and as a table for a pull request.
//!
//! A format is plain data with a function, one file each, listed once in [`DIFFERENCE_FORMATS`].

mod json;
mod markdown;
mod text;

use std::fmt;
use std::io::{self, Write};

use super::{Audience, Look};
use crate::ledger::{ClaimChange, ClaimDifference, DocumentChange, DocumentDifference, Field, Record, Value};

/// The formats of differences, in the order of `--help`.
pub const DIFFERENCE_FORMATS: &[DifferenceFormat] = &[text::FORMAT, json::FORMAT, markdown::FORMAT];

/// A format of differences.
#[derive(Clone, Copy)]
pub struct DifferenceFormat {
    /// The name that `--format` takes.
    pub name: &'static str,
    /// What it is for, as `--help` says it.
    pub what: &'static str,
    /// Whom it is for.
    pub audience: Audience,
    write: fn(&mut dyn Write, &Look, &Difference<'_>) -> io::Result<()>,
}

impl fmt::Debug for DifferenceFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DifferenceFormat").field(&self.name).finish()
    }
}

/// What changed between two states of a ledger.
#[derive(Clone, Copy, Debug)]
pub struct Difference<'d> {
    /// The earlier state, as a person named it.
    pub before: &'d str,
    /// The later one; none for the files as they are now.
    pub after: Option<&'d str>,
    /// The documents that changed, in the order of their ids.
    pub documents: &'d [DocumentDifference],
}

/// How many claims changed, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// New ones.
    pub added: usize,
    /// Those that are gone.
    pub removed: usize,
    /// Those with another key.
    pub renamed: usize,
    /// Those with other fields or decisions.
    pub changed: usize,
}

impl Difference<'_> {
    /// Write it in a format.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written.
    pub fn write(&self, out: &mut dyn Write, format: DifferenceFormat, look: &Look) -> io::Result<()> {
        (format.write)(out, look, self)
    }

    /// How many claims changed, and how.
    #[must_use]
    pub fn changes(&self) -> Changes {
        let mut changes = Changes::default();
        for claim in self.documents.iter().flat_map(|document| &document.claims) {
            let counter = match claim.change {
                ClaimChange::Added => &mut changes.added,
                ClaimChange::Removed => &mut changes.removed,
                ClaimChange::Renamed { .. } => &mut changes.renamed,
                ClaimChange::Changed => &mut changes.changed,
            };
            *counter += 1;
        }
        changes
    }

    /// All of it in a line: `2 claims added, 1 changed since HEAD`.
    #[must_use]
    pub fn summary(&self) -> String {
        let Changes { added, removed, renamed, changed } = self.changes();
        let all = [(added, "added"), (removed, "removed"), (renamed, "renamed"), (changed, "changed")];
        let mut told: Vec<String> = Vec::new();
        for (number, verb) in all.into_iter().filter(|(number, _)| *number > 0) {
            let noun = match (told.is_empty(), number) {
                (true, 1) => "claim ",
                (true, _) => "claims ",
                (false, _) => "",
            };
            told.push(format!("{number} {noun}{verb}"));
        }
        let since = match self.after {
            None => format!("since {}", self.before),
            Some(after) => format!("from {} to {after}", self.before),
        };
        match (told.is_empty(), self.documents.is_empty()) {
            (true, true) => format!("no claim changed {since}"),
            (true, false) => format!("no claim changed {since}, only what is told of documents"),
            (false, _) => format!("{} {since}", told.join(", ")),
        }
    }
}

/// The word for what became of a document.
const fn document_verb(change: DocumentChange) -> &'static str {
    match change {
        DocumentChange::Added => "added",
        DocumentChange::Removed => "removed",
        DocumentChange::Changed => "changed",
    }
}

/// The word for what became of a claim.
const fn claim_verb(change: &ClaimChange) -> &'static str {
    match change {
        ClaimChange::Added => "added",
        ClaimChange::Removed => "removed",
        ClaimChange::Renamed { .. } => "renamed",
        ClaimChange::Changed => "changed",
    }
}

/// A claim in short: `accepted · at least 40 · boats · Vell · 2024 · harbour office`.
fn short(record: &Record) -> String {
    let told = [Field::Status, Field::Figure, Field::Measure, Field::Place, Field::Period, Field::Source];
    let told = told.into_iter().filter_map(|field| record.get(field)).map(ToString::to_string);
    told.collect::<Vec<_>>().join(" · ")
}

/// A value as people are shown it; nobody reads a hash to its end.
fn told(field: Field, value: Option<&Value>) -> String {
    const MOST: usize = 24;
    let told = value.map_or_else(|| "nothing".to_owned(), ToString::to_string);
    let is_hash = matches!(field, Field::TextHash | Field::QuoteHash) && value.is_some();
    if is_hash { told.chars().take(MOST).chain(['…']).collect() } else { told }
}

/// Who decided what, and why: `r2, by ines on 2025-05-06: counted again`.
fn decided(claim: &ClaimDifference, review: &Record) -> String {
    let word = |field: Field| review.get(field).map_or_else(|| "?".to_owned(), ToString::to_string);
    let against = review.words(Field::Status).map(|status| format!("{status}, ")).unwrap_or_default();
    // A revision says why in the one that it left.
    let left = review.number(Field::Rev).and_then(|rev| rev.checked_sub(1));
    let left = claim.history.iter().find(|past| left.is_some() && past.number(Field::Rev) == left);
    let why = review.words(Field::Why).or_else(|| left?.words(Field::Why));
    let why = why.map(|why| format!(": {why}")).unwrap_or_default();
    format!("r{}, {against}by {} on {}{why}", word(Field::Rev), word(Field::By), word(Field::On))
}

/// The full id of a claim.
fn id(document: &DocumentDifference, claim: &ClaimDifference) -> String {
    format!("{}/{}", document.id, claim.key)
}
