//! Intervals of exact rationals: what may be true, and what a wording allows.
//!
//! ```
//! use factledger::writeup::{End, Interval, Rational};
//!
//! let whole = |number: i64| Rational::from_integer(number.into());
//! let (at_least_87, above_85) = (Interval::from(End::closed(whole(87))), Interval::from(End::open(whole(85))));
//! assert!(above_85.contains(&at_least_87) && !at_least_87.contains(&above_85));
//! assert_eq!(above_85.to_string(), "above 85");
//! ```

use std::fmt;

use num_bigint::BigInt;
use rust_decimal::Decimal;

/// An exact fraction of whole numbers of any size.
pub type Rational = num_rational::BigRational;

/// The exact value of a decimal.
#[must_use]
pub fn rational(value: Decimal) -> Rational {
    Rational::new(BigInt::from(value.mantissa()), BigInt::from(10).pow(value.scale()))
}

/// An end of an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// Where it is.
    pub at: Rational,
    /// Whether the place itself is left out.
    pub is_open: bool,
}

impl End {
    /// An end that belongs to its interval.
    #[must_use]
    pub const fn closed(at: Rational) -> Self {
        Self { at, is_open: false }
    }

    /// An end that does not belong to its interval.
    #[must_use]
    pub const fn open(at: Rational) -> Self {
        Self { at, is_open: true }
    }
}

/// The numbers between two ends; without an end it goes on for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The lower end.
    pub low: Option<End>,
    /// The upper end.
    pub high: Option<End>,
}

impl From<End> for Interval {
    /// All from an end upwards.
    fn from(low: End) -> Self {
        Self { low: Some(low), high: None }
    }
}

impl Interval {
    /// From one number to another, both included.
    #[must_use]
    pub const fn between(low: Rational, high: Rational) -> Self {
        Self { low: Some(End::closed(low)), high: Some(End::closed(high)) }
    }

    /// A number with as much on either side.
    #[must_use]
    pub fn around(middle: &Rational, half: &Rational) -> Self {
        Self::between(middle - half, middle + half)
    }

    /// All up to an end.
    #[must_use]
    pub const fn up_to(high: End) -> Self {
        Self { low: None, high: Some(high) }
    }

    /// Whether every number of `inner` is one of this interval.
    #[must_use]
    pub fn contains(&self, inner: &Self) -> bool {
        let low = match (&self.low, &inner.low) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(outer), Some(inner)) => {
                outer.at < inner.at || outer.at == inner.at && (!outer.is_open || inner.is_open)
            }
        };
        low && match (&self.high, &inner.high) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(outer), Some(inner)) => {
                outer.at > inner.at || outer.at == inner.at && (!outer.is_open || inner.is_open)
            }
        }
    }

    /// Whether `number` is one of them.
    #[must_use]
    pub fn holds(&self, number: &Rational) -> bool {
        self.contains(&Self::between(number.clone(), number.clone()))
    }

    /// Whether no number is in both.
    #[must_use]
    pub fn is_apart(&self, other: &Self) -> bool {
        let below = |one: &Self, other: &Self| match (&one.high, &other.low) {
            (Some(high), Some(low)) => high.at < low.at || high.at == low.at && (high.is_open || low.is_open),
            _ => false,
        };
        below(self, other) || below(other, self)
    }

    /// The same numbers times `factor`, which is above zero, plus `offset`.
    #[must_use]
    pub fn scaled(&self, factor: &Rational, offset: &Rational) -> Self {
        let end =
            |end: &Option<End>| end.as_ref().map(|end| End { at: &end.at * factor + offset, is_open: end.is_open });
        Self { low: end(&self.low), high: end(&self.high) }
    }
}

impl fmt::Display for Interval {
    /// As people read it: `86,500 to 87,500`, `87,000 or more`, `above 85`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |end: &End| shown(&end.at);
        match (&self.low, &self.high) {
            (None, None) => f.write_str("any number"),
            (Some(low), None) if low.is_open => write!(f, "above {}", shown(low)),
            (Some(low), None) => write!(f, "{} or more", shown(low)),
            (None, Some(high)) if high.is_open => write!(f, "below {}", shown(high)),
            (None, Some(high)) => write!(f, "{} or less", shown(high)),
            (Some(low), Some(high)) if low.at == high.at => write!(f, "{}", shown(low)),
            (Some(low), Some(high)) => {
                let but = match (low.is_open, high.is_open) {
                    (false, false) => "",
                    (true, false) => ", the first left out",
                    (false, true) => ", the last left out",
                    (true, true) => ", both left out",
                };
                write!(f, "{} to {}{but}", shown(low), shown(high))
            }
        }
    }
}

/// A number as people read it: thousands parted by commas, at most four digits behind the point, `…` where there are more.
#[must_use]
pub fn shown(number: &Rational) -> String {
    const DIGITS: u32 = 4;
    let scaled = number * Rational::from_integer(BigInt::from(10).pow(DIGITS));
    let rest = if scaled.is_integer() { "" } else { "…" };
    let written = scaled.trunc().to_integer().to_string();
    let (sign, digits) = written.strip_prefix('-').map_or(("", written.as_str()), |digits| ("-", digits));
    let digits = format!("{digits:0>5}");
    let (whole, behind) = digits.split_at(digits.len() - DIGITS as usize);
    let behind = if rest.is_empty() { behind.trim_end_matches('0') } else { behind };
    let point = if behind.is_empty() { "" } else { "." };
    format!("{sign}{}{point}{behind}{rest}", parted(whole))
}

/// Digits with commas between the thousands.
pub(super) fn parted(digits: &str) -> String {
    let mut parted = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() > 4 {
            parted.push(',');
        }
        parted.push(digit);
    }
    parted
}
