//! Attributions by other words than verbs: "according to", "in a poll", "reportedly", "the ministry's claim that", `Ortiz: …`.

use std::sync::LazyLock;

use super::Mode;
use super::draft::{Draft, Strength};
use super::lexicon::Is;
use super::phrase::Range;
use super::table::{BEFORE_SOURCE, LABELS, NOUNS};
use super::unit::{ItemKind, Unit};
use crate::text::Phrases;

static PHRASES: LazyLock<Phrases<Mode>> = LazyLock::new(|| Phrases::new(BEFORE_SOURCE.iter().copied()));

impl Unit<'_, '_, '_> {
    /// The attribution whose cue begins at the item `at`, if it is no verb.
    pub(super) fn nominal(&self, at: usize, floor: usize) -> Option<Draft> {
        if self.get(at).is_none_or(|item| item.kind != ItemKind::Word || item.is_quoted) {
            return None;
        }
        if self.is(at, Is::Hearsay) {
            return self.hearsay(at, floor);
        }
        if let Some((mode, length)) = self.phrase_at(at) {
            let source = self
                .phrase_after(at + length)
                .filter(|&phrase| self.is_named(phrase) || length > 1 && !self.is_bare_noun(phrase))?;
            return self.around((at, at + length), source, floor, mode);
        }
        self.in_survey(at, floor).or_else(|| self.noun(at))
    }

    fn phrase_at(&self, at: usize) -> Option<(Mode, usize)> {
        let token = self.get(at)?.token;
        let (mode, length) = PHRASES.starting_at(self.sentence(), token)?;
        let is_whole = self.get(at + length - 1)?.token == token + length - 1;
        is_whole.then_some((mode, length))
    }

    /// "according to size", "to plan": a small word alone that is nobody.
    fn is_bare_noun(&self, phrase: Range) -> bool {
        phrase.1 == phrase.0 + 1
            && self.is_lower_word(phrase.0)
            && !self.text(phrase.0).ends_with('s')
            && !self.can_speak(phrase)
            && !self.is(phrase.0, Is::Pronoun)
    }

    /// "CDC", not "U.S.".
    pub(super) fn is_acronym(&self, at: usize) -> bool {
        let text = self.text(at);
        text.len() > 1 && text.chars().all(char::is_uppercase)
    }

    /// "per the ministry", "citing Osei", not "per person", "citing costs".
    fn is_named(&self, phrase: Range) -> bool {
        self.can_speak(phrase) && (phrase.0..phrase.1).any(|at| self.is_name(at) || self.is_document((at, at + 1)))
    }

    /// A cue with its source, and the rest of the clause around both.
    fn around(&self, cue: Range, source: Range, floor: usize, mode: Mode) -> Option<Draft> {
        let before = self.left_of(cue.0, floor);
        let mut content: Vec<Range> = before.into_iter().collect();
        let behind = source.1;
        let mut close = behind;
        while close < self.len()
            && !self.is_comma(close)
            && self.speech(close).is_none()
            && self.mark(close) != Some(':')
            && close < behind + 30
        {
            close += 1;
        }
        // "a poll, taken in March, 40 percent": an aside belongs to the source.
        let is_aside = self.is_comma(close)
            && (self.is(close + 1, Is::Preposition)
                || self.is(close + 1, Is::Question)
                || self.is_lower_word(close + 1) && self.text(close + 1).ends_with("ed"));
        let next_comma = (close + 1..self.len().min(close + 30)).find(|&at| is_aside && self.is_comma(at));
        let close = next_comma.filter(|_| content.is_empty()).unwrap_or(close);
        let next = if self.speech(close).is_some() { close } else { close + 1 };
        let end = self.clause_end(next, self.len());
        let resumes = next < end
            && (content.is_empty()
                || self.is_finite(next)
                || matches!(self.text(next), "and" | "but")
                || !self.has_finite(content[0].0, content[0].1) && self.speech(content[0].0).is_none());
        if resumes && (self.is_comma(close) || next == close || self.mark(close) == Some(':')) {
            content.push((next, end));
        }
        (!content.is_empty()).then_some(Draft {
            source: Some(source),
            cue,
            content,
            mode,
            strength: Strength::Statement,
            is_own_view: false,
        })
    }

    /// What stands before a cue in its clause.
    fn left_of(&self, cue: usize, floor: usize) -> Option<Range> {
        let mut start = floor;
        let semicolon =
            (floor..cue).rev().find(|&at| self.mark(at) == Some(';') || self.mark(at) == Some(':') && at + 1 == cue);
        start = semicolon.map_or(start, |at| at + 1);
        while start < cue
            && (self.mark(start).is_some_and(|mark| !"$€£".contains(mark))
                || start == floor && floor > 0 && matches!(self.text(start), "and" | "but"))
        {
            start += 1;
        }
        let mut end = cue;
        while end > start
            && (self.is_comma(end - 1) || self.is_dash(end - 1) || matches!(self.text(end - 1), "(" | "and" | "but"))
        {
            end -= 1;
        }
        let is_opener = (start..end).all(|at| self.is(at, Is::Opener) || self.is_adverb(at) || self.is(at, Is::Break));
        (!is_opener && end > start).then_some((start, end))
    }

    /// "in a poll", "in the survey by Osei": what the clause tells comes from it.
    fn in_survey(&self, at: usize, floor: usize) -> Option<Draft> {
        if !matches!(self.text(at), "in" | "In" | "by" | "By" | "from" | "From") {
            return None;
        }
        let phrase = self.phrase_after(at + 1)?;
        let is_estimate = matches!(self.text(at), "by" | "By") && self.is(self.head(phrase), Is::Data);
        if !(self.is(self.head(phrase), Is::Survey) || is_estimate) || at > 0 && self.group(at - 1).is_some() {
            return None;
        }
        let draft = self.around((at, at + 1), phrase, floor, Mode::Stated)?;
        let has_number = draft.content.iter().any(|&(first, end)| self.has_number(first, end));
        (has_number && self.is_word(at, "by") == is_estimate).then_some(draft)
    }

    /// "reportedly": a cue without a source.
    fn hearsay(&self, at: usize, floor: usize) -> Option<Draft> {
        let mut content: Vec<Range> = self.left_of(at, floor).into_iter().collect();
        let next = at + 1 + usize::from(self.is_comma(at + 1));
        let end = self.clause_end(next, self.len());
        content.extend((next < end).then_some((next, end)));
        (!content.is_empty()).then_some(Draft {
            source: None,
            cue: (at, at + 1),
            content,
            mode: Mode::Supposed,
            strength: Strength::Statement,
            is_own_view: false,
        })
    }

    /// "the ministry's claim that", "a warning by Osei that".
    fn noun(&self, at: usize) -> Option<Draft> {
        if !self.is(at, Is::Noun) {
            return None;
        }
        let (_, mode) = NOUNS.iter().find(|(noun, _)| self.is_word(at, noun))?;
        let mut that = at + 1;
        let mut source = self.owner(at);
        if source.is_none() && matches!(self.text(that), "by" | "from" | "of") {
            let phrase = self.phrase_after(that + 1).filter(|&phrase| self.can_speak(phrase))?;
            that = phrase.1;
            source = Some(phrase);
        }
        // "the bank cut its forecast": the subject of the sentence.
        let source = source?;
        let is_possessive = self.is(source.0, Is::Possessive);
        let subject = self.subject(at).filter(|&(_, end)| is_possessive && end <= source.0);
        let source = subject.unwrap_or(source);
        let end = self.clause_end(that, self.len());
        // "its pledge last month to add 40 posts".
        let to = (that..self.len()).find(|&word| !self.is(word, Is::When)).unwrap_or(that);
        let is_plan = *mode == Mode::Expected && self.is_word(to, "to") && self.has_number(to, end);
        let is_figure =
            self.is(at, Is::Reckoning) && self.is(that, Is::Preposition) && self.has_number(that, (that + 12).min(end));
        if is_plan {
            that = to;
        }
        if !(self.is_word(that, "that") || is_plan || is_figure && (is_possessive || self.can_speak(source))) {
            return None;
        }
        (that < end).then_some(Draft {
            source: Some(source),
            cue: (at, at + 1),
            content: vec![(that, end)],
            mode: *mode,
            strength: if is_plan { Strength::Wish } else { Strength::Statement },
            is_own_view: false,
        })
    }

    /// "his", "the ministry's" before a noun.
    fn owner(&self, noun: usize) -> Option<Range> {
        let mut at = noun.checked_sub(1)?;
        for _ in 0..3 {
            if self.is(at, Is::Possessive) {
                return Some((at, at + 1));
            }
            if matches!(self.text(at), "'s" | "’s") || matches!(self.mark(at), Some('\'' | '’')) {
                return self.phrase_before(at, 0);
            }
            at = at.checked_sub(1).filter(|_| self.is_lower_word(at))?;
        }
        None
    }

    /// `… the following comment: "…"`, `… a pollster, Doe: "…"`: whoever stands before the colon, or the subject of the sentence.
    pub(super) fn before_colon(&self, colon: usize) -> Option<Range> {
        let phrase = self.phrase_before(colon, 0);
        let named = phrase.filter(|&phrase| self.is_name(self.head(phrase)));
        // "a bitter comment from Osei".
        let author = phrase.and_then(|(first, end)| {
            let tie = (first..end).rev().find(|&at| matches!(self.text(at), "from" | "by" | "of"))?;
            Some((tie + 1, end)).filter(|&author| self.is_name(author.0))
        });
        named
            .or(author)
            .or_else(|| self.subject(colon))
            .filter(|&phrase| self.can_speak(phrase) || self.is(phrase.0, Is::Pronoun))
    }

    /// `Ortiz: …` at the head of a paragraph.
    pub(super) fn speaker_label(&self) -> Option<Draft> {
        let colon = (1..self.len().min(7)).find(|&at| self.mark(at) == Some(':'))?;
        let is_name = (0..colon).all(|at| self.is_capital(at) || matches!(self.text(at), "." | "of" | "the" | "and"));
        let capitals = (0..colon).filter(|&at| self.is_capital(at)).count();
        let is_acronym = colon == 1 && self.is_acronym(0);
        // One name alone labels a speaker in a headline or before a quotation.
        let is_bare = self.mark(self.len() - 1).is_none() || self.speech(colon + 1).is_some();
        let is_one = colon == 1 && is_bare && !LABELS.contains(&self.text(0));
        let end = self.end_with_speech();
        (is_name
            && (capitals > 1 || is_acronym || is_one)
            && !self.is(0, Is::Determiner)
            && !self.is(0, Is::Question)
            && colon + 1 < end)
            .then(|| Draft {
                source: Some((0, colon)),
                cue: (colon, colon + 1),
                content: vec![(colon + 1, end)],
                mode: Mode::Stated,
                strength: Strength::Statement,
                is_own_view: false,
            })
    }
}
