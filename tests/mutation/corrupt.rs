//! The kinds of corruption.

use std::ops::Range;

use factledger::ledger::{Anchors, Entry, Field, LedgerFile, Status};

use crate::field::{bound, digit, measure, mode, period, place, resealed, scale, sealed, sign, source, unit};
use crate::held::Held;
use crate::past::{cited_key, earlier_field, earlier_value, in_text, review, revision};
use crate::place::{Place, block};
use crate::support::random::Random;

/// A document that was corrupted, and where.
pub(crate) struct Corruption {
    pub(crate) after: Held,
    pub(crate) place: Place,
}

/// Corrupts a document somewhere; none where this place cannot be corrupted so.
pub(crate) type Corrupt = fn(&mut Random, &Held) -> Option<Corruption>;

/// The kinds, by name. Sealed: the pin is left as it was. Resealed: it is made right again.
pub(crate) const KINDS: &[(&str, Corrupt)] = &[
    ("digit, sealed", |random, held| sealed(random, held, digit)),
    ("digit, resealed", |random, held| resealed(random, held, digit)),
    ("bound, sealed", |random, held| sealed(random, held, bound)),
    ("bound, resealed", |random, held| resealed(random, held, bound)),
    ("unit, sealed", |random, held| sealed(random, held, unit)),
    ("unit, resealed", |random, held| resealed(random, held, unit)),
    ("sign, sealed", |random, held| sealed(random, held, sign)),
    ("sign, resealed", |random, held| resealed(random, held, sign)),
    ("scale, sealed", |random, held| sealed(random, held, scale)),
    ("scale, resealed", |random, held| resealed(random, held, scale)),
    ("quote, its words", quote_words),
    ("quote, of another", quote_of_another),
    ("span", span),
    ("key", key),
    ("pin", pin),
    ("status", status),
    ("text, in the figure", in_figure),
    ("text, around it", around_figure),
    ("text, elsewhere", elsewhere),
    ("merge marker", merge_marker),
    ("truncated file", truncated),
    ("period, sealed", |random, held| sealed(random, held, period)),
    ("source, sealed", |random, held| sealed(random, held, source)),
    ("measure, sealed", |random, held| sealed(random, held, measure)),
    ("place, sealed", |random, held| sealed(random, held, place)),
    ("mode, sealed", |random, held| sealed(random, held, mode)),
    ("history, a value", earlier_value),
    ("history, a field", earlier_field),
    ("history, a revision", revision),
    ("review", review),
    ("key that is excepted", cited_key),
    ("exception in the text", in_text),
];

impl Corruption {
    /// The entry of this key was corrupted.
    pub(crate) fn of_entry(before: &Held, source: String, key: &str) -> Self {
        Self { place: Place::of_entry(before, &source, key), after: Held { source, ..before.clone() } }
    }

    fn of_text(before: &Held, range: Range<usize>, by: &str) -> Option<Self> {
        let text = spliced(before.text.as_deref()?, range.clone(), by);
        Some(Self {
            place: Place::of_text(before, &range, by.len()),
            after: Held { text: Some(text), ..before.clone() },
        })
    }
}

/// One of the accepted entries of a document: what was rejected says nothing.
pub(crate) fn one(random: &mut Random, file: &LedgerFile) -> Option<Entry> {
    let accepted: Vec<&Entry> = file.entries.iter().filter(|entry| entry.status() == Status::Accepted).collect();
    (!accepted.is_empty()).then(|| random.of(&accepted).clone())
}

pub(crate) fn spliced(source: &str, range: Range<usize>, by: &str) -> String {
    let mut source = source.to_owned();
    source.replace_range(range, by);
    source
}

