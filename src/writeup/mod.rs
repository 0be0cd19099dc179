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
//! `markdown` and `plain` find the citations and the prose of a text, `mark` reads what stands in one. Code is left alone in Markdown.

mod citation;
mod mark;
mod markdown;
mod plain;
mod prose;

pub use citation::{Citation, Definition, Form, Format, WriteUp};
pub use prose::Prose;
