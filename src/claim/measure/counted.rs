//! What is counted, and the whole that a share is of, with what is said of it.

use rust_decimal::Decimal;

use super::super::table::{
    CHANGES, LIGHT, MARKET_SESSIONS, NOT, PASSIVES, PEOPLE, PIECES, POINTS_BACK, POSSESSIVES, TOTALS,
};
use super::behind;
use super::carry::Carried;
use super::govern::Asked;
use super::noun;
use super::scene::token;
use super::surface;
use super::verb;
use super::wording::Wording;
use crate::quantity::{Kind, Unit};
use crate::syntax::{Relation, Tag};

/// Heads that are climbed over.
const DEPTH: usize = 6;

impl Asked<'_, '_, '_> {
    /// The noun that is counted or that a share or a sum is of.
    pub(super) fn counted(&self) -> Option<usize> {
        let figure = self.view.figure(self.index);
        // "12 boats and 3 others": the others count, not what the unit was taken from.
        if self.view.sentence.is(figure.end, "others") {
            return Some(figure.end);
        }
        let unit = match self.quantity.unit {
            Some(Unit::Noun(span)) if self.quantity.kind != Kind::Rate || self.quantity.counted.is_some() => Some(span),
            _ => None,
        };
        let span = if self.quantity.kind == Kind::Count {
            unit.or(self.quantity.counted)
        } else {
            self.quantity.counted.or(unit)
        };
        let Some(span) = span else { return behind::partitive(self.view, self.index) };
        let sentence = self.view.sentence;
        if span.start < sentence.span().start || span.end > sentence.span().end {
            return None;
        }
        let last = sentence.tokens().partition_point(|token| token.span.start < span.end).checked_sub(1)?;
        let first = token(sentence, span.start).min(last);
        let noun = self.head_within(first, last);
        let inside = figure.first <= noun && noun < figure.end;
        let session = self.quantity.kind == Kind::Money && self.view.sentence.is_any(noun, MARKET_SESSIONS);
        (!inside && !session).then_some(noun)
    }

    /// The head of a stretch of tokens: its last noun whose head lies outside.
    fn head_within(&self, first: usize, last: usize) -> usize {
        let tree = self.view.tree;
        let outer = |&at: &usize| tree.head(at).is_none_or(|head| head < first || head > last);
        (first..=last).rev().filter(outer).find(|&at| matches!(tree.tag(at), Tag::Noun | Tag::Propn)).unwrap_or(last)
    }

    /// "41% of voters support the plan": a share with what is said of its whole.
    pub(super) fn said_of_share(&self, carried: &mut Carried) -> Option<Wording> {
        let those = self.view.figure(self.index).end + 1;
        let those = Some(those).filter(|&at| self.view.sentence.is_any(at, POINTS_BACK));
        self.said_of(carried, self.counted().or(those)?)
    }

    /// "640 drug overdose deaths": what is counted, or the whole that a share is of.
    pub(super) fn counted_out(&self, carried: &mut Carried) -> Option<Wording> {
        let words = self.of_counted(carried, self.counted()?);
        Some(self.restated(&words).unwrap_or(words))
    }

    /// Whether the figure is a part of a whole.
    pub(super) fn is_share(&self) -> bool {
        matches!(self.quantity.kind, Kind::Percent | Kind::Ratio)
    }

    /// What is counted, or the whole that a share is of, with what is said of it.
    fn of_counted(&self, carried: &mut Carried, counted: usize) -> Wording {
        let view = self.view;
        let whole = self.whole(carried, counted);
        // "Sales of 640 units": units say too little.
        if view.sentence.is_any(counted, PIECES)
            && let Some(of) = view.figure(self.index).first.checked_sub(1).filter(|&at| view.sentence.is(at, "of"))
            && let Some(noun) = of.checked_sub(1).filter(|&at| view.is_noun(at) && !view.is_left_out(at))
        {
            return noun::core(view, noun).word("of").then(&whole);
        }
        if view.sentence.is(counted, "times")
            && let Some(done) = self.done_so_often(counted)
        {
            return done;
        }
        if self.is_share() {
            carried.share(whole.finish(), self.relative(counted));
        } else if let (Some(Unit::Noun(_)), Some(words)) = (self.quantity.unit, whole.finish()) {
            let noun = self.quantity.unit.map(|unit| unit.name(view.sentence.document())).unwrap_or_default();
            carried.count(noun, &words, self.relative(counted));
        }
        if let Some(included) = self.included(carried, &whole) {
            return included;
        }
        if let Some((verb, first)) = self.clause(counted).filter(|_| self.is_partitive()) {
            return whole.word(self.relative(counted)).then(&verb::predicate(view, verb, first));
        }
        // "Of the 300 patients, 45 died".
        let figure = view.figure(self.index);
        if counted < figure.first
            && self.quantity.kind == Kind::Count
            && let Some(said) = self.said_from(figure.end)
        {
            return whole.word(self.relative(counted)).then(&said);
        }
        // "Volume totalled 400 shares": the size is the subject's.
        if let Some(verb) = surface::acted(view, self.index).filter(|&verb| view.sentence.is_any(verb, TOTALS))
            && self.quantity.kind == Kind::Count
            && let Some(noun) = surface::subject(view, verb)
        {
            return noun::whole_subject(view, noun, verb);
        }
        // A verb right before the figure has it as its object, whatever the tree says.
        if let Some(acted) = surface::acted(view, self.index).filter(|_| !self.is_share()) {
            return self.acted_on(acted, &whole).unwrap_or(whole);
        }
        let by = view.figure(self.index).first.checked_sub(2).and_then(|verb| self.agent(verb, counted, &whole));
        if let Some(agent) = by {
            return agent;
        }
        let top = self.top(counted);
        let Some(head) = view.tree.head(top) else { return self.equal(top, &whole).unwrap_or(whole) };
        match view.tree.relation(top) {
            Relation::Conj if !self.is_share() && view.tree.relation(head) == Relation::Obj => {
                let verb = view.tree.head(head).unwrap_or(head);
                self.acted_on(verb, &whole).unwrap_or(whole)
            }
            Relation::Obj if !self.is_share() => {
                // "As the paper wrote, 40 boats sank".
                let apart = view
                    .figure(self.index)
                    .first
                    .checked_sub(1)
                    .is_some_and(|at| at > head && view.sentence.text(at) == ",");
                self.acted_on(head, &whole).filter(|_| !apart).unwrap_or(whole)
            }
            Relation::Nsubj | Relation::NsubjPass => self.subject_of(head, top, counted, whole),
            // "Some 120 of those boats were lost": the figure is the subject, whatever its group hangs on.
            Relation::Obl if view.case(top) == "of" && self.is_subject_of(head) => {
                self.subject_of(head, top, counted, whole)
            }
            // "With 40% of voters saying so, Olsen won": no part of what is won.
            Relation::Obl if view.case(top) == "with" => whole,
            Relation::Obj | Relation::Obl | Relation::OblUnmarked if self.is_share() => self.share_of(head, &whole),
            Relation::Obl | Relation::OblUnmarked | Relation::OblAgent => {
                self.level_of(head, top).or_else(|| self.agent(head, top, &whole)).unwrap_or(whole)
            }
            _ => self.equal(top, &whole).unwrap_or(whole),
        }
    }

    /// The noun phrase of what is counted; "those deaths" are the ones spoken of.
    fn whole(&self, carried: &Carried, counted: usize) -> Wording {
        let view = self.view;
        let first = noun::start(view, counted);
        if view.sentence.is_any(first, POINTS_BACK) && self.quantity.unit.is_some() {
            let name = self.quantity.unit.map(|unit| unit.name(view.sentence.document())).unwrap_or_default();
            if let Some(those) = carried.those(&name) {
                return noun::complements(view, counted, counted + 1, Wording::of(those));
            }
        }
        if let Some(last) = noun::coordinated(view, counted).filter(|_| self.quantity.kind == Kind::Count) {
            return noun::attached(view, last + 1, usize::MAX, Wording::default().tokens(view, first, last + 1));
        }
        // "One of the oldest mills in the north" counts nothing.
        let one = self.quantity.value.is_some_and(|value| value == Decimal::ONE) && self.quantity.kind == Kind::Count;
        if one && view.sentence.is(view.figure(self.index).first, "one") {
            let of = view.sentence.is(counted + 1, "of");
            let core = noun::core(view, counted);
            return if of { noun::attached(view, counted + 1, usize::MAX, core) } else { core };
        }
        // The tree may not join all that the quantity counts: "four cup finals".
        let words =
            self.quantity.counted.map(|span| (token(view.sentence, span.start), token(view.sentence, span.end - 1)));
        match words {
            Some((first, last)) if first < counted && counted <= last => noun::phrase_from(view, counted, first),
            _ => noun::phrase(view, counted),
        }
    }

    /// "The bell rings 40 times a day": what happens so often.
    fn done_so_often(&self, counted: usize) -> Option<Wording> {
        let view = self.view;
        let by_tree = view.tree.head(self.top(counted)).filter(|&head| view.tree.tag(head) == Tag::Verb);
        let verb = surface::acted(view, self.index).or(by_tree)?;
        let noun = surface::subject(view, verb).or_else(|| verb::subject(view, verb).map(|subject| subject.noun))?;
        let words = noun::core(view, noun).then(&verb::words(view, verb));
        words.finish().map(|_| words)
    }

    /// Whether the figure is the subject of a verb or predicate.
    fn is_subject_of(&self, head: usize) -> bool {
        let figure = self.view.figure(self.index).head;
        let subject = matches!(self.view.tree.relation(figure), Relation::Nsubj | Relation::NsubjPass);
        subject && self.view.tree.head(figure) == Some(head)
    }

    /// The token by which figure and counted noun together depend on the rest.
    fn top(&self, counted: usize) -> usize {
        let (tree, figure) = (self.view.tree, self.view.figure(self.index));
        let mut at = counted;
        for _ in 0..DEPTH {
            match tree.head(at) {
                Some(head) if (figure.first..figure.end).contains(&head) => at = head,
                Some(head) if matches!(tree.relation(at), Relation::Nmod) && self.between(head, counted) => at = head,
                _ => return at,
            }
        }
        at
    }

    fn between(&self, at: usize, counted: usize) -> bool {
        self.view.figure(self.index).first <= at && at < counted
    }

    /// "41% of voters support the plan", "14 members were admitted".
    fn subject_of(&self, verb: usize, top: usize, counted: usize, whole: Wording) -> Wording {
        let view = self.view;
        let before =
            |words: &[&str]| view.children(verb).any(|child| child < verb && view.sentence.is_any(child, words));
        // "Were not claimed" and "were claiming" are no participles of what is counted.
        let passive = before(PASSIVES) && !before(NOT) && !view.sentence.text(verb).ends_with("ing");
        let compound = verb > 0 && view.sentence.is(verb - 1, "-");
        let is_said = self.is_share() || compound && self.is_partitive();
        if passive && view.tree.tag(verb) != Tag::Noun && !is_said && !view.sentence.is_any(verb, LIGHT) {
            return whole.tokens(view, verb, verb + 1);
        }
        let behind = view.tree.subtree(top).1.max(view.figure(self.index).end).min(verb);
        let said = verb::predicate(view, verb, behind);
        if !(self.is_share() || self.is_partitive()) || said.is_empty() {
            return whole;
        }
        whole.word(self.relative(counted)).then(&said)
    }

    /// Whether the figure is one of several: "40 of those boats".
    fn is_partitive(&self) -> bool {
        self.view.sentence.is(self.view.figure(self.index).end, "of")
    }

    /// The verb and the first token of a clause that the tree took for one that restricts the counted noun.
    fn clause(&self, counted: usize) -> Option<(usize, usize)> {
        let view = self.view;
        let verb = view.child(counted, &[Relation::Acl, Relation::AclRelcl]).filter(|&verb| verb > counted)?;
        let first = view.tree.subtree(verb).0;
        (view.tree.tag(first) == Tag::Aux).then_some((verb, first))
    }

    /// "Sales rose to 40,000 cars": the sales.
    fn level_of(&self, verb: usize, top: usize) -> Option<Wording> {
        let view = self.view;
        let case = view.case(top);
        let valued = case == "at" && view.child(verb, &[Relation::AuxPass]).is_some();
        if !(view.sentence.is_any(verb, CHANGES) || valued) || !matches!(case, "to" | "from" | "by" | "at") {
            return None;
        }
        let noun = self.subject_near(verb)?;
        matches!(view.tree.tag(noun), Tag::Noun | Tag::Propn).then(|| noun::phrase(view, noun))
    }

    /// The relative pronoun for a noun.
    pub(super) fn relative(&self, noun: usize) -> &'static str {
        let text = self.view.sentence.text(noun);
        let is_person = PEOPLE.iter().chain(POINTS_BACK).any(|word| word.eq_ignore_ascii_case(text));
        if is_person { "who" } else { "that" }
    }

    /// "Accounts for 5% of exports", "owns 5% of the mill".
    fn share_of(&self, verb: usize, whole: &Wording) -> Wording {
        let view = self.view;
        let Some(subject) = verb::subject(view, verb) else { return whole.clone() };
        let words = if view.tree.tag(subject.noun) == Tag::Pron {
            noun::core(view, self.antecedent(subject.noun).unwrap_or(subject.noun))
        } else {
            noun::phrase(view, subject.noun)
        };
        if words.holds(whole) {
            return words;
        }
        if subject.passive || self.quantity.change.is_some() {
            // "The port spends 12% of its budget, up from 9%": the owner is told.
            if whole.begins_with(POSSESSIVES) {
                return whole.clone();
            }
            return words.word("of").then(whole);
        }
        // "Accounts for": the preposition belongs to the verb.
        let preposition = view.case(view.figure(self.index).head);
        let preposition = if preposition == "for" { preposition } else { "" };
        let actor = if view.tree.tag(subject.noun) == Tag::Pron { words } else { noun::actor(view, subject.noun) };
        whole.clone().word("that").then(&actor).then(&verb::words(view, verb)).word(preposition)
    }

    /// "Grain was 45% of exports": what is equalled, of the whole.
    fn equal(&self, top: usize, whole: &Wording) -> Option<Wording> {
        let view = self.view;
        view.child(top, &[Relation::Cop])?;
        let subject = verb::subject(view, top).filter(|subject| subject.noun < view.figure(self.index).first)?;
        let words = noun::phrase(view, subject.noun);
        if self.is_share() {
            return Some(words.word("of").then(whole));
        }
        // "A full crew is 12 rowers": one thing has the size.
        let one = view.tree.tag(subject.noun) == Tag::Noun && !view.sentence.text(subject.noun).ends_with('s');
        one.then_some(words)
    }
}
