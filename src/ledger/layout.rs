//! A TOML file as people laid it out: tables, fields, and the comments and blank lines before and behind them, every byte in its place.
//!
//! ```text
//! file    = [ byte order mark ] , { trivia } , { table } ;
//! table   = lead , header , { field } , tail ;        (* the first table has no header *)
//! field   = lead , key , "=" , value , [ comment ] ;
//! trivia  = blank line | comment line ;
//! ```
//!
//! Comments above a field or a header are its lead. Between two tables the comments up to the first blank line are the tail of the one above, if
//! there is a blank line; all else is the lead of the one below. Whether the file is TOML is not asked here: who lays it out anew reads it first.

use crate::text::Span;

/// A file in its pieces.
#[derive(Debug, Default)]
pub(super) struct Layout<'s> {
    /// The byte order mark, where there is one.
    pub(super) mark: &'s str,
    /// The tables, the first of them without a header.
    pub(super) tables: Vec<Table<'s>>,
}

/// A table with what stands around its fields.
#[derive(Clone, Debug, Default)]
pub(super) struct Table<'s> {
    /// Comment lines and blank lines before the header.
    pub(super) lead: &'s str,
    pub(super) header: Option<Header<'s>>,
    pub(super) fields: Vec<FieldLines<'s>>,
    /// Comment lines behind the last field.
    pub(super) tail: &'s str,
}

/// A line such as `[claims.x]`.
#[derive(Clone, Debug)]
pub(super) struct Header<'s> {
    /// The line with its end.
    pub(super) line: &'s str,
    pub(super) path: Vec<&'s str>,
    /// Whether it is one of several, `[[…]]`.
    pub(super) one_of_several: bool,
    /// The comment behind it, with the white space before.
    pub(super) comment: &'s str,
    pub(super) span: Span,
}

/// The lines of a field.
#[derive(Clone, Debug)]
pub(super) struct FieldLines<'s> {
    /// Comment lines and blank lines before it.
    pub(super) lead: &'s str,
    /// Its own lines with their end.
    pub(super) lines: &'s str,
    /// Its key, in parts where it is dotted.
    pub(super) path: Vec<&'s str>,
    pub(super) value: &'s str,
    /// Where the value begins in the file.
    pub(super) at: usize,
    /// The comment behind it, with the white space before.
    pub(super) comment: &'s str,
    /// Whether a comment stands within the value.
    pub(super) is_commented: bool,
    /// Its own lines in the file, without their end.
    pub(super) span: Span,
}

impl<'s> Layout<'s> {
    /// The pieces of a file; none where a line is neither a header nor a field.
    pub(super) fn of(source: &'s str) -> Option<Self> {
        let text = source.strip_prefix('\u{feff}').unwrap_or(source);
        let mark = source.get(..source.len() - text.len())?;
        let mut scan = Scan { source, at: mark.len() };
        let mut tables = vec![Table::default()];
        loop {
            let lead = scan.trivia();
            let table = tables.last_mut()?;
            match scan.rest().trim_start_matches([' ', '\t']).bytes().next() {
                None => {
                    table.tail = lead;
                    return Some(Self { mark, tables });
                }
                Some(b'[') => {
                    let (tail, lead) = parted(lead);
                    table.tail = tail;
                    tables.push(Table { lead, header: Some(scan.header()?), ..Table::default() });
                }
                Some(_) => {
                    let field = scan.field(lead)?;
                    table.fields.push(field);
                }
            }
        }
    }

    /// All comments, with their marks.
    pub(super) fn comments(&self) -> Vec<&'s str> {
        let mut comments = Vec::new();
        let mut push = |text: &'s str| {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            comments.extend(lines);
        };
        for table in &self.tables {
            push(table.lead);
            push(table.header.as_ref().map_or("", |header| header.comment));
            for field in &table.fields {
                push(field.lead);
                push(field.comment);
                if field.is_commented {
                    push(field.value);
                }
            }
            push(table.tail);
        }
        comments
    }
}

/// Trivia between two tables: the tail of the one above, the lead of the one below.
fn parted(trivia: &str) -> (&str, &str) {
    let mut at = 0;
    for line in trivia.split_inclusive('\n') {
        if line.trim().is_empty() {
            return trivia.split_at(at);
        }
        at += line.len();
    }
    ("", trivia)
}

struct Scan<'s> {
    source: &'s str,
    at: usize,
}

