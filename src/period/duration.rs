//! Durations: a numeral and a unit of time.
//!
//! ```text
//! duration = numeral , [ "-" | adjective ] , unit of time ;       (* three months   18-month   a decade *)
//! ```
//!
//! "Per year" and "a year" behind an amount are denominators, "15-year-old" is an age, "40th minute" a rank.

use std::sync::LazyLock;

use rust_decimal::Decimal;

use super::table::{CALENDAR_UNITS, UNITS};
use super::words::unit;
use super::{Expression, TimeType, TimeUnit, TimeValue};
use crate::numeral::{Form, Numeral, Value};
use crate::text::{Phrases, Sentence};

static FORMS: LazyLock<Phrases<TimeUnit>> = LazyLock::new(|| {
    let units = UNITS.iter().chain(CALENDAR_UNITS);
    Phrases::new(units.flat_map(|unit| unit.forms.iter().map(|form| (*form, *unit))))
});

/// The duration that starts with `numeral`.
pub(super) fn expression(sentence: &Sentence<'_, '_>, numeral: &Numeral) -> Option<Expression> {
    let hyphen = usize::from(sentence.text(numeral.end) == "-" && sentence.is_glued(numeral.end));
    let of = usize::from(matches!(numeral.value, Value::Between(..)) && sentence.is(numeral.end, "of"));
    let at = numeral.end + hyphen.max(of);
    let (unit, length) = FORMS.starting_at(sentence, at)?;
    let end = at + length;
    let value = value(numeral, unit)?;
    let is_age = sentence.is(end, "old") || sentence.text(end) == "-" && sentence.is_any(end + 1, &["old", "olds"]);
    (!is_age).then(|| Expression::new(numeral.first, end, TimeType::Duration, value))
}

/// So many units; none where the numeral is no number of them.
pub(super) fn value(numeral: &Numeral, unit: TimeUnit) -> Option<TimeValue> {
    match numeral.value {
        Value::Exact(amount) if !matches!(numeral.form, Form::Ordinal | Form::Times | Form::Grown) => {
            Some(TimeValue::Duration(amount, unit))
        }
        Value::Between(..) => Some(TimeValue::SomeDuration(unit)),
        _ => None,
    }
}

/// Half of a unit, in the next smaller one.
pub(super) fn half(name: &str) -> Option<TimeValue> {
    let (amount, smaller) = match name {
        "minute" => (30, "second"),
        "hour" => (30, "minute"),
        "day" => (12, "hour"),
        "year" => (6, "month"),
        "decade" => (5, "year"),
        "century" => (50, "year"),
        _ => return None,
    };
    Some(TimeValue::Duration(Decimal::from(amount), unit(smaller)))
}
