//! Exceptions past their day.

use super::verifier::{Whole, is_expired};
use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level};

pub(super) const CHECK: Check = Check {
    name: "expired-exception",
    group: Group::Exceptions,
    level: Level::Error,
    what: "an exception is past its day",
    why: "somebody meant to look again by then",
    fix: "mend what it allowed and take it away, or give it a later day",
    run: Run::Ledger(run),
};

fn run(whole: &Whole<'_>) -> Vec<Finding> {
    let expired = whole.exceptions().filter(|(exception, _)| is_expired(exception, whole.today));
    expired
        .map(|(exception, _)| Finding::new(&CHECK, exception.span(Field::Until), "it has allowed nothing since"))
        .collect()
}
