//! `factledger revise`: an accepted entry comes to mean something else.

use factledger::ledger::{Edit, Reviewer, Status, completed, revise};

use super::accept::{named, refuse_broken_seal};
use super::against::Reasoned;
use super::change::{parse_all, resolved, typed};
use super::failure::Failure;
use super::output::stdout;
use super::project::Project;
use super::reviewer::today;
use super::set::write_changes;
use super::{Outcome, message};

const EXAMPLES: &str = "\
Examples:
  factledger revise briefing/deaths-2023 value=87400 --why 'the agency corrected its table'
  factledger revise briefing/deaths-2023 bound= unit=euro --why 'misread at first' --by ines

Write-ups that cite the old revision are told by `factledger verify`.";

/// Give an accepted entry another meaning: its next revision
///
/// What it meant before stays in its history, with the reason. The new revision is accepted by you.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Revise {
    /// The entry: `document/key`, or the key alone where one document has it
    #[arg(value_name = "ID")]
    id: String,
    /// A field and its value; without a value the field is taken away
    #[arg(value_name = "FIELD=VALUE", required = true)]
    changes: Vec<String>,
    #[command(flatten)]
    reasoned: Reasoned,
}

pub(super) fn run(arguments: &Revise) -> Result<Outcome, Failure> {
    let changes = parse_all(&arguments.changes)?;
    let why = arguments.reasoned.why()?;
    let project = Project::open(&arguments.reasoned.ledger)?;
    let (by, on) = (arguments.reasoned.reviewer.name()?, today()?);
    let lock = project.lock()?;
    let chosen = named(&project, std::slice::from_ref(&arguments.id))?;
    let (stored, keys) = chosen.first().expect("one id names one entry");
    let entry = stored.entry(&keys[0]);
    let id = format!("{}/{}", stored.id, entry.key);
    let again = typed(&arguments.changes);
    let help = match entry.status() {
        Status::Accepted => None,
        Status::Retracted => Some(format!("accept it again first, if it may be cited: `factledger accept {id}`")),
        Status::Proposed | Status::Rejected => Some(format!("correct it: `factledger set {id} {again}`")),
    };
    if let Some(help) = help {
        let what = format!("{id} is {}, and only what is accepted has revisions", entry.status().name());
        return Err(Failure::new(what, help));
    }
    refuse_broken_seal(&id, entry)?;
    let changes = completed(entry, resolved(&id, entry, changes)?);
    let mut edit = Edit::new(&stored.source);
    if !revise(&mut edit, entry, &changes, why, Reviewer { by: &by, on }) {
        return Err(Failure::new(
            format!("{id} would mean the same as before, expected a change of its meaning"),
            format!("what is not part of it needs no revision: `factledger set {id} {again}`"),
        ));
    }
    lock.replace(stored, &edit.finish())?;
    let mut out = stdout();
    write_changes(&mut out, &id, entry, &changes)?;
    out.finish()?;
    message::summary(&format!("{id} is r{} now, accepted by {by}", entry.rev() + 1));
    Ok(Outcome::Done)
}
