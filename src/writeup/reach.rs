//! What a statement says of the true value: the interval in which an entry has it, and the one that a wording allows.
//!
//! | statement | true values | a wording allows |
//! |---|---|---|
//! | 87,000 | half of what the last digit stands for, to either side | the same |
//! | 87 boats | 87 | half of one to either side |
//! | two-thirds | two-thirds | a twentieth to either side |
//! | about 87,000 | by half of what the last digit stands for, a fiftieth at least and a tenth at most | the same |
//! | nearly 58,000 | as far below it | the same |
//! | at least, more than, up to, under | above or below | the same |
//! | 40 to 60, dozens | between the ends | the same |
//!
//! A wording allows whatever the same statement holds for true, so that every statement supports itself.

use num_traits::{Signed, Zero};
use rust_decimal::Decimal;

use super::interval::{End, Interval, Rational, rational, shown};
use super::{Statement, Thresholds};
use crate::quantity::{Bound, Kind};

/// Where a number comes from, and so how exactly it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The entry, in its own unit.
    Entry,
    /// The entry, to be told in another unit: what it prints is what is converted.
    EntryConverted,
    /// The wording.
    Wording,
    /// A wording in another unit than its entry, which is rounded however it is printed.
    WordingConverted,
}

/// The interval of a statement, in its own unit.
pub(super) fn reach(statement: &Statement, side: Side, thresholds: &Thresholds) -> Interval {
    let value = rational(statement.value);
    let half = |value: Decimal| exact_half(statement, value, side, thresholds);
    let stretch = |value: Decimal| half(value).max(hedged(statement, value, thresholds));
    let is_large = value.abs() >= thresholds.whole;
    let beyond = |at: Rational| if is_large { End::closed(at) } else { End::open(at) };
    let is_hedged = matches!(statement.bound, Bound::About | Bound::Nearly);
    if let Some(upper) = statement.upper {
        let (low, high) = if is_hedged {
            (stretch(statement.value), stretch(upper))
        } else if side == Side::WordingConverted {
            (half(statement.value), half(upper))
        } else {
            (Rational::zero(), Rational::zero())
        };
        return Interval::between(value - low, rational(upper) + high);
    }
    match statement.bound {
        Bound::Exact | Bound::MultiplesOf => Interval::around(&value, &half(statement.value)),
        Bound::About => Interval::around(&value, &stretch(statement.value)),
        Bound::Nearly => {
            let low = &value - stretch(statement.value);
            Interval { low: Some(End::closed(low)), high: Some(End::open(value)) }
        }
        Bound::AtLeast => Interval::from(End::closed(slack(value, side, thresholds, true))),
        Bound::MoreThan => Interval::from(beyond(slack(value, side, thresholds, true))),
        Bound::AtMost => Interval::up_to(End::closed(slack(value, side, thresholds, false))),
        Bound::LessThan => Interval::up_to(beyond(slack(value, side, thresholds, false))),
    }
}

/// How the interval of a statement comes about, in words.
#[must_use]
pub fn because(statement: &Statement, thresholds: &Thresholds) -> String {
    let percent = |share: &Rational| format!("{} %", shown(&(share * Rational::from_integer(100.into()))));
    if statement.bound == Bound::MultiplesOf {
        return "some multiples of it, fewer than ten".to_owned();
    }
    if statement.upper.is_some() {
        return "from one end to the other".to_owned();
    }
    let value = statement.value;
    let is_counted = matches!(statement.kind, Kind::Count | Kind::Multiple) && value.fract().is_zero();
    let is_large = rational(value).abs() >= thresholds.whole;
    let digit = shown(&zeros(value));
    match statement.bound {
        Bound::Exact if statement.is_fraction() => {
            format!("the fraction itself; as a wording, {} of it to either side", percent(&thresholds.rounding))
        }
        Bound::Exact if is_large => {
            let most = percent(&thresholds.rounding);
            format!("its last digit stands for {digit}: half of that to either side, at most {most} of it")
        }
        Bound::Exact if is_counted => "counted one by one".to_owned(),
        Bound::Exact => "half of what its last digit stands for, to either side".to_owned(),
        Bound::About | Bound::Nearly => {
            let (least, most) = (percent(&thresholds.least), percent(&thresholds.about));
            let side = if statement.bound == Bound::Nearly { "below it" } else { "to either side" };
            format!("its last digit stands for {digit}: half of that {side}, from {least} to {most} of it")
        }
        Bound::AtLeast => "it or above".to_owned(),
        Bound::AtMost => "it or below".to_owned(),
        Bound::MoreThan if is_large => "above it; from here up as \"at least\"".to_owned(),
        Bound::LessThan if is_large => "below it; from here up as \"at most\"".to_owned(),
        Bound::MoreThan => "above it".to_owned(),
        Bound::LessThan => "below it".to_owned(),
        Bound::MultiplesOf => String::new(),
    }
}

