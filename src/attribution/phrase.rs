//! Noun phrases of sources: what stands before or behind a cue and can say something.
//!
//! ```text
//! source = pronoun | words , { tie , words } , [ aside ] ;     (* a spokesman for the mill; Ortiz, who runs it, *)
//! ```
//!
//! A phrase is read leftwards from the cue or rightwards from it, up to a word or a mark that no noun phrase holds.

use super::lexicon::{Form, Is};
use super::unit::{ItemKind, Unit};
use crate::text::Gap;

/// Items from `first` up to, not with, `end`.
pub(super) type Range = (usize, usize);

/// Words of the longest noun phrase.
pub(super) const LONGEST: usize = 25;

impl Unit<'_, '_, '_> {
    /// Whether the phrase names a person, a body, a document or data.
    pub(super) fn can_speak(&self, (first, end): Range) -> bool {
        (first..end).any(|at| {
            self.is_name(at) && !(at == 0 && self.is(at, Is::Determiner))
                || [Is::People, Is::Body, Is::Document, Is::Data, Is::Personal].iter().any(|&class| self.is(at, class))
        })
    }

    /// The noun phrase that ends before `end`.
    pub(super) fn phrase_before(&self, end: usize, floor: usize) -> Option<Range> {
        let last = end.checked_sub(1).filter(|&last| last >= floor)?;
        if self.is(last, Is::Pronoun) {
            return Some((last, end));
        }
        let nearest = floor.max(end.saturating_sub(LONGEST));
        let mut first = end;
        while first > nearest && self.goes_on_left(first - 1, end) {
            first -= 1;
        }
        let mut first = self.trimmed(first, end)?;
        if let Some(noun) = self.behind_participle(first, end).filter(|&noun| noun > floor) {
            return self.phrase_before(noun, floor);
        }
        while first < end && self.mark(first).is_some_and(|mark| mark != '$') {
            first += 1;
        }
        let mut end = end;
        while end > first + 1
            && (self.is_noun_of_source(end - 2) || self.is_name(end - 2))
            && self.is_lower_word(end - 1)
            && self.text(end - 1).ends_with("ed")
        {
            end -= 1;
        }
        let is_word = (first..end).any(|at| self.get(at).is_some_and(|item| item.kind == ItemKind::Word));
        is_word.then_some((first, end))
    }

    /// "a poll released this week": the end of the noun, where what stands before the verb only tells when or who.
    ///
    /// "All the experts he interviewed": likewise where it is a verb and its subject.
    fn behind_participle(&self, mut first: usize, end: usize) -> Option<usize> {
        if end == first + 1
            && self.is_lower_word(first)
            && self.text(first).ends_with("ed")
            && !self.is_noun_of_source(first)
        {
            let subject = first.checked_sub(1).filter(|&at| self.is(at, Is::Pronoun) && at > 0)?;
            return self.is_noun_of_source(subject - 1).then_some(subject);
        }
        if first > 0 && self.is(first - 1, Is::Preposition) {
            first -= 1;
        }
        let tells_when = (first..end).all(|at| {
            self.is(at, Is::When)
                || self.is(at, Is::Determiner)
                || self.is(at, Is::Preposition)
                || self.is(at, Is::Number)
                || self.is_number(at)
                || matches!(self.text(at), "past" | "weeks" | "days" | "months" | "years")
        });
        let is_participle =
            |at: usize| self.is_lower_word(at) && self.text(at).ends_with("ed") || self.is(at, Is::Participle);
        let participle = first.checked_sub(1).filter(|&at| is_participle(at))?;
        let noun = participle.checked_sub(1)?;
        (tells_when && self.is_noun_of_source(noun)).then_some(participle)
    }

    /// Whether the item belongs to the noun phrase that goes on behind it.
    fn goes_on_left(&self, at: usize, end: usize) -> bool {
        let Some(item) = self.get(at) else { return false };
        match item.kind {
            ItemKind::Number | ItemKind::Mark('&' | '\'' | '’' | '$' | '/' | '%' | '.' | '@' | '#') => true,
            ItemKind::Mark('-') => self.gap(at) == Gap::None,
            ItemKind::Speech(_) | ItemKind::Mark(_) => false,
            ItemKind::Word if matches!(self.text(at), "'s" | "’s") => true,
            ItemKind::Word if self.is_word(at, "and") => self.joins_names(at, end),
            ItemKind::Word => {
                let is_verb = self.is_lower_word(at)
                    && self.verb(at).is_some_and(|verb| verb.form == Form::Past && verb.particle.is_empty())
                    && !self.is(at.wrapping_sub(1), Is::Determiner);
                let is_break = self.is(at, Is::Break)
                    || self.is(at, Is::Auxiliary)
                    || self.is(at, Is::Negation)
                    || self.is(at, Is::Finite)
                    || self.is(at, Is::Personal) && !(at == 0 && self.is_word(at + 1, "and"))
                    || self.is(at, Is::Preposition) && !self.is(at, Is::Tie)
                    || matches!(self.text(at), "i" | "I" | "we" | "you" | "there" | "There");
                !is_verb && !is_break
            }
        }
    }

    /// "and" between two names or two sorts of people.
    fn joins_names(&self, at: usize, end: usize) -> bool {
        let is_one =
            |at: usize| self.is_name(at) || self.is(at, Is::People) || self.is(at, Is::Body) || self.is(at, Is::Data);
        if at == 0 || at + 1 >= end {
            return false;
        }
        let joins_pronoun = self.is(at - 1, Is::Pronoun)
            && (self.is(at + 1, Is::Possessive) || self.is(at + 1, Is::Determiner) || self.is_name(at + 1));
        let is_someone = is_one(at + 1) || is_one(at + 2) || is_one(end - 1);
        is_someone && (is_one(at - 1) || joins_pronoun || self.is_first_of_two(at))
    }

    /// "the owner and", "current and" at the head of a clause: what stands before the conjunction is no object.
    fn is_first_of_two(&self, and: usize) -> bool {
        let nearest = and.saturating_sub(5);
        let is_inner = |at: usize| {
            (self.is_lower_word(at) || self.is_name(at) || self.mark(at) == Some('-'))
                && !self.is_finite(at)
                && !self.is(at, Is::Preposition)
        };
        let mut first = and;
        while first > nearest && is_inner(first - 1) && !self.is(first, Is::Determiner) {
            first -= 1;
        }
        let opens = first == 0 || self.mark(first - 1).is_some();
        opens && first < and && (self.is(first, Is::Determiner) || first + 1 == and)
    }

    /// The start of the phrase without words that open a sentence: "But", "In March", "Last week".
    fn trimmed(&self, mut first: usize, end: usize) -> Option<usize> {
        while first < end && (self.is(first, Is::Opener) || self.is_adverb(first) || self.is(first, Is::Break)) {
            first += 1;
        }
        // A determiner inside, not behind a preposition, opens another phrase: "last week the agency".
        let opens = |at: usize| {
            (self.is(at, Is::Determiner) || self.is(at, Is::Possessive))
                && !self.is(at - 1, Is::Preposition)
                && !self.is_word(at - 1, "and")
                && !self.is(at - 1, Is::Determiner)
        };
        if let Some(inner) = (first + 1..end).rev().find(|&at| opens(at)) {
            return Some(inner);
        }
        if self.is_word(first, "with") && first + 1 < end {
            return Some(first + 1);
        }
        if first < end && (self.is(first, Is::Preposition) || self.is(first, Is::When)) {
            // "On Monday Ortiz", "In 2013 officials": the last run of words behind a day, a month or a year.
            let turn = |at: usize| {
                (self.is(at - 1, Is::When) || self.is_number(at - 1)) && !self.is(at, Is::When) && !self.is_number(at)
            };
            return (first + 1..end).rev().find(|&at| turn(at));
        }
        (first < end).then_some(first)
    }

    /// The noun phrase that starts at `first`.
    pub(super) fn phrase_after(&self, first: usize) -> Option<Range> {
        let tells_when = self.is(first, Is::When) && !matches!(self.text(first + 1), "'s" | "’s");
        let is_determined = matches!(self.text(first), "this" | "last") && !self.is(first + 1, Is::When);
        if self.is(first, Is::Preposition) || tells_when && !is_determined {
            return None;
        }
        if self.is(first, Is::Pronoun) && !self.is_noun_ahead(first) {
            return Some((first, first + 1));
        }
        let limit = self.len().min(first + LONGEST);
        let mut end = first;
        while end < limit && self.goes_on_right(end, first) {
            end += 1;
        }
        while end > first && (self.is(end - 1, Is::Preposition) || self.mark(end - 1).is_some_and(|mark| mark != '%')) {
            end -= 1;
        }
        let is_word = (first..end).any(|at| self.get(at).is_some_and(|item| item.kind == ItemKind::Word));
        is_word.then_some((first, end))
    }

    /// "some members", "those two" and "that plan" are more than a pronoun.
    fn is_noun_ahead(&self, at: usize) -> bool {
        (self.is(at, Is::Determiner) || self.is_word(at, "one"))
            && (self.is_noun_of_source(at + 1)
                || self.is_lower_word(at + 1) && self.verb(at + 1).is_none() && !self.is(at + 1, Is::Auxiliary)
                || self.is_name(at + 1)
                || self.is_number(at + 1))
    }

    fn goes_on_right(&self, at: usize, first: usize) -> bool {
        let Some(item) = self.get(at) else { return false };
        match item.kind {
            ItemKind::Number | ItemKind::Mark('&' | '$' | '/' | '%' | '@' | '#') => true,
            ItemKind::Mark('-' | '\'' | '’') => self.gap(at) == Gap::None,
            ItemKind::Mark('.') => {
                at + 1 < self.len()
                    && self.gap(at) == Gap::None
                    && (self.gap(at + 1) == Gap::None || self.is_abbreviated(at))
            }
            ItemKind::Speech(_) | ItemKind::Mark(_) => false,
            ItemKind::Word if matches!(self.text(at), "'s" | "’s") => true,
            ItemKind::Word if self.is_word(at, "and") => self.joins_names(at, at + 3),
            ItemKind::Word => {
                let is_break = self.is(at, Is::Break)
                    || self.is(at, Is::Auxiliary)
                    || self.is(at, Is::Negation)
                    || self.is(at, Is::Finite)
                    || self.is(at, Is::Personal)
                    || self.is(at, Is::Hearsay)
                    || at > first && self.is(at, Is::When) && !self.is(at - 1, Is::Determiner)
                    || self.is(at, Is::Preposition)
                        && (!self.is(at, Is::Tie) || self.is_number(at + 1) || self.mark(at + 1) == Some('$'))
                    || at > first
                        && self.is(at, Is::Determiner)
                        && !self.is(at - 1, Is::Preposition)
                        && !self.is(at - 1, Is::Determiner)
                        && !self.is_word(at - 1, "and");
                let is_participle = at > first
                    && self.is_lower_word(at)
                    && (self.text(at).ends_with("ed") || self.verb(at).is_some_and(|verb| verb.form != Form::Base))
                    && !self.is(at - 1, Is::Determiner)
                    && self.gap(at) != Gap::None
                    && self.mark(at - 1) != Some('-')
                    && !self.is_noun_of_source(at);
                !is_break && !is_participle
            }
        }
    }

    /// The stop of "N. Osei", "Mr. Osei", "St. Ives".
    fn is_abbreviated(&self, stop: usize) -> bool {
        let word = self.text(stop - 1);
        self.is_capital(stop - 1) && self.is_capital(stop + 1) && (word.chars().count() <= 4)
    }

    fn is_noun_of_source(&self, at: usize) -> bool {
        [Is::Document, Is::Data, Is::People, Is::Body, Is::Noun].iter().any(|&class| self.is(at, class))
    }

    /// The head of a phrase: the last word before the first preposition.
    pub(super) fn head(&self, (first, end): Range) -> usize {
        let end = (first + 1..end).rev().find(|&at| !self.is(at, Is::When)).map_or(end, |last| last + 1);
        let owned = (first..end).rev().find(|&at| at + 1 < end && matches!(self.text(at), "'s" | "’s"));
        let first = owned.map_or(first, |mark| mark + 1);
        let is_reduced = |at: usize| {
            let is_participle = ["ed", "ing"].iter().any(|end| self.text(at).ends_with(end));
            let is_adjective = !self.is_noun_of_source(at) && self.is(at + 1, Is::Preposition);
            self.is_noun_of_source(at - 1) && self.is_lower_word(at) && (is_participle || is_adjective)
        };
        let tie = (first + 1..end).find(|&at| {
            is_reduced(at) || self.is(at, Is::Preposition) || self.is_comma(at) || self.mark(at) == Some('(')
        });
        tie.unwrap_or(end) - 1
    }

    /// Whether the phrase is headed by a document, a survey or data.
    pub(super) fn is_document(&self, phrase: Range) -> bool {
        let head = self.head(phrase);
        self.is(head, Is::Document) || self.is(head, Is::Data)
    }
}
