//! Anchors: where the quote and the figure of an entry stand in a text, exactly or not at all.
//!
//! ```
//! use factledger::ledger::{Anchors, LedgerFile};
//!
//! let source = "[claims.x]\nquote = \"Some 40 boats sank.\"\nspan = [0, 7]\n";
//! let file = LedgerFile::read("a", source);
//! let text = "A storm came.\r\nSome\u{a0}40 boats\r\nsank.";
//! let anchor = Anchors::new(text).find(&file.entries[0]).unwrap();
//! assert_eq!(&text[anchor.quote.range()], "Some\u{a0}40 boats\r\nsank.");
//! assert_eq!(&text[anchor.figure.unwrap().range()], "Some\u{a0}40");
//! ```
//!
//! Both are compared in the normal form `fl1`. No place in a text is stored, so that a word inserted above moves nothing.

use super::places::Places;
use super::{Entry, Field};
use crate::text::{Normal, Span, fl1_hash};

/// Where an entry stands in a text, in bytes of the text as given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The quote.
    pub quote: Span,
    /// The figure; none where `span` lies outside the quote.
    pub figure: Option<Span>,
}

/// Why a quote has no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LostQuote {
    /// The text does not have it, or not so often.
    Missing {
        /// How often it stands there.
        times: usize,
    },
    /// It stands there several times, and the entry does not say which is meant.
    Ambiguous {
        /// How often it stands there.
        times: usize,
    },
}

/// A text in which entries are looked up.
#[derive(Debug)]
pub struct Anchors<'t> {
    normal: Normal<'t>,
    places: Places,
}

impl<'t> Anchors<'t> {
    /// For looking up entries in `text`.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self { normal: Normal::of(text), places: Places::default() }
    }

    /// The hash of the text.
    #[must_use]
    pub fn hash(&self) -> String {
        self.normal.hash()
    }

    /// Where the quote and the figure of an entry stand.
    ///
    /// # Errors
    ///
    /// Why the quote has no place.
    pub fn find(&self, entry: &Entry) -> Result<Anchor, LostQuote> {
        let quote = self.quote(entry)?;
        let figure = entry.record.range(Field::Span).and_then(|range| self.figure(quote, range));
        Ok(Anchor { quote: self.normal.to_original(quote), figure })
    }

    /// The code points of an entry's quote in the normal form of the text, as `at` has them.
    ///
    /// # Errors
    ///
    /// Why the quote has no place.
    pub fn place(&self, entry: &Entry) -> Result<(usize, usize), LostQuote> {
        let quote = self.quote(entry)?;
        let length = |start: usize, end: usize| self.normal.text().get(start..end).unwrap_or_default().chars().count();
        let start = length(0, quote.start);
        Ok((start, start + length(quote.start, quote.end)))
    }

    /// The place of an entry's quote in the normal form of the text.
    fn quote(&self, entry: &Entry) -> Result<Span, LostQuote> {
        match entry.record.words(Field::Quote) {
            Some(quote) => self.quoted(quote, entry.record.number(Field::Nth)),
            None => self.withheld(entry).ok_or(LostQuote::Missing { times: 0 }),
        }
    }

    /// The figure's place in the quote's, both in normal form, as a place in the text.
    fn figure(&self, quote: Span, range: (usize, usize)) -> Option<Span> {
        let words = self.normal.text().get(quote.range())?;
        let figure = code_points(words, range)?;
        Some(self.normal.to_original(Span::new(quote.start + figure.start, quote.start + figure.end)))
    }

    fn quoted(&self, quote: &str, nth: Option<u32>) -> Result<Span, LostQuote> {
        let quote = Normal::of(quote);
        let (text, words) = (self.normal.text().as_bytes(), quote.text().as_bytes());
        let mut places = self.places.of(text, words);
        let wanted = nth.map_or(0, |nth| usize::try_from(nth - 1).unwrap_or(usize::MAX));
        let before = places.by_ref().take(wanted).count();
        let Some(start) = places.next() else { return Err(LostQuote::Missing { times: before }) };
        if nth.is_none() && places.next().is_some() {
            return Err(LostQuote::Ambiguous { times: 2 + places.count() });
        }
        Ok(Span::new(start, start + words.len()))
    }

    /// The place of a withheld quote, where the text there has its hash.
    fn withheld(&self, entry: &Entry) -> Option<Span> {
        let range = entry.record.range(Field::QuoteAt)?;
        let hash = entry.record.words(Field::QuoteHash)?;
        let span = code_points(self.normal.text(), range)?;
        let words = self.normal.text().get(span.range())?;
        (fl1_hash(words) == hash).then_some(span)
    }

    /// How often `quote` stands in the text, and the how-manieth the one is that holds the byte `at`.
    #[must_use]
    pub fn occurrences(&self, quote: &str, at: usize) -> (u32, u32) {
        let quote = Normal::of(quote);
        let place = self.normal.to_normal(Span::new(at, at + 1)).start;
        let (mut times, mut nth) = (0, 1);
        for start in self.places.of(self.normal.text().as_bytes(), quote.text().as_bytes()) {
            times += 1;
            if start <= place {
                nth = times;
            }
        }
        (times, nth)
    }
}

