//! Changing a ledger file by splicing the lines that change, so that every other byte stays as it was.
//!
//! ```
//! use factledger::ledger::{CLAIM, Edit, Field, LedgerFile, Value};
//!
//! let source = "[claims.x]\r\nunit = 'boat'  # ours\r\nfigure = \"40\"\r\n";
//! let file = LedgerFile::read("a", source);
//! let mut edit = Edit::new(source);
//! edit.set(&file.entries[0].record, &CLAIM, Field::Unit, &Value::Words("ship".to_owned()));
//! edit.set(&file.entries[0].record, &CLAIM, Field::Measure, &Value::Words("ships".to_owned()));
//! assert_eq!(edit.finish(), "[claims.x]\r\nunit = \"ship\"  # ours\r\nmeasure = \"ships\"\r\nfigure = \"40\"\r\n");
//! ```
//!
//! A field that was not there gets its own line behind the fields that come before it. Records written in another manner
//! than one field a line (inline tables, dotted keys) cannot take a new line; who edits reads the result again.

use super::{Field, Record, Shape, Value};
use crate::text::Span;

/// Changes to the text of a file, made all at once at the end.
#[derive(Debug)]
pub struct Edit<'s> {
    source: &'s str,
    splices: Vec<Splice>,
}

#[derive(Debug)]
struct Splice {
    span: Span,
    /// Among insertions at one place, the lower comes first.
    order: usize,
    by: String,
}

impl<'s> Edit<'s> {
    /// Changes to `source`.
    #[must_use]
    pub const fn new(source: &'s str) -> Self {
        Self { source, splices: Vec::new() }
    }

    /// Give a field of `record`, a record of this shape in the source, a value.
    pub fn set(&mut self, record: &Record, shape: &Shape, field: Field, value: &Value) {
        if let Some(placed) = record.placed(field) {
            let literal = value.literal();
            // As written, since 7.10 and 7.1 are the same number and not the same figure.
            if placed.value.literal() != literal {
                self.splice(placed.span, 0, literal);
            }
            return;
        }
        let order = |field: Field| shape.fields.iter().position(|&known| known == field).unwrap_or(usize::MAX);
        let before = record.fields.iter().filter(|placed| order(placed.field) < order(field));
        let before = before.max_by_key(|placed| order(placed.field)).map(|placed| placed.span.end);
        let at = before.or(record.header.map(|header| header.end)).unwrap_or(0);
        self.insert_line(at, order(field), &format!("{} = {}", field.name(), value.literal()));
    }

    /// Take a field's lines away.
    pub fn unset(&mut self, record: &Record, field: Field) {
        let Some(placed) = record.placed(field) else { return };
        let start = self.line_start(placed.key.start);
        self.splice(Span::new(start, self.line_end(placed.span.end)), 0, String::new());
    }

    /// Put other words in the place of `span`.
    pub fn replace(&mut self, span: Span, by: String) {
        self.splice(span, 0, by);
    }

    /// Add a table of its own behind the line of the byte `at`, a blank line before it.
    pub fn push_table(&mut self, at: usize, header: &str, fields: &[(Field, Value)]) {
        let newline = self.newline(at);
        let mut lines = format!("{newline}{header}");
        for (field, value) in fields {
            lines.extend([newline, field.name(), " = ", &value.literal()]);
        }
        self.insert_line(at, usize::MAX, &lines);
    }

    /// Add lines behind the line of the byte `at`, a blank line before them.
    pub fn push_lines(&mut self, at: usize, lines: &str) {
        let newline = self.newline(at);
        let lines = lines.trim_start_matches(['\r', '\n']);
        self.insert_line(at, usize::MAX, &format!("{newline}{lines}"));
    }

    /// Take away the lines from the one of `span`'s first byte to that of its last, and one blank line before them.
    pub fn remove(&mut self, span: Span) {
        let start = self.line_start(span.start);
        let before = self.line_start(start.saturating_sub(1));
        let blank = self.source.get(before..start).is_some_and(|line| line.trim().is_empty());
        let start = if blank { before } else { start };
        self.splice(Span::new(start, self.line_end(span.end)), 0, String::new());
    }

    /// The changed text.
    #[must_use]
    pub fn finish(mut self) -> String {
        self.splices.sort_by_key(|splice| (splice.span.start, splice.order));
        let mut text = String::with_capacity(self.source.len() + 256);
        let mut at = 0;
        for splice in &self.splices {
            text.push_str(self.source.get(at..splice.span.start).unwrap_or_default());
            text.push_str(&splice.by);
            at = splice.span.end.max(at);
        }
        text.push_str(self.source.get(at..).unwrap_or_default());
        text
    }

    fn splice(&mut self, span: Span, order: usize, by: String) {
        self.splices.push(Splice { span, order, by });
    }

    /// Insert a line behind the one of the byte `at`.
    fn insert_line(&mut self, at: usize, order: usize, line: &str) {
        let newline = self.newline(at);
        let end = self.line_end(at);
        let whole = self.source.get(..end).is_some_and(|head| head.is_empty() || head.ends_with('\n'));
        // The last line may lack its end, and then lacks it still.
        let line = if whole { format!("{line}{newline}") } else { format!("{newline}{line}") };
        self.splice(Span::new(end, end), order, line);
    }

    /// The first byte of the line of the byte `at`.
    fn line_start(&self, at: usize) -> usize {
        self.source.get(..at).and_then(|head| head.rfind('\n')).map_or(0, |end| end + 1)
    }

    /// Behind the end of the line of the byte `at`.
    fn line_end(&self, at: usize) -> usize {
        let rest = self.source.get(at..).unwrap_or_default();
        at + rest.find('\n').map_or(rest.len(), |end| end + 1)
    }

    /// How the line of the byte `at` ends, or the one before where it is the last.
    fn newline(&self, at: usize) -> &'static str {
        let end = self.line_end(at);
        let head = self.source.get(..end).unwrap_or_default();
        let line = head.rfind('\n').map_or("", |end| head.get(..=end).unwrap_or_default());
        if line.ends_with("\r\n") { "\r\n" } else { "\n" }
    }
}
