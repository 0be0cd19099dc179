//! Tokens: words, numbers and single marks, each with the white space before it.
//!
//! ```text
//! word   = letter , { letter | combining mark | "'" , letter } | { letter , "." } ;  (* doesn't, U.S., p.m. *)
//! number = [ "." ] , digit , { digit | ( "," | "." | "'" | "’" | thin space ) , digit } | vulgar fraction ;
//! mark   = any other character but white space ;
//! ```
//!
//! A token never holds both letters and digits: `5kW`, `G7` and `COVID-19` are several tokens without a gap, so that the
//! rules decide what belongs together. `'s` is a word of its own.

use memchr::memchr2;

use super::normal::is_dropped;
use super::{Document, Span, markup};

/// The vulgar fractions of one character. Source: Unicode 16, Latin-1 and Number Forms.
pub(crate) const VULGAR_FRACTIONS: &str = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒";

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Letters, inner apostrophes and the full stops of `U.S.` and `p.m.`.
    Word,
    /// Digits with their separators.
    Number,
    /// One vulgar fraction such as `½`.
    Fraction,
    /// One other character.
    Mark(char),
    /// An address: `https://…`, `www.…`, `name@host`, `@name`, `#name`.
    Address,
}

/// The white space before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// None: the token touches the one before it.
    None,
    /// Spaces of any kind, within a line.
    Space,
    /// At least one line end, or left-out markup.
    Line,
}

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the text.
    pub span: Span,
    /// What it is made of.
    pub class: Class,
    /// The white space before it; `Line` at the start of a sentence.
    pub gap: Gap,
}

/// Append the tokens of `within` to `tokens`, leaving out the document's markup.
pub(super) fn tokens(document: &Document<'_>, within: Span, tokens: &mut Vec<Token>) {
    let mut gap = Gap::Line;
    let mut at = within.start;
    while at < within.end {
        if let Some(left_out) = document.markup_at(at) {
            at = left_out.end.min(within.end);
            if markup::parts_paragraphs(document.slice(left_out)) {
                gap = Gap::Line;
            }
            continue;
        }
        let end = document.next_markup(at).map_or(within.end, |markup| markup.start.min(within.end));
        gap = plain_tokens(document, Span::new(at, end), gap, tokens);
        at = end;
    }
}

/// Tokens of a stretch without markup; returns the gap that stands at its end.
fn plain_tokens(document: &Document<'_>, within: Span, first: Gap, tokens: &mut Vec<Token>) -> Gap {
    let text = document.slice(within);
    let may_be_address = memchr2(b'@', b'/', text.as_bytes()).is_some();
    let mut reader = Scan { text, at: 0, may_be_address };
    let mut gap = first;
    while let Some(c) = reader.peek() {
        if c.is_whitespace() || is_dropped(c) {
            if is_line_end(c) {
                gap = Gap::Line;
            } else if gap == Gap::None && c.is_whitespace() {
                gap = Gap::Space;
            }
            reader.at += c.len_utf8();
            continue;
        }
        let start = reader.at;
        let class = reader.token(c);
        let span = Span::new(within.start + start, within.start + reader.at);
        tokens.push(Token { span, class, gap });
        gap = Gap::None;
    }
    gap
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// Whether `c` may stand in a word; superscript two and three may follow letters (m²).
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || !c.is_ascii() && (c.is_alphabetic() && !matches!(c, 'ª' | 'º') || is_mark(c))
        || matches!(c, '²' | '³')
}

/// A combining mark of the common block.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Spaces that only ever separate groups of digits.
fn is_thin_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}')
}

fn is_vulgar_fraction(c: char) -> bool {
    !c.is_ascii() && VULGAR_FRACTIONS.contains(c)
}

struct Scan<'t> {
    text: &'t str,
    at: usize,
    /// Whether there is a mark without which no mail address and no path is one.
    may_be_address: bool,
}

