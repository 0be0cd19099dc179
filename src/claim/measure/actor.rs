//! Who does what to the things that are counted: "jobs that the port added", "people who watched the race".

use super::super::table::{CHANGES, EQUALS, FORECASTS, HAS, LIGHT};
use super::govern::Asked;
use super::noun;
use super::scene::View;
use super::surface;
use super::verb;
use super::wording::Wording;
use crate::quantity::Kind;
use crate::syntax::{Relation, Tag};

/// The most tokens of an actor.
const LONGEST: usize = 7;

impl Asked<'_, '_, '_> {
    /// What is counted, with the one that does to it what the verb says: "jobs that the port added".
    pub(super) fn acted_on(&self, verb: usize, whole: &Wording) -> Option<Wording> {
        let view = self.view;
        let says_little = view.sentence.is_any(verb, LIGHT) && !view.sentence.is_any(verb, HAS);
        // "Expects 40 boats to sink": what is counted is in the clause.
        let clause = view
            .child(verb, &[Relation::Xcomp, Relation::Ccomp])
            .is_some_and(|clause| (verb..clause).all(|at| view.sentence.text(at) != ",") && clause > verb);
        let says_little = says_little || clause || view.sentence.is_any(verb, FORECASTS);
        let of_level = view.sentence.is_any(verb, EQUALS)
            || view.sentence.is_any(verb, CHANGES) && !view.sentence.is_any(verb, &["gain", "gained", "gains", "lost"]);
        if !matches!(self.quantity.kind, Kind::Count | Kind::Measurement | Kind::Rate)
            || says_little
            || verb > view.figure(self.index).first
            || of_level
            || !view.is_main_verb(verb)
        {
            return None;
        }
        let subject = self.subject_near(verb)?;
        let figure = self.view.figure(self.index);
        // "Handled the requests it received": the clause behind the noun says enough.
        let counted = self.counted().unwrap_or(figure.end);
        let own = view.child(counted, &[Relation::Acl, Relation::AclRelcl]).is_some_and(|clause| {
            clause > counted && !view.sentence.is(view.tree.subtree(clause).0.saturating_sub(1), ",")
        });
        // "Puts the force at 900 soldiers": nobody puts soldiers.
        let other = view.sentence.is(figure.first.wrapping_sub(1), "at")
            && (verb + 1..figure.first).any(|at| view.is_noun(at) && !view.is_left_out(at));
        let pronoun = matches!(view.tree.tag(counted + 1), Tag::Pron) && !view.is_left_out(counted + 1);
        if own || pronoun || other {
            return None;
        }
        // A plural before its verb is a noun, whatever it was taken for.
        let named = matches!(view.tree.tag(subject), Tag::Noun | Tag::Propn | Tag::Verb) && !view.is_left_out(subject);
        let apart =
            (figure.first..figure.end).contains(&subject) || view.holds_figure(noun::start(view, subject), subject);
        if !named || apart || subject + 1 - noun::start(view, subject) > LONGEST {
            return None;
        }
        Some(whole.clone().word("that").then(&noun::actor(view, subject)).then(&verb::words(view, verb)))
    }

    /// The noun right before the verb, else the one that the tree gives it.
    pub(super) fn subject_near(&self, verb: usize) -> Option<usize> {
        let view = self.view;
        // "Opened the pier, adding 40 jobs": what stands before a participle is no subject.
        let participle = view.sentence.text(verb).ends_with("ing") && view.tree.tag(verb.wrapping_sub(1)) != Tag::Aux;
        if let Some(noun) = (!participle).then(|| surface::subject(view, verb)).flatten() {
            return Some(noun);
        }
        let subject = verb::subject(view, verb)?.noun;
        Some(self.antecedent(subject).unwrap_or(subject)).filter(|&noun| noun < verb)
    }

    /// "A race watched by 640 people": the people who watched it.
    pub(super) fn agent(&self, verb: usize, top: usize, whole: &Wording) -> Option<Wording> {
        let view = self.view;
        let regular = view.tree.tag(verb) == Tag::Verb && view.sentence.text(verb).ends_with("ed");
        let first = view.figure(self.index).first;
        let by = verb + 2 == first && view.sentence.is(verb + 1, "by") || view.case(top) == "by";
        if !by || !regular || self.quantity.kind != Kind::Count || self.quantity.change.is_some() {
            return None;
        }
        let patient = patient(view, verb)?;
        Some(whole.clone().word(self.relative(top)).word(view.sentence.text(verb)).then(&noun::actor(view, patient)))
    }
}

/// What a participle or a passive is said of.
fn patient(view: View<'_, '_, '_>, verb: usize) -> Option<usize> {
    let before = verb.checked_sub(1)?;
    let noun = match view.tree.relation(verb) {
        _ if matches!(view.tree.tag(before), Tag::Noun | Tag::Propn) => before,
        _ if view.tree.tag(before) == Tag::Aux => surface::subject(view, verb)?,
        Relation::Acl => view.tree.head(verb)?,
        _ => view.child(verb, &[Relation::NsubjPass])?,
    };
    (matches!(view.tree.tag(noun), Tag::Noun | Tag::Propn) && !view.is_left_out(noun)).then_some(noun)
}
