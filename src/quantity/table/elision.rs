//! Words between numbers that share a unit or take one up.

/// What joins the numbers of a list that says its unit once: 5, 6 and 7 percent.
pub(crate) const LISTS: &[&str] = &["and", "or", "to", "versus", "vs"];

/// What sets a number against an amount of the same unit: "from", "versus".
pub(crate) const SETS_AGAINST: &[&str] = &["from", "by", "versus", "than", "to", "vs", "against", "and"];

/// What sets a number against a count: "and" and "by" join counts of different things.
pub(crate) const SETS_COUNT_AGAINST: &[&str] = &["from", "versus", "than", "to", "against"];

/// Verbs and prepositions before what someone has, which a second owner has as well: "Dunn has 118 stalls and Voss has 90".
#[rustfmt::skip] // as many as fit a line
pub(crate) const HAVING: &[&str] = &[
    "has", "have", "had", "with", "won", "win", "wins", "got", "gets", "get", "took", "takes", "take", "earned", "earns", "received", "receives",
    "gained", "claimed", "claims", "lost", "holds", "held", "netted", "counted", "needs", "needed", "winning", "at", "is", "are", "was", "were",
];

/// Words behind the second of two counts of the same things in two places: "240 hens in Reno and 175 in Utah".
pub(crate) const BEHIND_OTHER_PLACE: &[&str] =
    &["in", "at", "on", "elsewhere", "abroad", "inside", "outside", "across"];

/// Nouns of levels, behind which "of" gives one in the unit spoken of: "against an average of 40".
pub(crate) const MEANS: &[&str] = &["average", "total", "limit", "goal", "target", "peak", "record"];

/// Words behind a number whose unit is left out: what follows is no noun that it counts.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEHIND_ELISION: &[&str] = &[
    "in", "a", "from", "to", "for", "last", "on", "at", "and", "the", "by", "during", "earlier", "previously", "before",
];
