//! Which words of its sentence say what a figure measures.

use super::super::table::{CHANGES, COMPARED, EQUALS, LEADS, POINTS};
use super::behind;
use super::carry::Carried;
use super::label;
use super::noun;
use super::scene::View;
use super::surface;
use super::verb::{self, Subject};
use super::wording::Wording;
use crate::quantity::{Kind, Quantity};
use crate::syntax::{Relation, Tag};

/// Heads that are climbed over.
const DEPTH: usize = 6;

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
    let asked = Asked { view, quantity, index, before };
    if let Some(share) = asked.share_of_those(carried) {
        return share.finish();
    }
    let named = surface::named(view, index);
    if let Some(followed) = asked.followed(true).filter(|_| named.is_none()) {
        return followed.finish();
    }
    if let Some(joined) = asked.joined() {
        return joined.finish();
    }
    if let Some(known) = asked.gone_on().and_then(|other| before.get(other)).filter(|known| known.is_some()) {
        return known.clone();
    }
    let counted = asked.counted();
    let elided = counted.is_none_or(|counted| counted < view.figure(index).first);
    if let Some(known) = surface::chained(view, index).filter(|_| elided).and_then(|chained| before.get(chained)) {
        let compatible = quantity.kind != Kind::Count || counted.is_none();
        if compatible && known.is_some() {
            return known.clone();
        }
    }
    if let Some(known) = asked.levelled().and_then(|other| before.get(other)).filter(|known| known.is_some()) {
        return known.clone();
    }
    if let Some(shared) = asked.share_equal() {
        return shared.finish();
    }
    if let Some(counted) = counted {
        return asked.of_counted(carried, counted).finish();
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
    let found = asked.share_alone(carried).filter(told);
    let found = found.or_else(|| label::label(view, index).filter(told));
    let found = found.or_else(|| asked.each_time().filter(told));
    let found = found.or_else(|| asked.ahead().filter(told));
    let found = found.or_else(|| asked.linked().filter(told));
    let found = found.or_else(|| {
        surface::raised(view, index).map(|noun| noun::phrase_before(view, noun, view.figure(index).first)).filter(told)
    });
    let found = found.or_else(|| named.map(|noun| asked.for_purpose(noun::phrase(view, noun))).filter(told));
    let found = found.or_else(|| asked.followed(false).filter(told));
    let found = found.or_else(|| asked.climb().filter(told));
    let found = found.or_else(|| surface::modified(view, index).map(|noun| noun::phrase(view, noun)).filter(told));
    let found = found.or_else(|| asked.acted().filter(told)).or_else(|| asked.beside());
    found.and_then(|found| found.finish())
}

/// A figure whose measure is asked for.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a, 'd, 't> {
    pub view: View<'a, 'd, 't>,
    pub quantity: &'a Quantity,
    pub index: usize,
    before: &'a [Option<String>],
}

