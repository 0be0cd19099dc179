//! The words that govern a figure, from its head up the tree, where the order of words alone does not tell.

use super::super::table::{EQUALS, LEADS};
use super::behind;
use super::govern::{Asked, is_noun};
use super::noun;
use super::surface;
use super::verb::{self, Subject};
use super::wording::Wording;
use crate::quantity::Kind;
use crate::syntax::{Relation, Tag};

/// Heads that are climbed over.
const DEPTH: usize = 6;

impl Asked<'_, '_, '_> {
    /// The words that govern the figure, from its head up.
    pub(super) fn climb(&self) -> Option<Wording> {
        let (view, tree) = (self.view, self.view.tree);
        let mut at = view.figure(self.index).head;
        for _ in 0..DEPTH {
            if view.child(at, &[Relation::Cop]).is_some()
                && let Some(subject) = verb::subject(view, at)
            {
                return Some(self.subject_phrase(subject.noun));
            }
            let head = tree.head(at)?;
            // What stands behind a semicolon is another statement.
            if (head.min(at)..head.max(at)).any(|between| view.sentence.text(between) == ";") {
                return None;
            }
            if let Some(other) = view.figure_at(head).filter(|&other| other != self.index) {
                if let Some(known) = self.before.get(other) {
                    return known.as_deref().map(Wording::of);
                }
                at = head;
                continue;
            }
            match tree.relation(at) {
                Relation::Conj | Relation::List => {}
                _ if view.is_left_out(head) || surface::is_generic(view, head) => {}
                Relation::Obl | Relation::Nmod if head == 0 && view.is_noun(head) => {
                    return Some(noun::core(view, head));
                }
                relation if is_noun(tree.tag(head)) && is_under_noun(relation) => {
                    return Some(noun::phrase(view, head));
                }
                Relation::Nsubj | Relation::NsubjPass | Relation::Csubj
                    if !matches!(self.quantity.kind, Kind::Rate | Kind::Count) =>
                {
                    return Some(self.said_alone(head));
                }
                _ if view.figure_at(head).is_none()
                    && matches!(tree.tag(head), Tag::Verb | Tag::Aux | Tag::Adj | Tag::Adv) =>
                {
                    return self.of_verb(head, at);
                }
                _ if is_noun(tree.tag(head)) => return Some(noun::phrase(view, head)),
                _ => {}
            }
            at = head;
        }
        None
    }

    /// A figure as the subject: what is said of it.
    fn said_alone(&self, verb: usize) -> Wording {
        verb::predicate(self.view, verb, self.view.figure(self.index).end)
    }

    fn subject_phrase(&self, noun: usize) -> Wording {
        noun::phrase(self.view, self.antecedent(noun).unwrap_or(noun))
    }

    /// The figure depends on a verb through `at`.
    fn of_verb(&self, verb: usize, at: usize) -> Option<Wording> {
        let view = self.view;
        if let Some(lasting) = self.lasting(verb, at) {
            return Some(lasting);
        }
        let is_other = |&object: &usize| {
            object != at
                && !view.is_left_out(object)
                && view.tree.tag(object) != Tag::Pron
                && !surface::is_generic(view, object)
        };
        if let Some(object) = view.child(verb, &[Relation::Obj]).filter(is_other) {
            if view.sentence.is_any(verb, LEADS) {
                let subject = verb::subject(view, verb)
                    .map(|subject| self.actor(self.antecedent(subject.noun).unwrap_or(subject.noun)))
                    .unwrap_or_default();
                return Some(subject.then(&verb::words(view, verb)).then(&noun::phrase(view, object)));
            }
            // "The dam will cost the county $4 million".
            if view.sentence.is_any(verb, &["cost", "costing", "costs"])
                && let Some(noun) = self.subject_near(verb)
            {
                return Some(self.actor(noun));
            }
            let for_price = view.sentence.text(verb).len() > 1 && view.case(at) == "for";
            let words = noun::phrase(view, object);
            let often = matches!(self.quantity.kind, Kind::Rate | Kind::Count);
            let words = if often { self.acted_on(verb, &words).unwrap_or(words) } else { words };
            return Some(if for_price { verb::words(view, verb).then(&words) } else { words });
        }
        if view.sentence.is_any(verb, LEADS)
            && let Some(noun) = self.subject_near(verb)
        {
            let words = self.actor(noun).then(&verb::words(view, verb));
            // "Leads Brandt 48 to 43".
            let first = view.figure(self.index).first;
            let other = verb + 1 < first
                && first - verb <= 4
                && (verb + 1..first).all(|at| matches!(view.tree.tag(at), Tag::Noun | Tag::Propn));
            let words = if other { words.tokens(view, verb + 1, first) } else { words };
            return Some(match behind::purpose(view, self.index, &["among", "over"]) {
                Some((first, end)) => words.tokens(view, first, end),
                None => words,
            });
        }
        let subject = verb::subject(view, verb);
        if self.is_level(verb, at, subject) {
            return subject.map(|subject| self.subject_phrase(subject.noun));
        }
        // A verb without a subject says too little.
        let noun = self.subject_near(verb)?;
        Some(self.toward(self.actor(noun).then(&verb::words(view, verb))))
    }

    /// Add where a sum goes: "spent $4 million on roads".
    pub(super) fn toward(&self, words: Wording) -> Wording {
        let prepositions = ["against", "for", "into", "on", "to", "toward", "towards"];
        match behind::purpose(self.view, self.index, &prepositions) {
            Some((first, end)) if self.quantity.kind == Kind::Money => words.tokens(self.view, first, end),
            _ => words,
        }
    }

    /// Whether the subject itself is what is measured: prices rose, sales were, losses totalled.
    fn is_level(&self, verb: usize, at: usize, subject: Option<Subject>) -> bool {
        let view = self.view;
        let changes =
            self.quantity.change.is_some() && !view.sentence.is_any(verb, &["add", "added", "adding", "adds"]);
        let equals = view.sentence.is_any(verb, EQUALS);
        let prepositional =
            view.tree.relation(at) == Relation::Obl && matches!(view.case(at), "to" | "by" | "at" | "from");
        changes || equals || prepositional || subject.is_some_and(|subject| subject.passive)
    }
}

const fn is_under_noun(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Nummod
            | Relation::Amod
            | Relation::Compound
            | Relation::NmodUnmarked
            | Relation::NmodPoss
            | Relation::NmodDesc
            | Relation::Nmod
            | Relation::Appos
            | Relation::Flat
            | Relation::Dep
            | Relation::Det
            | Relation::Acl
    )
}
