//! Entries whose pin seals another meaning than they have.

use super::{Check, Finding, Group, Run, Source, Subject};
use crate::ledger::{Field, Level, Status, pin};

pub(super) const CHECK: Check = Check {
    name: "pin-mismatch",
    group: Group::Entries,
    level: Level::Error,
    what: "an accepted entry was changed without a decision",
    why: "what somebody accepted is not what stands here now",
    fix: "undo the change; where it is meant, undo it and give the entry a new revision with `factledger revise`",
    run: Run::Document(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for entry in &subject.file.entries {
        let sealed = matches!(entry.status(), Status::Accepted | Status::Retracted);
        let recorded = entry.record.words(Field::Pin).filter(|_| sealed);
        let Some((recorded, due)) = recorded.zip(pin(entry)) else { continue };
        if recorded != due {
            let finding = Finding::new(&CHECK, entry.record.span(Field::Pin), "this seals another meaning");
            let header = entry.record.start();
            findings.push(finding.about(&entry.key).against(
                Source::Ledger,
                header,
                format!("the entry as it stands has `{due}`"),
            ));
        }
    }
    findings
}
