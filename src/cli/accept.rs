//! `factledger accept`: entries that say what their texts say.

use std::io::Write;

use factledger::ledger::{Edit, Entry, Reviewer, Seal, Status, accept};

use super::failure::Failure;
use super::output::{counted, stdout};
use super::project::{LedgerArguments, Project, Stored};
use super::reviewer::{ReviewerArguments, today};
use super::{Outcome, message};

const EXAMPLES: &str = "\
Examples:
  factledger accept briefing/overdose-deaths-2023-10
  factledger accept --all
  factledger accept --all --by ines briefing

Accepted means: the entry says what its text says. Whether that is true is your judgement; `verdict` and `evidence` hold it.";

/// Accept entries: each says what its text says
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Accept {
    /// Entries; with --all, documents
    #[arg(value_name = "ID", required_unless_present = "all")]
    ids: Vec<String>,
    /// Accept every proposed entry of the documents named, of the whole ledger where none is
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    reviewer: ReviewerArguments,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Accept) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let (by, on) = (arguments.reviewer.name()?, today()?);
    let reviewer = Reviewer { by: &by, on };
    let lock = project.lock()?;
    let chosen = if arguments.all { proposed(&project, &arguments.ids)? } else { named(&project, &arguments.ids)? };
    for (stored, keys) in &chosen {
        keys.iter().try_for_each(|key| refuse_broken_seal(&format!("{}/{key}", stored.id), stored.entry(key)))?;
    }
    let mut out = stdout();
    let mut accepted = 0;
    for (stored, keys) in chosen {
        let mut edit = Edit::new(&stored.source);
        let mut told = Vec::new();
        for entry in keys.iter().map(|key| stored.entry(key)) {
            if is_sealed(entry) {
                message::warning(&format!("{}/{} is accepted already", stored.id, entry.key));
                continue;
            }
            accept(&mut edit, entry, reviewer);
            told.push(format!("accepted {}/{}", stored.id, entry.key));
        }
        if told.is_empty() {
            continue;
        }
        lock.replace(&stored, &edit.finish())?;
        accepted += told.len();
        for line in told {
            writeln!(out, "{line}")?;
        }
    }
    out.finish()?;
    message::summary(&format!("{} accepted by {by}", counted(accepted, "claim")));
    Ok(Outcome::Done)
}

/// Accepted, reviewed, and not changed since.
fn is_sealed(entry: &Entry) -> bool {
    entry.status() == Status::Accepted && entry.is_reviewed() && Seal::of(entry) == Seal::Whole
}

/// What was accepted and then changed by hand is no longer what its write-ups cite: nothing may be built on it.
pub(super) fn refuse_broken_seal(id: &str, entry: &Entry) -> Result<(), Failure> {
    if Seal::of(entry) != Seal::Broken {
        return Ok(());
    }
    Err(Failure::new(
        format!("{id} was accepted, and its fields are no longer those that its pin seals"),
        format!(
            "undo the edit in its file, then give it a new revision: `factledger revise {id} FIELD=VALUE --why \"…\"`"
        ),
    ))
}

/// The proposed entries of documents.
fn proposed(project: &Project, documents: &[String]) -> Result<Vec<(Stored, Vec<String>)>, Failure> {
    let mut chosen = Vec::new();
    for id in project.chosen(documents)? {
        let stored = project.read_whole(&id)?;
        let proposed = stored.file.entries.iter().filter(|entry| entry.status() == Status::Proposed);
        let keys = proposed.map(|entry| entry.key.clone()).collect();
        chosen.push((stored, keys));
    }
    Ok(chosen)
}

/// The entries that ids name, by document, each of which must be readable.
pub(super) fn named(project: &Project, ids: &[String]) -> Result<Vec<(Stored, Vec<String>)>, Failure> {
    let (opened, found) = project.entries(ids)?;
    let mut chosen = Vec::new();
    for (index, stored) in opened.into_iter().enumerate() {
        let mut keys: Vec<String> = Vec::new();
        for (_, key) in found.iter().filter(|(document, _)| *document == index) {
            if !keys.contains(key) {
                keys.push(key.clone());
            }
        }
        if !keys.is_empty() {
            chosen.push((project.read_whole(&stored.id)?, keys));
        }
    }
    Ok(chosen)
}
