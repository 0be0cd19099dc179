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
    #[command(flatten)]
    reasoned: Reasoned,
}

// No comment for `--help` here: clap would show it for the whole subcommand.
#[derive(clap::Args)]
pub(super) struct Reasoned {
    /// Why
    #[arg(long, value_name = "REASON")]
    why: String,
    #[command(flatten)]
    pub(super) reviewer: ReviewerArguments,
    #[command(flatten)]
    pub(super) ledger: LedgerArguments,
}

impl Reasoned {
    /// The reason, which says something.
    pub(super) fn why(&self) -> Result<&str, Failure> {
        Some(self.why.trim())
            .filter(|why| !why.is_empty())
            .ok_or_else(|| Failure::new("`--why` is empty", "say why, for those who come after you"))
    }
}

/// Decide against entries: `refuse` says of each whether it may be, `decide` writes it down, `done` tells it.
pub(super) fn run(
    arguments: &Against,
    refuse: fn(&str, Status) -> Result<(), Failure>,
    decide: fn(&mut Edit<'_>, &Entry, &str, Reviewer<'_>),
    done: &str,
) -> Result<Outcome, Failure> {
    let reasoned = &arguments.reasoned;
    let why = reasoned.why()?;
    let project = Project::open(&reasoned.ledger)?;
    let (by, on) = (reasoned.reviewer.name()?, today()?);
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
