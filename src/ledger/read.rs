//! Reading ledger files: every error with its place, in one run.
//!
//! ```
//! use factledger::ledger::{Field, LedgerFile};
//!
//! let source = "schema = 1\n[document]\nid = \"a\"\ntext-hash = \"none\"\n[claims.x]\nrevision = 1\n";
//! let file = LedgerFile::read("a", source);
//! assert_eq!(file.document.words(Field::Id), Some("a"));
//! let errors: Vec<String> = file.errors.iter().map(ToString::to_string).collect();
//! assert_eq!(errors[0], "`text-hash`: found \"none\", expected `fl1-sha256:` and 64 hex digits");
//! assert!(errors.contains(&"a claim has no field `revision`".to_owned()));
//! ```
//!
//! What can be read is read, so that one slip does not hide another.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::schema::{
    CLAIM, CONFIGURATION, DOCUMENT, EXCEPTION, FILE, FOLDER, REVIEW, REVISION, SCHEMA, SUPPORT, Shape,
};
use super::{
    Configuration, Entry, Field, Folder, Form, LedgerError, LedgerErrorKind, LedgerFile, Level, Placed, Record,
    ValueError, agree, is_key,
};
use crate::text::Span;

type Key<'a, 's> = &'a Spanned<DeString<'s>>;
type Item<'a, 's> = &'a Spanned<DeValue<'s>>;

impl LedgerFile {
    /// Read the ledger file of the document `id`, the stem of the file's name.
    #[must_use]
    pub fn read(id: &str, source: &str) -> Self {
        let mut reader = Reader { source, errors: Vec::new(), twice: BTreeSet::new() };
        let mut file = Self::default();
        let (top, readable) = reader.parse();
        if !readable {
            // A newer schema is refused as a whole: what looks wrong in it may be right.
            return Self { errors: reader.errors, ..file };
        }
        let top = top.get_ref();
        file.head = reader.record(&FILE, top, None);
        match top.get("document").map(|item| (item, item.get_ref())) {
            Some((item, DeValue::Table(table))) => {
                file.document = reader.record(&DOCUMENT, table, Some(span_of(item)));
                agree::document(id, &file.document, &mut reader.errors);
            }
            Some((item, _)) => reader.no_table("document", span_of(item)),
            None => reader.missing(&FILE, "document"),
        }
        if let Some((key, item)) = top.get_key_value("claims") {
            file.entries = reader.entries(key, item);
        }
        reader.errors.sort_by_key(|error| error.span.start);
        file.errors = reader.errors;
        file
    }
}

impl Configuration {
    /// Read the configuration file.
    #[must_use]
    pub fn read(source: &str) -> Self {
        let mut reader = Reader { source, errors: Vec::new(), twice: BTreeSet::new() };
        let mut configuration = Self::default();
        let (top, readable) = reader.parse();
        if readable {
            configuration.record = reader.record(&CONFIGURATION, top.get_ref(), None);
            configuration.levels = reader.levels(top.get_ref());
            configuration.support = reader.support(top.get_ref());
            configuration.folders = reader.folders(top.get_ref());
            configuration.exceptions = match top.get_ref().get_key_value("exceptions") {
                Some((key, item)) => reader.records(&EXCEPTION, key, item),
                None => Vec::new(),
            };
        }
        reader.errors.sort_by_key(|error| error.span.start);
        configuration.errors = reader.errors;
        configuration
    }
}

/// A level set for a check, as it stands in the configuration.
#[derive(Clone, Debug, PartialEq)]
pub struct SetLevel {
    /// The name of the check.
    pub check: String,
    /// Its level.
    pub level: Level,
    /// The name's place.
    pub span: Span,
}

struct Reader<'s> {
    source: &'s str,
    errors: Vec<LedgerError>,
    /// The keys of claims that stand twice.
    twice: BTreeSet<&'s str>,
}

