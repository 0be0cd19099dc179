//! How far a class has to lead for a decision to be settled before the last stage.

use std::cell::RefCell;

use crate::syntax::Parse;
use crate::syntax::model::{Model, Weights};
use crate::syntax::stage::{Leads, Stage, best};
use crate::syntax::word::Word;

/// No lead settles anything.
pub(crate) const NEVER: Leads = [i32::MAX; LEADS];

const LEADS: usize = Stage::ALL.len() - 1;

/// Of how many decisions one may be settled early and wrong, after each stage.
const ONE_IN: usize = 5_000;

/// The least leads with which next to no decision on `sentences` is settled otherwise than by all stages.
pub(crate) fn leads(model: &Model<impl Weights + Copy>, sentences: impl Iterator<Item = Vec<Word>>) -> [Leads; 3] {
    let watched = |weights| Watched { weights, seen: RefCell::default() };
    let model = Model { tags: watched(model.tags), actions: watched(model.actions), labels: watched(model.labels) };
    let mut parse = Parse::default();
    sentences.for_each(|words| parse.run(&model, words.into_iter()));
    [model.tags.leads(), model.actions.leads(), model.labels.leads()]
}

/// Weights that settle nothing, and keep what each stage would have said.
struct Watched<W> {
    weights: W,
    seen: RefCell<Seen>,
}

/// What the stages but the last said of the decision at hand, and of those before.
#[derive(Default)]
struct Seen {
    now: [(i32, usize); LEADS],
    /// Of each decision the lead after a stage, and whether the class in the lead was chosen in the end.
    before: [Vec<(i32, bool)>; LEADS],
}

impl<W: Weights> Weights for Watched<W> {
    fn add(&self, keys: &[u64], scores: &mut [i32]) {
        self.weights.add(keys, scores);
    }

    fn is_settled(&self, stage: Stage, scores: &[i32]) -> bool {
        let mut seen = self.seen.borrow_mut();
        let Seen { now, before } = &mut *seen;
        match now.get_mut(stage as usize) {
            Some(now) => *now = (lead(scores), best(scores)),
            None => {
                for (before, (lead, class)) in before.iter_mut().zip(now) {
                    before.push((*lead, *class == best(scores)));
                }
            }
        }
        false
    }
}

impl<W> Watched<W> {
    fn leads(self) -> Leads {
        self.seen.into_inner().before.map(|mut decisions| {
            decisions.sort_unstable_by_key(|&(lead, _)| std::cmp::Reverse(lead));
            let wrong = decisions.len() / ONE_IN;
            let failing = decisions.iter().filter(|(_, is_right)| !is_right).nth(wrong);
            failing.map_or(1, |&(lead, _)| lead.saturating_add(1))
        })
    }
}

fn lead(scores: &[i32]) -> i32 {
    let mut others = scores.to_vec();
    let highest = others.swap_remove(best(scores));
    highest.saturating_sub(others.into_iter().max().unwrap_or_default())
}
