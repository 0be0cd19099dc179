//! `factledger show`: entries with their sentences in context.

use std::io::Write;

use factledger::ledger::{Anchors, Field};
use factledger::report::{Context, EntryView, write_entry_card};
use factledger::text::Document;

use super::Outcome;
use super::failure::Failure;
use super::output::{look, stdout};
use super::project::{LedgerArguments, Project, Stored};

const EXAMPLES: &str = "\
Examples:
  factledger show briefing/overdose-deaths-2023-10
  factledger show overdose-deaths-2023-10";

/// Show entries: their sentences in context, what was read, who decided
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Show {
    /// Entries: `document/key`, or the key alone where one document has it
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Show) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let (opened, found) = project.entries(&arguments.ids)?;
    let (look, mut out) = (look(), stdout());
    for (index, (document, key)) in found.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        show(&project, &opened[*document], key, &look, &mut out)?;
    }
    out.finish()?;
    Ok(Outcome::Done)
}

fn show(
    project: &Project,
    stored: &Stored,
    key: &str,
    look: &factledger::report::Look,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let entry = stored.entry(key);
    let view = EntryView { document: &stored.id, entry };
    let text = project.text_of(stored).and_then(|(path, text)| Some((path, text.ok()?)));
    let document =
        text.as_ref().map(|(_, text)| Document::new(text).published_on(stored.file.document.day(Field::Published)));
    let anchor = text.as_ref().and_then(|(_, text)| Anchors::new(text).find(entry).ok());
    let path = text.as_ref().map(|(path, _)| path.to_string_lossy());
    let context = match (&path, &document, anchor) {
        (Some(path), Some(text), Some(anchor)) => Some(Context { path, text, anchor }),
        _ => None,
    };
    write_entry_card(out, look, &view, context.as_ref())?;
    Ok(())
}
