//! A header row, then a row for each entry: every field, objects and ranges laid flat, and the last decision.
//!
//! Cells are quoted after RFC 4180 where needed and never changed, so neither are cells that begin with `=`, `+`, `-` or `@`.
//! The items of a list stand on lines of their own in one cell.

use std::io::{self, Write};

use super::{ExportFormat, Exported, nothing};
use crate::ledger::{CLAIM, Field, Record, Value};
use crate::report::csv::write_rows;

pub(super) const FORMAT: ExportFormat =
    ExportFormat { name: "csv", what: "A header and one row each, for spreadsheets", begin, entry, end: nothing };

/// Columns of the document, between the id and the fields.
const ABOUT: [(&str, Field); 4] = [
    ("document_title", Field::Title),
    ("document_publisher", Field::Publisher),
    ("document_published", Field::Published),
    ("document_url", Field::Url),
];

/// Columns of the last decision, behind the fields.
const REVIEW: [(&str, Field); 2] = [("reviewed_by", Field::By), ("reviewed_on", Field::On)];

fn begin(out: &mut dyn Write) -> io::Result<()> {
    let mut names = vec!["id".to_owned(), "document".to_owned()];
    names.extend(ABOUT.map(|(name, _)| name.to_owned()));
    for &field in CLAIM.fields {
        let name = field.name().replace('-', "_");
        match parts(field) {
            Some(parts) => names.extend(parts.map(|part| format!("{name}_{part}"))),
            None => names.push(name),
        }
    }
    names.extend(REVIEW.map(|(name, _)| name.to_owned()));
    write_rows(out, |rows| rows.write_record(names))
}

fn entry(out: &mut dyn Write, _: usize, exported: &Exported<'_>) -> io::Result<()> {
    let record = &exported.entry.record;
    let mut cells = vec![exported.id(), exported.document.to_owned()];
    cells.extend(ABOUT.map(|(_, field)| cell(exported.about.get(field))));
    for &field in CLAIM.fields {
        match parts(field) {
            Some(_) => cells.extend(halves(record, field)),
            None => cells.push(cell(record.get(field))),
        }
    }
    let review = exported.entry.reviews.last();
    cells.extend(REVIEW.map(|(_, field)| cell(review.and_then(|review| review.get(field)))));
    write_rows(out, |rows| rows.write_record(cells))
}

/// The columns of a field that takes two.
const fn parts(field: Field) -> Option<[&'static str; 2]> {
    match field {
        Field::Per => Some(["value", "unit"]),
        Field::Period | Field::Span | Field::QuoteAt => Some(["start", "end"]),
        _ => None,
    }
}

fn halves(record: &Record, field: Field) -> [String; 2] {
    match record.get(field) {
        Some(Value::Per(value, unit)) => [value.to_string(), unit.clone().unwrap_or_default()],
        Some(Value::Range(start, end)) => [start.to_string(), end.to_string()],
        Some(Value::Window(window)) => [window.start, window.end].map(|edge| edge.to_string()),
        _ => [String::new(), String::new()],
    }
}

fn cell(value: Option<&Value>) -> String {
    match value {
        None => String::new(),
        Some(Value::List(items)) => items.join("\n"),
        Some(value) => value.to_string(),
    }
}
