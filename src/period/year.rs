//! Years, spans of years, decades, centuries, quarters and halves.
//!
//! ```text
//! year    = four digits , [ ( "-" | "–" | "/" ) , ( two digits | four digits ) ] ;
//!         | "'" , two digits | digits , ( "B.C." | "A.D." ) | "c." , four digits ;
//! decade  = four digits , "s" | "'" , two digits , "s" ;
//! century = ordinal , [ "-" ] , "century" ;
//! quarter = ( ordinal , "quarter" | "Q2" ) , [ [ "of" ] , year ] ;                     (* likewise halves: "H1" *)
//! ```
//!
//! Four digits are a year from 1900 to 2099 unless something else claims them: money, a percent sign, a bound ("more
//! than 2000"), a counted noun behind a round number. Older years need a word of time before them.

use rust_decimal::prelude::ToPrimitive;

use super::date::year_at;
use super::table;
use super::table::{
    AFTER_CHRIST, AMOUNT_OR_YEAR, BEFORE_AMOUNT, BEFORE_CHRIST, BEFORE_COUNT, BEFORE_YEAR, BEFORE_YEAR_OR_NUMBER,
    MEASURED, NO_PLURAL, UNTIL, YEARLY,
};
use super::{Expression, PartialDate, TimeType, TimeValue};
use crate::numeral::{Form, Numeral};
use crate::text::{Class, Gap, Sentence};

/// The year, decade, century, quarter or half that `numeral` names. Of a span of years the first is pushed to `found`.
pub(super) fn expressions(
    sentence: &Sentence<'_, '_>,
    numeral: &Numeral,
    next: Option<&Numeral>,
    found: &mut Vec<Expression>,
) -> Option<Expression> {
    let single = decade(sentence, numeral)
        .or_else(|| short_year(sentence, numeral))
        .or_else(|| of_era(sentence, numeral))
        .or_else(|| part_of_year(sentence, numeral))
        .or_else(|| named_part(sentence, numeral));
    if single.is_some() {
        return single;
    }
    let year = year_at(sentence, numeral.first).filter(|_| numeral.end == numeral.first + 1)?;
    let first = dated(numeral.first, numeral.first + 1, year);
    if let Some(last) = next.and_then(|next| span_end(sentence, numeral, next, year)) {
        found.push(first);
        return Some(last);
    }
    is_year(sentence, numeral.first, year).then_some(first)
}

fn dated(first: usize, end: usize, year: u16) -> Expression {
    Expression::new(
        first,
        end,
        TimeType::Date,
        TimeValue::Date(PartialDate { year: Some(year), ..PartialDate::default() }),
    )
}

/// The second year of `2010-2019`, `2023-24`, `2004-5`, `1999/2000`.
fn span_end(sentence: &Sentence<'_, '_>, first: &Numeral, next: &Numeral, year: u16) -> Option<Expression> {
    let at = next.first;
    let joined = at == first.end + 1
        && sentence.is_glued(at)
        && sentence.is_glued(at - 1)
        && matches!(sentence.text(at - 1), "-" | "–" | "/");
    let text = sentence.text(at);
    let last = match text.len() {
        4 => year_at(sentence, at)?,
        2 => year / 100 * 100 + text.parse::<u16>().ok()?,
        1 => year / 10 * 10 + text.parse::<u16>().ok()?,
        _ => return None,
    };
    let plausible = (1800..2100).contains(&year) && last > year && last - year < 200 && next.end == at + 1;
    let is_money = first.first > 0 && is_money_sign(sentence, first.first - 1);
    (joined && plausible && !is_money).then(|| dated(at, at + 1, last))
}

/// `'69`: an apostrophe for the century, which the next century of years behind us gives.
fn short_year(sentence: &Sentence<'_, '_>, numeral: &Numeral) -> Option<Expression> {
    let at = numeral.first;
    let mark =
        at.checked_sub(1).filter(|&mark| matches!(sentence.text(mark), "'" | "’" | "‘") && !sentence.is_glued(mark))?;
    let digits = sentence.text(at);
    let whole = digits.len() == 2 && numeral.end <= at + 1 && sentence.is_glued(at) && !sentence.is(at + 1, "s");
    let quoted = matches!(sentence.text(at + 1), "'" | "’");
    let short: u16 = digits.parse().ok().filter(|_| whole && !quoted)?;
    Some(dated(mark, at + 1, if short >= 30 { 1900 } else { 2000 } + short))
}

