//! Differences as one JSON object, version 1: the documents that changed, each with its claims.

use std::io::{self, Write};

use serde_json::{Map, Value as Json, json};

use super::{Difference, DifferenceFormat, claim_verb, document_verb, id};
use crate::ledger::{CLAIM, ClaimChange, ClaimDifference, DocumentDifference, Record};
use crate::report::entries::json as json_of;
use crate::report::log::change;
use crate::report::{Audience, Look};

pub(super) const FORMAT: DifferenceFormat =
    DifferenceFormat { name: "json", what: "One object, for programs", audience: Audience::Programs, write };

fn write(out: &mut dyn Write, _: &Look, difference: &Difference<'_>) -> io::Result<()> {
    let head = json!({ "before": difference.before, "after": difference.after });
    let (before, after) = (&head["before"], &head["after"]);
    write!(out, "{{\"version\":1,\"before\":{before},\"after\":{after},\"documents\":[")?;
    for (index, found) in difference.documents.iter().enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &document(found))?;
    }
    let changes = difference.changes();
    let summary = json!({
        "added": changes.added, "removed": changes.removed, "renamed": changes.renamed, "changed": changes.changed,
    });
    writeln!(out, "],\"summary\":{summary}}}")
}

fn document(found: &DocumentDifference) -> Json {
    json!({
        "id": found.id, "change": document_verb(found.change),
        "fields": found.fields.iter().map(change).collect::<Vec<_>>(),
        "claims": found.claims.iter().map(|claim| of_claim(found, claim)).collect::<Vec<_>>(),
    })
}

fn of_claim(document: &DocumentDifference, claim: &ClaimDifference) -> Json {
    let from = match &claim.change {
        ClaimChange::Renamed { from } => Some(format!("{}/{from}", document.id)),
        ClaimChange::Added | ClaimChange::Removed | ClaimChange::Changed => None,
    };
    json!({
        "id": id(document, claim), "change": claim_verb(&claim.change), "from": from,
        "fields": claim.fields.iter().map(change).collect::<Vec<_>>(),
        "reviews": claim.reviews.iter().map(record).collect::<Vec<_>>(),
        "history": claim.history.iter().map(record).collect::<Vec<_>>(),
        "claim": record(&claim.record),
    })
}

/// The fields that are there, in the order of a claim.
fn record(record: &Record) -> Json {
    let mut fields: Vec<_> = record.fields.iter().collect();
    fields.sort_by_key(|placed| (CLAIM.fields.iter().position(|field| *field == placed.field), placed.field));
    let fields = fields.into_iter().map(|placed| (placed.field.name().replace('-', "_"), json_of(&placed.value)));
    Json::Object(fields.collect::<Map<_, _>>())
}
