//! Dates with a month, written in words or in digits.
//!
//! ```text
//! date = month , [ "." ] , day , [ ending ] , [ [ "," ] , year ] | month , [ "." ] , [ "," ] , year
//!      | day , [ "of" ] , month , [ [ "," ] , year ] | year , "-" , month , "-" , day | month , "/" , day , "/" , year ;
//! days = month , day , ( "to" | "and" | "-" ) , day ;                        (* each day an expression of its own *)
//! ```
//!
//! Every date is asked for by one of its numerals. A month without a number beside it is left to later rules.

use super::table::{BEHIND_DATE, BETWEEN_DAYS, MONTHS};
use super::{Expression, PartialDate, TimeType, TimeValue};
use crate::numeral::{Form, Numeral};
use crate::text::{Class, Sentence};

/// The date that holds `numeral` and starts at the token `from` or later.
pub(super) fn expression(sentence: &Sentence<'_, '_>, numeral: &Numeral, from: usize) -> Option<Expression> {
    iso(sentence, numeral)
        .or_else(|| slashed(sentence, numeral))
        .or_else(|| month_first(sentence, numeral, from))
        .or_else(|| day_first(sentence, numeral))
}

fn dated(first: usize, end: usize, date: PartialDate) -> Expression {
    Expression::new(first, end, TimeType::Date, TimeValue::Date(date))
}

/// The month named at a token, and the token behind it and its full stop.
pub(super) fn month(sentence: &Sentence<'_, '_>, at: usize) -> Option<(u8, usize)> {
    let text = sentence.text(at);
    let first = text.chars().next()?;
    if !first.is_uppercase() {
        return None;
    }
    let (name, month) = MONTHS.iter().find(|(name, _)| name.eq_ignore_ascii_case(text))?;
    let stop = usize::from(is_short(name) && sentence.text(at + 1) == "." && sentence.is_glued(at + 1));
    Some((*month, at + 1 + stop))
}

/// Whether a name of a month is short for another, and so may have a full stop of its own.
fn is_short(name: &str) -> bool {
    name.len() < 5 && !["May", "June", "July"].contains(&name)
}

/// The month that ends before the token `end`, and its first token.
fn month_before(sentence: &Sentence<'_, '_>, end: usize, from: usize) -> Option<(u8, usize)> {
    let stop = usize::from(end > 0 && sentence.text(end - 1) == ".");
    let at = end.checked_sub(1 + stop).filter(|&at| at >= from)?;
    month(sentence, at).map(|(month, _)| (month, at))
}

/// A year of four digits at a token.
pub(super) fn year_at(sentence: &Sentence<'_, '_>, at: usize) -> Option<u16> {
    let text = sentence.text(at);
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|year| is_year && (1000..=2999).contains(year))
}

fn number(sentence: &Sentence<'_, '_>, at: usize, limits: std::ops::RangeInclusive<u8>) -> Option<u8> {
    let text = sentence.text(at);
    text.parse().ok().filter(|number| text.len() <= 2 && limits.contains(number))
}

fn all_glued(sentence: &Sentence<'_, '_>, first: usize, end: usize) -> bool {
    (first + 1..end).all(|index| sentence.is_glued(index))
}

/// `2025-05-03`, perhaps with a time behind it, which is left to the clock.
fn iso(sentence: &Sentence<'_, '_>, numeral: &Numeral) -> Option<Expression> {
    let at = numeral.first;
    let year = year_at(sentence, at)?;
    let hyphens = sentence.text(at + 1) == "-" && sentence.text(at + 3) == "-" && all_glued(sentence, at, at + 5);
    let two_digits = sentence.text(at + 2).len() == 2 && sentence.text(at + 4).len() == 2;
    let (month, day) = (number(sentence, at + 2, 1..=12)?, number(sentence, at + 4, 1..=31)?);
    (hyphens && two_digits)
        .then(|| dated(at, at + 5, PartialDate { year: Some(year), month: Some(month), day: Some(day) }))
}

/// `5/3/2025`, the month first unless it can only be the day.
fn slashed(sentence: &Sentence<'_, '_>, numeral: &Numeral) -> Option<Expression> {
    let at = numeral.first;
    if let Some(date) = dotted(sentence.text(at)) {
        return Some(dated(at, at + 1, date));
    }
    let separator = sentence.text(at + 1);
    let same = matches!(separator, "/" | "-") && sentence.text(at + 3) == separator;
    if !same || !all_glued(sentence, at, at + 5) {
        return None;
    }
    let (one, two) = (number(sentence, at, 1..=31)?, number(sentence, at + 2, 1..=31)?);
    let short = || number(sentence, at + 4, 0..=99).filter(|_| separator == "/" && sentence.text(at + 4).len() == 2);
    let year = year_at(sentence, at + 4)
        .or_else(|| short().map(|year| if year < 70 { 2000 } else { 1900 } + u16::from(year)))?;
    let (month, day) = if one <= 12 { (one, two) } else { (two, one) };
    (month <= 12).then(|| dated(at, at + 5, PartialDate { year: Some(year), month: Some(month), day: Some(day) }))
}

