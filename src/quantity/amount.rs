//! Amounts: a numeral with its currency and its unit.
//!
//! ```text
//! amount = [ sign ] , currency , numeral , [ currency ] | numeral , [ "-" ] , unit , [ [ "and" ] , numeral , smaller unit ]
//!        | numeral , "-foot-" , numeral ;
//! ```
//!
//! Cents and pence are written in the main currency: 45 cents are 0.45 dollars. What is counted is no unit here (`noun`).

use rust_decimal::Decimal;

use super::bound;
use super::draft::{Draft, Run};
use super::table::{PAIRS, Pair};
use super::unit::{self, Found};
use super::{Bound, Kind, Unit, Unread};
use crate::numeral::{Form, Numeral, shift};
use crate::text::{Class, Gap, Sentence};

/// The draft of a numeral with the currency and the unit beside it; the amount before ends at the token `from`.
pub(super) fn draft(sentence: &Sentence<'_, '_>, numeral: &Numeral, from: usize) -> Draft {
    let mut draft = Draft::new(numeral);
    if matches!(numeral.form, Form::Ordinal | Form::Times | Form::Grown) || draft.kind == Some(Kind::Name) {
        return draft;
    }
    take_currency(sentence, &mut draft, from);
    take_unit(sentence, &mut draft);
    let hyphen = draft.run.end;
    let behind = sentence.gap(hyphen + 1);
    draft.suspended = matches!(sentence.text(hyphen), "-" | "–")
        && sentence.is_glued(hyphen)
        && (behind == Gap::Space || sentence.text(hyphen + 1) == ",");
    draft
}

fn take_currency(sentence: &Sentence<'_, '_>, draft: &mut Draft, from: usize) {
    // Of "$-5" the sign belongs to the numeral already; of "-$5" it stands before the dollar.
    let Some((found, first)) = unit::before(sentence, draft.run.first).filter(|(_, first)| *first >= from) else {
        return;
    };
    apply(draft, found, Run::new(first, draft.run.first));
    draft.run.first = first;
    let Some(sign) = first.checked_sub(1).filter(|&sign| sign >= from) else { return };
    let minus = matches!(sentence.text(sign), "-" | "−") && !sentence.is_glued(sign) && sentence.is_glued(first)
        || sentence.is(sign, "minus");
    if minus && let Some(value) = draft.value {
        draft.value = Some(-value);
        draft.run.first = sign;
    }
}

fn take_unit(sentence: &Sentence<'_, '_>, draft: &mut Draft) {
    let end = draft.run.end;
    let hyphen =
        usize::from(matches!(sentence.text(end), "-" | "‑") && sentence.is_glued(end) && sentence.is_glued(end + 1));
    let vague = usize::from(draft.bound == Bound::MultiplesOf && sentence.is(end, "of"));
    let digits = has_digits(sentence, draft);
    let mut at = end + hyphen + vague + article_behind(sentence, draft, end);
    let mut found = unit::behind(sentence, at, draft.number, digits);
    if found.is_none()
        && draft.unit.is_none()
        && let Some((bound, next)) = bound::behind(sentence, end)
    {
        // "Two or more years", "500+ miles".
        at = next;
        found = unit::behind(sentence, next, draft.number, digits);
        draft.bound = if found.is_some() { bound } else { draft.bound };
    }
    let Some((found, length)) = found else { return };
    if draft.unit.is_some() {
        // "$5 US", "US$5 dollars": the word behind says which dollar.
        let says_which = sentence.is_capitalised(at) || Some(found.unit) == draft.unit;
        if found.kind == Kind::Money && found.power == 0 && says_which {
            draft.unit = Some(found.unit);
            draft.run.end = at + length;
        }
        return;
    }
    if draft.kind == Some(Kind::Ratio) && !take_fraction(draft) {
        return;
    }
    apply(draft, found, Run::new(at, at + length));
    draft.run.end = at + length;
    take_smaller(sentence, draft, digits);
    take_inches(sentence, draft);
}