impl Scan<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        match self.text.as_bytes().get(self.at) {
            Some(&byte) if byte.is_ascii() => Some(char::from(byte)),
            _ => self.rest().chars().next(),
        }
    }

    /// Length of the word here, where it is one of letters of ASCII alone: nearly all of a text.
    fn plain_word(&self) -> Option<usize> {
        let rest = self.text.as_bytes().get(self.at..).filter(|_| !self.may_be_address)?;
        let run = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let ends = || rest.get(run).is_none_or(|next| next.is_ascii() && *next != b'\'');
        (run > 1 && ends() && !begins_address(rest)).then_some(run)
    }

    fn peek_second(&self) -> Option<char> {
        self.rest().chars().nth(1)
    }

    fn bump(&mut self, c: char) {
        self.at += c.len_utf8();
    }

    fn token(&mut self, c: char) -> Class {
        if let Some(length) = self.plain_word() {
            self.at += length;
            return Class::Word;
        }
        if let Some(length) = address(self.text, self.at, self.may_be_address) {
            self.at += length;
            return Class::Address;
        }
        if c.is_ascii_digit() || c == '.' && self.starts_decimal() {
            self.number();
            return Class::Number;
        }
        self.bump(c);
        if is_vulgar_fraction(c) {
            Class::Fraction
        } else if is_letter(c) {
            self.word(c);
            Class::Word
        } else if is_apostrophe(c) && self.is_possessive() {
            self.bump('s');
            Class::Word
        } else {
            Class::Mark(c)
        }
    }

    /// `.500` behind a space, a bracket or a sign of money.
    fn starts_decimal(&self) -> bool {
        let before = self.text.get(..self.at).and_then(|text| text.chars().next_back());
        self.peek_second().is_some_and(|c| c.is_ascii_digit())
            && before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | ')' | '%' | '"' | '”'))
    }

    /// The `s` of `'s`, at the end of a word.
    fn is_possessive(&self) -> bool {
        let before = self.text.get(..self.at).and_then(|text| text.chars().nth_back(1));
        matches!(self.peek(), Some('s' | 'S'))
            && before.is_some_and(|c| c.is_alphanumeric() || c == '.')
            && !self.peek_second().is_some_and(char::is_alphanumeric)
    }

    fn number(&mut self) {
        let start = self.at;
        while let Some(c) = self.peek() {
            let next = self.peek_second();
            // The first of thin-spaced groups has three digits at most, so that "2015 300" stays two numbers.
            let joins = matches!(c, ',' | '.')
                || is_apostrophe(c)
                || is_thin_space(c) && self.at - start != 4 && self.is_group();
            if c.is_ascii_digit() || joins && next.is_some_and(|next| next.is_ascii_digit()) {
                self.bump(c);
            } else {
                break;
            }
        }
    }

    /// A thin space and three digits, no more.
    fn is_group(&self) -> bool {
        let mut after = self.rest().chars().skip(1);
        after.by_ref().take(3).filter(char::is_ascii_digit).count() == 3
            && !after.next().is_some_and(|c| c.is_ascii_digit())
    }

    fn word(&mut self, first: char) {
        let start = self.at - first.len_utf8();
        let mut is_initials = first.is_ascii_alphabetic();
        let mut before = first;
        // The full stop behind several letters is none of theirs.
        let run = self.rest().bytes().take_while(u8::is_ascii_alphabetic).count();
        if let Some(&last) = run.checked_sub(1).and_then(|last| self.rest().as_bytes().get(last)) {
            (is_initials, before) = (false, char::from(last));
            self.at += run;
        }
        while let Some(c) = self.peek() {
            let next = self.peek_second();
            if is_letter(c) || is_apostrophe(c) && next.is_some_and(is_letter) && !self.ends_in_possessive() {
                is_initials &= before == '.' && c.is_ascii_alphabetic();
                self.bump(c);
            } else if c == '.'
                && is_initials
                && before != '.'
                && (next.is_some_and(char::is_alphabetic) || self.at - start > 1)
            {
                // The full stops of an acronym: a letter and a stop, again and again.
                if next.is_some_and(char::is_alphabetic) && !self.stop_follows_letter() {
                    break;
                }
                self.bump(c);
            } else {
                break;
            }
            before = c;
        }
    }

    /// An apostrophe and a last `s` stand here.
    fn ends_in_possessive(&self) -> bool {
        let mut after = self.rest().chars().skip(1);
        matches!(after.next(), Some('s' | 'S')) && !after.next().is_some_and(char::is_alphanumeric)
    }

    /// Behind the full stop here stand one letter and another full stop.
    fn stop_follows_letter(&self) -> bool {
        self.rest().chars().nth(2) == Some('.')
    }
}

