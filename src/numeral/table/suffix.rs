//! Letters behind digits that stand for a power of ten. Source: the style guides of the large news agencies and of British
//! papers (`bn`, `m`, `tn`), and common usage (`k`, `K`, `M`, `B`).

/// How far a suffix may be taken for a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trust {
    /// Whether it touches the digits or not.
    Always,
    /// Where it touches the digits.
    Glued,
    /// Where it touches the digits, and the context speaks for a scale: it is a unit as well.
    Doubtful,
    /// Where it touches the digits of an amount of money.
    Money,
}

/// A suffix as written; case counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Suffix {
    /// The letters.
    pub form: &'static str,
    /// The power of ten.
    pub power: u32,
    /// When it is one.
    pub trust: Trust,
}

const fn suffix(form: &'static str, power: u32, trust: Trust) -> Suffix {
    Suffix { form, power, trust }
}

use Trust::{Always, Doubtful, Glued, Money};

/// The suffixes.
#[rustfmt::skip] // one row per line, sorted by power
pub(crate) const SUFFIXES: &[Suffix] = &[
    suffix("k",   3,  Glued),
    suffix("K",   3,  Glued),
    suffix("m",   6,  Doubtful),
    suffix("M",   6,  Glued),
    suffix("mn",  6,  Always),
    suffix("mln", 6,  Always),
    suffix("mil", 6,  Money),
    suffix("mm",  6,  Money),
    suffix("MM",  6,  Money),
    suffix("cr",  7,  Money),
    suffix("b",   9,  Money),
    suffix("B",   9,  Glued),
    suffix("bn",  9,  Always),
    suffix("Bn",  9,  Always),
    suffix("BN",  9,  Glued),
    suffix("bln", 9,  Always),
    suffix("t",   12, Money),
    suffix("T",   12, Money),
    suffix("tn",  12, Always),
    suffix("trn", 12, Always),
];

/// Signs of money, in Unicode and as ASCII transliteration writes them.
pub(crate) const MONEY_SIGNS: &str = "$£€¥₹₽₩₺₱฿₦₫₪#=";

/// Words behind an `m` that is metres; behind the `m` of a million stands what is counted.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEHIND_METRES: &[&str] = &[
    "long", "tall", "high", "deep", "wide", "away", "above", "below", "across", "thick", "apart", "race", "final", "sprint", "hurdles",
    "freestyle", "relay", "butterfly", "backstroke", "breaststroke", "medley", "dash", "in", "by", "from", "off", "up", "down", "under",
    "square", "x", "and", "or", "to", "wall", "pool", "yacht", "tower", "mark", "radius", "drop", "gap", "pass",
];

/// Superscript digits, each at its own value.
pub(crate) const SUPERSCRIPTS: &[char] = &['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
