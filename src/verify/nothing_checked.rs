//! Ledgers without a single claim.

use super::verifier::Whole;
use super::{Check, Finding, Group, Run};
use crate::ledger::Level;
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    name: "nothing-checked",
    group: Group::Exceptions,
    level: Level::Error,
    what: "the ledger holds no claim",
    why: "a run that checks nothing passes for one that found nothing",
    fix: "add a text with `factledger add FILE`, or name another ledger with `--ledger`",
    run: Run::Ledger(run),
};

fn run(whole: &Whole<'_>) -> Vec<Finding> {
    let none = whole.tally.claims == 0;
    let label = "no claim was read in the files beside this one";
    none.then(|| Finding::new(&CHECK, Span::new(0, 0), label)).into_iter().collect()
}
