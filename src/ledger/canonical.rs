//! The canonical form of a document's ledger file: the same content in one order and one spelling.
//!
//! ```text
//! file   = head , "[document]" , fields , { claim , { review } , { revision } } ;
//! header = blank line , { comment line } , "[" , path , "]" ;
//! field  = name , " = " , value , [ comment ] ;          (* in the order of its record, on one line *)
//! ```
//!
//! Comments, blank lines, a byte order mark and the order of the claims are people's and stay; a comment above a field or a header moves with
//! it. A value with a comment inside stays as it is written. Nothing that a pin seals is touched.

use std::collections::BTreeMap;

use super::layout::{FieldLines, Header, Layout, Table};
use super::schema::{CLAIM, DOCUMENT, FILE, REVIEW, REVISION};
use super::{Entry, LedgerFile, Placed, Record, Shape};
use crate::text::Span;

/// A file in canonical form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canonical {
    /// The file as it should be written.
    pub source: String,
    /// What has another form than tables with a field on each line, and is left as it is; why, and where.
    pub left: Vec<(Span, String)>,
}

/// Why a file cannot be brought into canonical form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unformed {
    /// It cannot be read, or only in part.
    #[error("the file is not valid TOML, or holds a merge that was not finished")]
    Unreadable,
    /// It is laid out in a manner that is not known here.
    #[error("a line is laid out in a manner that cannot be brought into form without a loss")]
    Unknown,
}

/// The canonical form of `source`, which was read as `file`.
///
/// # Errors
///
/// Why it has none; the file is best left alone then.
pub fn canonical(file: &LedgerFile, source: &str) -> Result<Canonical, Unformed> {
    if file.errors.iter().any(|error| error.kind.is_of_the_file()) {
        return Err(Unformed::Unreadable);
    }
    let layout = Layout::of(source).ok_or(Unformed::Unknown)?;
    let mut writer = Writer::new(file, source, layout.mark);
    let mut tables: Vec<(Place, &Table<'_>)> = Vec::with_capacity(layout.tables.len());
    let mut keys: BTreeMap<&str, usize> = BTreeMap::new();
    for table in &layout.tables {
        let place = place(table, &mut keys).unwrap_or_else(|| {
            writer.leave(table);
            tables.last().map(|(place, _)| *place).unwrap_or_default()
        });
        tables.push((place, table));
    }
    if writer.left.is_empty() {
        tables.sort_by_key(|(place, _)| *place);
    }
    for (_, table) in &tables {
        writer.table(table);
    }
    let formed = Canonical { source: writer.text, left: writer.left };
    if formed.source == source {
        return Ok(formed);
    }
    // What was written says the same, and every comment is in it.
    let again = LedgerFile::read(file.document.words(super::Field::Id).unwrap_or_default(), source);
    let written = LedgerFile::read(file.document.words(super::Field::Id).unwrap_or_default(), &formed.source);
    let comments = |layout: &Layout<'_>| {
        let mut comments: Vec<String> = layout.comments().into_iter().map(str::to_owned).collect();
        comments.sort_unstable();
        comments
    };
    let kept = Layout::of(&formed.source).is_some_and(|written| comments(&written) == comments(&layout));
    if kept && content(&again) == content(&written) { Ok(formed) } else { Err(Unformed::Unknown) }
}

/// The fields of records, as they would be written, and what is wrong with them.
type Content = (Vec<(String, Vec<String>)>, Vec<String>);

/// What a file says, wherever it says it.
fn content(file: &LedgerFile) -> Content {
    let fields = |record: &Record| {
        let field = |placed: &Placed| format!("{} = {}", placed.field.name(), placed.value.literal());
        let mut fields: Vec<String> = record.fields.iter().map(field).collect();
        fields.sort_unstable();
        fields
    };
    let mut records = vec![("head".to_owned(), fields(&file.head)), ("document".to_owned(), fields(&file.document))];
    for entry in &file.entries {
        let Entry { key, record, reviews, history, .. } = entry;
        records.push((key.clone(), fields(record)));
        records.extend(reviews.iter().map(|review| (format!("{key}.reviews"), fields(review))));
        records.extend(history.iter().map(|revision| (format!("{key}.history"), fields(revision))));
    }
    let mut errors: Vec<String> = file.errors.iter().map(ToString::to_string).collect();
    errors.sort_unstable();
    (records, errors)
}

/// Where a table belongs: the document first, then each claim with its reviews and its history.
type Place = (usize, u8);

