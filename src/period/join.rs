//! Neighbours that are one expression, and the words around an expression that belong to it.
//!
//! ```text
//! joined = weekday , [ "," ] , date | day , part of the day | time of day , day        (* Monday, Oct. 26   9 a.m. Tuesday *)
//!        | part of a year , [ "of" ] , year                                          (* the third quarter of last year *)
//!        | "the same period" , ( [ "of" ] , year | "a year earlier" ) | "the week of" , date ;
//! wider  = ( "early" | "the end of" ) , date | ( "the past" | "more than" ) , length | length , ( "ago" | "earlier" ) ;
//! ```
//!
//! Two months or days with one year share it: "from April to June 2008". The ends of a span stay two expressions.

use std::sync::LazyLock;

use rust_decimal::prelude::ToPrimitive;

use super::meaning::{Meaning, Origin, Part, Step, YearOf};
use super::table::{DATE_PREFIXES, LENGTH_BOUNDS, PARTS_OF_DATE, RELATIVE_PARTS};
use super::{Expression, Grain, Mod, TimeOfDay, TimeType, TimeValue, noun};
use crate::text::{Class, Phrases, Sentence};

static PARTS: LazyLock<Phrases<Mod>> = LazyLock::new(|| Phrases::new(PARTS_OF_DATE.iter().copied()));
static BOUNDS: LazyLock<Phrases<Mod>> = LazyLock::new(|| Phrases::new(LENGTH_BOUNDS.iter().copied()));
static PREFIXES: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::new(DATE_PREFIXES.iter().map(|form| (*form, ()))));

/// Widen and join the expressions of a sentence, in place.
pub(super) fn settle(sentence: &Sentence<'_, '_>, expressions: &mut Vec<Expression>) {
    let mut kept = 0_usize;
    for index in 0..expressions.len() {
        let mut expression = expressions[index];
        let from = kept.checked_sub(1).map_or(0, |last| expressions[last].end);
        if expression.kind == TimeType::Duration {
            widen_length(sentence, &mut expression, from);
        }
        widen_date(sentence, &mut expression, from);
        let joined = kept.checked_sub(1).and_then(|last| join(sentence, &expressions[last], &expression));
        if let Some(joined) = joined {
            expressions[kept - 1] = joined;
            continue;
        }
        if let Some(last) = kept.checked_sub(1) {
            share_year(sentence, &mut expressions[last], &mut expression);
        }
        expressions[kept] = expression;
        kept += 1;
    }
    expressions.truncate(kept);
    expressions.retain(|expression| !expression.meaning.waits());
}

/// Take in "the past", "more than", "ago", "earlier".
fn widen_length(sentence: &Sentence<'_, '_>, expression: &mut Expression, from: usize) {
    noun::widen(sentence, expression, from);
    if let Some((modifier, length)) = BOUNDS.ending_at(sentence, expression.first)
        && expression.first >= from + length
        && !sentence.is(expression.first, "the")
    {
        expression.first -= length;
        expression.modifier = Some(modifier);
    }
    if let Some((end, meaning)) = away(sentence, expression) {
        *expression = Expression { end, meaning, kind: TimeType::Date, ..*expression };
    }
}

/// Whether the sentence pauses or ends before a token.
fn closes(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.get(at).is_none_or(|token| matches!(token.class, Class::Mark(mark) if mark != '-'))
}

/// "Ago", "earlier", "from now" behind a length: the end of the expression, and the date it means.
fn away(sentence: &Sentence<'_, '_>, expression: &Expression) -> Option<(usize, Meaning)> {
    let end = expression.end;
    let (end, sign, origin) = match () {
        () if sentence.is(end, "ago") => (end + 1, -1, Origin::Publication),
        () if sentence.is(end, "from") && sentence.is(end + 1, "now") => (end + 2, 1, Origin::Publication),
        () if sentence.is(end, "earlier") => (end + 1, -1, Origin::Mention),
        () if sentence.is(end, "later") => (end + 1, 1, Origin::Mention),
        () if sentence.is(end, "before") && closes(sentence, end + 1) => (end + 1, -1, Origin::Mention),
        () if sentence.is(end, "after") && closes(sentence, end + 1) => (end + 1, 1, Origin::Mention),
        () => return None,
    };
    let (amount, unit) = match expression.meaning {
        Meaning::Said(TimeValue::Duration(amount, unit)) => (amount, unit),
        Meaning::Said(TimeValue::SomeDuration(_)) if sign < 0 && origin == Origin::Publication => {
            return Some((end, Meaning::Said(TimeValue::Past)));
        }
        _ => return None,
    };
    let number = amount.fract().is_zero().then(|| amount.to_i32()).flatten()?.checked_mul(unit.factor.cast_signed())?;
    let by = number.checked_mul(sign)?;
    let meaning = match (unit.letter, origin) {
        ("Y", Origin::Mention) => Meaning::SameAway(by),
        ("Y", _) => Meaning::Away(Grain::Year, by, origin),
        ("M", _) => Meaning::Away(Grain::Month, by, origin),
        ("Q", _) => Meaning::Away(Grain::Quarter, by, origin),
        // A week ago is a day; more of them are counted in weeks.
        ("W", _) if number == 1 => Meaning::Away(Grain::Day, 7 * by, origin),
        ("W", Origin::Mention) => Meaning::Away(Grain::Day, by.checked_mul(7)?, origin),
        ("W", _) => Meaning::Away(Grain::Week, by, origin),
        ("D", _) => Meaning::Away(Grain::Day, by, origin),
        _ => return None,
    };
    Some((end, meaning))
}

