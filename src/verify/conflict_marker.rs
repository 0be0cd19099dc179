//! Marks of a merge that was not finished.

use super::{Check, Finding, Group, Run, Subject};
use crate::ledger::Level;
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    name: "conflict-marker",
    group: Group::Files,
    level: Level::Error,
    what: "the file holds a merge that was not finished",
    why: "both sides of the conflict stand in the file, and neither was chosen",
    fix: "keep what is right of both sides, and take the marks away",
    run: Run::Document(|subject: &Subject<'_>| markers(subject.source)),
};

/// The lines that git writes around the two sides of a conflict.
const MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// The marks in a file, one finding each.
pub(super) fn markers(source: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let words = line.trim_end();
        let mark = MARKS
            .iter()
            .find(|mark| words.strip_prefix(**mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
        if mark.is_some() {
            findings.push(Finding::new(&CHECK, Span::new(at, at + words.len()), "a mark of the merge"));
        }
        at += line.len();
    }
    findings
}
