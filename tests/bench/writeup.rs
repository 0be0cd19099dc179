//! The speed of checking write-ups: `cargo bench --bench writeup`.
//!
//! 10 MB of Markdown with 20,000 citations, in all forms, of a ledger with 1,000 entries, read and checked on one thread. The bar is
//! 2 seconds. `FACTLEDGER_CITATIONS=500` makes another number of citations.

#[path = "../support/mod.rs"]
mod support;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use factledger::ledger::{Configuration, LedgerFile};
use factledger::text::Document;
use factledger::verify::{CitingText, Verifier};
use factledger::writeup::{Catalogue, Format, Wanted, WriteUp, figures};
use jiff::civil::date;
use support::{number_from_environment, say};

/// Citations where the environment sets no number.
const CITATIONS: u64 = 20_000;
/// Bytes of the write-up for each citation.
const BYTES: usize = 620;
/// Entries of the ledger.
const ENTRIES: usize = 1_000;
/// How often the write-up is checked; the fastest run counts, since other work on the machine only slows it.
const RUNS: usize = 5;

/// Sentences without a figure, as most of a text is.
const FILL: &[&str] = &[
    "The harbour office keeps its books in the old customs house, where a clerk writes down what comes in and what goes out. ",
    "Nobody at the quay remembers a winter as mild as this one, and the pilots say that the fog came late. ",
    "The council wants to widen the basin, though the fishermen on the north side would rather keep their sheds. ",
    "A ferry to the islands leaves from the second pier whenever the weather allows it. ",
];

fn main() {
    // `cargo test --benches` asks whether it runs, `cargo bench` how fast.
    let is_measured = std::env::args().any(|argument| argument == "--bench");
    let citations = number_from_environment("FACTLEDGER_CITATIONS").unwrap_or(if is_measured { CITATIONS } else { 60 });
    let citations = usize::try_from(citations).expect("a number of citations that memory can hold");
    let (source, ledger) = (writeup(citations), ledger());
    let file = LedgerFile::read("harbour", &ledger);
    assert_eq!(file.errors, []);
    let mut catalogue = Catalogue::default();
    catalogue.add("harbour", &file);
    let runs = (0..RUNS).map(|_| check(&source, &catalogue, citations));
    let best = runs.min().expect("it was checked");
    let [whole, found, read, checked] = best;
    let megabytes = source.len() / 1_000_000;
    say(&format!(
        "{megabytes} MB, {citations} citations: {whole:.2?} (citations {found:.2?}, figures {read:.2?}, checks {checked:.2?})"
    ));
}

/// Read and check the write-up: how long all of it took, and each step.
#[expect(clippy::disallowed_methods, reason = "time is what is measured")]
fn check(source: &str, catalogue: &Catalogue, citations: usize) -> [Duration; 4] {
    let begin = Instant::now();
    let document = Document::new(source);
    let writeup = WriteUp::read(source, Format::Markdown);
    let found = begin.elapsed();
    assert_eq!(writeup.citations.len(), citations);
    let figures = figures(&writeup, document.published(), Wanted::Cited);
    let read = begin.elapsed();
    let configuration = Configuration::read("schema = 1\n");
    let mut verifier = Verifier::new(&configuration, date(2025, 5, 6));
    let findings = verifier.writeup(&CitingText {
        path: "../docs/large.md",
        document: &document,
        writeup: &writeup,
        figures: &figures,
        catalogue,
    });
    let whole = begin.elapsed();
    assert!(findings.is_empty(), "{:?}", findings.first());
    [whole, found, read.saturating_sub(found), whole.saturating_sub(read)]
}

/// Boats that entry `index` counts.
const fn boats(index: usize) -> usize {
    1_200 + index * 7
}

fn ledger() -> String {
    let mut source = String::from("schema = 1\n\n[document]\nid = \"harbour\"\ntext-hash = \"fl1-sha256:");
    source.push_str(&"0".repeat(64));
    source.push_str("\"\n");
    for index in 0..ENTRIES {
        let quote = format!("The yard built {} boats in 2024.", boats(index));
        let (figure, start) = (boats(index).to_string(), "The yard built ".len());
        let _ = write!(
            source,
            "\n[claims.boats-{index}]\nrev = 1\nstatus = \"proposed\"\nvalue = \"{figure}\"\nunit = \"boat\"\nkind = \"count\"\nmeasure = \"boats\"\nperiod = \"2024\"\nfigure = \"{figure}\"\nquote = \"{quote}\"\nspan = [{start}, {}]\n",
            start + figure.len()
        );
    }
    source
}

/// A write-up of so many paragraphs, each with a citation.
fn writeup(citations: usize) -> String {
    let mut source = String::from("# The harbour\n");
    for number in 0..citations {
        let index = number % ENTRIES;
        let (id, boats) = (format!("harbour/boats-{index}"), boats(index));
        let end = source.len() + BYTES;
        let _ = match number % 3 {
            0 => write!(source, "\nIn 2024 the yard built [{boats} boats][fact:{id}]. "),
            1 => write!(source, "\nIn 2024 the yard built {boats} boats [@fact:{id}, r1]. "),
            _ => write!(source, "\nIn 2024 the yard built {boats}<!-- fact: {id} r1 --> boats. "),
        };
        for fill in FILL.iter().cycle().skip(number) {
            if source.len() + fill.len() >= end {
                break;
            }
            source.push_str(fill);
        }
        source.push('\n');
    }
    source
}