/// Another character of the same sort for one of these words, or white space more.
pub(crate) fn misspelt(random: &mut Random, words: &str, range: Range<usize>) -> (Range<usize>, String) {
    let places: Vec<(usize, char)> =
        words.char_indices().filter(|(at, c)| range.contains(at) && (c.is_ascii_alphanumeric() || *c == ' ')).collect();
    let (at, c) = random.of(&places);
    let other = match c {
        ' ' => "  ".to_owned(),
        '0'..='9' => {
            char::from(b'0' + (c as u8 - b'0' + 1 + u8::try_from(random.below(9)).expect("below 9")) % 10).to_string()
        }
        'a'..='z' => {
            char::from(b'a' + (c as u8 - b'a' + 1 + u8::try_from(random.below(25)).expect("below 25")) % 26).to_string()
        }
        _ => "_".to_owned(),
    };
    (at..at + 1, other)
}

/// A character of a quote.
fn quote_words(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let entry = one(random, &file)?;
    let placed = entry.record.placed(Field::Quote)?;
    // Within the quotation marks of the file.
    let (range, by) = misspelt(random, &held.source, placed.span.start + 1..placed.span.end - 1);
    Some(Corruption::of_entry(held, spliced(&held.source, range, &by), &entry.key))
}

/// The quote, figure and span of another entry, or its quote alone.
fn quote_of_another(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let (entry, other) = (one(random, &file)?, one(random, &file)?);
    let fields: &[Field] = random.of(&[&[Field::Quote, Field::Figure, Field::Span], &[Field::Quote]]);
    // Only what says another value or bound can be told apart by it; both may stand in one quote.
    let says = |entry: &Entry| [Field::Value, Field::Bound].map(|field| entry.record.get(field).cloned());
    let by_hand = [Field::Value, Field::Bound, Field::Figure, Field::Quote, Field::Span];
    if says(&entry) == says(&other) || by_hand.iter().any(|&field| entry.is_corrected(field)) {
        return None;
    }
    let mut source = held.source.clone();
    for &field in fields.iter().rev() {
        // From the last field to the first, so that the places of those before stay.
        let (to, from) = (entry.record.placed(field)?, other.record.placed(field)?);
        source.replace_range(to.span.range(), held.source.get(from.span.range())?);
    }
    (source != held.source).then(|| Corruption::of_entry(held, source, &entry.key))
}

/// A span moved, shortened or beyond the end.
fn span(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let entry = one(random, &file)?;
    let (start, end) = entry.record.range(Field::Span)?;
    let quote = entry.record.words(Field::Quote)?.chars().count();
    let (first, last) = match random.below(5) {
        0 => (start + 1, end + 1),
        1 => (start, end - 1),
        2 => (start, end + 1),
        3 => (start + quote, end + quote),
        _ => (start.checked_sub(1)?, end),
    };
    let placed = entry.record.placed(Field::Span)?;
    let source = spliced(&held.source, placed.span.range(), &format!("[{first}, {last}]"));
    Some(Corruption::of_entry(held, source, &entry.key))
}

/// A key made another, everywhere or in its header alone, no key any more, or that of another entry.
fn key(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let (entry, other) = (one(random, &file)?, one(random, &file)?);
    let block = block(&file, &held.source, &entry.key);
    let lines = held.source.get(block.clone())?;
    let header = format!("[claims.{}]", entry.key);
    let renamed = |new: &str| lines.replace(&format!("[claims.{}", entry.key), &format!("[claims.{new}"));
    let by = match random.below(4) {
        0 => renamed(&format!("{}-renamed", entry.key.get(..40).unwrap_or(&entry.key))),
        1 => lines.replacen(&header, "[claims.nobody-knows-this]", 1),
        2 => renamed(&format!("\"{} \"", entry.key)),
        _ if other.key != entry.key => lines.replacen(&header, &format!("[claims.{}]", other.key), 1),
        _ => return None,
    };
    let Corruption { after, place } = Corruption::of_entry(held, spliced(&held.source, block, &by), &entry.key);
    Some(Corruption { after, place: place.taking(&other.key) })
}

