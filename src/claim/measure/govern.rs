//! Which words of its sentence say what a figure measures.

use super::super::table::{COMPARED, FORECASTS, NO_PEOPLE, POINTS, POINTS_BACK};
use super::behind;
use super::carry::Carried;
use super::label;
use super::noun;
use super::scene::View;
use super::surface;
use super::verb;
use super::wording::Wording;
use crate::quantity::{Kind, Quantity};
use crate::syntax::{Relation, Tag};

/// The most tokens between a pronoun and what it stands for.
const SPOKEN: usize = 80;

/// The measure of the figure with this index, those of the figures before it being known.
pub(super) fn measure(
    view: View<'_, '_, '_>,
    carried: &mut Carried,
    quantity: &Quantity,
    index: usize,
    before: &[Option<String>],
) -> Option<String> {
    if !view.is_measuring(index) {
        return None;
    }
    let spoken = carried.spoken().map(str::to_owned);
    let those = carried.counted_here(!before.is_empty());
    let asked = Asked { view, quantity, index, before, spoken: spoken.as_deref(), those: those.as_deref() };
    if let Some(share) = asked.share_of_those(carried) {
        return share.finish();
    }
    if let Some(elided) = asked.halved().or_else(|| asked.gapped()) {
        return elided.finish();
    }
    let named = surface::named(view, index);
    let labelled = view.figure(index).first.checked_sub(1).is_some_and(|at| view.sentence.text(at) == ":");
    if let Some(followed) = asked.followed(true).filter(|_| named.is_none() && !labelled) {
        return followed.finish();
    }
    if let Some(who) = asked.share_who(carried) {
        return who.finish();
    }
    if let Some(joined) = asked.joined() {
        return joined.finish();
    }
    if let Some(known) = asked.gone_on().and_then(|other| before.get(other)).filter(|known| known.is_some()) {
        return known.clone();
    }
    let counted = asked.counted();
    let elided = counted.is_none_or(|counted| counted < view.figure(index).first);
    let same = behind::elsewhere(view, index).filter(|_| elided).and_then(|other| before.get(other));
    if let Some(known) = same.and_then(Option::as_deref) {
        // The place is the other's.
        let preposition = view.sentence.text(view.figure(index).end);
        let words = Wording::of(known.split(&format!(" {preposition} ")).next().unwrap_or(known));
        return match behind::purpose(view, index, &[preposition]) {
            Some((first, end)) => words.tokens(view, first, end).finish(),
            None => words.finish(),
        };
    }
    let chained = surface::chained(view, index).filter(|_| elided);
    // A count whose noun was said before goes on from a count alone.
    let compatible =
        |&chained: &usize| quantity.kind != Kind::Count || counted.is_none() || view.kind(chained) == Some(Kind::Count);
    let known = chained.filter(compatible).and_then(|chained| before.get(chained));
    if let Some(known) = known.filter(|known| known.is_some()) {
        return known.clone();
    }
    if let Some(known) = asked.levelled().and_then(|other| before.get(other)).filter(|known| known.is_some()) {
        return known.clone();
    }
    if let Some(shared) = asked.share_equal() {
        return shared.finish();
    }
    let those = view.figure(index).end + 1;
    let those = Some(those).filter(|&at| view.sentence.is_any(at, POINTS_BACK));
    if let Some(said) = counted.or(those).and_then(|counted| asked.said_of(carried, counted)) {
        return said.finish();
    }
    if let Some(counted) = counted {
        let words = asked.of_counted(carried, counted);
        return asked.restated(&words).unwrap_or(words).finish();
    }
    let told = |wording: &Wording| wording.finish().is_some();
    // "That compares with 12 a year earlier".
    if view.sentence.is_any(0, POINTS) && view.sentence.is_any(1, COMPARED) && carried.last().is_some() {
        return carried.last().cloned();
    }
    let alike = |other: usize| view.kind(other) == Some(quantity.kind);
    if let Some(known) =
        surface::compared(view, index, alike).and_then(|other| before.get(other)).filter(|known| known.is_some())
    {
        return known.clone();
    }
    // "It forecasts $4 million for May": of what was measured last.
    let forecast = surface::acted(view, index).is_some_and(|verb| view.sentence.is_any(verb, FORECASTS));
    if forecast && spoken.is_some() && before.iter().all(Option::is_none) && carried.last().is_some() {
        return carried.last().cloned();
    }
    let found = asked.share_alone(carried).filter(told).or_else(|| asked.standing().filter(told));
    let found = found.or_else(|| asked.priced().filter(told)).or_else(|| asked.paced().filter(told));
    let found = found.or_else(|| asked.number_of().filter(told));
    let found = found.or_else(|| asked.said_alone_of(carried).filter(told));
    let found = found.or_else(|| label::label(view, index).filter(told));
    let found = found.or_else(|| asked.each_time().filter(told));
    let found = found.or_else(|| asked.ahead().filter(told));
    let found = found.or_else(|| asked.costing().filter(told)).or_else(|| asked.linked().filter(told));
    let found = found.or_else(|| asked.raised().filter(told));
    let found = found.or_else(|| {
        named.map(|noun| asked.for_purpose(noun::phrase_before(view, noun, view.figure(index).first))).filter(told)
    });
    let found = found.or_else(|| asked.followed(false).filter(told));
    let found = found.or_else(|| asked.said_alone_of_count(carried).filter(told));
    let found = found.or_else(|| surface::modified(view, index).map(|noun| noun::phrase(view, noun)).filter(told));
    let found = found.or_else(|| asked.acted().filter(told));
    let found = found.or_else(|| asked.spanned().filter(told)).or_else(|| asked.climb().filter(told));
    let found = found.or_else(|| asked.left().filter(told)).or_else(|| asked.beside());
    found.and_then(|found| found.finish())
}

