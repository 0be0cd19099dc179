//! Averaged perceptrons, in whole numbers.
//!
//! A learner is shown what it will be asked before it is taught: keys that are seen too rarely get no row.

use std::collections::BTreeSet;

use crate::syntax::model::{Weights, place};
use crate::syntax::stage::Stage;

/// The weights of one decision while they are learnt.
#[derive(Clone)]
pub(crate) struct Learner {
    classes: usize,
    /// Keys seen less often have no row.
    least: u8,
    index: Index,
    weights: Vec<i16>,
    /// Each change of a weight times the moment at which it was made.
    history: Vec<i64>,
    now: i64,
}

/// Parts of one that averages are told in.
const UNIT: i64 = 64;

impl Learner {
    pub(crate) fn new(classes: usize, least: u8) -> Self {
        Self { classes, least, index: Index::default(), weights: Vec::new(), history: Vec::new(), now: 1 }
    }

    pub(crate) const fn classes(&self) -> usize {
        self.classes
    }

    pub(crate) const fn least(&self) -> u8 {
        self.least
    }

    pub(crate) fn rows(&self) -> usize {
        self.index.keys.len()
    }

    /// A decision was made.
    pub(crate) fn tick(&mut self) {
        self.now += 1;
    }

    /// `good` should have been chosen, not `bad`.
    pub(crate) fn correct(&mut self, keys: &[u64], good: usize, bad: usize) {
        let (classes, now) = (self.classes, self.now);
        let (weights, history) = (&mut self.weights, &mut self.history);
        self.index.each(keys, |row| {
            for (class, by) in [(good, 1), (bad, -1)] {
                let at = row * classes + class;
                weights[at] = weights[at].saturating_add(by);
                history[at] += now * i64::from(by);
            }
        });
    }

    /// The keys with their averaged weights, in parts of one; in the order of the keys.
    pub(crate) fn averaged(&self) -> Vec<(u64, Vec<i32>)> {
        let average = |at: usize| {
            let Some(history) = self.history.get(at) else { return i32::from(self.weights[at]) };
            let sum = i64::from(self.weights[at]) * self.now - history;
            i32::try_from(sum * UNIT / self.now).unwrap_or(i32::MAX)
        };
        let row = |row: usize| (0..self.classes).map(|class| average(row * self.classes + class)).collect();
        self.index.keys.iter().enumerate().map(|(at, &key)| (key, row(at))).collect()
    }

    /// Keep the averages, and learn no more.
    pub(crate) fn settle(&mut self) {
        let rows = self.averaged();
        self.weights.clear();
        self.weights
            .extend(rows.iter().flat_map(|(_, row)| row).map(|&weight| i16::try_from(weight).unwrap_or(i16::MAX)));
        self.history = Vec::new();
    }
}

impl Learner {
    /// The sum with one that was asked the same.
    pub(crate) fn plus(mut self, other: &Self) -> Self {
        assert!(self.index.keys == other.index.keys, "both know the same keys");
        for (weight, more) in self.weights.iter_mut().zip(&other.weights) {
            *weight = weight.saturating_add(*more);
        }
        self
    }
}

impl Weights for Learner {
    fn is_settled(&self, _: Stage, _: &[i32]) -> bool {
        false
    }

    fn add(&self, keys: &[u64], scores: &mut [i32]) {
        self.index.each(keys, |row| {
            let row = row * self.classes;
            for (score, &weight) in scores.iter_mut().zip(&self.weights[row..row + self.classes]) {
                *score += i32::from(weight);
            }
        });
    }
}

/// What a learner will be asked: first counted, then collected.
pub(crate) struct Census {
    counts: Vec<u8>,
    keys: BTreeSet<u64>,
}

/// Counters; two keys that share one are both taken for more frequent.
const COUNTERS: usize = 1 << 26;

impl Census {
    pub(crate) fn new() -> Self {
        Self { counts: vec![0; COUNTERS], keys: BTreeSet::new() }
    }

    pub(crate) fn count(&mut self, keys: &[u64]) {
        for &key in keys {
            let count = &mut self.counts[place(key, COUNTERS)];
            *count = count.saturating_add(1);
        }
    }

    pub(crate) fn collect(&mut self, keys: &[u64], least: u8) {
        self.keys.extend(keys.iter().filter(|&&key| self.counts[place(key, COUNTERS)] >= least));
    }

    /// Give the learner its rows.
    pub(crate) fn open(self, learner: &mut Learner) {
        learner.index = Index::new(self.keys.into_iter().collect());
        learner.weights = vec![0; learner.rows() * learner.classes];
        learner.history = vec![0; learner.rows() * learner.classes];
    }
}

/// From keys to rows. A few keys that find no room in their bucket are left out, for speed.
#[derive(Clone, Default)]
struct Index {
    keys: Vec<u64>,
    /// Row and, above it, a check; 0 is empty.
    buckets: Vec<[u32; 4]>,
}

/// Bits of a row's number, counted from one.
const ROW: u32 = 22;

/// Keys that are looked up together.
const TOGETHER: usize = 64;

impl Index {
    fn new(keys: Vec<u64>) -> Self {
        let mut buckets = vec![[0; 4]; keys.len().max(1)];
        let mut kept = Vec::new();
        for key in keys {
            let count = buckets.len();
            let bucket = &mut buckets[place(key, count)];
            let check = Self::check(key);
            let is_taken = bucket.iter().any(|slot| *slot != 0 && slot >> ROW == check >> ROW);
            let Some(slot) = bucket.iter_mut().find(|slot| **slot == 0).filter(|_| !is_taken) else { continue };
            kept.push(key);
            *slot = check | u32::try_from(kept.len()).expect("fewer rows than fit");
            assert_eq!(kept.len() >> ROW, 0, "fewer rows than fit");
        }
        Self { keys: kept, buckets }
    }

    fn check(key: u64) -> u32 {
        let [a, b, c, d, ..] = key.to_le_bytes();
        u32::from_le_bytes([a, b, c, d]) >> ROW << ROW
    }

    fn each(&self, keys: &[u64], mut row: impl FnMut(usize)) {
        if self.buckets.is_empty() {
            return;
        }
        for keys in keys.chunks(TOGETHER) {
            let mut buckets = [[0; 4]; TOGETHER];
            for (bucket, &key) in buckets.iter_mut().zip(keys) {
                *bucket = self.buckets[place(key, self.buckets.len())];
            }
            for (bucket, &key) in buckets.iter().zip(keys) {
                let check = Self::check(key);
                let found = bucket.iter().fold(0, |found, slot| {
                    let other = slot ^ check;
                    found | other & u32::from(other >> ROW == 0).wrapping_neg()
                });
                if found != 0 {
                    row(found as usize - 1);
                }
            }
        }
    }
}

/// Xorshift, 64 bits: the same row of numbers on every machine.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).expect("a number below a length")
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}
