//! Fractions: vulgar ones, `1/2`, and those in words.
//!
//! ```text
//! behind digits = vulgar | " " , "1/2" ;                       (* 3½   3 1/2 *)
//! spelled       = ( "one" | "a" | ones ) , [ "-" ] , part ;     (* two-thirds   a quarter *)
//!               | "half" ;
//! of a scale    = ( spelled , [ "of" ] | "half" ) , "a" , scale ;     (* three quarters of a million   half a dozen *)
//! ```
//!
//! "A third" and "half" are fractions only where their neighbours say so: "a third man", "the second half" and "a quarter
//! ended" are none.

use rust_decimal::Decimal;

use super::table::{BEFORE_SHARE, BEHIND_HALF, BEHIND_PART, BEHIND_SHARE, NO_SHARE, USUAL_WHOLES, VULGAR, Word};
use super::{Form, Numeral, Value, decimal, word};
use crate::text::{Class, Sentence};

/// The numeral of a vulgar fraction that stands alone.
pub(super) fn vulgar(sentence: &Sentence<'_, '_>, at: usize) -> Option<Numeral> {
    let (parts, whole) = vulgar_at(sentence, at)?;
    let (value, end, scale) = scaled(sentence, at + 1, parts, whole)
        .map_or((of(parts, whole), at + 1, 0), |(value, end, scale)| (Value::Exact(value), end, scale));
    Some(Numeral { first: at, end, value, form: Form::Digits, scale })
}

fn vulgar_at(sentence: &Sentence<'_, '_>, at: usize) -> Option<(u32, u32)> {
    let c = sentence.text(at).chars().next()?;
    VULGAR.iter().find(|(vulgar, ..)| *vulgar == c).map(|&(_, parts, whole)| (parts, whole))
}

fn of(parts: u32, whole: u32) -> Value {
    Value::Fraction { parts: parts.into(), whole: whole.into() }
}

/// The fraction behind the whole number that `first..end` spells, or of which it is the upper part.
pub(super) fn behind_digits(
    sentence: &Sentence<'_, '_>,
    first: usize,
    end: usize,
    whole: Decimal,
) -> Option<(Value, usize)> {
    if sentence.get(end)?.class == Class::Fraction {
        let (parts, wholes) = vulgar_at(sentence, end)?;
        return Some((add(whole, parts, wholes)?, end + 1));
    }
    if let Some((parts, wholes)) = slash(sentence, first) {
        return Some((of(parts, wholes), first + 3));
    }
    let hyphen = usize::from(sentence.text(end) == "-" && sentence.is_glued(end));
    if let Some((parts, wholes)) = slash(sentence, end + hyphen)
        && (hyphen == 1 || !sentence.is_glued(end))
    {
        return Some((add(whole, parts, wholes)?, end + hyphen + 3));
    }
    and_a_half(sentence, end, whole).map(|(value, end)| (Value::Exact(value), end))
}

/// `1/2`: a part that is smaller than the whole, of a whole that is halved and halved again, or 3, 5, 6, 10, 100.
fn slash(sentence: &Sentence<'_, '_>, at: usize) -> Option<(u32, u32)> {
    if sentence.text(at + 1) != "/"
        || !sentence.is_glued(at + 1)
        || !sentence.is_glued(at + 2)
        || sentence.text(at + 3) == "/" && sentence.is_glued(at + 3)
    {
        return None;
    }
    let parts: u32 = sentence.text(at).parse().ok()?;
    let whole: u32 = sentence.text(at + 2).parse().ok()?;
    (USUAL_WHOLES.contains(&whole) && parts > 0 && parts < whole && sentence.text(at + 2).len() <= 3)
        .then_some((parts, whole))
}

/// "And a half", "and a quarter", "and one-half" behind a whole number.
pub(super) fn and_a_half(sentence: &Sentence<'_, '_>, at: usize, whole: Decimal) -> Option<(Decimal, usize)> {
    if !sentence.is(at, "and") {
        return None;
    }
    let (parts, wholes, end) = if sentence.is_any(at + 1, &["a", "one"]) {
        let hyphen = usize::from(sentence.text(at + 2) == "-");
        (1, part(sentence, at + 2 + hyphen)?, at + 3 + hyphen)
    } else {
        let Some(Word::Ones(parts @ 2..=9)) = word(sentence, at + 1) else { return None };
        let hyphen = usize::from(sentence.text(at + 2) == "-");
        let Some(Word::Parts(wholes)) = word(sentence, at + 2 + hyphen) else { return None };
        (parts, wholes, at + 3 + hyphen)
    };
    match add(whole, parts, wholes)? {
        Value::Exact(value) => Some((value, end)),
        _ => None,
    }
}

/// Half or quarter, the parts that make an exact decimal and follow "and a".
fn part(sentence: &Sentence<'_, '_>, at: usize) -> Option<u32> {
    match word(sentence, at)? {
        Word::Half => Some(2),
        Word::Part(whole) => Some(whole),
        _ => None,
    }
}

/// A whole number and a fraction of exact decimals; none of a third.
fn add(whole: Decimal, parts: u32, wholes: u32) -> Option<Value> {
    let fraction = quotient(parts, wholes)?;
    Some(Value::Exact(whole.checked_add(fraction)?))
}

