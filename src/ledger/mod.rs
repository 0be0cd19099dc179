//! The ledger: claims kept in TOML files that people review, one file per document.
//!
//! ```text
//! ledger/factledger.toml          configuration
//! ledger/<document>.toml          a document and its claims, in text order
//! ledger/texts/<document>.*       its text, where it may be kept
//! ```
//!
//! ```
//! use factledger::ledger::{Field, LedgerFile, NewDocument, written};
//! use factledger::text::Document;
//!
//! let text = Document::new("At least 87 dams were repaired in 2024.");
//! let about = NewDocument { id: "dams", text: Some("texts/dams.md"), ..NewDocument::default() };
//! let source = written(&about, &text, "\n");
//! let file = LedgerFile::read("dams", &source);
//! assert_eq!(file.errors, []);
//! assert_eq!(file.entries[0].key, "dams-repaired-2024");
//! assert_eq!(file.entries[0].record.words(Field::Figure), Some("At least 87"));
//! ```
//!
//! Files are read as far as they can be, with every error at its place ([`LedgerFile::read`]), and changed by splicing only
//! the lines that change ([`Edit`]), so that comments, order, line ends and byte order mark stay. Quotes stand in the normal form
//! `fl1` and are looked up in texts exactly or not at all ([`Anchors`]). Nothing here touches a file.

mod agree;
mod allowance;
mod anchor;
mod canonical;
mod chain;
mod compare;
mod configuration;
mod decide;
mod edit;
mod error;
mod id;
mod layout;
mod literal;
mod merge;
mod pin;
mod places;
mod propose;
mod read;
mod record;
mod redact;
mod rename;
mod revision;
mod schema;
mod sync;
mod unload;
mod value;

pub use allowance::{Allowance, allowances};
pub use anchor::{Anchor, Anchors, LostQuote, code_points};
pub use canonical::{Canonical, Unformed, canonical};
pub use chain::broken_link;
pub use compare::{ClaimChange, ClaimDifference, DocumentChange, DocumentDifference, compare};
pub use configuration::{Configuration, Folder, Level, STARTER};
pub use decide::{Reviewer, accept, correct, may_be_set, reject, retract};
pub use edit::Edit;
pub use error::{LedgerError, LedgerErrorKind};
pub use id::{EntryId, is_key, slug};
pub use literal::literal;
pub use merge::{Base, MergeError, Merged, Sides, merge, sides};
pub use pin::{Seal, pin, pin_of};
pub use propose::{NewDocument, UNRECORDED, proposed, written};
pub(crate) use read::is_claim_header;
pub use read::{SetLevel, near};
pub use record::{Entry, LedgerFile, Placed, Record};
pub use redact::{has_quote, redact};
pub use rename::{rename, rename_exceptions};
pub use revision::{FieldChange, Revision, completed, field_changes, revise};
pub use schema::{CLAIM, DOCUMENT, EXCEPTION, FILE, Field, MEANING, REVIEW, REVISION, SCHEMA, Shape};
pub use sync::{Change, ChangeKind, Rereading, Synced, rereadings, sync};
pub use unload::without_tables;
pub use value::{Form, Status, Value, ValueError};

/// The stem of the configuration's file, which no document may have.
pub const RESERVED: &str = "factledger";
