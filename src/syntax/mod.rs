//! Parts of speech and heads: which word each word of a sentence depends on, and how.
//!
//! ```text
//! sentence → tokens → words → tags → tree
//! ```
//!
//! A linear model tags each token and then builds the tree from the first token to the last, always with the action that
//! scores highest. All weights are small whole numbers in one file, learnt from the treebank UD English EWT, whose relations
//! they follow; `MODEL.md` beside it says how and under which licence.
//!
//! The tree is one of our own tokens, not of the treebank's: "doesn't" is one token and has the tag and head of its first
//! half, the pieces of "COVID-19" hang on its last one.
//!
//! ```
//! use factledger::syntax::{Parse, Relation, Tag, parse};
//! use factledger::text::{Document, Sentence};
//!
//! let document = Document::new("The harbour office said that it had counted 40 boats.");
//! let mut sentence = Sentence::new(&document);
//! document.tokenize(document.sentences().next().unwrap(), &mut sentence);
//! let mut tree = Parse::default();
//! parse(&sentence, &mut tree);
//!
//! let (office, said, counted, number, boats, stop) = (2, 3, 7, 8, 9, 10);
//! assert_eq!((tree.tag(number), tree.relation(number), tree.head(number)), (Tag::Num, Relation::Nummod, Some(boats)));
//! assert_eq!((tree.relation(counted), tree.head(counted)), (Relation::Ccomp, Some(said)));
//! assert_eq!((tree.relation(said), tree.head(said)), (Relation::Root, None));
//! assert!(tree.children(said).eq([office, counted, stop]));
//! assert_eq!(tree.subtree(boats), (number, boats + 1));
//! ```
//!
//! It leaves out what crosses: a subtree is always a stretch of the sentence.

pub(crate) mod feature;
pub(crate) mod key;
pub(crate) mod label;
pub(crate) mod model;
pub(crate) mod parser;
pub(crate) mod stage;
pub(crate) mod state;
pub(crate) mod table;
pub(crate) mod tagger;
pub(crate) mod word;

use crate::text::{Gap, Sentence};

use feature::View;
pub(crate) use label::RELATIONS;
pub use label::{Relation, Tag};
use model::{MODEL, Model, Weights};
use parser::Parser;
use table::FINE;
use word::Word;

/// The tags and the tree of one sentence. Its buffers serve one sentence after the other.
#[derive(Clone, Debug, Default)]
pub struct Parse {
    view: View,
    parser: Parser,
    tokens: Vec<Parsed>,
}

/// What is known of a token, once the tree stands.
#[derive(Clone, Copy, Debug)]
struct Parsed {
    tag: Tag,
    head: Option<usize>,
    relation: Relation,
    /// Its yield, half-open.
    span: (usize, usize),
    /// Its first dependent, and the next one of its head.
    first: Option<usize>,
    next: Option<usize>,
}

impl Parse {
    /// Number of tokens.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether there is no token.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The part of speech of a token; [`Tag::X`] outside the sentence.
    #[must_use]
    pub fn tag(&self, token: usize) -> Tag {
        self.tokens.get(token).map_or(Tag::X, |token| token.tag)
    }

    /// The token it depends on; none for the root of the sentence and outside it.
    #[must_use]
    pub fn head(&self, token: usize) -> Option<usize> {
        self.tokens.get(token)?.head
    }

    /// The relation to its head; [`Relation::Dep`] outside the sentence.
    #[must_use]
    pub fn relation(&self, token: usize) -> Relation {
        self.tokens.get(token).map_or(Relation::Dep, |token| token.relation)
    }

    /// The tokens that depend on it, in text order.
    pub fn children(&self, token: usize) -> impl Iterator<Item = usize> + '_ {
        let first = self.tokens.get(token).and_then(|token| token.first);
        std::iter::successors(first, |&child| self.tokens[child].next)
    }

    /// The token with all that depends on it, at any depth: the first token and the one behind the last. Empty outside
    /// the sentence.
    #[must_use]
    pub fn subtree(&self, token: usize) -> (usize, usize) {
        self.tokens.get(token).map_or((self.len(), self.len()), |token| token.span)
    }

    /// Tag and parse `words`.
    pub(crate) fn run(&mut self, model: &Model<impl Weights>, words: impl Iterator<Item = Word>) {
        let Self { view, parser, .. } = self;
        view.words.clear();
        view.words.extend(words);
        tagger::tag(&model.tags, &view.words, &mut parser.keys, &mut view.tags);
        view.prepare();
        parser.run(model, view);
        self.finish();
    }

    /// Take the tree over from the state.
    fn finish(&mut self) {
        self.tokens.clear();
        let nodes = &self.parser.state.nodes;
        let count = nodes.len() - 1;
        self.tokens.extend(nodes[..count].iter().zip(&self.view.tags).enumerate().map(|(at, (node, &tag))| {
            let head = (node.head < self.parser.state.root()).then_some(node.head as usize);
            // Of an arc without any weights the first relation is chosen, which is that of no arc.
            let relation = match RELATIONS[usize::from(node.label)] {
                Relation::Root if head.is_some() => Relation::Dep,
                relation => relation,
            };
            Parsed { tag: FINE[usize::from(tag)].0, head, relation, span: (at, at + 1), first: None, next: None }
        }));
        // Dependents in front of the head are nearer the front the earlier, those behind it nearer the end the later.
        for at in (0..count).rev() {
            if let Some(head) = self.tokens[at].head {
                self.tokens[at].next = self.tokens[head].first.replace(at);
            }
        }
        self.spans();
    }

    /// The yields: a subtree is a stretch, so it is enough to look at the dependents once each, the inner ones first.
    fn spans(&mut self) {
        for at in 0..self.tokens.len() {
            self.widen(at);
        }
        for at in (0..self.tokens.len()).rev() {
            self.widen(at);
        }
    }

    fn widen(&mut self, at: usize) {
        let (first, end) = self.tokens[at].span;
        if let Some(head) = self.tokens[at].head {
            let span = &mut self.tokens[head].span;
            *span = (span.0.min(first), span.1.max(end));
        }
    }
}

/// Tag and parse a sentence. Total, deterministic, linear in its length; allocates only where `parse` has not yet held
/// one as long.
pub fn parse(sentence: &Sentence<'_, '_>, parse: &mut Parse) {
    parse.run(&*MODEL, words(sentence));
}

/// The words of a sentence, as the features see them.
pub(crate) fn words(sentence: &Sentence<'_, '_>) -> impl Iterator<Item = Word> {
    let tokens = sentence.tokens().iter().enumerate();
    tokens.map(|(at, token)| Word::new(sentence.text(at), at > 0 && token.gap == Gap::None))
}