impl<'s> Scan<'s> {
    fn rest(&self) -> &'s str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn slice(&self, start: usize, end: usize) -> &'s str {
        self.source.get(start..end).unwrap_or_default()
    }

    /// Behind the end of the line of the byte `at`.
    fn line_end(&self, at: usize) -> usize {
        let rest = self.source.as_bytes().get(at..).unwrap_or_default();
        memchr::memchr(b'\n', rest).map_or(self.source.len(), |end| at + end + 1)
    }

    /// Comment lines and blank lines.
    fn trivia(&mut self) -> &'s str {
        let start = self.at;
        while self.at < self.source.len() {
            let end = self.line_end(self.at);
            let line = self.slice(self.at, end).trim();
            if !line.is_empty() && !line.starts_with('#') {
                break;
            }
            self.at = end;
        }
        self.slice(start, self.at)
    }

    fn header(&mut self) -> Option<Header<'s>> {
        let (start, end) = (self.at, self.line_end(self.at));
        self.at = end;
        let line = self.slice(start, end);
        let inner = line.trim_start().strip_prefix('[')?;
        let one_of_several = inner.starts_with('[');
        let inner = inner.strip_prefix('[').unwrap_or(inner);
        let close = if one_of_several { "]]" } else { "]" };
        let length = unquoted(inner, |rest| rest.starts_with(close))?;
        let path = path(inner.get(..length)?)?;
        let comment = inner.get(length + close.len()..)?.trim_end();
        let is_plain = comment.trim_start().is_empty() || comment.trim_start().starts_with('#');
        let first = start + line.len() - line.trim_start().len();
        let last = start + line.trim_end().len() - comment.len();
        is_plain.then_some(Header { line, path, one_of_several, comment, span: Span::new(first, last) })
    }

    fn field(&mut self, lead: &'s str) -> Option<FieldLines<'s>> {
        let start = self.at;
        let rest = self.rest();
        // Nearly every key is bare: then the first sign of equality is the one that counts.
        let bare = memchr::memchr2(b'=', b'\n', rest.as_bytes())
            .filter(|&length| rest.get(..length).is_some_and(|key| !key.contains(['"', '\''])));
        let length = bare.or_else(|| unquoted(rest, |rest| rest.starts_with(['=', '\n'])))?;
        let path = path(self.slice(start, start + length))?;
        let behind = self.slice(start + length, self.source.len()).strip_prefix('=')?;
        let at = self.source.len() - behind.trim_start_matches([' ', '\t']).len();
        let value = Value::scan(self.source.as_bytes(), at)?;
        let end = self.line_end(value.stop);
        self.at = end;
        let lines = self.slice(start, end);
        let comment = self.slice(value.end, end).trim_end();
        let first = start + lines.len() - lines.trim_start().len();
        let span = Span::new(first, start + lines.trim_end().len());
        let is_commented = value.is_commented;
        Some(FieldLines { lead, lines, path, value: self.slice(at, value.end), at, comment, is_commented, span })
    }
}

/// The bytes of `text` before the first place outside of quotation marks where `ends` holds.
fn unquoted(text: &str, ends: impl Fn(&str) -> bool) -> Option<usize> {
    let mut quote = None;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some('"') if c == '\\' => escaped = true,
            Some(mark) if c == mark => quote = None,
            None if ends(text.get(at..)?) => return Some(at),
            None if matches!(c, '"' | '\'') => quote = Some(c),
            Some(_) | None => {}
        }
    }
    None
}

/// The parts of a key without their quotation marks; none where a part holds an escape, which no key of a ledger needs.
fn path(text: &str) -> Option<Vec<&str>> {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b' ' | b'\t')) {
        let part = text.trim();
        return (!part.is_empty()).then(|| vec![part]);
    }
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let length = unquoted(rest, |rest| rest.starts_with('.')).unwrap_or(rest.len());
        let part = rest.get(..length)?.trim();
        let quoted = ['"', '\''].into_iter().find_map(|mark| part.strip_prefix(mark)?.strip_suffix(mark));
        let plain = quoted.unwrap_or(part);
        if part.is_empty() || part.contains('\\') {
            return None;
        }
        parts.push(plain);
        match rest.get(length..)?.strip_prefix('.') {
            Some(behind) => rest = behind,
            None => return Some(parts),
        }
    }
}

