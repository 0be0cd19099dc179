//! Claims of a changed text that no entry records, rejected ones included.

use super::{Check, Finding, Group, Label, Run, Source, Subject};
use crate::claim::claims;
use crate::ledger::{Level, UNRECORDED};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    name: UNRECORDED,
    group: Group::Texts,
    level: Level::Warn,
    what: "the changed text makes a claim that no entry records",
    why: "it was never reviewed",
    fix: "read the text again with `factledger sync`, and decide on the claim",
    run: Run::Document(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(document) = subject.document() else { return Vec::new() };
    // In a text that did not change only what the text itself excepts is looked at, to tell whether the exception is of use.
    let allowances = subject.allowances();
    let is_excepted = |at: Span| allowances.iter().any(|allowance| allowance.allows(UNRECORDED, at));
    let changed = subject.text_changed();
    if !changed && allowances.is_empty() {
        return Vec::new();
    }
    let recorded: Vec<Span> = subject.places().filter_map(|(_, place)| place?.ok()?.figure).collect();
    let unrecorded = claims(document).filter(|claim| {
        let at = claim.quantity.span;
        !recorded.iter().any(|figure| figure.overlaps(at)) && (changed || is_excepted(at))
    });
    unrecorded
        .map(|claim| {
            let at =
                Label { source: Source::Text, span: claim.quantity.span, text: "no entry records this".to_owned() };
            Finding { at, ..Finding::new(&CHECK, claim.quantity.span, "") }
        })
        .collect()
}
