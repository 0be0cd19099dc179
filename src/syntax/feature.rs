//! What the parser looks at: words and tags on top of the stack and ahead, their dependents so far, and what stands between
//! them.

use super::key::key;
use super::stage::Stage;
use super::state::{Grown, NONE, Node, State};
use super::table::FINE;
use super::tagger::Fine;
use super::word::Word;
use super::{RELATIONS, Tag};

/// A sentence, as the parser sees it.
#[derive(Clone, Debug, Default)]
pub(crate) struct View {
    pub(crate) words: Vec<Word>,
    pub(crate) tags: Vec<Fine>,
    /// How many commas, quotation marks, conjunctions, verbs stand before a token.
    before: Vec<[u16; 4]>,
}

/// Stand for what is not there.
const NO_WORD: u32 = 1;
const ROOT_WORD: u32 = 2;
const NO_TAG: u32 = 250;
const ROOT_TAG: u32 = 251;
const NO_LABEL: u32 = 252;

impl View {
    /// Make the rest fit `words` and `tags`, which are as many.
    pub(crate) fn prepare(&mut self) {
        self.before.clear();
        let mut count = [0_u16; 4];
        self.before.push(count);
        let marks = [Word::new(",", false).lower, Word::new("\"", false).lower];
        for (word, &tag) in self.words.iter().zip(&self.tags) {
            let tag = FINE[usize::from(tag)].0;
            let is = [
                word.lower == marks[0],
                word.lower == marks[1],
                tag == Tag::Cconj,
                matches!(tag, Tag::Verb | Tag::Aux),
            ];
            for (count, is) in count.iter_mut().zip(is) {
                *count = count.wrapping_add(u16::from(is));
            }
            self.before.push(count);
        }
    }

    fn word(&self, node: Node) -> u32 {
        match self.words.get(node as usize) {
            Some(word) => word.lower,
            None if node == NONE => NO_WORD,
            None => ROOT_WORD,
        }
    }

    fn suffix(&self, node: Node) -> u32 {
        self.words.get(node as usize).map_or(0, |word| word.suffix3)
    }

    fn glued(&self, node: Node) -> u32 {
        self.words.get(node as usize).map_or(0, |word| word.glued)
    }

    fn tag(&self, node: Node) -> u32 {
        match self.tags.get(node as usize) {
            Some(&tag) => u32::from(tag),
            None if node == NONE => NO_TAG,
            None => ROOT_TAG,
        }
    }

    /// What stands between two nodes, as bits.
    fn between(&self, from: Node, to: Node) -> u32 {
        let (Some(from), Some(to)) = (self.before.get(from as usize + 1), self.before.get(to as usize)) else {
            return 99;
        };
        let is = |at: usize| u32::from(from[at] != to[at]);
        is(0) | (u32::from(from[1].abs_diff(to[1]) & 1)) << 1 | is(2) << 2 | is(3) << 3
    }
}

fn label(state: &State, node: Node) -> u32 {
    grown(state, node).map_or(NO_LABEL, |grown| u32::from(grown.label))
}

fn grown(state: &State, node: Node) -> Option<&Grown> {
    state.nodes.get(node as usize)
}

fn lefts(state: &State, node: Node) -> [Node; 2] {
    grown(state, node).map_or([NONE; 2], |grown| grown.lefts)
}

fn rights(state: &State, node: Node) -> [Node; 2] {
    grown(state, node).map_or([NONE; 2], |grown| grown.rights)
}

fn valency(state: &State, node: Node) -> [u32; 2] {
    grown(state, node).map_or([9; 2], |grown| grown.valency.map(|valency| u32::from(valency.min(6))))
}

fn distance(from: Node, to: Node) -> u32 {
    match (from, to) {
        (NONE, _) | (_, NONE) => 99,
        _ => match from.abs_diff(to) {
            far @ 0..=5 => far,
            6..=9 => 6,
            10..=15 => 7,
            _ => 8,
        },
    }
}

