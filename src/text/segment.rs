//! Sentences of a paragraph: the crate `sentencex`, and rules for what it gets wrong in news.
//!
//! ```text
//! paragraph = sentence , { white , sentence } ;
//! ```
//!
//! A place where `sentencex` parts two sentences stands unless
//!
//! * what follows begins in lower case, with a comma, or holds no letter or digit; or closes quotation marks or brackets,
//!   which then go with what stands before;
//! * what stands before ends without a final mark, or is only the number of an item: `1.`, `(b)`;
//! * a title stands before a capital letter (`Ms. Osei`), a label before a number (`Approx. 30`), or a clock time before a
//!   day, a month or a time zone that no verb follows (`at 5 p.m. Friday`).
//!
//! Outside quotation marks sentences part in some more places: where a capital letter follows a word that is no
//! abbreviation (`asked me. Then`), the number of a footnote (`percent.3 The`), an ellipsis that ends a word, or brackets
//! around a whole sentence; and before the name of a product (`fell. iPads`).
//!
//! ```
//! use factledger::text::Document;
//!
//! let doc = Document::new("The vote is at 5 p.m. Friday in Accra. Ms. Osei expects approx. 40 members.");
//! let sentences: Vec<&str> = doc.sentences().map(|span| doc.slice(span)).collect();
//! assert_eq!(sentences, ["The vote is at 5 p.m. Friday in Accra.", "Ms. Osei expects approx. 40 members."]);
//! ```
//!
//! A quotation of several sentences stays one sentence with the words that name its speaker. `sentencex` takes quadratic
//! time on some rows of quotation marks, so a long paragraph is given to it in windows of at most [`WINDOW`] bytes and
//! [`MARKS`] such marks; a sentence that fills a whole window is cut at white space.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memchr3, memchr3_iter};
use sentencex::languages::{English, Language as _};

use super::paragraph::{is_blank, line_end};
use super::table::abbreviation::{CLOCK_FOLLOWERS, NO_ABBREVIATIONS, NUMBER_LABELS, TITLES, VERBS_OF_DAYS};
use super::{Document, Span};

/// Bytes that `sentencex` reads at once; the longest sentence in a year of news has a third of them.
const WINDOW: usize = 4_096;

/// Bytes so few that they are read at once whatever they are.
const SHORT: usize = 1_024;

/// Quotation marks and apostrophes that are read at once.
const MARKS: usize = 96;

const CLOSING: [char; 8] = ['"', '\'', '”', '’', '»', ')', ']', '}'];
const OPENING: [char; 8] = ['"', '\'', '“', '‘', '«', '(', '[', '{'];

/// The sentences of `paragraph`, in order, trimmed of white space and markup; none is empty.
pub(super) fn sentences(document: &Document<'_>, paragraph: Span) -> Vec<Span> {
    let prose = prose(document, paragraph);
    let mut sentences = Vec::new();
    let mut start = 0;
    for end in ends(&prose) {
        let text = slice(&prose, Span::new(start, end));
        let from = end - text.trim_start_matches(is_blank).len();
        let trimmed = slice(&prose, Span::new(from, end)).trim_end_matches(is_blank);
        push_pieces(trimmed, paragraph.start + from, &mut sentences);
        start = end;
    }
    sentences
}

/// Push the sentence `text` that starts at the byte `at`; what is longer than any sentence, and so none, in pieces.
///
/// The rules of a sentence may look from one end of it to the other; pieces keep that linear for a text of any length.
fn push_pieces(text: &str, mut at: usize, sentences: &mut Vec<Span>) {
    let mut rest = text;
    while rest.len() > WINDOW {
        let longest = rest.floor_char_boundary(WINDOW);
        let head = rest.get(..longest).unwrap_or_default();
        let cut = head.rfind(is_blank).filter(|&cut| cut > 0).unwrap_or(longest);
        let piece = head.get(..cut).unwrap_or_default().trim_end_matches(is_blank);
        if !piece.is_empty() {
            sentences.push(Span::new(at, at + piece.len()));
        }
        let behind = rest.get(cut..).unwrap_or_default();
        let next = behind.trim_start_matches(is_blank);
        at += rest.len() - next.len();
        rest = next;
    }
    if !rest.is_empty() {
        sentences.push(Span::new(at, at + rest.len()));
    }
}

/// The paragraph with spaces for markup and line ends, every other byte in its place.
///
/// `sentencex` takes `<` for an opening bracket; where no tag stands, it compares.
fn prose<'t>(document: &Document<'t>, paragraph: Span) -> Cow<'t, str> {
    let text = document.slice(paragraph);
    let mut markup = document.markup_within(paragraph).peekable();
    let compares = memchr2(b'<', b'>', text.as_bytes()).is_some();
    if markup.peek().is_none() && !compares && line_end(text.as_bytes(), 0).is_none() {
        return Cow::Borrowed(text);
    }
    let mut prose = text.as_bytes().to_vec();
    prose.iter_mut().filter(|byte| matches!(byte, b'<' | b'>')).for_each(|byte| *byte = b'=');
    let mut at = 0;
    while let Some(line_end) = line_end(&prose, at) {
        prose[line_end.range()].fill(b' ');
        at = line_end.end;
    }
    for span in markup {
        let (start, end) = (span.start.max(paragraph.start), span.end.min(paragraph.end));
        prose[start - paragraph.start..end - paragraph.start].fill(b' ');
    }
    String::from_utf8(prose).map_or(Cow::Borrowed(text), Cow::Owned)
}

