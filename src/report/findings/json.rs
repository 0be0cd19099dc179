//! Findings as one JSON object, version 1. Lines and columns count from one, columns in code points.

use std::io::{self, Write};

use serde::Serialize;

use super::located::Located;
use super::{Before, Files, FindingFormat, Locator};
use crate::report::{Audience, Look};
use crate::verify::{Finding, Tally};

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
    writeups: usize,
    citations: usize,
    errors: usize,
    warnings: usize,
    excepted: usize,
}

fn findings(out: &mut dyn Write, _: &Look, files: &Files<'_>, findings: &[Finding], before: Before) -> io::Result<()> {
    let locator = Locator::new(files);
    for (index, finding) in findings.iter().enumerate() {
        let line = FindingObject {
            check: finding.check.name,
            level: finding.level.name(),
            what: finding.check.what,
            entry: files.entry(finding),
            at: locator.locate(&finding.at).into(),
            against: finding.against.iter().map(|label| locator.locate(label).into()).collect(),
            why: finding.check.why,
            help: finding.mend(),
        };
        out.write_all(if index > 0 || before == Before::Some { b",\n".as_slice() } else { b"\n" })?;
        serde_json::to_writer(&mut *out, &line)?;
    }
    Ok(())
}

impl<'f> From<Located<'f>> for LabelObject<'f> {
    fn from(Located { path, start, end, label }: Located<'f>) -> Self {
        Self { path, line: start.line, column: start.column, end_line: end.line, end_column: end.column, label }
    }
}

fn end(out: &mut dyn Write, tally: Tally) -> io::Result<()> {
    let Tally { documents, claims, writeups, citations, errors, warnings, excepted } = tally;
    out.write_all(b"],\"summary\":")?;
    serde_json::to_writer(&mut *out, &Summary { documents, claims, writeups, citations, errors, warnings, excepted })?;
    out.write_all(b"}\n")
}
