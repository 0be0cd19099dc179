//! Words beside dates and years: they tell a day from a count, and a year from an amount.

/// What joins the first day of a pair to the second: "May 3 to 5".
pub(crate) const BETWEEN_DAYS: &[&str] = &["to", "and", "through", "or", "-", "–"];

/// Words that go on behind a date and count nothing.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEHIND_DATE: &[&str] = &[
    "in", "at", "by", "with", "and", "for", "the", "to", "from", "was", "were", "is", "as", "on", "of", "after", "before",
];

/// Before four digits they speak of time.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEFORE_YEAR: &[&str] = &[
    "in", "since", "until", "till", "through", "during", "before", "after", "early", "late", "year", "fiscal", "circa", "between", "back",
    "around",
];

/// Before four digits they speak of time, or of a number as well.
pub(crate) const BEFORE_YEAR_OR_NUMBER: &[&str] = &["of", "by", "from", "and", "to"];

/// Before four digits they speak of an amount.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEFORE_AMOUNT: &[&str] = &[
    "than", "nearly", "almost", "approximately", "roughly", "least", "total", "another", "additional", "estimated", "exactly", "=", "+", "~",
    "no", "#",
];

/// Before a round number these speak of an amount, before another of a year: "a book about 2028".
pub(crate) const AMOUNT_OR_YEAR: &[&str] = &["about", "over", "some", "just", "only"];

/// Words without the ending -ed behind which four digits before a plural count it.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEFORE_COUNT: &[&str] = &[
    "are", "were", "had", "have", "has", "with", "sold", "built", "made", "hit", "reached", "all", "these", "those",
];

/// Longer words in -s that are no plural.
pub(crate) const NO_PLURAL: &[&str] = &["does", "this", "thus", "plus", "versus"];

/// Plurals of what is told year by year, which nobody counts by the thousand: "compared with 2011 levels", "the 2016 primaries".
#[rustfmt::skip] // as many as fit a line
pub(crate) const YEARLY: &[&str] = &[
    "averages", "budgets", "campaigns", "caucuses", "conventions", "earnings", "elections", "estimates", "figures", "finals", "forecasts",
    "games", "guidelines", "levels", "midterms", "numbers", "olympics", "prices", "primaries", "profits", "projections", "rates", "receipts",
    "results", "returns", "revenues", "rules", "standards", "statistics", "targets", "taxes", "totals",
];

/// Plurals without -s, and units that follow four digits: "1950 people", "2000 rpm".
#[rustfmt::skip] // as many as fit a line
pub(crate) const MEASURED: &[&str] = &["people", "men", "women", "children", "feet", "hp", "km", "mph", "rpm", "police", "lbs", "kg"];

/// Behind a year before the common era.
pub(crate) const BEFORE_CHRIST: &[&str] = &["B.C.", "BC", "B.C.E.", "BCE", "B.C", "B.C.E"];

/// Beside a year of the common era.
pub(crate) const AFTER_CHRIST: &[&str] = &["A.D.", "AD", "C.E.", "CE", "A.D", "C.E"];

/// Behind the first year of a span.
pub(crate) const UNTIL: &[&str] = &["to", "until", "till", "through"];

/// Near tens they speak of temperatures, marks or ages: "highs in the 70s".
#[rustfmt::skip] // as many as fit a line
pub(crate) const BESIDE_DEGREES: &[&str] = &[
    "temperature", "temperatures", "high", "highs", "low", "lows", "degrees", "degree", "Fahrenheit", "Celsius", "aged", "ages", "percent", "shot",
    "scored", "percentile",
];
