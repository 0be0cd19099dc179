//! Findings for people, as rustc prints its own: what, the place with both sides of the conflict, why, what to do.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level as Title, Renderer, Snippet};

use super::{Before, Files, FindingFormat, Locator};
use crate::ledger::Level;
use crate::report::{Audience, Look, Paint, visible};
use crate::text::Span;
use crate::verify::{Finding, Label, Source};

pub(super) const FORMAT: FindingFormat = FindingFormat {
    name: "human",
    what: "The lines in question, why they matter and what to do",
    audience: Audience::People,
    begin: |_| Ok(()),
    findings,
    end: |_, _| Ok(()),
};

/// Bytes of a line shown before and behind a place; a text may hold lines of many megabytes.
const MOST: usize = 400;

fn findings(out: &mut dyn Write, look: &Look, files: &Files<'_>, findings: &[Finding], _: Before) -> io::Result<()> {
    let renderer = match look.paint {
        Paint::Plain => Renderer::plain(),
        Paint::Ansi => Renderer::styled(),
    };
    let renderer = renderer.term_width(look.width);
    let locator = Locator::new(files);
    findings.iter().try_for_each(|finding| writeln!(out, "{}\n", renderer.render(&[group(files, &locator, finding)])))
}

fn group<'f>(files: &'f Files<'f>, locator: &Locator<'f>, finding: &'f Finding) -> Group<'f> {
    let title = match finding.level {
        Level::Error => Title::ERROR,
        Level::Warn | Level::Off => Title::WARNING,
    };
    let mut group = Group::with_title(title.primary_title(finding.check.what).id(finding.check.name));
    let (here, elsewhere): (Vec<&Label>, Vec<&Label>) =
        finding.against.iter().partition(|label| label.source == finding.at.source);
    group = group.element(snippet(files, locator, Some(&finding.at), &here));
    for labels in elsewhere.chunk_by(|one, other| one.source == other.source) {
        group = group.element(snippet(files, locator, None, labels));
    }
    if let Some(id) = files.entry(finding) {
        group = group.element(Title::NOTE.with_name("entry").message(visible(&id).into_owned()));
    }
    group.element(Title::NOTE.message(finding.check.why)).element(Title::HELP.message(visible(finding.mend())))
}

/// The lines of a file that hold the labels.
fn snippet<'f>(
    files: &'f Files<'f>,
    locator: &Locator<'f>,
    primary: Option<&'f Label>,
    context: &[&'f Label],
) -> Snippet<'f, annotate_snippets::Annotation<'f>> {
    let source = primary.or(context.first().copied()).map_or(Source::Ledger, |label| label.source);
    let file = files.of(source);
    let text = file.document.text();
    let spans = primary.into_iter().chain(context.iter().copied()).map(|label| head(text, label.span));
    let whole = spans.reduce(Span::to).unwrap_or(Span::new(0, 0));
    let shown = lines_around(text, whole);
    let place = |span: Span| -> Range<usize> {
        let clamp = |at: usize| at.clamp(shown.start, shown.end) - shown.start;
        let span = head(text, span);
        clamp(span.start)..clamp(span.end)
    };
    let note = |kind: AnnotationKind, label: &'f Label| kind.span(place(label.span)).label(visible(&label.text));
    Snippet::source(file.document.slice(shown))
        .path(visible(file.path))
        .line_start(locator.line(source, shown.start))
        .annotations(primary.map(|label| note(AnnotationKind::Primary, label)))
        .annotations(context.iter().map(|label| note(AnnotationKind::Context, label)))
}

/// The first bytes of a span; a figure may have many megabytes.
fn head(text: &str, span: Span) -> Span {
    let end = span.end.min(text.len());
    Span::new(span.start.min(end), text.floor_char_boundary(end.min(span.start.saturating_add(MOST))))
}

/// The whole lines that hold a span, cut where a line is very long.
fn lines_around(text: &str, span: Span) -> Span {
    let bytes = text.as_bytes();
    let end = span.end.min(bytes.len());
    let start = span.start.min(end);
    let first = memchr::memrchr(b'\n', &bytes[..start]).map_or(0, |end| end + 1).max(start.saturating_sub(MOST));
    let last = memchr::memchr(b'\n', &bytes[end..]).map_or(bytes.len(), |length| end + length).min(end + MOST);
    let boundary = |at: usize, step: fn(usize) -> usize| {
        std::iter::successors(Some(at), |&at| Some(step(at))).find(|&at| text.is_char_boundary(at)).unwrap_or(0)
    };
    Span::new(boundary(first, |at| at.saturating_sub(1)), boundary(last, |at| at + 1))
}
