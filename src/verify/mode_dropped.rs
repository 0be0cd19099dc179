//! Wordings that tell as a fact what their entry does not, or the other way round.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::claim::Mode;
use crate::ledger::{Field, Level};
use crate::writeup::dropped_mode;

pub(super) const CHECK: Check = Check {
    name: "mode-dropped",
    group: Group::WriteUps,
    level: Level::Error,
    what: "the wording puts the number forward otherwise than the entry",
    why: "a forecast told as a fact, or a denial as a claim, misleads whatever the number",
    fix: "write that it is expected, denied or supposed, as the entry has it",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    let (entry, figure) = wording.comparable()?;
    let mode = dropped_mode(entry, figure)?;
    let label = format!("told as {}", figure.statement.mode.name());
    let finding = wording.finding(&CHECK, label, Field::Mode, format!("recorded as {}", mode.name()));
    Some(finding.help(match mode {
        Mode::Stated => "tell it as a fact, as the entry does, or cite another entry",
        Mode::Expected => "write that it is expected, as the entry has it",
        Mode::Denied => "write that it is denied, as the entry has it",
        Mode::Supposed => "write that it is supposed, as the entry has it",
    }))
}
