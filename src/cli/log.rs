//! `factledger log`: who decided what about an entry, when and why.

use std::io::Write;

use clap::ValueEnum;
use clap::builder::PossibleValue;
use factledger::report::{EntryView, write_log, write_log_json};

use super::Outcome;
use super::failure::Failure;
use super::output::{look, stdout};
use super::project::{LedgerArguments, Project};

const EXAMPLES: &str = "\
Examples:
  factledger log briefing/deaths-2023
  factledger log --format json deaths-2023 | jq '.entries[].revisions[].why'";

/// Tell the revisions of entries: who decided, when and why, and what changed
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Log {
    /// Entries: `document/key`, or the key alone where one document has it
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// How to write them
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: LogFormat,
    #[command(flatten)]
    ledger: LedgerArguments,
}

/// A format of logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LogFormat {
    /// The newest revision first, for people.
    Text,
    /// One object, for programs.
    Json,
}

impl ValueEnum for LogFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Text, Self::Json]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Text => PossibleValue::new("text").help("The newest revision first, for people"),
            Self::Json => PossibleValue::new("json").help("One JSON object, the oldest revision first, for programs"),
        })
    }
}

pub(super) fn run(arguments: &Log) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let (opened, found) = project.entries(&arguments.ids)?;
    let views: Vec<EntryView<'_>> = found
        .iter()
        .map(|(document, key)| EntryView { document: &opened[*document].id, entry: opened[*document].entry(key) })
        .collect();
    let (look, mut out) = (look(), stdout());
    match arguments.format {
        LogFormat::Json => write_log_json(&mut out, &views)?,
        LogFormat::Text => {
            for (index, view) in views.iter().enumerate() {
                if index > 0 {
                    writeln!(out)?;
                }
                write_log(&mut out, &look, view)?;
            }
        }
    }
    out.finish()?;
    Ok(Outcome::Done)
}
