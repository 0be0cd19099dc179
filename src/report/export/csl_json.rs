//! A bibliography as CSL-JSON, which pandoc, Quarto and Zotero read: one item per entry, its id the name that citations have.
//!
//! The item describes the document that the figure is from, with its publisher as the author, by whose name styles cite; `abstract` is the sentence, `note` the reading and its revision, `custom` the
//! whole entry.

use std::io::{self, Write};

use jiff::civil::Date;
use serde_json::{Map, Value as Json, json};

use super::{ExportFormat, Exported, json_lines, write_member};
use crate::ledger::Field;
use crate::report::address::percent_encoded;

pub(super) const FORMAT: ExportFormat = ExportFormat {
    name: "csl-json",
    what: "A bibliography as CSL-JSON, for pandoc, Quarto and Zotero",
    begin: |out| out.write_all(b"["),
    entry,
    end: |out| out.write_all(b"\n]\n"),
};

fn entry(out: &mut dyn Write, index: usize, exported: &Exported<'_>) -> io::Result<()> {
    let about = exported.about;
    let mut item = Map::new();
    let mut put = |name: &str, value: Option<Json>| item.extend(value.map(|value| (name.to_owned(), value)));
    put("id", Some(exported.citation().into()));
    put("type", Some(if about.get(Field::Url).is_some() { "webpage" } else { "document" }.into()));
    put("title", Some(exported.title().into()));
    put("author", about.words(Field::Publisher).map(|publisher| json!([{ "literal": publisher }])));
    put("issued", about.day(Field::Published).map(day));
    put("URL", about.words(Field::Url).map(percent_encoded).map(Json::from));
    put("abstract", exported.entry.quote().map(|quote| quote.text().into()));
    put("note", Some(exported.annotation().into()));
    put("custom", Some(json!({ "factledger": json_lines::alone(exported.document, exported.entry) })));
    write_member(out, index, &Json::Object(item))
}

fn day(day: Date) -> Json {
    json!({ "date-parts": [[day.year(), day.month(), day.day()]] })
}
