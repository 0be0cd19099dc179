//! Where the files of a ledger may lie: below its folder, and below the folders that its configuration names.
//!
//! A ledger may come from anybody. Whatever its paths and links say, nothing else is read as its text or written in its name.

use std::fs;
use std::path::{Path, PathBuf};

use factledger::ledger::{Configuration, Field};

use super::failure::Failure;

/// The folders below which files of a ledger may lie.
pub(super) struct Roots(Vec<PathBuf>);

impl Roots {
    /// Those of the ledger in `folder`. A folder that is not there holds no file either.
    pub(super) fn of(folder: &Path, configuration: &Configuration) -> Self {
        let named = configuration.record.list(Field::Outside).iter().map(|named| folder.join(named));
        Self(std::iter::once(folder.to_owned()).chain(named).flat_map(fs::canonicalize).collect())
    }

    /// Refuse a path that leads elsewhere, be it by its own parts or by a link.
    pub(super) fn check(&self, path: &Path) -> Result<(), Failure> {
        let whole = fs::canonicalize(path).map_err(|error| Failure::file(path, &error))?;
        if self.0.iter().any(|root| whole.starts_with(root)) {
            return Ok(());
        }
        Err(Failure::new(
            format!("{} leads out of the ledger, to {}", path.display(), whole.display()),
            "keep the file in the ledger's folder, or name the folder that holds it in factledger.toml: `outside = [\"../articles\"]`",
        ))
    }

    /// Refuse to make a file where its folder leads elsewhere.
    pub(super) fn check_new(&self, path: &Path) -> Result<(), Failure> {
        match path.parent() {
            Some(folder) if folder.exists() => self.check(folder),
            // It is yet to be made, below a folder that was looked at.
            _ => Ok(()),
        }
    }
}