impl<'s> Reader<'s> {
    /// The tables of the file, and whether this version may read them.
    fn parse(&mut self) -> (Spanned<DeTable<'s>>, bool) {
        let (top, errors) = DeTable::parse_recoverable(self.source);
        let marks = conflict_marks(self.source);
        // One slip may make several errors in its line, and every mark of a merge is one.
        let mut last = None;
        for error in errors {
            let span = error.span().map_or(Span::new(0, 0), |span| Span::new(span.start, span.end));
            let kind = match error.message() {
                "duplicate key" => LedgerErrorKind::DuplicateKey,
                message => LedgerErrorKind::Syntax(message.to_owned()),
            };
            let mark = marks.get(marks.partition_point(|mark| mark.end <= span.start));
            let is_told = mark.is_some_and(|mark| mark.start <= span.start);
            let is_first = last.is_none_or(|last| !self.share_a_line(last, span.start));
            if !is_told && (kind == LedgerErrorKind::DuplicateKey || is_first) {
                self.error(span, kind);
            }
            last = Some(span.start);
        }
        for mark in marks {
            self.error(mark, LedgerErrorKind::ConflictMark);
        }
        self.settle_twice();
        let schema = top.get_ref().get("schema");
        let found = schema.and_then(|item| item.get_ref().as_integer()?.as_str().parse::<u32>().ok());
        let newer = found.filter(|&found| found > SCHEMA);
        if let (Some(found), Some(item)) = (newer, schema) {
            self.errors.clear();
            self.error(span_of(item), LedgerErrorKind::SchemaNewer { found, known: SCHEMA });
        }
        (top, newer.is_none())
    }

    /// Whether two places stand in one line; what lies between them is looked at, not the line up to them.
    fn share_a_line(&self, one: usize, other: usize) -> bool {
        let between = self.source.as_bytes().get(one.min(other)..one.max(other)).unwrap_or_default();
        memchr::memchr(b'\n', between).is_none()
    }

    /// Find the headers that stand twice. Keys of the second that the first has too are no errors of their own.
    fn settle_twice(&mut self) {
        let is_header = |error: &&LedgerError| {
            error.kind == LedgerErrorKind::DuplicateKey && header_before(self.source, error.span.start).is_some()
        };
        let headers: Vec<Span> = self.errors.iter().filter(is_header).map(|error| error.span).collect();
        let end = |at: usize| {
            let rest = self.source.as_bytes().get(at..).unwrap_or_default();
            memchr::memmem::find(rest, b"\n[").map_or(self.source.len(), |end| at + end)
        };
        let mut tables: Vec<Span> = headers.iter().map(|header| Span::new(header.end, end(header.end))).collect();
        tables.sort_by_key(|table| table.start);
        let claims = headers.iter().filter(|header| is_claim_header(self.source, header.start));
        self.twice = claims.map(|&header| self.source_of(header).trim_matches(['"', '\''])).collect();
        self.errors.retain(|error| {
            let table = tables.get(tables.partition_point(|table| table.end <= error.span.start));
            let is_within = table.is_some_and(|table| table.start <= error.span.start);
            error.kind != LedgerErrorKind::DuplicateKey || !is_within
        });
    }

    fn error(&mut self, span: Span, kind: LedgerErrorKind) {
        self.errors.push(LedgerError { span, kind });
    }

