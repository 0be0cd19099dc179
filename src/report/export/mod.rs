//! The ledger for other programs: entries as rows, lines, annotations of the web and references of a bibliography.
//!
//! A format is plain data with functions, one file each, listed once in [`EXPORT_FORMATS`]. Every format carries the whole entry
//! with the desk's own words, so that nothing is left behind.
//!
//! ```
//! use factledger::ledger::LedgerFile;
//! use factledger::report::{EXPORT_FORMATS, Exported};
//!
//! let source = "[document]\ntitle = \"Boats\"\n[claims.boats]\nvalue = \"40\"\nfigure = \"40\"\nquote = \"Some 40 sank.\"\n";
//! let file = LedgerFile::read("harbour", source);
//! let exported = Exported { document: "harbour", about: &file.document, entry: &file.entries[0], text: None };
//! let mut out = Vec::new();
//! let format = EXPORT_FORMATS.iter().find(|format| format.name == "biblatex").unwrap();
//! format.entry(&mut out, 0, &exported)?;
//! assert!(out.starts_with(b"@misc{fact:harbour/boats,\n"));
//! # Ok::<(), std::io::Error>(())
//! ```

mod biblatex;
mod csl_json;
mod csv;
mod json_lines;
mod web_annotation;

use std::fmt;
use std::io::{self, Write};

use crate::ledger::{Anchor, Entry, EntryId, Field, Record, Status};
use crate::text::Document;

/// The formats of `export`, in the order of `--help`.
pub const EXPORT_FORMATS: &[ExportFormat] =
    &[csv::FORMAT, json_lines::FORMAT, web_annotation::FORMAT, csl_json::FORMAT, biblatex::FORMAT];

/// An entry and all that is known around it.
#[derive(Clone, Copy, Debug)]
pub struct Exported<'e> {
    /// The id of its document.
    pub document: &'e str,
    /// What is known of the document.
    pub about: &'e Record,
    /// The entry.
    pub entry: &'e Entry,
    /// The stored text and where the entry stands in it, where both are at hand.
    pub text: Option<(&'e Document<'e>, Anchor)>,
}

impl Exported<'_> {
    /// The full id.
    fn id(&self) -> String {
        EntryId { document: Some(self.document), key: &self.entry.key }.to_string()
    }

    /// The name that citations have in a write-up.
    fn citation(&self) -> String {
        format!("fact:{}", self.id())
    }

    /// What the document is called: its title, else its id.
    fn title(&self) -> &str {
        self.about.words(Field::Title).unwrap_or(self.document)
    }

    /// The entry in one line: the figure, then what it is of, where, when and who says so.
    fn reading(&self) -> String {
        let record = &self.entry.record;
        let fields = [Field::Figure, Field::Measure, Field::Place, Field::Period, Field::Source];
        let words: Vec<String> =
            fields.into_iter().filter_map(|field| record.get(field)).map(ToString::to_string).collect();
        words.join(" · ")
    }

    /// The line of a bibliography that tells which revision is meant, its status where it is not simply accepted, and the desk's own words.
    fn annotation(&self) -> String {
        let record = &self.entry.record;
        let mut told = vec![self.reading(), format!("r{}", self.entry.rev())];
        if self.entry.status() != Status::Accepted {
            told.push(self.entry.status().name().to_owned());
        }
        for field in [Field::Why, Field::Verdict, Field::Note] {
            told.extend(record.get(field).map(|value| format!("{}: {value}", field.name())));
        }
        told.extend(record.list(Field::Evidence).iter().map(|place| format!("evidence: {place}")));
        told.join("; ")
    }
}

/// A format of `export`.
#[derive(Clone, Copy)]
pub struct ExportFormat {
    /// The name that `--format` takes.
    pub name: &'static str,
    /// What it is for, as `--help` says it.
    pub what: &'static str,
    begin: fn(&mut dyn Write) -> io::Result<()>,
    entry: fn(&mut dyn Write, usize, &Exported<'_>) -> io::Result<()>,
    end: fn(&mut dyn Write) -> io::Result<()>,
}

impl ExportFormat {
    /// Write what stands before the first entry.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written.
    pub fn begin(&self, out: &mut dyn Write) -> io::Result<()> {
        (self.begin)(out)
    }

    /// Write an entry, with as many before it as `index` says.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written.
    pub fn entry(&self, out: &mut dyn Write, index: usize, exported: &Exported<'_>) -> io::Result<()> {
        (self.entry)(out, index, exported)
    }

    /// Write what stands behind the last entry.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written.
    pub fn end(&self, out: &mut dyn Write) -> io::Result<()> {
        (self.end)(out)
    }
}

impl fmt::Debug for ExportFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ExportFormat").field(&self.name).finish()
    }
}

/// For formats that have nothing before the first entry or behind the last.
#[expect(clippy::unnecessary_wraps, reason = "the formats that do write there may fail")]
fn nothing(_: &mut dyn Write) -> io::Result<()> {
    Ok(())
}

/// Write a JSON value as a member of a list, a line of its own.
fn write_member(out: &mut dyn Write, index: usize, member: &serde_json::Value) -> io::Result<()> {
    out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
    serde_json::to_writer(out, member)?;
    Ok(())
}
