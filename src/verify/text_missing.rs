//! Texts that the ledger names and that are not there.

use super::{Check, Finding, Group, Run, Subject, TextAtHand};
use crate::ledger::{Field, Level};

pub(super) const CHECK: Check = Check {
    name: "text-missing",
    group: Group::Texts,
    level: Level::Error,
    what: "the stored text of a document cannot be read",
    why: "its entries cannot be compared with what it says",
    fix: "put the file back; where the text may not be kept, take the field `text` away",
    run: Run::Document(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    match subject.text {
        TextAtHand::Missing { reason } => {
            vec![Finding::new(&CHECK, subject.file.document.span(Field::Text), reason)]
        }
        TextAtHand::NotKept | TextAtHand::Read(_) => Vec::new(),
    }
}