/// Take in "early", "the end of", "earlier" and "the" before a date.
fn widen_date(sentence: &Sentence<'_, '_>, expression: &mut Expression, from: usize) {
    if expression.kind != TimeType::Date || expression.first == 0 {
        return;
    }
    let longer = matches!(
        expression.meaning,
        Meaning::OfYear(Part::Whole | Part::Month(_) | Part::Quarter(_) | Part::Half(_) | Part::Season(_), _)
            | Meaning::Away(..)
            | Meaning::Said(TimeValue::Decade(_) | TimeValue::Century(_))
    );
    if !longer {
        return;
    }
    let is_today = matches!(expression.meaning, Meaning::Away(Grain::Day, _, Origin::Publication));
    if let Some(((), length)) = PREFIXES.ending_at(sentence, expression.first)
        && expression.first >= from + length
        && matches!(expression.meaning, Meaning::OfYear(Part::Whole | Part::Month(_) | Part::Quarter(_), _))
    {
        expression.first -= length;
    }
    let part = PARTS.ending_at(sentence, expression.first).filter(|&(_, length)| expression.first >= from + length);
    let before = expression.first.wrapping_sub(1);
    let relative = RELATIVE_PARTS.iter().find(|(form, _)| expression.first > from && sentence.is(before, form));
    if let Some((modifier, length)) = part.filter(|_| !is_today && expression.modifier.is_none()) {
        expression.first -= length;
        expression.modifier = Some(modifier);
    } else if let Some((_, modifier)) = relative
        && matches!(expression.meaning, Meaning::Away(_, 0, _))
    {
        expression.first = before;
        expression.modifier = Some(*modifier);
    }
    let article = matches!(expression.meaning, Meaning::OfYear(Part::Quarter(_) | Part::Half(_) | Part::Final(_), _));
    if article && expression.first > from && sentence.is(expression.first - 1, "the") {
        let adjective = sentence.text(expression.first + 1) == "-";
        expression.first -= usize::from(!adjective);
    }
}

/// The expression that `a` and `b` are together.
fn join(sentence: &Sentence<'_, '_>, a: &Expression, b: &Expression) -> Option<Expression> {
    let gap = b.first.checked_sub(a.end)?;
    let whole = |from: &Expression, meaning: Meaning| Expression { first: a.first, end: b.end, meaning, ..*from };
    let modifier = a.modifier.or(b.modifier);
    match (gap, sentence.text(a.end)) {
        (0, _) | (1, ",") if is_weekday(a) && is_dated(b) => Some(whole(b, b.meaning)),
        (0, _) if a.meaning.is_day() && a.time.is_none() && b.meaning == Meaning::SomeDay => {
            let part = b.time.filter(|time| matches!(time, TimeOfDay::Part(_)))?;
            Some(whole(a, a.meaning).at_time(part))
        }
        (0, _) | (1, ",") if a.meaning == Meaning::SomeDay && (gap == 0 && b.meaning.is_day() || is_dated(b)) => {
            let time = if let Some(TimeOfDay::Part(_)) = a.time { b.time.or(a.time) } else { a.time }?;
            Some(whole(b, b.meaning).at_time(time))
        }
        (0, _) | (1, "of" | "in") => {
            let of = gap == 1;
            let meaning = in_year(sentence, a, b, of).or_else(|| of.then(|| week(a, b)).flatten())?;
            Some(Expression { modifier, ..whole(a, meaning) })
        }
        _ => None,
    }
}