/// A bound in another unit is rounded as well.
fn slack(value: Rational, side: Side, thresholds: &Thresholds, is_lower: bool) -> Rational {
    if side != Side::WordingConverted {
        return value;
    }
    let slack = value.abs() * &thresholds.unhedged;
    if is_lower { value - slack } else { value + slack }
}

/// How far from a number printed as exact the true value may be.
fn exact_half(statement: &Statement, value: Decimal, from: Side, thresholds: &Thresholds) -> Rational {
    let size = rational(value).abs();
    // What rounding does in silence is never more than what a hedge does.
    let most = (&thresholds.rounding).min(&thresholds.about);
    let rounded = half(zeros(value)).min(&size * most);
    let printed = half(last_digit(value));
    let is_counted = matches!(statement.kind, Kind::Count | Kind::Multiple) && value.fract().is_zero();
    match from {
        Side::EntryConverted => Rational::zero(),
        Side::Entry if statement.is_fraction() => Rational::zero(),
        Side::Wording | Side::WordingConverted if statement.is_fraction() => size * &thresholds.rounding,
        Side::WordingConverted => rounded.max(printed).max(size * &thresholds.unhedged),
        Side::Entry if size < thresholds.whole && is_counted => Rational::zero(),
        Side::Entry | Side::Wording if size < thresholds.whole => printed,
        Side::Entry | Side::Wording => rounded.max(printed),
    }
}

/// How far "about" stretches from a number.
fn hedged(statement: &Statement, value: Decimal, thresholds: &Thresholds) -> Rational {
    let size = rational(value).abs();
    let most = &size * &thresholds.about;
    let mut least = &size * &thresholds.least;
    // "Nearly 43" of what is counted one by one may be 42.
    if statement.kind == Kind::Count && value.fract().is_zero() && value.abs() >= Decimal::TEN {
        least = least.max(Rational::from_integer(1.into()));
    }
    // A five at the end is as round as a zero.
    let is_five = (value.mantissa() / 10_i128.pow(trailing_zeros(value))) % 5 == 0;
    let unit = if is_five { zeros(value) * Rational::from_integer(5.into()) } else { zeros(value) };
    half(unit).min(most).max(least)
}

fn half(unit: Rational) -> Rational {
    unit / Rational::from_integer(2.into())
}

/// What the last printed digit stands for, the zeros of a whole number taken as printed.
fn last_digit(value: Decimal) -> Rational {
    Rational::new(1.into(), num_bigint::BigInt::from(10).pow(value.scale()))
}

/// What the last digit stands for that is no zero at the end of a whole number.
pub(super) fn zeros(value: Decimal) -> Rational {
    last_digit(value) * Rational::from_integer(num_bigint::BigInt::from(10).pow(trailing_zeros(value)))
}

/// The zeros at the end of a whole number.
fn trailing_zeros(value: Decimal) -> u32 {
    if value.scale() > 0 || value.is_zero() {
        return 0;
    }
    let mantissa = value.mantissa();
    (1..=28).take_while(|&zeros| mantissa % 10_i128.pow(zeros) == 0).last().unwrap_or(0)
}