fn slice(prose: &str, span: Span) -> &str {
    prose.get(span.range()).unwrap_or_default()
}

/// Where sentences end, the last one at the end of `prose`.
fn ends(prose: &str) -> Vec<usize> {
    let candidates = candidates(prose);
    let mut ends = Vec::with_capacity(candidates.len());
    let mut start = 0;
    for (place, &end) in candidates.iter().enumerate() {
        let next = candidates.get(place + 1).map_or("", |&next| slice(prose, Span::new(end, next)));
        let closing = closing_length(next);
        let next = next.get(closing..).unwrap_or_default();
        let is_too_long = end - start >= WINDOW && next.starts_with(is_blank);
        if end == prose.len() || is_too_long || parts(slice(prose, Span::new(start, end + closing)), next) {
            part_further(prose, Span::new(start, end + closing), &mut ends);
            start = end + closing;
            ends.push(start);
        }
    }
    ends
}

/// Where `sentencex` ends sentences.
fn candidates(prose: &str) -> Vec<usize> {
    if is_one(prose) {
        return vec![prose.len()];
    }
    let mut ends = Vec::new();
    let mut start = 0;
    while start < prose.len() {
        let window = Span::new(start, window_end(prose, start));
        let first = ends.len();
        let mut end = start;
        ends.extend(English {}.segment(slice(prose, window)).into_iter().map(|sentence| {
            end += sentence.len();
            end
        }));
        start = if window.end == prose.len() { window.end } else { last_sure_end(&ends[first..], window) };
        ends.truncate(first + ends[first..].partition_point(|&end| end <= start));
    }
    ends
}

/// Whether `sentencex` would part nothing: no mark before the last character ends a sentence, and none makes an item of a list.
fn is_one(prose: &str) -> bool {
    let is_plain = |c: char| c.is_ascii() || is_quotation_mark(c) || matches!(c, '–' | '—' | '£' | '€' | 'À'..='ɏ');
    let bytes = prose.as_bytes();
    let inner = bytes.split_last().map(|(_, inner)| inner).unwrap_or_default();
    prose.len() <= SHORT
        && prose.starts_with(|c: char| c.is_ascii_alphanumeric() || is_quotation_mark(c))
        && memchr3(b'.', b'!', b'?', inner).is_none()
        && memchr(b')', bytes).is_none()
        && (prose.is_ascii() || prose.chars().all(is_plain))
}

/// The end of what `sentencex` reads at once, at white space where there is some.
fn window_end(prose: &str, start: usize) -> usize {
    let rest = slice(prose, Span::new(start, prose.len()));
    if rest.len() <= SHORT {
        return prose.len();
    }
    let mut marks = rest.char_indices().take_while(|&(at, _)| at < WINDOW).filter(|&(_, c)| is_quotation_mark(c));
    let most = marks.nth(MARKS).map_or(WINDOW, |(at, _)| at.max(SHORT));
    if most >= rest.len() {
        return prose.len();
    }
    let most = rest.floor_char_boundary(most);
    let white = slice(rest, Span::new(0, most)).rfind(char::is_whitespace);
    start + white.filter(|&white| white > most / 2).unwrap_or(most)
}

const fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '«' | '»' | '‘'..='‟' | '‹' | '›' | '《' | '》' | '「' | '」')
}

/// The end that later text no longer moves: one in the middle half of the window, else a later one, else the window's.
fn last_sure_end(ends: &[usize], window: Span) -> usize {
    let quarter = window.len() / 4;
    let mut later = ends.iter().copied().filter(|&end| end >= window.start + quarter && end < window.end);
    let middle = later.clone().rfind(|&end| end <= window.end - quarter);
    middle.or_else(|| later.next()).unwrap_or(window.end)
}

/// Bytes of the marks at the head of `next` that close what stands before it, or are the number of its footnote.
fn closing_length(next: &str) -> usize {
    let rest = next.trim_start_matches(|c| CLOSING.contains(&c) || is_superscript(c));
    if rest.starts_with(|c| !is_blank(c)) { 0 } else { next.len() - rest.len() }
}

/// Whether `before`, which starts a sentence, and `next` are two sentences.
fn parts(before: &str, next: &str) -> bool {
    let before = before.trim_matches(is_blank);
    let next = next.trim_start_matches(is_blank);
    let goes_on = next.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';' | ':'));
    holds_word(next)
        && holds_word(before)
        && !goes_on
        && (ends_in_mark(before) || next.starts_with('•'))
        && !is_item_number(before)
        && !belongs_to(last_word(before), next)
}

