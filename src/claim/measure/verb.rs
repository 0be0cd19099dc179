//! Predicates: the subject of a verb, its words, and what it says of its subject.

use super::super::table::{NOT, PASSIVES, RELATIVE};
use super::noun;
use super::scene::View;
use super::wording::Wording;
use crate::syntax::{Relation, Tag};

/// Verbs that are climbed over to find a subject.
const DEPTH: usize = 6;

/// What is said to do what a verb says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    /// Its noun.
    pub noun: usize,
    /// Whether the verb is a passive.
    pub passive: bool,
}

/// The subject of a verb: its own, or the one of the verb that it depends on.
pub(super) fn subject(view: View<'_, '_, '_>, verb: usize) -> Option<Subject> {
    let mut at = verb;
    for _ in 0..DEPTH {
        let is_subject = |child: usize| {
            let relation = view.tree.relation(child);
            // "Temperatures reached 41 degrees": a plural that opens the sentence helps no verb.
            let opens = relation == Relation::Aux && view.is_noun(child);
            matches!(relation, Relation::Nsubj | Relation::NsubjPass) || opens
        };
        let near = view.children(at).rev().find(|&child| child < at && is_subject(child) && !view.is_left_out(child));
        if let Some(own) = near.or_else(|| view.child(at, &[Relation::Nsubj, Relation::NsubjPass])) {
            let passive = at == verb && view.tree.relation(own) == Relation::NsubjPass;
            return referent(view, own, at).map(|noun| Subject { noun, passive });
        }
        let head = view.tree.head(at)?;
        match view.tree.relation(at) {
            Relation::Acl | Relation::AclRelcl => {
                return Some(Subject { noun: antecedent(view, head, at), passive: false });
            }
            Relation::Xcomp => {
                // "Let GM amass 5%": the object of one verb is the subject of the other.
                if let Some(object) = view.child(head, &[Relation::Obj]).filter(|&object| object < at) {
                    return Some(Subject { noun: object, passive: false });
                }
            }
            Relation::Conj | Relation::Advcl => {}
            _ => return None,
        }
        at = head;
    }
    None
}

/// What a relative pronoun stands for.
fn referent(view: View<'_, '_, '_>, subject: usize, verb: usize) -> Option<usize> {
    let relative = view.sentence.is_any(subject, RELATIVE) && view.tree.tag(subject) == Tag::Pron;
    if relative && matches!(view.tree.relation(verb), Relation::AclRelcl | Relation::Acl) {
        return view.tree.head(verb).map(|head| antecedent(view, head, verb));
    }
    // "Its shares closed", where the tree takes the noun for the verb.
    let owner = view.sentence.is_any(subject, &["its", "their", "our", "my", "your", "his"]);
    // An owner before an adverb owns nothing: "its rather cheap".
    if owner && view.tree.tag(subject + 1) == Tag::Adv {
        return None;
    }
    Some(if owner && subject + 1 < view.sentence.len() { subject + 1 } else { subject })
}

/// The noun that a relative clause is about: the one right before its pronoun where the tree has gone past a preposition to a noun in front of it ("a total of $40 for trips
/// that cost $30"). After "of" either may be meant, so there the tree decides.
fn antecedent(view: View<'_, '_, '_>, head: usize, verb: usize) -> usize {
    let pronoun = (head + 1..verb).rev().find(|&at| view.sentence.is_any(at, RELATIVE));
    let next = pronoun.map(|at| at - 1).filter(|&at| at > head && view.is_noun(at) && !view.is_left_out(at));
    let behind = |noun: usize| (head + 1..noun).rev().find(|&at| view.tree.tag(at) == Tag::Adp);
    next.filter(|&noun| behind(noun).is_some_and(|at| !view.sentence.is(at, "of"))).unwrap_or(head)
}

/// A verb with its auxiliaries, the verb that wants or begins it, and its particle: "has pulled in", "wants to buy".
pub(super) fn words(view: View<'_, '_, '_>, verb: usize) -> Wording {
    let first = group(view, verb);
    let mut wording = Wording::default();
    for child in view.children(verb).filter(|&child| child < first) {
        let helps = matches!(view.tree.relation(child), Relation::Aux | Relation::AuxPass) && !view.is_noun(child);
        if helps || view.sentence.is_any(child, NOT) {
            wording = wording.tokens(view, child, child + 1);
        }
    }
    for at in first..=verb {
        if view.tree.tag(at) != Tag::Adv || view.sentence.is_any(at, NOT) {
            wording = wording.tokens(view, at, at + 1);
        }
    }
    match view.child(verb, &[Relation::CompoundPrt]) {
        Some(particle) if particle > verb => wording.tokens(view, particle, particle + 1),
        _ => wording,
    }
}

/// The first token of the words right before a verb that belong to it.
fn group(view: View<'_, '_, '_>, verb: usize) -> usize {
    let mut first = verb;
    for _ in 0..DEPTH {
        let Some(before) = first.checked_sub(1).filter(|&at| !view.is_left_out(at)) else { break };
        let belongs = match view.tree.tag(before) {
            Tag::Aux | Tag::Adv => true,
            _ if view.tree.relation(before) == Relation::Aux => !view.is_noun(before),
            Tag::Part => view.sentence.is(before, "to") || view.sentence.is_any(before, NOT),
            Tag::Verb | Tag::Adj => view.sentence.is(first, "to"),
            _ => false,
        };
        if !belongs {
            break;
        }
        first = before;
    }
    while first < verb && (view.tree.tag(first) == Tag::Adv || view.sentence.is(first, "to")) {
        first += 1;
    }
    first
}

/// What a clause says of its subject, from behind the subject on: "support the plan", "are late".
pub(super) fn predicate(view: View<'_, '_, '_>, verb: usize, behind: usize) -> Wording {
    let mut wording = Wording::default();
    // "Alcohol-related": one word of the text, three tokens.
    let compound = verb >= behind + 2 && view.sentence.is(verb - 1, "-") && view.sentence.is_glued(verb);
    let core = if compound { verb - 2 } else { verb };
    let front = view.children(verb).filter(|&child| child >= behind && child < core);
    for child in front {
        let (first, end) = view.tree.subtree(child);
        if matches!(
            view.tree.relation(child),
            Relation::Aux
                | Relation::AuxPass
                | Relation::Cop
                | Relation::Advmod
                | Relation::Amod
                | Relation::Case
                | Relation::Compound
        ) {
            wording = wording.tokens(view, first.max(behind), end);
        }
    }
    // A copula by itself says nothing.
    let says = !view.sentence.is_any(verb, PASSIVES) || view.children(verb).any(|child| child > verb);
    if !says {
        return Wording::default();
    }
    wording = wording.tokens(view, core, verb + 1);
    for child in view.children(verb).filter(|&child| child > verb) {
        let (first, end) = view.tree.subtree(child);
        if view.is_time(child) {
            continue;
        }
        let told = match view.tree.relation(child) {
            Relation::Obj
            | Relation::Obl
            | Relation::OblAgent
            | Relation::Xcomp
            | Relation::Ccomp
            | Relation::Iobj
            | Relation::CompoundPrt
            | Relation::Nmod
            | Relation::Acl
            | Relation::AclRelcl
            | Relation::Flat
            | Relation::Fixed => true,
            Relation::Advmod | Relation::Punct => continue,
            _ => false,
        };
        if !told || view.sentence.is(first.saturating_sub(1), ",") && first > verb + 1 {
            break;
        }
        let stop = noun::cut(view, first, end);
        wording = wording.tokens(view, first, stop);
        if stop < end {
            break;
        }
    }
    wording
}
