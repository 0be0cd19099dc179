//! `factledger rename`: another key for an entry, wherever it is cited.
//!
//! Write-ups come first, the configuration next, the ledger file last: whatever stops the command, the entry still has its old key then, and the
//! same command once more does what is left.

use std::collections::BTreeSet;
use std::io::Write;

use factledger::ledger::{EntryId, is_key, rename, rename_exceptions};
use factledger::writeup::{WriteUp, named_ids, with_ids};

use super::accept::named;
use super::failure::Failure;
use super::lock::{FileChange, readable};
use super::output::{counted, stdout};
use super::project::{LedgerArguments, Project, Stored};
use super::writeups::{self, Place};
use super::{Outcome, message};

const EXAMPLES: &str = "\
Examples:
  factledger rename briefing/us-dollar-2 ticket-price
  factledger rename briefing/deaths-2023 briefing/overdose-deaths-2023

Write-ups are those that `writeups` in factledger.toml names.";

/// Give an entry another key, in write-ups and exceptions too
///
/// All files are replaced or none. Should the machine stop in between, the same command once more does what is left.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Rename {
    /// The entry: `document/key`, or the key alone where one document has it
    #[arg(value_name = "OLD")]
    old: String,
    /// Its new key; an entry stays in its document
    #[arg(value_name = "NEW")]
    new: String,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Rename) -> Result<Outcome, Failure> {
    let lock = Project::open(&arguments.ledger)?.lock()?;
    // While this one waited another command may have changed the configuration.
    let project = Project::open(&arguments.ledger)?;
    let chosen = named(&project, std::slice::from_ref(&arguments.old))?;
    let (stored, keys) = chosen.first().expect("one id names one entry");
    let key = new_key(stored, &keys[0], &arguments.new)?;
    let renamed = rename(&stored.source, stored.entry(&keys[0]), key).ok_or_else(|| {
        Failure::new(
            format!("{}: the entry is written in another manner than headers and lines", stored.path.display()),
            "write it with `[claims.KEY]` and one field on each line, as `add` does, and try again",
        )
    })?;
    readable(stored, &renamed)?;
    let (old, new) = (full(stored, &keys[0]), full(stored, key));
    let (mut changes, mut told) = (Vec::new(), Vec::new());
    for (change, number) in cited(&project, old, new)? {
        told.push(format!("{}: {}", change.path.display(), counted(number, "place")));
        changes.push(change);
    }
    if let Some(after) = rename_exceptions(&project.source, &project.configuration, old, new) {
        told.push(format!("{}: its exceptions", project.configuration_path().display()));
        changes.push(FileChange { path: project.configuration_path(), before: project.source.clone(), after });
    }
    changes.push(FileChange { path: stored.path.clone(), before: stored.source.clone(), after: renamed });
    lock.replace_all(&changes)?;
    let mut out = stdout();
    writeln!(out, "renamed {old} to {new}")?;
    told.iter().try_for_each(|line| writeln!(out, "  {line}"))?;
    out.finish()?;
    Ok(Outcome::Done)
}

fn full<'i>(stored: &'i Stored, key: &'i str) -> EntryId<'i> {
    EntryId { document: Some(&stored.id), key }
}

/// The new key, which is one and is free.
fn new_key<'n>(stored: &Stored, old: &str, new: &'n str) -> Result<&'n str, Failure> {
    let key = match new.split_once('/') {
        Some((document, key)) if document == stored.id => key,
        Some((document, _)) => {
            return Err(Failure::new(
                format!("{}/{old} cannot go to `{document}`: an entry stays in its document", stored.id),
                format!("give its new key alone: `factledger rename {}/{old} KEY`", stored.id),
            ));
        }
        None => new,
    };
    if !is_key(key) {
        return Err(Failure::new(
            format!("`{key}` is no key, expected 1 to 64 of the characters a-z, 0-9 and -"),
            "such as `overdose-deaths-2023`",
        ));
    }
    if key == old {
        return Err(Failure::new(format!("{}/{old} has this key already", stored.id), "give another one"));
    }
    if stored.file.entry(key).is_some() {
        return Err(Failure::new(
            format!("{} has an entry `{key}` already", stored.id),
            format!("`factledger show {}/{key}` shows it", stored.id),
        ));
    }
    Ok(key)
}

/// The write-ups that cite the entry, with its other id, and how many citations each has.
///
/// A citation with the key alone keeps to it while only one document has the new key. Where another has it already, citations that
/// meant that one by its key alone get its full id, since the key will no longer tell.
fn cited(project: &Project, old: EntryId<'_>, new: EntryId<'_>) -> Result<Vec<(FileChange, usize)>, Failure> {
    let (places, _) = writeups::configured(project)?;
    let texts: Vec<String> = places.iter().map(Place::read).collect::<Result<_, _>>()?;
    let writeups: Vec<WriteUp<'_>> =
        places.iter().zip(&texts).map(|(place, text)| WriteUp::read(text, place.format())).collect();
    let is_short = |id: &str| id == old.key || id == new.key;
    let names = |writeup: &WriteUp<'_>, is: &dyn Fn(&str) -> bool| {
        named_ids(writeup).into_iter().any(|id| is(writeup.slice(id)))
    };
    let holders = if writeups.iter().any(|writeup| names(writeup, &is_short)) {
        Some(Holders::of(project, old.key, new.key)?)
    } else {
        None
    };
    let document = old.document.unwrap_or_default();
    let other = |id: &str| -> Option<String> {
        let id = EntryId::parse(id)?;
        let Some(of) = id.document else { return holders.as_ref()?.other(id.key, document, old.key, new) };
        (of == document && id.key == old.key).then(|| new.to_string())
    };
    let mut changes = Vec::new();
    for (writeup, Place { path, .. }) in writeups.iter().zip(&places) {
        if let Some((after, number)) = with_ids(writeup, other) {
            changes.push((FileChange { path: path.clone(), before: writeup.source.to_owned(), after }, number));
        }
        let unclear = holders.as_ref().is_some_and(|holders| holders.old.len() > 1);
        if unclear && names(writeup, &|id| id == old.key) {
            message::warning(&format!(
                "{}: `{}` alone is cited, which several documents have; it stays as it is",
                path.display(),
                old.key
            ));
        }
    }
    Ok(changes)
}

/// The documents that have the old key and the new one.
struct Holders {
    old: BTreeSet<String>,
    new: BTreeSet<String>,
}

impl Holders {
    fn of(project: &Project, old: &str, new: &str) -> Result<Self, Failure> {
        let mut holders = Self { old: BTreeSet::new(), new: BTreeSet::new() };
        for id in project.documents()? {
            let stored = project.read(&id)?;
            for (key, of_key) in [(old, &mut holders.old), (new, &mut holders.new)] {
                if stored.file.entry(key).is_some() {
                    of_key.insert(id.clone());
                }
            }
        }
        Ok(holders)
    }

    /// What a citation with a key alone becomes.
    fn other(&self, key: &str, document: &str, old: &str, new: EntryId<'_>) -> Option<String> {
        if key == old {
            let is_ours = self.old.len() == 1 && self.old.contains(document);
            let short = if self.new.is_empty() { new.key.to_owned() } else { new.to_string() };
            return is_ours.then_some(short);
        }
        let only = self.new.first().filter(|_| key == new.key && self.new.len() == 1)?;
        Some(EntryId { document: Some(only), key }.to_string())
    }
}
