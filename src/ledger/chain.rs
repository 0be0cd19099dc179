//! The chain of pins: each revision seals the one before, so that a rewritten history no longer fits.
//!
//! ```text
//! meaning of revision n   = what the entry has now
//! meaning of revision k   = that of revision k + 1, with the fields that history keeps of k, without those that k did not have
//! pin of revision k       = seal of ( pin of revision k - 1 , meaning of revision k )
//! ```
//!
//! History keeps the old values of fields that differed, and names those that an earlier revision did not have in `absent`. Where it does not, they
//! are found by trying: the pin tells which of the later fields were there.

use super::pin::seal;
use super::{Entry, Field, MEANING, Record};

/// The value of each field of [`MEANING`], as pins seal it.
type Meaning = Vec<Option<String>>;

/// The newest revision in the history of an entry whose pin does not seal what the history says of it, by its place there. What came before
/// cannot be told any more. None where all fits, as far as pins can be read.
#[must_use]
pub fn broken_link(entry: &Entry) -> Option<usize> {
    let mut later = meaning(&entry.record);
    for (index, revision) in entry.history.iter().enumerate().rev() {
        let pin = revision.words(Field::Pin)?;
        let before = match index.checked_sub(1) {
            Some(before) => Some(entry.history.get(before)?.words(Field::Pin)?),
            None => None,
        };
        match sealed_by(pin, before, revision, &later) {
            Some(found) => later = found,
            None => return Some(index),
        }
    }
    None
}

fn meaning(record: &Record) -> Meaning {
    MEANING.iter().map(|&field| record.get(field).map(ToString::to_string)).collect()
}

/// What the revision meant, where its pin seals that.
fn sealed_by(pin: &str, before: Option<&str>, revision: &Record, later: &Meaning) -> Option<Meaning> {
    let kept: Meaning = MEANING.iter().map(|&field| kept(revision, field)).collect();
    let absent = revision.list(Field::Absent);
    let told = |index: usize| {
        revision.placed(MEANING[index]).is_some() || absent.iter().any(|name| name == MEANING[index].name())
    };
    let plain: Meaning = (0..MEANING.len()).map(|i| if told(i) { &kept[i] } else { &later[i] }.clone()).collect();
    // The fields that the revision may not have had yet.
    let doubtful: Vec<usize> = (0..MEANING.len()).filter(|&i| !told(i) && later[i].is_some()).collect();
    let mut choices: Vec<u32> = (0..1_u32 << doubtful.len()).collect();
    choices.sort_by_key(|choice| choice.count_ones());
    choices.into_iter().find_map(|choice| {
        let mut meaning = plain.clone();
        for (bit, &index) in doubtful.iter().enumerate() {
            if choice & (1 << bit) != 0 {
                meaning[index] = None;
            }
        }
        (seal(before, MEANING.iter().copied().zip(meaning.iter().map(Option::as_deref))) == pin).then_some(meaning)
    })
}

/// What history keeps of a field; an exact bound and a stated mode are what stands there when nothing does.
fn kept(revision: &Record, field: Field) -> Option<String> {
    let value = revision.get(field)?.to_string();
    let is_plain = field == Field::Bound && value == "exact" || field == Field::Mode && value == "stated";
    (!is_plain).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::super::{LedgerFile, pin};
    use super::*;

    /// Three revisions: the second has a bound and a place more, the third another value.
    fn source(value: &str, first: &str, second: &str) -> String {
        format!(
            "[claims.x]\nrev = 3\nvalue = \"{value}\"\nbound = \"at-least\"\nplace = \"Vell\"\n\
            [[claims.x.history]]\nrev = 1\nwhy = \"a\"\npin = \"{first}\"\n\
            [[claims.x.history]]\nrev = 2\nwhy = \"b\"\nvalue = \"40\"\npin = \"{second}\"\n"
        )
    }

    fn pin_of(fields: &str) -> String {
        pin(&LedgerFile::read("a", &format!("[claims.x]\n{fields}")).entries[0]).unwrap()
    }

    #[track_caller]
    fn check(source: &str, want: Option<usize>) {
        assert_eq!(broken_link(&LedgerFile::read("a", source).entries[0]), want);
    }

    #[test]
    fn a_history_that_was_rewritten_does_not_fit() {
        let first = pin_of("value = \"40\"");
        let history = format!("[[claims.x.history]]\npin = \"{first}\"");
        let second = pin_of(&format!("value = \"40\"\nbound = \"at-least\"\nplace = \"Vell\"\n{history}"));
        let sound = source("41", &first, &second);
        check(&sound, None);
        check(&sound.replace("\"40\"", "\"50\""), Some(1));
        check(&source("41", "p1:0123456789abcdef", &second), Some(1));
        check(&source("41", &first, "p1:0123456789abcdef"), Some(1));
        check(&sound.replace("why = \"a\"", "place = \"Lindon\""), Some(0));
        check(&sound.replace("why = \"a\"", "bound = \"exact\""), None);
    }
}
