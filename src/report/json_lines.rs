//! JSON lines for programs: one object per line, in text order, as `json_v1.rs` has them.

use std::io::{self, Write};

use serde::Serialize;

use super::json_v1::{AnnotationLine, ClaimLine};
use super::{Annotation, Audience, Format, Look, Named};
use crate::claim::Claim;

pub(super) const FORMAT: Format = Format {
    name: "jsonl",
    what: "One JSON object per line, for programs",
    audience: Audience::Programs,
    begin: |_, _| Ok(()),
    annotations,
    claims,
};

fn annotations(out: &mut dyn Write, _: &Look, named: &Named<'_, '_>, annotations: &[Annotation]) -> io::Result<()> {
    write_lines(out, annotations.iter().map(|annotation| AnnotationLine::new(named, annotation)))
}

fn claims(out: &mut dyn Write, _: &Look, named: &Named<'_, '_>, claims: &[Claim]) -> io::Result<()> {
    write_lines(out, claims.iter().map(|claim| ClaimLine::new(named, claim)))
}

fn write_lines(out: &mut dyn Write, lines: impl Iterator<Item = impl Serialize>) -> io::Result<()> {
    let mut buffer = Vec::new();
    for line in lines {
        buffer.clear();
        serde_json::to_writer(&mut buffer, &line)?;
        buffer.push(b'\n');
        out.write_all(&buffer)?;
    }
    Ok(())
}
