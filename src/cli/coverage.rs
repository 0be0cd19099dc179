//! `factledger coverage`: how many of the figures of write-ups cite an entry.

use std::path::PathBuf;

use clap::ValueEnum;
use factledger::report::{Covered, write_coverage, write_coverage_json};
use factledger::text::Document;
use factledger::writeup::{Wanted, WriteUp, figures};

use super::Outcome;
use super::failure::Failure;
use super::output::stdout;
use super::project::{LedgerArguments, Project};
use super::writeups::{configured, named};

const EXAMPLES: &str = "\
Examples:
  factledger coverage
  factledger coverage docs/summary.md
  factledger coverage --format json";

/// Tell how many figures of write-ups cite an entry
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Coverage {
    /// Write-ups and folders of them; all where none is named
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How to write the shares
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    #[command(flatten)]
    ledger: LedgerArguments,
}

/// A format of shares.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// A line for each write-up
    Table,
    /// One JSON object, for programs
    Json,
}

pub(super) fn run(arguments: &Coverage) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let places = if arguments.files.is_empty() { configured(&project)?.0 } else { named(&project, &arguments.files)? };
    if places.is_empty() {
        let help = "name one, or say in `writeups` of factledger.toml which files are write-ups";
        return Err(Failure::new("found no write-up", help));
    }
    let mut covered = Vec::new();
    for place in &places {
        let source = place.read()?;
        let document = Document::new(&source);
        let writeup = WriteUp::read(&source, place.format());
        let figures = figures(&writeup, document.published(), Wanted::All);
        covered.push(Covered::of(place.path.to_string_lossy().into_owned(), &figures));
    }
    let mut out = stdout();
    match arguments.format {
        Format::Table => write_coverage(&mut out, &covered)?,
        Format::Json => write_coverage_json(&mut out, &covered)?,
    }
    out.finish()?;
    Ok(Outcome::Done)
}
