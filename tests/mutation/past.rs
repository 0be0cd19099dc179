//! Corruptions of what was decided before: the history of an entry, its reviews, and the exceptions that people made.

use factledger::ledger::{Entry, Field, LedgerFile, Placed, Record, allowances};
use factledger::text::{Document, Span, fl1_hash};

use crate::corrupt::{Corruption, misspelt, spliced};
use crate::held::Held;
use crate::place::{Place, block};
use crate::support::random::Random;

/// An entry that has these records, and one of them.
fn one(random: &mut Random, file: &LedgerFile, records: fn(&Entry) -> &[Record]) -> Option<(Entry, Record)> {
    let having: Vec<&Entry> = file.entries.iter().filter(|entry| !records(entry).is_empty()).collect();
    let entry = (!having.is_empty()).then(|| random.of(&having))?;
    let these: Vec<&Record> = records(entry).iter().collect();
    Some((entry.clone(), random.of(&these).clone()))
}

fn history(entry: &Entry) -> &[Record] {
    &entry.history
}

fn reviews(entry: &Entry) -> &[Record] {
    &entry.reviews
}

/// A character of a value of an earlier revision, within its quotation marks: of what its pin seals, or of the pin.
pub(crate) fn earlier_value(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let (entry, revision) = one(random, &file, history)?;
    let sealed = [
        Field::Value,
        Field::Upper,
        Field::Bound,
        Field::Unit,
        Field::Measure,
        Field::Place,
        Field::Period,
        Field::Pin,
    ];
    let placed: Vec<&Placed> = revision.fields.iter().filter(|placed| sealed.contains(&placed.field)).collect();
    let placed = (!placed.is_empty()).then(|| random.of(&placed))?;
    let (range, by) = misspelt(random, &held.source, placed.span.start + 1..placed.span.end - 1);
    // White space more or less is the same words.
    (by.trim() == by).then(|| Corruption::of_entry(held, spliced(&held.source, range, &by), &entry.key))
}

/// A field of an earlier revision taken away, or one made up.
pub(crate) fn earlier_field(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let (entry, revision) = one(random, &file, history)?;
    let sealed = [Field::Value, Field::Bound, Field::Place, Field::Absent, Field::Pin];
    let placed: Vec<&Placed> = revision.fields.iter().filter(|placed| sealed.contains(&placed.field)).collect();
    let placed = random.of(&placed);
    let line = placed.key.start..placed.span.end + 1;
    let (range, by) = match random.below(3) {
        0 => (line, String::new()),
        1 if revision.get(Field::Unit).is_none() => (line.start..line.start, "unit = \"lighthouse\"\n".to_owned()),
        _ if revision.get(Field::Source).is_none() => (line.start..line.start, "source = \"a passer-by\"\n".to_owned()),
        _ => return None,
    };
    Some(Corruption::of_entry(held, spliced(&held.source, range, &by), &entry.key))
}

/// The number of an earlier revision, or the whole revision.
pub(crate) fn revision(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let (entry, revision) = one(random, &file, history)?;
    let placed = revision.placed(Field::Rev)?;
    let source = if random.below(2) == 0 {
        let number = revision.number(Field::Rev)? + 1 + u32::try_from(random.below(3)).expect("below 3");
        spliced(&held.source, placed.span.range(), &number.to_string())
    } else {
        spliced(&held.source, revision.start().start..revision.end + 1, "")
    };
    Some(Corruption::of_entry(held, source, &entry.key))
}

/// The revision that the last review is of, the day or the name of a review unreadable, or all reviews gone.
pub(crate) fn review(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let (entry, some) = one(random, &file, reviews)?;
    let last = entry.reviews.last()?;
    let source = match random.below(4) {
        0 => {
            let number = last.number(Field::Rev)? + 1 + u32::try_from(random.below(2)).expect("below 2");
            spliced(&held.source, last.placed(Field::Rev)?.span.range(), &number.to_string())
        }
        1 => spliced(&held.source, some.placed(Field::On)?.span.range(), random.of(&["2025-02-30", "soon", "\"\""])),
        2 => {
            let placed = some.placed(Field::By)?;
            let line = Span::new(placed.key.start, placed.span.end + 1).range();
            spliced(&held.source, line, random.of(&["", "by = \" \"\n", "by = 1\n"]))
        }
        _ => {
            let mut source = held.source.clone();
            for review in entry.reviews.iter().rev() {
                source.replace_range(review.start().start..=review.end, "");
            }
            source
        }
    };
    Some(Corruption::of_entry(held, source, &entry.key))
}

/// A new key, everywhere in the file, for an entry that the configuration names.
pub(crate) fn cited_key(random: &mut Random, held: &Held) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let cited: Vec<&Entry> = file.entries.iter().filter(|entry| held.excepts(&entry.key)).collect();
    let entry = (!cited.is_empty()).then(|| random.of(&cited))?;
    let block = block(&file, &held.source, &entry.key);
    let new = format!("[claims.renamed-{}", random.below(1000));
    let lines = held.source.get(block.clone())?.replace(&format!("[claims.{}", entry.key), &new);
    Some(Corruption::of_entry(held, spliced(&held.source, block, &lines), &entry.key))
}

/// An exception in a text without its reason, for another check, or behind the paragraph it was for; the text is hashed again, as by one who
/// thinks that all is well, so that only the exception tells.
pub(crate) fn in_text(random: &mut Random, held: &Held) -> Option<Corruption> {
    let text = held.text.as_deref()?;
    let document = Document::new(text);
    let found = allowances(&document);
    let comment = (!found.is_empty()).then(|| found[random.below(found.len())].comment)?;
    let words = document.slice(comment);
    let name = words.find("unrecorded-claim")?;
    let (range, by) = match random.below(4) {
        0 => {
            let reason = words.rfind(':')? + comment.start;
            (reason..comment.end, random.of(&[" -->", ": -->", ":   -->"]).to_owned())
        }
        1 => misspelt(random, text, comment.start + name..comment.start + name + "unrecorded-claim".len()),
        2 => {
            let check = comment.start + name..comment.start + name + "unrecorded-claim".len();
            (check, random.of(&["quote-lost", "text-changed", "unreviewed", "conflicting-claims"]).to_owned())
        }
        _ => (
            comment.start + words.find("allow")?..comment.start + name,
            random.of(&["allows ", "ignore ", ""]).to_owned(),
        ),
    };
    let changed = spliced(text, range, &by);
    let place = Place::of_text(held, &comment.range(), by.len());
    let source = held.source.replace(&fl1_hash(text), &fl1_hash(&changed));
    Some(Corruption { place, after: Held { text: Some(changed), source, ..held.clone() } })
}
