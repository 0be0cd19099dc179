//! factledger turns the figures in texts into claims, and keeps them honest.
//!
//! ```
//! use factledger::{claim, quantity::Bound, text::Document};
//!
//! let document = Document::new("No fewer than 87 dams were repaired.\nOrtiz, 62, of No. 5 Mill Lane, saw it.");
//! let claims: Vec<_> = claim::claims(&document).collect();
//! assert_eq!(claims.len(), 1); // neither the age nor the address is one
//!
//! let figure = &claims[0].quantity;
//! assert_eq!(document.slice(figure.span), "No fewer than 87");
//! assert_eq!((figure.value, figure.bound), (Some(87.into()), Bound::AtLeast));
//! assert_eq!(figure.unit.unwrap().name(&document), "dam");
//! ```
//!
//! # Modules
//!
//! Imports run one way; a module uses only those to its left:
//!
//! `text → numeral → syntax → period → quantity → attribution → claim → ledger → writeup → verify → report`
//!
//! * [`text`]: documents, spans, sentences, tokens, the prefilter, the normal form `fl1`;
//! * [`numeral`]: digits and number words to exact values;
//! * [`syntax`]: parts of speech and heads of the words of a sentence;
//! * [`period`]: time expressions with TIMEX3 type and value;
//! * [`quantity`]: value, bound, unit, rate, trend and kind of every number;
//! * [`attribution`]: source, cue and content, and who "he" and "the agency" are;
//! * [`claim`]: which quantities state something, and what they measure;
//! * [`ledger`]: the TOML files in which claims are kept and reviewed;
//! * [`writeup`]: citations in prose, and when a wording is supported;
//! * [`verify`]: the checks over ledger and texts;
//! * [`report`]: the output formats.
//!
//! # Invariants
//!
//! * Extraction is total: any `&str` gives annotations. No `Result`, no panic.
//! * The library touches no file, clock, network, environment or terminal.
//! * Places are bytes inside; [`text::Document::char_range`] alone makes code points of them.
//! * Values are exact decimals, never floats; what has more than 28 digits is reported as unread.
//! * Results come in text order and never depend on a hash.
//! * A claim keeps its quote verbatim.

pub mod attribution;
pub mod claim;
pub mod ledger;
pub mod numeral;
pub mod period;
pub mod quantity;
pub mod report;
pub mod syntax;
pub mod text;
pub mod verify;
pub mod writeup;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
