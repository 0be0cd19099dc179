//! Content: which stretches of a unit a cue hands to its source.
//!
//! ```text
//! right = [ addressee ] , [ when and where ] , ( "that" clause | quotation | ":" text | "whether" clause | clause | object ) ;
//! left  = clause , "," | quotation ;
//! ```

use super::Mode;
use super::frame::{ADDRESSEE, AT, BARE, CLAUSE, DOCUMENT, FIGURE, FOR, INFINITIVE, OBJECT, OF, ON, QUOTE, RECORD, TO};
use super::group::Group;
use super::lexicon::{Form, Is};
use super::phrase::Range;
use super::table::Class;
use super::unit::Unit;

/// What stands to the right of a cue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Right {
    /// The items.
    pub range: Range,
    /// How sure it is that they are content.
    pub weight: Weight,
    /// The mode that the first word gives.
    pub mode: Option<Mode>,
    /// The item behind the words of the cue: "said in a statement" has four.
    pub cue_end: usize,
}

/// How sure it is that something is content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// A clause or an object without a word that says so.
    Bare,
    /// A word or a mark says so.
    Marked,
}

impl Unit<'_, '_, '_> {
    /// What stands to the right of a verb as its content.
    pub(super) fn right(&self, group: &Group, has_document: bool, ceiling: usize) -> Option<Right> {
        let frames = group.verb.frames;
        let mut start = group.end;
        if frames.has(ADDRESSEE) {
            start = self.behind_addressee(start);
        }
        let marked = self.behind_adverbials(start);
        if let Some(right) = self.marked(group, marked, ceiling).or_else(|| self.marked(group, start, ceiling)) {
            return Some(right);
        }
        let is_infinitive = frames.has(INFINITIVE) && self.is_word(start, "to");
        let bare = if self.has_clause(marked, ceiling) && marked > start && !is_infinitive {
            marked
        } else {
            self.behind_when(start)
        };
        self.bare(group, bare, has_document, ceiling)
    }

    /// Content that a word or a mark announces.
    fn marked(&self, group: &Group, at: usize, ceiling: usize) -> Option<Right> {
        let frames = group.verb.frames;
        let takes_clause = frames.has(CLAUSE);
        let right = |start: usize, mode| {
            let end = self.clause_end(start, ceiling);
            (start < end).then_some(Right { range: (start, end), weight: Weight::Marked, mode, cue_end: at.min(start) })
        };
        if self.is_word(at, "that") && takes_clause && !self.is_that_pronoun(at) {
            return right(at, None);
        }
        if self.is(at, Is::Open) && takes_clause {
            return right(at, Some(Mode::Supposed));
        }
        if self.is(at, Is::Question) && takes_clause && at == group.end {
            return right(at, None);
        }
        if self.mark(at) == Some(':') && (group.form != Form::Base || self.speech(at + 1).is_some()) {
            return right(at + 1, None);
        }
        if self.speech(at).is_some() && (frames.has(QUOTE) || takes_clause || frames.has(OBJECT)) {
            return right(at, None);
        }
        if self.is_comma(at) && self.speech(at + 1).is_some() && frames.has(QUOTE) {
            return right(at + 1, None);
        }
        if self.is_comma(at) && takes_clause {
            // "said, in a rare interview, that".
            let close = (at + 1..(at + 16).min(ceiling)).find(|&close| self.is_comma(close))?;
            if self.is_word(close + 1, "that") && !self.is(at + 1, Is::Auxiliary) {
                return right(close + 1, None);
            }
        }
        None
    }

    /// "that" as the subject of what follows: "said that is wrong".
    fn is_that_pronoun(&self, at: usize) -> bool {
        self.is(at + 1, Is::Auxiliary) && !self.is_word(at + 1, "will")
    }

    /// Content that only its shape announces.
    fn bare(&self, group: &Group, start: usize, has_document: bool, ceiling: usize) -> Option<Right> {
        let frames = group.verb.frames;
        if start >= ceiling || self.mark(start).is_some_and(|mark| !"$€£‘'".contains(mark)) {
            return None;
        }
        let end = self.clause_end(start, ceiling);
        let right = |start: usize| {
            (start < end).then_some(Right { range: (start, end), weight: Weight::Bare, mode: None, cue_end: start })
        };
        let prepositions = [(OF, "of"), (OF, "about"), (FOR, "for"), (ON, "on"), (TO, "to")];
        if prepositions.iter().any(|&(frame, word)| frames.has(frame) && self.is_word(start, word)) {
            return right(start + 1);
        }
        if self.is_word(start, "to") || self.is_word(start, "not") && self.is_word(start + 1, "to") {
            return if frames.has(INFINITIVE) { right(start) } else { None };
        }
        // "which he expects will fall": the subject of the clause is the relative word.
        let is_gap = self.is(start, Is::Auxiliary) && !self.is(start, Is::Have) && self.is_relative_before(group.first);
        if frames.has(BARE) && is_gap {
            let close = (start..end).find(|&at| self.is_comma(at)).unwrap_or(end);
            return Some(Right { range: (start, close), weight: Weight::Bare, mode: None, cue_end: start });
        }
        // "said that was wrong".
        if frames.has(BARE) && self.is_word(start, "that") && self.is_that_pronoun(start) {
            return right(start);
        }
        let opens_clause = self.opens_phrase(start);
        // "declared a holiday, leading to losses that hurt": the verb of a clause comes before a participle behind a comma.
        let before_participle = (start..end).find(|&at| self.is_comma(at) && self.is_participle(at + 1)).unwrap_or(end);
        if frames.has(BARE) && opens_clause && self.has_clause(start, before_participle) {
            return right(start);
        }
        // "expects sales to fall".
        let has_infinitive = (start + 1..end.min(start + 9)).any(|at| self.is_word(at, "to"));
        let is_of_others = matches!(group.verb.class, Class::Forecast | Class::Want | Class::Ask);
        if frames.has(INFINITIVE) && is_of_others && opens_clause && has_infinitive {
            return right(start);
        }
        let is_bare_count = group.verb.class == Class::Judge && self.is_number(start);
        let is_one_word =
            group.verb.class == Class::Say && start + 1 == end && !self.is_number(start) && !self.is_name(start);
        if is_bare_count || is_one_word || self.is_word(start, "by") {
            return None;
        }
        let takes_object = frames.has(OBJECT) || frames.has(DOCUMENT) && has_document;
        if takes_object && opens_clause {
            let end = self.object_end(group.verb.class, start, end);
            return (start < end).then_some(Right {
                range: (start, end),
                weight: Weight::Bare,
                mode: None,
                cue_end: start,
            });
        }
        if frames.has(AT) {
            if has_document && self.has_number(start, end.min(start + 12)) {
                return right(start);
            }
            let reach = if has_document { super::unit::REACH } else { 14 };
            let at = (start..end.min(start + reach))
                .find(|&at| self.is_word(at, "at") && self.has_number(at + 1, at + 5))?;
            return (start < at).then(|| right(start)).flatten();
        }
        let keeps_records = frames.has(RECORD) && self.keeps_records(group.first);
        // "offered $40 million", not "offers a view of 40 boats".
        let reach = if group.verb.class == Class::Commit { 2 } else { 12 };
        let takes_figure = (frames.has(FIGURE) || keeps_records) && self.has_number(start, end.min(start + reach));
        if takes_figure && (opens_clause || self.is(start, Is::Tie) || self.is_word(start, "having")) {
            return right(start);
        }
        None
    }

    /// Whether the subject of a verb is a body, people, a document, an acronym, not a place.
    fn keeps_records(&self, verb: usize) -> bool {
        self.source_before(verb, 0).is_some_and(|phrase| {
            let is_kind =
                |at: usize| [Is::Body, Is::People, Is::Document, Is::Data].iter().any(|&class| self.is(at, class));
            self.is_acronym(self.head(phrase)) || (phrase.0..phrase.1).any(is_kind)
        })
    }

    /// The end of what somebody favours: before the share of those who do.
    fn object_end(&self, class: Class, start: usize, end: usize) -> usize {
        let before_share = |at: usize| {
            self.is_number(at) && self.is_name(at - 1) || self.is_word(at, "by") && self.has_number(at, at + 3)
        };
        let stops = |at: usize| match class {
            Class::Want => self.is_dash(at) || self.is_comma(at) || before_share(at),
            Class::Judge => self.is_dash(at) || self.is_comma(at),
            _ => {
                self.is_comma(at)
                    && (self.is_participle(at + 1)
                        || self.is(at + 1, Is::Question)
                        || self.is(at + 1, Is::Break) && !self.is_word(at + 1, "or"))
            }
        };
        (start + 1..end).find(|&at| stops(at)).unwrap_or(end)
    }

    /// "leading", "making": a small word in -ing that is no preposition.
    fn is_participle(&self, at: usize) -> bool {
        self.is_lower_word(at) && self.text(at).ends_with("ing") && !self.is(at, Is::Preposition)
    }

    /// "which he", "that officials" before a verb.
    fn is_relative_before(&self, verb: usize) -> bool {
        (verb.saturating_sub(5)..verb).any(|at| matches!(self.text(at), "which" | "who" | "that" | "what"))
    }

    /// Whether a noun phrase may begin here.
    fn opens_phrase(&self, at: usize) -> bool {
        !self.is(at, Is::Preposition)
            && !self.is(at, Is::Auxiliary)
            && !self.is(at, Is::Break)
            && (!self.is(at, Is::When) || self.is(at, Is::Determiner) && !self.is(at + 1, Is::When))
            && at < self.len()
    }

    /// A phrase and a finite verb behind it.
    fn has_clause(&self, start: usize, end: usize) -> bool {
        self.opens_phrase(start) && self.has_finite(start, end)
    }

    /// The item behind "members" of "told members that".
    pub(super) fn behind_addressee(&self, start: usize) -> usize {
        if self.is_word(start, "that")
            || self.speech(start).is_some()
            || self.is(start, Is::Open)
            || self.is(start, Is::Question)
        {
            return start;
        }
        if matches!(self.text(start), "me" | "him" | "them" | "us" | "her") && !self.is_lower_noun(start + 1) {
            return start + 1;
        }
        // "ordered 300 of them to": who is told is not counted.
        if self.is_number(start) || self.is_adverb(start) && self.is_number(start + 1) {
            return start;
        }
        self.phrase_after(start).map_or(start, |(_, end)| end)
    }

    fn is_lower_noun(&self, at: usize) -> bool {
        self.is(at, Is::People) || self.is(at, Is::Body)
    }

    /// The item behind "Monday", "last week", "earlier".
    fn behind_when(&self, mut at: usize) -> usize {
        while self.is(at, Is::When) || self.is_adverb(at) && !self.is(at + 1, Is::Adverb) && !self.is_number(at + 1) {
            at += 1;
        }
        if at > 0 && matches!(self.text(at - 1), "this" | "last") && !self.is(at, Is::When) { at - 1 } else { at }
    }

    /// The item behind adverbs, days and phrases of place and occasion: "on Monday in a statement".
    pub(super) fn behind_adverbials(&self, start: usize) -> usize {
        let mut at = start;
        for _ in 0..4 {
            let when = self.behind_when(at);
            let is_made = self.text(when).ends_with("ed") && self.is_word(when + 1, "by") && at > start;
            let next = if self.is(when, Is::Preposition) && !self.is_word(when, "about") {
                self.behind_preposition(when)
            } else if is_made {
                // "in a letter signed by the owners".
                self.behind_preposition(when + 1)
            } else {
                when
            };
            if next == at {
                break;
            }
            at = next;
        }
        at
    }

    /// The item behind the phrase that a preposition opens.
    fn behind_preposition(&self, preposition: usize) -> usize {
        let mut at = preposition + 1;
        while self.is(at, Is::Determiner) || self.is(at, Is::Possessive) || self.is_number(at) {
            at += 1;
        }
        let first = at;
        while at < self.len() && at < first + 8 {
            let is_inner = (self.is_lower_word(at) || self.is_capital(at) || matches!(self.text(at), "'s" | "’s" | "&"))
                && self.verb(at).is_none_or(|verb| verb.form != Form::Past)
                && !self.is(at, Is::Break)
                && !self.is(at, Is::Auxiliary)
                && !self.is(at, Is::Determiner)
                && !self.is(at, Is::Pronoun)
                && (!self.is(at, Is::Preposition) || self.is_word(at, "of"))
                // A name behind a small noun begins something new: "in an interview Ortiz".
                && !(at > first && self.is_capital(at) && self.is_lower_word(at - 1) && !self.is_word(at - 1, "of"))
                || matches!(self.mark(at), Some('-' | '&' | '.'))
                    && self.gap(at) == crate::text::Gap::None
                    && at + 1 < self.len();
            if !is_inner {
                break;
            }
            at += 1;
        }
        at
    }

    /// Where the clause ends that begins at `start`: at the end of the unit, a semicolon, an aside, the next cue.
    pub(super) fn clause_end(&self, start: usize, ceiling: usize) -> usize {
        let end = ceiling.min(self.end_with_speech());
        let mut at = start + 1;
        // "said that, according to the log, 40 boats": what follows "that" goes on behind the aside.
        if self.is_word(start, "that") && self.is_comma(at) {
            at = (at + 1..end.min(at + super::unit::REACH)).find(|&at| self.is_comma(at)).map_or(at, |close| close + 1);
        }
        while at < end {
            if self.is_comma(at) && self.aside_opens(at + 1, end) {
                return at;
            }
            if matches!(self.text(at), "and" | "but")
                && self.group(at + 1).is_some_and(|group| group.form == Form::Past && self.is_cue_in(&group, end))
            {
                return if self.is_comma(at - 1) { at - 1 } else { at };
            }
            at += 1;
        }
        end
    }

    /// A coordinated verb of saying, not one of what is said: "and added that".
    fn is_cue_in(&self, group: &Group, end: usize) -> bool {
        self.is_word(group.end, "that")
            || self.speech(group.end).is_some()
            || group.end < end && self.mark(group.end).is_some()
    }

    /// The end of the unit without its stop, but with a quotation that stands there.
    pub(super) fn end_with_speech(&self) -> usize {
        self.end()
    }

    /// Whether what follows a participle may be what it hands over: not in "showing small boats ahead of large ones".
    fn hands_over(&self, group: &Group) -> bool {
        let (frames, next) = (group.verb.frames, group.end);
        let is_marked = self.is_word(next, "that")
            || self.speech(next).is_some()
            || self.mark(next).is_some()
            || self.is(next, Is::Open)
            || self.is(next, Is::Question)
            || self.is(next, Is::When)
            || self.is(next, Is::Preposition);
        is_marked
            || [OBJECT, ADDRESSEE, INFINITIVE].iter().any(|&frame| frames.has(frame))
            || frames.has(BARE) && self.has_finite(next, next + 12)
            || frames.has(FIGURE) && self.has_number(next, next + 12)
    }

    /// Behind a comma, what belongs no more to what was said: "according to", "adding that", "but Osei said".
    fn aside_opens(&self, at: usize, end: usize) -> bool {
        if self.is_word(at, "according") {
            return true;
        }
        if self.group(at).is_some_and(|group| group.form == Form::Ing && group.first == at && self.hands_over(&group)) {
            return true;
        }
        let contrasts = matches!(self.text(at), "but" | "while" | "although" | "though" | "whereas");
        contrasts && (at + 1..end.min(at + 30)).any(|next| self.group(next).is_some_and(|group| speaks(&group)))
    }
}

/// A finite verb of saying, showing or reckoning.
fn speaks(group: &Group) -> bool {
    group.verb.frames.has(BARE) && group.voice == super::group::Voice::Active && group.form != Form::Base
}
