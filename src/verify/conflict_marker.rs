//! Marks of a merge that was not finished.

use super::finding::Told;
use super::{Check, Group, Run};
use crate::ledger::{LedgerErrorKind, Level};

pub(super) const CHECK: Check = Check {
    name: "conflict-marker",
    group: Group::Files,
    level: Level::Error,
    what: "the file holds a merge that was not finished",
    why: "both sides of the conflict stand in the file, and neither was chosen",
    fix: "run `factledger resolve`; of what it leaves keep what is right, and take the marks away",
    run: Run::Error(|kind| match kind {
        LedgerErrorKind::ConflictMark => Some(Told::new(kind.to_string())),
        _ => None,
    }),
};
