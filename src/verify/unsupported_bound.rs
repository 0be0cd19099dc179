//! Wordings with a bound of their own.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};
use crate::writeup::Outcome;

pub(super) const CHECK: Check = Check {
    name: "unsupported-bound",
    group: Group::WriteUps,
    level: Level::Error,
    what: "the wording bounds the number, and the entry does not bear the bound out",
    why: "\"more than\" is a claim of its own, and the source has not made it",
    fix: "write the number as the entry has it",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    wording.unsupported(&CHECK, Outcome::UnsupportedBound, |case| {
        (format!("says {}", case.allowed()), Field::Value, format!("recorded: {}", case.truth()))
    })
}
