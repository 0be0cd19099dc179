//! Ledger files in memory: records with the place of every field.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Field, LedgerError, LedgerErrorKind, Status, Value};
use crate::period::Window;
use crate::text::{Normal, Span};

/// A field as it stands in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The field.
    pub field: Field,
    /// Its value.
    pub value: Value,
    /// The key in the file.
    pub key: Span,
    /// The value in the file.
    pub span: Span,
}

/// A table of fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// The header in the file, `[claims.…]`; empty where the fields stand at the head of the file.
    pub header: Option<Span>,
    /// The fields that could be read, in the order of the file.
    pub fields: Vec<Placed>,
    /// The last byte of the record's own lines that means something.
    pub end: usize,
}

impl Record {
    /// The field as it stands in the file.
    #[must_use]
    pub fn placed(&self, field: Field) -> Option<&Placed> {
        self.fields.iter().find(|placed| placed.field == field)
    }

    /// The value of a field.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&Value> {
        self.placed(field).map(|placed| &placed.value)
    }

    /// Give a field a value in memory, or take it away; it has no place in a file then.
    pub(super) fn put(&mut self, field: Field, value: Option<Value>) {
        self.fields.retain(|placed| placed.field != field);
        let none = Span::new(0, 0);
        self.fields.extend(value.map(|value| Placed { field, value, key: none, span: none }));
    }

    /// Where the field stands, else where the record begins.
    #[must_use]
    pub fn span(&self, field: Field) -> Span {
        self.placed(field).map_or_else(|| self.start(), |placed| placed.span)
    }

    /// Its header, else the first byte of the file.
    #[must_use]
    pub fn start(&self) -> Span {
        self.header.unwrap_or(Span::new(0, 0))
    }

    /// The words of a field.
    #[must_use]
    pub fn words(&self, field: Field) -> Option<&str> {
        match self.get(field)? {
            Value::Words(words) => Some(words),
            Value::Choice(word) => Some(word),
            _ => None,
        }
    }

    /// The whole number of a field.
    #[must_use]
    pub fn number(&self, field: Field) -> Option<u32> {
        match self.get(field)? {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The decimal of a field.
    #[must_use]
    pub fn decimal(&self, field: Field) -> Option<Decimal> {
        match self.get(field)? {
            Value::Decimal(value) => Some(*value),
            _ => None,
        }
    }

    /// The day of a field.
    #[must_use]
    pub fn day(&self, field: Field) -> Option<Date> {
        match self.get(field)? {
            Value::Day(day) => Some(*day),
            _ => None,
        }
    }

    /// The two code points of a field.
    #[must_use]
    pub fn range(&self, field: Field) -> Option<(usize, usize)> {
        match self.get(field)? {
            Value::Range(start, end) => Some((*start, *end)),
            _ => None,
        }
    }

    /// The window of a field.
    #[must_use]
    pub fn window(&self, field: Field) -> Option<Window> {
        match self.get(field)? {
            Value::Window(window) => Some(*window),
            _ => None,
        }
    }

    /// The words of a list; none where there is no list.
    #[must_use]
    pub fn list(&self, field: Field) -> &[String] {
        match self.get(field) {
            Some(Value::List(words)) => words,
            _ => &[],
        }
    }
}

/// A claim of the ledger.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// Its key, unique in its document.
    pub key: String,
    /// Where the key stands in its header.
    pub key_span: Option<Span>,
    /// Its fields.
    pub record: Record,
    /// The decisions about it, oldest first.
    pub reviews: Vec<Record>,
    /// Its earlier revisions, oldest first.
    pub history: Vec<Record>,
}

impl Entry {
    /// What has been decided about it; a status that cannot be read counts as none.
    #[must_use]
    pub fn status(&self) -> Status {
        let name = self.record.words(Field::Status);
        Status::ALL.into_iter().find(|status| Some(status.name()) == name).unwrap_or(Status::Proposed)
    }

    /// Its quote in normal form, which `span` counts in.
    #[must_use]
    pub fn quote(&self) -> Option<Normal<'_>> {
        self.record.words(Field::Quote).map(Normal::of)
    }

    /// Its revision.
    #[must_use]
    pub fn rev(&self) -> u32 {
        self.record.number(Field::Rev).unwrap_or(1)
    }

    /// Whether a person has changed this field of what was read.
    #[must_use]
    pub fn is_corrected(&self, field: Field) -> bool {
        self.record.list(Field::Corrected).iter().any(|name| name == field.name())
    }

    /// Whether somebody has decided about its present revision.
    #[must_use]
    pub fn is_reviewed(&self) -> bool {
        self.reviews.last().and_then(|review| review.number(Field::Rev)) == Some(self.rev())
    }

    /// The last byte of all its records.
    #[must_use]
    pub fn end(&self) -> usize {
        let records = self.reviews.iter().chain(&self.history);
        records.map(|record| record.end).fold(self.record.end, usize::max)
    }
}

/// A document's ledger file, as far as it could be read.
#[derive(Clone, Debug, Default)]
pub struct LedgerFile {
    /// The fields before the first table.
    pub head: Record,
    /// What is known of the document.
    pub document: Record,
    /// Its claims, in the order of the file.
    pub entries: Vec<Entry>,
    /// What could not be read, in the order of the file.
    pub errors: Vec<LedgerError>,
}

impl LedgerFile {
    /// Add an error to those that were found in reading.
    pub fn refuse(&mut self, at: usize, kind: LedgerErrorKind) {
        self.errors.push(LedgerError { span: Span::new(at, at), kind });
        self.errors.sort_by_key(|error| error.span.start);
    }

    /// The entry with this key.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}
