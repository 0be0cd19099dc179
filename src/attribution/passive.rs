//! Attributions by a verb in the passive: the source stands behind "by", or nobody is named.
//!
//! ```text
//! passive = object , "is" , participle , [ "at" figure ] , [ "by" , source ]     (* is estimated by the ministry at 40 *)
//!         | object , participle , "by" , source                                  (* the 40 counted by the ministry *)
//!         | object , "is" , participle , ( infinitive | "that" clause )          (* is expected to fall: no source *)
//!         | "asked" , ( "whether" | "about" | … ) ;                              (* nobody is named *)
//! ```

use super::Mode;
use super::draft::{Draft, Strength};
use super::frame::{ADDRESSEE, AT, CLAUSE, FIGURE, RECORD};
use super::group::{Group, Voice};
use super::lexicon::{Form, Is};
use super::phrase::Range;
use super::table::Class;
use super::unit::Unit;

/// Items of an object or an agent behind a passive verb.
const AGENT_REACH: usize = 14;

impl Unit<'_, '_, '_> {
    /// "asked whether it would", "when asked about it": nobody asks.
    pub(super) fn asked(&self, group: &Group) -> Option<Draft> {
        let is_free = group.voice == Voice::Passive
            || group.form == Form::Past
                && (group.first == 0
                    || matches!(self.text(group.first - 1), "when" | "When" | "if" | "After" | "after"));
        if group.verb.lemma != "ask" || !is_free {
            return None;
        }
        let limit = self.len().min(group.end + 10);
        let start = (group.end..limit).find(|&at| {
            self.is(at, Is::Open)
                || self.is(at, Is::Question)
                || self.is_word(at, "about")
                || self.is_word(at, "to")
                || self.is_comma(at)
        })?;
        let end = (start + 1..self.len()).find(|&at| self.is_comma(at) || self.is_dash(at)).unwrap_or(self.end());
        let is_question = !self.is_comma(start) && start < end;
        is_question.then(|| Draft {
            source: None,
            cue: (group.first, group.end),
            content: vec![(start, end)],
            mode: Mode::Supposed,
            strength: Strength::Wish,
            is_own_view: false,
        })
    }

    /// `is estimated by the ministry at 40`, `was told that`, `are expected to`.
    pub(super) fn passive(&self, group: &Group, floor: usize) -> Option<Draft> {
        let frames = group.verb.frames;
        let takes = [CLAUSE, FIGURE, AT, RECORD].iter().any(|&frame| frames.has(frame));
        if !takes || frames.has(ADDRESSEE) && !self.is_word(group.end, "that") {
            return None;
        }
        let end = self.clause_end(group.end, self.len());
        // What was said by somebody is told in a clause; what was found or reckoned by him stands before the verb.
        let is_reckoned = matches!(group.verb.class, Class::Show | Class::Estimate | Class::Forecast)
            || frames.has(FIGURE)
            || frames.has(RECORD);
        let agent = self.agent(group.end, end).filter(|_| is_reckoned);
        let mode = match (group.verb.class, agent) {
            _ if group.denies() => Mode::Denied,
            (Class::Forecast | Class::Commit, _) => Mode::Expected,
            (Class::Say | Class::Think | Class::Allege, None) => Mode::Supposed,
            _ => Mode::Stated,
        };
        let cue = (group.first, group.end);
        let mut content = Vec::new();
        match agent {
            Some((by, source)) => {
                content.extend(self.before_passive(group, floor));
                content.extend((group.end < by).then_some((group.end, by)));
                content.extend((source.1 < end).then_some((source.1, end)));
                (!content.is_empty()).then_some(Draft {
                    source: Some(source),
                    cue,
                    content,
                    mode,
                    strength: Self::strength(group),
                    is_own_view: false,
                })
            }
            None if self.is_word(group.end, "that") || self.is_word(group.end, "to") => {
                if !self.is_word(group.end, "that") {
                    content.extend(self.before_passive(group, floor));
                }
                content.push((group.end, end));
                Some(Draft { source: None, cue, content, mode, strength: Self::strength(group), is_own_view: false })
            }
            None => None,
        }
    }

    fn before_passive(&self, group: &Group, floor: usize) -> Option<Range> {
        let start = self.left_start(group.first, floor);
        let comma = (start..group.first).rev().find(|&at| self.is_comma(at) && at + 1 < group.first);
        let start = comma.map_or(start, |comma| comma + 1);
        (start < group.first).then_some((start, group.first))
    }

    /// "by" and who stands behind it.
    fn agent(&self, start: usize, end: usize) -> Option<(usize, Range)> {
        let by = (start..end.min(start + AGENT_REACH)).find(|&at| self.is_word(at, "by"))?;
        let source = self.phrase_after(by + 1)?;
        let is_somebody = self.can_speak(source) || self.is(source.0, Is::Determiner);
        (is_somebody && !self.is_number(by + 1)).then_some((by, source))
    }

    /// `figures reported by the ministry`, `the 40,000 forecast by economists`.
    pub(super) fn reduced(&self, group: &Group, floor: usize) -> Option<Draft> {
        // "seen by the Mail" tells who read, not who said.
        let is_thought = group.verb.class == Class::Think;
        if group.form != Form::Past || group.first != group.at || !self.is_word(group.end, "by") || is_thought {
            return None;
        }
        let takes = [CLAUSE, FIGURE, RECORD].iter().any(|&frame| group.verb.frames.has(frame));
        let (_, source) = self.agent(group.end, group.end + 1)?;
        let is_reckoned = [FIGURE, RECORD].iter().any(|&frame| group.verb.frames.has(frame));
        if !(is_reckoned || self.can_speak(source)) {
            return None;
        }
        let content = self.phrase_before(group.first, floor).filter(|_| takes)?;
        let mode = Self::mode(group, None);
        Some(Draft {
            source: Some(source),
            cue: (group.first, group.end + 1),
            content: vec![content],
            mode,
            strength: Self::strength(group),
            is_own_view: false,
        })
    }
}
