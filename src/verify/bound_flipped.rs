//! Wordings that turn a bound around.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};
use crate::writeup::Outcome;

pub(super) const CHECK: Check = Check {
    name: "bound-flipped",
    group: Group::WriteUps,
    level: Level::Error,
    what: "the wording bounds the number from the other side than the entry",
    why: "\"up to\" for \"at least\" turns a floor into a ceiling",
    fix: "write the bound of the entry",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    wording.unsupported(&CHECK, Outcome::BoundFlipped, |case| {
        (format!("says {}", case.allowed()), Field::Bound, format!("recorded as {}", case.truth()))
    })
}
