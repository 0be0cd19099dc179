//! Words and what they stand for, looked up in any case.
//!
//! Most words of a text stand in no table: nearly all of those are told by their length and three of their bytes,
//! before anything is hashed or compared.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHashMap;

/// From words, in any case, to what they stand for.
#[derive(Debug)]
pub(crate) struct Vocabulary<T> {
    /// The short words of ASCII.
    short: FxHashMap<Short, T>,
    other: FxHashMap<Box<str>, T>,
    /// A bit for each sketch of a word.
    sketches: Box<[u64; SKETCHES / 64]>,
}

const SKETCHES: usize = 1 << 13;

/// Longer words, and those not of ASCII, are looked up, but through an allocation.
const SHORT: usize = 23;

impl<T> Default for Vocabulary<T> {
    fn default() -> Self {
        let (short, other) = (FxHashMap::default(), FxHashMap::default());
        Self { short, other, sketches: Box::new([0; SKETCHES / 64]) }
    }
}

impl<T> Vocabulary<T> {
    /// What `word` stands for, put in as default where there is nothing yet.
    pub(crate) fn entry(&mut self, word: &str) -> &mut T
    where
        T: Default,
    {
        let word = word.to_lowercase();
        match Short::new(&word) {
            Some(short) => {
                self.draw(&word);
                self.short.entry(short).or_default()
            }
            None => self.other.entry(word.into()).or_default(),
        }
    }

    fn draw(&mut self, word: &str) {
        let sketch = sketch(word.as_bytes());
        self.sketches[sketch / 64] |= 1 << (sketch % 64);
    }

    /// Number of words.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.short.len() + self.other.len()
    }

    /// What `word` stands for.
    pub(crate) fn get(&self, word: &str) -> Option<&T> {
        let sketch = sketch(word.as_bytes());
        let is_drawn = self.sketches[sketch / 64] & 1 << (sketch % 64) != 0;
        if !is_drawn && word.len() <= SHORT && word.is_ascii() {
            return None;
        }
        if let Some(short) = Short::new(word) {
            return self.short.get(&short);
        }
        let lower = word.to_lowercase();
        let short = Short::new(&lower).and_then(|short| self.short.get(&short));
        short.or_else(|| self.other.get(lower.as_str()))
    }
}

/// A short word of ASCII in lower case: eight of its letters at a time, and its length at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Short([u64; 3]);

impl Short {
    fn new(word: &str) -> Option<Self> {
        let length = u8::try_from(word.len()).ok().filter(|&length| usize::from(length) <= SHORT)?;
        let (eights, rest) = word.as_bytes().as_chunks();
        let mut letters = [0; 3];
        letters.iter_mut().zip(eights).for_each(|(letters, &eight)| *letters = u64::from_le_bytes(eight));
        letters[eights.len()] = rest.iter().rev().fold(0, |letters, &byte| letters << 8 | u64::from(byte));
        letters[2] |= u64::from(length) << 56;
        let is_ascii = letters.iter().all(|letters| letters & each(0x80) == 0);
        is_ascii.then(|| Self(letters.map(lower)))
    }
}

impl Hash for Short {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let [first, second, third] = self.0;
        state.write_u64(first ^ second.rotate_left(21) ^ third.rotate_left(42));
    }
}

const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// Eight characters of ASCII, capital letters made small.
fn lower(letters: u64) -> u64 {
    // The high bit of each byte tells whether it is at least `A`, and whether it is beyond `Z`.
    let (from_a, beyond_z) = (letters + each(0x80 - b'A'), letters + each(0x7f - b'Z'));
    letters | ((from_a & !beyond_z & each(0x80)) >> 2)
}

impl<'w, T> FromIterator<(&'w str, T)> for Vocabulary<T> {
    fn from_iter<I: IntoIterator<Item = (&'w str, T)>>(words: I) -> Self {
        let mut vocabulary = Self::default();
        for (word, meaning) in words {
            let word = word.to_lowercase();
            if let Some(short) = Short::new(&word) {
                vocabulary.draw(&word);
                vocabulary.short.insert(short, meaning);
            } else {
                vocabulary.other.insert(word.into(), meaning);
            }
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
    fn capital_letters_alone_are_made_small() {
        for byte in 0..0x80_u8 {
            let lowered = lower(u64::from_le_bytes([byte; 8])).to_le_bytes();
            assert_eq!(lowered, [byte.to_ascii_lowercase(); 8], "{byte}");
        }
    }

    #[test]
    fn words_of_any_length_are_found() {
        let words: Vec<String> = (1..40).map(|length| "Z".repeat(length)).collect();
        let known: Vocabulary<usize> = words.iter().map(|word| (word.as_str(), word.len())).collect();
        assert!(words.iter().all(|word| known.get(&word.to_lowercase()) == Some(&word.len())));
        assert_eq!(known.len(), words.len());
    }

    #[test]
    fn words_are_found_in_any_case() {
        let words: Vocabulary<u8> = [("ten", 10), ("Épée", 2), ("°", 3)].into_iter().collect();
        for (word, found) in [("ten", Some(10)), ("TEN", Some(10)), ("ÉPÉE", Some(2)), ("°", Some(3))] {
            assert_eq!(words.get(word).copied(), found, "{word}");
        }
        for word in ["", "\0", "t", "tin", "tens", "tän", "t`n", "ten\0", &"n".repeat(200)] {
            assert_eq!(words.get(word), None, "{word}");
        }
    }
}
