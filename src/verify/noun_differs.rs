//! Wordings that count something else.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};
use crate::writeup::counts_other;

pub(super) const CHECK: Check = Check {
    name: "noun-differs",
    group: Group::WriteUps,
    level: Level::Warn,
    what: "the wording counts something else than the entry",
    why: "the number of one thing told of another is a new claim",
    fix: "write what the entry counts, or cite another entry",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    let (entry, figure) = wording.comparable()?;
    let known = wording.known()?;
    if !counts_other(entry, figure, &known.words) {
        return None;
    }
    let name = |unit: &Option<String>| unit.clone().unwrap_or_default();
    let (other, own) = (name(&figure.statement.unit), name(&entry.unit));
    let finding = wording.finding(&CHECK, format!("counts: {other}"), Field::Unit, format!("recorded as: {own}"));
    Some(finding.help(format!("write what the entry counts, {own}, or cite another entry")))
}
