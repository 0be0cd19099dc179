//! Attributions by a verb: its source, and what it hands over.

use super::Mode;
use super::content::{Right, Weight};
use super::draft::{Draft, Strength};
use super::frame::{ADDRESSEE, CLAUSE, INVERTED, QUOTE};
use super::group::{Group, Voice};
use super::lexicon::{Form, Is};
use super::phrase::Range;
use super::table::{CONJUNCTIONS_OF_TIME, Class};
use super::unit::Unit;

impl Unit<'_, '_, '_> {
    /// The attribution of one verb, if it makes one. `floor` is behind the cue before it, `shared` the source of that one.
    pub(super) fn verbal(&self, group: &Group, floor: usize, shared: Option<Range>) -> Option<Draft> {
        if let Some(draft) = self.asked(group) {
            return Some(draft);
        }
        match group.voice {
            Voice::Passive => self.passive(group, floor),
            Voice::Shared => self.participle(group, shared),
            Voice::Active => self
                .reduced(group, floor)
                .or_else(|| self.inverted(group, floor))
                .or_else(|| self.active(group, floor, shared)),
        }
    }

    pub(super) const fn strength(group: &Group) -> Strength {
        match group.verb.class {
            Class::Want | Class::Judge | Class::Commit | Class::Ask | Class::Think | Class::Deny => Strength::Wish,
            Class::Say | Class::Show | Class::Estimate | Class::Forecast | Class::Allege => Strength::Statement,
        }
    }

    pub(super) fn mode(group: &Group, right: Option<&Right>) -> Mode {
        let given = match group.verb.class {
            Class::Forecast | Class::Commit => Mode::Expected,
            Class::Allege => Mode::Supposed,
            _ => Mode::Stated,
        };
        if group.denies() {
            Mode::Denied
        } else if let Some(mode) = right.and_then(|right| right.mode) {
            mode
        } else if group.is_open {
            Mode::Supposed
        } else {
            given
        }
    }

    /// `"…," said Ortiz` and `Sales fell, said the mill.`
    fn inverted(&self, group: &Group, floor: usize) -> Option<Draft> {
        if !group.verb.frames.has(INVERTED)
            || group.first != group.at
            || !matches!(group.form, Form::Past | Form::Present)
        {
            return None;
        }
        let content = self.left(group.first, floor)?;
        let source = self.phrase_after(group.end).filter(|&phrase| {
            self.heads_speaker(phrase) || group.verb.lemma == "say" && self.is(phrase.0, Is::Determiner)
        })?;
        // "Ortiz, the owner, said the mill would close": what follows the phrase goes on with a verb.
        // Behind a quotation nothing else can be meant.
        let goes_on = (source.1..source.1 + 4).any(|at| self.is_finite(at) || self.speech(at).is_some())
            && !self.is_comma(source.1)
            && !self.is(source.1, Is::Question)
            && !self.is(source.1, Is::Tie);
        if goes_on && self.speech(group.first - 1).is_none() || self.is_word(group.end, "that") {
            return None;
        }
        let mut content = vec![content];
        content.extend(self.behind_speaker(source.1));
        Some(Draft {
            source: Some(source),
            cue: (group.first, group.end),
            content,
            mode: Self::mode(group, None),
            strength: Self::strength(group),
            is_own_view: false,
        })
    }

    /// Whether the head of the phrase is a name, a person, a body or a document.
    fn heads_speaker(&self, phrase: Range) -> bool {
        let head = self.head(phrase);
        self.is_name(head)
            || self.is(phrase.0, Is::Pronoun) && phrase.1 == phrase.0 + 1
            || self.can_speak((head, head + 1))
    }

    /// The quotation that goes on behind the speaker: `said Ortiz, who owns it, "and …"`.
    fn behind_speaker(&self, start: usize) -> Option<Range> {
        let limit = self.len().min(start + super::unit::REACH);
        let at = (start..limit).find(|&at| self.speech(at).is_some())?;
        let is_marked = self.is_comma(at - 1) || self.mark(at - 1) == Some(':') || self.mark(at - 1) == Some('.');
        let is_free = (start..at).all(|inner| self.group(inner).is_none());
        (is_marked && is_free).then(|| (at, self.clause_end(at, self.len())))
    }

    fn active(&self, group: &Group, floor: usize, shared: Option<Range>) -> Option<Draft> {
        let own = self.source_before(group.first, floor);
        // "and on Monday announced".
        let before = self.before_when(group.first, floor);
        // "and added that": the verb before it has the subject.
        let is_coordinated = before > 0 && matches!(self.text(before - 1), "and" | "but" | "or" | "then")
            || before > 0 && self.is_comma(before - 1) && own.is_none();
        let before_it = || shared.or_else(|| self.subject(group.first).filter(|&subject| self.can_speak(subject)));
        let source = own.or_else(|| if is_coordinated { before_it() } else { None })?;
        let is_relative = self.is(source.0, Is::Question) || self.is_word(source.0, "that");
        let has_document = self.is_document(source);
        // "Emergency calls fell": what looks like a verb is a plural.
        if own.is_some()
            && group.form == Form::Present
            && self.is_finite(group.end)
            && self.text(group.at).ends_with('s')
            && !self.is(source.0, Is::Pronoun)
        {
            return None;
        }
        let ceiling = match source.0.checked_sub(1) {
            _ if is_relative => self.relative_end(group.end),
            // "Since the state declared war, …": the main clause is not what was declared.
            Some(before) if self.opens_clause_of_time(before) => {
                (group.end..self.len()).find(|&at| self.is_comma(at)).unwrap_or(self.len())
            }
            _ => self.len(),
        };
        if let Some(content) = self.aside_with_as(group, source, floor) {
            return Some(Self::draft(group, source, vec![content], Self::mode(group, None)));
        }
        let mut right = self.right(group, has_document, ceiling);
        if self.counts_people(source) {
            right = self.answer(right?);
        }
        let takes_left = [INVERTED, QUOTE, CLAUSE].iter().any(|&frame| group.verb.frames.has(frame));
        let left = if own.is_some() && takes_left { self.left(source.0.min(group.first), floor) } else { None };
        // "Ada Osei, 52, an owner of the mill said": what stands before the comma is who said it.
        let name = left.filter(|&left| self.is_bare_name(left) && self.is(source.0, Is::Determiner));
        let (source, left) = name.map_or((source, left), |name| (self.without_comma(name), None));
        let around = self.around_verb(group, left, right);
        let around = around.or_else(|| self.behind_word(group, source, floor).filter(|_| takes_left));
        let mut draft = Self::draft(group, source, around?, Self::mode(group, right.as_ref()));
        if let Some(right) = right.filter(|right| draft.content == [right.range]) {
            draft.cue.1 = draft.cue.1.max(right.cue_end.min(right.range.0));
        }
        draft.is_own_view = self.is(source.0, Is::Pronoun) && source.1 == source.0 + 1;
        Some(draft)
    }

    /// A conjunction of time at the head of the sentence or behind a comma: the clause that it opens ends at the next comma.
    fn opens_clause_of_time(&self, at: usize) -> bool {
        let is_head = at.checked_sub(1).is_none_or(|before| self.mark(before).is_some() || self.is(before, Is::Break));
        is_head && CONJUNCTIONS_OF_TIME.iter().any(|word| self.is_word(at, word))
    }

    /// An attribution by a verb; its cue is the group.
    fn draft(group: &Group, source: Range, content: Vec<Range>, mode: Mode) -> Draft {
        let cue = (group.first, group.end);
        Draft { source: Some(source), cue, content, mode, strength: Self::strength(group), is_own_view: false }
    }

    /// What is content of what stands to the left and to the right of source and verb.
    fn around_verb(&self, group: &Group, left: Option<Range>, right: Option<Right>) -> Option<Vec<Range>> {
        let is_speech = |left: Range| self.speech(left.1 - 1).is_some();
        match (left, right) {
            (Some(left), Some(right)) if is_speech(left) && right.weight == Weight::Bare => {
                Some(std::iter::once(left).chain(self.behind_speaker(group.end)).collect())
            }
            (Some(left), Some(right))
                if right.weight == Weight::Marked && (is_speech(left) || self.is_split(&right)) =>
            {
                Some(vec![left, right.range])
            }
            (_, Some(right)) => Some(vec![right.range]),
            // "In May, Osei wrote a book on 40 boats": what the verb takes has no place before it.
            (Some(left), None) if !is_speech(left) && self.takes_object(group) => None,
            (Some(left), None) => {
                let behind = self.resumed(group, left).or_else(|| self.behind_speaker(group.end));
                Some(std::iter::once(left).chain(behind).collect())
            }
            (None, None) => None,
        }
    }

    /// Whether something stands behind the verb that tells neither when nor where nor to whom.
    fn takes_object(&self, group: &Group) -> bool {
        let told = if group.verb.frames.has(ADDRESSEE) { self.behind_addressee(group.end) } else { group.end };
        let at = self.behind_adverbials(told);
        let is_date =
            self.is_name(at) && self.is_number(at + 1) || self.is(at, Is::Opener) || self.text(at).ends_with("ing");
        at < self.end()
            && group.verb.lemma != "say"
            && !is_date
            && self.mark(at).is_none_or(|mark| "$€£".contains(mark))
            && self.speech(at).is_none()
            && !self.is(at, Is::Break)
            && !self.is(at, Is::Preposition)
    }

    /// `As the ministry reported, …` and `…, as the ministry reported.`
    fn aside_with_as(&self, group: &Group, source: Range, floor: usize) -> Option<Range> {
        let before = source.0.checked_sub(1).filter(|&before| self.is_word(before, "as"))?;
        let is_last = group.end >= self.end();
        if before == 0 && self.is_comma(group.end) {
            let end = self.clause_end(group.end + 1, self.len());
            return (group.end + 1 < end).then_some((group.end + 1, end));
        }
        if is_last || self.is_comma(group.end) { self.left(before, floor) } else { None }
    }

    /// What a share of people said, up to the next share: figures in it would be results of the survey.
    fn answer(&self, right: Right) -> Option<Right> {
        let (first, end) = right.range;
        let stop = (first..end).find(|&at| {
            self.is_comma(at)
                || self.is_dash(at)
                || matches!(self.text(at), "compared" | "while" | "and" | "versus" | "against" | "but")
        });
        let range = (first, stop.unwrap_or(end));
        (range.0 < range.1 && !self.has_number(range.0, range.1)).then_some(Right { range, ..right })
    }

    /// "46 percent of voters": a result, not somebody who gives one.
    fn counts_people(&self, (first, end): Range) -> bool {
        let start = first
            + usize::from(
                self.is_adverb(first)
                    || matches!(self.text(first), "just" | "some" | "about" | "another" | "Some" | "About"),
            );
        let has_share = (first..end).any(|at| {
            self.mark(at) == Some('%')
                || matches!(self.text(at), "percent" | "cent" | "percentage" | "majority" | "half")
        });
        has_share
            || self.is(self.head((first, end)), Is::Respondent)
            || self.is_number(start)
            || self.is(start, Is::Number) && self.is_word(start + 1, "in")
    }

    /// `"…," he said, "and …"`.
    fn is_split(&self, right: &Right) -> bool {
        self.speech(right.range.0).is_some() && self.is_comma(right.range.0 - 1)
    }

    /// `The plan, he said, would cost 40 million`: the clause goes on behind the cue.
    fn resumed(&self, group: &Group, left: Range) -> Option<Range> {
        let limit = self.len().min(group.end + 16);
        let comma = (group.end..limit).find(|&at| self.is_comma(at))?;
        if (group.end..comma).any(|at| self.group(at).is_some()) {
            return None;
        }
        let next = comma + 1;
        let is_verb = self.is_finite(next) || self.is_adverb(next) && self.is_finite(next + 1);
        let is_joined = matches!(self.text(next), "and" | "but" | "because" | "which" | "so" | "or");
        let is_clause = self.has_finite(left.0, left.1) && !self.is_subordinate(left);
        let is_close = !self.is_subordinate(left) || self.behind_adverbials(group.end) == comma;
        let lacks_verb = self.speech(left.1 - 1).is_none() && !is_clause && is_close;
        let is_aside = self.group(next).is_some_and(|group| group.form == Form::Ing) || self.is(next, Is::Question);
        let end = self.clause_end(next, self.len());
        ((is_verb || is_joined || lacks_verb) && !is_aside && next < end).then_some((next, end))
    }

    /// "If the rain stops", "Despite the storm that fell": the main clause is yet to come.
    fn is_subordinate(&self, (first, end): Range) -> bool {
        let opens = self.is(first, Is::Preposition)
            || self.is(first, Is::Open)
            || ["although", "though", "unless"].iter().any(|word| self.is_word(first, word))
            || CONJUNCTIONS_OF_TIME.iter().any(|word| self.is_word(first, word));
        opens && !(first..end).any(|at| self.is_comma(at))
    }

    /// `Still, the mayor said, 40 boats sank` and `Osei, he said, sank 40 boats`: a word before the cue, the clause behind it.
    fn behind_word(&self, group: &Group, source: Range, floor: usize) -> Option<Vec<Range>> {
        let comma = source.0.checked_sub(1).filter(|&comma| comma > floor && self.is_comma(comma))?;
        let start = self.left_start(comma, floor);
        let behind = (group.end + 1, self.clause_end(group.end + 1, self.len()));
        let is_joined = self.is(comma - 1, Is::Break);
        if !(start + 1 == comma || is_joined) || !self.is_comma(group.end) || behind.0 >= behind.1 {
            return None;
        }
        let is_part = !is_joined && !self.is(start, Is::Opener) && !self.is(start, Is::Break) && !self.is_adverb(start);
        let word = is_part.then_some((start, comma));
        Some(word.into_iter().chain([behind]).collect())
    }

    /// Where a relative clause ends that holds a cue: at the comma before the verb that goes on.
    fn relative_end(&self, start: usize) -> usize {
        let close = (start..self.len()).find(|&at| {
            self.is_comma(at)
                && (self.group(at + 1).is_some_and(|group| group.form != Form::Ing)
                    || self.is(at + 1, Is::Auxiliary)
                    || self.is(at + 1, Is::Finite))
        });
        close.unwrap_or(self.len())
    }

    /// Names, numbers and commas, a name first.
    fn is_bare_name(&self, (first, end): Range) -> bool {
        let is_small = [Is::Preposition, Is::Opener, Is::Break, Is::Pronoun, Is::Determiner]
            .iter()
            .any(|&class| self.is(first, class));
        self.is_name(first)
            && !is_small
            && (first..end)
                .all(|at| self.is_name(at) || self.is_number(at) || self.is_comma(at) || self.mark(at) == Some('.'))
    }

    /// The items before the first comma.
    fn without_comma(&self, (first, end): Range) -> Range {
        (first, (first..end).find(|&at| self.is_comma(at)).unwrap_or(end))
    }

    /// What stands before a cue as its content: up to a comma or a dash, or a quotation.
    pub(super) fn left(&self, block: usize, floor: usize) -> Option<Range> {
        let last = block.checked_sub(1).filter(|&last| last >= floor)?;
        let start = self.left_start(last, floor);
        if self.speech(last).is_some() {
            return Some((start, block));
        }
        if !(self.is_comma(last) || self.is_dash(last) || matches!(self.mark(last), Some('?' | '!'))) || start >= last {
            return None;
        }
        // "he owns 40 boats and, records show, sails few": what stands before the conjunction is not shown.
        let is_short = last - start < 2 || self.is(last - 1, Is::Break);
        (!is_short).then_some((start, last))
    }

    pub(super) fn left_start(&self, last: usize, floor: usize) -> usize {
        let behind = (floor..last).rev().find(|&at| self.mark(at) == Some(';'));
        let mut start = behind.map_or(floor, |at| at + 1);
        while start < last
            && (self.mark(start).is_some_and(|mark| ",.;:—–)".contains(mark))
                || start > 0 && start == floor && matches!(self.text(start), "and" | "but"))
        {
            start += 1;
        }
        start
    }

    /// "adding that", "citing": the source of the cue before it, or the subject of the sentence.
    fn participle(&self, group: &Group, shared: Option<Range>) -> Option<Draft> {
        let source = shared.or_else(|| self.subject(group.first))?;
        let right = self.right(group, self.is_document(source), self.len())?;
        if group.form == Form::Base && right.weight == Weight::Bare && group.verb.class != Class::Say {
            return None;
        }
        let cue = (group.first, group.end.max(right.cue_end.min(right.range.0)));
        let mode = Self::mode(group, Some(&right));
        Some(Draft {
            source: Some(source),
            cue,
            content: vec![right.range],
            mode,
            strength: Self::strength(group),
            is_own_view: false,
        })
    }

    /// The first noun phrase of the sentence that a verb follows.
    pub(super) fn subject(&self, before: usize) -> Option<Range> {
        let verb = (1..before.min(super::unit::REACH)).find(|&at| self.is_finite(at))?;
        let mut first = verb;
        while first > 0 && self.is_adverb(first - 1) {
            first -= 1;
        }
        self.source_before(first, 0)
    }
}
