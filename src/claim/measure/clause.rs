//! Whole clauses that say what a figure measures: "grain was 45% of exports", "every 40 minutes, a driver calls".
//!
//! ```text
//! levelled    = … , figure , … , ( "to" | "from" ) , count ;               (* sales rose 3% to 40,000 cars *)
//! share equal = subject , "is" , share , "of" , whole ;                    (* grain was 45% of exports *)
//! each time   = "every" , time , "," , subject , verb , [ object ] ;       (* every 40 minutes, a driver calls *)
//! ahead       = name , "ahead" | "behind" , [ "by" ] , figure ;            (* showed Olsen ahead by 4 points *)
//! lasting     = subject , verb , [ object ] , preposition , duration ;     (* the kiln dries a plank in 15 days *)
//! ```

use super::super::table::{BEING, CHANGES, EQUALS, GIVES, IRREGULAR, LIGHT, RISES, SAYING};
use super::behind;
use super::govern::Asked;
use super::noun;
use super::surface;
use super::verb;
use super::wording::Wording;
use crate::quantity::Kind;
use crate::syntax::{Relation, Tag};

/// The most words that are looked back over.
const FAR: usize = 12;

impl Asked<'_, '_, '_> {
    /// "Sales rose 3% to 40,000 cars": the figure before, from which this one is the level.
    pub(super) fn levelled(&self) -> Option<Wording> {
        let view = self.view;
        let from = view.figure(self.index).first.checked_sub(1)?;
        let level = self.quantity.kind == Kind::Count && view.sentence.is_any(from, &["to", "from"]);
        let before = surface::chained(view, self.index).filter(|_| level)?;
        let is_level = surface::linked(view, before).is_some() || view.sentence.is(from, "to");
        is_level.then(|| self.known(before))?
    }

    /// "Grain was 45% of the mill's exports": what is equalled, of the whole.
    pub(super) fn share_equal(&self) -> Option<Wording> {
        let view = self.view;
        let link = surface::linked(view, self.index).filter(|&link| view.sentence.is_any(link, BEING))?;
        let whole = behind::partitive(view, self.index).filter(|_| self.is_share())?;
        let noun = surface::subject(view, link)?;
        let whole_first = view.figure(self.index).end + 1;
        let words = noun::whole_subject(view, noun, link);
        words.finish()?;
        Some(words.word("of").then(&noun::phrase_from(view, whole, noun::without_article(view, whole_first))))
    }

    /// "Every 40 minutes, a driver calls": what happens so often.
    pub(super) fn each_time(&self) -> Option<Wording> {
        let view = self.view;
        let figure = view.figure(self.index);
        let mark = figure.first == 0 || view.tree.tag(figure.first - 1) == Tag::Punct;
        let opens = mark && view.sentence.text(figure.end) == ",";
        if !opens || !view.sentence.is(figure.first, "every") || self.quantity.kind != Kind::Rate {
            return None;
        }
        let verb = (figure.end..view.sentence.len()).take(8).find(|&at| view.tree.tag(at) == Tag::Verb)?;
        let subject = surface::subject(view, verb).filter(|&noun| noun >= figure.end)?;
        let object = view.child(verb, &[Relation::Obj]).map(|object| noun::core(view, object)).unwrap_or_default();
        Some(noun::core(view, subject).then(&verb::words(view, verb)).then(&object))
    }

    /// "Norland is ahead by 4 points", "showed Norland ahead 4 points".
    pub(super) fn ahead(&self) -> Option<Wording> {
        let view = self.view;
        let last = view.figure(self.index).first.checked_sub(1)?;
        let at = if view.sentence.is(last, "by") { last.checked_sub(1)? } else { last };
        if !view.sentence.is_any(at, &["ahead", "behind"]) {
            return None;
        }
        let noun = surface::subject(view, at)?;
        let words = noun::core(view, noun);
        words.finish().map(|_| words.word(view.sentence.text(at)))
    }

    /// How long something took: who does what.
    pub(super) fn lasting(&self, verb: usize, at: usize) -> Option<Wording> {
        let view = self.view;
        let aside = matches!(view.tree.relation(at), Relation::Obl | Relation::OblUnmarked);
        let often = self.quantity.kind == Kind::Rate && view.sentence.is(view.figure(self.index).first, "every");
        if !(often || self.quantity.kind == Kind::Duration) || !aside {
            return None;
        }
        let subject = verb::subject(view, verb)?.noun;
        let subject = self.antecedent(subject).unwrap_or(subject);
        let object = view.child(verb, &[Relation::Obj]).filter(|&object| object > verb && !view.is_left_out(object));
        let object = object.map(|object| noun::core(view, object)).unwrap_or_default();
        let words = self.actor(subject).then(&verb::words(view, verb)).then(&object);
        words.finish().map(|_| words)
    }

    /// "Olsen at 23%, Brandt with 12%": who stands at a share.
    pub(super) fn standing(&self) -> Option<Wording> {
        let view = self.view;
        let first = view.figure(self.index).first;
        let at = first.checked_sub(1).filter(|&at| view.sentence.is_any(at, &["at", "with"]))?;
        let name = at.checked_sub(1).filter(|&name| view.tree.tag(name) == Tag::Propn && !view.is_left_out(name))?;
        (self.quantity.kind == Kind::Percent).then(|| noun::core(view, name))
    }

    /// "The number of people held at sea stands at 387": the people.
    pub(super) fn number_of(&self) -> Option<Wording> {
        let view = self.view;
        let link = surface::linked(view, self.index).filter(|_| self.quantity.kind == Kind::Count)?;
        let of = (link.saturating_sub(FAR).max(1)..link)
            .rev()
            .find(|&at| view.sentence.is(at, "of") && view.sentence.is_any(at - 1, &["number", "numbers"]))?;
        let last = (of + 1..link)
            .rev()
            .find(|&at| !matches!(view.tree.tag(at), Tag::Aux | Tag::Adv) && !view.is_left_out(at))?;
        (last - of <= FAR && !view.holds_figure(of, link)).then(|| Wording::default().tokens(view, of + 1, last + 1))
    }

    /// "The dam will cost the county $4 million": the dam.
    pub(super) fn costing(&self) -> Option<Wording> {
        let view = self.view;
        let first = view.figure(self.index).first;
        let payer = |&at: &usize| {
            matches!(view.tree.tag(at), Tag::Det | Tag::Noun | Tag::Propn | Tag::Pron | Tag::Adj | Tag::Part)
                && !view.sentence.is_any(at, &["cost", "costing", "costs"])
        };
        let verb = (first.saturating_sub(FAR)..first).rev().find(|at| !payer(at))?;
        let costs = view.sentence.is_any(verb, &["cost", "costing", "costs"]) && view.tree.tag(verb) == Tag::Verb;
        let noun = self.subject_near(verb).filter(|_| costs)?;
        let named = view.tree.tag(noun) != Tag::Pron;
        let actor = if named { noun::whole_subject(view, noun, verb) } else { self.actor(noun) };
        Some(actor).filter(|actor| !actor.is_empty())
    }

    /// "Olsen gave the county $250": who gives to whom.
    pub(super) fn given(&self) -> Option<Wording> {
        let view = self.view;
        let first = view.figure(self.index).first;
        let taker = |&at: &usize| {
            matches!(view.tree.tag(at), Tag::Det | Tag::Noun | Tag::Propn | Tag::Pron | Tag::Adj | Tag::Part)
        };
        let verb = (first.saturating_sub(FAR)..first).rev().find(|at| !taker(at))?;
        let named = verb + 1 < first && !surface::is_generic(view, first - 1);
        let end = view.figure(self.index).end;
        let end = (end..end + FAR).find(|&at| !view.is_left_out(at)).unwrap_or(end);
        let alone = !matches!(view.tree.tag(end), Tag::Noun | Tag::Propn | Tag::Adj);
        let gives = view.tree.tag(verb) == Tag::Verb && view.sentence.is_any(verb, GIVES) && named && alone;
        let noun = self.subject_near(verb).filter(|_| gives && self.quantity.kind == Kind::Money)?;
        let taker = Wording::default().tokens(view, noun::without_article(view, verb + 1), first);
        let actor = self.actor(noun);
        (!actor.is_empty()).then(|| actor.then(&verb::words(view, verb)).then(&taker))
    }

    /// "Buried 90 metres deep, the cable": what a participle that opens the sentence is said of.
    pub(super) fn opening(&self) -> Option<Wording> {
        let view = self.view;
        let figure = view.figure(self.index);
        let done = view.sentence.text(0).ends_with("ed")
            || view.sentence.text(0).ends_with("ing")
            || view.sentence.is_any(0, IRREGULAR);
        let sized = matches!(self.quantity.kind, Kind::Measurement | Kind::Duration | Kind::Money | Kind::Percent);
        let opens = done && sized && view.tree.tag(0) == Tag::Verb && figure.first < FAR;
        let comma = (figure.end..figure.end + FAR).find(|&at| opens && view.sentence.text(at) == ",")?;
        let noun = behind::run(view, comma + 1, comma + FAR)?;
        Some(noun::core(view, noun))
    }

    /// "Cut its forecast for May to 3%": what is raised or cut.
    pub(super) fn raised(&self) -> Option<Wording> {
        let view = self.view;
        let (verb, noun) = surface::raised(view, self.index)?;
        let last = view.figure(self.index).first.checked_sub(1)?;
        Some(noun::between(view, verb, noun, last))
    }

    /// "$4 million, or 3% of its loans": a part of the whole that the figure before is.
    pub(super) fn restated(&self, whole: &Wording) -> Option<Wording> {
        let view = self.view;
        let figure = view.figure(self.index);
        let or = figure.first.checked_sub(1).filter(|&at| view.sentence.is(at, "or"))?;
        let comma =
            or.checked_sub(1).filter(|&at| view.sentence.text(at) == "," && view.sentence.is(figure.end, "of"))?;
        let before = self.before.last()?.as_deref().filter(|_| self.is_share())?;
        let near = view.figure(self.index - 1).end.abs_diff(comma) <= 3;
        let part = behind::partitive(view, self.index)?;
        let words = Wording::of(before);
        if !near || words.holds(whole) {
            return None;
        }
        let first = noun::without_article(view, figure.end + 1);
        Some(words.word("of").then(&noun::phrase_from(view, part, first)))
    }

    /// "Landing crates at a rate of 400 a month": the crates.
    pub(super) fn paced(&self) -> Option<Wording> {
        let view = self.view;
        let of = view.figure(self.index).first.checked_sub(4).filter(|&at| view.sentence.is(at, "at"))?;
        let paced = view.sentence.is(of + 3, "of") && view.sentence.is_any(of + 2, &["pace", "rate", "speed"]);
        let noun = of.checked_sub(1).filter(|&noun| paced && view.is_noun(noun) && !view.is_left_out(noun))?;
        let whole = noun::core(view, noun);
        let before = noun::start(view, noun).checked_sub(1)?;
        let verb = before - usize::from(before > 0 && view.tree.tag(before) == Tag::Det);
        Some(self.acted_on(verb, &whole).unwrap_or(whole))
    }

    /// "Trade saw a 5% rise": what it is that rose, where the noun does not say so itself.
    pub(super) fn changed(&self, noun: usize) -> Option<Wording> {
        let view = self.view;
        let alone = view.sentence.is_any(noun, RISES)
            && !view.sentence.is_any(noun + 1, &["at", "for", "from", "in", "of", "on", "to"]);
        let mut at = view.figure(self.index).first.checked_sub(1).filter(|_| alone)?;
        while matches!(view.tree.tag(at), Tag::Det | Tag::Adj) {
            at = at.checked_sub(1)?;
        }
        let sees =
            view.tree.tag(at) == Tag::Verb && (view.sentence.is_any(at, LIGHT) || view.sentence.is_any(at, SAYING));
        let subject = self.subject_near(at).filter(|_| sees)?;
        Some(self.actor(subject)).filter(|actor| !actor.is_empty())
    }

    /// "Troubled over the past two years": a length of time behind a preposition is no subject, whatever the tree says.
    pub(super) fn spanned(&self) -> Option<Wording> {
        let view = self.view;
        let figure = view.figure(self.index);
        let subject = matches!(view.tree.relation(figure.head), Relation::Nsubj | Relation::NsubjPass);
        let mut at = figure.first.checked_sub(1).filter(|_| subject && self.quantity.kind == Kind::Duration)?;
        while matches!(view.tree.tag(at), Tag::Det | Tag::Adj) {
            at = at.checked_sub(1)?;
        }
        (view.tree.tag(at) == Tag::Adp).then(|| self.left())?
    }

    /// "Lots from $1 million up sell at once": what costs so much.
    pub(super) fn priced(&self) -> Option<Wording> {
        let view = self.view;
        let figure = view.figure(self.index);
        let at =
            figure.first.checked_sub(1).filter(|&at| view.sentence.is_any(at, &["from", "above", "over", "under"]))?;
        let noun = at.checked_sub(1).filter(|&noun| view.is_noun(noun) && !view.is_left_out(noun))?;
        let before = noun::start(view, noun).checked_sub(1);
        let opens = before.is_none_or(|at| matches!(view.tree.tag(at), Tag::Det | Tag::Punct | Tag::Cconj));
        let verb = matches!(view.tree.tag(figure.end), Tag::Verb | Tag::Aux);
        (opens && verb).then(|| noun::core(view, noun))
    }

    /// The subject and the verb of the clause to the left, where no other word says what is measured.
    pub(super) fn left(&self) -> Option<Wording> {
        let view = self.view;
        let first = view.figure(self.index).first;
        let within = (first.saturating_sub(FAR)..first).rev();
        let verb = within
            .take_while(|&at| !matches!(view.sentence.text(at), ";" | ":" | "(") && view.figure_at(at).is_none())
            .find(|&at| view.tree.tag(at) == Tag::Verb)?;
        let noun = self.subject_near(verb)?;
        if view.sentence.is_any(verb, CHANGES) || view.sentence.is_any(verb, EQUALS) {
            return Some(noun::whole_subject(view, noun, verb));
        }
        let actor = self.actor(noun);
        (!actor.is_empty()).then(|| actor.then(&verb::words(view, verb)))
    }
}
