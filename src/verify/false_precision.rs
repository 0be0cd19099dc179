//! Wordings with more digits than their entry.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};
use crate::writeup::Outcome;

pub(super) const CHECK: Check = Check {
    name: "false-precision",
    group: Group::WriteUps,
    level: Level::Error,
    what: "the wording has more digits than the entry",
    why: "digits that the source never gave look like knowledge",
    fix: "write no more digits than the entry has",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    wording.unsupported(&CHECK, Outcome::FalsePrecision, |case| {
        ("more exact than its source".to_owned(), Field::Value, format!("recorded: {}", case.truth()))
    })
}
