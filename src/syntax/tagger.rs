//! Tags, from the first token to the last: each sees the words around it and the two tags before it.

use super::key::key;
use super::model::Weights;
use super::table::FINE;
use super::word::Word;

/// A tag, as its place in [`FINE`].
pub(crate) type Fine = u8;

/// Stands for the tag of what lies outside.
const OUTSIDE: u32 = 250;

/// Write the tags of `words` to `tags`.
pub(crate) fn tag(weights: &impl Weights, words: &[Word], keys: &mut Vec<u64>, tags: &mut Vec<Fine>) {
    tags.clear();
    let mut scores = [0; FINE.len()];
    for at in 0..words.len() {
        tag_keys(words, at, tags, keys);
        scores.fill(0);
        weights.add(keys, &mut scores);
        tags.push(u8::try_from(best(&scores)).unwrap_or_default());
    }
}

/// The place of the highest score, the first of several.
pub(crate) fn best(scores: &[i32]) -> usize {
    let highest = scores.iter().copied().max();
    scores.iter().position(|&score| Some(score) == highest).unwrap_or_default()
}

/// The features of the token `at`, of which all before it have their `tags`.
#[rustfmt::skip] // one template per line
pub(crate) fn tag_keys(words: &[Word], at: usize, tags: &[Fine], keys: &mut Vec<u64>) {
    let outside = |place: u32| Word { form: place, lower: place, ..Word::default() };
    let word = |back: usize| at.checked_sub(back).map_or(outside(u32::MAX), |at| words[at]);
    let ahead = |on: usize| words.get(at + on).copied().unwrap_or(outside(u32::MAX - 1));
    let tag = |back: usize| at.checked_sub(back).map_or(OUTSIDE, |at| u32::from(tags[at]));
    let (earlier, before, here, next, later) = (word(2), word(1), words[at], ahead(1), ahead(2));
    let (tag_before, tag_earlier) = (tag(1), tag(2));
    let glue = here.glued | next.glued << 1;
    let first = u32::from(at == 0);
    keys.clear();
    keys.extend([
        key(1, [0, 0, 0, 0]),
        key(2, [here.lower, 0, 0, 0]),
        key(3, [here.form, 0, 0, 0]),
        key(4, [here.suffix4, 0, 0, 0]),
        key(5, [here.suffix3, 0, 0, 0]),
        key(6, [here.suffix2, 0, 0, 0]),
        key(7, [here.prefix1, 0, 0, 0]),
        key(8, [here.prefix3, 0, 0, 0]),
        key(9, [here.shape, first, 0, 0]),
        key(10, [here.shape, glue, 0, 0]),
        key(11, [tag_before, 0, 0, 0]),
        key(12, [tag_before, tag_earlier, 0, 0]),
        key(13, [tag_before, here.lower, 0, 0]),
        key(14, [tag_before, here.suffix3, 0, 0]),
        key(15, [before.lower, 0, 0, 0]),
        key(16, [earlier.lower, 0, 0, 0]),
        key(17, [next.lower, 0, 0, 0]),
        key(18, [later.lower, 0, 0, 0]),
        key(19, [before.suffix3, 0, 0, 0]),
        key(20, [next.suffix3, 0, 0, 0]),
        key(21, [here.lower, next.lower, 0, 0]),
        key(22, [before.lower, here.lower, 0, 0]),
        key(23, [next.shape, 0, 0, 0]),
        key(24, [tag_before, next.suffix3, 0, 0]),
        key(25, [here.shape, next.shape, 0, 0]),
        key(26, [here.suffix3, next.suffix3, 0, 0]),
        key(27, [tag_before, tag_earlier, here.suffix2, 0]),
        key(28, [tag_before, tag_earlier, here.lower, 0]),
        key(29, [tag_before, next.lower, 0, 0]),
        key(30, [here.lower, next.suffix3, later.suffix3, 0]),
        key(31, [tag_before, here.shape, next.shape, 0]),
        key(32, [next.lower, later.lower, 0, 0]),
        key(33, [before.shape, here.shape, before.lower, 0]),
        key(34, [here.lower, glue, before.lower, 0]),
    ]);
}
