//! One JSON object per line: the entry as `list --format jsonl` has it, with what is known of its document.

use std::io::{self, Write};

use serde_json::Value as Json;

use super::{ExportFormat, Exported, nothing};
use crate::ledger::{Entry, Field};
use crate::report::entries::{EntryView, entry_object, record_object};

pub(super) const FORMAT: ExportFormat = ExportFormat {
    name: "jsonl",
    what: "One JSON object per line: every field, and the document",
    begin: nothing,
    entry,
    end: nothing,
};

/// What is told of the document.
const ABOUT: [Field; 5] = [Field::Title, Field::Publisher, Field::Published, Field::Url, Field::Text];

fn entry(out: &mut dyn Write, _: usize, exported: &Exported<'_>) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &object(exported))?;
    out.write_all(b"\n")
}

/// The entry, with its document behind its id.
pub(super) fn object(exported: &Exported<'_>) -> Json {
    let Exported { document, about, entry, .. } = *exported;
    let mut whole = entry_object(&EntryView { document, entry });
    let mut told = record_object(about, &ABOUT);
    told.shift_insert(0, "id".to_owned(), document.into());
    whole.shift_insert(1, "document".to_owned(), Json::Object(told));
    Json::Object(whole)
}

/// Only the entry.
pub(super) fn alone(document: &str, entry: &Entry) -> Json {
    Json::Object(entry_object(&EntryView { document, entry }))
}