fn holds_word(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// Ends in a mark, behind which may stand closing marks or the number of a footnote.
fn ends_in_mark(text: &str) -> bool {
    let note = text.strip_suffix(']').map(|text| text.trim_end_matches(|c: char| c.is_ascii_digit()));
    let text = note.and_then(|text| text.strip_suffix('[')).unwrap_or(text).trim_end_matches(is_superscript);
    let marks = text.trim_end_matches(CLOSING);
    !marks.ends_with(|c: char| c.is_alphanumeric() || c == ',')
}

const fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// `1.`, `(2)`, `b.`: what stands before the first sentence of an item.
fn is_item_number(text: &str) -> bool {
    let number = text.trim_matches(['(', ')', '.']);
    let is_number = number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number || number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// The last word of `text` with its inner full stops, without the last ones.
fn last_word(text: &str) -> &str {
    let text = text.trim_end_matches('.');
    let start = text.rfind(|c: char| !c.is_alphanumeric() && c != '.');
    text.get(start.map_or(0, |start| text.ceil_char_boundary(start + 1))..).unwrap_or_default()
}

/// Whether the abbreviation `word` never ends a sentence before `next`.
fn belongs_to(word: &str, next: &str) -> bool {
    let next = next.trim_start_matches(OPENING);
    let Some(first) = next.chars().next() else { return false };
    if first.is_ascii_digit() || matches!(first, '$' | '€' | '£' | '¥') {
        return NUMBER_LABELS.contains(&word);
    }
    let clock = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_clock = clock.eq_ignore_ascii_case("a.m") || clock.eq_ignore_ascii_case("p.m");
    first.is_uppercase() && TITLES.contains(&word) || is_clock && is_day_or_zone(next)
}

/// A day, a month or a time zone, and no verb behind it.
fn is_day_or_zone(next: &str) -> bool {
    let mut words = next.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.next().is_some_and(|word| CLOCK_FOLLOWERS.contains(&word))
        && !words.next().is_some_and(|word| VERBS_OF_DAYS.contains(&word))
}

/// Add the ends within `sentence` that `sentencex` does not see.
fn part_further(prose: &str, sentence: Span, ends: &mut Vec<usize>) {
    let text = slice(prose, sentence);
    let mut seen = 0;
    let mut open = 0_usize;
    for at in memchr3_iter(b'.', b')', "…".as_bytes()[0], text.as_bytes()) {
        if let Some(length) = end_length(text, at) {
            open = open_quotations(slice(text, Span::new(seen, at)), open);
            seen = at;
            if open == 0 {
                ends.push(sentence.start + at + length);
            }
        }
    }
}

/// Bytes of the mark at `at`, with the number of its footnote, if it ends a sentence.
fn end_length(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?;
    let rest = text.get(at..)?;
    let mark = rest.chars().next()?;
    let after = rest.strip_prefix(['.', ')', '…'])?;
    let next = after.trim_start_matches(|c: char| c.is_ascii_digit() || is_superscript(c));
    let follows = next.trim_start_matches(is_blank).trim_start_matches(OPENING);
    if !next.starts_with(char::is_whitespace) || !begins_sentence(follows) {
        return None;
    }
    let begins_upper = follows.starts_with(char::is_uppercase);
    let word = last_word(before);
    let is_end = match (mark, after.len() - next.len()) {
        (')', 0) => before.starts_with('(') && before.ends_with(['.', '!', '?']) && !before.contains(')'),
        ('…', 0) => before.ends_with(char::is_alphanumeric) && !follows.starts_with("I "),
        ('.', 0) if begins_upper => !before.ends_with('.') && NO_ABBREVIATIONS.contains(&word),
        ('.', 0) => is_plain_word(word),
        ('.', digits) => digits <= 3 && is_plain_word(word),
        _ => false,
    };
    is_end.then_some(rest.len() - next.len())
}

/// A capital letter, or the name of a product: `iPhone`, `eBay`.
fn begins_sentence(text: &str) -> bool {
    let mut letters = text.chars();
    let first = letters.next();
    first.is_some_and(char::is_uppercase)
        || first.is_some_and(char::is_lowercase) && letters.next().is_some_and(char::is_uppercase)
}

/// Too long, and too low, for an abbreviation.
fn is_plain_word(word: &str) -> bool {
    word.len() > 3 && word.chars().all(char::is_lowercase)
}

/// Quotations open behind `text`, given those open before it.
fn open_quotations(text: &str, open: usize) -> usize {
    text.chars().fold(open, |open, c| match c {
        '"' => usize::from(open == 0),
        '“' => open + 1,
        '”' => open.saturating_sub(1),
        _ => open,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_taken_for_one_sentence_is_not_parted(prose in "[A-Za-c1-3\"'“’][a-dxvi1-3A-D \"'“”‘’–—,;:(*+é£%$-]{0,60}[a-c2.!?,:\"”]") {
            prop_assume!(is_one(&prose));
            prop_assert_eq!(English {}.segment(&prose), [prose.as_str()]);
        }
    }

    #[test]
    fn marks_within_are_left_to_the_rules() {
        assert!(is_one("Rents rose by a third, she said."));
        for prose in ["It rose. It fell.", "Dr. Osei came", "(a) one", "• one", "1) one, 2) two", "Yes… No", ""] {
            assert!(!is_one(prose), "{prose}");
        }
    }
}
