//! Quotations: which marks belong together, over paragraphs too.
//!
//! ```text
//! quotation = "“" … "”" | '"' … '"' | "''" … "''" | "«" … "»" | "‘" … "’" | "'" … "'" ;
//! ```
//!
//! A mark that has no partner in its paragraph opens a quotation that goes on in the next one, if that one begins with such a
//! mark; else it lasts to the end of its paragraph. Single marks count only where a stop or a comma stands inside the closing one, so that no
//! apostrophe closes a quotation.

use memchr::{memchr2_iter, memchr3_iter};

use crate::text::{Document, Span};

/// Words of a quotation from which on it is speech, and not a phrase taken up.
const SPEECH_WORDS: usize = 5;

/// A quotation in one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    /// With its marks.
    pub span: Span,
    /// Without its marks.
    pub inner: Span,
    /// The closing mark is missing: it goes on in the next paragraph, or was forgotten.
    pub is_open: bool,
    /// Whole words of somebody, not a phrase taken up.
    pub is_speech: bool,
}

/// A mark that opens or closes.
#[derive(Clone, Copy, Debug)]
struct Mark {
    span: Span,
    shape: Shape,
    side: Side,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Double,
    Single,
    Guillemet,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

/// Append the quotations of one paragraph to `found`, in order and disjoint.
pub(super) fn quotations(document: &Document<'_>, paragraph: Span, found: &mut Vec<Quotation>) {
    let text = document.slice(paragraph);
    let mut open: Option<Mark> = None;
    let mut has_double = false;
    for mark in marks(text).filter(|mark| mark.shape != Shape::Single) {
        has_double = true;
        match open {
            Some(first) if first.shape == mark.shape && mark.side != Side::Opens => {
                push(document, paragraph.start, first, Some(mark), text, found);
                open = None;
            }
            // A second opening mark: the first one was never closed.
            Some(first) if first.shape == mark.shape && mark.side == Side::Opens => {
                push(document, paragraph.start, first, None, text.get(..mark.span.start).unwrap_or_default(), found);
                open = Some(mark);
            }
            None if mark.side != Side::Closes => open = Some(mark),
            _ => {}
        }
    }
    if let Some(first) = open {
        push(document, paragraph.start, first, None, text, found);
    }
    if !has_double {
        single(document, paragraph, text, found);
    }
}

/// Quotations in single marks, where there are no others.
fn single(document: &Document<'_>, paragraph: Span, text: &str, found: &mut Vec<Quotation>) {
    let mut open: Option<Mark> = None;
    for mark in marks(text).filter(|mark| mark.shape == Shape::Single) {
        match open {
            Some(first) if mark.side != Side::Opens && ends_clause(text, mark.span.start) => {
                push(document, paragraph.start, first, Some(mark), text, found);
                open = None;
            }
            None if mark.side != Side::Closes => open = Some(mark),
            _ => {}
        }
    }
}

fn ends_clause(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.ends_with([',', '.', '!', '?', '…']))
}

fn push(
    document: &Document<'_>,
    offset: usize,
    first: Mark,
    last: Option<Mark>,
    text: &str,
    found: &mut Vec<Quotation>,
) {
    let inner_end = last.map_or(text.trim_end().len(), |last| last.span.start);
    let end = last.map_or(inner_end, |last| last.span.end);
    if first.span.end >= inner_end {
        return;
    }
    let inner = Span::new(offset + first.span.end, offset + inner_end);
    let words = document.slice(inner);
    let is_speech = last.is_none()
        || words.trim_end().ends_with([',', '.', '!', '?', '…', '—', '–', '-'])
        || words.split_whitespace().nth(SPEECH_WORDS - 1).is_some();
    let span = Span::new(offset + first.span.start, offset + end);
    found.push(Quotation { span, inner, is_open: last.is_none(), is_speech });
}

/// The quotation marks of a text, with the side their neighbours give them.
fn marks(text: &str) -> impl Iterator<Item = Mark> + '_ {
    // By their first bytes.
    let mut double = memchr3_iter(b'"', "«".as_bytes()[0], "“".as_bytes()[0], text.as_bytes()).peekable();
    let mut single = memchr2_iter(b'\'', b'`', text.as_bytes()).peekable();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let place = |next: Option<&usize>| next.copied().unwrap_or(text.len());
            let is_double = place(double.peek()) < place(single.peek());
            let start = if is_double { double.next()? } else { single.next()? };
            let c = text.get(start..)?.chars().next()?;
            if start < at || !matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '\'' | '‘' | '’' | '`') {
                continue;
            }
            let twin = matches!(c, '\'' | '`' | '‘' | '’') && text.get(start + c.len_utf8()..)?.starts_with(c);
            let end = start + c.len_utf8() * if twin { 2 } else { 1 };
            at = end;
            if let Some((shape, side)) = shape(text, start, end, c, twin) {
                return Some(Mark { span: Span::new(start, end), shape, side });
            }
        }
    })
}

fn shape(text: &str, start: usize, end: usize, c: char, twin: bool) -> Option<(Shape, Side)> {
    let before = text.get(..start)?.chars().next_back();
    let after = text.get(end..)?.chars().next();
    let opens = before.is_none_or(|c| c.is_whitespace() || "([{—–-/:".contains(c) || is_quote(c));
    let closes = after.is_none_or(|c| !c.is_alphanumeric());
    let side = match (opens, closes) {
        (true, false) => Side::Opens,
        (false, true) => Side::Closes,
        _ => Side::Either,
    };
    match c {
        '“' | '„' => Some((Shape::Double, Side::Opens)),
        '«' => Some((Shape::Guillemet, Side::Opens)),
        '»' => Some((Shape::Guillemet, Side::Closes)),
        // Feet and inches: 6'2".
        '"' | '”' if is_inch(text, start) => None,
        '”' => Some((Shape::Double, if opens && !closes || before.is_none() { Side::Either } else { Side::Closes })),
        '"' => Some((Shape::Double, side)),
        _ if twin => Some((Shape::Double, side)),
        '‘' if opens => Some((Shape::Single, Side::Opens)),
        '\'' if opens && !closes && !after.is_some_and(|c| c.is_ascii_digit()) => Some((Shape::Single, Side::Opens)),
        '’' | '\'' if closes && !opens => Some((Shape::Single, Side::Closes)),
        _ => None,
    }
}

/// A digit, a mark of feet or minutes, digits: what follows is a mark of inches or seconds.
fn is_inch(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let number = before.trim_end_matches(|c: char| c.is_ascii_digit());
    number.len() < before.len()
        && number.strip_suffix(['\'', '’', '′']).is_some_and(|feet| feet.ends_with(|c: char| c.is_ascii_digit()))
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '‘' | '\'' | '«' | '`')
}
