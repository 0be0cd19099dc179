//! Quotes that stand several times in their text.

use super::{Check, Finding, Group, Run, Subject};
use crate::ledger::{Field, Level, LostQuote};

pub(super) const CHECK: Check = Check {
    name: "quote-ambiguous",
    group: Group::Texts,
    level: Level::Error,
    what: "the text holds the quote of an entry several times",
    why: "it cannot be told which of the sentences the entry stands for",
    fix: "add `nth`, the number of the sentence that is meant, counted from 1",
    run: Run::Document(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (entry, place) in subject.places() {
        let Some(Err(LostQuote::Ambiguous { times })) = place else { continue };
        let label = format!("these words stand in the text {times} times");
        findings.push(Finding::new(&CHECK, entry.record.span(Field::Quote), label).about(&entry.key));
    }
    findings
}