/// The bytes of these code points of `text`; none where it is shorter.
#[must_use]
pub fn code_points(text: &str, (start, end): (usize, usize)) -> Option<Span> {
    let mut places = text.char_indices().map(|(at, _)| at).chain(std::iter::once(text.len()));
    let first = places.nth(start)?;
    let last = places.nth(end.checked_sub(start)?.checked_sub(1)?)?;
    Some(Span::new(first, last))
}

#[cfg(test)]
mod tests {
    use super::super::LedgerFile;
    use super::*;

    #[track_caller]
    fn find<'t>(text: &'t str, fields: &str) -> Result<(&'t str, Option<&'t str>), LostQuote> {
        let file = LedgerFile::read("a", &format!("[claims.x]\n{fields}\n"));
        let anchor = Anchors::new(text).find(&file.entries[0])?;
        let words = |span: Span| text.get(span.range()).unwrap();
        Ok((words(anchor.quote), anchor.figure.map(words)))
    }

    #[test]
    fn a_quote_is_found_whatever_its_white_space() {
        let text = "\u{feff}Café: about\u{a0}40\r\n  boats.\r\n";
        let found = find(text, "quote = \"about 40 boats.\"\nspan = [0, 8]");
        assert_eq!(found, Ok(("about\u{a0}40\r\n  boats.", Some("about\u{a0}40"))));
    }

    #[test]
    fn a_quote_that_stands_twice_needs_its_number() {
        let text = "It sold 40. Then it sold 40. It sold 40.";
        let quote = "quote = \"t sold 40.\"\nspan = [7, 9]";
        assert_eq!(find(text, quote), Err(LostQuote::Ambiguous { times: 3 }));
        assert!(find(text, &format!("{quote}\nnth = 3")).is_ok());
        assert_eq!(find(text, &format!("{quote}\nnth = 4")), Err(LostQuote::Missing { times: 3 }));
        assert_eq!(find("It sold 4.", quote), Err(LostQuote::Missing { times: 0 }));
    }

    #[test]
    fn a_span_outside_its_quote_has_no_figure() {
        assert_eq!(find("Some 40.", "quote = \"Some 40.\"\nspan = [5, 90]"), Ok(("Some 40.", None)));
        assert_eq!(find("½ of 40.", "quote = \"½ of 40.\"\nspan = [0, 1]"), Ok(("½ of 40.", Some("½"))));
    }

    #[test]
    fn a_withheld_quote_is_found_by_its_place_and_hash() {
        let hash = fl1_hash("Some 40 sank.");
        let fields = |at: &str| format!("quote-hash = \"{hash}\"\nat = {at}\nspan = [0, 7]");
        assert_eq!(find("Oh.  Some 40 sank.", &fields("[4, 17]")), Ok(("Some 40 sank.", Some("Some 40"))));
        assert_eq!(find("Oh.  Some 40 sank.", &fields("[3, 16]")), Err(LostQuote::Missing { times: 0 }));
    }

    #[test]
    fn occurrences_are_counted_up_to_a_place() {
        let anchors = Anchors::new("It sold 40. It sold 40. It sold 40.");
        assert_eq!(anchors.occurrences("It sold 40.", 14), (3, 2));
        assert_eq!(anchors.occurrences("It sold 41.", 14), (0, 1));
    }
}
