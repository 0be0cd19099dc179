//! Comma-separated values for spreadsheets: a header row, then one row per annotation or claim.
//!
//! The columns are the keys of the JSON lines in their order, with objects laid flat: `per_value`, `per_unit`. The layers
//! of `annotate` share one header; the columns that only one layer has stay empty in the rows of the other. A missing value
//! is an empty cell. Fields are quoted after RFC 4180 where needed; lines end in a line feed.
//!
//! Values are never changed, so neither are cells that begin with `=`, `+`, `-` or `@`, which spreadsheets take for
//! formulas. `FORMATS.md` tells which columns hold words of the text: import these as text where a text is not to be
//! trusted.

use std::borrow::Cow;
use std::io::{self, Write};

use super::json_v1::{AnnotationLine, AttributionLine, ClaimLine, Digits, Passage, PerObject, QuantityLine, TimeLine};
use super::{Annotation, Audience, Content, Format, Look, Named};
use crate::claim::Claim;

pub(super) const FORMAT: Format = Format {
    name: "csv",
    what: "A header and one row each, for spreadsheets",
    audience: Audience::Programs,
    begin,
    annotations,
    claims,
};

/// A column of claims: its name and its cell.
type ClaimColumn = (&'static str, for<'l> fn(&'l ClaimLine<'l>) -> Cow<'l, str>);

#[rustfmt::skip] // one column per line
const CLAIM_COLUMNS: &[ClaimColumn] = &[
    ("document",     |line| line.document.into()),
    ("text",         |line| line.text.into()),
    ("start",        |line| offset(line.start)),
    ("end",          |line| offset(line.end)),
    ("value",        |line| digits(line.value)),
    ("upper",        |line| digits(line.upper)),
    ("per_value",    |line| per_value(line.per.as_ref())),
    ("per_unit",     |line| per_unit(line.per.as_ref())),
    ("bound",        |line| line.bound.into()),
    ("trend",        |line| optional(line.trend)),
    ("unit",         |line| optional(line.unit.as_deref())),
    ("unit_code",    |line| optional(line.unit_code)),
    ("kind",         |line| line.kind.into()),
    ("mode",         |line| line.mode.into()),
    ("measure",      |line| optional(line.measure)),
    ("place",        |line| optional(line.place)),
    ("period_text",  |line| optional(line.period.as_ref().map(|period| period.text))),
    ("period_start", |line| optional(line.period.as_ref().and_then(|period| period.start.as_deref()))),
    ("period_end",   |line| optional(line.period.as_ref().and_then(|period| period.end.as_deref()))),
    ("source_name",  |line| optional(line.source.as_ref().map(|source| source.name))),
    ("source_text",  |line| optional(line.source.as_ref().map(|source| source.text))),
    ("cue",          |line| optional(line.cue)),
    ("quote",        |line| line.quote.into()),
    ("quote_start",  |line| offset(line.quote_start)),
    ("quote_end",    |line| offset(line.quote_end)),
];

/// A column of annotations: its name, and its cell for a quantity, a time and an attribution.
type AnnotationColumn = (
    &'static str,
    for<'l> fn(&'l QuantityLine<'l>) -> Cow<'l, str>,
    for<'l> fn(&'l TimeLine<'l>) -> Cow<'l, str>,
    for<'l> fn(&'l AttributionLine<'l>) -> Cow<'l, str>,
);

#[rustfmt::skip] // one column per line
const ANNOTATION_COLUMNS: &[AnnotationColumn] = &[
    ("document",      |line| line.document.into(),              |line| line.document.into(),     |line| line.document.into()),
    ("layer",         |line| line.layer.into(),                 |line| line.layer.into(),        |line| line.layer.into()),
    ("text",          |line| line.text.into(),                  |line| line.text.into(),         |_| "".into()),
    ("start",         |line| offset(line.start),                |line| offset(line.start),       |_| "".into()),
    ("end",           |line| offset(line.end),                  |line| offset(line.end),         |_| "".into()),
    ("value",         |line| digits(line.value),                |line| line.value.as_str().into(), |_| "".into()),
    ("upper",         |line| digits(line.upper),                |_| "".into(),                   |_| "".into()),
    ("per_value",     |line| per_value(line.per.as_ref()),      |_| "".into(),                   |_| "".into()),
    ("per_unit",      |line| per_unit(line.per.as_ref()),       |_| "".into(),                   |_| "".into()),
    ("bound",         |line| line.bound.into(),                 |_| "".into(),                   |_| "".into()),
    ("trend",         |line| optional(line.trend),              |_| "".into(),                   |_| "".into()),
    ("unit",          |line| optional(line.unit.as_deref()),    |_| "".into(),                   |_| "".into()),
    ("unit_code",     |line| optional(line.unit_code),          |_| "".into(),                   |_| "".into()),
    ("unit_text",     |line| optional(line.unit_text),          |_| "".into(),                   |_| "".into()),
    ("kind",          |line| line.kind.into(),                  |_| "".into(),                   |line| line.kind.into()),
    ("measure",       |line| optional(line.measure.as_deref()), |_| "".into(),                   |_| "".into()),
    ("type",          |_| "".into(),                            |line| line.kind.into(),         |_| "".into()),
    ("mod",           |_| "".into(),                            |line| optional(line.modifier),  |_| "".into()),
    ("mode",          |_| "".into(),                            |_| "".into(),                   |line| line.mode.into()),
    ("source_text",   |_| "".into(),                            |_| "".into(),                   |line| words(source(line))),
    ("source_start",  |_| "".into(),                            |_| "".into(),                   |line| first(source(line))),
    ("source_end",    |_| "".into(),                            |_| "".into(),                   |line| last(source(line))),
    ("source_name",   |_| "".into(),                            |_| "".into(),                   |line| optional(line.source.as_ref().map(|source| source.name.as_str()))),
    ("cue_text",      |_| "".into(),                            |_| "".into(),                   |line| line.cue.text.into()),
    ("cue_start",     |_| "".into(),                            |_| "".into(),                   |line| offset(line.cue.start)),
    ("cue_end",       |_| "".into(),                            |_| "".into(),                   |line| offset(line.cue.end)),
    ("content_text",  |_| "".into(),                            |_| "".into(),                   |line| pieces(&line.content)),
    ("content_start", |_| "".into(),                            |_| "".into(),                   |line| first(line.content.first())),
    ("content_end",   |_| "".into(),                            |_| "".into(),                   |line| last(line.content.last())),
];

fn begin(out: &mut dyn Write, content: Content) -> io::Result<()> {
    let names: Vec<&str> = match content {
        Content::Annotations => ANNOTATION_COLUMNS.iter().map(|column| column.0).collect(),
        Content::Claims => CLAIM_COLUMNS.iter().map(|column| column.0).collect(),
    };
    write_rows(out, |rows| rows.write_record(names))
}

fn annotations(out: &mut dyn Write, _: &Look, named: &Named<'_, '_>, annotations: &[Annotation]) -> io::Result<()> {
    write_rows(out, |rows| {
        annotations.iter().try_for_each(|annotation| match AnnotationLine::new(named, annotation) {
            AnnotationLine::Quantity(line) => {
                rows.write_record(ANNOTATION_COLUMNS.iter().map(|column| column.1(&line).into_owned()))
            }
            AnnotationLine::Time(line) => {
                rows.write_record(ANNOTATION_COLUMNS.iter().map(|column| column.2(&line).into_owned()))
            }
            AnnotationLine::Attribution(line) => {
                rows.write_record(ANNOTATION_COLUMNS.iter().map(|column| column.3(&line).into_owned()))
            }
        })
    })
}

fn claims(out: &mut dyn Write, _: &Look, named: &Named<'_, '_>, claims: &[Claim]) -> io::Result<()> {
    write_rows(out, |rows| {
        claims.iter().try_for_each(|claim| {
            let line = ClaimLine::new(named, claim);
            rows.write_record(CLAIM_COLUMNS.iter().map(|column| column.1(&line).into_owned()))
        })
    })
}

/// Write rows through a buffer of their own: the csv writer would flush `out` at its end.
pub(super) fn write_rows(
    out: &mut dyn Write,
    write: impl FnOnce(&mut csv::Writer<&mut Vec<u8>>) -> csv::Result<()>,
) -> io::Result<()> {
    let mut buffer = Vec::new();
    let mut rows = csv::Writer::from_writer(&mut buffer);
    write(&mut rows)?;
    drop(rows);
    out.write_all(&buffer)
}

fn offset(code_points: usize) -> Cow<'static, str> {
    code_points.to_string().into()
}

