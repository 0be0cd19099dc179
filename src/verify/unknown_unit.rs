//! Units of money and measurement that the tables do not know. Counted nouns are free.

use super::finding::Told;
use super::{Check, Group, Run};
use crate::ledger::{LedgerErrorKind, Level};

pub(super) const CHECK: Check = Check {
    name: "unknown-unit",
    group: Group::Entries,
    level: Level::Error,
    what: "a unit or its code is none that factledger knows",
    why: "values in it could not be compared with others",
    fix: "write the canonical name in `unit` and its ISO 4217 or UCUM code in `unit-code`",
    run: Run::Error(|kind| match kind {
        LedgerErrorKind::UnknownUnit(what) => Some(Told::new(what.clone())),
        _ => None,
    }),
};