/// Whether the first bytes are a scheme, or a mark before a name.
fn begins_address(bytes: &[u8]) -> bool {
    match bytes {
        [b'h' | b'H', ..] => starts_with(bytes, b"http://") || starts_with(bytes, b"https://"),
        [b'w' | b'W', ..] => starts_with(bytes, b"www."),
        [b'p', ..] => starts_with(bytes, b"pic.twitter.com/"),
        [b'@', name, ..] => name.is_ascii_alphanumeric(),
        [b'#', name, ..] => name.is_ascii_alphabetic(),
        _ => false,
    }
}

/// Length in bytes of the address that starts at `at`.
fn address(text: &str, at: usize, is_marked: bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let before = at.checked_sub(1).map(|before| bytes[before]);
    if before.is_some_and(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    if is_marked && let Some(length) = mail(bytes, at).or_else(|| host_and_path(bytes, at)) {
        return Some(length);
    }
    let rest = &bytes[at..];
    if !begins_address(rest) {
        return None;
    }
    let end =
        rest.iter().position(|byte| byte.is_ascii_whitespace() || b"<>\"()[]{}|".contains(byte) || !byte.is_ascii());
    let mut length = end.unwrap_or(rest.len());
    while length > 1 && b".,;:!?'".contains(&rest[length - 1]) {
        length -= 1;
    }
    Some(length)
}

/// Length of `name@host.tld`, of at most 254 bytes as mail addresses are.
fn mail(bytes: &[u8], at: usize) -> Option<usize> {
    let part = |from: usize| {
        let rest = &bytes[from..bytes.len().min(from + 254)];
        rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte)).count()
    };
    let name = part(at);
    if name == 0 || bytes.get(at + name) != Some(&b'@') {
        return None;
    }
    let mut host = part(at + name + 1);
    while host > 0 && bytes[at + name + host] == b'.' {
        host -= 1;
    }
    let is_host = bytes[at + name + 1..at + name + 1 + host].contains(&b'.');
    is_host.then_some(name + 1 + host)
}

/// Length of `example.org/path`: a host of at most 254 bytes that ends in letters, a slash, and what follows without space.
fn host_and_path(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = &bytes[at..bytes.len().min(at + 254)];
    let host = rest.iter().position(|byte| !byte.is_ascii_alphanumeric() && !b".-".contains(byte))?;
    let domain = rest[..host].rsplit(|&byte| byte == b'.').next().filter(|domain| domain.len() + 1 < host)?;
    let letters = domain.len() >= 2 && domain.iter().all(u8::is_ascii_lowercase);
    if !letters || rest[host] != b'/' || !rest.get(host + 1).is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let end = bytes[at..].iter().position(|byte| byte.is_ascii_whitespace() || b"<>\"()[]{}|,;".contains(byte));
    let mut length = end.unwrap_or(bytes.len() - at);
    while b".!?:'".contains(&bytes[at + length - 1]) || !bytes[at + length - 1].is_ascii() {
        length -= 1;
    }
    Some(length)
}

fn starts_with(bytes: &[u8], prefix: &[u8]) -> bool {
    bytes.len() >= prefix.len() && bytes[..prefix.len()].eq_ignore_ascii_case(prefix)
}
