//! Exceptions that do not say why.

use super::verifier::{Whole, has_reason};
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};

pub(super) const CHECK: Check = Check {
    name: "exception-without-reason",
    group: Group::Exceptions,
    level: Level::Error,
    what: "an exception does not say why it is one",
    why: "nobody can tell later whether it still holds; until it has a reason it allows nothing",
    fix: "write `reason = \"…\"`",
    run: Run::Ledger(run),
};

fn run(whole: &Whole<'_>) -> Vec<Finding> {
    let bare = whole.exceptions().filter(|(exception, _)| !has_reason(exception));
    bare.map(|(exception, _)| Finding::new(&CHECK, exception.span(Field::Reason), "no reason")).collect()
}
