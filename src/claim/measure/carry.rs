//! What later figures point back to: "those deaths", the voters of a poll.

/// Measures that are kept.
const KEPT: usize = 12;

/// What was measured so far.
#[derive(Debug, Default)]
pub(super) struct Carried {
    /// The last counted nouns, in the singular, with their measures.
    counted: Vec<(String, String)>,
    /// The people or things that the last share was of.
    whole: Option<String>,
}

impl Carried {
    /// Keep a counted noun.
    pub(super) fn count(&mut self, noun: String, measure: &str) {
        if self.counted.len() == KEPT {
            self.counted.remove(0);
        }
        self.counted.push((noun, measure.to_owned()));
    }

    /// Keep what a share is of.
    pub(super) fn share(&mut self, whole: Option<String>) {
        self.whole = whole;
    }

    /// What the last share was of.
    pub(super) fn whole(&self) -> Option<&str> {
        self.whole.as_deref()
    }

    /// What "those deaths" are.
    pub(super) fn those(&self, noun: &str) -> Option<&str> {
        self.counted.iter().rev().find(|(counted, _)| counted == noun).map(|(_, measure)| measure.as_str())
    }
}
