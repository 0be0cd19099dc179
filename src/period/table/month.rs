//! Names of months and of parts of the day. Source: CLDR 46, `en`, wide and abbreviated, with the usual press abbreviations.

#[rustfmt::skip] // one row per line
pub(crate) const MONTHS: &[(&str, u8)] = &[
    ("January",   1), ("Jan", 1),
    ("February",  2), ("Feb", 2), ("Febr", 2),
    ("March",     3), ("Mar", 3),
    ("April",     4), ("Apr", 4),
    ("May",       5),
    ("June",      6), ("Jun", 6),
    ("July",      7), ("Jul", 7),
    ("August",    8), ("Aug", 8),
    ("September", 9), ("Sept", 9), ("Sep", 9),
    ("October",  10), ("Oct", 10),
    ("November", 11), ("Nov", 11),
    ("December", 12), ("Dec", 12),
];

/// What may stand behind a clock time: true for the half of the day from noon on.
#[rustfmt::skip] // one row per line
pub(crate) const SEASONS_OF_DAY: &[(&str, bool)] = &[
    ("a.m.", false),
    ("a.m",  false),
    ("am",   false),
    ("p.m.", true),
    ("p.m",  true),
    ("pm",   true),
];
