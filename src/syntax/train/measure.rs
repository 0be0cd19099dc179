//! Measures: tags, heads, relations, and the heads that the rules of the project ask for.

use std::collections::BTreeSet;

use crate::syntax::Parse;
use crate::syntax::label::{RELATIONS, Relation};
use crate::syntax::model::{Model, Weights};
use crate::syntax::state::Node;
use crate::syntax::table::FINE;
use crate::treebank::Tree;

/// Verbs of saying, by their dictionary form.
const SAYING: &[&str] = &[
    "say",
    "tell",
    "report",
    "announce",
    "add",
    "note",
    "claim",
    "warn",
    "estimate",
    "find",
    "show",
    "suggest",
    "believe",
    "think",
    "argue",
    "explain",
    "write",
    "ask",
    "insist",
    "predict",
    "expect",
    "state",
    "confirm",
    "admit",
    "acknowledge",
    "declare",
    "deny",
    "reveal",
    "indicate",
    "hope",
    "fear",
    "know",
    "tweet",
    "reply",
    "respond",
    "conclude",
    "point",
];

/// Right ones of how many.
#[derive(Clone, Copy, Default)]
struct Share {
    right: usize,
    of: usize,
}

impl Share {
    fn count(&mut self, is_right: bool) {
        self.right += usize::from(is_right);
        self.of += 1;
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let tenths = (self.right * 10_000 + self.of / 2) / self.of.max(1);
        write!(f, "{}.{:02}", tenths / 100, tenths % 100)
    }
}

/// What is measured on a set.
#[derive(Default)]
pub(crate) struct Measures {
    tags: Share,
    heads: Share,
    relations: Share,
    numbers: Share,
    speakers: Share,
}

impl std::fmt::Display for Measures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { tags, heads, relations, numbers, speakers } = self;
        write!(
            f,
            "tags {tags} heads {heads} and relations {relations} counted {numbers} (of {}) speaker {speakers} (of {})",
            numbers.of, speakers.of
        )
    }
}

/// Parse `trees` and compare.
pub(crate) fn measure<'t>(model: &Model<impl Weights>, trees: impl IntoIterator<Item = &'t Tree>) -> Measures {
    let mut measures = Measures::default();
    let mut parse = Parse::default();
    for tree in trees {
        parse.run(model, tree.tokens.iter().map(|token| token.word));
        compare(&parse, tree, &mut measures);
    }
    measures
}

fn compare(parse: &Parse, tree: &Tree, measures: &mut Measures) {
    let root = tree.tokens.len();
    let speakers = speakers(tree);
    for (at, token) in tree.tokens.iter().enumerate() {
        let is_head = parse.head(at).unwrap_or(root) == token.head as usize;
        let relation = RELATIONS[usize::from(token.label)];
        measures.tags.count(parse.tag(at) == FINE[usize::from(token.tag)].0);
        measures.heads.count(is_head);
        measures.relations.count(is_head && parse.relation(at) == relation);
        if relation == Relation::Nummod {
            measures.numbers.count(is_head);
        }
        if speakers.contains(&at) {
            measures.speakers.count(is_head);
        }
    }
}

/// The subjects of verbs of saying with what is said, or that stand beside it.
fn speakers(tree: &Tree) -> BTreeSet<usize> {
    let relation = |at: usize| RELATIONS[usize::from(tree.tokens[at].label)];
    let is_saying = |node: Node| {
        let verb = &tree.tokens[node as usize];
        let reports = |at: &usize| {
            tree.tokens[*at].head == node && matches!(relation(*at), Relation::Ccomp | Relation::Parataxis)
        };
        SAYING.contains(&verb.lemma.as_str())
            && (relation(node as usize) == Relation::Parataxis || (0..tree.tokens.len()).any(|at| reports(&at)))
    };
    let subjects = (0..tree.tokens.len()).filter(|&at| relation(at) == Relation::Nsubj);
    subjects
        .filter(|&at| (tree.tokens[at].head as usize) < tree.tokens.len() && is_saying(tree.tokens[at].head))
        .collect()
}
