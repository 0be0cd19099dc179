//! Checks: whether ledger, texts and configuration still agree.
//!
//! A check is plain data with a function, one file each, listed once in [`CHECKS`]. Everything is reported in one run; what a
//! person accepted is compared with its text and its pin, never overruled by a newer reading.
//!
//! ```
//! use factledger::ledger::{Configuration, LedgerFile};
//! use factledger::verify::{Subject, TextAtHand, Verifier};
//!
//! let source = "schema = 1\n\n[document]\nid = \"a\"\ntext-hash = \"none\"\n";
//! let file = LedgerFile::read("a", source);
//! let configuration = Configuration::read("schema = 1\n[checks]\nnothing-checked = \"off\"\n");
//! let mut verifier = Verifier::new(&configuration, jiff::civil::date(2025, 5, 6));
//! let findings = verifier.document(&Subject::new("a", source, &file, TextAtHand::NotKept));
//! assert_eq!(findings[0].check.name, "bad-value");
//! assert_eq!(verifier.finish(), []);
//! ```

mod bad_period;
mod bad_value;
mod bound_dropped;
mod bound_flipped;
mod citing;
mod conflict_marker;
mod conflicting_claims;
mod duplicate_key;
mod examiner;
mod exception_without_reason;
mod expired_exception;
mod false_precision;
mod figure_differs;
mod figure_not_in_quote;
mod finding;
mod hedge_dropped;
mod history_rewritten;
mod impossible_value;
mod in_text;
mod missing_field;
mod mode_dropped;
mod not_canonical;
mod nothing_checked;
mod noun_differs;
mod period_mismatch;
mod pin_mismatch;
mod possible;
mod quote_ambiguous;
mod quote_lost;
mod range_collapsed;
mod reading_differs;
mod retracted_citation;
mod review_stale;
mod schema_newer;
mod stale_revision;
mod subject;
mod syntax;
mod text_changed;
mod text_missing;
mod trend_reversed;
mod uncited_figure;
mod unclear_citation;
mod unhedged_rounding;
mod unit_mismatch;
mod unknown_citation;
mod unknown_field;
mod unknown_unit;
mod unrecorded_claim;
mod unreviewed;
mod unsupported_bound;
mod unused_claim;
mod unused_exception;
mod value_mismatch;
mod verifier;
mod wording;

use std::fmt;

pub use examiner::{Examined, Examiner};
pub use finding::{Finding, Label, Source};
pub use subject::{Subject, TextAtHand};
pub use verifier::{Across, Tally, Verifier};
pub use wording::{CitingFinding, CitingText};

use crate::ledger::{LedgerErrorKind, Level};
use crate::writeup::{Known, Thresholds};
use finding::Told;
use verifier::Whole;
use wording::Wording;

/// The checks, by group and name.
#[rustfmt::skip] // a group per line
pub const CHECKS: &[Check] = &[
    conflict_marker::CHECK, duplicate_key::CHECK, not_canonical::CHECK, schema_newer::CHECK, syntax::CHECK, unknown_field::CHECK,
    bad_period::CHECK, bad_value::CHECK, conflicting_claims::CHECK, history_rewritten::CHECK, impossible_value::CHECK,
    missing_field::CHECK, pin_mismatch::CHECK, unknown_unit::CHECK,
    figure_differs::CHECK, figure_not_in_quote::CHECK, quote_ambiguous::CHECK, quote_lost::CHECK, reading_differs::CHECK,
    text_changed::CHECK, text_missing::CHECK, unrecorded_claim::CHECK,
    review_stale::CHECK, unreviewed::CHECK,
    unknown_citation::CHECK, unclear_citation::CHECK, retracted_citation::CHECK, stale_revision::CHECK,
    value_mismatch::CHECK, bound_dropped::CHECK, bound_flipped::CHECK, hedge_dropped::CHECK, unsupported_bound::CHECK, false_precision::CHECK,
    unhedged_rounding::CHECK, range_collapsed::CHECK, unit_mismatch::CHECK, trend_reversed::CHECK, noun_differs::CHECK, period_mismatch::CHECK, mode_dropped::CHECK,
    uncited_figure::CHECK, unused_claim::CHECK,
    exception_without_reason::CHECK, expired_exception::CHECK, nothing_checked::CHECK, unused_exception::CHECK,
];

/// A check: what it finds, why that matters and how it is mended.
pub struct Check {
    /// Its name, which tells the defect.
    pub name: &'static str,
    /// What it looks at.
    pub group: Group,
    /// How much it weighs unless the configuration says otherwise.
    pub level: Level,
    /// The defect, in a sentence.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How it is mended.
    pub fix: &'static str,
    run: Run,
}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Check").field(&self.name).finish()
    }
}

impl PartialEq for Check {
    /// Checks are told apart by their names.
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// The check of this name.
#[must_use]
pub fn check_named(name: &str) -> Option<&'static Check> {
    CHECKS.iter().find(|check| check.name == name)
}

/// What a check looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Whether files can be read.
    Files,
    /// Whether entries are whole.
    Entries,
    /// Whether entries fit their texts.
    Texts,
    /// Whether write-ups say no more than the entries that they cite.
    WriteUps,
    /// Whether people have decided.
    Review,
    /// Whether exceptions are in order, and anything was checked.
    Exceptions,
}

impl Group {
    /// All of them, in the order of `explain`.
    pub const ALL: [Self; 6] =
        [Self::Files, Self::Entries, Self::Texts, Self::Review, Self::WriteUps, Self::Exceptions];

    /// Its name for people.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Files => "the files",
            Self::Entries => "the entries",
            Self::Texts => "the texts",
            Self::Review => "the review",
            Self::WriteUps => "the write-ups",
            Self::Exceptions => "the exceptions",
        }
    }
}

/// How a check finds.
enum Run {
    /// Among the errors of reading a file.
    Error(fn(&LedgerErrorKind) -> Option<Told>),
    /// In a document with its text.
    Document(fn(&Subject<'_>) -> Vec<Finding>),
    /// In a document with its text, where it is to be read again.
    Reread(fn(&Subject<'_>) -> Vec<Finding>),
    /// Between the entries of all documents that were seen.
    Across,
    /// In a citation with the figure and the entry that it joins.
    Citation(fn(&Wording<'_>) -> Option<Finding>),
    /// In a write-up as a whole.
    WriteUp(fn(&CitingText<'_>, &Thresholds) -> Vec<Finding>),
    /// In an entry that no write-up cites.
    Unused(fn(&Known) -> Option<Finding>),
    /// In the configuration, when all documents have been seen.
    Ledger(fn(&Whole<'_>) -> Vec<Finding>),
}