/// `14.03.2024`: the day, the month and the year in one token.
fn dotted(digits: &str) -> Option<PartialDate> {
    let mut parts = digits.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let short =
        |text: &str, most: u8| text.parse().ok().filter(|number| text.len() <= 2 && (1..=most).contains(number));
    let year = year.parse().ok().filter(|number: &u16| year.len() == 4 && (1000..=2999).contains(number))?;
    let date = PartialDate { year: Some(year), month: Some(short(month, 12)?), day: Some(short(day, 31)?) };
    parts.next().is_none().then_some(date)
}

/// "May 3, 2025", "May 2025", and the second day of "May 3 to 5".
fn month_first(sentence: &Sentence<'_, '_>, numeral: &Numeral, from: usize) -> Option<Expression> {
    let at = numeral.first;
    let comma = usize::from(at > 0 && sentence.text(at - 1) == ",");
    if let Some(year) = year_at(sentence, at)
        && let Some((month, first)) = month_before(sentence, at - comma, from)
    {
        return Some(dated(first, at + 1, PartialDate { year: Some(year), month: Some(month), day: None }));
    }
    let day = number(sentence, at, 1..=31)?;
    let ending = usize::from(numeral.form == Form::Ordinal && numeral.end == at + 2);
    let the = usize::from(at > 0 && sentence.is(at - 1, "the") && ending == 1);
    let (month, first) = month_before(sentence, at - the, from).or_else(|| second_day(sentence, at))?;
    let end = at + 1 + ending;
    if is_amount(sentence, end) {
        return None;
    }
    let (year, end) = year_behind(sentence, end);
    Some(dated(first, end, PartialDate { year, month: Some(month), day: Some(day) }))
}

/// Behind a day stands no percent sign, no decimal and no time of day's colon.
fn is_amount(sentence: &Sentence<'_, '_>, end: usize) -> bool {
    let goes_on =
        || sentence.is_glued(end + 1) && sentence.get(end + 1).is_some_and(|token| token.class == Class::Number);
    sentence.is_glued(end)
        && match sentence.get(end).map(|token| token.class) {
            Some(Class::Mark(':')) => goes_on(),
            class => matches!(class, Some(Class::Mark('%' | '/' | '°') | Class::Word)),
        }
        || sentence.is_any(end, &["percent", "million", "billion", "per"])
}

/// The year behind a date, with or without a comma, and the token behind it.
fn year_behind(sentence: &Sentence<'_, '_>, end: usize) -> (Option<u16>, usize) {
    let comma = usize::from(sentence.text(end) == ",");
    match year_at(sentence, end + comma) {
        Some(year) => (Some(year), end + comma + 1),
        None => (None, end),
    }
}

/// The day at `at` goes on a pair of days: "Sept. 19 to 22", "May 3-5". It starts with itself.
fn second_day(sentence: &Sentence<'_, '_>, at: usize) -> Option<(u8, usize)> {
    let joins = sentence.is_any(at.checked_sub(1)?, BETWEEN_DAYS);
    let first = at.checked_sub(2).filter(|_| joins)?;
    let day = number(sentence, first, 1..=31)?;
    let (month, _) = month_before(sentence, first, 0)?;
    let second = number(sentence, at, 1..=31)?;
    let (_, end) = year_behind(sentence, at + 1);
    let names_unit = sentence.is_word(end) && !closes_date(sentence, end);
    (day < second && !(names_unit && sentence.is(at - 1, "and"))).then_some((month, at))
}

/// Words that follow a date and count nothing.
fn closes_date(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.is_any(at, BEHIND_DATE)
}

/// "3 May 2025", "the 3rd of May".
fn day_first(sentence: &Sentence<'_, '_>, numeral: &Numeral) -> Option<Expression> {
    let at = numeral.first;
    let day = number(sentence, at, 1..=31)?;
    let mut next = numeral.end;
    if numeral.end > at + usize::from(numeral.form == Form::Ordinal) + 1 {
        return None;
    }
    let of = usize::from(sentence.is(next, "of"));
    let hyphen = usize::from(sentence.text(next) == "-" && sentence.is_glued(next + 1));
    next += of.max(hyphen);
    let (month, end) = month(sentence, next)?;
    let (year, end) = year_behind(sentence, end);
    let is_may = sentence.is_any(next, &["may", "march", "mar"]) && year.is_none() && of == 0;
    (!is_may || closes_behind(sentence, end))
        .then(|| dated(at, end, PartialDate { year, month: Some(month), day: Some(day) }))
}

/// The sentence ends or pauses at `at`.
fn closes_behind(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.get(at).is_none_or(|token| matches!(token.class, Class::Mark(_))) || closes_date(sentence, at)
}