/// The features of the next action.
#[expect(clippy::similar_names, reason = "the usual names: of the stack, s0 on top; of the rest, b0 first")]
#[rustfmt::skip] // one template per line
pub(crate) fn action_keys(view: &View, state: &State, stage: Stage, keys: &mut Vec<u64>) {
    let [s0, s1, s2] = [0, 1, 2].map(|below| state.stacked(below));
    let [b0, b1, b2] = [0, 1, 2].map(|behind| state.waiting(behind));
    let ([s0l, s0l2], [s0r, s0r2]) = (lefts(state, s0), rights(state, s0));
    let [b0l, b0l2] = lefts(state, b0);
    let ([s1l, _], [s1r, _]) = (lefts(state, s1), rights(state, s1));
    let w = |node| view.word(node);
    let t = |node| view.tag(node);
    let l = |node| label(state, node);
    // What only the later stages ask is looked up there.
    let (ws0, ws1, wb0) = (w(s0), w(s1), w(b0));
    let (ts0, ts1, tb0, tb1) = (t(s0), t(s1), t(b0), t(b1));
    let (far, within) = (distance(s0, b0), view.between(s0, b0));
    let v = |node| valency(state, node);
    match stage {
        Stage::First => keys.extend([
            key(3, [ws0, ts0, 0, 0]),
            key(6, [ws1, ts1, 0, 0]),
            key(9, [wb0, tb0, 0, 0]),
            key(15, [ws0, ts0, tb0, 0]),
            key(16, [ts0, wb0, tb0, 0]),
            key(17, [ws0, wb0, 0, 0]),
            key(20, [ws0, ws1, 0, 0]),
            key(24, [ts0, tb0, tb1, 0]),
            key(25, [ts1, ts0, tb0, 0]),
            key(30, [ts0, t(b0l), tb0, 0]),
            key(38, [wb0, far, 0, 0]),
            key(44, [ts0, l(s0l), tb0, 0]),
            key(47, [tb0, l(b0l), ts0, 0]),
            key(49, [ws1, l(s1r), ts0, 0]),
            key(50, [ts0, l(s0l), l(s0l2), 0]),
            key(51, [ts0, l(s0r), l(s0r2), 0]),
            key(52, [tb0, l(b0l), l(b0l2), 0]),
            key(56, [ts1, ts0, tb0, tb1]),
            key(57, [ts0, tb0, within, 0]),
            key(60, [ws0, w(b0l), tb0, 0]),
            key(68, [ws0, tb0, tb1, 0]),
            key(71, [ts0, tb0, view.glued(b0) | view.glued(b1) << 1, far]),
        ]),
        Stage::Second => keys.extend([
            key(26, [tb0, tb1, t(b2), 0]),
            key(28, [ts0, t(s0l), tb0, 0]),
            key(31, [ts1, t(s1r), ts0, 0]),
            key(33, [ts1, ts0, t(s0l), 0]),
            key(35, [ws0, far, 0, 0]),
            key(37, [ts0, ts1, distance(s1, s0), 0]),
            key(39, [ws0, v(s0)[0], v(s0)[1], 0]),
            key(46, [ws0, l(s0r), 0, 0]),
            key(54, [ws1, wb0, ts0, 0]),
            key(55, [ts1, ws0, tb0, 0]),
            key(59, [ts1, ts0, tb0, within | view.between(s1, s0) << 8]),
            key(61, [ws1, w(b0l), ts0, 0]),
            key(65, [ts1, w(s0l), ts0, tb0]),
            key(69, [ts0, wb0, tb1, 0]),
            key(72, [view.suffix(s0), ts0, tb0, 0]),
            key(73, [view.suffix(b0), tb0, ts0, 0]),
            key(74, [ts0, tb0, tb1, t(b2)]),
            key(76, [t(s2), ts1, ts0, tb0]),
            key(78, [ts0, t(s0l), t(s0l2), tb0]),
            key(80, [tb0, t(b0l), t(b0l2), ts0]),
        ]),
        Stage::Last => keys.extend([
            key(10, [w(b1), 0, 0, 0]),
            key(19, [ts0, ts1, 0, 0]),
            key(21, [ws0, ts0, ts1, 0]),
            key(22, [ts0, ws1, ts1, 0]),
            key(23, [tb0, tb1, 0, 0]),
            key(27, [t(s2), ts1, ts0, 0]),
            key(29, [ts0, t(s0r), tb0, 0]),
            key(32, [ts1, t(s1l), ts0, 0]),
            key(41, [tb0, v(b0)[0], ts0, 0]),
            key(45, [ts0, l(s0r), tb0, 0]),
            key(48, [ts1, l(s1r), ts0, 0]),
            key(63, [ts1, ts0, w(b0l), tb0]),
            key(64, [ws1, w(s0l), ts0, 0]),
            key(70, [ts0, tb0, t(s0.wrapping_add(1)), t(b0.wrapping_sub(1))]),
            key(77, [ws1, ws0, tb0, 0]),
            key(79, [ts0, t(s0r), t(s0r2), tb0]),
        ]),
    }
}

/// The features of the relation of `dependent` to `head`.
#[expect(clippy::similar_names, reason = "a stage of a decision in a state of the parser")]
#[rustfmt::skip] // one template per line
pub(crate) fn label_keys(view: &View, state: &State, [head, dependent]: [Node; 2], stage: Stage, keys: &mut Vec<u64>) {
    let side = u32::from(dependent < head);
    let far = distance(head, dependent) * 2 + side;
    let ([dl, dl2], [dr, _]) = (lefts(state, dependent), rights(state, dependent));
    let ([hl, _], [hr, hr2]) = (lefts(state, head), rights(state, head));
    let (w, t, l) = (|node| view.word(node), |node| view.tag(node), |node| label(state, node));
    let (wh, wd, th, td) = (w(head), w(dependent), t(head), t(dependent));
    let (before, behind) = (dependent.wrapping_sub(1), dependent.wrapping_add(1));
    let within = view.between(head.min(dependent), head.max(dependent));
    match stage {
        Stage::First => keys.extend([
            key(156, [wh, td, side, 0]),
            key(157, [th, wd, side, 0]),
            key(159, [th, td, far, 0]),
            key(162, [w(dl), td, th, side]),
            key(164, [th, l(hl), td, side]),
            key(166, [w(before), td, side, 0]),
            key(169, [view.suffix(dependent), th, side, 0]),
            key(170, [l(dl), l(dl2), td, side]),
            key(172, [within, th, td, side]),
            key(176, [wh, l(hr), td, side]),
            key(177, [t(before), td, t(behind), side]),
        ]),
        Stage::Second => keys.extend([
            key(158, [wh, wd, side, 0]),
            key(160, [td, l(dl), th, side]),
            key(161, [td, l(dr), th, side]),
            key(163, [th, l(hr), td, side]),
            key(165, [w(dl2), td, side, 0]),
            key(167, [t(behind), td, th, side]),
            key(168, [w(dl), wh, side, 0]),
            key(171, [valency(state, head)[1], th, td, side]),
            key(174, [wd, w(dl), side, 0]),
            key(178, [wh, l(hl), td, side]),
        ]),
        Stage::Last => keys.extend([
            key(151, [wh, side, 0, 0]),
            key(153, [wd, side, 0, 0]),
            key(173, [l(hr), l(hr2), th, td]),
            key(175, [view.suffix(head), td, side, 0]),
        ]),
    }
    debug_assert!(RELATIONS.len() < NO_LABEL as usize);
}
