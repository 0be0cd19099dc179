//! Accepted entries that no write-up cites.

use super::{Check, Finding, Group, Run};
use crate::ledger::{Field, Level, Status};
use crate::writeup::Known;

pub(super) const CHECK: Check = Check {
    name: "unused-claim",
    group: Group::WriteUps,
    level: Level::Off,
    what: "no write-up cites the entry",
    why: "an entry that nobody uses costs reviews and supports nothing",
    fix: "cite it, or remove it with `factledger remove`",
    run: Run::Unused(run),
};

fn run(known: &Known) -> Option<Finding> {
    let is_accepted = known.status == Status::Accepted;
    is_accepted.then(|| Finding::new(&CHECK, known.span(Field::At), "accepted, and cited nowhere"))
}
