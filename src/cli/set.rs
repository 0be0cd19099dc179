//! `factledger set`: corrects fields of an entry.

use std::io::Write;

use factledger::ledger::{Edit, Entry, Field, MEANING, Seal, Value, completed, correct};
use factledger::report::visible;

use super::Outcome;
use super::accept::named;
use super::change::{parse_all, resolved, typed};
use super::failure::Failure;
use super::output::stdout;
use super::project::{LedgerArguments, Project};

const EXAMPLES: &str = "\
Examples:
  factledger set briefing/deaths bound=at-least place=U.S.
  factledger set briefing/deaths per='100000 person' period=2023-10/2024-09
  factledger set briefing/deaths note='excludes Puerto Rico' verdict='true'
  factledger set briefing/deaths evidence+=https://example.org/table evidence-=https://example.org/old
  factledger set briefing/deaths source=                 (takes the field away)";

/// Correct fields of an entry
///
/// What you correct is yours from then on: no later reading of the text overrules it. What an accepted entry means is changed by
/// `factledger revise`; `verdict`, `note` and `evidence` are the desk's own and may be set at any time.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Set {
    /// The entry: `document/key`, or the key alone where one document has it
    #[arg(value_name = "ID")]
    id: String,
    /// A field and its value; without a value the field is taken away. Of a list, `+=` adds one and `-=` takes one away
    #[arg(value_name = "FIELD=VALUE", required = true)]
    changes: Vec<String>,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Set) -> Result<Outcome, Failure> {
    let changes = parse_all(&arguments.changes)?;
    let project = Project::open(&arguments.ledger)?;
    let lock = project.lock()?;
    let chosen = named(&project, std::slice::from_ref(&arguments.id))?;
    let (stored, keys) = chosen.first().expect("one id names one entry");
    let entry = stored.entry(&keys[0]);
    let id = format!("{}/{}", stored.id, entry.key);
    let changes = completed(entry, resolved(&id, entry, changes)?);
    refuse_another_meaning(&id, entry, &changes, &arguments.changes)?;
    let mut edit = Edit::new(&stored.source);
    correct(&mut edit, entry, &changes);
    lock.replace(stored, &edit.finish())?;
    let mut out = stdout();
    write_changes(&mut out, &id, entry, &changes)?;
    out.finish()?;
    Ok(Outcome::Done)
}

/// What was accepted keeps its meaning until it is revised.
pub(super) fn refuse_another_meaning(
    id: &str,
    entry: &Entry,
    changes: &[(Field, Option<Value>)],
    arguments: &[String],
) -> Result<(), Failure> {
    // As written: 7.10 and 7.1 have different pins.
    let differs = |field: Field, value: &Option<Value>| {
        entry.record.get(field).map(Value::literal) != value.as_ref().map(Value::literal)
    };
    let meant = changes.iter().find(|(field, value)| MEANING.contains(field) && differs(*field, value));
    let Some((field, _)) = meant.filter(|_| Seal::of(entry) != Seal::Open) else { return Ok(()) };
    Err(Failure::new(
        format!("{id} is {}, and `{}` is part of what was accepted", entry.status().name(), field.name()),
        format!("give it a new revision: `factledger revise {id} {} --why \"…\"`", typed(arguments)),
    ))
}

/// Tell what became of each field.
pub(super) fn write_changes(
    out: &mut dyn Write,
    id: &str,
    entry: &Entry,
    changes: &[(Field, Option<Value>)],
) -> Result<(), Failure> {
    for (field, after) in changes {
        let told = |value: Option<&Value>| value.map_or_else(|| "nothing".to_owned(), ToString::to_string);
        let line = format!("{id}: {} {} → {}", field.name(), told(entry.record.get(*field)), told(after.as_ref()));
        writeln!(out, "{}", visible(&line))?;
    }
    Ok(())
}
