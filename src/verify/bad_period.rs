//! Windows of time that are none.

use super::finding::Told;
use super::{Check, Group, Run};
use crate::ledger::{LedgerErrorKind, Level};

pub(super) const CHECK: Check = Check {
    name: "bad-period",
    group: Group::Entries,
    level: Level::Error,
    what: "the period is no window of time",
    why: "whether a wording speaks of the same time cannot be told",
    fix: "write the first and the last date, as in `2023-10/2024-09`; `..` for an end that the text leaves open",
    run: Run::Error(|kind| match kind {
        LedgerErrorKind::BadPeriod { .. } => Some(Told::new(kind.to_string())),
        _ => None,
    }),
};
