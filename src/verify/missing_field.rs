//! Fields that a record must have.

use super::finding::Told;
use super::{Check, Group, Run};
use crate::ledger::{LedgerErrorKind, Level};

pub(super) const CHECK: Check = Check {
    name: "missing-field",
    group: Group::Entries,
    level: Level::Error,
    what: "a field that must be there is missing",
    why: "without it the entry cannot be compared with its text",
    fix: "put the field back; `git log -p` shows what it was",
    run: Run::Error(|kind| match kind {
        LedgerErrorKind::MissingField { .. } => Some(Told::new(kind.to_string())),
        _ => None,
    }),
};