/// "300 B.C.", "A.D. 79", "c. 1450".
fn of_era(sentence: &Sentence<'_, '_>, numeral: &Numeral) -> Option<Expression> {
    let at = numeral.first;
    let year: u16 = sentence.text(at).parse().ok().filter(|_| numeral.end == at + 1)?;
    let before =
        at > 0 && AFTER_CHRIST.contains(&sentence.text(at - 1)) || AFTER_CHRIST.contains(&sentence.text(at + 1));
    let circa = at > 1 && sentence.text(at - 1) == "." && matches!(sentence.text(at - 2), "c" | "ca");
    if BEFORE_CHRIST.contains(&sentence.text(at + 1)) {
        return Some(Expression::new(at, at + 2, TimeType::Date, TimeValue::BeforeChrist(year)));
    }
    (before || circa && (1000..2100).contains(&year)).then(|| dated(at, at + 1, year))
}

fn is_money_sign(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.text(at).chars().next().is_some_and(|c| "$£€¥₹#".contains(c))
}

/// Whether nothing but a year is meant by the four digits at `at`.
fn is_year(sentence: &Sentence<'_, '_>, at: usize, year: u16) -> bool {
    if is_amount(sentence, at, year) || touches_more(sentence, at) {
        return false;
    }
    let counts = is_plural_noun(sentence, at + 1);
    let before = at.wrapping_sub(1);
    let timed = sentence.is_any(before, BEFORE_YEAR);
    match year {
        1900..=2099 if !counts => true,
        // "Since 1950 people": other round numbers before a plural count.
        1900..=2099 if year.is_multiple_of(50) => !matches!(year, 1900 | 2000) && sentence.is(before, "since"),
        1900..=2099 => {
            at == 0 || timed || sentence.is_any(before, BEFORE_YEAR_OR_NUMBER) || !follows_verb(sentence.text(at - 1))
        }
        // "The Constitution of 1780".
        1500..=1899 if sentence.is(before, "from") && sentence.is_any(at + 1, UNTIL) => true,
        1500..=1899 => (timed || sentence.is(before, "of") && at > 1 && sentence.is_capitalised(at - 2)) && !counts,
        _ => false,
    }
}

/// What stands before the digits makes an amount of them: money, "than", "about" of a round number.
fn is_amount(sentence: &Sentence<'_, '_>, at: usize, year: u16) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let may_be = || year.is_multiple_of(10) || is_plural_noun(sentence, at + 1);
    is_money_sign(sentence, before)
        || sentence.is_any(before, BEFORE_AMOUNT)
        || sentence.is_any(before, AMOUNT_OR_YEAR) && may_be()
}

/// Digits, letters, a percent sign or a hyphen and a letter touch the four digits.
fn touches_more(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let before = at > 0
        && sentence.is_glued(at)
        && matches!(
            sentence.get(at - 1).map(|token| token.class),
            Some(Class::Word | Class::Number | Class::Mark('.' | ',' | '/' | '#' | '@'))
        );
    let behind = sentence.is_glued(at + 1)
        && matches!(
            sentence.get(at + 1).map(|token| token.class),
            Some(Class::Word | Class::Number | Class::Mark('%' | '°' | '/' | '+'))
        )
        && !sentence.is_any(at + 1, &["s", "'s", "’s"]);
    before || behind
}

/// A lower-case word that ends as plurals do and may be counted, or a plural or unit that ends otherwise.
fn is_plural_noun(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let text = sentence.text(at);
    let lower = text.bytes().all(|byte| byte.is_ascii_lowercase());
    let ending = text.len() > 3 && text.ends_with('s') && !text.ends_with("ss");
    let plural = lower && ending && !NO_PLURAL.contains(&text) && !YEARLY.contains(&text) || MEASURED.contains(&text);
    plural && sentence.gap(at) == Gap::Space
}

/// A verb or another word behind which a number counts: "built 1950 homes".
fn follows_verb(before: &str) -> bool {
    let lower = before.bytes().all(|byte| byte.is_ascii_lowercase());
    lower && (before.ends_with("ed") || BEFORE_COUNT.contains(&before))
}

