//! Words by which the window of a figure is told. Source: general grammars of English; the verbs of saying after the class
//! of `VerbNet` 37 (communication), those that newspapers use.

/// Verbs and nouns of saying: a day beside them says when something was said.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const SAYING: &[&str] = &[
    "said", "says", "say", "told", "tells", "added", "announced", "announces", "announcing", "announcement", "argued", "asserted", "claimed",
    "commented", "confirmed", "declared", "denied", "disclosed", "emphasized", "estimated", "explained", "indicated", "insisted", "issued", "mentioned",
    "noted", "posted", "predicted", "published", "quoted", "released", "remarked", "repeated", "replied", "report", "reported", "reporting", "reports",
    "revealed", "showed", "stated", "statement", "stressed", "suggested", "testified", "tweeted", "unveiled", "updated", "urged", "vowed", "warned",
    "wrote", "written",
];

/// Before a time that a change is measured from or that is compared with.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const BASES: &[&str] = &["from", "than", "as", "over", "above", "below", "versus", "vs", "against", "after", "before", "following"];

/// Words of a superlative that do not end in -est.
pub(in crate::claim) const SUPERLATIVES: &[&str] = &["most", "least", "worst", "best", "first", "record"];

/// Phrases that open what a figure is compared with.
#[rustfmt::skip] // one row per line
pub(in crate::claim) const COMPARES: &[&[&str]] = &[
    &["compared", "with"],
    &["compared", "to"],
    &["compares", "with"],
    &["up", "from"],
    &["down", "from"],
    &["versus"],
    &["vs"],
    &["against"],
    &["as", "opposed", "to"],
];

/// Words that open a clause which says when something else was.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const CLAUSE_STARTS: &[&str] = &["which", "who", "whom", "whose", "where", "when", "after", "before", "because", "although", "though", "that"];

/// The first words of a sentence that goes on with the figures of the one before.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const CONTINUES: &[&[&str]] = &[
    &["among", "them"], &["among", "these"], &["among", "those"], &["of", "them"], &["of", "these"], &["of", "those"], &["of", "that"],
    &["of", "the"], &["of", "whom"], &["that", "compares"], &["this", "compares"], &["that", "is"], &["that", "was"], &["that", "brought"],
    &["the", "remaining"], &["the", "rest"], &["the", "others"], &["the", "figure"], &["the", "figures"], &["those", "figures"],
    &["these", "figures"], &["the", "total"],
];

/// Words of a sentence that speaks of prices on a market, which have days of their own.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const MARKETS: &[&str] = &[
    "stock", "stocks", "share", "shares", "bond", "bonds", "yield", "yields", "trading", "traded", "traders", "dow", "nasdaq", "composite",
    "closed", "futures", "exchange",
];

/// What results are told of.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const RESULTS: &[&str] = &[
    "charge", "charges", "deaths", "deficit", "earned", "earnings", "employment", "exports", "growth", "imports", "income", "inflation", "loss",
    "losses", "net", "orders", "output", "production", "profit", "profits", "rate", "results", "revenue", "revenues", "sales", "shipments", "spending",
    "surplus", "turnover", "unemployment", "volume",
];

/// In a sentence with one of these what is told is not over, or is no result.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const NOT_OVER: &[&str] = &[
    "will", "would", "could", "may", "might", "should", "shall", "can", "expects", "expected", "expect", "plans", "planned", "forecast", "is", "are",
    "has", "have", "if",
];

/// Up to the day of publication.
pub(in crate::claim) const TO_DATE: &[[&str; 2]] = &[["to", "date"], ["so", "far"]];

/// Before a day they say that it was the day of a record.
pub(in crate::claim) const RECORDS: &[&str] = &["record", "high", "low", "peak"];
