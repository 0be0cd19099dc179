//! Clock times, and the running times of clips.
//!
//! ```text
//! clock = hour , ( ":" | "." ) , minutes , [ ":" , seconds ] , [ half of the day ] | hour , half of the day
//!       | hour , "o'clock" | ( "half" | "quarter" ) , ( "past" | "to" ) , hour | hours and minutes , "hours" ;
//! ```
//!
//! `5.30` is a time only before "a.m." or "p.m."; `3:1` is a ratio, since minutes have two digits.

use rust_decimal::prelude::ToPrimitive;

use super::table::{GREENWICH, HALVES_OF_DAY, ZONES};
use super::{Clock, Expression, TimeOfDay};
use crate::numeral::Numeral;
use crate::text::{Class, Sentence};

/// The clock time that starts with `numeral`.
pub(super) fn expression(sentence: &Sentence<'_, '_>, numeral: &Numeral) -> Option<Expression> {
    let at = numeral.first;
    if let Some(expression) =
        spoken(sentence, numeral).or_else(|| first_of_two(sentence, at)).or_else(|| military(sentence, at))
    {
        return Some(expression);
    }
    let (clock, end) = colon(sentence, at).or_else(|| dotted(sentence, at)).or_else(|| bare(sentence, at))?;
    let (clock, end) = match half_of_day(sentence, end) {
        Some(after_noon) => (in_half(clock, after_noon)?, end + 1),
        None if clock.minute.is_none() => return None,
        None => (clock, end),
    };
    Some(zoned(sentence, at, end, clock))
}

/// A time zone in capitals behind a time belongs to it.
fn zoned(sentence: &Sentence<'_, '_>, first: usize, end: usize, clock: Clock) -> Expression {
    let zone = sentence.text(end);
    let clock = Clock { utc: GREENWICH.contains(&zone), ..clock };
    Expression::timed(first, end + usize::from(ZONES.contains(&zone)), TimeOfDay::Clock(clock))
}

fn timed(first: usize, end: usize, hour: u8, minute: Option<u8>) -> Expression {
    Expression::timed(first, end, TimeOfDay::Clock(Clock { hour, minute, second: None, utc: false }))
}

/// An hour of twelve, in digits or in words.
fn hour(sentence: &Sentence<'_, '_>, at: usize) -> Option<u8> {
    let spoken = || crate::numeral::small(sentence, at)?.to_u8();
    sentence.text(at).parse().ok().or_else(spoken).filter(|hour| (1..=12).contains(hour))
}

/// "Five o'clock", "half past nine", "quarter to six".
fn spoken(sentence: &Sentence<'_, '_>, numeral: &Numeral) -> Option<Expression> {
    let at = numeral.first;
    let said = hour(sentence, at)?;
    if sentence.is_any(at + 1, &["o'clock", "o’clock"]) {
        return Some(timed(at, at + 2, said, None));
    }
    let part = at.checked_sub(2)?;
    match (
        sentence.is(part, "half"),
        sentence.is(part, "quarter"),
        sentence.is(at - 1, "past"),
        sentence.is(at - 1, "to"),
    ) {
        (true, _, true, _) => Some(timed(part, at + 1, said, Some(30))),
        (_, true, true, _) => Some(timed(part, at + 1, said, Some(15))),
        (_, true, _, true) => Some(timed(part, at + 1, if said == 1 { 12 } else { said - 1 }, Some(45))),
        _ => None,
    }
}

/// The first hour of "6-8 p.m." and "from 6 to 8 p.m.".
fn first_of_two(sentence: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    let first = hour(sentence, at).filter(|_| sentence.is_any(at + 1, &["-", "–", "to", "and"]))?;
    let second = hour(sentence, at + 2)?;
    let after_noon = half_of_day(sentence, at + 3)?;
    let same_half = after_noon && first % 12 < second % 12;
    let clock = in_half(Clock { hour: first, minute: None, second: None, utc: false }, same_half)?;
    Some(timed(at, at + 1, clock.hour, None))
}

/// "At 1500 hours", "0735 GMT".
fn military(sentence: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    let digits = sentence.text(at);
    let (hour, minute) = (digits.get(..2)?.parse().ok()?, digits.get(2..)?.parse().ok()?);
    let timed_by = at > 0 && sentence.is_any(at - 1, &["at", "by", "from", "until", "before", "after"]);
    let is_time = digits.len() == 4 && hour < 24 && minute < 60;
    if is_time && ZONES.contains(&sentence.text(at + 1)) {
        return Some(zoned(sentence, at, at + 1, Clock { hour, minute: Some(minute), second: None, utc: false }));
    }
    (is_time && sentence.is(at + 1, "hours") && timed_by).then(|| timed(at, at + 2, hour, Some(minute)))
}

/// `21:05`, `9:30:15`, `10:38:07.190`.
fn colon(sentence: &Sentence<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    let hour = sentence.text(at).parse().ok().filter(|&hour: &u8| hour <= 59 && sentence.text(at).len() <= 2)?;
    let minute = is_colon(sentence, at + 1).then(|| two_digits(sentence.text(at + 2))).flatten()?;
    let second = is_colon(sentence, at + 3).then(|| seconds(sentence.text(at + 4))).flatten();
    let end = if second.is_some() { at + 5 } else { at + 3 };
    let more = sentence.is_glued(end)
        && matches!(sentence.get(end).map(|token| token.class), Some(Class::Number | Class::Mark('%')));
    (!more).then_some((Clock { hour, minute: Some(minute), second, utc: false }, end))
}

/// A colon that touches the digits on both sides.
fn is_colon(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.text(at) == ":" && sentence.is_glued(at) && sentence.is_glued(at + 1)
}

/// Minutes: they have two digits.
fn two_digits(text: &str) -> Option<u8> {
    text.parse().ok().filter(|&number: &u8| text.len() == 2 && number < 60)
}

/// Seconds, whose fractions are left out.
fn seconds(text: &str) -> Option<u8> {
    let whole = text.len() == 2 || text.get(2..3) == Some(".");
    text.get(..2)?.parse().ok().filter(|_| whole)
}

/// `5.30` before a half of the day.
fn dotted(sentence: &Sentence<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    let (hour, minute) = sentence.text(at).split_once('.')?;
    half_of_day(sentence, at + 1)?;
    Some((Clock { hour: hour.parse().ok()?, minute: Some(two_digits(minute)?), second: None, utc: false }, at + 1))
}

/// `9` before a half of the day.
fn bare(sentence: &Sentence<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    let hour = sentence.text(at).parse().ok().or_else(|| crate::numeral::small(sentence, at)?.to_u8())?;
    half_of_day(sentence, at + 1)?;
    Some((Clock { hour, minute: None, second: None, utc: false }, at + 1))
}

/// Whether the half of the day named at a token is the one from noon on.
fn half_of_day(sentence: &Sentence<'_, '_>, at: usize) -> Option<bool> {
    let (_, after_noon) = HALVES_OF_DAY.iter().find(|(form, _)| sentence.is(at, form))?;
    // Behind an hour "am" is no verb, save in a question: "of all 10 am I …".
    (!sentence.is(at + 1, "I")).then_some(*after_noon)
}

fn in_half(clock: Clock, after_noon: bool) -> Option<Clock> {
    let hour = match (clock.hour, after_noon) {
        (12, false) => 0,
        (hour @ 1..=11, true) => hour + 12,
        (hour @ 0..=12, _) => hour,
        _ => return None,
    };
    Some(Clock { hour, ..clock })
}
