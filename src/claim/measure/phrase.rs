//! Figures within a noun phrase: "a 30% stake", "a loss of $4 million", "the $5 million that went to schools".

use super::behind;
use super::govern::Asked;
use super::label;
use super::noun;
use super::surface;
use super::verb;
use super::wording::Wording;
use crate::quantity::Kind;
use crate::syntax::Tag;

/// Relative pronouns.
const RELATIVE: &[&str] = &["that", "which", "who"];

impl Asked<'_, '_, '_> {
    /// "A 30% stake in the dairy": the noun that the figure stands before.
    pub(super) fn joined(&self) -> Option<Wording> {
        let sized = !matches!(self.quantity.kind, Kind::Count | Kind::Age | Kind::Ratio);
        let joined = behind::joined(self.view, self.index).filter(|_| sized)?;
        let words = match self.changed(joined.noun) {
            Some(actor) => actor.tokens(self.view, joined.first, joined.noun + 1),
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

    /// "The $5 million that went to schools": with a relative pronoun or "by" it is sure that this is said of the figure.
    pub(super) fn surely_followed(&self) -> Option<Wording> {
        let free = self.name().is_none() && !self.is_behind_colon();
        (free && self.is_surely_said()).then(|| self.said_behind())?
    }

    /// "Thousands displaced by floods": it may be said of a noun before the figure.
    pub(super) fn followed(&self) -> Option<Wording> {
        (!self.is_surely_said()).then(|| self.said_behind())?
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
            Tag::Verb if relative || participle => first,
            Tag::Aux if relative => view.tree.head(first).filter(|&verb| verb > first)?,
            _ => return None,
        };
        Some(verb::predicate(view, verb, first))
    }
}
