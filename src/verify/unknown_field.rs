//! Fields that no record of their kind has.

use super::finding::Told;
use super::{Check, Group, Run};
use crate::ledger::{LedgerErrorKind, Level};

pub(super) const CHECK: Check = Check {
    name: "unknown-field",
    group: Group::Files,
    level: Level::Error,
    what: "a field has a name that means nothing here",
    why: "a mistyped name hides its value from every check",
    fix: "take the field away, or keep the words in `note`",
    run: Run::Error(|kind| match kind {
        LedgerErrorKind::UnknownField { near, .. } => {
            let help = near.map(|near| format!("did you mean `{near}`?"));
            Some(Told { label: kind.to_string(), help })
        }
        _ => None,
    }),
};
