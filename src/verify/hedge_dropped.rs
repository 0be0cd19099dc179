//! Wordings that leave out that their entry is near a value only.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};
use crate::writeup::Outcome;

pub(super) const CHECK: Check = Check {
    name: "hedge-dropped",
    group: Group::WriteUps,
    level: Level::Error,
    what: "the wording states as exact a number that the entry calls approximate",
    why: "a rough number repeated without its hedge passes for a measured one",
    fix: "write \"about\" or \"nearly\", as the entry has it",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    wording.unsupported(&CHECK, Outcome::HedgeDropped, |case| {
        ("stated as exact".to_owned(), Field::Bound, format!("recorded as {}", case.entry.bound.name()))
    })
}