/// A pin with another digit, without its last, that of another entry, or none.
fn pin(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let (entry, other) = (one(random, &file)?, one(random, &file)?);
    let placed = entry.record.placed(Field::Pin)?;
    let old = held.source.get(placed.span.range())?;
    let (range, by) = match random.below(4) {
        0 => {
            let at = placed.span.start + 4 + random.below(16);
            (at..at + 1, if held.source.as_bytes()[at] == b'7' { "8" } else { "7" }.to_owned())
        }
        1 => (placed.span.end - 2..placed.span.end - 1, String::new()),
        2 => (placed.span.range(), held.source.get(other.record.placed(Field::Pin)?.span.range())?.to_owned()),
        _ => (placed.key.start..placed.span.end + 1, String::new()),
    };
    (by != old).then(|| Corruption::of_entry(held, spliced(&held.source, range, &by), &entry.key))
}

/// Another status, or none.
fn status(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let entry = one(random, &file)?;
    let placed = entry.record.placed(Field::Status)?;
    let by = random.of(&["\"proposed\"", "\"rejected\"", "\"retracted\"", "\"acepted\"", "\"\"", "true", ""]);
    let old = held.source.get(placed.span.range())?;
    (by != old).then(|| Corruption::of_entry(held, spliced(&held.source, placed.span.range(), by), &entry.key))
}

/// A character of a figure in the text.
fn in_figure(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let text = held.text.as_deref()?;
    let figure = Anchors::new(text).find(&one(random, &file)?).ok()?.figure?;
    let (range, by) = misspelt(random, text, figure.range());
    Corruption::of_text(held, range, &by)
}

/// A character of a quoted sentence outside its figure; a word more; the sentence a second time.
fn around_figure(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let text = held.text.as_deref()?;
    let anchor = Anchors::new(text).find(&one(random, &file)?).ok()?;
    let (quote, figure) = (anchor.quote, anchor.figure?);
    let (range, by) = match random.below(3) {
        0 => (figure.start..figure.start, random.of(&["not ", "about ", "over ", "1", "-"]).to_owned()),
        1 => (quote.end..quote.end, format!(" {}", text.get(quote.range())?)),
        _ if figure.start > quote.start => misspelt(random, text, quote.start..figure.start),
        _ => misspelt(random, text, figure.end..quote.end),
    };
    Corruption::of_text(held, range, &by)
}

/// A character anywhere in the text.
fn elsewhere(random: &mut Random, held: &Held) -> Option<Corruption> {
    let text = held.text.as_deref()?;
    let (range, by) = misspelt(random, text, 0..text.len());
    Corruption::of_text(held, range, &by)
}

/// Both sides of a merge around one line of an entry, or one mark alone.
fn merge_marker(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let entry = one(random, &file)?;
    let placed = &entry.record.fields[random.below(entry.record.fields.len())];
    let start = placed.key.start;
    let end = held.source.get(placed.span.end..)?.find('\n')? + placed.span.end + 1;
    let line = held.source.get(start..end)?;
    let by = match random.below(5) {
        0 => format!("<<<<<<< HEAD\n{line}=======\n{line}>>>>>>> branch\n"),
        1 => format!("<<<<<<< HEAD\n{line}"),
        2 => format!("{line}=======\n"),
        3 => format!("{line}>>>>>>> branch\n"),
        _ => format!("{line}||||||| base\n"),
    };
    Some(Corruption::of_entry(held, spliced(&held.source, start..end, &by), &entry.key))
}

/// A file cut anywhere, behind a line, or exactly between two entries.
fn truncated(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let anywhere = held.source.floor_char_boundary(1 + random.below(held.source.len() - 1));
    let at = match random.below(8) {
        0 => one(random, &file)?.record.start().start,
        1 | 2 => held.source.get(..anywhere)?.rfind('\n')? + 1,
        _ => anywhere,
    };
    let source = held.source.get(..at)?.to_owned();
    Some(Corruption { place: Place::of_cut(held, at), after: Held { source, ..held.clone() } })
}
