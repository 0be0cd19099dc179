//! Decisions against entries, which need a reason: `reject` and `retract`.
//!
//! Every entry is looked at before the first file is written, so that one which may not be decided on stops all.

use std::io::Write;

use factledger::ledger::{Edit, Entry, Reviewer, Status};

use super::Outcome;
use super::accept::named;
use super::failure::Failure;
use super::output::stdout;
use super::project::{LedgerArguments, Project};
use super::reviewer::{ReviewerArguments, today};

/// Entries, and why they are decided against.
#[derive(clap::Args)]
pub(super) struct Against {
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

/// Decide against entries: `refuse` says of each whether it may be, `decide` writes it down, `done` tells it.
pub(super) fn run(
    arguments: &Against,
    refuse: fn(&str, Status) -> Result<(), Failure>,
    decide: fn(&mut Edit<'_>, &Entry, &str, Reviewer<'_>),
    done: &str,
) -> Result<Outcome, Failure> {
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
            decide(&mut edit, stored.entry(key), why, Reviewer { by: &by, on });
        }
        lock.replace(&stored, &edit.finish())?;
        for key in &keys {
            writeln!(out, "{done} {}/{key}", stored.id)?;
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