fn place<'s>(table: &Table<'s>, keys: &mut BTreeMap<&'s str, usize>) -> Option<Place> {
    let Some(header) = &table.header else { return Some((0, 0)) };
    let mut of_claim = |key: &'s str| {
        let next = keys.len();
        2 + *keys.entry(key).or_insert(next)
    };
    match (header.path.as_slice(), header.one_of_several) {
        (["document"], false) => Some((1, 0)),
        (["claims", key], false) => Some((of_claim(key), 0)),
        (["claims", key, "reviews"], true) => Some((of_claim(key), 1)),
        (["claims", key, "history"], true) => Some((of_claim(key), 2)),
        _ => None,
    }
}

/// The fields that a table may have.
fn shape(header: Option<&Header<'_>>) -> Option<&'static Shape> {
    match header.map(|header| header.path.as_slice()) {
        None => Some(&FILE),
        Some(["document"]) => Some(&DOCUMENT),
        Some(["claims", _]) => Some(&CLAIM),
        Some(["claims", _, "reviews"]) => Some(&REVIEW),
        Some(["claims", _, "history"]) => Some(&REVISION),
        Some(_) => None,
    }
}

struct Writer<'f> {
    text: String,
    newline: &'static str,
    left: Vec<(Span, String)>,
    /// The fields that could be read, in the order of their values.
    placed: Vec<&'f Placed>,
}

impl<'f> Writer<'f> {
    fn new(file: &'f LedgerFile, source: &str, mark: &str) -> Self {
        let records = file
            .entries
            .iter()
            .flat_map(|entry| std::iter::once(&entry.record).chain(&entry.reviews).chain(&entry.history));
        let records = [&file.head, &file.document].into_iter().chain(records);
        let mut placed: Vec<&Placed> = records.flat_map(|record| &record.fields).collect();
        placed.sort_by_key(|placed| placed.span.start);
        let first = source.split_inclusive('\n').next().unwrap_or_default();
        let newline = if first.ends_with("\r\n") { "\r\n" } else { "\n" };
        let mut text = String::with_capacity(source.len() + 64);
        text.push_str(mark);
        Self { text, newline, left: Vec::new(), placed }
    }

    /// A table that is none of a ledger's.
    fn leave(&mut self, table: &Table<'_>) {
        let Some(header) = &table.header else { return };
        let why = match header.path.as_slice() {
            ["claims"] => "write each claim as a table of its own, `[claims.KEY]`",
            ["claims", _, "reviews" | "history"] => "write each of them as a table of its own, in double brackets",
            ["claims", _, "per"] => "write it as a field, `per = { value = \"…\", unit = \"…\" }`",
            _ => return,
        };
        self.left.push((header.span, why.to_owned()));
    }

    fn table(&mut self, table: &Table<'_>) {
        if let Some(header) = &table.header {
            let is_first =
                self.text.len() <= '\u{feff}'.len_utf8() && self.text.trim_start_matches('\u{feff}').is_empty();
            if !is_first && !table.lead.lines().next().is_some_and(|line| line.trim().is_empty()) {
                self.text.push_str(self.newline);
            }
            self.lines(table.lead);
            if shape(table.header.as_ref()).is_none() {
                self.text.push_str(header.line);
            } else {
                let (open, close) = if header.one_of_several { ("[[", "]]") } else { ("[", "]") };
                let path: Vec<String> = header.path.iter().map(|part| key(part)).collect();
                self.text.extend([open, &path.join("."), close, header.comment, self.newline]);
            }
        }
        let shape = shape(table.header.as_ref());
        // The fields of every record stand in the order of `Field`.
        let order = |field: &FieldLines<'_>, placed: Option<&Placed>| {
            let name = field.path.first().filter(|_| field.path.len() == 1);
            let unread = || shape.zip(name).and_then(|(shape, name)| shape.field(name));
            placed.map(|placed| placed.field).or_else(unread).map_or(usize::MAX, |field| field as usize)
        };
        let fields = table.fields.iter().map(|field| (field, self.placed(field)));
        let mut fields: Vec<_> = fields.map(|(field, placed)| (order(field, placed), field, placed)).collect();
        fields.sort_by_key(|(order, ..)| *order);
        for (_, field, placed) in fields {
            self.lines(field.lead);
            self.field(field, placed);
        }
        self.lines(table.tail);
    }

    /// The field as it was read.
    fn placed(&self, field: &FieldLines<'_>) -> Option<&'f Placed> {
        let place = self.placed.binary_search_by_key(&field.at, |placed| placed.span.start).ok()?;
        self.placed.get(place).copied()
    }

    fn field(&mut self, field: &FieldLines<'_>, known: Option<&Placed>) {
        let is_table = field.value.starts_with('{') || field.value.starts_with("[{");
        if field.path.len() > 1 || is_table && known.is_none() {
            let why = "write it as a table, with a field on each line";
            self.left.push((field.span, why.to_owned()));
            self.text.extend([field.lines.trim_end(), self.newline]);
            return;
        }
        match known {
            Some(placed) => self.text.push_str(placed.field.name()),
            None => self.text.push_str(&key(field.path.first().copied().unwrap_or_default())),
        }
        self.text.push_str(" = ");
        match known.filter(|_| !field.is_commented) {
            Some(placed) => self.text.push_str(&placed.value.literal()),
            None => self.text.push_str(field.value),
        }
        self.text.extend([field.comment, self.newline]);
    }

    /// Comment lines as they are, blank lines empty.
    fn lines(&mut self, trivia: &str) {
        for line in trivia.lines() {
            let line = if line.trim().is_empty() { "" } else { line };
            self.text.extend([line, self.newline]);
        }
    }
}

