//! Figures within a noun phrase: "a 30% stake", "a loss of $4 million", "the $5 million that went to schools".

use super::super::table::{POSSESSIVES, RELATIVE, SAYING, SUBJECTS};
use super::behind;
use super::govern::{Asked, is_noun};
use super::label;
use super::noun;
use super::scene::is_abbreviated;
use super::surface;
use super::verb;
use super::wording::Wording;
use crate::quantity::Kind;
use crate::syntax::Tag;
use crate::text::Gap;

/// The most tokens of who does it, and of the words before their verb.
const NAME: usize = 6;

/// Nouns that a verb of ending takes: "closed the day down 4%".
const SPANS: &[&str] = &["afternoon", "day", "month", "morning", "quarter", "session", "week", "year"];

impl Asked<'_, '_, '_> {
    /// "A 30% stake in the dairy": the noun that the figure stands before.
    pub(super) fn joined(&self) -> Option<Wording> {
        let figure = self.view.figure(self.index);
        // "Its 12-member council".
        let hyphen = (figure.first..figure.end).any(|at| self.view.sentence.text(at) == "-");
        let sized = match self.quantity.kind {
            Kind::Count => hyphen && self.counted().is_none(),
            kind => !matches!(kind, Kind::Age | Kind::Ratio),
        };
        let joined = behind::joined(self.view, self.index).filter(|_| sized)?;
        let words = match self.changed(joined.noun).or_else(|| self.holder_of(joined.noun)) {
            Some(actor) => actor.then(&noun::phrase_from(self.view, joined.noun, joined.first)),
            None => noun::phrase_from(self.view, joined.noun, joined.first),
        };
        words.finish().is_some().then_some(words)
    }

    /// "A loss of $4 million": the noun that the figure is told of.
    pub(super) fn named(&self) -> Option<Wording> {
        let noun = self.name()?;
        Some(self.for_purpose(noun::phrase_before(self.view, noun, self.view.figure(self.index).first)))
    }

    /// Add what the figure is for, where it says so behind it.
    fn for_purpose(&self, words: Wording) -> Wording {
        let prepositions = ["against", "for", "from", "in", "on", "to", "with"];
        // "A loss of $4 million in Norland" is no loss of another kind.
        let place = |first: usize| self.view.sentence.is(first, "in") && self.view.tree.tag(first + 1) == Tag::Propn;
        match behind::purpose(self.view, self.index, &prepositions).filter(|&(first, _)| !place(first)) {
            Some((first, end)) => words.tokens(self.view, first, end),
            None => words,
        }
    }

    /// "30% capital gains tax": the noun behind the figure, without an article before it.
    pub(super) fn modified(&self) -> Option<Wording> {
        Some(noun::phrase(self.view, surface::modified(self.view, self.index)?))
    }

    /// "Grain index 412.70": the label before the figure.
    pub(super) fn labelled(&self) -> Option<Wording> {
        label::label(self.view, self.index)
    }

    /// "With its shares down 4%", "mills such as Heron up 4%": what stands right before the way it went.
    pub(super) fn moved(&self) -> Option<Wording> {
        let view = self.view;
        let way = view.figure(self.index).first.checked_sub(1)?;
        // A name within the sentence is one whatever the tree has made of it.
        let named = |at: usize| view.is_noun(at) || at > 0 && view.sentence.is_capitalised(at);
        let noun = way.checked_sub(1).filter(|&at| named(at) && !view.is_left_out(at))?;
        let moves = view.sentence.is_any(way, &["up", "down", "off"]) && self.quantity.kind != Kind::Count;
        (moves && !view.sentence.is_any(noun, SPANS)).then(|| noun::core(view, noun))
    }

    /// "Boats including: Heron, $40, Gull, $55": what a list is of.
    pub(super) fn itemised(&self) -> Option<Wording> {
        label::item(self.view, self.index).filter(|_| self.quantity.kind == Kind::Money)
    }

    /// "The $5 million that went to schools": with a relative pronoun or "by" it is sure that this is said of the figure.
    pub(super) fn surely_followed(&self) -> Option<Wording> {
        let free = self.name().is_none() && !self.is_behind_colon();
        (free && self.is_surely_said()).then(|| self.said_behind())?
    }

    /// "Thousands displaced by floods": it may be said of a noun before the figure.
    pub(super) fn followed(&self) -> Option<Wording> {
        (!self.is_surely_said()).then(|| self.said_behind())?
    }

    /// "With 13 percent supporting somebody else": what is said of people without a noun.
    pub(super) fn attended(&self) -> Option<Wording> {
        let (view, figure) = (self.view, self.view.figure(self.index));
        let with = figure.first.checked_sub(1).is_some_and(|at| view.sentence.is(at, "with"));
        let verbal = view.tree.tag(figure.end) == Tag::Verb && view.sentence.text(figure.end).ends_with("ing");
        (with && verbal && self.is_share()).then(|| verb::predicate(view, figure.end, figure.end))
    }

    /// "The 40 litres the mill had sought", "$4 million that it spent": who does what to it.
    pub(super) fn done_by(&self) -> Option<Wording> {
        let (view, end) = (self.view, self.view.figure(self.index).end);
        let sized = matches!(self.quantity.kind, Kind::Money | Kind::Measurement)
            || self.quantity.kind == Kind::Count && self.counted().is_none();
        let relative = view.sentence.is_any(end, RELATIVE);
        let first = noun::without_article(view, end + usize::from(relative));
        let opens = first > end || matches!(view.tree.tag(first), Tag::Propn) || view.sentence.is_any(first, SUBJECTS);
        if !sized || !opens || view.sentence.gap(first) == Gap::Line || view.is_left_out(first) {
            return None;
        }
        let named = |&at: &usize| {
            let tag = view.tree.tag(at);
            matches!(tag, Tag::Propn | Tag::Noun | Tag::Pron | Tag::Adj) && !view.is_left_out(at)
                || is_abbreviated(view.sentence, at)
                || view.sentence.is_any(at, POSSESSIVES)
        };
        let last = (first..first + NAME).take_while(named).last()?;
        let helps = |at: &usize| matches!(view.tree.tag(*at), Tag::Aux | Tag::Adv);
        let verb = (last + 1..last + NAME).find(|at| !helps(at)).filter(|&at| view.tree.tag(at) == Tag::Verb)?;
        // "The $5 million grant Olsen won": the noun behind the figure is what is counted.
        let plain = relative || first > end || (first..=last).all(|at| view.tree.tag(at) != Tag::Noun);
        let ends =
            matches!(view.tree.tag(verb + 1), Tag::Punct | Tag::Adp | Tag::Sconj | Tag::Aux | Tag::Verb | Tag::Cconj)
                || view.is_time(verb + 1)
                || verb + 1 >= view.sentence.len();
        if !plain || !ends || !is_noun(view.tree.tag(last)) || view.sentence.is_any(verb, SAYING) {
            return None;
        }
        let pronoun = view.sentence.is_any(last, SUBJECTS);
        let actor = if pronoun { self.actor_of(last) } else { Wording::default().tokens(view, first, last + 1) };
        Some(actor.then(&verb::words(view, verb)))
    }

    /// Whether a relative pronoun stands behind the figure, or what was done by somebody: "the $4 million spent by the port".
    fn is_surely_said(&self) -> bool {
        let (view, end) = (self.view, self.view.figure(self.index).end);
        view.sentence.is_any(end, RELATIVE) || view.tree.tag(end) == Tag::Verb && view.sentence.is(end + 1, "by")
    }

    /// What is said behind a figure without a noun.
    fn said_behind(&self) -> Option<Wording> {
        let (view, end) = (self.view, self.view.figure(self.index).end);
        if !matches!(self.quantity.kind, Kind::Money | Kind::Count) || view.is_left_out(end) {
            return None;
        }
        let relative = view.sentence.is_any(end, RELATIVE);
        let first = end + usize::from(relative);
        let by = view.sentence.is(first + 1, "by");
        let participle = view.sentence.text(first).ends_with("ing") || view.sentence.text(first).ends_with("ed") || by;
        let verb = match view.tree.tag(first) {
            // "400 captured boats" are boats.
            Tag::Verb if relative || participle && !is_noun(view.tree.tag(first + 1)) => first,
            Tag::Aux if relative => view.tree.head(first).filter(|&verb| verb > first)?,
            _ => return None,
        };
        Some(verb::predicate(view, verb, first))
    }
}
