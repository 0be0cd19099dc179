//! A parsed sentence with its figures: which token belongs to which figure, and which to a time.

use super::super::table::HAS;
use crate::period::Expression;
use crate::quantity::{Kind, Quantity};
use crate::syntax::{Parse, Relation, Tag};
use crate::text::{Gap, Sentence};

/// Dependents that are looked at, so that a list of thousands costs no more than a sentence.
const WIDTH: usize = 48;

/// The most letters of a word that is cut short by a full stop.
const ABBREVIATED: usize = 4;

/// What a token is part of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// Neither a figure nor a time.
    #[default]
    Words,
    /// The figure with this index.
    Figure(usize),
    /// A time, or the preposition before it.
    Time,
}

/// The figures of a sentence in its tokens.
#[derive(Debug, Default)]
pub(super) struct Scene {
    parts: Vec<Part>,
    figures: Vec<Figure>,
}

/// A figure in the tokens of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure {
    /// Its first token.
    pub first: usize,
    /// The token behind its last.
    pub end: usize,
    /// The token on which its others depend.
    pub head: usize,
    /// What sort of figure it is.
    kind: Kind,
}

impl Scene {
    /// Take in a sentence.
    pub(super) fn fill<'e>(
        &mut self,
        sentence: &Sentence<'_, '_>,
        tree: &Parse,
        times: impl Iterator<Item = &'e Expression>,
        quantities: &[Quantity],
    ) {
        self.parts.clear();
        self.parts.resize(sentence.len(), Part::Words);
        for time in times {
            // "The yield on the 10-year note": the preposition is the noun's.
            let hyphen = (time.first..time.end).any(|at| sentence.text(at) == "-");
            let noun =
                matches!(tree.tag(time.end), Tag::Noun | Tag::Propn | Tag::Adj) && sentence.gap(time.end) == Gap::Space;
            if hyphen && noun {
                self.parts[time.first..time.end.min(sentence.len())].fill(Part::Time);
                continue;
            }
            let preposition = usize::from(time.first > 0 && tree.tag(time.first - 1) == Tag::Adp);
            let article = time.first.saturating_sub(1);
            let from = if tree.tag(article) == Tag::Det && article > 0 && tree.tag(article - 1) == Tag::Adp {
                article - 1
            } else {
                time.first - preposition
            };
            self.parts[from..time.end.min(sentence.len())].fill(Part::Time);
        }
        self.figures.clear();
        for (index, quantity) in quantities.iter().enumerate() {
            let figure = figure(sentence, tree, quantity);
            // "First-team players", "Boeing 747 deliveries": ranks and names are words of what is measured.
            if is_measuring(quantity.kind) {
                let aged = quantity.kind == Kind::Age && sentence.is(figure.first.wrapping_sub(1), "aged");
                self.parts[figure.first - usize::from(aged)..figure.end].fill(Part::Figure(index));
            }
            self.figures.push(figure);
        }
    }
}

/// Whether a figure of this sort measures anything.
pub(in crate::claim) const fn is_measuring(kind: Kind) -> bool {
    !matches!(kind, Kind::Rank | Kind::Name | Kind::Date | Kind::Score)
}

/// The tokens of a figure and their head: the one that depends on a token outside, a unit or sign before a number.
fn figure(sentence: &Sentence<'_, '_>, tree: &Parse, quantity: &Quantity) -> Figure {
    let span = quantity.span;
    let first = token(sentence, span.start);
    let end = sentence.tokens().partition_point(|token| token.span.start < span.end).max(first);
    let is_outer = |&at: &usize| tree.head(at).is_none_or(|head| head < first || head >= end);
    let is_core = |&at: &usize| matches!(tree.tag(at), Tag::Num | Tag::Sym | Tag::Noun | Tag::Propn);
    let outer = || (first..end).filter(is_outer);
    let head = outer().find(is_core).or_else(|| outer().next()).unwrap_or(first);
    Figure { first, end, head, kind: quantity.kind }
}

/// The index of the token at a byte.
pub(in crate::claim) fn token(sentence: &Sentence<'_, '_>, byte: usize) -> usize {
    sentence.tokens().partition_point(|token| token.span.end <= byte)
}

/// Whether the full stop at a token is one of a short word before a name: "Mr. Olsen", "St. Ives".
pub(in crate::claim) fn is_abbreviated(sentence: &Sentence<'_, '_>, stop: usize) -> bool {
    let Some(before) = stop.checked_sub(1).filter(|_| sentence.text(stop) == "." && sentence.is_glued(stop)) else {
        return false;
    };
    let short = sentence.text(before).chars().count() <= ABBREVIATED && sentence.is_capitalised(before);
    short && sentence.is_capitalised(stop + 1) && sentence.gap(stop + 1) != Gap::Line
}

/// A sentence, its tree and its figures.
#[derive(Clone, Copy)]
pub(super) struct View<'v, 'd, 't> {
    pub sentence: &'v Sentence<'d, 't>,
    pub tree: &'v Parse,
    pub scene: &'v Scene,
}

