//! Words and what they stand for, looked up in any case.
//!
//! Most words of a text stand in no table: nearly all of those are told by their length and three of their bytes,
//! before anything is hashed or compared.

use rustc_hash::FxHashMap;

/// From words, in any case, to what they stand for.
#[derive(Debug)]
pub(crate) struct Vocabulary<T> {
    by_word: FxHashMap<Box<str>, T>,
    /// A bit for each sketch of a word.
    sketches: Box<[u64; SKETCHES / 64]>,
}

const SKETCHES: usize = 1 << 13;

/// Longer words are looked up, but through an allocation.
const SHORT: usize = 24;

impl<T> Default for Vocabulary<T> {
    fn default() -> Self {
        Self { by_word: FxHashMap::default(), sketches: Box::new([0; SKETCHES / 64]) }
    }
}

impl<T> Vocabulary<T> {
    /// What `word` stands for, put in as default where there is nothing yet.
    pub(crate) fn entry(&mut self, word: &str) -> &mut T
    where
        T: Default,
    {
        let word = self.key(word);
        self.by_word.entry(word).or_default()
    }

    /// The word as it is looked up; its sketch is drawn.
    fn key(&mut self, word: &str) -> Box<str> {
        let lower = word.to_lowercase();
        let sketch = sketch(lower.as_bytes());
        self.sketches[sketch / 64] |= 1 << (sketch % 64);
        lower.into()
    }

    /// What `word` stands for.
    pub(crate) fn get(&self, word: &str) -> Option<&T> {
        let bytes = word.as_bytes();
        let mut buffer = [0_u8; SHORT];
        match buffer.get_mut(..bytes.len()) {
            _ if bytes.is_empty() => None,
            Some(buffer) if bytes.is_ascii() => {
                let sketch = sketch(bytes);
                if self.sketches[sketch / 64] & 1 << (sketch % 64) == 0 {
                    return None;
                }
                buffer.copy_from_slice(bytes);
                buffer.make_ascii_lowercase();
                self.by_word.get(std::str::from_utf8(buffer).ok()?)
            }
            _ => self.by_word.get(word.to_lowercase().as_str()),
        }
    }

    /// All words, in lower case, with what they stand for; in no order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.by_word.iter().map(|(word, meaning)| (&**word, meaning))
    }
}

impl<'w, T> FromIterator<(&'w str, T)> for Vocabulary<T> {
    fn from_iter<I: IntoIterator<Item = (&'w str, T)>>(words: I) -> Self {
        let mut vocabulary = Self::default();
        for (word, meaning) in words {
            let word = vocabulary.key(word);
            vocabulary.by_word.insert(word, meaning);
        }
        vocabulary
    }
}

/// A number made of the length, the first two bytes and the last one, of letters without their case.
fn sketch(word: &[u8]) -> usize {
    let letter = |at: usize| word.get(at).map_or(0, |byte| usize::from(byte & 0x1f));
    let ends = letter(0) | letter(1) << 5 | letter(word.len().wrapping_sub(1)) << 10 | (word.len() & 0xf) << 15;
    ends.wrapping_mul(0x9e37_79b1) >> 19 & (SKETCHES - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case() {
        let words: Vocabulary<u8> = [("ten", 10), ("Épée", 2), ("°", 3)].into_iter().collect();
        for (word, found) in [("ten", Some(10)), ("TEN", Some(10)), ("ÉPÉE", Some(2)), ("°", Some(3))] {
            assert_eq!(words.get(word).copied(), found, "{word}");
        }
        for word in ["", "t", "tin", "tens", "tän", &"n".repeat(200)] {
            assert_eq!(words.get(word), None, "{word}");
        }
    }
}
