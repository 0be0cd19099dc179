//! Units that are said in pairs, the larger first, as one value: 5 feet 7 inches. Source: NIST SP 811 for the factors.

/// A larger and a smaller unit, and how many of the smaller make the larger.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    /// The larger.
    pub large: &'static str,
    /// The smaller.
    pub small: &'static str,
    /// How many.
    pub factor: u32,
}

const fn pair(large: &'static str, small: &'static str, factor: u32) -> Pair {
    Pair { large, small, factor }
}

/// The pairs.
#[rustfmt::skip] // one row per line, sorted
pub(crate) const PAIRS: &[Pair] = &[
    pair("foot",   "inch",   12),
    pair("hour",   "minute", 60),
    pair("minute", "second", 60),
    pair("pound",  "ounce",  16),
    pair("year",   "month",  12),
];
