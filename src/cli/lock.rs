//! The right to write in a ledger, and what may be written with it.
//!
//! The lock is on the configuration file, which every ledger has. A command that replaces that file locks the new one before it takes the
//! name, and who waited for the old one looks whether it still has the name; so two commands never write at once. Of several
//! files that change together all are on the disk before the first takes its name.

use std::cell::RefCell;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use factledger::ledger::{LedgerErrorKind, LedgerFile};

use super::failure::Failure;
use super::file::{NewFile, read};
use super::project::Stored;

/// Temporary files begin with this.
const TEMPORARY: &str = ".factledger-";

/// The right to write; given back when it is dropped.
pub(super) struct Lock {
    configuration: PathBuf,
    /// The configuration file, and those that replaced it.
    held: RefCell<Vec<File>>,
}

/// A file that changes together with others.
pub(super) struct FileChange {
    /// Its path.
    pub(super) path: PathBuf,
    /// What it held when it was read.
    pub(super) before: String,
    /// What it is to hold.
    pub(super) after: String,
}

impl Lock {
    /// Wait for the right to write, and clear away what killed commands left.
    pub(super) fn wait(configuration: PathBuf) -> Result<Self, Failure> {
        let failed = |error: io::Error| Failure::file(&configuration, &error);
        let file = loop {
            #[expect(clippy::disallowed_methods, reason = "only `cli` opens files")]
            let file = File::open(&configuration).map_err(failed)?;
            file.lock().map_err(failed)?;
            if has_name(&file, &configuration) {
                break file;
            }
        };
        let lock = Self { configuration, held: RefCell::new(vec![file]) };
        lock.clear();
        Ok(lock)
    }

    fn folder(&self) -> &Path {
        self.configuration.parent().unwrap_or_else(|| Path::new("."))
    }

    fn clear(&self) {
        for folder in [self.folder().to_owned(), self.folder().join("texts")] {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                if entry.file_name().to_string_lossy().starts_with(TEMPORARY) {
                    // Whoever wrote it held this lock, and is gone.
                    let _ = fs::remove_file(entry.path());
                }
            }
        }
    }

    /// Replace a ledger file by what an edit made of it.
    pub(super) fn replace(&self, stored: &Stored, source: &str) -> Result<(), Failure> {
        readable(stored, source)?;
        self.create(&stored.path, source.as_bytes())
    }

    /// Write a file of the ledger, a new one or in the place of an old one.
    pub(super) fn create(&self, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        let write = |mut file: NewFile| {
            file.write_all(bytes)?;
            self.hold(&file, path)?;
            file.finish()
        };
        NewFile::begin(path, TEMPORARY).and_then(write).map_err(|error| Failure::file(path, &error))
    }

    /// Lock what is to be the configuration file, before it is.
    fn hold(&self, file: &NewFile, path: &Path) -> io::Result<()> {
        if path == self.configuration {
            self.held.borrow_mut().push(file.hold()?);
        }
        Ok(())
    }

    /// Replace several files, none before all of them are on the disk; they take their names in this order.
    pub(super) fn replace_all(&self, changes: &[FileChange]) -> Result<(), Failure> {
        let mut staged = Vec::new();
        for change in changes {
            let failed = |error: io::Error| Failure::file(&change.path, &error);
            // Here the next command finds and clears what a killed one left.
            let mut file = NewFile::begin_in(&change.path, Some(self.folder()), TEMPORARY).map_err(failed)?;
            file.write_all(change.after.as_bytes()).and_then(|()| file.sync()).map_err(failed)?;
            self.hold(&file, &change.path).map_err(failed)?;
            staged.push((file, change));
        }
        for change in changes {
            let now = read(&change.path).map_err(|error| Failure::file(&change.path, &error))?;
            if now != change.before.as_bytes() {
                return Err(Failure::new(
                    format!("{} has changed while this command was at work", change.path.display()),
                    "nothing was written; run the command again",
                ));
            }
        }
        for (done, (file, change)) in staged.into_iter().enumerate() {
            if let Err(error) = file.finish() {
                let told = Failure::file(&change.path, &error);
                return Err(self.take_back(&changes[..done]).err().unwrap_or(told));
            }
        }
        Ok(())
    }

    /// Give files back what they held, where one after them could not be replaced.
    fn take_back(&self, done: &[FileChange]) -> Result<(), Failure> {
        done.iter().rev().try_for_each(|change| self.create(&change.path, change.before.as_bytes()))
    }
}

/// Refuse what an edit made of a ledger file where it could not be read again.
pub(super) fn readable(stored: &Stored, source: &str) -> Result<(), Failure> {
    let again = LedgerFile::read(&stored.id, source);
    let Some(error) = again.errors.first() else { return Ok(()) };
    let help = match error.kind {
        LedgerErrorKind::Syntax(_) | LedgerErrorKind::DuplicateKey => {
            "write the entry with one field on each line, as `add` does, and try again"
        }
        _ => "change what belongs together in one command",
    };
    let path = stored.path.display();
    Err(Failure::new(format!("{path}: the change would leave an entry that does not hold together: {error}"), help))
}

/// Whether a file that was opened is still the one of that name.
#[cfg(unix)]
fn has_name(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let same = |one: fs::Metadata, other: fs::Metadata| (one.dev(), one.ino()) == (other.dev(), other.ino());
    // A file that is gone is told of by whoever reads it next.
    file.metadata().ok().zip(fs::metadata(path).ok()).is_none_or(|(one, other)| same(one, other))
}

#[cfg(not(unix))]
fn has_name(_: &File, _: &Path) -> bool {
    true
}