    fn source_of(&self, span: Span) -> &'s str {
        self.source.get(span.range()).unwrap_or_default()
    }

    /// The fields of a table; inner tables that the shape knows are left to others.
    fn record(&mut self, shape: &Shape, table: &DeTable<'s>, header: Option<Span>) -> Record {
        let mut record = Record { header, fields: Vec::new(), end: header.map_or(0, |header| header.end) };
        for (key, item) in table {
            let (name, key_span, span) = (key.get_ref().as_ref(), key_span(key), span_of(item));
            let Some(field) = shape.field(name) else {
                if !shape.tables.contains(&name) {
                    let near =
                        near(name, shape.fields.iter().map(|field| field.name()).chain(shape.tables.iter().copied()));
                    self.error(
                        key_span,
                        LedgerErrorKind::UnknownField { record: shape.name, name: head(name).to_owned(), near },
                    );
                }
                continue;
            };
            record.end = record.end.max(span.end);
            match field.form().read(item.get_ref(), self.shown(span)) {
                Ok(value) => record.fields.push(Placed { field, value, key: key_span, span }),
                Err(error) => self.bad_value(field.name(), span, error),
            }
        }
        record.fields.sort_by_key(|placed| placed.key.start);
        let present = |field: &Field| table.contains_key(field.name());
        for &field in shape.required.iter().filter(|field| !present(field)) {
            self.error(record.start(), LedgerErrorKind::MissingField { record: shape.name, field, because: "" });
        }
        record
    }

    /// A value as messages show it: cut where it is long, since a value may be a text of many megabytes.
    fn shown(&self, span: Span) -> &'s str {
        head(self.source_of(span))
    }

    fn bad_value(&mut self, name: &str, span: Span, error: ValueError) {
        let kind = match error {
            ValueError::Window { found, error } => LedgerErrorKind::BadPeriod { found, error },
            error @ ValueError::Form { .. } => LedgerErrorKind::BadValue { name: head(name).to_owned(), error },
        };
        self.error(span, kind);
    }

    fn entries(&mut self, key: Key<'_, 's>, item: Item<'_, 's>) -> Vec<Entry> {
        let DeValue::Table(claims) = item.get_ref() else {
            self.no_table("claims", key_span(key));
            return Vec::new();
        };
        let mut entries: Vec<Entry> = claims.iter().filter_map(|(key, item)| self.entry(key, item)).collect();
        entries.sort_by_key(|entry| entry.record.start().start);
        entries
    }

    fn entry(&mut self, key: Key<'_, 's>, item: Item<'_, 's>) -> Option<Entry> {
        let name = key.get_ref().as_ref();
        let DeValue::Table(table) = item.get_ref() else {
            self.no_table(name, key_span(key));
            return None;
        };
        if !is_key(name) {
            let error = ValueError::Form { found: format!("`{}`", head(name)), expected: Form::Key.to_string() };
            self.bad_value("key", key_span(key), error);
        }
        let known = self.errors.len();
        let mut record = self.record(&CLAIM, table, Some(span_of(item)));
        let mut records = |shape: &Shape, name: &str| match table.get_key_value(name) {
            Some((key, item)) => self.records(shape, key, item),
            None => Vec::new(),
        };
        let (reviews, mut history) = (records(&REVIEW, "reviews"), records(&REVISION, "history"));
        let is_mixed = self.twice.contains(name);
        if is_mixed {
            // The fields are of two entries, and say nothing together; that both have one key is all that is told.
            self.errors.truncate(known);
            record.fields.retain(|placed| placed.field == Field::Status);
            history.clear();
        }
        let entry = Entry { key: name.to_owned(), key_span: Some(key_span(key)), record, reviews, history };
        if !is_mixed {
            agree::entry(&entry, |field| table.contains_key(field.name()), &mut self.errors);
        }
        Some(entry)
    }

    fn records(&mut self, shape: &Shape, key: Key<'_, 's>, item: Item<'_, 's>) -> Vec<Record> {
        let DeValue::Array(items) = item.get_ref() else {
            self.no_table(key.get_ref(), key_span(key));
            return Vec::new();
        };
        let mut records = Vec::new();
        for item in items {
            match item.get_ref() {
                DeValue::Table(table) => records.push(self.record(shape, table, Some(span_of(item)))),
                _ => self.no_table(key.get_ref(), span_of(item)),
            }
        }
        records
    }

    fn support(&mut self, top: &DeTable<'s>) -> Record {
        match top.get_key_value("support").map(|(key, item)| (key, item, item.get_ref())) {
            Some((_, item, DeValue::Table(table))) => self.record(&SUPPORT, table, Some(span_of(item))),
            Some((key, ..)) => {
                self.no_table("support", key_span(key));
                Record::default()
            }
            None => Record::default(),
        }
    }

    fn folders(&mut self, top: &DeTable<'s>) -> Vec<Folder> {
        let Some((key, item)) = top.get_key_value("folders") else { return Vec::new() };
        let records = self.records(&FOLDER, key, item);
        let tables = item.get_ref().as_array().into_iter().flatten().filter_map(|item| item.get_ref().as_table());
        let levels: Vec<_> = tables.map(|table| self.levels(table)).collect();
        records.into_iter().zip(levels).map(|(record, levels)| Folder { record, levels }).collect()
    }

    fn levels(&mut self, top: &DeTable<'s>) -> Vec<SetLevel> {
        let Some((key, item)) = top.get_key_value("checks") else { return Vec::new() };
        let DeValue::Table(table) = item.get_ref() else {
            self.no_table("checks", key_span(key));
            return Vec::new();
        };
        let mut levels = Vec::new();
        for (key, item) in table {
            let check = key.get_ref().to_string();
            if let Some(level) = item.get_ref().as_str().and_then(Level::named) {
                levels.push(SetLevel { check, level, span: key_span(key) });
            } else {
                let found = self.shown(span_of(item)).to_owned();
                // A line at the end of the file belongs to its last table, whoever meant it.
                let expected = match CONFIGURATION.field(&check) {
                    Some(_) => "it above the first table, beside `schema`",
                    None => "one of \"error\", \"warn\", \"off\"",
                };
                let expected = expected.to_owned();
                self.bad_value(&check, span_of(item), ValueError::Form { found, expected });
            }
        }
        levels.sort_by_key(|level| level.span.start);
        levels
    }

    fn no_table(&mut self, name: &str, span: Span) {
        let found = format!("`{}`", self.shown(span));
        self.bad_value(name, span, ValueError::Form { found, expected: "a table".to_owned() });
    }

    fn missing(&mut self, shape: &Shape, table: &str) {
        let error = ValueError::Form {
            found: "nothing".to_owned(),
            expected: format!("a table `[{table}]` in {}", shape.name),
        };
        self.bad_value(table, Span::new(0, 0), error);
    }
}

