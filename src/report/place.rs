//! Lines and columns, as editors count them.
//!
//! ```
//! use factledger::report::Lines;
//! use factledger::text::Document;
//!
//! let document = Document::new("Café prices:\nup 4 percent.");
//! let place = Lines::new(&document).place(17);
//! assert_eq!(place.to_string(), "2:4");
//! ```
//!
//! A line ends at a line feed alone or behind a carriage return. A byte order mark takes no column.

use std::fmt;

use crate::text::{Document, Span};

/// A line and a column, both from one; the column counts code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, from one.
    pub line: usize,
    /// The code point in the line, from one.
    pub column: usize,
}

impl fmt::Display for Place {
    /// Writes `LINE:COLUMN`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Where the lines of a document start.
#[derive(Debug)]
pub struct Lines<'d, 't> {
    document: &'d Document<'t>,
    starts: Vec<usize>,
}

impl<'d, 't> Lines<'d, 't> {
    /// The lines of `document`: one scan.
    #[must_use]
    pub fn new(document: &'d Document<'t>) -> Self {
        let text = document.text();
        let first = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let others = memchr::memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1);
        Self { document, starts: std::iter::once(first).chain(others).collect() }
    }

    /// The place of the byte `at`, which starts a code point of the text.
    #[must_use]
    pub fn place(&self, at: usize) -> Place {
        let line = self.starts.partition_point(|&start| start <= at).max(1);
        let start = self.starts[line - 1].min(at);
        Place { line, column: self.code_points_before(at) - self.code_points_before(start) + 1 }
    }

    fn code_points_before(&self, at: usize) -> usize {
        self.document.char_range(Span::new(at, at)).start
    }
}