/// "6-foot-4": the inches behind a person's feet have no unit of their own.
fn take_inches(sentence: &Sentence<'_, '_>, draft: &mut Draft) {
    let hyphens = |at: usize| sentence.text(at) == "-" && sentence.is_glued(at);
    let (number, hyphen) = (draft.number.end, draft.run.end);
    let joined = hyphens(number) && hyphens(hyphen) && sentence.is_glued(hyphen + 1);
    let inches = number_at(sentence, hyphen + 1).filter(|(inches, _)| joined && *inches < 12.into());
    let (Some(Unit::Measure("foot")), Some((inches, at)), Some(feet)) = (draft.unit, inches, draft.value) else {
        return;
    };
    draft.value = feet.checked_mul(12.into()).and_then(|feet| feet.checked_add(inches));
    draft.unit = Some(Unit::Measure("inch"));
    draft.run.end = at.end;
}

/// Whether the number begins or ends in digits, so that a letter behind may be its unit.
fn has_digits(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let class = |at: usize| sentence.get(at).map(|token| token.class);
    class(draft.number.first) == Some(Class::Number)
        || matches!(class(draft.number.end - 1), Some(Class::Number | Class::Fraction))
}

/// "Half a mile", "a quarter of an inch": words between a fraction and its unit.
fn article_behind(sentence: &Sentence<'_, '_>, draft: &Draft, end: usize) -> usize {
    if draft.kind != Some(Kind::Ratio) {
        return 0;
    }
    match () {
        () if sentence.is_any(end, &["a", "an"]) => 1,
        () if sentence.is(end, "of") && sentence.is_any(end + 1, &["a", "an"]) => 2,
        () => 0,
    }
}

/// A fraction of a unit is a decimal amount of it, where the decimal is exact.
fn take_fraction(draft: &mut Draft) -> bool {
    let quotient =
        draft.value.zip(draft.per).and_then(|(parts, per)| parts.checked_div(per.value)).map(|value| value.normalize());
    let Some(quotient) = quotient.filter(|quotient| quotient.scale() <= 6) else { return false };
    (draft.value, draft.per, draft.kind) = (Some(quotient), None, None);
    true
}

fn apply(draft: &mut Draft, found: Found, at: Run) {
    (draft.unit, draft.unit_at, draft.kind) = (Some(found.unit), Some(at), Some(found.kind));
    draft.power = found.power;
    if found.power != 0 {
        draft.value = draft.value.and_then(|value| shift(value, found.power));
        draft.upper = draft.upper.and_then(|value| shift(value, found.power));
        draft.unread = draft.unread.or_else(|| draft.value.is_none().then_some(Unread::TooManyDigits));
    }
}

/// "5ft 7in", "1 hour and 52 minutes": the smaller unit behind makes one value with the larger.
fn take_smaller(sentence: &Sentence<'_, '_>, draft: &mut Draft, digits: bool) {
    let (Some(Unit::Measure(large) | Unit::Time(large)), Some(value)) = (draft.unit, draft.value) else { return };
    let at = draft.run.end;
    let at = at + usize::from(sentence.is(at, "and") || sentence.text(at) == ",");
    let Some((smaller, number)) = number_at(sentence, at) else { return };
    let Some((found, length)) = unit::behind(sentence, number.end, number, digits) else { return };
    let (Unit::Measure(small) | Unit::Time(small)) = found.unit else { return };
    let Some(Pair { factor, .. }) = PAIRS.iter().find(|pair| pair.large == large && pair.small == small) else {
        return;
    };
    let sum = value.checked_mul((*factor).into()).and_then(|whole| whole.checked_add(smaller));
    if smaller < (*factor).into() && sum.is_some() {
        draft.value = sum;
        draft.unit = Some(found.unit);
        draft.run.end = number.end + length;
        take_smaller(sentence, draft, digits);
    }
}

fn number_at(sentence: &Sentence<'_, '_>, at: usize) -> Option<(Decimal, Run)> {
    if sentence.get(at)?.class == Class::Number {
        return sentence.text(at).parse().ok().map(|value| (value, Run::new(at, at + 1)));
    }
    crate::numeral::small(sentence, at).map(|value| (value, Run::new(at, at + 1)))
}
