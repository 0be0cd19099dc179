//! Claims of a changed text that no entry records, rejected ones included.

use super::{Check, Finding, Group, Label, Run, Source, Subject};
use crate::claim::claims;
use crate::ledger::Level;
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    name: "unrecorded-claim",
    group: Group::Texts,
    level: Level::Warn,
    what: "the changed text makes a claim that no entry records",
    why: "it was never reviewed",
    fix: "read the text again with `factledger sync`, and decide on the claim",
    run: Run::Document(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(document) = subject.document().filter(|_| subject.text_changed()) else { return Vec::new() };
    let recorded: Vec<Span> = subject.places().filter_map(|(_, place)| place?.ok()?.figure).collect();
    let unrecorded =
        claims(document).filter(|claim| !recorded.iter().any(|figure| figure.overlaps(claim.quantity.span)));
    unrecorded
        .map(|claim| {
            let at =
                Label { source: Source::Text, span: claim.quantity.span, text: "no entry records this".to_owned() };
            Finding { at, ..Finding::new(&CHECK, claim.quantity.span, "") }
        })
        .collect()
}
