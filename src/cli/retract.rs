//! `factledger retract`: accepted entries that are no longer to be cited.

use factledger::ledger::{Status, retract};

use super::Outcome;
use super::against::{self, Against};
use super::failure::Failure;

const EXAMPLES: &str = "\
Examples:
  factledger retract briefing/deaths-2023 --why 'the ministry withdrew its count'

`factledger accept ID` takes it back.";

/// Retract accepted entries: they are no longer to be cited
///
/// A retracted entry stays in its file with the reason, so that write-ups which cite it are told why they should not.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Retract {
    #[command(flatten)]
    against: Against,
}

pub(super) fn run(arguments: &Retract) -> Result<Outcome, Failure> {
    against::run(&arguments.against, refuse, retract, "retracted")
}

/// Only what was accepted can have been cited.
fn refuse(id: &str, status: Status) -> Result<(), Failure> {
    let help = match status {
        Status::Accepted => return Ok(()),
        Status::Proposed => format!("reject it instead: `factledger reject {id} --why \"…\"`"),
        Status::Rejected | Status::Retracted => format!("`factledger log {id}` tells why"),
    };
    Err(Failure::new(format!("{id} is {}, expected an accepted entry", status.name()), help))
}
