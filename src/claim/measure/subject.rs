//! Who does something, and what is said to have a size: subjects of the verb before a figure, and what pronouns stand for.

use super::super::table::{CHANGES, NO_PEOPLE, RELATIVE};
use super::behind;
use super::carry::Carried;
use super::govern::{Asked, is_noun};
use super::noun;
use super::surface;
use super::verb;
use super::wording::Wording;
use crate::quantity::Kind;
use crate::syntax::{Relation, Tag};

/// The most tokens between a pronoun and what it stands for.
const SPOKEN: usize = 80;

impl Asked<'_, '_, '_> {
    /// The subject of the verb of change or level right before the figure.
    pub(super) fn linked(&self, carried: &Carried) -> Option<Wording> {
        let view = self.view;
        let link = surface::linked(view, self.index)?;
        let verb = match view.tree.relation(link) {
            Relation::Cop | Relation::Aux | Relation::AuxPass => view.tree.head(link)?,
            _ => link,
        };
        let subject = verb::subject(view, verb).filter(|subject| {
            subject.noun < link
                && !view.is_bracketed(subject.noun)
                && is_noun(view.tree.tag(subject.noun))
                && !view.sentence.is_any(subject.noun, RELATIVE)
                && !view.sentence.is_any(subject.noun + 1, &["'s", "’s"])
                && (view.child(verb, &[Relation::Nsubj, Relation::NsubjPass]).is_some()
                    || view.tree.relation(verb) == Relation::Xcomp)
        });
        // A name right before its verb is its subject.
        let near = surface::subject(view, link);
        let noun = near.or(subject.map(|subject| subject.noun)).or_else(|| surface::subject(view, link))?;
        let noun = self.antecedent(noun).unwrap_or(noun);
        // "That number is up 5 points": what was measured last.
        let number = view.sentence.is_any(noun, &["figure", "number", "sum", "total"]);
        if number && view.sentence.is_any(noun.wrapping_sub(1), &["that", "this"]) {
            return self
                .before
                .last()
                .cloned()
                .flatten()
                .or_else(|| carried.last().cloned())
                .map(|last| Wording::of(&last));
        }
        if view.sentence.is_any(noun, &["it", "they", "he", "she"]) {
            // "By May it had climbed to 35 percent": what was measured last goes on.
            let goes_on = view.sentence.is_any(link, CHANGES) && self.before.iter().all(Option::is_none);
            let last = || carried.last_of(self.quantity.kind).filter(|_| goes_on);
            return self.spoken_of(noun).or_else(last).map(Wording::of);
        }
        let words = || match behind::purpose(view, self.index, &["from"]) {
            // "Claims totalling $4 million from the flood".
            Some((first, end)) if view.sentence.text(link).ends_with("ing") => {
                noun::whole_subject(view, noun, link).tokens(view, first, end)
            }
            // "The firm lost $4 million": it is the firm that is smaller only in a manner of speaking.
            _ if self.quantity.kind == Kind::Money
                && view.sentence.is_any(link, &["gain", "gained", "gains", "lose", "loses", "lost"]) =>
            {
                noun::whole_subject(view, noun, link).then(&verb::words(view, link))
            }
            _ => noun::whole_subject(view, noun, link),
        };
        (!view.is_left_out(noun)).then(|| self.with_group(words()))
    }

    /// "In nine months, the mill earned 4 million", where the tree does not join the two.
    pub(super) fn acted(&self) -> Option<Wording> {
        let view = self.view;
        let verb = surface::acted(view, self.index)?;
        let actor = self.subject_near(verb).map(|noun| self.actor(noun)).unwrap_or_default();
        // "Olsen has 40 seats, Brandt has 12".
        if let Some(those) = self.those.filter(|_| self.quantity.kind == Kind::Count && !actor.is_empty()) {
            return self.acted_on(verb, &Wording::of(those));
        }
        // A sum is told by its verb alone, if need be.
        let told = !actor.is_empty() || matches!(self.quantity.kind, Kind::Money | Kind::Percent);
        let words = actor.then(&verb::words(view, verb));
        let shot = behind::purpose(view, self.index, &["from"]).filter(|_| self.quantity.kind == Kind::Percent);
        told.then(|| match shot {
            // "Shot 48% from the line".
            Some((first, end)) => words.tokens(view, first, end),
            None => self.toward(words),
        })
    }

    /// "Among likely voters".
    pub(super) fn among(&self) -> Option<Wording> {
        self.among_noun().map(|noun| noun::phrase(self.view, noun))
    }

    pub(super) fn among_noun(&self) -> Option<usize> {
        let view = self.view;
        let at = (0..view.sentence.len().min(3)).find(|&at| view.sentence.is(at, "among"))?;
        view.tree.head(at).filter(|&noun| noun > at && view.tree.relation(at) == Relation::Case)
    }

    /// "Among graduates, the rate was 4%": the rate among graduates.
    pub(super) fn with_group(&self, words: Wording) -> Wording {
        let known = words.holds(&Wording::of(" among "));
        match self.among().filter(|_| !known) {
            Some(group) if !words.holds(&group) => words.word("among").then(&group),
            _ => words,
        }
    }

    /// The subject of the sentence before, where a pronoun may stand for it: "he" and "she" for the name of a person.
    pub(super) fn spoken_of(&self, pronoun: usize) -> Option<&str> {
        let person = self.view.sentence.is_any(pronoun, &["he", "she"]);
        let name = |spoken: &&str| {
            let words = || spoken.split(' ');
            words().all(|word| word.starts_with(char::is_uppercase)) && !words().any(|word| NO_PEOPLE.contains(&word))
        };
        self.spoken.filter(|spoken| !person || name(spoken))
    }

    /// The noun phrase of a subject; "it" is what the sentence before spoke of, or left out.
    pub(super) fn actor(&self, noun: usize) -> Wording {
        if self.view.sentence.is_any(noun, &["he", "it", "she", "they"]) {
            return self.spoken_of(noun).map(Wording::of).unwrap_or_default();
        }
        noun::core(self.view, noun)
    }

    /// Who a pronoun is: the subject of its sentence or of the one before.
    pub(super) fn actor_of(&self, pronoun: usize) -> Wording {
        self.actor(self.antecedent(pronoun).unwrap_or(pronoun))
    }

    /// What "it" and "they" are: the subject of the sentence, where it stands before.
    pub(super) fn antecedent(&self, noun: usize) -> Option<usize> {
        let view = self.view;
        if !view.sentence.is_any(noun, &["it", "they", "he", "she"]) {
            return None;
        }
        let from = noun.saturating_sub(SPOKEN);
        let is_subject = |&at: &usize| matches!(view.tree.relation(at), Relation::Nsubj | Relation::NsubjPass);
        if view.sentence.is_any(noun, &["he", "she"]) {
            return (from..noun).rev().filter(is_subject).find(|&at| view.tree.tag(at) == Tag::Propn);
        }
        let subject = (from..noun).find(is_subject)?;
        matches!(view.tree.tag(subject), Tag::Noun | Tag::Propn).then_some(subject)
    }
}
