//! Differences for people: a line for each claim, the fields that changed under it.
//!
//! ```text
//! + harbour/ferries · proposed · 12 · ferries
//! ~ harbour/boats
//!   value        40 → 41
//! > harbour/tugs · was harbour/boats-2
//! - harbour/comments · rejected · 75 · comments
//! ```

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::{Difference, DifferenceFormat, decided, document_verb, id, short, told};
use crate::ledger::{ClaimChange, ClaimDifference, DocumentChange, DocumentDifference, FieldChange};
use crate::report::entries::{NAME, push, write_fact};
use crate::report::table::PLAIN;
use crate::report::wrap::{Indent, Words};
use crate::report::{Audience, Look};

pub(super) const FORMAT: DifferenceFormat =
    DifferenceFormat { name: "text", what: "A line for each claim, for people", audience: Audience::People, write };

const ADDED: Style = AnsiColor::Green.on_default();
const REMOVED: Style = AnsiColor::Red.on_default();
const CHANGED: Style = AnsiColor::Yellow.on_default();

fn write(out: &mut dyn Write, look: &Look, difference: &Difference<'_>) -> io::Result<()> {
    for document in difference.documents {
        write_document(out, look, document)?;
        document.claims.iter().try_for_each(|claim| write_claim(out, look, document, claim))?;
    }
    Ok(())
}

fn write_document(out: &mut dyn Write, look: &Look, document: &DocumentDifference) -> io::Result<()> {
    let (mark, style) = match document.change {
        DocumentChange::Added => ("+", ADDED),
        DocumentChange::Removed => ("-", REMOVED),
        DocumentChange::Changed if document.fields.is_empty() => return Ok(()),
        DocumentChange::Changed => ("~", CHANGED),
    };
    let mut words = Words::default();
    words.push_unbroken(mark, style);
    words.push(" ", PLAIN);
    words.push_unbroken(&document.id, NAME);
    push(&mut words, "document", PLAIN);
    push(&mut words, document_verb(document.change), style);
    words.write(out, look.paint, look.width, Indent::hanging(4))?;
    write_fields(out, look, &document.fields, document.change == DocumentChange::Added)
}

fn write_claim(
    out: &mut dyn Write,
    look: &Look,
    document: &DocumentDifference,
    claim: &ClaimDifference,
) -> io::Result<()> {
    let (mark, style, more) = match &claim.change {
        ClaimChange::Added => ("+", ADDED, Some(short(&claim.record))),
        ClaimChange::Removed => ("-", REMOVED, Some(short(&claim.record))),
        ClaimChange::Renamed { from } => (">", CHANGED, Some(format!("was {}/{from}", document.id))),
        ClaimChange::Changed => ("~", CHANGED, None),
    };
    let mut words = Words::default();
    words.push_unbroken(mark, style);
    words.push(" ", PLAIN);
    words.push_unbroken(&id(document, claim), NAME);
    if let Some(more) = more {
        push(&mut words, &more, PLAIN);
    }
    words.write(out, look.paint, look.width, Indent::hanging(4))?;
    write_fields(out, look, &claim.fields, false)?;
    claim.reviews.iter().try_for_each(|review| write_fact(out, look, "decided", &decided(claim, review)))
}

fn write_fields(out: &mut dyn Write, look: &Look, fields: &[FieldChange], is_new: bool) -> io::Result<()> {
    for change in fields {
        let after = told(change.field, change.after.as_ref());
        let line = if is_new { after } else { format!("{} → {after}", told(change.field, change.before.as_ref())) };
        write_fact(out, look, change.field.name(), &line)?;
    }
    Ok(())
}
