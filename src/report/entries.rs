//! Ledger entries for people: a line each in lists, a card for one, and as JSON lines.
//!
//! ```text
//! briefing/overdose-deaths-2023-10 · accepted · at least 87,000 · drug overdose deaths · 2023-10/2024-09
//! ```

use std::io::{self, Write};

use anstyle::Style;
use serde_json::{Map, Value as Json};

use super::table::{self, PLACE, PLAIN};
use super::wrap::{Indent, Words};
use super::{Lines, Look};
use crate::ledger::{Anchor, CLAIM, Entry, EntryId, Field, REVISION, Record, Status, Value, code_points};
use crate::text::{Document, Span};

pub(super) const NAME: Style = Style::new().bold();
const PROPOSED: Style = anstyle::AnsiColor::Yellow.on_default();
const ACCEPTED: Style = anstyle::AnsiColor::Green.on_default();
const ENDED: Style = Style::new().dimmed();

/// Columns of the names on a card.
const NAMES: usize = 12;

/// Fields that a card shows elsewhere.
#[rustfmt::skip] // as many as fit a line
pub(super) const PLACED_ELSEWHERE: [Field; 8] = [
    Field::Rev, Field::Status, Field::Figure, Field::Quote, Field::QuoteHash, Field::QuoteAt, Field::Span, Field::Nth,
];

/// An entry and where it stands.
#[derive(Debug)]
pub struct EntryView<'e> {
    /// The id of its document.
    pub document: &'e str,
    /// The entry.
    pub entry: &'e Entry,
}

impl EntryView<'_> {
    pub(super) fn id(&self) -> String {
        EntryId { document: Some(self.document), key: &self.entry.key }.to_string()
    }
}

/// A text that holds an entry's sentence.
#[derive(Debug)]
pub struct Context<'c> {
    /// The path that people are shown.
    pub path: &'c str,
    /// The text.
    pub text: &'c Document<'c>,
    /// Where the entry stands in it.
    pub anchor: Anchor,
}

/// Write an entry as a line of a list.
///
/// # Errors
///
/// What the writer says.
pub fn write_entry_line(out: &mut dyn Write, look: &Look, view: &EntryView<'_>) -> io::Result<()> {
    let record = &view.entry.record;
    let mut words = Words::default();
    words.push_unbroken(&view.id(), NAME);
    push(&mut words, view.entry.status().name(), style(view.entry.status()));
    for field in [Field::Figure, Field::Measure, Field::Place, Field::Period, Field::Source] {
        if let Some(value) = record.get(field) {
            push(&mut words, &value.to_string(), PLAIN);
        }
    }
    words.write(out, look.paint, look.width, Indent::hanging(4))
}

/// Write an entry as a JSON line: its id, then its fields with the names that they have in the file, hyphens as underscores.
///
/// # Errors
///
/// What the writer says.
pub fn write_entry_json(out: &mut dyn Write, view: &EntryView<'_>) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &entry_object(view))?;
    out.write_all(b"\n")
}

/// An entry as a JSON object: its id, then its fields, then what was decided and what it was.
pub(super) fn entry_object(view: &EntryView<'_>) -> Map<String, Json> {
    let mut object = Map::new();
    object.insert("id".to_owned(), view.id().into());
    object.extend(record_object(&view.entry.record, CLAIM.fields));
    for (name, records) in [("reviews", &view.entry.reviews), ("history", &view.entry.history)] {
        object.insert(name.to_owned(), records.iter().map(record).collect());
    }
    object
}

/// These fields of a record, null where it has none.
pub(super) fn record_object(record: &Record, fields: &[Field]) -> Map<String, Json> {
    let named = fields.iter().map(|&field| (name(field), record.get(field).map_or(Json::Null, json)));
    named.collect()
}

fn record(record: &Record) -> Json {
    record.fields.iter().map(|placed| (name(placed.field), json(&placed.value))).collect()
}

/// The name of a field in JSON.
fn name(field: Field) -> String {
    field.name().replace('-', "_")
}

