//! Citations and prose of a text that is no Markdown: every form is looked for everywhere.

use memchr::memmem;

use super::mark::{self, SCHEME};
use super::markdown::{definition_at, keep_around};
use super::{Citation, Definition, Form, Format, Prose, WriteUp};
use crate::text::Span;

/// Bytes that marked words have at most.
const MOST: usize = 2_000;

/// Find citations, definitions and prose.
pub(super) fn read(source: &str) -> WriteUp<'_> {
    let marks = mark::marks(source);
    let mut citations: Vec<Citation> = Vec::new();
    let mut definitions: Vec<Definition> = Vec::new();
    for at in memmem::find_iter(source.as_bytes(), SCHEME) {
        if at == 0 || source.as_bytes()[at - 1] != b'[' {
            continue;
        }
        match definition(source, at) {
            Some(definition) => definitions.push(definition),
            None => citations.extend(link(source, at)),
        }
    }
    let mut cuts: Vec<Span> = marks.iter().map(|mark| mark.span).collect();
    cuts.extend(definitions.iter().map(|definition| definition.span));
    for citation in &citations {
        match citation.words {
            Some(words) => {
                cuts.extend([Span::new(citation.span.start, words.start), Span::new(words.end, citation.span.end)]);
            }
            None => cuts.push(citation.span),
        }
    }
    cuts.sort_unstable();
    let mut prose = Prose::default();
    keep_around(source, &mut prose, Span::new(0, source.len()), &cuts, &mut 0);
    citations.extend(marks);
    let mut known: Vec<&str> = Vec::new();
    definitions.retain(|definition| {
        let id = source.get(definition.id.range()).unwrap_or_default();
        let is_first = !known.contains(&id);
        known.push(id);
        is_first
    });
    WriteUp { source, format: Format::Plain, citations, definitions, prose }
}

/// The line `[fact:ID]: PATH "r1: …"` whose `fact:` stands at `at`.
fn definition(source: &str, at: usize) -> Option<Definition> {
    let open = at - 1;
    let before = source.get(..open)?.rsplit('\n').next()?;
    let line_end = memchr::memchr2(b'\n', b'\r', source.as_bytes().get(at..)?).map_or(source.len(), |end| at + end);
    let line = source.get(open..line_end)?;
    let close = line.find(']')?;
    let is_one = before.trim().is_empty() && line.get(close + 1..)?.starts_with(':');
    is_one.then(|| definition_at(source, Span::new(open, line_end)))?
}

/// The link whose label's `fact:` stands at `at`.
fn link(source: &str, at: usize) -> Option<Citation> {
    let named = mark::named(source, at + SCHEME.len());
    let close = source.as_bytes().get(named.end..)?.iter().position(|&byte| byte == b']')? + named.end;
    let between = source.get(named.end..close)?;
    if named.id.is_empty() || !between.trim().is_empty() {
        return None;
    }
    let marker = Span::new(at - 1, close + 1);
    let words = words_before(source, marker.start);
    let span = words.map_or(marker, |words| Span::new(words.start - 1, marker.end));
    let rev = named.revision.and_then(|revision| mark::number(source, revision));
    Some(Citation { form: Form::Link, span, marker, id: named.id, revision: named.revision, rev, words })
}

/// The words in brackets that end right before the byte `end`.
fn words_before(source: &str, end: usize) -> Option<Span> {
    let from = source.floor_char_boundary(end.saturating_sub(MOST));
    let before = source.get(from..end)?.strip_suffix(']')?;
    let mut depth = 0_usize;
    for (at, byte) in before.bytes().enumerate().rev() {
        match byte {
            b']' => depth += 1,
            b'[' if depth > 0 => depth -= 1,
            b'[' => return Some(Span::new(from + at + 1, end - 1)),
            b'\n' if before.get(..at)?.trim_end_matches(['\r', ' ', '\t']).ends_with('\n') => return None,
            _ => {}
        }
    }
    None
}
