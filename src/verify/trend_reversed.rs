//! Wordings that turn a change around.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};
use crate::quantity::Trend;
use crate::writeup::Outcome;

pub(super) const CHECK: Check = Check {
    name: "trend-reversed",
    group: Group::WriteUps,
    level: Level::Error,
    what: "the wording tells a rise where the entry tells a fall, or the other way round",
    why: "the number is right and the story is turned around",
    fix: "write the direction of the entry",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    wording.unsupported(&CHECK, Outcome::TrendReversed, |case| {
        (
            format!("told as {}", case.figure.statement.trend.map_or("none", Trend::name)),
            Field::Trend,
            format!("recorded as {}", case.entry.trend.map_or("none", Trend::name)),
        )
    })
}
