//! The revisions of an entry: who decided, when and why, and what changed.
//!
//! ```text
//! harbour/boats · accepted · r2
//!
//! r2
//!   revised      by ines on 2025-05-06
//!   why          two were counted as one
//!   value        40 → 41
//! ```
//!
//! People are shown the newest revision first, programs get the oldest first. The first revision has all that it meant.

use std::io::{self, Write};

use serde_json::{Value as Json, json};

use super::entries::{NAME, json as json_of, push, style, write_fact};
use super::table::PLAIN;
use super::wrap::{Indent, Words};
use super::{EntryView, Look};
use crate::ledger::{CLAIM, Entry, Field, FieldChange, Record, Revision, Status, Value, field_changes};

/// The fields that a log follows: those that a history keeps, without the places of the quote.
fn followed() -> Vec<Field> {
    let kept = CLAIM.fields.iter().copied().filter(|&field| field >= Field::Value && field <= Field::Quote);
    kept.collect()
}

/// What a revision changed of the one before it; of the first, what it meant.
fn changes(revisions: &[Revision<'_>], index: usize) -> Vec<FieldChange> {
    let nothing = Record::default();
    let before = index.checked_sub(1).map_or(&nothing, |before| &revisions[before].record);
    field_changes(before, &revisions[index].record, &followed())
}

/// The word for a decision: what it says itself, else what the first review of a revision stands for.
fn decision(entry: &Entry, revision: &Revision<'_>, index: usize) -> &'static str {
    let review = revision.reviews[index];
    let told = Status::ALL.into_iter().find(|status| review.words(Field::Status) == Some(status.name()));
    let is_last = revision.rev == entry.rev() && index + 1 == revision.reviews.len();
    let ended = Some(entry.status()).filter(|status| is_last && matches!(status, Status::Rejected | Status::Retracted));
    match told.or(ended) {
        Some(status) => status.name(),
        None if revision.rev > 1 && index == 0 => "revised",
        None => Status::Accepted.name(),
    }
}

/// Write the revisions of an entry, the newest first.
///
/// # Errors
///
/// What the writer says.
pub fn write_log(out: &mut dyn Write, look: &Look, view: &EntryView<'_>) -> io::Result<()> {
    let entry = view.entry;
    let mut head = Words::default();
    head.push_unbroken(&view.id(), NAME);
    push(&mut head, entry.status().name(), style(entry.status()));
    push(&mut head, &format!("r{}", entry.rev()), PLAIN);
    head.write(out, look.paint, look.width, Indent::hanging(4))?;
    let revisions = entry.revisions();
    for (index, revision) in revisions.iter().enumerate().rev() {
        let mut title = Words::default();
        title.push_unbroken(&format!("r{}", revision.rev), NAME);
        out.write_all(b"\n")?;
        title.write(out, look.paint, look.width, Indent::all(0))?;
        write_decisions(out, look, entry, revision)?;
        for change in changes(&revisions, index) {
            let after = told(change.after.as_ref());
            let line = if index == 0 { after } else { format!("{} → {after}", told(change.before.as_ref())) };
            write_fact(out, look, change.field.name(), &line)?;
        }
    }
    Ok(())
}

fn write_decisions(out: &mut dyn Write, look: &Look, entry: &Entry, revision: &Revision<'_>) -> io::Result<()> {
    for (index, review) in revision.reviews.iter().enumerate() {
        let who = |field: Field| review.get(field).map_or_else(|| "somebody".to_owned(), ToString::to_string);
        let by = format!("by {} on {}", who(Field::By), who(Field::On));
        write_fact(out, look, decision(entry, revision, index), &by)?;
        if let Some(why) = review.words(Field::Why) {
            write_fact(out, look, "why", why)?;
        }
        if let Some(why) = revision.why.filter(|_| index == 0) {
            write_fact(out, look, "why", why)?;
        }
    }
    if revision.reviews.is_empty() {
        write_fact(out, look, "undecided", "nobody has decided on it")?;
        if let Some(why) = revision.why {
            write_fact(out, look, "why", why)?;
        }
    }
    Ok(())
}

fn told(value: Option<&Value>) -> String {
    value.map_or_else(|| "nothing".to_owned(), ToString::to_string)
}

/// Write the revisions of entries as one JSON object, an entry a line, the oldest revision first.
///
/// # Errors
///
/// What the writer says.
pub fn write_log_json(out: &mut dyn Write, views: &[EntryView<'_>]) -> io::Result<()> {
    out.write_all(b"{\"version\":1,\"entries\":[")?;
    for (index, view) in views.iter().enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        let revisions = view.entry.revisions();
        let told: Vec<Json> = (0..revisions.len()).map(|index| revision(view.entry, &revisions, index)).collect();
        let entry = json!({
            "id": view.id(), "status": view.entry.status().name(), "rev": view.entry.rev(), "revisions": told,
        });
        serde_json::to_writer(&mut *out, &entry)?;
    }
    out.write_all(b"]}\n")
}

fn revision(entry: &Entry, revisions: &[Revision<'_>], index: usize) -> Json {
    let revision = &revisions[index];
    let words = |record: &Record, field: Field| record.get(field).map_or(Json::Null, json_of);
    let reviews = revision.reviews.iter().enumerate().map(|(place, review)| {
        json!({
            "decision": decision(entry, revision, place), "by": words(review, Field::By), "on": words(review, Field::On),
            "why": words(review, Field::Why),
        })
    });
    json!({
        "rev": revision.rev, "pin": revision.pin, "why": revision.why, "reviews": reviews.collect::<Vec<_>>(),
        "changes": changes(revisions, index).iter().map(change).collect::<Vec<_>>(),
    })
}

/// A change of a field: its name as in `list --format jsonl`, and its values.
pub(super) fn change(change: &FieldChange) -> Json {
    let value = |value: &Option<Value>| value.as_ref().map_or(Json::Null, json_of);
    json!({ "field": change.field.name().replace('-', "_"), "before": value(&change.before), "after": value(&change.after) })
}
