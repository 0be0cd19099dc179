//! Ledgers made of sentences, and write-ups that cite them.

use std::fmt::Write as _;

use factledger::claim::{Told, told};
use factledger::ledger::{Configuration, LedgerFile, NewDocument, written};
use factledger::text::Document;
use factledger::verify::{CitingText, Verifier};
use factledger::writeup::{Catalogue, Format, WriteUp, figures};
use jiff::civil::{Date, date};

/// The day on which all texts were published, unless a case says otherwise.
pub(crate) fn day() -> Date {
    date(2025, 5, 5)
}

/// A ledger file with the claims of a text, all accepted; `edit` is made in it by replacing.
pub(crate) fn ledger(id: &str, text: &str, edits: &[(String, String)]) -> String {
    let document = Document::new(text).published_on(Some(day()));
    let about = NewDocument { id, published: Some(day()), ..NewDocument::default() };
    let mut source = written(&about, &document, "\n").replace("\"proposed\"", "\"accepted\"");
    for (from, to) in edits {
        assert!(source.contains(from.as_str()), "no `{from}` in:\n{source}");
        source = source.replace(from, to);
    }
    source
}

/// The checks that find something in a write-up, in its order.
pub(crate) fn found(ledgers: &[(&str, &str)], writeup: &str, format: Format, configuration: &str) -> Vec<String> {
    told_of(ledgers, writeup, format, configuration).into_iter().map(|(check, _)| check).collect()
}

/// The checks with the help that each gives.
pub(crate) fn told_of(
    ledgers: &[(&str, &str)],
    writeup: &str,
    format: Format,
    configuration: &str,
) -> Vec<(String, String)> {
    let configuration = Configuration::read(configuration);
    assert_eq!(configuration.errors, []);
    let mut catalogue = Catalogue::default();
    for (id, source) in ledgers {
        catalogue.add(id, &LedgerFile::read(id, source));
    }
    let mut verifier = Verifier::new(&configuration, day());
    let read = WriteUp::read(writeup, format);
    let path = "../docs/briefing.md";
    let document = Document::new(writeup);
    let published = document.published().or(Some(day()));
    let figures = figures(&read, published, verifier.wanted(path));
    let found = verifier.writeup(&CitingText {
        path,
        document: &document,
        writeup: &read,
        figures: &figures,
        catalogue: &catalogue,
    });
    let mut told = Vec::new();
    for found in found {
        let finding = &found.finding;
        assert!(writeup.get(finding.at.span.range()).is_some(), "a place in the write-up");
        told.push((finding.check.name.to_owned(), finding.mend().to_owned()));
    }
    told
}

/// The only key of a ledger file.
#[track_caller]
pub(crate) fn key(source: &str) -> String {
    let file = LedgerFile::read("case", source);
    assert_eq!(file.entries.len(), 1, "one claim is expected:\n{source}");
    file.entries[0].key.clone()
}

/// What is read in some words, for a message.
pub(crate) fn readings(words: &str) -> String {
    let document = Document::new(words).published_on(Some(day()));
    let all: Vec<Told> = told(&document, |_| true).collect();
    let mut shown = String::new();
    for told in all {
        let quantity = told.quantity;
        let _ = writeln!(
            shown,
            "  {:?}: {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
            document.slice(quantity.span),
            quantity.value.map(|value| value.to_string()),
            quantity.upper.map(|value| value.to_string()),
            quantity.bound,
            quantity.unit.map(|unit| unit.name(&document)),
            quantity.kind,
            quantity.trend(),
            told.mode,
            told.window.map(|window| window.to_string()),
        );
    }
    shown
}
