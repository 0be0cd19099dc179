//! Markup: the parts of a text in which no figure is read.
//!
//! ```text
//! markup       = front matter | fenced code | comment | code element | tag | target | label | note | definition ;
//! front matter = "---" , field lines , ( "---" | "..." ) | "+++" , field lines , "+++" ;  (* at the head, after a BOM *)
//! fenced code  = "```" , lines , "```" | "~~~" , lines , "~~~" ;            (* the closing one at least as long *)
//! comment      = "<!--" , any , "-->" ;
//! code element = "<script" , any , "</script>" | "<style" , any , "</style>" ;
//! tag          = "<" , [ "/" | "!" | "?" ] , name , { attribute } , ">" ;   (* see tag.rs *)
//! target       = "](" , address , [ title ] , ")" ;                         (* less the "]" *)
//! label        = "][" , words , "]" ;                                       (* less the first "]" *)
//! note         = "[^" , name , "]" , [ ":" ] | "[@" , citation , "]" | "[-@" , citation , "]" ;
//! definition   = "[" , label , "]:" , address , [ title ] ;                 (* a line of its own *)
//! ```
//!
//! ```
//! use factledger::text::Document;
//!
//! let doc = Document::new("---\ndate: 2024-05-06\n---\nRents [rose 4 %](https://rents.example/2024) <b>again</b>.");
//! let markup: Vec<&str> = doc.markup().iter().map(|&span| doc.slice(span)).collect();
//! assert_eq!(markup, ["---\ndate: 2024-05-06\n---", "(https://rents.example/2024)", "<b>", "</b>"]);
//! ```
//!
//! What opens without an end is text: `a < b`, a ruler of dashes, `[sic](about 5)`. Inline code and emphasis are text too.
//! Time is linear: what has an end is looked for once, or within [`MOST`] bytes.

use memchr::{memchr, memchr2, memchr3, memmem};

use super::table::tag::{BLOCK, CODE};
use super::{Span, tag};

/// Bytes within which a tag, a link target or a label must end.
pub(super) const MOST: usize = 2_000;

/// The longest fence that asks for a closing fence of its length; longer ones ask for no more.
const LONGEST_FENCE: usize = 8;

/// Brackets within brackets in a link target.
const DEEPEST: usize = 32;

/// The markup of `text`: sorted, disjoint, none of it empty.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let front = front_matter(text);
    let at = front.map_or(0, |front| front.end);
    let mut scan = Scan { text, at, fence: None, unclosed: [usize::MAX; 2], comments_end: true, code_ends: true };
    scan.fence = scan.fence_from(at);
    front.into_iter().chain(std::iter::from_fn(|| scan.next())).collect()
}

/// Whether the text after this piece of markup is another paragraph than the text before.
pub(super) fn parts_paragraphs(markup: &str) -> bool {
    match markup.as_bytes().first() {
        Some(b'<') => tag::name(markup).is_some_and(|name| tag::is_one_of(BLOCK, name)),
        Some(b'`' | b'~' | b'-' | b'+') => true,
        _ => false,
    }
}

/// Fields between rulers at the very head of the text.
fn front_matter(text: &str) -> Option<Span> {
    let start = text.len() - text.strip_prefix('\u{feff}').unwrap_or(text).len();
    let mut lines = lines(text, start);
    let (is_field, closes): (fn(&str) -> bool, &[&str]) = match line_text(text, lines.next()?) {
        "---" => (is_yaml_field, &["---", "..."]),
        "+++" => (is_toml_field, &["+++"]),
        _ => return None,
    };
    let first = lines.next()?;
    if closes.contains(&line_text(text, first)) {
        return Some(Span::new(start, first.end));
    }
    if !is_field(line_text(text, first)) {
        return None;
    }
    lines.find(|&line| closes.contains(&line_text(text, line))).map(|line| Span::new(start, line.end))
}

fn is_yaml_field(line: &str) -> bool {
    let name = line.split_once(':').map(|(name, _)| name);
    line.starts_with('#') || name.is_some_and(is_field_name)
}

fn is_toml_field(line: &str) -> bool {
    let name = line.split_once('=').map(|(name, _)| name.trim_end());
    line.starts_with(['#', '[']) || name.is_some_and(is_field_name)
}

fn is_field_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.\"'".contains(&byte))
}

/// The lines from `at` on, without their ends.
fn lines(text: &str, mut at: usize) -> impl Iterator<Item = Span> {
    let bytes = text.as_bytes();
    std::iter::from_fn(move || {
        let end = at + line_length(bytes.get(at..)?);
        let line = Span::new(at, end);
        at = end + if bytes[end..].starts_with(b"\r\n") { 2 } else { 1 };
        Some(line)
    })
}

