//! Figures that do not stand where `span` says they stand in the quote.

use super::{Check, Finding, Group, Run, Source, Subject};
use crate::ledger::{Entry, Field, Level, code_points};
use crate::text::{Normal, Span};

pub(super) const CHECK: Check = Check {
    name: "figure-not-in-quote",
    group: Group::Texts,
    level: Level::Error,
    what: "the figure does not stand in the quote where `span` says",
    why: "the value could be that of another number of the sentence",
    fix: "bring figure, span and quote back to what they were; `span` counts code points of the quote from 0",
    run: Run::Document(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (entry, place) in subject.places() {
        let withheld =
            place.and_then(Result::ok).and_then(|anchor| subject.document().map(|text| text.slice(anchor.quote)));
        let Some(quote) = entry.record.words(Field::Quote).or(withheld) else { continue };
        findings.extend(misplaced(entry, quote));
    }
    findings
}

fn misplaced(entry: &Entry, quote: &str) -> Option<Finding> {
    let (figure, range) = (entry.record.words(Field::Figure)?, entry.record.range(Field::Span)?);
    let quote = Normal::of(quote);
    let words = code_points(quote.text(), range).and_then(|span| quote.text().get(span.range()));
    if words == Some(Normal::of(figure).text()) {
        return None;
    }
    let label = words.map_or_else(
        || "this lies outside the quote".to_owned(),
        |words| format!("here the quote reads `{}`", shortened(words)),
    );
    let span: Span = entry.record.span(Field::Span);
    let finding = Finding::new(&CHECK, span, label).about(&entry.key);
    Some(finding.against(Source::Ledger, entry.record.span(Field::Figure), "the figure as recorded"))
}

/// So much of the words as a label can hold.
fn shortened(words: &str) -> String {
    const MOST: usize = 40;
    let rest = words.chars().nth(MOST).map(|_| '…');
    words.chars().take(MOST).chain(rest).collect()
}
