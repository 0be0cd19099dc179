//! The normal form `fl1`, in which texts are hashed and quotes are compared.
//!
//! ```text
//! fl1 = NFC of the text less dropped, every run of white space one space, none at the ends ;
//! dropped = byte order mark | soft hyphen | zero-width space, joiner, non-joiner, word joiner ;
//! ```
//!
//! ```
//! use factledger::text::{Normal, Span};
//!
//! let text = "Losses fell to 10²\u{a0}euros\r\n\r\nin the cafe\u{301}s.";
//! let normal = Normal::of(text);
//! assert_eq!(normal.text(), "Losses fell to 10² euros in the cafés.");
//! let cafés = normal.to_original(Span::new(33, 39));
//! assert_eq!(&text[cafés.range()], "cafe\u{301}s");
//! ```
//!
//! Never NFKC, which makes `102` of `10²`. Case, quotation marks and dashes stay as they are.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::iter::once;

use sha2::{Digest, Sha256};
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::Span;

/// A text in normal form, with the way back to the text it was made of.
#[derive(Clone, Debug)]
pub struct Normal<'t> {
    text: Cow<'t, str>,
    original_len: usize,
    /// In order, without a gap; empty where the text was in normal form.
    pieces: Vec<Piece>,
}

/// A stretch of both texts, up to where the next one starts.
#[derive(Clone, Copy, Debug)]
struct Piece {
    normal: usize,
    original: usize,
    /// Byte for byte the same length, so that places inside have a place inside; else the piece maps as a whole.
    verbatim: bool,
}

/// The name of the normal form's hash and its hex digits: `fl1-sha256:` and 64 of them.
#[must_use]
pub fn fl1_hash(text: &str) -> String {
    Normal::of(text).hash()
}

impl<'t> Normal<'t> {
    /// The normal form of `text`.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        if is_plain(text) {
            return Self { text: Cow::Borrowed(text), original_len: text.len(), pieces: Vec::new() };
        }
        let mut builder = Builder { text, normal: String::with_capacity(text.len()), pieces: Vec::new() };
        builder.read();
        if builder.normal == text {
            return Self { text: Cow::Borrowed(text), original_len: text.len(), pieces: Vec::new() };
        }
        Self { text: Cow::Owned(builder.normal), original_len: text.len(), pieces: builder.pieces }
    }

    /// The normal form.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What [`fl1_hash`] gives for the text this was made of.
    #[must_use]
    pub fn hash(&self) -> String {
        let mut hash = String::from("fl1-sha256:");
        for byte in Sha256::digest(self.text.as_bytes()) {
            write!(hash, "{byte:02x}").expect("a string takes all that is written to it");
        }
        hash
    }

    /// Where the bytes `span` of the normal form come from, without what was dropped at either end.
    ///
    /// A letter composed of several characters comes from all of them. A span outside the normal form is cut to it.
    #[must_use]
    pub fn to_original(&self, span: Span) -> Span {
        let span = clamp(span, self.text.len());
        let start = match self.piece(span.start, |piece| piece.normal) {
            Some((piece, _)) if piece.verbatim => piece.original + (span.start - piece.normal),
            Some((piece, _)) => piece.original,
            None => span.start,
        };
        let end = match self.piece(span.end.saturating_sub(1), |piece| piece.normal) {
            _ if span.is_empty() => start,
            Some((piece, _)) if piece.verbatim => piece.original + (span.end - piece.normal),
            Some((_, next)) => next.original,
            None => span.end,
        };
        Span::new(start, end)
    }

    /// Where the bytes `span` of the original stand in the normal form; empty where all of them were dropped.
    ///
    /// A part of a composed letter or of white space stands for the whole. A span outside the original is cut to it.
    #[must_use]
    pub fn to_normal(&self, span: Span) -> Span {
        let span = clamp(span, self.original_len);
        let start = match self.piece(span.start, |piece| piece.original) {
            Some((piece, _)) if piece.verbatim => piece.normal + (span.start - piece.original),
            Some((piece, _)) => piece.normal,
            None => span.start,
        };
        let end = match self.piece(span.end.saturating_sub(1), |piece| piece.original) {
            _ if span.is_empty() => start,
            Some((piece, _)) if piece.verbatim => piece.normal + (span.end - piece.original),
            Some((_, next)) => next.normal,
            None => span.end,
        };
        Span::new(start, end)
    }

    /// The last piece that starts at or before `at` by `place`, and the one behind it.
    fn piece(&self, at: usize, place: fn(&Piece) -> usize) -> Option<(Piece, Piece)> {
        let next = self.pieces.partition_point(|piece| place(piece) <= at);
        let end = Piece { normal: self.text.len(), original: self.original_len, verbatim: false };
        let piece = *self.pieces.get(next.checked_sub(1)?)?;
        Some((piece, self.pieces.get(next).copied().unwrap_or(end)))
    }
}

