//! Words beside "one" where it counts nothing.

/// Words that point at one of several: "this one", "no one", "the big one".
#[rustfmt::skip] // as many as fit a line
pub(crate) const POINTING: &[&str] = &[
    "this", "that", "the", "no", "another", "each", "every", "any", "which", "some", "a", "good", "new", "big",
];

/// Words before "one day" where it is a length of time; else it is some day to come.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEFORE_LASTING: &[&str] = &[
    "for", "in", "of", "within", "after", "than", "only", "just", "least", "about", "under", "over", "by", "last", "lasted", "took", "every",
];

/// Nouns of "at one point" and the like: some time, not one time.
pub(crate) const MOMENTS: &[&str] = &["point", "time", "stage", "moment"];

/// Prepositions behind "one" and its participle: "one chosen by lot".
pub(crate) const BEHIND_CHOSEN: &[&str] = &["by", "in", "to", "at", "on", "for"];
