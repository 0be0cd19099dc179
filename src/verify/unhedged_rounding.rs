//! Wordings that round in silence.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};
use crate::writeup::Outcome;

pub(super) const CHECK: Check = Check {
    name: "unhedged-rounding",
    group: Group::WriteUps,
    level: Level::Warn,
    what: "the wording rounds the number without saying so",
    why: "a reader takes a round number for the one that was counted",
    fix: "write \"about\", or the number of the entry",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    wording.unsupported(&CHECK, Outcome::UnhedgedRounding, |case| {
        (
            "rounded".to_owned(),
            Field::Value,
            format!("recorded: {}", crate::writeup::told(case.entry, &case.known.figure)),
        )
    })
}
