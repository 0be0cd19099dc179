//! Wordings in a unit that does not compare with that of their entry.

use super::wording::{Case, Wording};
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};
use crate::writeup::Outcome;

pub(super) const CHECK: Check = Check {
    name: "unit-mismatch",
    group: Group::WriteUps,
    level: Level::Error,
    what: "the wording is in another unit than the entry",
    why: "percent for percentage points, or one currency for another, is another figure",
    fix: "write the unit of the entry; currencies are not converted",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    wording.unsupported(&CHECK, Outcome::UnitMismatch, |case| {
        (
            format!("in the unit: {}", Case::unit(&case.figure.statement)),
            Field::Unit,
            format!("recorded in: {}", Case::unit(case.entry)),
        )
    })
}
