//! Reports: what was read, in the formats that programs and people want.
//!
//! A format is plain data with functions, one file each, listed once in [`FORMATS`]. Reports go to any writer; nothing
//! here knows of files, terminals or the environment, so width and paint come in as a [`Look`].
//!
//! ```
//! use factledger::report::{Content, FORMATS, Layer, Look, Named, annotations};
//! use factledger::text::Document;
//!
//! let document = Document::new("He tried, at least.");
//! let found = annotations(&document, &Layer::ALL);
//! let mut out = Vec::new();
//! let csv = FORMATS.iter().find(|format| format.name == "csv").unwrap();
//! csv.begin(&mut out, Content::Annotations)?;
//! csv.annotations(&mut out, &Look::default(), &Named { name: "d1", document: &document }, &found)?;
//! assert!(out.starts_with(b"document,layer,text,start,end,value,"));
//! # Ok::<(), std::io::Error>(())
//! ```
//!
mod address;
mod coverage;
mod csv;
mod difference;
mod entries;
mod excerpt;
mod explanation;
mod export;
mod findings;
mod json_lines;
mod json_v1;
mod log;
mod place;
mod review;
mod table;
mod visible;
mod wrap;

use std::fmt;
use std::io::{self, Write};

pub use coverage::{Covered, write_coverage, write_coverage_json};
pub use difference::{Changes, DIFFERENCE_FORMATS, Difference, DifferenceFormat};
pub use entries::{Context, EntryView, write_entry_card, write_entry_json, write_entry_line};
pub use explanation::{Explanation, write_explanation};
pub use export::{EXPORT_FORMATS, ExportFormat, Exported};
pub use findings::{Before, FINDING_FORMATS, Files, FindingFormat, FindingReport, NamedFile, summary};
pub use log::{write_log, write_log_json};
pub use place::{Lines, Place};
pub use review::{Progress, write_review_card};
pub use visible::visible;

use crate::attribution::{Attribution, attributions};
use crate::claim::{Claim, Measured, measured};
use crate::period::{Time, times};
use crate::quantity::Quantity;
use crate::text::{Document, Span};

/// The output formats, in the order of `--help`.
pub const FORMATS: &[Format] = &[table::FORMAT, json_lines::FORMAT, csv::FORMAT];

/// An output format: how it begins, and how it writes what was read in one document.
#[derive(Clone, Copy)]
pub struct Format {
    /// The name that `--format` takes.
    pub name: &'static str,
    /// What it is for, as `--help` says it.
    pub what: &'static str,
    /// Whom it is for.
    pub audience: Audience,
    begin: fn(&mut dyn Write, Content) -> io::Result<()>,
    annotations: fn(&mut dyn Write, &Look, &Named<'_, '_>, &[Annotation]) -> io::Result<()>,
    claims: fn(&mut dyn Write, &Look, &Named<'_, '_>, &[Claim]) -> io::Result<()>,
}

impl Format {
    /// Write what stands before the first document.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written.
    pub fn begin(&self, out: &mut dyn Write, content: Content) -> io::Result<()> {
        (self.begin)(out, content)
    }

    /// Write the annotations of one document, which come in text order.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written.
    pub fn annotations(
        &self,
        out: &mut dyn Write,
        look: &Look,
        named: &Named<'_, '_>,
        annotations: &[Annotation],
    ) -> io::Result<()> {
        (self.annotations)(out, look, named, annotations)
    }

    /// Write the claims of one document, which come in text order.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written.
    pub fn claims(&self, out: &mut dyn Write, look: &Look, named: &Named<'_, '_>, claims: &[Claim]) -> io::Result<()> {
        (self.claims)(out, look, named, claims)
    }
}

impl fmt::Debug for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Format").field(&self.name).finish()
    }
}

/// Whom a format is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Readers at a terminal.
    People,
    /// Scripts, spreadsheets, databases.
    Programs,
}

/// What a report lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// The annotations of every layer asked for.
    Annotations,
    /// The claims.
    Claims,
}

/// How a report for people looks. Formats for programs pay it no heed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Columns of a line.
    pub width: usize,
    /// Whether escape sequences colour the text.
    pub paint: Paint,
}

impl Default for Look {
    /// 80 columns without colour.
    fn default() -> Self {
        Self { width: 80, paint: Paint::Plain }
    }
}

/// Colour or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// No escape sequences; marks stand in for colour.
    Plain,
    /// ANSI escape sequences.
    Ansi,
}

/// A document and the name it goes by in reports.
#[derive(Clone, Copy, Debug)]
pub struct Named<'d, 't> {
    /// An id, a path, or `-` for standard input.
    pub name: &'d str,
    /// What was read.
    pub document: &'d Document<'t>,
}

/// A layer of annotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Every number, with value, bound, unit and kind.
    Quantity,
    /// Every time expression, as TIMEX3 has it.
    Time,
    /// Who says what.
    Attribution,
}

impl Layer {
    /// Every layer, in the order in which annotations of the same start are written.
    pub const ALL: [Self; 3] = [Self::Quantity, Self::Time, Self::Attribution];

    /// The name in machine output and in `--layers`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quantity => "quantity",
            Self::Time => "time",
            Self::Attribution => "attribution",
        }
    }

    /// What it holds, as `--help` says it.
    #[must_use]
    pub const fn what(self) -> &'static str {
        match self {
            Self::Quantity => "Every number, with its value, bound, unit and kind",
            Self::Time => "Every time expression, with its TIMEX3 type and value",
            Self::Attribution => "Who says what: source, cue and content",
        }
    }
}

/// An annotation of any layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Annotation {
    /// A number.
    Quantity(Measured),
    /// A time expression.
    Time(Time),
    /// Who says what.
    Attribution(Attribution),
}

impl Annotation {
    /// Where it stands in the text, from the first word of it to the last.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Quantity(measured) => measured.quantity.span,
            Self::Time(time) => time.span,
            Self::Attribution(attribution) => attribution.span(),
        }
    }

    /// The quantity, where it is one.
    #[must_use]
    pub const fn quantity(&self) -> Option<&Quantity> {
        match self {
            Self::Quantity(measured) => Some(&measured.quantity),
            Self::Time(_) | Self::Attribution(_) => None,
        }
    }
}

/// The annotations of the layers asked for, in text order; of two that start alike the one of the earlier layer first.
#[must_use]
pub fn annotations(document: &Document<'_>, layers: &[Layer]) -> Vec<Annotation> {
    let mut found = Vec::new();
    if layers.contains(&Layer::Quantity) {
        found.extend(measured(document).map(Annotation::Quantity));
    }
    if layers.contains(&Layer::Time) {
        found.extend(times(document).map(Annotation::Time));
    }
    if layers.contains(&Layer::Attribution) {
        found.extend(attributions(document).into_iter().map(Annotation::Attribution));
    }
    // The sort is stable, so the order of the layers stands where starts are equal.
    found.sort_by_key(|annotation| annotation.span().start);
    found
}

#[cfg(test)]
mod tests;
