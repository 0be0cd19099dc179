//! Entries whose last review is of another revision than they have.

use super::{Check, Finding, Group, Run, Source, Subject};
use crate::ledger::{Field, Level, Status};

pub(super) const CHECK: Check = Check {
    name: "review-stale",
    group: Group::Review,
    level: Level::Error,
    what: "the last review of an entry is of another revision",
    why: "nobody has looked at what the entry says now",
    fix: "look at the entry with `show`, then `accept` or `reject` it as it stands",
    run: Run::Document(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let decided = subject.file.entries.iter().filter(|entry| entry.status() != Status::Proposed);
    let stale = decided.filter_map(|entry| {
        let review = entry.reviews.last()?;
        let (seen, rev) = (review.number(Field::Rev)?, entry.record.number(Field::Rev)?);
        (seen != rev).then(|| {
            let finding = Finding::new(&CHECK, review.span(Field::Rev), format!("this was revision {seen}"));
            let present = entry.record.span(Field::Rev);
            finding.about(&entry.key).against(Source::Ledger, present, format!("now it is revision {rev}"))
        })
    });
    stale.collect()
}
