//! Findings in the formats that people and programs want, one file each, listed once in [`FINDING_FORMATS`].

mod concise;
mod github;
mod human;
mod json;
mod located;
mod markdown;
mod sarif;

use std::io::{self, Write};

use located::Locator;

use super::{Audience, Look};
use crate::text::Document;
use crate::verify::{Finding, Source, Tally};

/// The formats of findings, in the order of `--help`.
pub const FINDING_FORMATS: &[FindingFormat] =
    &[human::FORMAT, concise::FORMAT, json::FORMAT, sarif::FORMAT, github::FORMAT, markdown::FORMAT];

/// A format of findings: how the report begins, how it tells those of one document, how it ends.
#[derive(Clone, Copy)]
pub struct FindingFormat {
    /// The name that `--format` takes.
    pub name: &'static str,
    /// What it is for, as `--help` says it.
    pub what: &'static str,
    /// Whom it is for.
    pub audience: Audience,
    begin: fn(&mut dyn Write) -> io::Result<()>,
    findings: WriteFindings,
    end: fn(&mut dyn Write, Tally) -> io::Result<()>,
}

impl std::fmt::Debug for FindingFormat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("FindingFormat").field(&self.name).finish()
    }
}

/// Writes the findings of one document.
type WriteFindings = fn(&mut dyn Write, &Look, &Files<'_>, &[Finding], Before) -> io::Result<()>;

/// Whether findings were written before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// These are the first.
    None,
    /// Others stand before them.
    Some,
}

/// A file as findings point into it.
#[derive(Debug)]
pub struct NamedFile<'f> {
    /// Its path as people are shown it.
    pub path: &'f str,
    /// What it holds.
    pub document: &'f Document<'f>,
}

/// The files of one document.
#[derive(Debug)]
pub struct Files<'f> {
    /// The id of the document; none for the configuration.
    pub id: Option<&'f str>,
    /// The ledger file, or the configuration.
    pub ledger: NamedFile<'f>,
    /// The stored text, where it is at hand.
    pub text: Option<NamedFile<'f>>,
    /// The ledger files of other documents that the findings point into.
    pub others: Vec<NamedFile<'f>>,
}

impl<'f> Files<'f> {
    /// The file that a place is in.
    fn of(&self, source: Source) -> &NamedFile<'f> {
        match (source, &self.text) {
            (Source::Text, Some(text)) => text,
            (Source::Other(place), _) => self.others.get(place).unwrap_or(&self.ledger),
            (Source::Ledger | Source::Text, _) => &self.ledger,
        }
    }

    /// The full id of the entry that a finding is about. A key that is far too long to be one is cut: it may have megabytes.
    fn entry(&self, finding: &Finding) -> Option<String> {
        const MOST: usize = 100;
        let key = finding.key.as_deref()?;
        let cut = key.char_indices().nth(MOST).and_then(|(end, _)| key.get(..end));
        Some(format!("{}/{}{}", self.id?, cut.unwrap_or(key), if cut.is_some() { "…" } else { "" }))
    }
}

/// Findings on their way to a writer.
#[derive(Debug)]
pub struct FindingReport<W> {
    out: W,
    format: FindingFormat,
    look: Look,
    before: Before,
}

impl<W: Write> FindingReport<W> {
    /// Begin a report.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn begin(mut out: W, format: FindingFormat, look: Look) -> io::Result<Self> {
        (format.begin)(&mut out)?;
        Ok(Self { out, format, look, before: Before::None })
    }

    /// Write the findings of one document, or of the configuration.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn findings(&mut self, files: &Files<'_>, findings: &[Finding]) -> io::Result<()> {
        if findings.is_empty() {
            return Ok(());
        }
        (self.format.findings)(&mut self.out, &self.look, files, findings, self.before)?;
        self.before = Before::Some;
        Ok(())
    }

    /// End the report, and give the writer back.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn end(mut self, tally: Tally) -> io::Result<W> {
        (self.format.end)(&mut self.out, tally)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

/// What a run saw and found, in a sentence: `4 claims in 1 document: 1 error, 0 warnings`.
#[must_use]
pub fn summary(tally: Tally) -> String {
    let counted = |number: usize, noun: &str| format!("{number} {noun}{}", if number == 1 { "" } else { "s" });
    let seen = format!("{} in {}", counted(tally.claims, "claim"), counted(tally.documents, "document"));
    let cited = format!("{} in {}", counted(tally.citations, "citation"), counted(tally.writeups, "write-up"));
    let seen = match (tally.documents, tally.writeups) {
        (_, 0) => seen,
        (0, _) => cited,
        (_, _) => format!("{seen}, {cited}"),
    };
    let excepted = if tally.excepted == 0 { String::new() } else { format!(", {} excepted", tally.excepted) };
    if tally.errors + tally.warnings == 0 {
        return format!("{seen}: all holds{excepted}");
    }
    let (errors, warnings) = (counted(tally.errors, "error"), counted(tally.warnings, "warning"));
    format!("{seen}: {errors}, {warnings}{excepted}")
}