/// Bytes up to the end of the line.
fn line_length(bytes: &[u8]) -> usize {
    memchr2(b'\n', b'\r', bytes).unwrap_or(bytes.len())
}

fn line_text(text: &str, line: Span) -> &str {
    text.get(line.range()).unwrap_or_default().trim_end()
}

struct Scan<'t> {
    text: &'t str,
    /// All markup that starts before it has been given out.
    at: usize,
    /// The first fenced code that starts at `at` or later.
    fence: Option<Span>,
    /// The shortest fence of backticks, and of tildes, known to have no end.
    unclosed: [usize; 2],
    /// Whether an end of a comment, and of a code element, may still follow.
    comments_end: bool,
    code_ends: bool,
}

impl Scan<'_> {
    fn next(&mut self) -> Option<Span> {
        if self.fence.is_some_and(|fence| fence.start < self.at) {
            self.fence = self.fence_from(self.at);
        }
        let span = self.inline_before(self.fence.map_or(self.text.len(), |fence| fence.start)).or(self.fence)?;
        self.at = span.end;
        Some(span)
    }

    fn inline_before(&mut self, end: usize) -> Option<Span> {
        let bytes = self.text.as_bytes();
        while let Some(found) = memchr3(b'<', b'[', b']', bytes.get(self.at..end)?) {
            let at = self.at + found;
            let span = match bytes[at] {
                b'<' => self.angle(at),
                b'[' => definition(bytes, at).or_else(|| note(bytes, at)),
                _ => match bytes.get(at + 1) {
                    Some(b'(') => target(bytes, at + 1).map(|end| Span::new(at + 1, end)),
                    Some(b'[') => label(bytes, at + 1).map(|end| Span::new(at + 1, end)),
                    _ => None,
                },
            };
            if span.is_some() {
                return span;
            }
            self.at = at + 1;
        }
        None
    }

    /// A comment, a code element or a tag.
    fn angle(&mut self, at: usize) -> Option<Span> {
        let rest = &self.text.as_bytes()[at..];
        if rest.starts_with(b"<!--") {
            let end = self.comments_end.then(|| memmem::find(&rest[4..], b"-->")).flatten();
            self.comments_end = end.is_some();
            return end.map(|end| Span::new(at, at + 4 + end + 3));
        }
        let end = at + tag::length(rest)?;
        let tag = self.text.get(at..end).unwrap_or_default();
        let code = tag::name(tag).filter(|name| !tag.starts_with("</") && tag::is_one_of(CODE, name));
        let code_end = code.and_then(|name| self.code_end(name.len(), Span::new(at, end)));
        Some(Span::new(at, code_end.unwrap_or(end)))
    }

    /// The end of the element that this tag opens.
    fn code_end(&mut self, name_length: usize, tag: Span) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let name = &bytes[tag.start + 1..][..name_length];
        let mut at = tag.end;
        while let Some(found) = self.code_ends.then(|| memmem::find(&bytes[at..], b"</")).flatten() {
            let close = &bytes[at + found..];
            if close.get(2..2 + name_length).is_some_and(|closed| closed.eq_ignore_ascii_case(name)) {
                return tag::length(close).map(|length| at + found + length);
            }
            at += found + 2;
        }
        self.code_ends = false;
        None
    }

    /// The first fenced code whose opening fence stands at `at` or later.
    fn fence_from(&mut self, mut at: usize) -> Option<Span> {
        let bytes = self.text.as_bytes();
        while let Some(found) = memchr2(b'`', b'~', bytes.get(at..)?) {
            let start = at + found;
            let length = run_length(&bytes[start..]);
            if length >= 3
                && starts_line(bytes, start)
                && let Some(end) = self.fence_end(start, length)
            {
                return Some(Span::new(start, end));
            }
            at = start + length;
        }
        None
    }

    /// The end of the closing fence, where there is one.
    fn fence_end(&mut self, start: usize, length: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mark = bytes[start];
        let least = length.min(LONGEST_FENCE);
        let unclosed = usize::from(mark == b'~');
        let line_end = start + line_length(&bytes[start..]);
        let info_is_code = mark == b'`' && memchr(b'`', &bytes[start + length..line_end]).is_some();
        if info_is_code || least >= self.unclosed[unclosed] {
            return None;
        }
        let close = lines(self.text, line_end).skip(1).find(|line| closes(&bytes[line.range()], mark, least));
        if close.is_none() {
            self.unclosed[unclosed] = least;
        }
        close.map(|line| line.end)
    }
}