fn clamp(span: Span, len: usize) -> Span {
    let start = span.start.min(len);
    Span::new(start, span.end.clamp(start, len))
}

/// Neither text nor space: byte order marks, soft hyphens and zero-width characters.
pub(super) const fn is_dropped(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// ASCII with single spaces between words: its own normal form.
fn is_plain(text: &str) -> bool {
    text.is_ascii() && !text.starts_with(is_white) && !text.ends_with(is_white) && {
        let mut before_was_space = false;
        text.bytes().all(|byte| {
            let is_space = byte == b' ';
            let plain = !is_white(char::from(byte)) || is_space && !before_was_space;
            before_was_space = is_space;
            plain
        })
    }
}

fn is_white(c: char) -> bool {
    c.is_whitespace()
}

struct Builder<'t> {
    text: &'t str,
    normal: String,
    pieces: Vec<Piece>,
}

impl Builder<'_> {
    fn read(&mut self) {
        let mut at = 0;
        while at < self.text.len() {
            let plain = plain_run(self.text.as_bytes(), at);
            at = if plain > at {
                self.keep(at, plain);
                plain
            } else {
                let (gap, has_white) = gap(self.text, at);
                if gap > at { self.close_up(at, gap, has_white) } else { self.compose(at) }
            };
        }
    }

    /// White space and dropped characters become one space, or nothing.
    fn close_up(&mut self, at: usize, end: usize, has_white: bool) -> usize {
        if !has_white || self.normal.is_empty() || end == self.text.len() {
            self.replace(at, "");
        } else if end - at == 1 {
            self.piece(at, true);
            self.normal.push(' ');
        } else {
            self.replace(at, " ");
        }
        end
    }

    /// One character with all that may combine with it.
    fn compose(&mut self, at: usize) -> usize {
        let end = cluster(self.text, at);
        let cluster = self.slice(at, end);
        if is_nfc_quick(cluster.chars()) == IsNormalized::Yes && !cluster.contains(is_dropped) {
            self.keep(at, end);
            return end;
        }
        let composed: String = cluster.chars().filter(|&c| !is_dropped(c)).nfc().collect();
        if composed == cluster {
            self.keep(at, end);
        } else {
            self.replace(at, &composed);
        }
        end
    }

    fn keep(&mut self, at: usize, end: usize) {
        self.piece(at, true);
        let kept = self.text.get(at..end).unwrap_or_default();
        self.normal.push_str(kept);
    }

    fn replace(&mut self, at: usize, by: &str) {
        self.piece(at, false);
        self.normal.push_str(by);
    }

    /// Start a piece, unless a verbatim one goes on.
    fn piece(&mut self, original: usize, verbatim: bool) {
        if !(verbatim && self.pieces.last().is_some_and(|last| last.verbatim)) {
            self.pieces.push(Piece { normal: self.normal.len(), original, verbatim });
        }
    }

    fn slice(&self, at: usize, end: usize) -> &str {
        self.text.get(at..end).unwrap_or_default()
    }
}

/// The end of the words and single spaces from `at` on that no later character combines with.
fn plain_run(bytes: &[u8], at: usize) -> usize {
    let is_word = |at: usize| bytes.get(at).is_some_and(|byte| byte.is_ascii() && !is_white(char::from(*byte)));
    let mut end = at;
    while is_word(end) || end > at && bytes.get(end) == Some(&b' ') && is_word(end + 1) {
        end += 1;
    }
    // What stands before other than ASCII may combine with it.
    if bytes.get(end).is_some_and(|byte| !byte.is_ascii()) { end.saturating_sub(1).max(at) } else { end }
}

/// The end of the white space and dropped characters from `at` on, and whether any is white space.
fn gap(text: &str, at: usize) -> (usize, bool) {
    let rest = text.get(at..).unwrap_or_default();
    let after = rest.trim_start_matches(|c| is_white(c) || is_dropped(c));
    let end = text.len() - after.len();
    (end, text.get(at..end).unwrap_or_default().contains(is_white))
}

/// The end of the character at `at` with all that may combine with it; dropped characters do not part them.
fn cluster(text: &str, at: usize) -> usize {
    let mut chars =
        text.get(at..).unwrap_or_default().char_indices().map(|(offset, c)| (at + offset + c.len_utf8(), c));
    let mut end = chars.next().map_or(text.len(), |(end, _)| end);
    for (after, c) in chars {
        if is_dropped(c) {
            continue;
        }
        if stands_apart(c) {
            break;
        }
        end = after;
    }
    end
}

/// No character before `c` ever combines with it.
fn stands_apart(c: char) -> bool {
    let never_composes = |c| canonical_combining_class(c) == 0 && is_nfc_quick(once(c)) == IsNormalized::Yes;
    c.is_ascii() || never_composes(c) || once(c).nfd().next().is_some_and(never_composes)
}