/// A part of a key, in quotation marks where it needs them.
fn key(part: &str) -> String {
    let is_bare = part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if is_bare { part.to_owned() } else { super::literal(part) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn formed(source: &str) -> String {
        let formed = canonical(&LedgerFile::read("a", source), source).expect("the file has a form");
        let again = canonical(&LedgerFile::read("a", &formed.source), &formed.source);
        assert_eq!(again.map(|again| again.source), Ok(formed.source.clone()));
        formed.source
    }

    #[test]
    fn order_spacing_and_quoting_are_brought_into_form() {
        let source = "# ours\r\nschema=1\r\n[document]\r\n  id='a'   # the name\r\n\r\n# about x\r\n[ claims . 'x' ]\r\n\
            kind = 'count'\r\n# why 40\r\nvalue = \"\"\"40\"\"\"\r\nrev = 0x1\r\nstatus = \"proposed\"  \r\nodd = 1\r\n\
            evidence = [ 'https://a.example',\r\n  \"b\" ]\r\n# last of x\r\n\r\n[claims.y]\r\nrev = 1\r\n\
            [[claims.x.reviews]]\r\non = 2025-05-06\r\nby = 'ines'\r\nrev = 1";
        insta::assert_snapshot!(formed(source).replace('\r', "␍"), @r#"
        # ours␍
        schema = 1␍
        ␍
        [document]␍
        id = "a"   # the name␍
        ␍
        # about x␍
        [claims.x]␍
        rev = 1␍
        status = "proposed"␍
        # why 40␍
        value = "40"␍
        kind = "count"␍
        evidence = ["https://a.example", "b"]␍
        odd = 1␍
        # last of x␍
        ␍
        [[claims.x.reviews]]␍
        rev = 1␍
        by = "ines"␍
        on = 2025-05-06␍
        ␍
        [claims.y]␍
        rev = 1␍
        "#);
    }

    #[test]
    fn what_is_no_table_of_fields_is_named_and_left() {
        let source = "schema = 1\ndocument.id = 'a'\n\n[claims]\nx = { rev = 1 }\n\n[claims.z]\nrev=1\n";
        let formed = canonical(&LedgerFile::read("a", source), source).expect("it has a form but for some lines");
        assert_eq!(formed.left.len(), 3, "{:?}", formed.left);
        assert_eq!(formed.source, source.replace("rev=1", "rev = 1"));
    }

    #[test]
    fn a_comment_in_a_value_keeps_its_value_as_it_is() {
        let source = "[claims.x]\nevidence = [\n  'a', # first\n]\nrev=1\n";
        assert_eq!(formed(source), "[claims.x]\nrev = 1\nevidence = [\n  'a', # first\n]\n");
    }

    #[test]
    fn a_file_that_cannot_be_read_has_no_form() {
        for source in ["schema = 1\n<<<<<<< HEAD\n", "schema = 2\n", "[claims.x]\nrev = 1\nrev = 1\n", "x = \n"] {
            let found = canonical(&LedgerFile::read("a", source), source);
            assert_eq!(found, Err(Unformed::Unreadable), "{source}");
        }
    }
}
