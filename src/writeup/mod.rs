//! Write-ups: citations of entries in prose, and whether a wording is supported by the entry that it cites.
//!
//! ```text
//! link    = "[" , words , "]" , "[fact:" , id , "]" ;        (* with a definition `[fact:ID]: PATH "r1: …"` *)
//! pandoc  = "[@fact:" , id , [ ", " , revision ] , "]" ;
//! comment = "<!-- fact: " , id , [ " " , revision ] , " -->" ;
//! ```
//!
//! ```
//! use factledger::writeup::{Form, Format, WriteUp};
//!
//! let text = "In all, [at least 87 dams][fact:report/dams] were repaired, 12<!-- fact: report/new r1 --> of them anew.";
//! let writeup = WriteUp::read(text, Format::Markdown);
//! let forms: Vec<_> = writeup.citations.iter().map(|citation| (citation.form, &text[citation.id.range()])).collect();
//! assert_eq!(forms, [(Form::Link, "report/dams"), (Form::Comment, "report/new")]);
//! assert_eq!(writeup.citations[1].rev, Some(1));
//! ```
//!
//! `markdown` and `plain` find the citations and the prose of a text, `mark` reads what stands in one; `rename` gives them other ids. Code is left alone in
//! Markdown.
//! `figure` says which number a citation marks. `support` sets what its entry holds for true against what the wording allows: `reach`
//! makes the intervals, `measure` turns units into each other. `time` and `agree` compare windows, modes and nouns. `cite`
//! writes citations and brings them up to date; `template` finds the places that are filled from the ledger.

mod agree;
mod catalogue;
mod citation;
mod cite;
mod figure;
mod interval;
mod letter;
mod mark;
mod markdown;
mod measure;
mod noun;
mod plain;
mod prose;
mod reach;
mod rename;
mod statement;
mod suggest;
mod support;
mod table;
mod template;
mod thresholds;
mod time;

pub use agree::{counts_other, dropped_mode, other_window};
pub use catalogue::{Catalogue, Known, Lookup};
pub use citation::{Citation, Definition, Form, Format, WriteUp};
pub use cite::{Change, Renewed, changed, definition, update, written};
pub use figure::{Cited, Figure, Figures, Unclear, Wanted, figures, statement_in};
pub use interval::{End, Interval, Rational, rational, shown};
pub use letter::{fitted, opens_sentence};
pub use measure::{convert, convertible};
pub use prose::Prose;
pub use reach::because;
pub use rename::{named_ids, with_ids};
pub use statement::Statement;
pub use suggest::{suggestion, told};
pub use support::{Judgement, Outcome, judge};
pub use template::{Part, TemplatePlace, places};
pub use thresholds::Thresholds;
pub use time::{Fit, fit};
