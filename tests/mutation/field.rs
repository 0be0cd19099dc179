//! Corruptions of what an entry means: its fields say something else, and the pin is left or made right again.

use factledger::ledger::{CLAIM, Edit, Entry, Field, LedgerFile, Value, pin};
use factledger::quantity::Bound;
use rust_decimal::Decimal;

use crate::corrupt::{Corruption, one};
use crate::held::Held;
use crate::support::random::Random;

/// Another value for a field of an entry; none where the entry cannot be changed in this way.
type Change = fn(&mut Random, &Entry) -> Option<Vec<(Field, Option<Value>)>>;

/// A field that says something else under the pin of what it said.
pub(crate) fn sealed(random: &mut Random, held: &Held, change: Change) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let entry = &one(random, &file)?;
    let source = changed(held, entry, &change(random, entry)?);
    Some(Corruption::of_entry(held, source, &entry.key))
}

/// The same under a pin made for it. What a person has corrected is left alone: no text tells whether it is right.
pub(crate) fn resealed(random: &mut Random, held: &Held, change: Change) -> Option<Corruption> {
    let file = LedgerFile::read(&held.id, &held.source);
    let entry = &one(random, &file)?;
    let is_read = [Field::Figure, Field::Quote, Field::Span].iter().all(|&field| !entry.is_corrected(field));
    if !is_read {
        return None;
    }
    let changes = change(random, entry)?;
    if changes.iter().any(|(field, _)| entry.is_corrected(*field) || *field == Field::Period) {
        return None;
    }
    let source = changed(held, entry, &changes);
    let again = LedgerFile::read(&held.id, &source);
    let entry = again.entry(&entry.key).expect("the entry is still there");
    let mut edit = Edit::new(&source);
    edit.set(&entry.record, &CLAIM, Field::Pin, &Value::Words(pin(entry)?));
    Some(Corruption::of_entry(held, edit.finish(), &entry.key))
}

fn changed(held: &Held, entry: &Entry, changes: &[(Field, Option<Value>)]) -> String {
    let mut edit = Edit::new(&held.source);
    for (field, value) in changes {
        match value {
            Some(value) => edit.set(&entry.record, &CLAIM, *field, value),
            None => edit.unset(&entry.record, *field),
        }
    }
    edit.finish()
}

/// One digit of a value, an upper end, a denominator or a window.
pub(crate) fn digit(random: &mut Random, entry: &Entry) -> Option<Vec<(Field, Option<Value>)>> {
    let field = random.of(&[Field::Value, Field::Value, Field::Upper, Field::Per, Field::Period]);
    let written = entry.record.get(field)?.to_string();
    let digits: Vec<usize> = written.match_indices(|c: char| c.is_ascii_digit()).map(|(at, _)| at).collect();
    let at = random.of(&digits);
    let old = written.as_bytes()[at] - b'0';
    let new = (old + 1 + u8::try_from(random.below(9)).expect("below 9")) % 10;
    let mut other = written.clone();
    other.replace_range(at..=at, &new.to_string());
    let value = field.form().parse(&other).ok()?;
    Some(vec![(field, Some(value))])
}

/// A bound for another, dropped or made up.
pub(crate) fn bound(random: &mut Random, entry: &Entry) -> Option<Vec<(Field, Option<Value>)>> {
    let old = entry.record.words(Field::Bound).unwrap_or(Bound::Exact.name());
    let new = random.of(&Bound::ALL);
    let value = (new != Bound::Exact).then(|| Value::Choice(new.name()));
    (new.name() != old).then(|| vec![(Field::Bound, value)])
}

/// Another unit of the same kind, with its code; another counted noun; none.
pub(crate) fn unit(random: &mut Random, entry: &Entry) -> Option<Vec<(Field, Option<Value>)>> {
    const OTHERS: &[(&str, Option<&str>)] = &[
        ("pound sterling", Some("GBP")),
        ("US dollar", Some("USD")),
        ("kilometre", Some("km")),
        ("kilogram", Some("kg")),
        ("percentage point", None),
        ("lighthouse", None),
        ("beekeeper", None),
    ];
    let (name, code) = random.of(OTHERS);
    let words = |words: &str| Value::Words(words.to_owned());
    let drops = random.below(4) == 0 && entry.record.words(Field::Unit).is_some();
    let (unit, code) = if drops { (None, None) } else { (Some(words(name)), code.map(words)) };
    let same = entry.record.get(Field::Unit) == unit.as_ref();
    (!same).then(|| vec![(Field::Unit, unit), (Field::UnitCode, code)])
}

