//! Quotes that their text does not hold.

use super::{Check, Finding, Group, Run, Subject};
use crate::ledger::{Field, Level, LostQuote};

pub(super) const CHECK: Check = Check {
    name: "quote-lost",
    group: Group::Texts,
    level: Level::Error,
    what: "the text does not hold the quote of an entry",
    why: "an entry stands for what its text says, to the word",
    fix: "bring the sentence back in the text, or the quote in the ledger, whichever was changed",
    run: Run::Document(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (entry, place) in subject.places() {
        let Some(Err(LostQuote::Missing { times })) = place else { continue };
        let withheld = entry.record.words(Field::Quote).is_none();
        let (field, label) = match times {
            0 if withheld => (Field::QuoteHash, "at its place the text has other words".to_owned()),
            0 => (Field::Quote, "these words do not stand in the text".to_owned()),
            _ => (Field::Nth, format!("the quote stands in the text {times} times only")),
        };
        findings.push(Finding::new(&CHECK, entry.record.span(field), label).about(&entry.key));
    }
    findings
}
