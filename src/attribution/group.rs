//! Verb groups: a cue verb with its auxiliaries, adverbs, negation and the verbs that carry it ("declined to say").

use super::lexicon::{Form, Is};
use super::table::{Class, Verb};
use super::unit::{Item, Unit};

/// Items of the longest group.
const LONGEST: usize = 12;

/// Pronouns that no base form of a verb follows.
const SINGULAR: &[&str] = &["he", "she", "it", "this", "one", "another", "everyone", "everybody", "someone", "nobody"];

/// A cue verb with what belongs to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    /// Its first item.
    pub first: usize,
    /// The verb itself.
    pub at: usize,
    /// The item behind the last.
    pub end: usize,
    /// The row.
    pub verb: &'static Verb,
    /// The form of the verb.
    pub form: Form,
    /// How its subject is to be found.
    pub voice: Voice,
    /// "not", "declined to".
    pub is_negated: bool,
    /// "reportedly", "may".
    pub is_open: bool,
}

/// What the subject of the verb is to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// The source.
    Active,
    /// What is spoken of; the source stands behind "by", if anywhere.
    Passive,
    /// There is none of its own: "adding that", "to say".
    Shared,
}

impl Unit<'_, '_, '_> {
    /// Read the group whose verb is the item `at`.
    pub(super) fn read_group(&self, at: usize) -> Option<Group> {
        let form = self.verb(at)?;
        if self.is_capital(at) && at > 0 && !self.sentence().is_headline() {
            return None;
        }
        if form.particle.is_empty() && self.is(at + 1, Is::Particle) && form.verb.class != Class::Say {
            return None;
        }
        // "declined to say" is one group with the second verb.
        let is_carrier = self.is(at, Is::Refusal) || self.is(at, Is::Control);
        if is_carrier && self.is_word(at + 1, "to") && self.verb(at + 2).is_some() {
            return None;
        }
        let end = at + if form.particle.is_empty() { 1 } else { 2 };
        let mut group = Group {
            first: at,
            at,
            end,
            verb: form.verb,
            form: form.form,
            voice: Voice::Active,
            is_negated: false,
            is_open: false,
        };
        let (mut be, mut have, mut infinitive) = (false, false, false);
        while let Some(before) = group.first.checked_sub(1).filter(|before| before + LONGEST > at) {
            if self.is(before, Is::Negation) {
                group.is_negated = true;
                be |= ["isn", "aren", "wasn", "weren"].iter().any(|start| self.text(before).starts_with(start));
            } else if self.is(before, Is::Auxiliary) && self.is_auxiliary_here(before) {
                // "he's said to own", "he's said he owns".
                let is_short = matches!(self.text(before), "'s" | "’s");
                be |= self.is(before, Is::Be) || is_short && (form.form != Form::Past || self.is_passive_behind(end));
                have |= self.is(before, Is::Have);
                group.is_open |= matches!(self.text(before), "may" | "might");
            } else if self.is_word(before, "to") {
                let carrier = before.checked_sub(1);
                match carrier {
                    Some(carrier) if self.is(carrier, Is::Refusal) => group.is_negated = true,
                    Some(carrier) if self.is(carrier, Is::Control) => {}
                    _ => infinitive = true,
                }
                if infinitive {
                    group.first = before;
                    break;
                }
                group.first = carrier.unwrap_or(before);
                continue;
            } else if self.is_adverb(before) {
                group.is_open |= self.is(before, Is::Hearsay);
            } else {
                break;
            }
            group.first = before;
        }
        group.voice = match form.form {
            Form::Past if be && (!have || self.been(group.first, at)) => Voice::Passive,
            Form::Ing if !be && !self.is_with_subject(group.first) => Voice::Shared,
            Form::Base if infinitive => Voice::Shared,
            _ => Voice::Active,
        };
        (infinitive && !self.is(at.wrapping_sub(1), Is::Determiner) || self.is_verb_here(&group)).then_some(group)
    }

    /// What follows is what a passive verb takes: an infinitive, whoever did it, nothing.
    fn is_passive_behind(&self, at: usize) -> bool {
        self.is_word(at, "to") || self.is_word(at, "by") || at >= self.end()
    }

    /// `'s` is one behind a pronoun; behind a name it tells an owner.
    fn is_auxiliary_here(&self, at: usize) -> bool {
        !matches!(self.text(at), "'s" | "’s") || at > 0 && self.is(at - 1, Is::Pronoun)
    }

    /// "with a poll showing", `footage of Ortiz asking, "…"`.
    fn is_with_subject(&self, verb: usize) -> bool {
        let Some(subject) = self.phrase_before(verb, 0) else { return false };
        let is_with = subject.0 > 0 && self.is_word(subject.0 - 1, "with");
        let speaks = self.speech(verb + 1).is_some() || self.is_comma(verb + 1) && self.speech(verb + 2).is_some();
        is_with || speaks && self.is_name(self.head(subject))
    }

    /// "sent a letter saying": what is said stands in a document that the subject of the sentence made.
    fn is_document_before(&self, group: &Group) -> bool {
        let noun = (0..group.first).rev().find(|&at| !self.is(at, Is::When));
        let says = self.is_word(group.end, "that")
            || self.speech(group.end).is_some()
            || self.has_finite(group.end, group.end + 8);
        group.verb.class == Class::Say && says && noun.is_some_and(|noun| self.is(noun, Is::Document))
    }

    /// "have been told".
    fn been(&self, first: usize, at: usize) -> bool {
        (first..at).any(|word| self.is_word(word, "been"))
    }

    /// Whether the form is a verb in this place, and no noun or adjective: "the claims", "an estimated 40".
    fn is_verb_here(&self, group: &Group) -> bool {
        let Some(before) = group.first.checked_sub(1) else {
            return group.form != Form::Base;
        };
        let auxiliary =
            (group.first..group.at).rev().find(|&at| self.is(at, Is::Auxiliary) || self.is(at, Is::Negation));
        if let Some(auxiliary) = auxiliary {
            return self.goes_with(auxiliary, group.form);
        }
        let is_determined = (self.is(before, Is::Determiner) || self.is(before, Is::Possessive))
            && !self.is(before, Is::Pronoun)
            || matches!(self.text(before), "'s" | "’s");
        let is_pronoun = self.is(before, Is::Pronoun);
        match group.form {
            Form::Past => !is_determined,
            Form::Ing => {
                self.is_comma(before)
                    || self.is_with_subject(group.first)
                    || self.is_document_before(group)
                    || self.is_dash(before)
                    || self.speech(before).is_some()
                    || matches!(
                        self.text(before),
                        "and" | "by" | "after" | "while" | "before" | "in" | "when" | "without" | "of"
                    )
            }
            Form::Base => {
                let many = is_pronoun && !SINGULAR.iter().any(|word| self.is_word(before, word));
                // "listeners of radio, show": behind an aside nouns look like verbs.
                let is_sure = || self.get(before).is_some_and(Item::is_word) || self.takes_clause_openly(group);
                !is_determined && (many || is_sure() && self.has_many(group))
            }
            Form::Present => {
                !is_determined
                    && !self.is(before, Is::Preposition)
                    && !self.is(before, Is::Auxiliary)
                    && (is_pronoun
                        || !self.is_noun_form(group)
                        || (self.takes_something(group) || self.is_shown(group)) && self.has_subject(group))
            }
        }
    }

    /// "say", or a verb with a word behind it that only a clause or a quotation begins with.
    fn takes_clause_openly(&self, group: &Group) -> bool {
        let next = group.end;
        group.verb.lemma == "say"
            || self.is_word(next, "that")
            || self.speech(next).is_some()
            || self.is(next, Is::Personal)
            || self.is(next, Is::Determiner)
    }

    /// "a poll shows upstart parties ahead": a document shows whatever follows.
    fn is_shown(&self, group: &Group) -> bool {
        group.verb.frames.has(super::frame::DOCUMENT)
            && group.verb.class == Class::Show
            && self.is_lower_word(group.end)
            && !self.is(group.end, Is::Preposition)
            && !self.is(group.end, Is::Auxiliary)
            && self.source_before(group.first, 0).is_some_and(|phrase| self.is_document(phrase))
    }

    /// A plural subject, and something that the verb takes.
    fn has_many(&self, group: &Group) -> bool {
        let plural = |phrase: Option<super::phrase::Range>| phrase.is_some_and(|phrase| self.is_plural(phrase));
        (self.takes_something(group) || self.is_shown(group))
            && (plural(self.phrase_before(group.first, 0)) || plural(self.source_before(group.first, 0)))
    }

    /// Whether the auxiliary takes a verb of this form: "has said", "is saying", "did not say", never "has say".
    fn goes_with(&self, auxiliary: usize, form: Form) -> bool {
        let is_possessive_s = matches!(self.text(auxiliary), "'s" | "’s");
        let takes_participle = self.is(auxiliary, Is::Be) || self.is(auxiliary, Is::Have) || is_possessive_s;
        match form {
            Form::Past => {
                takes_participle || self.is(auxiliary, Is::Negation) || matches!(self.text(auxiliary), "'d" | "’d")
            }
            Form::Ing => self.is(auxiliary, Is::Be) || self.is(auxiliary, Is::Negation) || is_possessive_s,
            Form::Base => !takes_participle,
            Form::Present => false,
        }
    }

    /// Whether the subject of a form that may be a noun is one: "the study claims", not "leaked documents", "leaders shows".
    fn has_subject(&self, group: &Group) -> bool {
        let before = group.first - 1;
        if self.is_comma(before)
            || self.speech(before).is_some()
            || self.is_dash(before)
            || self.mark(before) == Some(')')
        {
            return true;
        }
        self.source_before(group.first, 0).is_some_and(|phrase| {
            let head = self.head(phrase);
            let is_plural = self.is_lower_word(head) && self.is_plural((head, head + 1)) && !self.is(head, Is::Data);
            let is_someone =
                self.can_speak(phrase) || self.is(phrase.0, Is::Determiner) || self.is(phrase.0, Is::Possessive);
            self.is(phrase.0, Is::Pronoun) || is_someone && !is_plural
        })
    }

    /// Forms that are as often nouns: "claims", "reports", "plans", "polls".
    fn is_noun_form(&self, group: &Group) -> bool {
        matches!(group.form, Form::Present | Form::Base)
            && group.verb.lemma != "say"
            && !self.is_comma(group.first.wrapping_sub(1))
    }

    /// Whether the head of the phrase looks plural.
    fn is_plural(&self, phrase: super::phrase::Range) -> bool {
        let head = self.head(phrase);
        let text = self.text(head);
        !matches!(text, "'s" | "’s")
            && (text.ends_with('s') && !["ss", "is", "us"].iter().any(|end| text.ends_with(end))
                || self.is(head, Is::People)
                || self.is_word(head, "data"))
            || (phrase.0..phrase.1).any(|at| self.is_word(at, "and"))
    }

    /// A comma or a quotation stands before the subject: "…, reports say."
    fn follows_clause(&self, group: &Group) -> bool {
        let subject = self.phrase_before(group.first, 0);
        subject.is_some_and(|(first, _)| first > 0 && (self.is_comma(first - 1) || self.speech(first - 1).is_some()))
    }

    /// What follows is what a verb takes: a clause, a quotation, an object with a determiner, a number, a name.
    fn takes_something(&self, group: &Group) -> bool {
        let next = group.end + usize::from(self.is_adverb(group.end) && self.is(group.end + 1, Is::Determiner));
        self.is_word(next, "that")
            || self.speech(next).is_some()
            || self.is(next, Is::Determiner)
            || self.is(next, Is::Possessive)
            || self.is(next, Is::Pronoun)
            || self.is(next, Is::Question)
            || self.is(next, Is::Open)
            || self.is_number(next)
            || self.is_name(next)
            || matches!(self.mark(next), Some(':' | '$'))
            || (matches!(self.mark(next), Some(',' | '.')) || next >= self.len()) && self.follows_clause(group)
            || self.is_word(next, "to")
            || self.has_finite(next, next + 8)
            || (next + 1..next + 8).any(|at| self.is_word(at, "to"))
    }
}

impl Group {
    /// Whether the verb denies what follows it.
    pub(super) fn denies(&self) -> bool {
        (self.verb.class == Class::Deny) != self.is_negated
    }
}
