//! Cues of several words, and cues that are no verbs.

use crate::attribution::Mode::{self, Expected, Stated, Supposed};

/// Phrases before the source: "according to the ministry".
#[rustfmt::skip] // one row per line, sorted
pub(in crate::attribution) const BEFORE_SOURCE: &[(&str, Mode)] = &[
    ("according to",                       Stated),
    ("as per",                             Stated),
    ("as reported by",                     Stated),
    ("by the reckoning of",                Stated),
    ("citing",                             Stated),
    ("in the opinion of",                  Stated),
    ("in the view of",                     Stated),
    ("in the words of",                    Stated),
    ("per",                                Stated),
];

/// Nouns of saying that hand a clause or a figure to whom they belong: "the ministry's claim that", "an estimate by".
#[rustfmt::skip] // one row per line, sorted
pub(in crate::attribution) const NOUNS: &[(&str, Mode)] = &[
    ("accusation",     Stated),
    ("admission",      Stated),
    ("allegation",     Supposed),
    ("allegations",    Supposed),
    ("announcement",   Stated),
    ("argument",       Stated),
    ("assertion",      Stated),
    ("assertions",     Stated),
    ("assurance",      Stated),
    ("assurances",     Stated),
    ("belief",         Stated),
    ("claim",          Stated),
    ("claims",         Stated),
    ("conclusion",     Stated),
    ("contention",     Stated),
    ("count",          Stated),
    ("estimate",       Stated),
    ("estimates",      Stated),
    ("expectation",    Expected),
    ("expectations",   Expected),
    ("finding",        Stated),
    ("forecast",       Expected),
    ("forecasts",      Expected),
    ("opinion",        Stated),
    ("pledge",         Expected),
    ("prediction",     Expected),
    ("predictions",    Expected),
    ("projection",     Expected),
    ("projections",    Expected),
    ("promise",        Expected),
    ("promises",       Expected),
    ("proposal",       Expected),
    ("statement",      Stated),
    ("suggestion",     Stated),
    ("tally",          Stated),
    ("threat",         Expected),
    ("view",           Stated),
    ("vow",            Expected),
    ("warning",        Stated),
    ("warnings",       Stated),
];

/// Those nouns of them that hold a figure without "that": "its forecast for growth of 3 percent".
pub(in crate::attribution) const RECKONINGS: &[&str] = &[
    "count",
    "estimate",
    "estimates",
    "forecast",
    "forecasts",
    "prediction",
    "predictions",
    "projection",
    "projections",
    "tally",
];
