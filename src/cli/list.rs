//! `factledger list`: the entries of the ledger.

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use factledger::ledger::Status;
use factledger::report::{EntryView, write_entry_json, write_entry_line};

use super::failure::Failure;
use super::output::{counted, look, stdout};
use super::project::{LedgerArguments, Project};
use super::{Outcome, message};

const EXAMPLES: &str = "\
Examples:
  factledger list
  factledger list --status proposed briefing
  factledger list --format jsonl > entries.jsonl";

/// List the entries of the ledger
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct List {
    /// Documents; all where none is named
    #[arg(value_name = "DOCUMENT")]
    documents: Vec<String>,
    /// Only entries of this status, or of several parted by commas
    #[arg(long, value_name = "STATUS", value_delimiter = ',', value_parser = status_parser())]
    status: Vec<Status>,
    /// How to write them
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: ListFormat,
    #[command(flatten)]
    ledger: LedgerArguments,
}

/// A format of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ListFormat {
    /// A line each, for people.
    Table,
    /// A JSON object each, for programs.
    JsonLines,
}

impl ValueEnum for ListFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Table, Self::JsonLines]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Table => PossibleValue::new("table").help("A line each, for people"),
            Self::JsonLines => PossibleValue::new("jsonl").help("One JSON object per line, for programs"),
        })
    }
}

pub(super) fn status_parser() -> impl TypedValueParser<Value = Status> {
    PossibleValuesParser::new(Status::ALL.map(Status::name))
        .try_map(|name| Status::ALL.into_iter().find(|status| status.name() == name).ok_or("no such status"))
}

pub(super) fn run(arguments: &List) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let (look, mut out) = (look(), stdout());
    let (mut documents, mut entries) = (0, 0);
    let mut outcome = Outcome::Done;
    for id in project.chosen(&arguments.documents)? {
        let stored = project.read(&id)?;
        documents += 1;
        if stored.warn_of_errors() {
            outcome = Outcome::Incomplete;
        }
        for entry in &stored.file.entries {
            if !arguments.status.is_empty() && !arguments.status.contains(&entry.status()) {
                continue;
            }
            entries += 1;
            let view = EntryView { document: &stored.id, entry };
            match arguments.format {
                ListFormat::Table => write_entry_line(&mut out, &look, &view)?,
                ListFormat::JsonLines => write_entry_json(&mut out, &view)?,
            }
        }
    }
    out.finish()?;
    if arguments.format == ListFormat::Table {
        let number = if entries == 1 { "1 entry".to_owned() } else { format!("{entries} entries") };
        message::summary(&format!("{number} in {}", counted(documents, "document")));
    }
    Ok(outcome)
}
