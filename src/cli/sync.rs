//! `factledger sync`: stored texts are read again.

use std::io::Write;

use factledger::ledger::{Change, ChangeKind, Field, sync};
use factledger::report::visible;
use factledger::text::Document;

use super::failure::Failure;
use super::output::{counted, stdout};
use super::project::{LedgerArguments, Project};
use super::{Outcome, message};

const EXAMPLES: &str = "\
Examples:
  factledger sync                    after texts in ledger/texts were changed
  factledger sync --check briefing   what would change

Marks: + a new claim is proposed, ~ a proposal is read otherwise, - a proposal is withdrawn, = an accepted entry stays although it is
read otherwise now, ? the quote of an entry is not in the text.";

/// Read stored texts again and bring the ledger up to date
///
/// New figures are proposed, proposals that nobody touched follow the text, rejected figures stay rejected, and what was accepted is
/// never overwritten.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Sync {
    /// Documents; all where none is named
    #[arg(value_name = "DOCUMENT")]
    documents: Vec<String>,
    /// Write nothing; exit with 1 where something would change
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Sync) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let lock = if arguments.check { None } else { Some(project.lock()?) };
    let mut out = stdout();
    let mut outcome = Outcome::Done;
    let (mut read, mut changed) = (0, 0);
    for id in project.chosen(&arguments.documents)? {
        let stored = project.read_whole(&id)?;
        let text = match project.text_of(&stored) {
            // A text that may not be kept cannot be read again.
            None => continue,
            Some((_, Ok(text))) => text,
            Some((_, Err(Failure::Told { what, help }))) => {
                message::error(&what, help.as_deref());
                outcome = Outcome::Incomplete;
                continue;
            }
            Some((_, Err(output))) => return Err(output),
        };
        read += 1;
        let document = Document::new(&text).published_on(stored.file.document.day(Field::Published));
        let synced = sync(&stored.file, &stored.source, &document);
        for change in &synced.changes {
            writeln!(out, "{}", line(&id, change))?;
        }
        if synced.source != stored.source {
            changed += 1;
            match &lock {
                Some(lock) => lock.replace(&stored, &synced.source)?,
                None => outcome = outcome.or(Outcome::Findings),
            }
        }
    }
    out.finish()?;
    let verb = if arguments.check { "would change" } else { "changed" };
    message::summary(&format!("{} read again, {changed} {verb}", counted(read, "text")));
    Ok(outcome)
}

fn line(id: &str, change: &Change) -> String {
    let names = |fields: &[Field]| fields.iter().map(|field| field.name()).collect::<Vec<_>>().join(", ");
    let (mark, told) = match &change.kind {
        ChangeKind::Proposed => ('+', String::new()),
        ChangeKind::Reread(fields) => ('~', format!("  ({})", names(fields))),
        ChangeKind::Withdrawn => ('-', String::new()),
        ChangeKind::Differs(fields) => ('=', format!("  ({})", names(fields))),
        ChangeKind::Lost => ('?', "  (its quote is not in the text)".to_owned()),
    };
    format!("{mark} {id}/{}  {}{told}", change.key, visible(&change.figure))
}