impl View<'_, '_, '_> {
    /// The figure with this index.
    pub(super) fn figure(&self, index: usize) -> Figure {
        self.scene.figures[index]
    }

    /// How many of the first `count` figures end before a token.
    pub(super) fn figures_before(&self, at: usize, count: usize) -> usize {
        self.scene.figures[..count].partition_point(|figure| figure.end <= at)
    }

    /// Whether the figure with this index measures anything.
    pub(super) fn is_measuring(&self, index: usize) -> bool {
        self.kind(index).is_some_and(is_measuring)
    }

    /// The sort of the figure with this index.
    pub(super) fn kind(&self, index: usize) -> Option<Kind> {
        self.scene.figures.get(index).map(|figure| figure.kind)
    }

    /// The figure that a token is part of.
    pub(super) fn figure_at(&self, at: usize) -> Option<usize> {
        match self.scene.parts.get(at) {
            Some(&Part::Figure(index)) => Some(index),
            _ => None,
        }
    }

    /// Whether a figure that begins here stands before its noun: "two-hour flights".
    pub(super) fn is_attributive(&self, at: usize) -> bool {
        let Some(figure) = self.figure_at(at).map(|index| self.figure(index)) else { return false };
        let hyphen = (at..figure.end).any(|at| self.sentence.text(at) == "-" && self.sentence.is_glued(at));
        figure.first == at && hyphen && matches!(self.tree.tag(figure.end), Tag::Noun | Tag::Adj)
    }

    /// Whether a token is a noun: so is a plural that opens the sentence, whatever it was taken for ("Homes from $1 million up").
    pub(super) fn is_noun(&self, at: usize) -> bool {
        let text = self.sentence.text(at);
        let opens = at == 0 && text.len() > 3 && text.ends_with('s') && !text.ends_with("ss");
        matches!(self.tree.tag(at), Tag::Noun | Tag::Propn) || opens && self.tree.tag(at) == Tag::Verb
    }

    /// Whether a token is the verb of a clause: so is "has" where it helps no other verb.
    pub(super) fn is_main_verb(&self, at: usize) -> bool {
        let helps = matches!(self.tree.relation(at), Relation::Aux | Relation::AuxPass | Relation::Cop);
        self.tree.tag(at) == Tag::Verb || self.sentence.is_any(at, HAS) && !helps
    }

    /// The token behind a dash between words that stands at a token: "—", "--", " - ".
    pub(super) fn behind_dash(&self, at: usize) -> Option<usize> {
        let loose = self.sentence.gap(at) != Gap::None && self.sentence.gap(at + 1) != Gap::None;
        match self.sentence.text(at) {
            "—" | "–" | "--" => Some(at + 1),
            "-" if self.sentence.text(at + 1) == "-" && self.sentence.gap(at + 1) == Gap::None => Some(at + 2),
            "-" if loose => Some(at + 1),
            _ => None,
        }
    }

    /// Whether a full stop stands here that ends what is said.
    pub(super) fn is_stop(&self, at: usize) -> bool {
        let next = self.sentence.text(at + 1);
        let apart = !next.starts_with(char::is_alphanumeric)
            || self.sentence.gap(at + 1) != Gap::None && !next.starts_with(char::is_lowercase);
        self.sentence.text(at) == "." && apart && !is_abbreviated(self.sentence, at)
    }

    /// Whether a dash ends right before a token.
    pub(super) fn is_behind_dash(&self, at: usize) -> bool {
        (1..=2).any(|back| at.checked_sub(back).is_some_and(|dash| self.behind_dash(dash) == Some(at)))
    }

    /// Whether a token stands within brackets.
    pub(super) fn is_bracketed(&self, at: usize) -> bool {
        let open = (at.saturating_sub(8)..at).rev().find(|&at| matches!(self.sentence.text(at), "(" | ")"));
        open.is_some_and(|open| self.sentence.text(open) == "(")
    }

    /// Whether a token is part of a time.
    pub(super) fn is_time(&self, at: usize) -> bool {
        self.scene.parts.get(at) == Some(&Part::Time)
    }

    /// Whether a token is left out of what is measured.
    pub(super) fn is_left_out(&self, at: usize) -> bool {
        self.is_time(at) || self.figure_at(at).is_some()
    }

    /// The first dependents of a token, in text order.
    pub(super) fn children(&self, at: usize) -> impl DoubleEndedIterator<Item = usize> + use<> {
        self.tree.children(at).take(WIDTH).collect::<Vec<_>>().into_iter()
    }

    /// The first dependent with one of these relations.
    pub(super) fn child(&self, at: usize, relations: &[Relation]) -> Option<usize> {
        self.tree.children(at).take(WIDTH).find(|&child| relations.contains(&self.tree.relation(child)))
    }

    /// The preposition of a token.
    pub(super) fn case(&self, at: usize) -> &str {
        self.child(at, &[Relation::Case]).map_or("", |case| self.sentence.text(case))
    }

    /// Whether there is a figure in a stretch of tokens.
    pub(super) fn holds_figure(&self, first: usize, end: usize) -> bool {
        (first..end).any(|at| self.figure_at(at).is_some())
    }
}
