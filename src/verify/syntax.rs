//! Files that are no TOML. Every error of a file is told, so that one run shows them all.

use super::finding::Told;
use super::{Check, Group, Run};
use crate::ledger::{LedgerErrorKind, Level};

pub(super) const CHECK: Check = Check {
    name: "syntax",
    group: Group::Files,
    level: Level::Error,
    what: "the file is not valid TOML",
    why: "what cannot be read cannot be checked",
    fix: "mend the line; `git diff` shows what was changed in it",
    run: Run::Error(|kind| match kind {
        LedgerErrorKind::Syntax(message) => Some(Told::new(message.clone())),
        _ => None,
    }),
};
