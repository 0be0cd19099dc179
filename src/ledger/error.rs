//! What is wrong with a ledger file: the place, what was found, what was expected.

use super::{Field, ValueError};
use crate::period::WindowError;
use crate::text::Span;

/// An error in a ledger file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct LedgerError {
    /// Its place in the file.
    pub span: Span,
    /// What is wrong there.
    pub kind: LedgerErrorKind,
}

impl LedgerErrorKind {
    /// Whether the file as a whole cannot be read, so that what it says is not known.
    #[must_use]
    pub const fn is_of_the_file(&self) -> bool {
        matches!(self, Self::Syntax(_) | Self::ConflictMark | Self::DuplicateKey | Self::SchemaNewer { .. })
    }
}

/// What is wrong with a ledger file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LedgerErrorKind {
    /// It is no TOML.
    #[error("{0}")]
    Syntax(String),
    /// A line that git writes around the sides of a conflict.
    #[error("a mark of the merge")]
    ConflictMark,
    /// A key or a table stands twice.
    #[error("this key stands twice")]
    DuplicateKey,
    /// A newer version of the format.
    #[error("the file has schema {found}, this version reads up to {known}")]
    SchemaNewer {
        /// The version of the file.
        found: u32,
        /// The newest that is read.
        known: u32,
    },
    /// A key that no record of this kind has.
    #[error("{record} has no field `{name}`")]
    UnknownField {
        /// What the record is called.
        record: &'static str,
        /// The key.
        name: String,
        /// The field that was meant, where one is near.
        near: Option<&'static str>,
    },
    /// A field that the record must have.
    #[error("{record} lacks `{}`{because}", field.name())]
    MissingField {
        /// What the record is called.
        record: &'static str,
        /// The field.
        field: Field,
        /// Why it must have it, as ` since it is accepted`.
        because: &'static str,
    },
    /// A value that does not fit its field.
    #[error("`{name}`: {error}")]
    BadValue {
        /// The field or table.
        name: String,
        /// Why it does not fit.
        error: ValueError,
    },
    /// A value that contradicts another.
    #[error("{0}")]
    Contradiction(String),
    /// A unit or a code that the tables do not know.
    #[error("{0}")]
    UnknownUnit(String),
    /// A window that is none.
    #[error("`period`: found {found}; {error}")]
    BadPeriod {
        /// As it is written.
        found: String,
        /// What is wrong with it.
        error: WindowError,
    },
}
