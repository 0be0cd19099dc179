//! Why a command could not do its work.

use std::io;
use std::path::Path;

use super::message;

/// What stopped a command.
#[derive(Debug)]
pub(super) enum Failure {
    /// The reader or the device behind standard output.
    Output(io::Error),
    /// Anything else: what, and what to do about it.
    Told {
        /// What was found and expected.
        what: String,
        /// What to do.
        help: Option<String>,
    },
}

impl Failure {
    /// A failure and its mend.
    pub(super) fn new(what: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Told { what: what.into(), help: Some(help.into()) }
    }

    /// What the system says of a file.
    pub(super) fn file(path: &Path, error: &io::Error) -> Self {
        Self::Told { what: format!("{}: {}", path.display(), message::reason(error)), help: None }
    }
}

impl From<io::Error> for Failure {
    /// Only writing to standard output may be passed on as it is; errors of files name their file.
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}
