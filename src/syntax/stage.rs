//! A decision in stages: the features that tell most are weighed first, the others only where the lead is still small.

use super::model::Weights;

/// Features that are weighed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    First,
    Second,
    Last,
}

impl Stage {
    /// All of them, in order.
    pub(crate) const ALL: [Self; 3] = [Self::First, Self::Second, Self::Last];
}

/// Leads that settle a decision after each stage but the last.
pub(crate) type Leads = [i32; Stage::ALL.len() - 1];

/// What was decided.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Decision<const CLASSES: usize> {
    /// The class with the highest score, the first of several.
    pub(crate) class: usize,
    /// The scores of all.
    pub(crate) scores: [i32; CLASSES],
}

/// Raise `scores` by the weights of each stage until they are settled. `add_keys` gives the keys of a stage.
pub(crate) fn decide<const CLASSES: usize>(
    weights: &impl Weights,
    mut scores: [i32; CLASSES],
    keys: &mut Vec<u64>,
    add_keys: impl Fn(Stage, &mut Vec<u64>),
) -> Decision<CLASSES> {
    let mut highest = 0;
    for stage in Stage::ALL {
        keys.clear();
        add_keys(stage, keys);
        weights.add(keys, &mut scores);
        highest = self::highest(&scores);
        if weights.is_settled(stage, &scores, highest) {
            break;
        }
    }
    Decision { class: place(&scores, highest), scores }
}

/// The place of the highest score, the first of several.
#[allow(dead_code, reason = "only the learner asks")]
pub(crate) fn best(scores: &[i32]) -> usize {
    place(scores, highest(scores))
}

fn highest(scores: &[i32]) -> i32 {
    scores.iter().copied().max().unwrap_or_default()
}

fn place(scores: &[i32], wanted: i32) -> usize {
    scores.iter().position(|&score| score == wanted).unwrap_or_default()
}

/// Whether the highest score leads all others by `least`.
pub(crate) fn leads_by(least: i32, scores: &[i32], highest: i32) -> bool {
    let near = highest.saturating_sub(least);
    scores.iter().filter(|&&score| score > near).count() == 1
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// Each stage brings the second class five nearer its choice; a lead of `least` settles.
    struct Growing {
        least: i32,
        asked: Cell<usize>,
    }

    impl Weights for Growing {
        fn add(&self, keys: &[u64], scores: &mut [i32]) {
            self.asked.set(self.asked.get() + keys.len());
            scores[1] += 5;
        }

        fn is_settled(&self, _: Stage, scores: &[i32], highest: i32) -> bool {
            leads_by(self.least, scores, highest)
        }
    }

    fn decided(least: i32, scores: [i32; 3]) -> (usize, usize) {
        let weights = Growing { least, asked: Cell::new(0) };
        let decision = decide(&weights, scores, &mut Vec::new(), |stage, keys| keys.push(stage as u64));
        (decision.class, weights.asked.get())
    }

    #[test]
    fn a_large_lead_spares_the_later_stages() {
        assert_eq!(decided(5, [0; 3]), (1, 1));
        assert_eq!(decided(6, [0; 3]), (1, 2));
        assert_eq!(decided(100, [0; 3]), (1, 3));
        assert_eq!(decided(5, [7, 0, 0]), (1, 3));
        assert_eq!(decided(5, [40, 0, 0]), (0, 1));
    }

    #[test]
    fn a_lead_is_over_all_others() {
        let leads = |least, scores: &[i32]| leads_by(least, scores, highest(scores));
        assert!(leads(3, &[1, 4, 0]) && !leads(4, &[1, 4, 0]));
        assert!(!leads(1, &[4, 4, 0]));
        assert!(leads(i32::MAX, &[i32::MIN, 4]) && !leads(i32::MAX, &[i32::MIN / 2, 4]));
    }

    #[test]
    fn the_first_of_the_highest_is_the_best() {
        assert_eq!(best(&[2, 7, 7]), 1);
    }
}