/// `1990s`, `'90s`.
fn decade(sentence: &Sentence<'_, '_>, numeral: &Numeral) -> Option<Expression> {
    let at = numeral.first;
    if !sentence.text(at + 1).eq_ignore_ascii_case("s")
        || !sentence.is_glued(at + 1)
        || sentence.is_glued(at + 2) && sentence.get(at + 2)?.class == Class::Word
    {
        return None;
    }
    let digits = sentence.text(at);
    if let Some(year) = year_at(sentence, at).filter(|year| year % 10 == 0 && (1500..2100).contains(year)) {
        return Some(Expression::new(at, at + 2, TimeType::Date, TimeValue::Decade(year / 10)));
    }
    let short: u16 = digits.parse().ok().filter(|_| digits.len() == 2 && digits.ends_with('0'))?;
    let apostrophe = at > 0 && matches!(sentence.text(at - 1), "'" | "’" | "‘") && sentence.is_glued(at);
    let beside = at > 0 && sentence.is_any(at - 1, &["the", "early", "late", "mid"]) && !is_temperature(sentence, at);
    if beside && !apostrophe {
        let decade = if short >= 30 { 190 } else { 200 } + short / 10;
        return Some(Expression::new(at, at + 2, TimeType::Date, TimeValue::Decade(decade)));
    }
    apostrophe.then(|| {
        Expression::new(
            at - 1,
            at + 2,
            TimeType::Date,
            TimeValue::Decade(if short >= 30 { 190 } else { 200 } + short / 10),
        )
    })
}

/// Degrees and ages are tens too: "in the 70s Fahrenheit", "highs in the 80s".
fn is_temperature(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let words = at.saturating_sub(6)..at + 6;
    words.into_iter().any(|near| sentence.is_any(near, table::BESIDE_DEGREES))
}

/// "Third quarter of 2024", "first half", "20th century".
fn part_of_year(sentence: &Sentence<'_, '_>, numeral: &Numeral) -> Option<Expression> {
    let ordinal = numeral.exact()?.to_u16().filter(|_| numeral.form == Form::Ordinal)?;
    let hyphen = usize::from(sentence.text(numeral.end) == "-" && sentence.is_glued(numeral.end));
    let noun = numeral.end + hyphen;
    let fiscal = usize::from(sentence.is_any(noun, &["fiscal", "financial"]));
    let noun = noun + fiscal;
    if sentence.is(noun, "century") && (1..=30).contains(&ordinal) {
        return Some(Expression::new(numeral.first, noun + 1, TimeType::Date, TimeValue::Century(ordinal - 1)));
    }
    let is_quarter = sentence.is(noun, "quarter") && (1..=4).contains(&ordinal);
    let is_half = sentence.is(noun, "half") && (1..=2).contains(&ordinal);
    if !is_quarter && !is_half || sentence.is_any(noun + 1, &["final", "finals"]) {
        return None;
    }
    let (year, end) = of_year(sentence, noun + 1);
    // A game has quarters and halves too; a year beside it or the hyphen of "third-quarter profit" tells.
    let part = u8::try_from(ordinal).ok()?;
    let value = if is_quarter { TimeValue::Quarter(year, part) } else { TimeValue::Half(year, part) };
    (is_quarter || year.is_some()).then(|| Expression::new(numeral.first, end, TimeType::Date, value))
}

/// `Q2 2024`, `H1`.
fn named_part(sentence: &Sentence<'_, '_>, numeral: &Numeral) -> Option<Expression> {
    let at = numeral.first;
    let letter = sentence.text(at.checked_sub(1)?);
    let part = sentence.text(at).parse().ok().filter(|part| (1..=4_u8).contains(part) && sentence.is_glued(at))?;
    let (year, end) = of_year(sentence, at + 1);
    let value = match letter {
        "Q" => TimeValue::Quarter(year, part),
        "H" if part <= 2 && year.is_some() => TimeValue::Half(year, part),
        _ => return None,
    };
    (sentence.gap(at - 1) != Gap::None).then(|| Expression::new(at - 1, end, TimeType::Date, value))
}

fn of_year(sentence: &Sentence<'_, '_>, at: usize) -> (Option<u16>, usize) {
    let of = usize::from(sentence.is_any(at, &["of", "in"]));
    match year_at(sentence, at + of) {
        Some(year) => (Some(year), at + of + 1),
        None => (None, at),
    }
}
