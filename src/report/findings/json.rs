//! Findings as one JSON object, version 1. Lines and columns count from one, columns in code points.

use std::io::{self, Write};

use serde::Serialize;

use super::{Before, Files, FindingFormat};
use crate::report::{Audience, Lines, Look};
use crate::verify::{Finding, Label, Source, Tally};

pub(super) const FORMAT: FindingFormat = FindingFormat {
    name: "json",
    what: "One JSON object, for programs",
    audience: Audience::Programs,
    begin: |out| out.write_all(b"{\"version\":1,\"findings\":["),
    findings,
    end,
};

#[derive(Serialize)]
struct FindingObject<'f> {
    check: &'static str,
    level: &'static str,
    what: &'static str,
    entry: Option<String>,
    at: LabelObject<'f>,
    against: Vec<LabelObject<'f>>,
    why: &'static str,
    help: &'f str,
}

#[derive(Serialize)]
struct LabelObject<'f> {
    path: &'f str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    label: &'f str,
}

#[derive(Serialize)]
struct Summary {
    documents: usize,
    claims: usize,
    errors: usize,
    warnings: usize,
    excepted: usize,
}

fn findings(out: &mut dyn Write, _: &Look, files: &Files<'_>, findings: &[Finding], before: Before) -> io::Result<()> {
    let ledger = Lines::new(files.ledger.document);
    let text = files.text.as_ref().map(|text| Lines::new(text.document));
    for (index, finding) in findings.iter().enumerate() {
        let object = |told| {
            LabelObject::new(
                files,
                told,
                if told.source == Source::Text { text.as_ref() } else { None }.unwrap_or(&ledger),
            )
        };
        let line = FindingObject {
            check: finding.check.name,
            level: finding.level.name(),
            what: finding.check.what,
            entry: files.entry(finding),
            at: object(&finding.at),
            against: finding.against.iter().map(object).collect(),
            why: finding.check.why,
            help: finding.mend(),
        };
        out.write_all(if index > 0 || before == Before::Some { b",\n".as_slice() } else { b"\n" })?;
        serde_json::to_writer(&mut *out, &line)?;
    }
    Ok(())
}

impl<'f> LabelObject<'f> {
    fn new(files: &'f Files<'_>, told: &'f Label, lines: &Lines<'_, '_>) -> Self {
        let (start, end) = (lines.place(told.span.start), lines.place(told.span.end));
        Self {
            path: files.of(told.source).path,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            label: &told.text,
        }
    }
}

fn end(out: &mut dyn Write, tally: Tally) -> io::Result<()> {
    let Tally { documents, claims, errors, warnings, excepted } = tally;
    out.write_all(b"],\"summary\":")?;
    serde_json::to_writer(&mut *out, &Summary { documents, claims, errors, warnings, excepted })?;
    out.write_all(b"}\n")
}
