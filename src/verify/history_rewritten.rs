//! Histories that tell something else than what was sealed, or that have a gap.

use super::{Check, Finding, Group, Run, Source, Subject};
use crate::ledger::{Entry, Field, Level, Status, broken_link, pin};

pub(super) const CHECK: Check = Check {
    name: "history-rewritten",
    group: Group::Entries,
    level: Level::Error,
    what: "the history of an entry is not the one that was sealed",
    why: "what was accepted before, and cited since, can no longer be told",
    fix: "bring the history back to what version control has of it; only `revise` adds to it",
    run: Run::Document(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    subject.file.entries.iter().filter_map(|entry| gap(entry).or_else(|| rewritten(entry))).collect()
}

/// Revisions count from one, each one more than the one before.
fn gap(entry: &Entry) -> Option<Finding> {
    let (due, revision) =
        (1..).zip(&entry.history).find(|(due, revision)| revision.number(Field::Rev) != Some(*due))?;
    // A `rev` that is missing or cannot be read is a finding of its own.
    let found = revision.number(Field::Rev)?;
    let label = format!("this is revision {found}, expected {due}");
    let finding = Finding::new(&CHECK, revision.span(Field::Rev), label).about(&entry.key);
    Some(finding.help("revisions stand in their order, from 1 on, without a gap: bring back the one that is missing"))
}

fn rewritten(entry: &Entry) -> Option<Finding> {
    let sealed = matches!(entry.status(), Status::Accepted | Status::Retracted);
    // Where the present is not sound, nothing tells what came before it.
    let recorded = entry.record.words(Field::Pin).filter(|_| sealed)?;
    let revision = entry.history.get(broken_link(entry).filter(|_| pin(entry).as_deref() == Some(recorded))?)?;
    let finding = Finding::new(&CHECK, revision.span(Field::Pin), "this seals another meaning than the history tells");
    Some(finding.about(&entry.key).against(Source::Ledger, revision.start(), "this revision"))
}
