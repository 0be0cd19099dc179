//! `factledger sync`: stored texts are read again.

use std::io::Write;

use factledger::ledger::{Change, ChangeKind, Field, Synced, sync};
use factledger::report::visible;
use factledger::text::Document;

use super::failure::Failure;
use super::output::{counted, stdout};
use super::parallel::{JobsArguments, in_order};
use super::progress::Progress;
use super::project::{LedgerArguments, Project, Stored};
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
    jobs: JobsArguments,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Sync) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let lock = if arguments.check { None } else { Some(project.lock()?) };
    let chosen = project.chosen(&arguments.documents)?;
    let mut progress = Progress::of(Some(chosen.len()));
    let mut out = stdout();
    let mut outcome = Outcome::Done;
    let (mut read, mut changed) = (0, 0);
    in_order(
        arguments.jobs.number(),
        chosen.into_iter(),
        |id| reread(&project, &id),
        |reread| {
            progress.done();
            match reread {
                // A text that may not be kept cannot be read again.
                Ok(None) => {}
                Ok(Some(reread)) => {
                    read += 1;
                    progress.aside(|| tell(&reread, &mut out))?;
                    let Some((stored, source)) = &reread.changed else { return Ok(()) };
                    changed += 1;
                    match &lock {
                        Some(lock) => lock.replace(stored, source)?,
                        None => outcome = outcome.or(Outcome::Findings),
                    }
                }
                Err(Failure::Told { what, help }) => {
                    progress.aside(|| message::error(&what, help.as_deref()));
                    outcome = Outcome::Incomplete;
                }
                Err(output) => return Err(output),
            }
            Ok(())
        },
    )?;
    drop(progress);
    out.finish()?;
    let verb = if arguments.check { "would change" } else { "changed" };
    message::summary(&format!("{} read again, {changed} {verb}", counted(read, "text")));
    Ok(outcome)
}

/// A document whose text was read again.
struct Reread {
    id: String,
    changes: Vec<Change>,
    /// Its file and what that is to become, where it is not that already.
    changed: Option<(Stored, String)>,
}

/// Read the text of a document again, on any thread; none where it is not kept.
fn reread(project: &Project, id: &str) -> Result<Option<Reread>, Failure> {
    let stored = project.read_whole(id)?;
    let Some((_, text)) = project.text_of(&stored) else { return Ok(None) };
    let text = text?;
    let document = Document::new(&text).published_on(stored.file.document.day(Field::Published));
    let Synced { source, changes } = sync(&stored.file, &stored.source, &document);
    let changed = (source != stored.source).then_some((stored, source));
    Ok(Some(Reread { id: id.to_owned(), changes, changed }))
}

fn tell(reread: &Reread, out: &mut dyn Write) -> Result<(), Failure> {
    for change in &reread.changes {
        writeln!(out, "{}", line(&reread.id, change))?;
    }
    Ok(())
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
