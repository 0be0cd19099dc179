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

/// Raise `scores` by the weights of each stage until they are settled. `add_keys` gives the keys of a stage.
pub(crate) fn decide<const CLASSES: usize>(
    weights: &impl Weights,
    mut scores: [i32; CLASSES],
    keys: &mut Vec<u64>,
    add_keys: impl Fn(Stage, &mut Vec<u64>),
) -> [i32; CLASSES] {
    for stage in Stage::ALL {
        keys.clear();
        add_keys(stage, keys);
        weights.add(keys, &mut scores);
        if weights.is_settled(stage, &scores) {
            break;
        }
    }
    scores
}

/// The place of the highest score, the first of several.
pub(crate) fn best(scores: &[i32]) -> usize {
    let highest = scores.iter().copied().max();
    scores.iter().position(|&score| Some(score) == highest).unwrap_or_default()
}

/// Whether one score leads all others by `least`.
pub(crate) fn leads_by(least: i32, scores: &[i32]) -> bool {
    let highest = scores.iter().copied().max().unwrap_or_default();
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

        fn is_settled(&self, _: Stage, scores: &[i32]) -> bool {
            leads_by(self.least, scores)
        }
    }

    fn decided(least: i32, scores: [i32; 3]) -> (usize, usize) {
        let weights = Growing { least, asked: Cell::new(0) };
        let scores = decide(&weights, scores, &mut Vec::new(), |stage, keys| keys.push(stage as u64));
        (best(&scores), weights.asked.get())
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
        assert!(leads_by(3, &[1, 4, 0]) && !leads_by(4, &[1, 4, 0]));
        assert!(!leads_by(1, &[4, 4, 0]));
        assert!(leads_by(i32::MAX, &[i32::MIN, 4]) && !leads_by(i32::MAX, &[i32::MIN / 2, 4]));
        assert_eq!(best(&[2, 7, 7]), 1);
    }
}
