//! Wordings that give one number of a range.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};
use crate::writeup::Outcome;

pub(super) const CHECK: Check = Check {
    name: "range-collapsed",
    group: Group::WriteUps,
    level: Level::Error,
    what: "the wording gives one number where the entry gives a range",
    why: "one number out of a range hides how little is known",
    fix: "write both ends, or the one with \"at least\" or \"up to\"",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    wording.unsupported(&CHECK, Outcome::RangeCollapsed, |case| {
        (format!("allows {}", case.allowed()), Field::Upper, format!("recorded as a range: {}", case.truth()))
    })
}