pub(super) fn json(value: &Value) -> Json {
    match value {
        Value::Number(number) => (*number).into(),
        Value::Range(start, end) => vec![*start, *end].into(),
        Value::List(words) => words.clone().into(),
        Value::Per(value, unit) => serde_json::json!({ "value": value.to_string(), "unit": unit }),
        Value::Words(_) | Value::Choice(_) | Value::Decimal(_) | Value::Window(_) | Value::Day(_) => {
            value.to_string().into()
        }
    }
}

/// Write an entry as a card: its sentence in context, then what was read and decided.
///
/// # Errors
///
/// What the writer says.
pub fn write_entry_card(
    out: &mut dyn Write,
    look: &Look,
    view: &EntryView<'_>,
    context: Option<&Context<'_>>,
) -> io::Result<()> {
    let Entry { record, reviews, history, .. } = view.entry;
    let mut head = Words::default();
    head.push_unbroken(&view.id(), NAME);
    push(&mut head, view.entry.status().name(), style(view.entry.status()));
    push(&mut head, &format!("r{}", view.entry.rev()), PLAIN);
    head.write(out, look.paint, look.width, Indent::hanging(4))?;
    write_sentence(out, look, view.entry, context)?;
    for &field in CLAIM.fields.iter().filter(|field| !PLACED_ELSEWHERE.contains(field)) {
        if let Some(value) = record.get(field) {
            table::write_fact(out, look, NAMES, field.name(), &value.to_string())?;
        }
    }
    if let Some((start, end)) = record.range(Field::QuoteAt) {
        write_fact(out, look, "quote", &format!("withheld: characters {start} to {end} of the text"))?;
    }
    for review in reviews {
        write_fact(out, look, "reviewed", &told(review, &[Field::Rev, Field::Status, Field::By, Field::On]))?;
    }
    for revision in history {
        write_fact(out, look, "was", &told(revision, REVISION.fields))?;
    }
    Ok(())
}

fn write_sentence(out: &mut dyn Write, look: &Look, entry: &Entry, context: Option<&Context<'_>>) -> io::Result<()> {
    if let Some(Context { path, text, anchor }) = context {
        let figure = anchor.figure.unwrap_or(anchor.quote);
        let mut words = Words::default();
        words.push_unbroken(&format!("{path}:{}", Lines::new(text).place(figure.start)), PLACE);
        words.write(out, look.paint, look.width, Indent::all(0))?;
        out.write_all(b"\n")?;
        let paragraph = text.paragraphs().find(|paragraph| paragraph.overlaps(anchor.quote));
        return table::write_sentence(out, look, text, figure, paragraph.unwrap_or(anchor.quote).to(anchor.quote));
    }
    let Some(quote) = entry.quote() else { return out.write_all(b"\n") };
    let text = Document::new(quote.text());
    let whole = Span::new(0, quote.text().len());
    let figure = entry.record.range(Field::Span).and_then(|range| code_points(quote.text(), range));
    out.write_all(b"\n")?;
    table::write_sentence(out, look, &text, figure.unwrap_or(whole), whole)
}

/// A name and what stands under it.
pub(super) fn write_fact(out: &mut dyn Write, look: &Look, name: &str, value: &str) -> io::Result<()> {
    table::write_fact(out, look, NAMES, name, value)
}

/// `rev 1, by ines, on 2025-05-06`.
fn told(record: &Record, fields: &[Field]) -> String {
    let told = fields.iter().filter_map(|&field| Some(format!("{} {}", field.name(), record.get(field)?)));
    told.collect::<Vec<_>>().join(", ")
}

pub(super) fn push(words: &mut Words, fact: &str, style: Style) {
    words.push(table::DOT, PLAIN);
    words.push(fact, style);
}

pub(super) const fn style(status: Status) -> Style {
    match status {
        Status::Proposed => PROPOSED,
        Status::Accepted => ACCEPTED,
        Status::Rejected | Status::Retracted => ENDED,
    }
}
