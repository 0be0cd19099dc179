//! `factledger reject`: entries that are no claims worth keeping.

use factledger::ledger::{Status, reject};

use super::Outcome;
use super::against::{self, Against};
use super::failure::Failure;

const EXAMPLES: &str = "\
Examples:
  factledger reject briefing/comments --why \"a number of the page, not of the text\"";

/// Reject entries: they are no claims worth keeping
///
/// A rejected entry stays in its file, so that its figure is not proposed again.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Reject {
    #[command(flatten)]
    against: Against,
}

pub(super) fn run(arguments: &Reject) -> Result<Outcome, Failure> {
    against::run(&arguments.against, refuse, reject, "rejected")
}

/// What was accepted may be cited, and is retracted.
fn refuse(id: &str, status: Status) -> Result<(), Failure> {
    match status {
        Status::Proposed | Status::Rejected => Ok(()),
        Status::Accepted | Status::Retracted => Err(Failure::new(
            format!("{id} was accepted, and write-ups may cite it"),
            format!("an accepted entry is retracted: `factledger retract {id} --why \"…\"`"),
        )),
    }
}
