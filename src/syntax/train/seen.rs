//! What is seen of a model that reads sentences: how far a class has to lead for a decision to be settled before the last stage,
//! and how often each key is then asked for.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::syntax::Parse;
use crate::syntax::model::{Model, Weights};
use crate::syntax::stage::{Leads, Stage, best, leads_by};
use crate::syntax::word::Word;

/// What was seen of one decision.
pub(crate) struct Seen {
    /// The least leads with which next to none was settled otherwise than by all stages.
    pub(crate) leads: Leads,
    /// How often a key was asked for.
    pub(crate) asked: HashMap<u64, u32>,
}

impl Seen {
    /// Nothing: no lead settles anything.
    pub(crate) fn nothing() -> Self {
        Self { leads: [i32::MAX; LEADS], asked: HashMap::new() }
    }
}

const LEADS: usize = Stage::ALL.len() - 1;

/// Of how many decisions one may be settled early and wrong, after each stage.
const ONE_IN: usize = 5_000;

/// What is seen of `model`, which settles nothing early, on `sentences`.
pub(crate) fn seen(model: &Model<impl Weights + Copy>, sentences: &[Vec<Word>]) -> [Seen; 3] {
    let watched = |weights| Watched { weights, trail: RefCell::default() };
    let slow = Model { tags: watched(model.tags), actions: watched(model.actions), labels: watched(model.labels) };
    read(&slow, sentences);
    let counted = |weights, slow: Watched<_>| Counted { weights, leads: slow.leads(), asked: RefCell::default() };
    let quick = Model {
        tags: counted(model.tags, slow.tags),
        actions: counted(model.actions, slow.actions),
        labels: counted(model.labels, slow.labels),
    };
    read(&quick, sentences);
    [quick.tags, quick.actions, quick.labels]
        .map(|Counted { leads, asked, .. }| Seen { leads, asked: asked.into_inner() })
}

fn read(model: &Model<impl Weights>, sentences: &[Vec<Word>]) {
    let mut parse = Parse::default();
    for words in sentences {
        parse.run(model, words.iter().copied());
    }
}

/// Weights that settle nothing, and keep what each stage would have said.
struct Watched<W> {
    weights: W,
    trail: RefCell<Trail>,
}

/// What the stages but the last said of the decision at hand, and of those before.
#[derive(Default)]
struct Trail {
    now: [(i32, usize); LEADS],
    /// Of each decision the lead after a stage, and whether the class in the lead was chosen in the end.
    before: [Vec<(i32, bool)>; LEADS],
}

impl<W: Weights> Weights for Watched<W> {
    fn add(&self, keys: &[u64], scores: &mut [i32]) {
        self.weights.add(keys, scores);
    }

    fn is_settled(&self, stage: Stage, scores: &[i32]) -> bool {
        let mut trail = self.trail.borrow_mut();
        let Trail { now, before } = &mut *trail;
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
        self.trail.into_inner().before.map(|mut decisions| {
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

/// Weights that are settled by these leads, and count what they are asked.
struct Counted<W> {
    weights: W,
    leads: Leads,
    asked: RefCell<HashMap<u64, u32>>,
}

impl<W: Weights> Weights for Counted<W> {
    fn add(&self, keys: &[u64], scores: &mut [i32]) {
        let mut asked = self.asked.borrow_mut();
        for &key in keys {
            *asked.entry(key).or_default() += 1;
        }
        self.weights.add(keys, scores);
    }

    fn is_settled(&self, stage: Stage, scores: &[i32]) -> bool {
        self.leads.get(stage as usize).is_some_and(|&lead| leads_by(lead, scores))
    }
}