/// The beginning of words as messages show them.
fn head(words: &str) -> &str {
    const MOST: usize = 60;
    let end = words.char_indices().map(|(at, _)| at).nth(MOST).unwrap_or(words.len());
    words.get(..end).unwrap_or_default()
}

/// The lines that git writes around the two sides of a conflict.
const CONFLICT_MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

pub(super) fn conflict_marks(source: &str) -> Vec<Span> {
    let mut marks = Vec::new();
    // An editor may have put a byte order mark before the first of them.
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mut at = source.len() - text.len();
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        let rest = CONFLICT_MARKS.iter().find_map(|mark| words.strip_prefix(mark));
        if rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')) {
            marks.push(Span::new(at, at + words.len()));
        }
        at += line.len();
    }
    marks
}

/// What stands before the byte `at` in a line like `[claims.x]`, behind the bracket.
fn header_before(source: &str, at: usize) -> Option<&str> {
    // A line may have many megabytes; the header of a claim has not.
    const MOST: usize = 256;
    let head = source.get(source.floor_char_boundary(at.saturating_sub(MOST))..at)?;
    let line = head.rfind('\n').map(|end| head.get(end + 1..).unwrap_or_default());
    line.or(Some(head).filter(|_| at <= MOST))?.trim_start_matches([' ', '\t', '\u{feff}']).strip_prefix('[')
}

/// Whether the byte `at` begins the key of a claim in its header.
pub(crate) fn is_claim_header(source: &str, at: usize) -> bool {
    let before = header_before(source, at).unwrap_or_default();
    before.chars().filter(|c| !matches!(c, ' ' | '\t' | '"' | '\'')).eq("claims.".chars())
}

fn key_span(key: Key<'_, '_>) -> Span {
    Span::new(key.span().start, key.span().end)
}

fn span_of(item: Item<'_, '_>) -> Span {
    Span::new(item.span().start, item.span().end)
}

/// The name that was probably meant.
#[must_use]
pub fn near<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    // Beyond this length nothing is near, and comparing would cost the square of it.
    const MOST: usize = 100;
    let name = Some(name).filter(|name| name.len() <= MOST)?.to_ascii_lowercase().replace('_', "-");
    let close = known.map(|known| (strsim::damerau_levenshtein(&name, known), known));
    close.filter(|&(distance, known)| distance * 3 <= known.len().max(3)).min().map(|(_, known)| known)
}