/// Where a value ends.
struct Value {
    /// Behind its last byte.
    end: usize,
    /// The line end or the comment behind it.
    stop: usize,
    is_commented: bool,
}

impl Value {
    fn scan(bytes: &[u8], start: usize) -> Option<Self> {
        let (mut at, mut depth, mut end, mut is_commented) = (start, 0_usize, start, false);
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'"' | b'\'' => at = string_end(bytes, at)?,
                b'#' | b'\n' if depth == 0 => break,
                b'#' => {
                    is_commented = true;
                    at += memchr::memchr(b'\n', bytes.get(at..)?)?;
                    continue;
                }
                b'[' | b'{' => (depth, at) = (depth + 1, at + 1),
                b']' | b'}' => (depth, at) = (depth.checked_sub(1)?, at + 1),
                b' ' | b'\t' | b'\r' | b'\n' => {
                    at += 1;
                    continue;
                }
                _ => at += 1,
            }
            end = at;
        }
        (end > start && depth == 0).then_some(Self { end, stop: at, is_commented })
    }
}

/// Behind the string that begins at `at`.
fn string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mark = *bytes.get(at)?;
    let long = [mark; 3];
    let is_long = bytes.get(at..at + 3) == Some(&long);
    let mut at = at + if is_long { 3 } else { 1 };
    loop {
        at += memchr::memchr3(mark, b'\\', b'\n', bytes.get(at..)?)?;
        match *bytes.get(at)? {
            b'\\' if mark == b'"' => at += 2,
            b'\n' if !is_long => return None,
            byte if byte == mark && !is_long => return Some(at + 1),
            byte if byte == mark && bytes.get(at..at + 3) == Some(&long) => {
                // Up to two more of the mark belong to the string.
                let more = bytes.get(at + 3..)?.iter().take(2).take_while(|&&byte| byte == mark).count();
                return Some(at + 3 + more);
            }
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every byte of a file is in a piece.
    #[track_caller]
    fn check(source: &str) -> Layout<'_> {
        let layout = Layout::of(source).expect("the file is laid out in lines");
        let mut again = layout.mark.to_owned();
        for table in &layout.tables {
            again.push_str(table.lead);
            again.push_str(table.header.as_ref().map_or("", |header| header.line));
            table.fields.iter().for_each(|field| again.extend([field.lead, field.lines]));
            again.push_str(table.tail);
        }
        assert_eq!(again, source);
        layout
    }

    #[test]
    fn every_byte_has_its_place() {
        let source = "\u{feff}# head\r\nschema = 1 # one\r\n\r\n[document]\r\n id = \"a\"\r\n# of a\r\n\r\n# of x\r\n[ claims . \"x\" ] # x\r\n\
            quote = \"a # b \\\" c\" # end\r\nevidence = [\r\n  \"one\", # first\r\n]\r\nnote = '''\r\nlong # no\r\n'''\r\n# last";
        let layout = check(source);
        let claim = &layout.tables[2];
        assert_eq!((layout.tables[1].tail, claim.lead), ("# of a\r\n", "\r\n# of x\r\n"));
        assert_eq!(claim.header.as_ref().map(|header| header.path.clone()), Some(vec!["claims", "x"]));
        let fields: Vec<_> = claim.fields.iter().map(|field| (field.path[0], field.value, field.comment)).collect();
        assert_eq!(fields[0], ("quote", "\"a # b \\\" c\"", " # end"));
        assert!(claim.fields[1].is_commented && !claim.fields[2].is_commented);
        assert_eq!(
            layout.comments(),
            ["# head", "# one", "# of a", "# of x", "# x", "# end", "[", "\"one\", # first", "]", "# last"]
        );
    }

    #[test]
    fn a_comment_between_tables_without_a_blank_line_is_of_the_one_below() {
        let layout = check("[a]\nx = 1\n# of b\n[b]\n\n\ny = 2");
        assert_eq!((layout.tables[1].tail, layout.tables[2].lead), ("", "# of b\n"));
        check("");
        check("\n\n# only this");
        check("a.b = 1\n\"c.d\" = { e = 'f' }\n[[g.h]]\n");
    }

    #[test]
    fn what_is_no_line_of_a_table_is_refused() {
        for source in ["words\n", "= 1\n", "x = \n", "x = [1\n", "x = \"open\n", "[a\n", "[a] b\n", "x = ]\n"] {
            assert!(Layout::of(source).is_none(), "{source:?}");
        }
    }
}
