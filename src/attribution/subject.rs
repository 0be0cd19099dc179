//! Whose verb it is: the phrase before a cue that is its subject, whatever stands between the two.
//!
//! ```text
//! subject = phrase , [ when ] | phrase , "," , aside , "," | phrase , "(" … ")" | phrase , "who" … phrase | phrase , preposition , phrase ;
//! ```

use super::Source;
use super::lexicon::{Form, Is};
use super::phrase::{LONGEST, Range};
use super::unit::{Item, ItemKind, Unit};
use crate::text::Gap;

impl Unit<'_, '_, '_> {
    /// The source that ends before `end`, an aside between commas or brackets left out.
    pub(super) fn source_before(&self, end: usize, floor: usize) -> Option<Range> {
        let end = self.before_when(end, floor);
        let last = end.checked_sub(1).filter(|&last| last >= floor)?;
        match self.get(last)?.kind {
            ItemKind::Word | ItemKind::Number | ItemKind::Mark('%' | '\'' | '’') => {
                let phrase = self.phrase_before(end, floor).map(|phrase| self.governing(phrase, floor));
                phrase.or_else(|| self.made_by(end, floor)).or_else(|| self.before_relative((end, end), floor))
            }
            ItemKind::Mark(')' | ']') => self.before_bracket(last, floor),
            // "Lindon Mills Inc. said".
            ItemKind::Mark('.') if self.gap(last) == Gap::None && last > 0 && self.is_capital(last - 1) => {
                self.phrase_before(end, floor)
            }
            ItemKind::Mark(',') => self.before_aside(last, floor),
            ItemKind::Mark(_) if self.is_dash(last) => self.before_dashes(last, floor),
            _ => None,
        }
    }

    /// A source; a relative pronoun has the phrase before it as its name: "the mayor, who said".
    pub(super) fn source(&self, (first, end): Range) -> Source {
        let is_relative = end == first + 1 && ["who", "which", "that"].iter().any(|word| self.is_word(first, word));
        let before = if first > 0 && self.is_comma(first - 1) { first - 1 } else { first };
        let noun = if is_relative { self.phrase_before(before, 0) } else { None };
        let noun = noun.filter(|noun| !self.is(noun.0, Is::Pronoun)).map(|noun| self.nearest_person(noun));
        let span = self.span(first, end);
        Source { span, name: noun.map_or(span, |noun| self.span(noun.0, noun.1)) }
    }

    /// Of "a letter from the mayor" the mayor, whom a relative clause speaks of; of "an aide to the mayor" the aide.
    fn nearest_person(&self, noun: Range) -> Range {
        let is_someone = |at: usize| self.is(at, Is::People) || self.is(at, Is::Body) || self.is_name(at);
        let head = self.head(noun);
        let behind = (noun.0..noun.1).rev().find(|&at| self.is(at, Is::Preposition)).map(|tie| (tie + 1, noun.1));
        behind
            .filter(|&behind| !is_someone(head) && behind.0 < behind.1 && is_someone(self.head(behind)))
            .unwrap_or(noun)
    }

    /// The end of the subject in front of "on Monday", "last week", "this month".
    pub(super) fn before_when(&self, end: usize, floor: usize) -> usize {
        let mut at = end;
        while at > floor && self.is(at - 1, Is::When) {
            at -= 1;
        }
        let is_day = at < end && !(self.is(end - 1, Is::Adverb) && at + 1 == end);
        if is_day && at > floor && matches!(self.text(at - 1), "on" | "in" | "late" | "early") {
            at -= 1;
        }
        if is_day && at > floor + 1 && self.is_comma(at - 1) && !self.is_comma(end) {
            at - 1
        } else if is_day && at > floor {
            at
        } else {
            end
        }
    }

    fn before_bracket(&self, close: usize, floor: usize) -> Option<Range> {
        let nearest = floor.max(close.saturating_sub(12));
        let open = (nearest..close).rev().find(|&at| matches!(self.mark(at), Some('(' | '[')))?;
        self.source_before(open, floor)
    }

    fn before_dashes(&self, close: usize, floor: usize) -> Option<Range> {
        let nearest = floor.max(close.saturating_sub(20));
        let open = (nearest..close).rev().find(|&at| self.is_dash(at))?;
        self.phrase_before(open, floor)
    }

    /// `Ortiz, who runs the mill,`: the phrase before the comma that opens the aside.
    fn before_aside(&self, close: usize, floor: usize) -> Option<Range> {
        let nearest = floor.max(close.saturating_sub(super::unit::REACH));
        let mut best = None;
        for open in (nearest..close).rev() {
            if self.speech(open).is_some() || matches!(self.mark(open), Some(';' | ':')) {
                break;
            }
            if !self.is_comma(open) {
                continue;
            }
            let end = self.before_when(open, floor);
            let Some(phrase) = self.phrase_before(end, floor).map(|phrase| self.governing(phrase, floor)) else {
                continue;
            };
            // "Ortiz, during a fair in Lindon, Norland, said": what a preposition governs is no subject.
            if phrase.0.checked_sub(1).is_some_and(|before| self.is(before, Is::Preposition)) {
                continue;
            }
            let aside = (open + 1, close);
            // "its boat unit, Lindon Mills, said": the name is the better source.
            let is_name =
                (aside.0..aside.1).all(|at| self.is_name(at) || self.mark(at).is_some_and(|mark| ".&-".contains(mark)));
            if is_name && aside.1 > aside.0 + 1 && !self.is_name(self.head(phrase)) && self.can_speak(phrase) {
                return Some((phrase.0, aside.1));
            }
            // "The mill, which employs 300,".
            let is_definite = (self.is(phrase.0, Is::Determiner) || self.is(phrase.0, Is::Possessive))
                && matches!(self.text(open + 1), "who" | "which" | "whose");
            if (self.can_speak(phrase) || is_definite) && self.opens_aside(open + 1, close) {
                best = Some(phrase);
                // "Osei, 30, of Lindon, N.C., who": the name may stand before yet another comma.
                if phrase.0 == floor || !self.is_comma(phrase.0 - 1) {
                    break;
                }
            }
        }
        // "Osei (D-Ill.), said".
        let is_bracket = close > floor && matches!(self.mark(close - 1), Some(')' | ']'));
        best.or_else(|| if is_bracket { self.before_bracket(close - 1, floor) } else { None })
    }

    /// The phrase that another one belongs to: "aides to the mayor", "people who sail these waters".
    fn governing(&self, mut phrase: Range, floor: usize) -> Range {
        for _ in 0..4 {
            let Some(before) = phrase.0.checked_sub(1).filter(|&before| before > floor) else { break };
            if !self.is(before, Is::Preposition) {
                break;
            }
            let Some(outer) = self.phrase_before(before, floor) else { break };
            if !self.can_speak(outer) && !self.is(before - 1, Is::Number) && outer.0 == floor {
                break;
            }
            phrase.0 = outer.0;
        }
        self.before_relative(phrase, floor).unwrap_or(phrase)
    }

    /// "a copy of the memo seen by the Mail": the noun and whoever did to it what the participle says.
    fn made_by(&self, end: usize, floor: usize) -> Option<Range> {
        let nearest = floor.max(end.saturating_sub(8));
        let by = (nearest..end)
            .rev()
            .take_while(|&at| self.get(at).is_some_and(Item::is_word) && !self.is_finite(at))
            .find(|&at| self.is_word(at, "by"))?;
        let participle = by.checked_sub(1).filter(|&at| self.verb(at).is_some_and(|form| form.form == Form::Past))?;
        let noun = self.phrase_before(participle, floor).filter(|&noun| self.can_speak(noun))?;
        Some((noun.0, end))
    }

    /// Whom a relative clause speaks of, where the phrase stands in one: "people who sail these waters".
    fn before_relative(&self, phrase: Range, floor: usize) -> Option<Range> {
        let last = phrase.0.checked_sub(1)?;
        let nearest = floor.max(phrase.0.saturating_sub(LONGEST));
        if !self.get(last).is_some_and(Item::is_word) {
            return None;
        }
        let takes_clause = self.verb(last).is_some_and(|form| form.verb.frames.has(super::frame::BARE));
        if takes_clause || self.is(last, Is::Break) {
            return None;
        }
        let who = (nearest..last)
            .rev()
            .take_while(|&at| self.get(at).is_some_and(Item::is_word) || self.mark(at) == Some('-'))
            .find(|&at| matches!(self.text(at), "who" | "whose"))?;
        let end = if who > floor && self.is_comma(who - 1) { who - 1 } else { who };
        self.phrase_before(end, floor).filter(|&outer| self.can_speak(outer))
    }

    /// Words that may stand between commas behind a name.
    fn opens_aside(&self, first: usize, end: usize) -> bool {
        first < end
            && (self.is(first, Is::Determiner)
                || self.is(first, Is::Question)
                || self.is(first, Is::Preposition)
                || self.is_number(first)
                || self.is_capital(first)
                || self.is(first, Is::People)
                || self.is_lower_word(first) && (self.text(first).ends_with("ing") || self.text(first).ends_with("ed"))
                || !self.has_finite(first, end)
                || matches!(self.text(first), "speaking" | "citing" | "himself" | "herself" | "itself" | "themselves"))
    }
}