fn is_weekday(expression: &Expression) -> bool {
    matches!(expression.meaning, Meaning::Weekday(..)) && expression.kind == TimeType::Date
}

/// A date with its day, to which a weekday before it belongs.
fn is_dated(expression: &Expression) -> bool {
    matches!(expression.meaning, Meaning::OfYear(Part::Day(..), _)) && expression.kind == TimeType::Date
}

/// "The third quarter of last year", "April next year", "the same period last year".
fn in_year(sentence: &Sentence<'_, '_>, a: &Expression, b: &Expression, of: bool) -> Option<Meaning> {
    if a.kind != TimeType::Date || b.modifier.is_some() {
        return None;
    }
    let is_same = sentence.is(a.first + usize::from(sentence.is(a.first, "the")), "same");
    let same = match a.meaning {
        Meaning::SameAway(0) | Meaning::SameIn(YearOf::Step(Step::Open)) => true,
        Meaning::Away(_, 0, Origin::Mention) => is_same,
        _ => false,
    };
    // "The quarter a year ago".
    let ago = !of && sentence.is_any(b.end - 1, &["ago", "earlier"]);
    let same = same || ago && matches!(a.meaning, Meaning::Away(Grain::Month | Grain::Quarter, 0, Origin::Mention));
    match (same, b.meaning) {
        (true, Meaning::SameAway(-1) | Meaning::Away(Grain::Year, -1, _)) => Some(Meaning::SameAway(-1)),
        (true, Meaning::OfYear(Part::Whole, year)) => Some(Meaning::SameIn(year)),
        (true, Meaning::Away(Grain::Year, by, origin)) => Some(Meaning::SameIn(YearOf::Away(by, origin))),
        _ => {
            let year = b.meaning.whole_year()?;
            // "In May of the year before": behind "in" only a quarter or a half goes on to its year.
            let fits =
                !sentence.is(a.end, "in") || matches!(a.meaning, Meaning::OfYear(Part::Quarter(_) | Part::Half(_), _));
            let plain =
                matches!(b.meaning, Meaning::Away(..)) || of || !matches!(a.meaning, Meaning::OfYear(Part::Day(..), _));
            (fits && plain).then(|| a.meaning.in_year(year)).flatten()
        }
    }
}

/// "The week of March 6", "the last week of March".
fn week(a: &Expression, b: &Expression) -> Option<Meaning> {
    match (a.meaning, b.meaning) {
        (Meaning::WeekOf(0, _, _), Meaning::OfYear(Part::Day(month, day), year)) => {
            Some(Meaning::WeekOf(month, day, year))
        }
        (Meaning::WeekIn(nth, 0, _), Meaning::OfYear(Part::Month(month), year)) => {
            Some(Meaning::WeekIn(nth, month, year))
        }
        _ => None,
    }
}

/// Of two months or days in a row, the one without a year has that of the other.
fn share_year(sentence: &Sentence<'_, '_>, a: &mut Expression, b: &mut Expression) {
    let gap = b.first.saturating_sub(a.end);
    let joins = gap == 1 && sentence.is_any(a.end, &["to", "and", "through", "until", "till", "-", "–", "or"]);
    let (Meaning::OfYear(first, of_first), Meaning::OfYear(last, of_last)) = (a.meaning, b.meaning) else { return };
    let (Some(earlier), Some(later)) = (place_in_year(first), place_in_year(last)) else { return };
    if !joins {
        return;
    }
    let open = YearOf::Step(Step::Open);
    if of_first == open && of_last != open {
        a.meaning = Meaning::OfYear(first, if earlier <= later { of_last } else { shifted(of_last, -1) });
    } else if of_last == open && of_first != open {
        b.meaning = Meaning::OfYear(last, if earlier <= later { of_first } else { shifted(of_first, 1) });
    }
}

/// Month and day of a part of a year that has a month.
const fn place_in_year(part: Part) -> Option<(u8, u8)> {
    match part {
        Part::Month(month) => Some((month, 0)),
        Part::Day(month, day) => Some((month, day)),
        _ => None,
    }
}

const fn shifted(year: YearOf, by: i32) -> YearOf {
    match year {
        YearOf::Said(year) => YearOf::Said(if by < 0 { year.saturating_sub(1) } else { year.saturating_add(1) }),
        YearOf::Away(away, origin) => YearOf::Away(away + by, origin),
        YearOf::Step(step) => YearOf::Step(step),
    }
}
