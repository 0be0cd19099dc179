//! The words of the tables, looked up once for each token: what classes it belongs to, which cue verb it is a form of.

use std::sync::LazyLock;

use super::table::{
    ADVERBS, ASIDES, AUXILIARIES, BE, BEFORE_SOURCE, BODIES, BREAKS, CONTROLS, DATA, DETERMINERS, DOCUMENTS, FINITE,
    HAVE, HEARSAY, NEGATIONS, NOUNS, NUMBERS, OPEN, OPENERS, PARTICIPLES, PARTICLES, PEOPLE, PERSONAL, POSSESSIVES,
    PREPOSITIONS, PRONOUNS, QUESTIONS, RECKONINGS, REFUSALS, RESPONDENTS, SURVEYS, TIES, VERBS, Verb, WHEN,
};
use crate::text::Vocabulary;

/// A set of word classes, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Classes(u32);

/// A class of words, named after its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    Pronoun,
    Personal,
    Possessive,
    Auxiliary,
    Be,
    Have,
    Negation,
    Refusal,
    Control,
    Adverb,
    When,
    Preposition,
    Tie,
    Break,
    Opener,
    Determiner,
    Question,
    Open,
    Finite,
    Hearsay,
    Document,
    Survey,
    Data,
    People,
    Body,
    Noun,
    Aside,
    Number,
    Particle,
    Participle,
    Respondent,
    Reckoning,
}

impl Is {
    /// Whether a capital letter leaves a word of the class what it is: days, offices, bodies.
    pub(super) const fn may_be_capital(self) -> bool {
        matches!(
            self,
            Self::When
                | Self::Document
                | Self::Survey
                | Self::Data
                | Self::People
                | Self::Body
                | Self::Noun
                | Self::Respondent
        )
    }
}

impl Classes {
    /// No class.
    pub(super) const NONE: Self = Self(0);

    pub(super) const fn has(self, class: Is) -> bool {
        self.0 & (1 << class as u32) != 0
    }

    const fn with(self, class: Is) -> Self {
        Self(self.0 | 1 << class as u32)
    }
}

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `say`.
    Base,
    /// `says`.
    Present,
    /// `said`: past or participle.
    Past,
    /// `saying`.
    Ing,
}

/// A form of a cue verb.
#[derive(Clone, Copy, Debug)]
pub(super) struct VerbForm {
    /// The row.
    pub verb: &'static Verb,
    /// The form.
    pub form: Form,
    /// The word that must follow it: "out" of "point out"; empty for none.
    pub particle: &'static str,
}

/// What the tables say of a word.
#[derive(Debug, Default)]
pub(super) struct Entry {
    /// Its classes.
    pub classes: Classes,
    /// The verbs it is a form of, those with a particle first.
    pub verbs: Vec<VerbForm>,
    /// Whether a cue may be known by it.
    pub is_cue: bool,
}

impl Entry {
    /// Whether a cue that names no source may be known by it: "reportedly", "is said".
    pub(super) fn may_name_nobody(&self) -> bool {
        let is_such = |form: &VerbForm| form.form == Form::Past || form.verb.lemma == "ask";
        self.classes.has(Is::Hearsay) || self.verbs.iter().any(is_such)
    }
}

/// The entry of a word, in any case; none for a word of no table.
pub(super) fn entry(word: &str) -> Option<&'static Entry> {
    LEXICON.get(word)
}

