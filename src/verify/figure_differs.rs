//! Entries that say another value, bound, trend or unit than their figure does when it is read again.
//!
//! A field that a person corrected is theirs and is not compared. The figure is read where it stands in its text, since a sentence
//! may be read with the help of its surroundings, and the text is read once for all entries; where that differs, or there is no
//! text, it is read in its quote too.

use super::{Check, Finding, Group, Run, Source, Subject};
use crate::ledger::{Anchor, Entry, Field, Level, Record, Status, Value, code_points};
use crate::quantity::{Bound, Quantity, Unit, quantities};
use crate::text::Document;

pub(super) const CHECK: Check = Check {
    name: "figure-differs",
    group: Group::Texts,
    level: Level::Error,
    what: "the figure says something else than its entry",
    why: "a value that its own quote does not bear out misleads whoever cites it",
    fix: "bring the field back to what the figure says; what is rightly read otherwise is corrected with `set`",
    run: Run::Document(run),
};

/// Whether a reading bears the entry out; if not, the first field that it does not, and what it says instead.
type Reading = Result<(), (Field, String)>;

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (entry, place) in subject.places() {
        if entry.status() == Status::Rejected || is_placed_by_hand(entry) {
            continue;
        }
        let in_text = in_text(subject, entry, place.and_then(Result::ok));
        if in_text == Some(Ok(())) {
            continue;
        }
        // What the quote says by itself is what a reader sees beside the entry.
        let Some(Err((field, says))) = in_quote(entry).or(in_text) else { continue };
        let finding = Finding::new(&CHECK, entry.record.span(field), says).about(&entry.key);
        findings.push(finding.against(Source::Ledger, entry.record.span(Field::Figure), "the figure"));
    }
    findings
}

/// Whether a person chose the words of the figure, which then need not be words that are read.
fn is_placed_by_hand(entry: &Entry) -> bool {
    [Field::Figure, Field::Quote, Field::Span].iter().any(|&field| entry.is_corrected(field))
}

/// None where the entry has no quote, or a span outside of it, which has a check of its own.
fn in_quote(entry: &Entry) -> Option<Reading> {
    let (quote, range) = (entry.quote()?, entry.record.range(Field::Span)?);
    let document = Document::new(quote.text());
    let figure = code_points(quote.text(), range)?;
    let quantity = quantities(&document).find(|quantity| quantity.span.overlaps(figure));
    Some(compare(entry, quantity.as_ref().map(|quantity| (&document, quantity))))
}

fn in_text(subject: &Subject<'_>, entry: &Entry, place: Option<Anchor>) -> Option<Reading> {
    Some(compare(entry, subject.reading(place?.figure?)))
}

fn compare(entry: &Entry, reading: Option<(&Document<'_>, &Quantity)>) -> Reading {
    let Some((document, quantity)) = reading else {
        return Err((Field::Figure, "no figure is read here".to_owned()));
    };
    let name = |unit: Unit| unit.name(document);
    let read = [
        (Field::Value, quantity.value.map(Value::Decimal)),
        (Field::Upper, quantity.upper.map(Value::Decimal)),
        (Field::Per, quantity.per.map(|per| Value::Per(per.value, per.unit.map(name)))),
        (Field::Bound, (quantity.bound != Bound::Exact).then(|| Value::Choice(quantity.bound.name()))),
        (Field::Trend, quantity.trend().map(|trend| Value::Choice(trend.name()))),
        (Field::Unit, quantity.unit.map(name).map(Value::Words)),
    ];
    let differs = |(field, value): &(Field, Option<Value>)| {
        !entry.is_corrected(*field) && !same(&entry.record, *field, value.as_ref())
    };
    read.into_iter().find(differs).map_or(Ok(()), |(field, value)| {
        let says = value.map_or_else(
            || format!("by the figure there is no {}", field.name()),
            |value| format!("by the figure {} is `{value}`", field.name()),
        );
        Err((field, says))
    })
}

/// Whether a field says the same; an exact bound may be written or not.
fn same(record: &Record, field: Field, value: Option<&Value>) -> bool {
    let exact = Value::Choice(Bound::Exact.name());
    let recorded = record.get(field).filter(|recorded| **recorded != exact);
    match (recorded, value) {
        // Money keeps its zeros and counts have none: 7.10 and 7.1 are the same amount.
        (Some(Value::Decimal(recorded)), Some(Value::Decimal(value))) => recorded == value,
        (recorded, value) => recorded == value,
    }
}
