//! Write-ups that nobody wrote: whatever they hold, citations, figures and findings have places in them, and bringing them up to date
//! leaves all other bytes.

use factledger::ledger::{Configuration, LedgerFile, NewDocument, written};
use factledger::text::{Document, Span, decode};
use factledger::verify::{CitingText, Verifier};
use factledger::writeup::{Catalogue, Change, Format, Renewed, Wanted, WriteUp, changed, figures, places, update};
use jiff::civil::date;

/// Pieces of write-ups; `a/x` is an entry where the text makes one.
#[rustfmt::skip] // one kind per line
const PIECES: &[&str] = &[
    "[40 boats][fact:a/boats]", "[", "]", "(", ")", "[fact:a/boats]", "[fact:", "[fact:a/boats]: x \"r1: 40\"\n", "[fact:b]:\n", "\"", "r1", ", r1",
    " [@fact:a/boats, r1]", "[@fact:a/boats; @fact:b]", "@fact:", "-@fact:a", "<!-- fact: a/boats r1 -->", "<!-- fact:", "-->", "<!--", "<!-- factledger: allow value-mismatch: x -->",
    "{{fact:a/boats}}", "{{fact:a/boats|value}}", "{{", "}}", "|", "`", "```\n", "    ", "\n", "\r\n", "\n\n", "---\n", "# ", "- ", "> ", "| a | 40 |\n|---|---|\n", "[^1]", "[^1]: ",
    "at least ", "40 boats", "About 5 to 7 percent", "two-thirds of voters", "$3 billion", "28 miles", "in 2024", "é", "\u{fffc}", "&amp;", "\\", "**", "_", "<p>", "</p>", "![x](y)", "!",
];

/// What every input must give.
pub(crate) fn target(bytes: &[u8]) {
    let text =
        decode(bytes).or_else(|error| decode(&bytes[..error.byte])).expect("text up to the first byte that is none");
    let pieces: String = bytes.iter().take(80).map(|byte| PIECES[usize::from(*byte) % PIECES.len()]).collect();
    let about = NewDocument { id: "a", ..NewDocument::default() };
    let ledger = written(&about, &Document::new("The yard built 40 boats in 2024."), "\n");
    let file = LedgerFile::read("a", &ledger);
    let mut catalogue = Catalogue::default();
    catalogue.add("a", &file);
    for source in [text, &pieces, &format!("{text}{pieces}")] {
        for format in [Format::Markdown, Format::Plain] {
            read(source, format, &catalogue);
        }
    }
}

fn read(source: &str, format: Format, catalogue: &Catalogue) {
    let is_part = |span: Span| assert!(source.get(span.range()).is_some(), "{span:?} is no part of {source:?}");
    let writeup = WriteUp::read(source, format);
    for citation in &writeup.citations {
        let parts = [Some(citation.span), Some(citation.marker), Some(citation.id), citation.revision, citation.words];
        parts.into_iter().flatten().for_each(is_part);
        assert!(citation.span.start <= citation.marker.start && citation.marker.end <= citation.span.end);
    }
    writeup.definitions.iter().for_each(|definition| is_part(definition.span));
    assert!(writeup.citations.is_sorted_by_key(|citation| citation.span.start), "citations stand in text order");
    let prose = writeup.prose.text();
    let starts: Vec<usize> = prose.char_indices().map(|(at, _)| at).collect();
    for pair in starts.windows(2) {
        is_part(writeup.prose.to_source(Span::new(pair[0], pair[1])));
    }
    let document = Document::new(source);
    let configuration =
        Configuration::read("schema = 1\n[checks]\nuncited-figure = \"warn\"\nunused-claim = \"warn\"\n");
    let mut verifier = Verifier::new(&configuration, date(2025, 5, 6));
    let figures = figures(&writeup, document.published(), Wanted::All);
    assert_eq!(figures.cited.len(), writeup.citations.len());
    let text = CitingText { path: "a.md", document: &document, writeup: &writeup, figures: &figures, catalogue };
    verifier.writeup(&text).iter().for_each(|found| is_part(found.finding.at.span));
    verifier.unused(catalogue);
    for place in places(source, format) {
        is_part(place.span);
    }
    renewed(&writeup);
}

/// What is brought up to date stays so, and only citations and definitions change.
fn renewed(writeup: &WriteUp<'_>) {
    let new = |_: &_| Some(Renewed { rev: 7, figure: "40".to_owned(), path: "l/a.toml".to_owned() });
    let changes = update(writeup, new);
    assert!(changes.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "changes do not overlap");
    let source = changed(writeup.source, &changes);
    // Taking out what came and putting back what went gives the write-up again.
    let (mut back, mut at, mut grown) = (String::new(), 0, 0_usize);
    for change in &changes {
        let start = change.span.start + grown - at_before(&changes, change.span);
        back.push_str(source.get(at..start).expect("what stands between changes is kept"));
        back.push_str(writeup.slice(change.span));
        at = start + change.text.len();
        grown += change.text.len();
    }
    back.push_str(source.get(at..).expect("what stands behind them is kept"));
    assert_eq!(back, writeup.source);
}

/// Bytes that went in the changes before a place.
fn at_before(changes: &[Change], place: Span) -> usize {
    changes.iter().take_while(|change| change.span != place).map(|change| change.span.len()).sum()
}
