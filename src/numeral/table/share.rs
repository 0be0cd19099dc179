//! Words beside "a third" and "half" that tell a share from a place in an order, a period or a party.

/// The wholes of fractions with a slash; other numbers with one are dates, scores and names.
pub(crate) const USUAL_WHOLES: &[u32] = &[2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100];

/// Words before a share: "by a third", "than half".
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEFORE_SHARE: &[&str] = &[
    "by", "than", "nearly", "almost", "about", "around", "roughly", "over", "least", "some", "approximately", "just", "only", "another",
    "under", "exactly", "to",
];

/// Words before "half" that tell which half.
#[rustfmt::skip] // as many as fit a line
pub(crate) const NO_SHARE: &[&str] = &[
    "first", "second", "the", "last", "other", "latter", "this", "better", "each", "every", "1st", "2nd", "top", "bottom", "-", "later",
];

/// Words behind "half" where it is a share: "half the men", "half were".
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEHIND_HALF: &[&str] = &[
    "of", "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "those", "these", "that", "this", "all", "what", "as", "were",
    "are", "have", "had", "said", "say", "live", "lived", "want",
];

/// Words behind any share: "a third of", "two-thirds said".
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEHIND_SHARE: &[&str] = &[
    "of", "more", "less", "fewer", "higher", "lower", "were", "said", "say", "have", "are", "had", "off",
];

/// Words behind "by a third" that are no noun: "by a third since May".
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEHIND_PART: &[&str] = &[
    "in", "from", "to", "since", "over", "on", "and", "or", "this", "last", "for", "at", "between", "compared", "within", "during", "by", "as",
    "after", "but", "while",
];
