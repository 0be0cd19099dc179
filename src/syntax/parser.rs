//! The greedy parser: at each step the action with the highest score.

use super::feature::{View, action_keys, label_keys};
use super::model::{Model, Weights};
use super::stage::{best, decide};
use super::state::{Action, Node, State};
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
                let scores = allowed.map(|allowed| if allowed { 0 } else { FORBIDDEN });
                let Self { state, keys } = self;
                let scores =
                    decide(&weights.actions, scores, keys, |stage, keys| action_keys(view, state, stage, keys));
                Action::ALL[best(&scores)]
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
        let Self { state, keys } = self;
        let scores =
            decide(weights, [0; RELATIONS.len()], keys, |stage, keys| label_keys(view, state, arc, stage, keys));
        u8::try_from(best(&scores)).unwrap_or_default()
    }
}

/// Score of an action that may not be done: no weights outdo it.
const FORBIDDEN: i32 = i32::MIN / 2;

/// The action that is allowed, where no other is: there is nothing to weigh.
fn only(allowed: [bool; 3]) -> Option<Action> {
    match allowed {
        [true, false, false] => Some(Action::Shift),
        [false, true, false] => Some(Action::Left),
        [false, false, true] => Some(Action::Right),
        _ => None,
    }
}
