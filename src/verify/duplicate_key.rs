//! Keys and tables that stand twice.

use super::finding::Told;
use super::{Check, Group, Run};
use crate::ledger::{LedgerErrorKind, Level};

pub(super) const CHECK: Check = Check {
    name: "duplicate-key",
    group: Group::Files,
    level: Level::Error,
    what: "a key stands twice in one table",
    why: "only one of the two would be read, and a merge that kept both sides looks just like this",
    fix: "keep one of the two, or give the second claim a key of its own",
    run: Run::Error(|kind| match kind {
        LedgerErrorKind::DuplicateKey => Some(Told::new(kind.to_string())),
        _ => None,
    }),
};
