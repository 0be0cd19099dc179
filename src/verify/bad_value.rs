//! Values that do not fit their field, or that contradict another.

use super::finding::Told;
use super::{Check, Group, Run};
use crate::ledger::{LedgerErrorKind, Level};

pub(super) const CHECK: Check = Check {
    name: "bad-value",
    group: Group::Entries,
    level: Level::Error,
    what: "a value does not fit its field",
    why: "what it means cannot be told, so nothing can be checked against it",
    fix: "write a value of the form that is expected",
    run: Run::Error(|kind| match kind {
        LedgerErrorKind::BadValue { .. } | LedgerErrorKind::Contradiction(_) => Some(Told::new(kind.to_string())),
        _ => None,
    }),
};
