//! Texts that are not what they were when their claims were read.

use super::{Check, Finding, Group, Run, Subject};
use crate::ledger::{Field, Level};

pub(super) const CHECK: Check = Check {
    name: "text-changed",
    group: Group::Texts,
    level: Level::Error,
    what: "the text is another than the one that was read",
    why: "its entries may no longer say what it says",
    fix: "bring the text back; or, where the change is meant, read it again with `factledger sync`",
    run: Run::Document(run),
};

/// Letters of a hash that tell it from another.
const SHOWN: usize = "fl1-sha256:".len() + 12;

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let hash = subject.hash().filter(|_| subject.text_changed());
    let finding = |hash: &str| {
        let shown = hash.get(..SHOWN).unwrap_or(hash);
        Finding::new(&CHECK, subject.file.document.span(Field::TextHash), format!("the text has `{shown}…`"))
    };
    hash.map(finding).into_iter().collect()
}
