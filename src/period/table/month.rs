//! Names of months and of days of the week. Source: CLDR 46, `en`, wide and abbreviated, with the usual press abbreviations.

/// Months and their numbers.
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

/// Days of the week.
pub(crate) const WEEKDAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
