//! Wordings with another value.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};
use crate::writeup::Outcome;

pub(super) const CHECK: Check = Check {
    name: "value-mismatch",
    group: Group::WriteUps,
    level: Level::Error,
    what: "the wording gives another value than the entry",
    why: "a wrong digit is the commonest error in copied figures",
    fix: "write the value of the entry, or cite the entry that is meant",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    wording.unsupported(&CHECK, Outcome::ValueMismatch, |case| {
        (format!("allows {}", case.allowed()), Field::Value, format!("recorded: {}", case.truth()))
    })
}