/// A line with nothing but a fence of at least `least` marks.
fn closes(line: &[u8], mark: u8, least: usize) -> bool {
    let fence = line.trim_ascii();
    fence.len() >= least && fence[0] == mark && run_length(fence) == fence.len()
}

/// How often the first byte stands in a row.
fn run_length(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|&byte| byte == &bytes[0]).count()
}

/// Only up to three spaces stand before `at` in its line.
fn starts_line(bytes: &[u8], at: usize) -> bool {
    let spaces = bytes[..at].iter().rev().take(4).take_while(|&&byte| byte == b' ').count();
    spaces < 4 && (at == spaces || matches!(bytes[at - spaces - 1], b'\n' | b'\r'))
        || at == spaces + 3 && bytes.starts_with("\u{feff}".as_bytes())
}

/// The line of a link definition whose `[` stands at `at`.
fn definition(bytes: &[u8], at: usize) -> Option<Span> {
    if !starts_line(bytes, at) || bytes.get(at + 1) == Some(&b'^') {
        return None;
    }
    let label = label(bytes, at)?;
    if bytes.get(label) != Some(&b':') {
        return None;
    }
    let end = label + line_length(&bytes[label..bytes.len().min(label + MOST)]);
    let address = skip_spaces(bytes, label + 1);
    let after = skip_spaces(bytes, address_end(&bytes[..end], address)?);
    let after = title_end(&bytes[..end], after).map_or(after, |after| skip_spaces(bytes, after));
    (after == end && address < end).then(|| Span::new(at, end))
}

/// A footnote's mark or a citation in pandoc's form.
fn note(bytes: &[u8], at: usize) -> Option<Span> {
    let rest = &bytes[at..];
    if !(rest.starts_with(b"[^") || rest.starts_with(b"[@") || rest.starts_with(b"[-@")) {
        return None;
    }
    let end = label(bytes, at)?;
    let is_footnote = rest[1] == b'^';
    if is_footnote && bytes[at..end].contains(&b' ') {
        return None;
    }
    let colon = is_footnote && bytes.get(end) == Some(&b':') && starts_line(bytes, at);
    Some(Span::new(at, end + usize::from(colon)))
}

/// The end of the words in brackets whose `[` stands at `open`: one line, no brackets within.
fn label(bytes: &[u8], open: usize) -> Option<usize> {
    let within = bytes.get(open + 1..)?;
    let within = &within[..within.len().min(MOST)];
    let length = within.iter().position(|byte| matches!(byte, b']' | b'[' | b'\n' | b'\r'))?;
    (length > 0 && within[length] == b']').then_some(open + 1 + length + 1)
}

/// The end of a link target whose `(` stands at `open`.
fn target(bytes: &[u8], open: usize) -> Option<usize> {
    let bytes = &bytes[..bytes.len().min(open + MOST)];
    let address = skip_spaces(bytes, open + 1);
    let after = skip_spaces(bytes, address_end(bytes, address)?);
    let after = title_end(bytes, after).map_or(after, |after| skip_spaces(bytes, after));
    (bytes.get(after) == Some(&b')')).then_some(after + 1)
}

fn skip_spaces(bytes: &[u8], at: usize) -> usize {
    at + bytes.get(at..).unwrap_or_default().iter().take_while(|&&byte| matches!(byte, b' ' | b'\t')).count()
}

/// The end of `<…>` or of a run without white space whose brackets pair.
fn address_end(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    if rest.first() == Some(&b'<') {
        let length = 1 + rest[1..].iter().position(|byte| matches!(byte, b'>' | b'<' | b'\n' | b'\r'))?;
        return (rest[length] == b'>').then_some(at + length + 1);
    }
    let mut depth = 0;
    let mut length = 0;
    while let Some(byte) = rest.get(length) {
        match byte {
            b'\\' => length += 1,
            b'(' => depth += 1,
            b')' if depth == 0 => break,
            b')' => depth -= 1,
            byte if byte.is_ascii_whitespace() => break,
            _ => {}
        }
        if depth > DEEPEST {
            return None;
        }
        length += 1;
    }
    Some(at + length.min(rest.len()))
}

/// The end of a title in quotation marks or brackets, in one line.
fn title_end(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let close = match rest.first()? {
        b'(' => b')',
        &quote @ (b'"' | b'\'') => quote,
        _ => return None,
    };
    let within = &rest[1..];
    let length = within.iter().position(|&byte| byte == close || matches!(byte, b'\n' | b'\r'))?;
    (within[length] == close).then_some(at + 1 + length + 1)
}