static LEXICON: LazyLock<Vocabulary<Entry>> = LazyLock::new(|| {
    let lists: [(&[&str], Is); 31] = [
        (PRONOUNS, Is::Pronoun),
        (PERSONAL, Is::Personal),
        (POSSESSIVES, Is::Possessive),
        (AUXILIARIES, Is::Auxiliary),
        (BE, Is::Be),
        (HAVE, Is::Have),
        (NEGATIONS, Is::Negation),
        (REFUSALS, Is::Refusal),
        (CONTROLS, Is::Control),
        (ADVERBS, Is::Adverb),
        (WHEN, Is::When),
        (PREPOSITIONS, Is::Preposition),
        (TIES, Is::Tie),
        (BREAKS, Is::Break),
        (OPENERS, Is::Opener),
        (DETERMINERS, Is::Determiner),
        (QUESTIONS, Is::Question),
        (OPEN, Is::Open),
        (FINITE, Is::Finite),
        (HEARSAY, Is::Hearsay),
        (DOCUMENTS, Is::Document),
        (SURVEYS, Is::Survey),
        (DATA, Is::Data),
        (PEOPLE, Is::People),
        (BODIES, Is::Body),
        (ASIDES, Is::Aside),
        (NUMBERS, Is::Number),
        (RECKONINGS, Is::Reckoning),
        (RESPONDENTS, Is::Respondent),
        (PARTICIPLES, Is::Participle),
        (PARTICLES, Is::Particle),
    ];
    let mut lexicon: Vocabulary<Entry> = Vocabulary::default();
    let nouns: Vec<&str> = NOUNS.iter().map(|(noun, _)| *noun).collect();
    for (words, class) in lists.into_iter().chain([(nouns.as_slice(), Is::Noun)]) {
        for word in words {
            let entry = lexicon.entry(word);
            entry.classes = entry.classes.with(class);
        }
    }
    for verb in VERBS {
        let (lemma, particle) = verb.lemma.split_once(' ').unwrap_or((verb.lemma, ""));
        for (word, form) in forms(lemma, verb.past) {
            let verbs = &mut lexicon.entry(&word).verbs;
            verbs.push(VerbForm { verb, form, particle });
            verbs.sort_by_key(|verb| std::cmp::Reverse(verb.particle.len()));
            lexicon.entry(&word).is_cue = true;
        }
    }
    // The longest word of a phrase is the rarest one.
    let longest = |(phrase, _): &(&'static str, _)| phrase.split(' ').max_by_key(|word| word.len()).unwrap_or_default();
    let phrases = BEFORE_SOURCE.iter().map(longest);
    for word in phrases.chain(nouns).chain([HEARSAY, SURVEYS].concat()) {
        lexicon.entry(word).is_cue = true;
    }
    lexicon
});

/// The forms of a verb, regular but for its past.
pub(super) fn forms(lemma: &str, past: &str) -> Vec<(String, Form)> {
    let stem = lemma.strip_suffix('e').unwrap_or(lemma);
    let has_y = lemma.ends_with('y') && !["ay", "ey", "oy"].iter().any(|end| lemma.ends_with(end));
    let y_stem = lemma.strip_suffix('y').filter(|_| has_y);
    let present = match y_stem {
        Some(stem) => format!("{stem}ies"),
        None if lemma.ends_with(['s', 'x', 'z']) || lemma.ends_with("sh") || lemma.ends_with("ch") => {
            format!("{lemma}es")
        }
        None => format!("{lemma}s"),
    };
    let regular = y_stem.map_or_else(|| format!("{stem}ed"), |stem| format!("{stem}ied"));
    let doubled = past.strip_suffix("ed").filter(|stem| stem.len() > lemma.len());
    let ing = match doubled {
        Some(doubled) => format!("{doubled}ing"),
        None if lemma.ends_with("ee") => format!("{lemma}ing"),
        None => format!("{stem}ing"),
    };
    let pasts: Vec<String> = if past.is_empty() { vec![regular] } else { past.split(' ').map(str::to_owned).collect() };
    let mut forms = vec![(lemma.to_owned(), Form::Base), (present, Form::Present), (ing, Form::Ing)];
    // "read" and "put" are their own past.
    forms.retain(|(word, _)| !pasts.contains(word));
    forms.extend(pasts.into_iter().map(|past| (past, Form::Past)));
    // "signaled" beside "signalled", "learned" beside "learnt".
    if past.ends_with("lled") || past.ends_with("nt") {
        forms.push((format!("{stem}ed"), Form::Past));
    }
    forms
}
