//! Files of a newer format. They are refused as a whole: what looks wrong in them may be right.

use super::finding::Told;
use super::{Check, Group, Run};
use crate::ledger::{LedgerErrorKind, Level};

pub(super) const CHECK: Check = Check {
    name: "schema-newer",
    group: Group::Files,
    level: Level::Error,
    what: "the file was written by a newer factledger",
    why: "fields that this version does not know would be misread or lost",
    fix: "install the version that the other members of the team use",
    run: Run::Error(|kind| match kind {
        LedgerErrorKind::SchemaNewer { .. } => Some(Told::new(kind.to_string())),
        _ => None,
    }),
};
