//! `factledger reject`: entries that are no claims worth keeping.

use std::io::Write;

use factledger::ledger::{Edit, Reviewer, Status, reject};

use super::Outcome;
use super::accept::named;
use super::failure::Failure;
use super::output::stdout;
use super::project::{LedgerArguments, Project};
use super::reviewer::{ReviewerArguments, today};

const EXAMPLES: &str = "\
Examples:
  factledger reject briefing/comments --why \"a number of the page, not of the text\"";

/// Reject entries: they are no claims worth keeping
///
/// A rejected entry stays in its file, so that its figure is not proposed again.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Reject {
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

pub(super) fn run(arguments: &Reject) -> Result<Outcome, Failure> {
    let why = reason(&arguments.why)?;
    let project = Project::open(&arguments.ledger)?;
    let (by, on) = (arguments.reviewer.name()?, today()?);
    let lock = project.lock()?;
    let mut out = stdout();
    for (stored, keys) in named(&project, &arguments.ids)? {
        let mut edit = Edit::new(&stored.source);
        for entry in keys.iter().map(|key| stored.entry(key)) {
            if matches!(entry.status(), Status::Accepted | Status::Retracted) {
                return Err(Failure::new(
                    format!("{}/{} was accepted, and write-ups may cite it", stored.id, entry.key),
                    format!(
                        "an accepted entry is retracted: `factledger retract {}/{} --why \"…\"`",
                        stored.id, entry.key
                    ),
                ));
            }
            reject(&mut edit, entry, why, Reviewer { by: &by, on });
        }
        lock.replace(&stored, &edit.finish())?;
        for key in &keys {
            writeln!(out, "rejected {}/{key}", stored.id)?;
        }
    }
    out.finish()?;
    Ok(Outcome::Done)
}

/// A reason, which says something.
pub(super) fn reason(why: &str) -> Result<&str, Failure> {
    Some(why.trim())
        .filter(|why| !why.is_empty())
        .ok_or_else(|| Failure::new("`--why` is empty", "say why, for those who come after you"))
}