fn quotient(parts: u32, wholes: u32) -> Option<Decimal> {
    let quotient = Decimal::from(parts).checked_div(wholes.into())?.normalize();
    (quotient.scale() <= 6).then_some(quotient)
}

/// A fraction in words, or a fraction of a scale in words.
pub(super) fn spelled(sentence: &Sentence<'_, '_>, at: usize) -> Option<Numeral> {
    let (parts, whole, end, certain) = spelled_parts(sentence, at)?;
    if let Some((value, end, scale)) = scaled(sentence, end, parts, whole) {
        return Some(Numeral { first: at, end, value: Value::Exact(value), form: Form::Words, scale });
    }
    (certain || is_share(sentence, at, end)).then_some(Numeral {
        first: at,
        end,
        value: of(parts, whole),
        form: Form::Words,
        scale: 0,
    })
}

/// Parts, whole, the token behind, and whether nothing else can be meant.
fn spelled_parts(sentence: &Sentence<'_, '_>, at: usize) -> Option<(u32, u32, usize, bool)> {
    let (parts, next) = match word(sentence, at) {
        Some(Word::Half) => return Some((1, 2, at + 1, false)),
        Some(Word::Part(whole)) => return Some((1, whole, at + 1, false)),
        Some(Word::Ones(parts)) => (parts, at + 1),
        None if sentence.is_any(at, &["a", "an"]) => (1, at + 1),
        _ => return None,
    };
    let hyphen = usize::from(sentence.text(next) == "-");
    let is_article = word(sentence, at).is_none();
    let end = next + hyphen + 1;
    match word(sentence, next + hyphen)? {
        Word::Parts(whole) if parts > 1 && whole > 1 => {
            Some((parts, whole, end, !matches!(word(sentence, end), Some(Word::Power(_)))))
        }
        Word::Half if parts == 1 && !is_article => Some((1, 2, end, true)),
        Word::Part(whole) if parts == 1 => Some((1, whole, end, hyphen == 1 && !is_article)),
        Word::Ordinal(whole @ 3..=100) if parts == 1 => Some((1, whole, end, hyphen == 1 && !is_article)),
        _ => None,
    }
}

/// "Half a million", "a quarter of a million", "half a dozen", "a quarter-million".
fn scaled(sentence: &Sentence<'_, '_>, end: usize, parts: u32, whole: u32) -> Option<(Decimal, usize, u32)> {
    let mut next = end;
    if sentence.is(next, "of") {
        next += 1;
    }
    let article = sentence.is(next, "a");
    next += usize::from(article || sentence.text(next) == "-");
    if next == end && parts != 1 || sentence.is(end, "of") && !article {
        return None;
    }
    let share = quotient(parts, whole)?;
    match word(sentence, next)? {
        Word::Power(power) => Some((decimal::shift(share, power.cast_signed())?, next + 1, power)),
        Word::Pack(size) => Some((decimal::multiply(share, size.into())?, next + 1, 0)),
        _ => None,
    }
}

/// Whether the doubtful fraction `at..end` ("a third", "half", "a quarter") is a share of something.
fn is_share(sentence: &Sentence<'_, '_>, at: usize, end: usize) -> bool {
    let of_year = sentence.is(end, "of") && is_year(sentence.text(end + 1));
    let hyphenated = sentence.text(end) == "-" && sentence.is_glued(end);
    if of_year || hyphenated {
        return false;
    }
    let before = at.wrapping_sub(1);
    let by = sentence.is_any(before, BEFORE_SHARE);
    match word(sentence, at) {
        Some(Word::Half) => is_half(sentence, at, end, by),
        Some(Word::Part(_)) => false,
        Some(Word::Ones(_)) => by || sentence.is_any(end, BEHIND_SHARE) || closes(sentence, end),
        _ => {
            let sure = by && !sentence.is_any(before, &["to", "just", "only", "another"]);
            sentence.is_any(end, BEHIND_SHARE) || sure && !follows_noun(sentence, end)
        }
    }
}

/// "Half" is one of two parts, and no share, behind words that tell which: "the second half".
fn is_half(sentence: &Sentence<'_, '_>, at: usize, end: usize, by: bool) -> bool {
    let before = at.wrapping_sub(1);
    let goes_on = sentence.is_any(end, BEHIND_HALF) || at > 0 && closes(sentence, end);
    !sentence.is_any(before, NO_SHARE) && (by || goes_on || sentence.is(before, "in"))
}

/// A noun would make "by a third party" of it.
fn follows_noun(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let is_word = sentence.is_word(at);
    is_word && !sentence.is_any(at, BEHIND_PART)
}

fn closes(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.get(at).is_none_or(|token| {
        matches!(token.class, Class::Mark('.' | ',' | ';' | ':' | ')' | '"' | '”' | '!' | '?' | '—' | '–'))
    })
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::VULGAR;

    #[test]
    fn every_vulgar_fraction_that_is_a_token_has_its_row() {
        let rows: String = VULGAR.iter().map(|(c, ..)| *c).collect();
        assert_eq!(rows, crate::text::VULGAR_FRACTIONS);
    }
}
