//! `factledger set`: corrects fields of an entry.

use std::io::Write;

use factledger::ledger::{CLAIM, Edit, Field, MEANING, Status, Value, correct, may_be_set, near};

use super::Outcome;
use super::accept::named;
use super::failure::Failure;
use super::output::stdout;
use super::project::{LedgerArguments, Project};

const EXAMPLES: &str = "\
Examples:
  factledger set briefing/deaths bound=at-least place=U.S.
  factledger set briefing/deaths per='100000 person' period=2023-10/2024-09
  factledger set briefing/deaths note='excludes Puerto Rico'
  factledger set briefing/deaths source=                 (takes the field away)";

/// Correct fields of an entry
///
/// What you correct is yours from then on: no later reading of the text overrules it.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Set {
    /// The entry: `document/key`, or the key alone where one document has it
    #[arg(value_name = "ID")]
    id: String,
    /// A field and its value; without a value the field is taken away
    #[arg(value_name = "FIELD=VALUE", required = true)]
    changes: Vec<String>,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Set) -> Result<Outcome, Failure> {
    let changes: Vec<(Field, Option<Value>)> =
        arguments.changes.iter().map(|change| parse(change)).collect::<Result<_, _>>()?;
    let project = Project::open(&arguments.ledger)?;
    let lock = project.lock()?;
    let chosen = named(&project, std::slice::from_ref(&arguments.id))?;
    let (stored, keys) = chosen.first().expect("one id names one entry");
    let entry = stored.entry(&keys[0]);
    let sealed = matches!(entry.status(), Status::Accepted | Status::Retracted);
    // As written: 7.10 and 7.1 have different pins.
    let differs = |field: Field, value: &Option<Value>| {
        entry.record.get(field).map(Value::literal) != value.as_ref().map(Value::literal)
    };
    let meant = changes.iter().find(|(field, value)| MEANING.contains(field) && differs(*field, value));
    if let Some((field, _)) = meant.filter(|_| sealed) {
        return Err(Failure::new(
            format!(
                "{}/{} is {}, and `{}` is part of what was accepted",
                stored.id,
                entry.key,
                entry.status().name(),
                field.name()
            ),
            "write what changed in `note`; a change of its meaning is a new revision",
        ));
    }
    let mut edit = Edit::new(&stored.source);
    correct(&mut edit, entry, &changes);
    lock.replace(stored, &edit.finish())?;
    let mut out = stdout();
    for (field, value) in &changes {
        let before = entry.record.get(*field).map_or_else(|| "nothing".to_owned(), ToString::to_string);
        let after = value.as_ref().map_or_else(|| "nothing".to_owned(), ToString::to_string);
        writeln!(out, "{}/{}: {} {before} → {after}", stored.id, entry.key, field.name())?;
    }
    out.finish()?;
    Ok(Outcome::Done)
}

/// Read `field=value`.
fn parse(change: &str) -> Result<(Field, Option<Value>), Failure> {
    let Some((name, value)) = change.split_once('=') else {
        return Err(Failure::new(format!("`{change}` is no change, expected FIELD=VALUE"), "such as `bound=at-least`"));
    };
    let (name, value) = (name.trim().replace('_', "-"), value.trim());
    let settable = || CLAIM.fields.iter().copied().filter(|&field| may_be_set(field));
    let Some(field) = settable().find(|field| field.name() == name) else {
        let help = near(&name, settable().map(Field::name)).map_or_else(
            || format!("the fields are {}", settable().map(Field::name).collect::<Vec<_>>().join(", ")),
            |near| format!("did you mean `{near}`?"),
        );
        let what = if CLAIM.field(&name).is_some() { "is kept by other commands" } else { "is no field of an entry" };
        return Err(Failure::new(format!("`{name}` {what}"), help));
    };
    // An exact bound and a stated mode are what stands there when nothing does.
    if value.is_empty() || field == Field::Bound && value == "exact" || field == Field::Mode && value == "stated" {
        return if CLAIM.required.contains(&field) {
            Err(Failure::new(format!("`{name}` cannot be taken away"), "an entry must have it"))
        } else {
            Ok((field, None))
        };
    }
    match field.form().parse(value) {
        Ok(value) => Ok((field, Some(value))),
        Err(error) => Err(Failure::new(format!("`{name}`: {error}"), "FORMATS.md tells the form of every field")),
    }
}
