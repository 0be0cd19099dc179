//! Where many quotes stand in one text, in time that grows with text and quotes, not with their product.
//!
//! The first few are searched for. Where more are asked for, the text gets an index of the bytes with which its words begin, and a quote
//! is looked up by the rarest of its own. A quote without a whole word is searched for still.

use std::cell::{Cell, OnceCell};

use memchr::memmem;

/// Quotes that are searched for before an index is made.
const SEARCHED: u32 = 64;
/// Bytes of an entry of the index.
const GRAM: usize = 8;

/// The places of quotes in a text.
#[derive(Debug, Default)]
pub(super) struct Places {
    asked: Cell<u32>,
    /// The bytes at the beginnings of words, with where they stand, sorted.
    grams: OnceCell<Vec<(u64, usize)>>,
}

impl Places {
    /// Where `words` stand in `text`, which is the same at every call, in order and without overlap.
    pub(super) fn of<'p>(&'p self, text: &'p [u8], words: &'p [u8]) -> Box<dyn Iterator<Item = usize> + 'p> {
        self.asked.set(self.asked.get().saturating_add(1));
        if self.asked.get() <= SEARCHED {
            return Box::new(memmem::find_iter(text, words));
        }
        let grams = self.grams.get_or_init(|| {
            let mut grams: Vec<(u64, usize)> = beginnings(text).collect();
            grams.sort_unstable();
            grams
        });
        let rows = |gram: u64| {
            let from = grams.partition_point(|row| row.0 < gram);
            &grams[from..from + grams[from..].partition_point(|row| row.0 == gram)]
        };
        // Before the first word of a quote, its text may have anything; behind a space of it a word begins in both.
        let rarest = beginnings(words).filter(|&(_, at)| at > 0).map(|(gram, at)| (rows(gram), at));
        let Some((rows, at)) = rarest.min_by_key(|(rows, _)| rows.len()) else {
            return Box::new(memmem::find_iter(text, words));
        };
        let mut free = 0;
        let starts = rows.iter().filter_map(move |row| row.1.checked_sub(at));
        Box::new(starts.filter(move |&start| {
            let stands = start >= free && text.get(start..).is_some_and(|rest| rest.starts_with(words));
            if stands {
                free = start + words.len();
            }
            stands
        }))
    }
}

/// The bytes at the beginnings of words, as a number, and where each begins.
fn beginnings(text: &[u8]) -> impl Iterator<Item = (u64, usize)> + '_ {
    let is_beginning = |&(at, _): &(usize, &[u8; GRAM])| at == 0 || text[at - 1] == b' ';
    text.array_windows::<GRAM>().enumerate().filter(is_beginning).map(|(at, bytes)| (u64::from_le_bytes(*bytes), at))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_index_finds_what_a_search_finds(text in "[ab ]{0,60}(some 40 boats sank |some 4 |é ){0,8}", from in 0..80_usize, length in 1..30_usize) {
            let words: String = text.chars().skip(from).take(length).collect();
            prop_assume!(!words.is_empty());
            let places = Places { asked: Cell::new(SEARCHED), ..Places::default() };
            let found: Vec<usize> = places.of(text.as_bytes(), words.as_bytes()).collect();
            let searched: Vec<usize> = memmem::find_iter(text.as_bytes(), words.as_bytes()).collect();
            prop_assert_eq!(found, searched);
        }
    }
}
