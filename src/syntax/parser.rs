//! The greedy parser: at each step the action with the highest score.

use super::feature::{View, action_keys, label_keys};
use super::model::{Model, Weights};
use super::state::{Action, Node, State};
use super::tagger::best;
use super::{RELATIONS, Relation};

/// Buffers of a run.
#[derive(Clone, Debug, Default)]
pub(crate) struct Parser {
    pub(crate) state: State,
    pub(crate) keys: Vec<u64>,
}

impl Parser {
    /// Parse `view`; the tree stands in the state afterwards.
    pub(crate) fn run(&mut self, weights: &Model<impl Weights>, view: &View) {
        self.state.begin(view.words.len());
        while !self.state.is_done() {
            let allowed = self.state.allowed();
            let action = only(allowed).unwrap_or_else(|| {
                action_keys(view, &self.state, &mut self.keys);
                let mut scores = [0; Action::ALL.len()];
                weights.actions.add(&self.keys, &mut scores);
                best_allowed(&scores, allowed)
            });
            self.step(&weights.labels, view, action);
        }
    }

    fn step(&mut self, weights: &impl Weights, view: &View, action: Action) {
        let Some((head, dependent)) = self.state.arc(action) else { return self.state.shift() };
        let label = self.label(weights, view, [head, dependent]);
        self.state.attach(head, dependent, label);
    }

    /// The relation with the highest score.
    pub(crate) fn label(&mut self, weights: &impl Weights, view: &View, arc: [Node; 2]) -> u8 {
        if arc[0] == self.state.root() {
            return Relation::Root as u8;
        }
        label_keys(view, &self.state, arc, &mut self.keys);
        let mut scores = [0; RELATIONS.len()];
        weights.add(&self.keys, &mut scores);
        u8::try_from(best(&scores)).unwrap_or_default()
    }
}

/// The action that is allowed, where no other is: there is nothing to weigh.
fn only(allowed: [bool; 3]) -> Option<Action> {
    match allowed {
        [true, false, false] => Some(Action::Shift),
        [false, true, false] => Some(Action::Left),
        [false, false, true] => Some(Action::Right),
        _ => None,
    }
}

/// The action with the highest score, the first of several.
pub(crate) fn best_allowed(scores: &[i32; 3], allowed: [bool; 3]) -> Action {
    let mut best: Option<(Action, i32)> = None;
    for ((action, &score), allowed) in Action::ALL.into_iter().zip(scores).zip(allowed) {
        if allowed && best.is_none_or(|(_, highest)| score > highest) {
            best = Some((action, score));
        }
    }
    best.map_or(Action::Shift, |(action, _)| action)
}
