//! Texts and the places in them: documents, spans, paragraphs and sentences, tokens, phrases of a table.
//!
//! ```text
//! document  = paragraphs, parted by line ends and block markup, less the markup ;
//! paragraph = sentences ;
//! sentence  = tokens ;
//! ```
//!
//! Any `&str` makes a document; nothing here fails. What bytes are text at all is [`decode`]'s question.

mod decode;
mod document;
mod front_matter;
mod markup;
mod normal;
mod paragraph;
mod phrase;
mod prefilter;
mod segment;
mod sentence;
mod span;
mod steering;
mod table;
mod tag;
mod token;
mod vocabulary;

pub use decode::{DecodeError, DecodeErrorKind, decode};
pub use document::{CodePoints, Document};
pub use front_matter::FrontMatter;
pub use normal::{Normal, fl1_hash};
pub use phrase::Phrases;
pub use prefilter::Prefilter;
pub use sentence::Sentence;
pub use span::Span;
pub use steering::steers_terminal;
#[cfg(test)]
pub(crate) use token::VULGAR_FRACTIONS;
pub use token::{Class, Gap, Token};
pub(crate) use vocabulary::Vocabulary;
