//! Which quantities are statistical claims (CLAIMS.md, "What a claim is").

use rust_decimal::Decimal;

use super::table::{BEFALLEN, FURNITURE, OUTCOMES, POINTS_AT_WINDOW, STATES_LENGTH};
use crate::quantity::{Bound, Kind, Quantity, Unit};
use crate::text::{Document, Span};

/// Whether the quantity states something that a reader could check.
pub(super) fn is_claim(document: &Document<'_>, sentence: Span, quantity: &Quantity) -> bool {
    // What was seen and not read is said, not dropped.
    if quantity.value.is_none() && quantity.unread.is_none() || is_furniture(document, sentence) {
        return false;
    }
    match quantity.kind {
        Kind::Date | Kind::Name | Kind::Age | Kind::Rank | Kind::Score => false,
        Kind::Percent | Kind::Money | Kind::Rate | Kind::Ratio | Kind::Measurement | Kind::Multiple => true,
        Kind::Duration => states_length(document, sentence, quantity),
        Kind::Count => counts_fact(document, sentence, quantity),
    }
}

/// A short line of its own with a number and a word of page furniture, without an end of a sentence.
fn is_furniture(document: &Document<'_>, sentence: Span) -> bool {
    let line = document.slice(sentence);
    let words = || line.split_whitespace();
    words().nth(4).is_none()
        && !line.ends_with(['.', '!', '?', '”', '"'])
        && words().any(|word| {
            FURNITURE.iter().any(|noun| noun.eq_ignore_ascii_case(word.trim_matches(|c: char| !c.is_alphanumeric())))
        })
}

/// A length of time is a statement where a verb says so, or where it stands before its noun: a 17-month drought.
fn states_length(document: &Document<'_>, sentence: Span, quantity: &Quantity) -> bool {
    let text = document.slice(quantity.span);
    let before = document.slice(Span::new(sentence.start, quantity.span.start));
    let behind = document.slice(Span::new(quantity.span.end, sentence.end));
    let mut words = before.split_whitespace().rev();
    let says = |word: &str| STATES_LENGTH.iter().any(|verb| verb.eq_ignore_ascii_case(word));
    // "Would last four years" says how long; "the last four years" is a window.
    let said = words.next().is_some_and(says)
        && !words.next().is_some_and(|word| POINTS_AT_WINDOW.iter().any(|points| points.eq_ignore_ascii_case(word)));
    let modifies = text.contains('-') && behind.starts_with(' ') && behind.trim_start().starts_with(char::is_lowercase);
    let ago = behind.trim_start().starts_with("ago")
        || behind.trim_start().starts_with("later")
        || behind.trim_start().starts_with("earlier");
    (said || modifies && quantity.upper.is_none()) && !ago
}

/// Numbers from ten on, and in digits with a noun; small numbers in words only of outcomes.
fn counts_fact(document: &Document<'_>, sentence: Span, quantity: &Quantity) -> bool {
    let small = quantity.value.is_some_and(|value| value < Decimal::TEN) && quantity.upper.is_none();
    if !small {
        return true;
    }
    let text = document.slice(quantity.span);
    let in_digits = text.bytes().any(|byte| byte.is_ascii_digit());
    match quantity.unit {
        Some(Unit::Noun(_)) if in_digits => true,
        Some(unit @ Unit::Noun(_)) => {
            let behind = document.slice(Span::new(quantity.span.end, sentence.end));
            let before = document.slice(Span::new(sentence.start, quantity.span.start));
            let is_befallen = |word: &str| BEFALLEN.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()));
            let befallen = behind.split_whitespace().take(6).any(is_befallen)
                || before.split_whitespace().rev().take(2).any(is_befallen);
            OUTCOMES.contains(&unit.name(document).as_str()) || befallen
        }
        _ => quantity.bound != Bound::Exact && in_digits,
    }
}
