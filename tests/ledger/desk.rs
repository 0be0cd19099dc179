//! Decisions in files as people and their editors leave them: revised, retracted, withheld and renamed, an entry changes its own lines
//! and keeps the comments on them; every other byte stays.

use factledger::ledger::{
    Edit, Entry, Field, LedgerFile, Reviewer, accept, completed, redact, rename, retract, revise,
};
use jiff::civil::date;

use super::fidelity::{file, odd};
use crate::support::generated;
use crate::support::random::Random;

const REVIEWER: Reviewer<'_> = Reviewer { by: "bo", on: date(2025, 6, 7) };

/// What a decision makes of the entry `x` of a file.
fn decided(source: &str, decide: impl Fn(&mut Edit<'_>, &Entry)) -> String {
    let read = LedgerFile::read("a", source);
    let mut edit = Edit::new(source);
    decide(&mut edit, read.entry("x").expect("the entry is there"));
    edit.finish()
}

/// Fail unless the lines of `before` stand in `after` in their order, all but those of these fields, which keep what is behind their value.
#[track_caller]
fn check(before: &str, after: &str, fields: &[Field]) {
    let mut left = after.split_inclusive('\n');
    for line in before.split_inclusive('\n') {
        let name = line.split_once('=').map_or("", |(name, _)| name.trim());
        let is_changed = fields.iter().any(|field| field.name() == name) && line.contains("# of ");
        let kept = line.split_once('#').map_or("", |(_, comment)| comment);
        let stands = |found: &str| if is_changed { found.ends_with(kept) } else { found == line };
        assert!(left.any(stands), "{line:?} does not stand in\n{after}");
    }
}

#[test]
fn a_revision_keeps_all_other_lines() {
    let source = file(odd).replace("'proposed'", "'accepted'");
    let changes: Vec<_> = [(Field::Value, "88"), (Field::Unit, "euro"), (Field::Trend, "down")]
        .map(|(field, value)| (field, field.form().parse(value).ok()))
        .to_vec();
    let after = decided(&source, |edit, entry| {
        let changes = completed(entry, changes.clone());
        assert!(revise(edit, entry, &changes, "seen # 'twice'", REVIEWER));
    });
    let own = [Field::Rev, Field::Value, Field::Unit, Field::UnitCode, Field::Trend, Field::Pin];
    check(&source, &after, &own);
    assert!(after.matches("\r\n").count() == after.matches('\n').count(), "{after}");
    let entry = LedgerFile::read("a", &after).entry("x").cloned().expect("the entry is there");
    let revisions = entry.revisions();
    let first = LedgerFile::read("a", &source).entry("x").cloned().expect("the entry is there");
    // What it was can be put together again, field by field.
    for field in
        [Field::Value, Field::Unit, Field::UnitCode, Field::Trend, Field::Figure, Field::Span, Field::Per, Field::Cue]
    {
        assert_eq!(revisions[0].record.get(field), first.record.get(field), "{}", field.name());
    }
}

#[test]
fn a_retraction_and_a_withheld_quote_keep_all_other_lines() {
    let source = file(|field, written| match field {
        Field::QuoteHash | Field::QuoteAt | Field::Nth => String::new(),
        field => odd(field, written),
    });
    let retracted = decided(&source, |edit, entry| retract(edit, entry, "withdrawn", REVIEWER));
    check(&source, &retracted, &[Field::Status, Field::Why]);
    let withheld = decided(&source, |edit, entry| redact(edit, entry, (3, 30)));
    check(&source, &withheld, &[Field::Quote]);
    assert!(!withheld.contains("It costs at least") && withheld.contains("\r\nat = [3, 30]\r\n"), "{withheld}");
}

#[test]
fn another_key_changes_headers_alone() {
    let source = file(odd);
    let read = LedgerFile::read("a", &source);
    let renamed = rename(&source, read.entry("x").expect("the entry is there"), "boats").expect("it has headers");
    assert_eq!(
        renamed,
        source.replace("[claims.x]", "[claims.boats]").replace("claims.x.reviews", "claims.boats.reviews")
    );
}

/// Many revisions one after the other: every one can be put together again, as it was when it was accepted.
#[test]
fn no_revision_is_lost() {
    const VALUES: [(Field, &[&str]); 6] = [
        (Field::Value, &["1", "2", "2.0"]),
        (Field::Bound, &["about", "at-least", ""]),
        (Field::Unit, &["boat", "ship", ""]),
        (Field::Period, &["2024", "../2030", ""]),
        (Field::Place, &["Vell", "é (\"north\")", ""]),
        (Field::Cue, &["said", ""]),
    ];
    let mut random = Random::new(0x7e57);
    for _ in 0..40 {
        let made = generated::document(random.below(20));
        let mut source = made.source;
        let entries = LedgerFile::read(&made.id, &source).entries;
        // Counted nouns are free, money needs a currency.
        let counts: Vec<_> = entries.iter().filter(|entry| entry.record.words(Field::Kind) == Some("count")).collect();
        let key = random.of(&counts).key.clone();
        let mut seen = Vec::new();
        for _ in 0..6 {
            let read = LedgerFile::read(&made.id, &source);
            let entry = read.entry(&key).expect("the entry is there");
            let mut changes = Vec::new();
            for (field, values) in VALUES {
                let value = random.of(values);
                changes.extend((random.below(2) == 0).then(|| (field, field.form().parse(value).ok())));
            }
            let changes = completed(entry, changes);
            let now = entry.revisions();
            let mut edit = Edit::new(&source);
            if revise(&mut edit, entry, &changes, "counted again", REVIEWER) {
                seen.push(now.last().map(|revision| facts(&revision.record)).expect("there is one"));
                source = edit.finish();
            }
        }
        let read = LedgerFile::read(&made.id, &source);
        assert_eq!(read.errors, [], "{source}");
        let entry = read.entry(&key).expect("the entry is there");
        let found: Vec<_> = entry.revisions().iter().map(|revision| facts(&revision.record)).collect();
        assert_eq!(found[..found.len() - 1], seen[..], "{key}");
        // Accepting it once more changes nothing but the list of reviews.
        let mut edit = Edit::new(&source);
        accept(&mut edit, entry, REVIEWER);
        let again = edit.finish();
        assert_eq!(again.len() - source.len(), review_length(entry));
    }
}

/// The bytes of another review.
fn review_length(entry: &Entry) -> usize {
    format!("\n[[claims.{}.reviews]]\nrev = {}\nby = \"bo\"\non = 2025-06-07\n", entry.key, entry.rev()).len()
}

/// The fields that a history keeps, as they are written.
fn facts(record: &factledger::ledger::Record) -> Vec<(Field, String)> {
    let mut facts: Vec<_> = record
        .fields
        .iter()
        .filter(|placed| placed.field >= Field::Value && placed.field <= Field::Span)
        .map(|placed| (placed.field, placed.value.literal()))
        .collect();
    facts.sort();
    facts
}
