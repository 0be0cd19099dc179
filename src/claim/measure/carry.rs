//! What later figures point back to: "those deaths", the voters of a poll.

use crate::quantity::Kind;

/// Measures that are kept.
const KEPT: usize = 12;

/// What was measured so far.
#[derive(Debug, Default)]
pub(super) struct Carried {
    /// The last counted nouns, in the singular, with their measures and the relative pronouns for them.
    counted: Vec<(String, String, &'static str)>,
    /// The people or things that the last share was of.
    whole: Option<String>,
    /// The relative pronoun for them.
    relative: &'static str,
    /// What was said of them.
    said: Option<String>,
    /// Whether the sentence stands right behind the one before.
    follows: bool,
    /// The subject of the sentence right before.
    spoken: Option<String>,
    /// The last measure.
    last: Option<String>,
    /// The sort of figure that it is of.
    kind: Option<Kind>,
}

impl Carried {
    /// Whether the next sentence stands right behind the one before; else nobody knows who "it" is.
    pub(super) fn go_on(&mut self, follows: bool) {
        self.spoken = self.spoken.take().filter(|_| follows);
        self.follows = follows;
    }

    /// Keep the subject of a sentence; one that is a pronoun is the one before.
    pub(super) fn speak(&mut self, subject: Option<String>) {
        self.spoken = subject.or_else(|| self.spoken.take());
    }

    /// The subject of the sentence before.
    pub(super) fn spoken(&self) -> Option<&str> {
        self.spoken.as_deref()
    }

    /// Keep a counted noun.
    pub(super) fn count(&mut self, noun: String, measure: &str, relative: &'static str) {
        if self.counted.len() == KEPT {
            self.counted.remove(0);
        }
        self.counted.push((noun, measure.to_owned(), relative));
    }

    /// Keep what a share is of.
    pub(super) fn share(&mut self, whole: Option<String>, relative: &'static str) {
        (self.whole, self.relative) = (whole, relative);
    }

    /// Keep what is said of a share.
    pub(super) fn say(&mut self, said: Option<String>) {
        self.said = said;
    }

    /// What was said of the last share.
    pub(super) fn said(&self) -> Option<&str> {
        self.said.as_deref()
    }

    /// What the last share was of, and the relative pronoun for it.
    pub(super) fn whole(&self) -> Option<(&str, &'static str)> {
        self.whole.as_deref().map(|whole| (whole, self.relative))
    }

    /// Keep the measure of a figure.
    pub(super) fn keep(&mut self, measure: Option<&String>, kind: Kind) {
        if let Some(measure) = measure {
            (self.last, self.kind) = (Some(measure.clone()), Some(kind));
        }
    }

    /// What the figure before measured, where it was of this sort and stood in the sentence right before.
    pub(super) fn last_of(&self, kind: Kind) -> Option<&str> {
        self.last.as_deref().filter(|_| self.follows && self.kind == Some(kind))
    }

    /// What the figure before measured.
    pub(super) fn last(&self) -> Option<&String> {
        self.last.as_ref()
    }

    /// What "those" alone are: what was counted last, and the relative pronoun for it.
    pub(super) fn those_alone(&self) -> Option<(&str, &'static str)> {
        self.counted.last().map(|(_, measure, relative)| (measure.as_str(), *relative))
    }

    /// The noun of what was counted last, where it was in this sentence or in the one before.
    pub(super) fn counted_here(&self, here: bool) -> Option<String> {
        let ends = [" at ", " by ", " for ", " from ", " in ", " on ", " that ", " to ", " who ", " with "];
        let (_, words, _) = self.counted.last().filter(|_| here || self.follows)?;
        let end = ends.iter().filter_map(|end| words.find(end)).min().unwrap_or(words.len());
        words.get(..end).map(str::to_owned)
    }

    /// What "those deaths" are.
    pub(super) fn those(&self, noun: &str) -> Option<&str> {
        self.counted.iter().rev().find(|(counted, ..)| counted == noun).map(|(_, measure, _)| measure.as_str())
    }
}
