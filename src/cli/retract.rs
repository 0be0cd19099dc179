//! `factledger retract`: accepted entries that are no longer to be cited.

use std::io::Write;

use factledger::ledger::{Edit, Reviewer, Status, retract};

use super::Outcome;
use super::accept::named;
use super::failure::Failure;
use super::output::stdout;
use super::project::{LedgerArguments, Project};
use super::reject::reason;
use super::reviewer::{ReviewerArguments, today};

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
    /// Entries: `document/key`, or the key alone where one document has it
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// Why
    #[arg(long, value_name = "REASON")]
    why: String,
    #[command(flatten)]
    reviewer: ReviewerArguments,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Retract) -> Result<Outcome, Failure> {
    let why = reason(&arguments.why)?;
    let project = Project::open(&arguments.ledger)?;
    let (by, on) = (arguments.reviewer.name()?, today()?);
    let lock = project.lock()?;
    let chosen = named(&project, &arguments.ids)?;
    for (stored, keys) in &chosen {
        keys.iter().try_for_each(|key| refuse(&format!("{}/{key}", stored.id), stored.entry(key).status()))?;
    }
    let mut out = stdout();
    for (stored, keys) in chosen {
        let mut edit = Edit::new(&stored.source);
        for key in &keys {
            retract(&mut edit, stored.entry(key), why, Reviewer { by: &by, on });
        }
        lock.replace(&stored, &edit.finish())?;
        for key in &keys {
            writeln!(out, "retracted {}/{key}", stored.id)?;
        }
    }
    out.finish()?;
    Ok(Outcome::Done)
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
