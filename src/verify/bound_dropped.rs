//! Wordings that leave out that their entry is a bound.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};
use crate::writeup::Outcome;

pub(super) const CHECK: Check = Check {
    name: "bound-dropped",
    group: Group::WriteUps,
    level: Level::Error,
    what: "the wording states as exact a number that the entry only bounds",
    why: "an estimate repeated without its bound passes for a count",
    fix: "write the bound of the entry, or cite an entry that is exact",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    wording.unsupported(&CHECK, Outcome::BoundDropped, |case| {
        (format!("allows {}", case.allowed()), Field::Bound, format!("recorded as {}", case.entry.bound.name()))
    })
}
