//! Citations of entries that were retracted or rejected.

use super::wording::Wording;
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};

pub(super) const CHECK: Check = Check {
    name: "retracted-citation",
    group: Group::WriteUps,
    level: Level::Error,
    what: "the write-up cites an entry that was taken back",
    why: "a figure that its source withdrew goes on being read",
    fix: "cite another entry, or leave the figure out",
    run: Run::Citation(run),
};

fn run(wording: &Wording<'_>) -> Option<Finding> {
    let known = wording.known().filter(|_| wording.is_retracted())?;
    let label = "cited here".to_owned();
    Some(wording.finding(&CHECK, label, Field::Status, format!("it is {}", known.status.name())))
}
