//! `factledger redact`: quotes that may not be published are withheld.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use factledger::ledger::{Anchors, Edit, Entry, Field, LostQuote, has_quote, redact};
use factledger::text::fl1_hash;

use super::accept::named;
use super::failure::Failure;
use super::file::read_any;
use super::output::{counted, stdout};
use super::project::{LedgerArguments, Project, Stored, text};
use super::{Outcome, message};

const EXAMPLES: &str = "\
Examples:
  factledger redact briefing/overdose-deaths-2023-10
  factledger redact --all briefing
  factledger redact --all briefing --text ~/desk/briefing.md

This cannot be undone: the ledger keeps the hash of the quote and its place in the text. Whoever has the text can still check the
entry. Older versions under version control keep the words.";

/// Withhold quotes: their hashes and places stand instead
///
/// Figure, measure and source stay. A text that the ledger keeps stays too; without it `verify` checks what it can.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Redact {
    /// Entries; with --all, documents
    #[arg(value_name = "ID", required_unless_present = "all")]
    ids: Vec<String>,
    /// Withhold every quote of the documents named, of the whole ledger where none is
    #[arg(long)]
    all: bool,
    /// The text of the document, where the ledger does not keep it
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Redact) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let lock = project.lock()?;
    let chosen = if arguments.all { quoted(&project, &arguments.ids)? } else { named(&project, &arguments.ids)? };
    if let ([first, second, ..], Some(_)) = (chosen.as_slice(), &arguments.text) {
        return Err(Failure::new(
            format!("`--text` is the text of one document, found {} and {}", first.0.id, second.0.id),
            "name the entries of one document at a time",
        ));
    }
    let mut out = stdout();
    let (mut withheld, mut outcome) = (0, Outcome::Done);
    for (stored, keys) in chosen {
        let (source, done) = match text_of(&project, &stored, arguments.text.as_deref()) {
            Ok(text) => withhold(&stored, &keys, &text, &mut outcome),
            Err(Failure::Told { what, help }) => {
                message::error(&what, help.as_deref());
                outcome = Outcome::Incomplete;
                continue;
            }
            Err(output) => return Err(output),
        };
        if done.is_empty() {
            continue;
        }
        lock.replace(&stored, &source)?;
        withheld += done.len();
        done.iter().try_for_each(|key| writeln!(out, "redacted {}/{key}", stored.id))?;
        warn_of_words_left(&project, &stored, &done);
    }
    out.finish()?;
    let undone = if withheld == 0 { "" } else { "; this cannot be undone, the ledger keeps hashes only" };
    message::summary(&format!("{} withheld{undone}", counted(withheld, "quote")));
    Ok(outcome)
}

/// The ledger file of a document without the quotes of these entries, and the keys of those that had any.
fn withhold<'k>(stored: &Stored, keys: &'k [String], text: &str, outcome: &mut Outcome) -> (String, Vec<&'k str>) {
    let anchors = Anchors::new(text);
    let mut edit = Edit::new(&stored.source);
    let mut done = Vec::new();
    for key in keys {
        let entry = stored.entry(key);
        if !has_quote(entry) {
            message::warning(&format!("the quote of {}/{key} is withheld already", stored.id));
            continue;
        }
        match anchors.place(entry) {
            Ok(place) => {
                redact(&mut edit, entry, place);
                done.push(key.as_str());
            }
            Err(lost) => {
                let help = "a quote without a place cannot be checked once its words are gone; mend it first";
                message::error(&format!("{}/{key}: {}", stored.id, told(lost)), Some(help));
                *outcome = Outcome::Incomplete;
            }
        }
    }
    (edit.finish(), done)
}

/// Tell where else the ledger has the words: in a text that it keeps, and in quotes of the same sentence.
fn warn_of_words_left(project: &Project, stored: &Stored, done: &[&str]) {
    let hash = |entry: &Entry| entry.record.words(Field::Quote).map(fl1_hash);
    let gone: BTreeSet<String> = done.iter().filter_map(|key| hash(stored.entry(key))).collect();
    for entry in stored.file.entries.iter().filter(|entry| !done.contains(&entry.key.as_str())) {
        if hash(entry).is_some_and(|hash| gone.contains(&hash)) {
            message::warning(&format!(
                "the quote of {}/{} is the same sentence, and still stands",
                stored.id, entry.key
            ));
        }
    }
    if let Some((path, _)) = project.text_of(stored) {
        message::warning(&format!("{} is kept in the ledger, and has the words too", path.display()));
    }
}

/// The entries of documents whose quotes are there.
fn quoted(project: &Project, documents: &[String]) -> Result<Vec<(Stored, Vec<String>)>, Failure> {
    let mut chosen = Vec::new();
    for id in project.chosen(documents)? {
        let stored = project.read_whole(&id)?;
        let keys: Vec<String> =
            stored.file.entries.iter().filter(|entry| has_quote(entry)).map(|entry| entry.key.clone()).collect();
        if !keys.is_empty() {
            chosen.push((stored, keys));
        }
    }
    Ok(chosen)
}

/// The text in which the quotes of a document stand.
fn text_of(project: &Project, stored: &Stored, given: Option<&Path>) -> Result<String, Failure> {
    if let Some(path) = given {
        let bytes = read_any(path).map_err(|error| Failure::file(path, &error))?;
        let text = text(path, &bytes)?;
        let recorded = stored.file.document.words(Field::TextHash);
        if recorded == Some(Anchors::new(&text).hash().as_str()) {
            return Ok(text);
        }
        return Err(Failure::new(
            format!("{} is another text than the one that was read for {}", path.display(), stored.id),
            "name the text as it was when it was read",
        ));
    }
    let Some((_, text)) = project.text_of(stored) else {
        return Err(Failure::new(
            format!("the ledger does not keep the text of {}, and a withheld quote needs its place there", stored.id),
            format!("name it: `factledger redact --all {} --text FILE`", stored.id),
        ));
    };
    text
}

fn told(lost: LostQuote) -> String {
    match lost {
        LostQuote::Missing { .. } => "its quote does not stand in the text".to_owned(),
        LostQuote::Ambiguous { times } => {
            format!("its quote stands {times} times in the text, and `nth` does not say which")
        }
    }
}
