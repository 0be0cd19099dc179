//! Accepted entries of the whole ledger that say different things of the same thing.
//!
//! Entries of the same measure, place, period, unit, denominator, kind, mode and trend are compared by the values that each leaves possible
//! ([`Possible`]). An entry without a measure or a dated period is the same thing as no other. A sentence that gives two such values
//! means two things by them, whatever its entries say, and takes no part.
//!
//! An entry is compared with the least and the greatest of those before it, so that the time is that of sorting.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::possible::Possible;
use super::{Check, Group, Run, Subject};
use crate::ledger::{Entry, Field, Level, Status, Value};
use crate::period::Edge;
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    name: "conflicting-claims",
    group: Group::Entries,
    level: Level::Warn,
    what: "two entries give the same thing values that cannot both hold",
    why: "whoever cites one of them will be told the other",
    fix: "find out which holds and say so in `verdict` or `note`; or tell the two apart by measure, place or period; \
          or except one of them with its reason",
    run: Run::Across,
};

/// What is kept of an entry for comparing it with those of other documents.
#[derive(Debug)]
pub(super) struct Record {
    /// What it is of: equal for entries that say something of the same thing.
    thing: String,
    pub(super) key: String,
    possible: Possible,
    /// The sentence.
    quote: String,
    /// The value in its file, and as it is written.
    pub(super) span: Span,
    pub(super) value: String,
}

/// The entries of a document that can conflict with others.
pub(super) fn records(subject: &Subject<'_>) -> Vec<Record> {
    let accepted = subject.places().filter(|(entry, _)| entry.status() == Status::Accepted);
    let records = accepted.filter_map(|(entry, place)| {
        // What its own text does not bear out is told by others.
        let quoted = match place {
            Some(Err(_)) => return None,
            place => place.and_then(Result::ok).map(|anchor| anchor.quote),
        };
        let is_allowed = |at| subject.allowances().iter().any(|allowance| allowance.allows(CHECK.name, at));
        if quoted.is_some_and(is_allowed) {
            return None;
        }
        let quote = entry.quote().map(|quote| quote.text().to_owned());
        let quote = quote.or_else(|| entry.record.words(Field::QuoteHash).map(str::to_owned))?;
        Some(Record {
            thing: thing(entry)?,
            key: entry.key.clone(),
            possible: Possible::of(&entry.record)?,
            quote,
            span: entry.record.span(Field::Value),
            value: value(entry),
        })
    });
    records.collect()
}

/// The fields in which the same things agree; a measure and a period must be there.
const SAME: &[Field] = &[Field::Measure, Field::Place, Field::Unit, Field::Per, Field::Kind, Field::Mode, Field::Trend];

fn thing(entry: &Entry) -> Option<String> {
    entry.record.words(Field::Measure)?;
    let period = entry.record.window(Field::Period)?;
    // An event that the text does not date may be any.
    if [period.start, period.end].contains(&Edge::Undated) {
        return None;
    }
    let mut thing = period.to_string();
    for &field in SAME {
        thing.push('\u{1f}');
        match entry.record.get(field) {
            Some(Value::Words(words)) => thing.push_str(&plain(words)),
            Some(value) => thing.push_str(&value.to_string()),
            None => {}
        }
    }
    Some(thing)
}

/// Words without the article before them, in lower case.
fn plain(words: &str) -> String {
    let words = words.to_lowercase();
    let rest = ["the ", "a ", "an "].into_iter().find_map(|article| words.strip_prefix(article));
    rest.map_or(words.clone(), str::to_owned)
}

/// The value as people say it.
fn value(entry: &Entry) -> String {
    let record = &entry.record;
    let bound = record.words(Field::Bound).map(|bound| format!("{} ", bound.replace('-', " "))).unwrap_or_default();
    let ends = [Field::Value, Field::Upper].into_iter().filter_map(|field| record.decimal(field));
    let ends: Vec<String> = ends.map(|end: Decimal| end.to_string()).collect();
    let unit = record.words(Field::Unit).map(|unit| format!(" {unit}")).unwrap_or_default();
    format!("{bound}{}{unit}", ends.join(" to "))
}

/// Pairs of entries that cannot both hold, the later one first, each named by its document's and its own place; in the order of the later.
pub(super) fn pairs(documents: &[Vec<Record>]) -> Vec<[(usize, usize); 2]> {
    let mut things: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    for (document, records) in documents.iter().enumerate() {
        for (place, record) in records.iter().enumerate() {
            things.entry(&record.thing).or_default().push((document, place));
        }
    }
    let of = |(document, place): (usize, usize)| &documents[document][place];
    let mut pairs = Vec::new();
    for entries in things.into_values().filter(|entries| entries.len() > 1) {
        let mut least: Option<(usize, usize)> = None;
        let mut greatest: Option<(usize, usize)> = None;
        for &entry in &told_once(&entries, &of) {
            let possible = &of(entry).possible;
            let other = [greatest, least].into_iter().flatten().find(|&other| of(other).possible.excludes(possible));
            pairs.extend(other.map(|other| [entry, other]));
            if least.is_none_or(|least| possible.ends_before(&of(least).possible)) {
                least = Some(entry);
            }
            if greatest.is_none_or(|greatest| possible.begins_after(&of(greatest).possible)) {
                greatest = Some(entry);
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

/// The entries whose sentence gives the thing one value only.
fn told_once<'r>(entries: &[(usize, usize)], of: &impl Fn((usize, usize)) -> &'r Record) -> Vec<(usize, usize)> {
    let mut sentences: BTreeMap<(usize, &str), Vec<(usize, usize)>> = BTreeMap::new();
    for &entry in entries {
        sentences.entry((entry.0, &of(entry).quote)).or_default().push(entry);
    }
    let is_one = |several: &Vec<(usize, usize)>| {
        several.iter().all(|&entry| !of(entry).possible.excludes(&of(several[0]).possible))
    };
    let mut once: Vec<(usize, usize)> = sentences.into_values().filter(is_one).flatten().collect();
    once.sort_unstable();
    once
}
