//! Wordings that speak of another time.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};
use crate::writeup::other_window;

pub(super) const CHECK: Check = Check {
    name: "period-mismatch",
    group: Group::WriteUps,
    level: Level::Error,
    what: "the wording speaks of another time than the entry",
    why: "a figure moved to another year is another figure",
    fix: "write the time of the entry, or cite the entry of the time that is meant",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    let (entry, figure) = wording.comparable()?;
    let fit = other_window(entry, &figure.statement)?;
    let (own, other) = (entry.window?, figure.statement.window?);
    let label = format!("told of {other}: {}", fit.told());
    let finding = wording.finding(&CHECK, label, Field::Period, "recorded for this time".to_owned());
    Some(finding.help(format!("write the time of the entry, {own}, or cite the entry of the time that is meant")))
}
