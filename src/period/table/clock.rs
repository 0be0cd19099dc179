//! What stands behind a clock time. Source: CLDR 46, `en`, for the halves of the day; the IANA time zone database for the
//! abbreviations of zones.

/// Halves of the day: true for the one from noon on.
#[rustfmt::skip] // one row per line
pub(crate) const HALVES_OF_DAY: &[(&str, bool)] = &[
    ("a.m.", false),
    ("a.m",  false),
    ("am",   false),
    ("p.m.", true),
    ("p.m",  true),
    ("pm",   true),
];

/// Time zones.
#[rustfmt::skip] // as many as fit a line
pub(crate) const ZONES: &[&str] = &[
    "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "GMT", "UTC", "BST", "CET", "CEST", "IST", "JST", "AEST",
    "Z",
];

/// Names of Greenwich time among them.
pub(crate) const GREENWICH: &[&str] = &["GMT", "UTC", "Z"];