fn digits(value: Option<Digits>) -> Cow<'static, str> {
    value.map_or_else(String::new, |Digits(value)| value.to_string()).into()
}

fn per_value(per: Option<&PerObject>) -> Cow<'static, str> {
    digits(per.map(|per| per.value))
}

fn per_unit(per: Option<&PerObject>) -> Cow<'_, str> {
    optional(per.and_then(|per| per.unit.as_deref()))
}

fn optional(text: Option<&str>) -> Cow<'_, str> {
    text.unwrap_or_default().into()
}

fn source<'l>(line: &'l AttributionLine<'l>) -> Option<&'l Passage<'l>> {
    line.source.as_ref().map(|source| &source.words)
}

fn words<'l>(passage: Option<&Passage<'l>>) -> Cow<'l, str> {
    optional(passage.map(|passage| passage.text))
}

fn first(passage: Option<&Passage<'_>>) -> Cow<'static, str> {
    passage.map_or_else(String::new, |passage| passage.start.to_string()).into()
}

fn last(passage: Option<&Passage<'_>>) -> Cow<'static, str> {
    passage.map_or_else(String::new, |passage| passage.end.to_string()).into()
}

/// The pieces of a content, parted by an ellipsis.
fn pieces<'l>(content: &[Passage<'l>]) -> Cow<'l, str> {
    content.iter().map(|piece| piece.text).collect::<Vec<_>>().join(" … ").into()
}
