//! Tags, from the first token to the last: each sees the words around it and the two tags before it. What ends in a full
//! stop has a finite verb: where the tags name none, the word that comes nearest to one is it.

use std::sync::LazyLock;

use super::key::key;
use super::model::Weights;
use super::stage::{Stage, best, decide};
use super::table::FINE;
use super::word::Word;

/// A tag, as its place in [`FINE`].
pub(crate) type Fine = u8;

/// Stands for the tag of what lies outside.
const OUTSIDE: u32 = 250;

/// Write the tags of `words` to `tags`.
pub(crate) fn tag(weights: &impl Weights, words: &[Word], keys: &mut Vec<u64>, tags: &mut Vec<Fine>) {
    tags.clear();
    let mut nearest = Nearest::default();
    for at in 0..words.len() {
        let scores = decide(weights, [0; FINE.len()], keys, |stage, keys| tag_keys(words, at, tags, stage, keys));
        let tag = best(&scores);
        nearest.see(at, &scores, tag);
        tags.push(narrow(tag));
    }
    let stop = words.last().is_some_and(|word| word.lower == Word::new(".", false).lower);
    if let Some((at, verb)) = nearest.needed().filter(|_| stop) {
        tags[at] = verb;
    }
}

fn narrow(tag: usize) -> Fine {
    Fine::try_from(tag).unwrap_or_default()
}

/// What the score of a finite verb may lack at most.
const FAR: i32 = 10_000;

/// The tags of finite verbs.
static FINITE: LazyLock<Vec<usize>> = LazyLock::new(|| {
    let is_finite = |&tag: &usize| matches!(FINE[tag].1, "MD" | "VBD" | "VBP" | "VBZ");
    (0..FINE.len()).filter(is_finite).collect()
});

/// Finds the verb that a whole sentence must have, where its tags name none.
#[derive(Debug, Default)]
struct Nearest {
    /// Whether a finite verb, or an imperative at the start, was seen.
    has_verb: bool,
    /// Token and tag that come nearest to a finite verb, with what they lack.
    verb: Option<(i32, usize, Fine)>,
}

impl Nearest {
    fn see(&mut self, at: usize, scores: &[i32; FINE.len()], tag: usize) {
        self.has_verb = self.has_verb || FINITE.contains(&tag) || at == 0 && FINE[tag].1 == "VB";
        if self.has_verb {
            return;
        }
        let Some(&finite) = FINITE.iter().max_by_key(|&&tag| scores[tag]) else { return };
        let lack = scores[tag] - scores[finite];
        if self.verb.is_none_or(|(least, ..)| lack < least) {
            self.verb = Some((lack, at, narrow(finite)));
        }
    }

    /// Token and tag of the verb, where one is needed and near.
    fn needed(&self) -> Option<(usize, Fine)> {
        let (_, at, tag) = self.verb.filter(|&(lack, ..)| !self.has_verb && lack < FAR)?;
        Some((at, tag))
    }
}

/// The features of the token `at`, of which all before it have their `tags`.
#[rustfmt::skip] // one template per line
pub(crate) fn tag_keys(words: &[Word], at: usize, tags: &[Fine], stage: Stage, keys: &mut Vec<u64>) {
    let outside = |place: u32| Word { form: place, lower: place, ..Word::default() };
    let word = |back: usize| at.checked_sub(back).map_or(outside(u32::MAX), |at| words[at]);
    let ahead = |on: usize| words.get(at + on).copied().unwrap_or(outside(u32::MAX - 1));
    let tag = |back: usize| at.checked_sub(back).map_or(OUTSIDE, |at| u32::from(tags[at]));
    let (earlier, before, here, next, later) = (word(2), word(1), words[at], ahead(1), ahead(2));
    let (tag_before, tag_earlier) = (tag(1), tag(2));
    let glue = here.glued | next.glued << 1;
    let first = u32::from(at == 0);
    match stage {
        Stage::First => keys.extend([
            key(2, [here.lower, 0, 0, 0]),
            key(3, [here.form, 0, 0, 0]),
            key(4, [here.suffix4, 0, 0, 0]),
            key(5, [here.suffix3, 0, 0, 0]),
            key(9, [here.shape, first, 0, 0]),
            key(12, [tag_before, tag_earlier, 0, 0]),
            key(13, [tag_before, here.lower, 0, 0]),
            key(14, [tag_before, here.suffix3, 0, 0]),
            key(20, [next.suffix3, 0, 0, 0]),
            key(22, [before.lower, here.lower, 0, 0]),
            key(26, [here.suffix3, next.suffix3, 0, 0]),
        ]),
        Stage::Second => keys.extend([
            key(6, [here.suffix2, 0, 0, 0]),
            key(8, [here.prefix3, 0, 0, 0]),
            key(10, [here.shape, glue, 0, 0]),
            key(15, [before.lower, 0, 0, 0]),
            key(17, [next.lower, 0, 0, 0]),
            key(21, [here.lower, next.lower, 0, 0]),
            key(24, [tag_before, next.suffix3, 0, 0]),
            key(27, [tag_before, tag_earlier, here.suffix2, 0]),
            key(28, [tag_before, tag_earlier, here.lower, 0]),
            key(31, [tag_before, here.shape, next.shape, 0]),
            key(33, [before.shape, here.shape, before.lower, 0]),
        ]),
        Stage::Last => keys.extend([
            key(16, [earlier.lower, 0, 0, 0]),
            key(18, [later.lower, 0, 0, 0]),
            key(19, [before.suffix3, 0, 0, 0]),
            key(23, [next.shape, 0, 0, 0]),
            key(25, [here.shape, next.shape, 0, 0]),
            key(29, [tag_before, next.lower, 0, 0]),
            key(30, [here.lower, next.suffix3, later.suffix3, 0]),
            key(32, [next.lower, later.lower, 0, 0]),
            key(34, [here.lower, glue, before.lower, 0]),
        ]),
    }
}
