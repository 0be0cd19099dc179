//! Durations: a numeral and a unit of time.
//!
//! ```text
//! duration = numeral , [ "-" | adjective ] , unit of time ;       (* three months   18-month   a decade *)
//! ```
//!
//! "Per year" and "a year" behind an amount are denominators, "15-year-old" is an age, "40th minute" a rank.

use std::sync::LazyLock;

use super::table::UNITS;
use super::{Expression, TimeType, TimeUnit, TimeValue};
use crate::numeral::{Form, Numeral, Value};
use crate::text::{Phrases, Sentence};

static FORMS: LazyLock<Phrases<TimeUnit>> =
    LazyLock::new(|| Phrases::new(UNITS.iter().flat_map(|unit| unit.forms.iter().map(|form| (*form, *unit)))));

/// The duration that starts with `numeral`.
pub(super) fn expression(sentence: &Sentence<'_, '_>, numeral: &Numeral) -> Option<Expression> {
    let hyphen = usize::from(sentence.text(numeral.end) == "-" && sentence.is_glued(numeral.end));
    let at = numeral.end + hyphen;
    let (unit, length) = FORMS.starting_at(sentence, at)?;
    let end = at + length;
    let value = match numeral.value {
        Value::Exact(amount) if !matches!(numeral.form, Form::Ordinal | Form::Times | Form::Grown) => {
            TimeValue::Duration(amount, unit)
        }
        Value::Between(..) => TimeValue::SomeDuration(unit),
        _ => return None,
    };
    let is_age = sentence.is(end, "old") || sentence.text(end) == "-" && sentence.is_any(end + 1, &["old", "olds"]);
    (!is_age).then(|| Expression::new(numeral.first, end, TimeType::Duration, value))
}