impl Asked<'_, '_, '_> {
    /// "44 percent would stay at home", where the sentence or the one before says of whom.
    fn share_alone(&self, carried: &mut Carried) -> Option<Wording> {
        let view = self.view;
        if !self.is_share() {
            return None;
        }
        let said = self.said_from(view.figure(self.index).end)?;
        if let Some(among) = self.among() {
            carried.share(among.finish(), "who");
        }
        let (whole, relative) = carried.whole()?;
        Some(Wording::of(whole).word(relative).then(&said))
    }

    /// What the verb at a token says of the share before it.
    fn said_from(&self, at: usize) -> Option<Wording> {
        let view = self.view;
        let verb = match view.tree.tag(at) {
            Tag::Verb => at,
            Tag::Aux => view.tree.head(at).filter(|&verb| verb > at)?,
            _ => return None,
        };
        let changes = self.quantity.change.is_some() || view.sentence.is_any(at, CHANGES);
        (!changes).then(|| verb::predicate(view, verb, at))
    }

    /// "Of those, 12% were late", "a third of them were late": of what was counted last.
    fn share_of_those(&self, carried: &Carried) -> Option<Wording> {
        let (view, figure) = (self.view, self.view.figure(self.index));
        let of_those =
            |at: usize| view.sentence.is(at, "of") && view.sentence.is_any(at + 1, &["those", "these", "them"]);
        let behind = match figure.end {
            end if of_those(end) => end + 2,
            end if of_those(0) && figure.first <= 4 => end,
            _ => return None,
        };
        let (those, relative) = carried.those_alone().filter(|_| self.is_share())?;
        Some(Wording::of(those).word(relative).then(&self.said_from(behind)?))
    }

    /// "Among likely voters".
    fn among(&self) -> Option<Wording> {
        let view = self.view;
        let at = (0..view.sentence.len().min(3)).find(|&at| view.sentence.is(at, "among"))?;
        let noun = view.tree.head(at).filter(|&noun| noun > at && view.tree.relation(at) == Relation::Case)?;
        Some(noun::phrase(view, noun))
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
                && is_noun(view.tree.tag(subject.noun))
                && !view.sentence.is_any(subject.noun, &["which", "that", "who"])
                && !view.sentence.is_any(subject.noun + 1, &["'s", "’s"])
                && (view.child(verb, &[Relation::Nsubj, Relation::NsubjPass]).is_some()
                    || view.tree.relation(verb) == Relation::Xcomp)
        });
        let noun = subject.map(|subject| subject.noun).or_else(|| surface::subject(view, link))?;
        let noun = self.antecedent(noun).unwrap_or(noun);
        (!view.is_left_out(noun)).then(|| self.with_group(noun::whole_subject(view, noun, link)))
    }

    /// "The $5 million that went to schools", "thousands displaced by floods": what is said of a figure without a noun.
    /// With a relative pronoun that is sure; a participle alone may belong to a noun before the figure.
    fn followed(&self, is_sure: bool) -> Option<Wording> {
        let (view, end) = (self.view, self.view.figure(self.index).end);
        if !matches!(self.quantity.kind, Kind::Money | Kind::Count) || view.is_left_out(end) {
            return None;
        }
        let relative = view.sentence.is_any(end, &["that", "which", "who"]);
        if relative != is_sure {
            return None;
        }
        let first = end + usize::from(relative);
        let tag = view.tree.tag(first);
        let participle = view.sentence.text(first).ends_with("ing") || view.sentence.text(first).ends_with("ed");
        let verb = match tag {
            Tag::Verb if relative || participle => first,
            Tag::Aux if relative => view.tree.head(first).filter(|&verb| verb > first)?,
            _ => return None,
        };
        Some(verb::predicate(view, verb, first))
    }

    /// Add what the figure is for, where it says so behind it.
    fn for_purpose(&self, words: Wording) -> Wording {
        let prepositions = ["against", "for", "from", "on", "with"];
        match behind::purpose(self.view, self.index, &prepositions) {
            Some((first, end)) => words.tokens(self.view, first, end),
            None => words,
        }
    }

    /// "A 30% stake in the dairy": the noun that the figure stands before.
    fn joined(&self) -> Option<Wording> {
        let sized = !matches!(self.quantity.kind, Kind::Count | Kind::Age | Kind::Ratio);
        let joined = behind::joined(self.view, self.index).filter(|_| sized)?;
        let words = noun::phrase_from(self.view, joined.noun, joined.first);
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
            Some(group) => words.word("among").then(&group),
            None => words,
        }
    }

    /// "In nine months, the mill earned 4 million", where the tree does not join the two.
    fn acted(&self) -> Option<Wording> {
        let view = self.view;
        let verb = surface::acted(view, self.index)?;
        let noun = surface::subject(view, verb)?;
        Some(noun::core(view, noun).then(&verb::words(view, verb)))
    }

    /// What "it" and "they" are: the subject of the sentence, where it stands before.
    pub(super) fn antecedent(&self, noun: usize) -> Option<usize> {
        let view = self.view;
        if !view.sentence.is_any(noun, &["it", "they", "he", "she"]) {
            return None;
        }
        let subject = (0..noun).find(|&at| matches!(view.tree.relation(at), Relation::Nsubj | Relation::NsubjPass))?;
        matches!(view.tree.tag(subject), Tag::Noun | Tag::Propn).then_some(subject)
    }

    /// The words that govern the figure, from its head up.
    fn climb(&self) -> Option<Wording> {
        let (view, tree) = (self.view, self.view.tree);
        let mut at = view.figure(self.index).head;
        for _ in 0..DEPTH {
            if view.child(at, &[Relation::Cop]).is_some()
                && let Some(subject) = verb::subject(view, at)
            {
                return Some(self.subject_phrase(subject.noun));
            }
            let head = tree.head(at)?;
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
        let is_other =
            |&object: &usize| object != at && !view.is_left_out(object) && view.tree.tag(object) != Tag::Pron;
        if let Some(object) = view.child(verb, &[Relation::Obj]).filter(is_other) {
            if view.sentence.is_any(verb, LEADS) {
                let subject = verb::subject(view, verb)
                    .map(|subject| noun::core(view, self.antecedent(subject.noun).unwrap_or(subject.noun)))
                    .unwrap_or_default();
                return Some(subject.then(&verb::words(view, verb)).then(&noun::phrase(view, object)));
            }
            let for_price = view.sentence.text(verb).len() > 1 && view.case(at) == "for";
            let words = noun::phrase(view, object);
            return Some(if for_price { verb::words(view, verb).then(&words) } else { words });
        }
        let subject = verb::subject(view, verb);
        if self.is_level(verb, at, subject) {
            return subject.map(|subject| self.subject_phrase(subject.noun));
        }
        // A verb without a subject says too little.
        let noun = subject?.noun;
        let words = noun::core(view, self.antecedent(noun).unwrap_or(noun)).then(&verb::words(view, verb));
        Some(match behind::purpose(view, self.index, &["against", "for", "into", "on", "to", "toward", "towards"]) {
            Some((first, end)) if self.quantity.kind == Kind::Money => words.tokens(view, first, end),
            _ => words,
        })
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

    /// The measure of the figure before, where no word governs this one.
    fn beside(&self) -> Option<Wording> {
        let last = self.before.last()?.as_deref()?;
        Some(Wording::of(last))
    }
}

const fn is_noun(tag: Tag) -> bool {
    matches!(tag, Tag::Noun | Tag::Propn | Tag::Pron | Tag::X)
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
