//! `factledger remove`: a document leaves the ledger with its entries and its text.

use std::fs;
use std::io::Write;

use factledger::ledger::{Field, Status};

use super::Outcome;
use super::failure::Failure;
use super::output::{counted, stdout};
use super::project::{LedgerArguments, Project};

const EXAMPLES: &str = "\
Examples:
  factledger remove old-briefing";

/// Remove a document with its entries and its stored text
///
/// Where the ledger is under version control, what was removed can be brought back from there.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Remove {
    /// Documents
    #[arg(value_name = "DOCUMENT", required = true)]
    documents: Vec<String>,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Remove) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let _lock = project.lock()?;
    let mut out = stdout();
    for id in project.chosen(&arguments.documents)? {
        let stored = project.read(&id)?;
        let accepted = stored.file.entries.iter().filter(|entry| entry.status() == Status::Accepted).count();
        fs::remove_file(&stored.path).map_err(|error| Failure::file(&stored.path, &error))?;
        writeln!(
            out,
            "removed {}: {}, {accepted} of them accepted",
            stored.path.display(),
            counted(stored.file.entries.len(), "claim")
        )?;
        // A file that cannot be read whole is not trusted to name another one.
        let text = stored.file.document.words(Field::Text).filter(|_| stored.file.errors.is_empty());
        let text = text.map(|inner| project.path(inner)).filter(|path| path.is_file());
        if let Some(path) = text {
            fs::remove_file(&path).map_err(|error| Failure::file(&path, &error))?;
            writeln!(out, "removed {}", path.display())?;
        }
    }
    out.finish()?;
    Ok(Outcome::Done)
}
