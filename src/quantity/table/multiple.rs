//! Words beside multiples: what is multiplied, and what tells "double" the multiple from double the adjective.

/// What stands behind "times" and "fold" where they multiply.
#[rustfmt::skip] // as many as fit a line
pub(crate) const COMPARED: &[&str] = &[
    "as", "more", "the", "that", "its", "their", "his", "her", "higher", "larger", "bigger", "greater", "faster", "what", "over", "likelier",
    "lower", "smaller", "fewer", "less", "better", "worse", "longer", "stronger", "those", "normal", "usual", "current", "last", "than",
    "deadlier", "heavier", "cheaper", "earnings", "sales", "revenue", "average", "our", "your", "this", "any", "annual",
];

/// Multiples that are adjectives and verbs too: "a double bed", "doubles as a stage".
pub(crate) const LOOSE: &[&str] = &["double", "triple", "quadruple", "doubles", "triples"];

/// Multiples that count times where they compare nothing: "voted twice".
pub(crate) const OFTEN_AS: &[&str] = &["twice", "thrice"];

/// Verbs before the infinitive of a multiple: "could double".
pub(crate) const MODALS: &[&str] =
    &["will", "would", "could", "can", "may", "might", "should", "must", "shall", "'ll", "’ll"];

/// Words before a loose multiple that make it one: "more than double".
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEFORE_LOOSE: &[&str] = &[
    "to", "will", "could", "would", "than", "nearly", "almost", "may", "might", "about", "roughly", "more",
];

/// Words behind a loose multiple that make it one: "double the rate".
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEHIND_LOOSE: &[&str] = &[
    "the", "that", "its", "their", "his", "her", "what", "in", "to", "from", "over", "since", "by", "as", "our",
];
