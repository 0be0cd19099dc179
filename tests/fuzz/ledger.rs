//! Ledger files and configurations that nobody wrote: whatever they hold, they are read as far as they can be, checked against any
//! text, and every error and finding has a place in its file. Decisions about their entries and comparisons of them come to an end too.

use factledger::ledger::{
    Anchors, ClaimChange, Configuration, Edit, Entry, Field, LedgerFile, NewDocument, Reviewer, Status, Value, compare,
    completed, has_quote, redact, rename, retract, revise, written,
};
use factledger::text::{Document, Span, decode};
use factledger::verify::{Source, Subject, TextAtHand, Verifier};
use jiff::civil::date;

/// Lines and pieces of lines of such files.
#[rustfmt::skip] // one kind per line
const PIECES: &[&str] = &[
    "schema = 1\n", "schema = 2\n", "schema = \"1\"\n", "[document]\n", "[claims]\n", "[claims.x]\n", "[[claims.x.reviews]]\n", "[[claims.x.history]]\n", "[checks]\n", "[[exceptions]]\n",
    "id = \"a\"\n", "rev = 2\n", "rev = 0\n", "status = \"accepted\"\n", "status = \"rejected\"\n", "value = \"7.10\"\n", "value = 7\n", "upper = \"-1\"\n", "per = { value = \"0\" }\n", "bound = \"exact\"\n",
    "unit = \"US dollar\"\n", "unit-code = \"USD\"\n", "kind = \"money\"\n", "period = \"2024/..\"\n", "figure = \"\"\n", "quote = \"5\"\n", "at = [0, 5]\n", "nth = 9\n", "span = [0, 1]\n", "span = [1, 0]\n",
    "corrected = [\"value\", \"\"]\n", "pin = \"p1:\"\n", "at = \"a/x\"\n", "check = \"unreviewed\"\n", "reason = \" \"\n", "until = 1999-01-01\n", "unreviewed = \"off\"\n",
    "<<<<<<< HEAD\n", "=======\n", ">>>>>>> b\n", "\"", "'", "\"\"\"", "{", "}", "[", "]", "=", ",", "#", "\\", "\n", "\0", "\u{feff}", "1e9", "inf", "2025-05-06", "true",
];

/// What every input must give.
pub(crate) fn target(bytes: &[u8]) {
    let text =
        decode(bytes).or_else(|error| decode(&bytes[..error.byte])).expect("text up to the first byte that is none");
    let about = NewDocument { id: "a", title: Some("x"), text: Some("texts/a.md"), ..NewDocument::default() };
    let source = written(&about, &Document::new(text), "\n");
    assert_eq!(LedgerFile::read("a", &source).errors, [], "what is written reads back: {source}");
    let pieces = pieces(bytes);
    let spliced = spliced(&source, bytes);
    for source in [text, &pieces, &spliced, &source] {
        checked(source, text, &pieces);
        decided(source, text);
    }
    compared(&source, &spliced);
}

/// Pieces that the bytes choose.
fn pieces(bytes: &[u8]) -> String {
    bytes.iter().take(60).map(|byte| PIECES[usize::from(*byte) % PIECES.len()]).collect()
}

/// The file with pieces put in here and there.
fn spliced(source: &str, bytes: &[u8]) -> String {
    let mut spliced = source.to_owned();
    for bytes in bytes.chunks_exact(3).take(5) {
        let at = (usize::from(bytes[0]) * 256 + usize::from(bytes[1])) % (spliced.len() + 1);
        spliced.insert_str(spliced.floor_char_boundary(at), PIECES[usize::from(bytes[2]) % PIECES.len()]);
    }
    spliced
}

fn checked(source: &str, text: &str, configuration: &str) {
    let file = LedgerFile::read("a", source);
    let is_part = |of: &str, span: Span| assert!(of.get(span.range()).is_some(), "{span:?} is no part of {of:?}");
    file.errors.iter().for_each(|error| is_part(source, error.span));
    assert!(file.errors.is_sorted_by_key(|error| error.span.start), "errors stand in the order of the file");
    let read = Configuration::read(configuration);
    read.errors.iter().for_each(|error| is_part(configuration, error.span));
    for at_hand in [TextAtHand::Read(text), TextAtHand::NotKept, TextAtHand::Missing { reason: "gone" }] {
        let mut verifier = Verifier::new(&read, date(2025, 5, 6));
        for finding in verifier.document(&Subject::new("a", source, &file, at_hand)) {
            for label in finding.against.iter().chain([&finding.at]) {
                is_part(if label.source == Source::Ledger { source } else { text }, label.span);
            }
        }
        verifier.finish().iter().for_each(|finding| is_part(configuration, finding.at.span));
    }
}

/// What people decide about the entries of a file: whatever else it holds, a decision leaves what it says.
fn decided(source: &str, text: &str) {
    const REVIEWER: Reviewer<'_> = Reviewer { by: "bo", on: date(2025, 6, 7) };
    let file = LedgerFile::read("a", source);
    let anchors = Anchors::new(text);
    for entry in file.entries.iter().take(3) {
        let revisions = entry.revisions();
        assert_eq!(
            revisions.last().map(|revision| &revision.record),
            Some(&entry.record),
            "the last one is the present"
        );
        if let Some(renamed) = rename(source, entry, "another-key") {
            let again = LedgerFile::read("a", &renamed);
            assert!(again.entry("another-key").is_some() && again.entry(&entry.key).is_none(), "{renamed}");
        }
        let mut edit = Edit::new(source);
        retract(&mut edit, entry, "gone", REVIEWER);
        let changes = completed(entry, vec![(Field::Value, Some(Value::Decimal(41.into()))), (Field::Unit, None)]);
        let mut other = Edit::new(source);
        let is_revised = revise(&mut other, entry, &changes, "counted again", REVIEWER);
        assert!(is_revised || entry.record.get(Field::Pin).is_none() || other.finish() == source);
        if let Ok(place) = anchors.place(entry) {
            let mut edit = Edit::new(source);
            redact(&mut edit, entry, place);
            let redacted = LedgerFile::read("a", &edit.finish());
            let left = redacted.entry(&entry.key).filter(|_| file.errors.is_empty());
            assert!(left.is_none_or(|entry| !has_quote(entry)), "{source}");
        }
        let retracted = LedgerFile::read("a", &edit.finish());
        let status = retracted.entry(&entry.key).filter(|_| file.errors.is_empty()).map(Entry::status);
        assert!(status.is_none_or(|status| status == Status::Retracted), "{source}");
    }
}

/// A file has no difference from itself, and as much from another as that has from it.
fn compared(one: &str, other: &str) {
    let (one, other) = (LedgerFile::read("a", one), LedgerFile::read("a", other));
    assert_eq!(compare("a", Some(&one), Some(&one)), None);
    let count = |before: &LedgerFile, after: &LedgerFile, change: &ClaimChange| {
        let compared = compare("a", Some(before), Some(after));
        compared.map_or(0, |compared| compared.claims.iter().filter(|claim| claim.change == *change).count())
    };
    assert_eq!(count(&one, &other, &ClaimChange::Added), count(&other, &one, &ClaimChange::Removed));
}
