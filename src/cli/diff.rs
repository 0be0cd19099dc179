//! `factledger diff`: what changed in meaning, claim by claim.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use factledger::ledger::{DocumentDifference, compare};
use factledger::report::{Audience, DIFFERENCE_FORMATS, Difference, DifferenceFormat};

use super::failure::Failure;
use super::git::{Git, ObjectReader, Objects};
use super::output::{counted, look, stdout};
use super::project::{LedgerArguments, Project, Stored};
use super::{Outcome, message};

const EXAMPLES: &str = "\
Examples:
  factledger diff                             what is not committed yet
  factledger diff main                        what this branch changes
  factledger diff v1.0 HEAD                   what changed between two revisions
  factledger diff --format markdown main      a table for a pull request

Marks: + a new claim, - one that is gone, > one with another key, ~ one with other fields or decisions.";

/// Tell what changed in meaning since a revision of git, claim by claim
///
/// Comments, order and spacing are no change. The exit status is 0 whether or not something changed.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Diff {
    /// The earlier state: a revision of git
    #[arg(value_name = "REV", default_value = "HEAD")]
    before: String,
    /// The later state; without it the files as they are now
    #[arg(value_name = "REV2")]
    after: Option<String>,
    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = format_parser())]
    format: DifferenceFormat,
    #[command(flatten)]
    ledger: LedgerArguments,
}

fn format_parser() -> impl TypedValueParser<Value = DifferenceFormat> {
    let names = DIFFERENCE_FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.what));
    PossibleValuesParser::new(names)
        .try_map(|name| DIFFERENCE_FORMATS.iter().find(|format| format.name == name).copied().ok_or("no such format"))
}

/// A state of the ledger.
enum Side<'s> {
    /// The files as they are now.
    Files(BTreeSet<String>),
    /// A revision.
    Revision(&'s str, Objects),
}

impl Side<'_> {
    fn ids(&self) -> BTreeSet<&String> {
        match self {
            Self::Files(ids) => ids.iter().collect(),
            Self::Revision(_, objects) => objects.keys().collect(),
        }
    }
}

pub(super) fn run(arguments: &Diff) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let git = Git::around(project.folder())?;
    let before = Side::Revision(&arguments.before, git.documents(&arguments.before)?);
    let after = match &arguments.after {
        Some(revision) => Side::Revision(revision, git.documents(revision)?),
        None => Side::Files(project.documents()?.into_iter().collect()),
    };
    let (mut reader, mut documents, mut outcome) = (git.reader()?, Vec::new(), Outcome::Done);
    for id in before.ids().union(&after.ids()) {
        documents.extend(document(&project, &mut reader, &before, &after, id, &mut outcome)?);
    }
    let (before, after) = (arguments.before.as_str(), arguments.after.as_deref());
    let difference = Difference { before, after, documents: &documents };
    let mut out = stdout();
    difference.write(&mut out, arguments.format, &look())?;
    out.finish()?;
    if arguments.format.audience == Audience::People {
        message::summary(&difference.summary());
    }
    Ok(outcome)
}

/// What changed in a document. What is the same to the byte is not read.
fn document(
    project: &Project,
    reader: &mut ObjectReader,
    before: &Side<'_>,
    after: &Side<'_>,
    id: &str,
    outcome: &mut Outcome,
) -> Result<Option<DocumentDifference>, Failure> {
    if let (Side::Revision(_, one), Side::Revision(_, other)) = (before, after)
        && one.get(id) == other.get(id)
    {
        return Ok(None);
    }
    let before = bytes(project, reader, before, id)?;
    let after = bytes(project, reader, after, id)?;
    if before.as_ref().map(|(_, bytes)| bytes) == after.as_ref().map(|(_, bytes)| bytes) {
        return Ok(None);
    }
    let read = |side: Option<(PathBuf, Vec<u8>)>| side.map(|(path, bytes)| Stored::of(id, path, &bytes));
    let (before, after) = (read(before), read(after));
    for stored in before.iter().chain(&after).filter(|stored| !stored.file.errors.is_empty()) {
        let wrong = counted(stored.file.errors.len(), "error");
        message::warning(&format!("{}: {wrong} in the file; what can be read is compared", stored.path.display()));
        *outcome = Outcome::Incomplete;
    }
    Ok(compare(id, before.as_ref().map(|stored| &stored.file), after.as_ref().map(|stored| &stored.file)))
}

/// A ledger file in a state of the ledger: its path, as people are shown it, and its bytes; none where that has it not.
fn bytes(
    project: &Project,
    reader: &mut ObjectReader,
    side: &Side<'_>,
    id: &str,
) -> Result<Option<(PathBuf, Vec<u8>)>, Failure> {
    match side {
        Side::Files(ids) => ids.contains(id).then(|| project.bytes(id)).transpose(),
        Side::Revision(revision, objects) => {
            let Some(object) = objects.get(id) else { return Ok(None) };
            let path = format!("{revision}:{}", project.document_path(id).display());
            Ok(Some((path.into(), reader.read(object)?)))
        }
    }
}