/// A figure whose measure is asked for.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a, 'd, 't> {
    pub view: View<'a, 'd, 't>,
    pub quantity: &'a Quantity,
    pub index: usize,
    pub before: &'a [Option<String>],
    /// The subject of the sentence before.
    spoken: Option<&'a str>,
    /// What was counted last, here or in the sentence before.
    those: Option<&'a str>,
}

impl Asked<'_, '_, '_> {
    /// "Among likely voters".
    pub(super) fn among(&self) -> Option<Wording> {
        self.among_noun().map(|noun| noun::phrase(self.view, noun))
    }

    pub(super) fn among_noun(&self) -> Option<usize> {
        let view = self.view;
        let at = (0..view.sentence.len().min(3)).find(|&at| view.sentence.is(at, "among"))?;
        view.tree.head(at).filter(|&noun| noun > at && view.tree.relation(at) == Relation::Case)
    }

    /// The subject of the verb of change or level right before the figure.
    fn linked(&self) -> Option<Wording> {
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
                && !view.sentence.is_any(subject.noun, &["which", "that", "who"])
                && !view.sentence.is_any(subject.noun + 1, &["'s", "’s"])
                && (view.child(verb, &[Relation::Nsubj, Relation::NsubjPass]).is_some()
                    || view.tree.relation(verb) == Relation::Xcomp)
        });
        // A name right before its verb is its subject.
        let near = surface::subject(view, link);
        let noun = near.or(subject.map(|subject| subject.noun)).or_else(|| surface::subject(view, link))?;
        let noun = self.antecedent(noun).unwrap_or(noun);
        if view.sentence.is_any(noun, &["it", "they", "he", "she"]) {
            return self.spoken_of(noun).map(Wording::of);
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

    /// "The $5 million that went to schools", "thousands displaced by floods": what is said of a figure without a noun.
    /// With a relative pronoun that is sure; a participle alone may belong to a noun before the figure.
    fn followed(&self, is_sure: bool) -> Option<Wording> {
        let (view, end) = (self.view, self.view.figure(self.index).end);
        if !matches!(self.quantity.kind, Kind::Money | Kind::Count) || view.is_left_out(end) {
            return None;
        }
        let relative = view.sentence.is_any(end, &["that", "which", "who"]);
        // "The $4 million spent by the port".
        let sure = relative || view.tree.tag(end) == Tag::Verb && view.sentence.is(end + 1, "by");
        if sure != is_sure {
            return None;
        }
        let first = end + usize::from(relative);
        let tag = view.tree.tag(first);
        let by = view.sentence.is(first + 1, "by");
        let participle = view.sentence.text(first).ends_with("ing") || view.sentence.text(first).ends_with("ed") || by;
        let verb = match tag {
            Tag::Verb if relative || participle => first,
            Tag::Aux if relative => view.tree.head(first).filter(|&verb| verb > first)?,
            _ => return None,
        };
        Some(verb::predicate(view, verb, first))
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

    /// "A 30% stake in the dairy": the noun that the figure stands before.
    fn joined(&self) -> Option<Wording> {
        let sized = !matches!(self.quantity.kind, Kind::Count | Kind::Age | Kind::Ratio);
        let joined = behind::joined(self.view, self.index).filter(|_| sized)?;
        let words = match self.changed(joined.noun) {
            Some(actor) => actor.tokens(self.view, joined.first, joined.noun + 1),
            None => noun::phrase_from(self.view, joined.noun, joined.first),
        };
        words.finish().is_some().then_some(words)
    }

    /// The figure before that this one says more of, or whose list it goes on with.
    fn gone_on(&self) -> Option<usize> {
        if behind::compares(self.view, self.index) || behind::superlative(self.view, self.index) {
            return self.index.checked_sub(1);
        }
        label::listed(self.view, self.index)
    }

    /// "Among graduates, the rate was 4%": the rate among graduates.
    fn with_group(&self, words: Wording) -> Wording {
        match self.among() {
            Some(group) if !words.holds(&group) => words.word("among").then(&group),
            _ => words,
        }
    }

    /// "In nine months, the mill earned 4 million", where the tree does not join the two.
    fn acted(&self) -> Option<Wording> {
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

    /// The subject of the sentence before, where a pronoun may stand for it: "he" and "she" for the name of a person.
    fn spoken_of(&self, pronoun: usize) -> Option<&str> {
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

    /// The measure of the figure before, where no word governs this one.
    fn beside(&self) -> Option<Wording> {
        let last = self.before.last()?.as_deref()?;
        Some(Wording::of(last))
    }
}

pub(super) const fn is_noun(tag: Tag) -> bool {
    matches!(tag, Tag::Noun | Tag::Propn | Tag::Pron | Tag::X)
}
