//! Withholding quotes: a quote that may not be published gives way to its hash and its place in the text.
//!
//! ```
//! use factledger::ledger::{Anchors, Edit, LedgerFile, redact};
//!
//! let text = "A storm came. Some 40 boats sank.";
//! let source = "[claims.x]\nfigure = \"Some 40\"\nquote = \"Some 40 boats sank.\"\nspan = [0, 7]\n";
//! let file = LedgerFile::read("a", source);
//! let place = Anchors::new(text).place(&file.entries[0]).unwrap();
//! let mut edit = Edit::new(source);
//! redact(&mut edit, &file.entries[0], place);
//! let source = edit.finish();
//! assert!(!source.contains("boats") && source.contains("\nat = [14, 33]\n"));
//! let file = LedgerFile::read("a", &source);
//! assert!(Anchors::new(text).find(&file.entries[0]).is_ok());
//! ```
//!
//! Who has the text can still check the entry. The figure's own words, its measure and the like stay: they are facts.

use super::schema::{CLAIM, REVISION};
use super::{Edit, Entry, Field, Record, Shape, Value};
use crate::text::fl1_hash;

/// Withhold the quote of an entry, which stands at these code points of its text in normal form; earlier quotes in its
/// history lose their words too.
pub fn redact(edit: &mut Edit<'_>, entry: &Entry, place: (usize, usize)) {
    withhold(edit, &entry.record, &CLAIM);
    if entry.record.words(Field::Quote).is_some() {
        edit.set(&entry.record, &CLAIM, Field::QuoteAt, &Value::Range(place.0, place.1));
        // The place says which of several like sentences it is.
        edit.unset(&entry.record, Field::Nth);
    }
    for past in &entry.history {
        withhold(edit, past, &REVISION);
    }
}

/// Whether the file holds words of a quote of this entry, the present one or an earlier.
#[must_use]
pub fn has_quote(entry: &Entry) -> bool {
    std::iter::once(&entry.record).chain(&entry.history).any(|record| record.words(Field::Quote).is_some())
}

/// The hash takes the quote's line, with the comment that may stand behind it.
fn withhold(edit: &mut Edit<'_>, record: &Record, shape: &Shape) {
    let Some(quote) = record.placed(Field::Quote) else { return };
    let hash = Value::Words(fl1_hash(&quote.value.to_string()));
    if record.get(Field::QuoteHash).is_some() {
        edit.set(record, shape, Field::QuoteHash, &hash);
        edit.unset(record, Field::Quote);
    } else {
        edit.replace(quote.key, Field::QuoteHash.name().to_owned());
        edit.replace(quote.span, hash.literal());
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Anchors, LedgerFile};
    use super::*;

    #[test]
    fn the_words_go_from_the_history_too_and_all_else_stays() {
        let source = "\u{feff}[claims.x] # x\r\nfigure = 'Some 40'\r\nquote = \"\"\"\r\nSome 40\r\nsank.\"\"\" # said\r\nnth = 2\r\nspan = [0, 7] # here\r\n\r\n\
            [[claims.x.history]]\r\nrev = 1\r\nquote = 'Some 41 sank.' # was\r\npin = \"p1:0123456789abcdef\"\r\n# the end\r\n";
        let text = "Some 40 sank.  Some 40 sank.";
        let file = LedgerFile::read("a", source);
        let place = Anchors::new(text).place(&file.entries[0]).unwrap();
        let mut edit = Edit::new(source);
        redact(&mut edit, &file.entries[0], place);
        let redacted = edit.finish();
        insta::assert_snapshot!(redacted.replace('\r', "␍"), @r#"
        ﻿[claims.x] # x␍
        figure = 'Some 40'␍
        quote-hash = "fl1-sha256:f2f566f476b80470941387ef09cb7a556a50251bb4e0aed6311ba44c962d5c69" # said␍
        at = [14, 27]␍
        span = [0, 7] # here␍
        ␍
        [[claims.x.history]]␍
        rev = 1␍
        quote-hash = "fl1-sha256:9529761ffe8349974c9a59b11374afeed431033f8d9832ef763e02fad2214fd8" # was␍
        pin = "p1:0123456789abcdef"␍
        # the end␍
        "#);
        let file = LedgerFile::read("a", &redacted);
        assert!(!has_quote(&file.entries[0]));
        let anchor = Anchors::new(text).find(&file.entries[0]).unwrap();
        assert_eq!((anchor.quote.start, anchor.figure.unwrap().end), (15, 22));
    }
}
