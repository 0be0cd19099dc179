//! Marks in a text that name an entry: the id after `fact:`, and the revision that may stand behind it.
//!
//! ```text
//! pandoc   = "[" , { words } , [ "-" ] , "@fact:" , id , [ "," , revision ] , { ";" , … } , "]" | "@fact:" , id ;
//! comment  = "<!--" , "fact:" , id , [ revision ] , "-->" ;
//! id       = [ document , "/" ] , key ;               (* whatever stands there is taken; whether an entry has it is asked later *)
//! revision = "r" , digits ;
//! ```

use memchr::memmem;

use super::{Citation, Form};
use crate::text::Span;

/// What stands before an id, whatever the form.
pub(super) const SCHEME: &str = "fact:";
/// Bytes within which brackets must close.
const MOST: usize = 2_000;

/// An id with its revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) id: Span,
    pub(super) revision: Option<Span>,
    /// Where the last of them ends.
    pub(super) end: usize,
}

/// The id and the revision that stand at the byte `at`, right behind `fact:`.
pub(super) fn named(source: &str, at: usize) -> Named {
    let bytes = source.as_bytes();
    let at = at + spaces(bytes, at);
    let length = bytes.get(at..).unwrap_or_default().iter().take_while(|&&byte| is_of_id(byte)).count();
    // A full stop or a dash at the end is of the sentence, not of the id.
    let written = source.get(at..at + length).unwrap_or_default();
    let id = Span::new(at, at + written.trim_end_matches(['.', ':', '-', '/']).len());
    let comma = usize::from(bytes.get(id.end) == Some(&b','));
    let from = id.end + comma;
    let from = from + spaces(bytes, from);
    let revision = (from > id.end).then(|| revision(source, from)).flatten();
    Named { id, revision, end: revision.map_or(id.end, |revision| revision.end) }
}

/// `r1` at the byte `at`, with nothing else in its word.
pub(super) fn revision(source: &str, at: usize) -> Option<Span> {
    let rest = source.as_bytes().get(at..)?;
    let digits = rest.get(1..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let follows = rest.get(1 + digits).is_some_and(u8::is_ascii_alphanumeric);
    (rest[0] == b'r' && digits > 0 && !follows).then(|| Span::new(at, at + 1 + digits))
}

/// The number of a revision written as `r1`; none where it is beyond all counting.
pub(super) fn number(source: &str, revision: Span) -> Option<u32> {
    source.get(revision.start + 1..revision.end)?.parse().ok()
}

/// The citations in pandoc's form and in comments, in text order.
pub(super) fn marks(source: &str) -> Vec<Citation> {
    let bytes = source.as_bytes();
    let mut found: Vec<Citation> = Vec::new();
    for at in memmem::find_iter(bytes, SCHEME) {
        if found.last().is_some_and(|last| at < last.marker.end) {
            continue;
        }
        found.extend(comment(source, at).or_else(|| pandoc(source, at)));
    }
    // Several in the same brackets take the brackets together.
    let wholes: Vec<Span> = found.iter().map(|citation| brackets(source, citation)).collect();
    found.iter_mut().zip(wholes).for_each(|(citation, whole)| citation.span = whole);
    found
}

/// A comment whose `fact:` stands at `at`.
fn comment(source: &str, at: usize) -> Option<Citation> {
    let before = source.get(..at)?.trim_end_matches([' ', '\t', '\n', '\r']);
    let start = before.strip_suffix("<!--")?.len();
    let named = named(source, at + SCHEME.len());
    let rest = source.as_bytes().get(named.end..)?;
    let end = named.end + memmem::find(rest, b"-->")? + "-->".len();
    Some(citation(source, Form::Comment, Span::new(start, end), named))
}

/// A citation in pandoc's form whose `fact:` stands at `at`.
fn pandoc(source: &str, at: usize) -> Option<Citation> {
    let bytes = source.as_bytes();
    let at_sign = at.checked_sub(1).filter(|&before| bytes[before] == b'@')?;
    let start = if bytes[..at_sign].ends_with(b"-") { at_sign - 1 } else { at_sign };
    let before = start.checked_sub(1).map(|before| bytes[before]);
    if before.is_some_and(|before| before.is_ascii_alphanumeric() || before == b'\\') {
        return None;
    }
    let named = named(source, at + SCHEME.len());
    (!named.id.is_empty()).then(|| citation(source, Form::Pandoc, Span::new(start, named.end), named))
}

fn citation(source: &str, form: Form, marker: Span, named: Named) -> Citation {
    let rev = named.revision.and_then(|revision| number(source, revision));
    Citation { form, span: marker, marker, id: named.id, revision: named.revision, rev, words: None }
}

/// The brackets around a citation in pandoc's form, in one paragraph; itself where it has none.
fn brackets(source: &str, citation: &Citation) -> Span {
    let marker = citation.marker;
    if citation.form != Form::Pandoc {
        return marker;
    }
    let from = source.floor_char_boundary(marker.start.saturating_sub(MOST));
    let until = source.floor_char_boundary(source.len().min(marker.end + MOST));
    let before = source.get(from..marker.start).unwrap_or_default();
    let open = before.rfind(['[', ']']).filter(|&at| before.as_bytes()[at] == b'[');
    let behind = source.get(marker.end..until).unwrap_or_default();
    let close = behind.find(['[', ']']).filter(|&at| behind.as_bytes()[at] == b']');
    match (open, close) {
        (Some(open), Some(close)) => {
            let whole = Span::new(from + open, marker.end + close + 1);
            let text = source.get(whole.range()).unwrap_or_default();
            if text.contains("\n\n") || text.contains("\n\r\n") { marker } else { whole }
        }
        _ => marker,
    }
}

const fn is_of_id(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'/' | b'_' | b'.' | b':' | b'#') || byte >= 0x80
}

pub(super) fn spaces(bytes: &[u8], at: usize) -> usize {
    bytes.get(at..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_whitespace()).count()
}
