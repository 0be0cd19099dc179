//! Values that nothing in the world can have: a count below zero, a part above its whole.
//!
//! Money, percentages, rates and measurements may lie below zero; "3-for-1" is no part of a whole, and nor is a rise of 150 percent.

use rust_decimal::Decimal;

use super::{Check, Finding, Group, Run, Source, Subject};
use crate::ledger::{Entry, Field, Level, Record, Status, Value};

pub(super) const CHECK: Check = Check {
    name: "impossible-value",
    group: Group::Entries,
    level: Level::Warn,
    what: "nothing can have the value of an entry",
    why: "a digit, a sign or a unit was misread, by the program or in the text itself",
    fix: "compare the entry with its quote; where the text itself is wrong, reject the claim and say so",
    run: Run::Document(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let kept = subject.file.entries.iter().filter(|entry| entry.status() != Status::Rejected);
    kept.filter_map(|entry| below_zero(entry).or_else(|| no_denominator(entry)).or_else(|| above_whole(entry)))
        .collect()
}

/// Kinds that count what is there.
const NEVER_BELOW_ZERO: &[&str] = &["count", "duration", "ratio", "multiple"];

fn below_zero(entry: &Entry) -> Option<Finding> {
    let record = &entry.record;
    let kind = record.words(Field::Kind).filter(|kind| NEVER_BELOW_ZERO.contains(kind))?;
    let field = [Field::Value, Field::Upper]
        .into_iter()
        .find(|&field| record.decimal(field).is_some_and(|value| value.is_sign_negative() && !value.is_zero()))?;
    let finding = Finding::new(&CHECK, record.span(field), "this is below zero").about(&entry.key);
    Some(finding.against(Source::Ledger, record.span(Field::Kind), format!("no {kind} is")))
}

fn no_denominator(entry: &Entry) -> Option<Finding> {
    let record = &entry.record;
    let per = whole(record).filter(|per| per.is_zero() || per.is_sign_negative())?;
    let label = format!("nothing can be told per {per}");
    Some(Finding::new(&CHECK, record.span(Field::Per), label).about(&entry.key))
}

/// Words of a figure between a part and its whole.
const SHARES: &[&str] = &[" in ", " out of ", " of "];
/// Words of a measure that make a percentage a part of all.
const PARTS: &[&str] = &["share of ", "proportion of ", "percentage of "];

fn above_whole(entry: &Entry) -> Option<Finding> {
    let record = &entry.record;
    let field = if record.decimal(Field::Upper).is_some() { Field::Upper } else { Field::Value };
    let most = record.decimal(field)?;
    let words = |field: Field| record.words(field).unwrap_or_default().to_lowercase();
    let (whole, against) = match record.words(Field::Kind)? {
        "ratio" if SHARES.iter().any(|word| words(Field::Figure).contains(word)) => (whole(record)?, Field::Per),
        "percent" if is_share(record) && PARTS.iter().any(|part| words(Field::Measure).starts_with(part)) => {
            (Decimal::ONE_HUNDRED, Field::Measure)
        }
        _ => return None,
    };
    (most > whole).then(|| {
        let finding = Finding::new(&CHECK, record.span(field), "the part is above its whole").about(&entry.key);
        finding.against(Source::Ledger, record.span(against), format!("the whole is {whole}"))
    })
}

/// Whether a percentage is no change and no denominator takes part.
fn is_share(record: &Record) -> bool {
    record.words(Field::Unit) == Some("percent") && record.get(Field::Trend).is_none() && whole(record).is_none()
}

fn whole(record: &Record) -> Option<Decimal> {
    match record.get(Field::Per)? {
        Value::Per(whole, _) => Some(*whole),
        _ => None,
    }
}
