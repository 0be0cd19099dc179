//! `factledger export`: the entries of the ledger for other programs.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use factledger::ledger::{Anchors, Field, Status};
use factledger::report::{EXPORT_FORMATS, ExportFormat, Exported};
use factledger::text::Document;

use super::failure::Failure;
use super::list::status_parser;
use super::output::{Stdout, counted, stdout};
use super::project::{LedgerArguments, Project, Stored};
use super::{Outcome, message};

const EXAMPLES: &str = "\
Examples:
  factledger export > claims.csv
  factledger export --format csl-json > facts.json     then: pandoc --citeproc --bibliography facts.json
  factledger export --format webannotation briefing
  factledger export --format jsonl --status accepted,proposed";

/// Write entries for spreadsheets, programs, annotation tools and bibliographies
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Export {
    /// Documents; all where none is named
    #[arg(value_name = "DOCUMENT")]
    documents: Vec<String>,
    /// How to write them
    #[arg(long, value_name = "FORMAT", default_value = EXPORT_FORMATS[0].name, value_parser = format_parser())]
    format: ExportFormat,
    /// Only entries of this status, or of several parted by commas
    #[arg(long, value_name = "STATUS", value_delimiter = ',', value_parser = status_parser(), default_value = "accepted")]
    status: Vec<Status>,
    #[command(flatten)]
    ledger: LedgerArguments,
}

fn format_parser() -> impl TypedValueParser<Value = ExportFormat> {
    let values = EXPORT_FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.what));
    PossibleValuesParser::new(values)
        .try_map(|name| EXPORT_FORMATS.iter().find(|format| format.name == name).copied().ok_or("no such format"))
}

/// What was written, and what was not.
#[derive(Default)]
struct Count {
    written: usize,
    left_out: usize,
}

pub(super) fn run(arguments: &Export) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let mut out = stdout();
    let (mut count, mut documents) = (Count::default(), 0);
    let mut outcome = Outcome::Done;
    let chosen = project.chosen(&arguments.documents)?;
    arguments.format.begin(&mut out)?;
    for id in chosen {
        let stored = project.read(&id)?;
        documents += 1;
        if stored.warn_of_errors() {
            outcome = Outcome::Incomplete;
        }
        write(arguments, &project, &stored, &mut out, &mut count)?;
    }
    arguments.format.end(&mut out)?;
    out.finish()?;
    let entries = |number: usize| if number == 1 { "1 entry".to_owned() } else { format!("{number} entries") };
    message::summary(&format!("{} of {}", entries(count.written), counted(documents, "document")));
    if count.left_out > 0 {
        let statuses: Vec<&str> = Status::ALL.map(Status::name).to_vec();
        message::summary(&format!(
            "{} of another status left out; for all: `--status {}`",
            entries(count.left_out),
            statuses.join(",")
        ));
    }
    Ok(outcome)
}

fn write(
    arguments: &Export,
    project: &Project,
    stored: &Stored,
    out: &mut Stdout,
    count: &mut Count,
) -> Result<(), Failure> {
    let about = &stored.file.document;
    let text = project.text_of(stored).and_then(|(_, text)| text.ok());
    let document = text.as_ref().map(|text| Document::new(text).published_on(about.day(Field::Published)));
    let anchors = text.as_ref().map(|text| Anchors::new(text));
    for entry in &stored.file.entries {
        if !arguments.status.contains(&entry.status()) {
            count.left_out += 1;
            continue;
        }
        let anchor = anchors.as_ref().and_then(|anchors| anchors.find(entry).ok());
        let text = document.as_ref().zip(anchor);
        arguments.format.entry(out, count.written, &Exported { document: &stored.id, about, entry, text })?;
        count.written += 1;
    }
    Ok(())
}
