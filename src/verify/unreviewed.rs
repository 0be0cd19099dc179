//! Entries on which nobody has decided.

use super::{Check, Finding, Group, Run, Subject};
use crate::ledger::{Field, Level, Status};

pub(super) const CHECK: Check = Check {
    name: "unreviewed",
    group: Group::Review,
    level: Level::Warn,
    what: "nobody has decided on an entry",
    why: "what only a program has read may be misread",
    fix: "look at it with `show`, then `accept` or `reject` it",
    run: Run::Document(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let undecided = subject.file.entries.iter().filter_map(|entry| {
        let label = match entry.status() {
            Status::Proposed => "it is proposed only",
            _ if entry.reviews.is_empty() => "no review says who decided this",
            _ => return None,
        };
        Some(Finding::new(&CHECK, entry.record.span(Field::Status), label).about(&entry.key))
    });
    undecided.collect()
}