/// A value below zero for one above, a rise for a fall.
pub(crate) fn sign(random: &mut Random, entry: &Entry) -> Option<Vec<(Field, Option<Value>)>> {
    let turned = match entry.record.words(Field::Trend) {
        Some("up") if random.below(2) == 0 => (Field::Trend, Value::Choice("down")),
        Some("down") if random.below(2) == 0 => (Field::Trend, Value::Choice("up")),
        _ => {
            let field = random.of(&[Field::Value, Field::Value, Field::Upper]);
            let value = entry.record.decimal(field).filter(|value| !value.is_zero())?;
            (field, Value::Decimal(-value))
        }
    };
    Some(vec![(turned.0, Some(turned.1))])
}

/// A thousand times, a thousandth, a tenth.
pub(crate) fn scale(random: &mut Random, entry: &Entry) -> Option<Vec<(Field, Option<Value>)>> {
    let field = random.of(&[Field::Value, Field::Value, Field::Upper]);
    let value = entry.record.decimal(field).filter(|value| !value.is_zero())?;
    let scaled = match random.below(4) {
        0 => value.checked_mul(Decimal::from(1000))?,
        1 => value.checked_mul(Decimal::from(10))?,
        2 => value.checked_div(Decimal::from(1000))?,
        _ => value.checked_div(Decimal::from(10))?,
    };
    Some(vec![(field, Some(Value::Decimal(scaled)))])
}

/// Another year, an end left open, or no window.
pub(crate) fn period(random: &mut Random, entry: &Entry) -> Option<Vec<(Field, Option<Value>)>> {
    let written = entry.record.get(Field::Period)?.to_string();
    let other = match random.below(4) {
        0 => return Some(vec![(Field::Period, None)]),
        1 => format!("../{}", written.rsplit('/').next()?),
        2 => format!("{}/", written.split('/').next()?),
        _ => {
            let year: u32 = written.get(..4)?.parse().ok()?;
            written.replacen(
                &year.to_string(),
                &(year - 1 - u32::try_from(random.below(9)).expect("below 9")).to_string(),
                1,
            )
        }
    };
    let value = Field::Period.form().parse(&other).ok()?;
    (value.to_string() != written).then(|| vec![(Field::Period, Some(value))])
}

/// Other words for a field, a letter of them, or none.
fn words(random: &mut Random, entry: &Entry, field: Field) -> Option<Vec<(Field, Option<Value>)>> {
    let old = entry.record.words(field);
    let new = match (random.below(3), old) {
        (0, Some(_)) => None,
        (1, Some(words)) => Some(format!("{words} of women")),
        _ => Some(random.of(&["a count by hand", "the lower town", "lighthouse keepers"]).to_owned()),
    };
    (new.as_deref() != old).then(|| vec![(field, new.map(Value::Words))])
}

pub(crate) fn source(random: &mut Random, entry: &Entry) -> Option<Vec<(Field, Option<Value>)>> {
    words(random, entry, Field::Source)
}

pub(crate) fn measure(random: &mut Random, entry: &Entry) -> Option<Vec<(Field, Option<Value>)>> {
    words(random, entry, Field::Measure)
}

pub(crate) fn place(random: &mut Random, entry: &Entry) -> Option<Vec<(Field, Option<Value>)>> {
    words(random, entry, Field::Place)
}

/// A forecast for a statement, or the other way round.
pub(crate) fn mode(random: &mut Random, entry: &Entry) -> Option<Vec<(Field, Option<Value>)>> {
    let old = entry.record.words(Field::Mode).unwrap_or("stated");
    let new = random.of(&["stated", "expected", "denied", "supposed"]);
    let value = (new != "stated").then_some(Value::Choice(new));
    if new == old { None } else { Some(vec![(Field::Mode, value)]) }
}
