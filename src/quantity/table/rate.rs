//! Words of rates: what an amount is divided by, and what tells "a" the divisor from "a" the article.

/// What may stand behind "a" or "an" as the other half of a rate of money or goods; units of time and measure do in any case.
#[rustfmt::skip] // as many as fit a line
pub(crate) const DENOMINATORS: &[&str] = &[
    "share", "barrel", "head", "person", "piece", "night", "ticket", "unit", "dose", "bottle", "pack", "bag", "box", "copy", "ounce", "pound",
    "gallon", "game", "vote", "word", "page", "line", "room", "seat", "vehicle", "car", "call", "visit", "trip", "pill", "plate", "pop", "day",
    "carton", "bushel", "household", "family", "student", "child", "worker", "customer", "user", "member", "season", "quarter", "session",
    "semester", "hectare", "acre", "tonne", "ton", "kilo", "litre", "liter", "mile", "kilometre", "kilometer", "bed", "home", "token", "coin",
];

/// Adverbs and other words that make a rate of the amount before them, and the unit of time they stand for.
#[rustfmt::skip] // one row per line
pub(crate) const FREQUENCIES: &[(&str, &str)] = &[
    ("annually",  "year"),
    ("yearly",    "year"),
    ("monthly",   "month"),
    ("weekly",    "week"),
    ("daily",     "day"),
    ("hourly",    "hour"),
    ("nightly",   "night"),
    ("per annum", "year"),
    ("per capita", "person"),
    ("per head",  "person"),
    ("apiece",    ""),
    ("each",      ""),
];

/// Frequencies that are adjectives too: "5 daily flights".
pub(crate) const FREQUENT: &[&str] = &["daily", "weekly", "monthly", "hourly", "nightly", "yearly"];

/// Units of time behind "a" some words after what is counted: "20 people die a day".
pub(crate) const OFTEN: &[&str] = &["day", "week", "month", "year", "hour", "minute"];

/// Words behind "a year" where it is a time and divides nothing: "5 a year ago".
pub(crate) const BEHIND_AGO: &[&str] = &["before", "after", "later", "ago", "earlier", "early", "from"];

/// Words behind the thing that is sold by one: "$38 a kit in June".
pub(crate) const BEHIND_PRICE: &[&str] = &["and", "in", "to", "for", "from", "or", "at", "on", "last", "this", "but"];

/// Units that a hyphen or nothing joins to the noun behind "per": "per passenger-mile".
pub(crate) const COMPOUND_DENOMINATORS: &[&str] = &["mile", "metre", "meter", "foot", "hour", "year"];
