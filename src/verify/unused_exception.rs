//! Exceptions that allow nothing.

use super::verifier::{Whole, has_reason, is_expired};
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};

pub(super) const CHECK: Check = Check {
    name: "unused-exception",
    group: Group::Exceptions,
    level: Level::Error,
    what: "an exception allows nothing",
    why: "it would hide the next defect at its place",
    fix: "take the exception away",
    run: Run::Ledger(run),
};

fn run(whole: &Whole<'_>) -> Vec<Finding> {
    let unused = whole.exceptions().filter(|(exception, used)| {
        let could_be_used = has_reason(exception) && !is_expired(exception, whole.today);
        !used && could_be_used && exception.words(Field::At).is_some()
    });
    unused
        .map(|(exception, _)| Finding::new(&CHECK, exception.span(Field::At), "nothing of this check was found here"))
        .collect()
}
