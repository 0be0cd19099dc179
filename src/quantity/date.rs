//! Numbers of dates, years and clock times, which are no quantities.
//!
//! ```text
//! date = number inside a time expression of `period` that is a date or a time of day ;
//! time = hour , ":" , minutes , [ ":" , seconds ] ;                                  (* one figure without a value *)
//! ```
//!
//! A number in a time expression is a date, save where a unit or money claims it: "$2025", "1950 tonnes". Durations are
//! amounts and left to `amount`.

use rust_decimal::Decimal;

use super::draft::Draft;
use super::{Kind, Unit};
use crate::period::{Expression, TimeType};
use crate::text::{Class, Gap, Sentence};

/// Mark the numbers inside dates and clock times.
pub(super) fn mark(sentence: &Sentence<'_, '_>, drafts: &mut [Draft], times: &[Expression]) {
    let mut times = times.iter().filter(|time| matches!(time.kind, TimeType::Date | TimeType::Time)).peekable();
    let mut hour: Option<usize> = None;
    for index in 0..drafts.len() {
        let number = drafts[index].number;
        while times.next_if(|time| time.end <= number.first).is_some() {}
        let Some(time) = times.peek().filter(|time| time.first <= number.first && number.first < time.end) else {
            continue;
        };
        let single = time.end == time.first + 1;
        if single && is_claimed(sentence, &drafts[index]) {
            continue;
        }
        if time.kind == TimeType::Time {
            let joined = |&hour: &usize| sentence.is_glued(number.first) && drafts[hour].number.end + 1 == number.first;
            if let Some(hour) = hour.filter(joined) {
                take_minutes(drafts, hour, index);
                continue;
            }
            hour = Some(index);
        }
        set(sentence, &mut drafts[index], time);
    }
}

/// The minutes and seconds of a clock time go with its hour.
fn take_minutes(drafts: &mut [Draft], hour: usize, index: usize) {
    let end = drafts[index].number.end;
    drafts[index].dropped = true;
    let hour = &mut drafts[hour];
    hour.number.end = end;
    hour.run = hour.number;
    hour.value = None;
}

fn set(sentence: &Sentence<'_, '_>, draft: &mut Draft, time: &Expression) {
    // The hyphen of "2010-2019" is no minus.
    if let Some(value) = draft.value.filter(Decimal::is_sign_negative) {
        draft.value = Some(-value);
        let sign = sentence.get(draft.number.first).is_some_and(|token| token.class != Class::Number);
        draft.number.first += usize::from(sign && draft.number.end > draft.number.first + 1);
    }
    let end = draft.number.end;
    let decade = time.end == end + 1 && sentence.is(end, "s");
    if end > time.end || decade {
        draft.number.end = time.end;
    }
    draft.is_no_amount(Kind::Date);
}

/// A year's four digits that money or a unit claims.
fn is_claimed(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Some(unit) = draft.unit_at else { return false };
    let close = unit.end <= draft.number.first || sentence.gap(unit.first) != Gap::Line;
    close && draft.unit.is_some() && !matches!(draft.unit, Some(Unit::Time(_)))
}
