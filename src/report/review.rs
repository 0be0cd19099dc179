//! An entry for whoever decides on it: its sentence in its paragraph, what was read, what its last revision changed.
//!
//! ```text
//! ── 12 of 40 ────────────────────────────────
//! harbour/boats · proposed · r1
//! ledger/texts/harbour.md:9:16
//!
//!     The night had been calm.
//!   > The storm sank «at least 40» boats.
//!     Repairs cost $1.2 million, the mayor said.
//!
//!   value        40
//! ```
//!
//! The sentence has lines of its own behind `>`, so that it stands out without colour too.

use std::io::{self, Write};

use super::entries::{PLACED_ELSEWHERE, push, style, write_fact};
use super::excerpt::sides;
use super::table::{self, PLACE, PLAIN};
use super::wrap::{Indent, Words};
use super::{Context, EntryView, Look, Paint};
use crate::ledger::{CLAIM, Entry, Field, REVISION, Record, Status, Value, code_points};
use crate::text::{Document, Span};

/// Columns before the sentence and the words around it.
const INDENT: usize = 4;
/// Lines of the paragraph shown before and behind the sentence.
const LINES: usize = 3;
/// Fields that a card of a review does not show: they are no reading and nobody's words.
const KEPT: [Field; 2] = [Field::Corrected, Field::Pin];

/// Where in a review an entry stands.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// Its number, from one.
    pub number: usize,
    /// How many there are.
    pub of: usize,
}

/// Write an entry for whoever decides on it.
///
/// # Errors
///
/// What the writer says.
pub fn write_review_card(
    out: &mut dyn Write,
    look: &Look,
    view: &EntryView<'_>,
    context: Option<&Context<'_>>,
    progress: Progress,
) -> io::Result<()> {
    let entry = view.entry;
    write_rule(out, look, progress)?;
    let mut head = Words::default();
    head.push_unbroken(&view.id(), super::entries::NAME);
    push(&mut head, entry.status().name(), style(entry.status()));
    push(&mut head, &format!("r{}", entry.rev()), PLAIN);
    head.write(out, look.paint, look.width, Indent::hanging(INDENT))?;
    match context {
        Some(context) => write_in_context(out, look, context)?,
        None => write_quote(out, look, entry)?,
    }
    for &field in CLAIM.fields.iter().filter(|field| !PLACED_ELSEWHERE.contains(field) && !KEPT.contains(field)) {
        if let Some(value) = entry.record.get(field) {
            let corrected = if entry.is_corrected(field) { " (corrected)" } else { "" };
            write_fact(out, look, field.name(), &format!("{value}{corrected}"))?;
        }
    }
    if entry.status() == Status::Rejected
        && let Some(why) = entry.record.words(Field::Why)
    {
        write_fact(out, look, "why", why)?;
    }
    for line in entry.history.last().map(|before| changes(entry, before)).unwrap_or_default() {
        write_fact(out, look, "changed", &line)?;
    }
    if let Some(review) = entry.reviews.last() {
        let told = |field: Field| review.get(field).map(ToString::to_string).unwrap_or_default();
        let line = format!("r{} by {} on {}", told(Field::Rev), told(Field::By), told(Field::On));
        write_fact(out, look, "reviewed", &line)?;
    }
    out.write_all(b"\n")
}

fn write_rule(out: &mut dyn Write, look: &Look, Progress { number, of }: Progress) -> io::Result<()> {
    let told = format!("── {number} of {of} ");
    let rest = look.width.saturating_sub(told.chars().count());
    let mut words = Words::default();
    words.push_unbroken(&format!("{told}{}", "─".repeat(rest)), PLACE);
    words.write(out, look.paint, look.width, Indent::all(0))
}

/// The sentence in its paragraph.
fn write_in_context(out: &mut dyn Write, look: &Look, context: &Context<'_>) -> io::Result<()> {
    let Context { path, text, anchor } = context;
    let figure = anchor.figure.unwrap_or(anchor.quote);
    let mut words = Words::default();
    words.push_unbroken(&format!("{path}:{}", super::Lines::new(text).place(figure.start)), PLACE);
    words.write(out, look.paint, look.width, Indent::hanging(INDENT))?;
    out.write_all(b"\n")?;
    let paragraph = text.paragraphs().find(|paragraph| paragraph.overlaps(anchor.quote));
    let whole = paragraph.unwrap_or(anchor.quote).to(anchor.quote);
    let room = LINES * look.width.saturating_sub(2 * INDENT);
    let (before, _) = sides(text.slice(Span::new(whole.start, anchor.quote.start)), "", room);
    write_around(out, look, if before.cut { "…" } else { "" }, before.text, "")?;
    write_sentence(out, look, text, figure, anchor.quote)?;
    let (_, after) = sides("", text.slice(Span::new(anchor.quote.end, whole.end)), room);
    write_around(out, look, "", after.text, if after.cut { " …" } else { "" })?;
    out.write_all(b"\n")
}

/// The sentence by itself, where there is no text.
fn write_quote(out: &mut dyn Write, look: &Look, entry: &Entry) -> io::Result<()> {
    let Some(quote) = entry.quote() else { return out.write_all(b"\n") };
    let text = Document::new(quote.text());
    let whole = Span::new(0, quote.text().len());
    let figure = entry.record.range(Field::Span).and_then(|range| code_points(quote.text(), range));
    out.write_all(b"\n")?;
    write_sentence(out, look, &text, figure.unwrap_or(whole), whole)?;
    out.write_all(b"\n")
}

/// Words before or behind the sentence.
fn write_around(out: &mut dyn Write, look: &Look, before: &str, text: &str, after: &str) -> io::Result<()> {
    if text.trim().is_empty() {
        return Ok(());
    }
    let mut words = Words::default();
    words.push(before, PLACE);
    words.push(text, PLACE);
    words.push(after, PLACE);
    words.write(out, look.paint, look.width, Indent::all(INDENT))
}

/// The sentence, behind a mark on each of its lines.
fn write_sentence(out: &mut dyn Write, look: &Look, text: &Document<'_>, figure: Span, quote: Span) -> io::Result<()> {
    let mut lines = Vec::new();
    table::write_sentence(&mut lines, look, text, figure, quote)?;
    let lines = String::from_utf8(lines).expect("reports are UTF-8");
    let mark = if look.paint == Paint::Ansi { format!("{0}>{0:#}", table::FIGURE) } else { ">".to_owned() };
    for line in lines.lines().filter(|line| !line.is_empty()) {
        writeln!(out, "  {mark} {}", line.strip_prefix("    ").unwrap_or(line))?;
    }
    Ok(())
}

/// What the last revision changed: a line for each field, then why.
fn changes(entry: &Entry, before: &Record) -> Vec<String> {
    let told = |value: Option<&Value>| value.map_or_else(|| "nothing".to_owned(), ToString::to_string);
    let passed = [Field::Rev, Field::Why, Field::Absent, Field::Pin];
    let fields = REVISION.fields.iter().filter(|field| !passed.contains(field));
    let lacked = before.list(Field::Absent);
    let differed =
        fields.filter(|field| before.get(**field).is_some() || lacked.iter().any(|name| name == field.name()));
    let line =
        |&field: &Field| format!("{} {} → {}", field.name(), told(before.get(field)), told(entry.record.get(field)));
    let why = before.words(Field::Why).map(|why| format!("since r{}: {why}", told(before.get(Field::Rev))));
    differed.map(line).chain(why).collect()
}
