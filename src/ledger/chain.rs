//! The chain of pins: each revision seals the one before, so that a rewritten history no longer fits.

use super::{Entry, pin_of};

/// The newest revision in the history of an entry whose pin does not seal what the history says of it, by its place there. None where all fits,
/// as far as pins can be read.
#[must_use]
pub fn broken_link(entry: &Entry) -> Option<usize> {
    let revisions = entry.revisions();
    let before = |place: usize| place.checked_sub(1).and_then(|before| revisions[before].pin);
    (0..entry.history.len()).rev().find(|&place| {
        let revision = &revisions[place];
        revision.pin.is_some_and(|pin| pin != pin_of(&revision.record, before(place)))
    })
}

#[cfg(test)]
mod tests {
    use super::super::{LedgerFile, pin};
    use super::*;

    /// Three revisions: the second has a bound and a place more, the third another value.
    fn source(first: &str, second: &str) -> String {
        format!(
            "[claims.x]\nrev = 3\nvalue = \"41\"\nbound = \"at-least\"\nplace = \"Vell\"\n\
            [[claims.x.history]]\nrev = 1\nwhy = \"a\"\nabsent = [\"bound\", \"place\"]\npin = \"{first}\"\n\
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
        let sound = source(&first, &second);
        check(&sound, None);
        check(&sound.replace("\"40\"", "\"50\""), Some(1));
        check(&source("p1:0123456789abcdef", &second), Some(1));
        check(&source(&first, "p1:0123456789abcdef"), Some(1));
        check(&sound.replace("why = \"a\"", "why = \"a\"\nunit = \"boat\""), Some(0));
        check(&sound.replace("\"bound\", ", ""), Some(0));
    }
}
