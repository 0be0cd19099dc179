//! Which entries are to be decided on.

use factledger::ledger::{Entry, Seal, Status};

use super::super::failure::Failure;
use super::super::project::Project;

/// An entry to decide on.
pub(super) struct Place {
    pub(super) document: String,
    pub(super) key: String,
}

/// The entries that were named, and those of the documents that were named, or of all, which nobody has decided on.
pub(super) fn queue(project: &Project, names: &[String]) -> Result<Vec<Place>, Failure> {
    let documents = project.documents()?;
    let mut queue: Vec<Place> = Vec::new();
    let mut push = |document: &str, key: &str| {
        if !queue.iter().any(|place| place.document == document && place.key == key) {
            queue.push(Place { document: document.to_owned(), key: key.to_owned() });
        }
    };
    if names.is_empty() {
        for document in &documents {
            open(project, document, &mut push)?;
        }
    }
    for name in names {
        let id = name.strip_suffix(".toml").and_then(|path| path.rsplit(std::path::is_separator).next());
        if let Some(document) = documents.iter().find(|known| *known == id.unwrap_or(name)) {
            open(project, document, &mut push)?;
            continue;
        }
        let (opened, found) = project.entries(std::slice::from_ref(name))?;
        for (index, key) in found {
            push(&opened[index].id, &key);
        }
    }
    Ok(queue)
}

/// The entries of a document that nobody has decided on.
fn open(project: &Project, document: &str, push: &mut dyn FnMut(&str, &str)) -> Result<(), Failure> {
    let stored = project.read(document)?;
    for entry in stored.file.entries.iter().filter(|entry| is_open(entry)) {
        push(document, &entry.key);
    }
    Ok(())
}

/// Proposed, or accepted in a revision that nobody has looked at.
fn is_open(entry: &Entry) -> bool {
    match entry.status() {
        Status::Proposed => true,
        Status::Accepted => !entry.is_reviewed() && Seal::of(entry) == Seal::Whole,
        Status::Rejected | Status::Retracted => false,
    }
}
