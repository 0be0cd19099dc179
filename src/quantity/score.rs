//! Results of games and votes: 3-2, a 5-4 ruling.
//!
//! ```text
//! score = number , ( "-" | "–" | "to" ) , number ;       (* in a sentence that wins, loses, votes or rules *)
//! ```

use super::draft::{Draft, Run};
use super::lemma::is_plural;
use super::table::SCORED;
use super::{Kind, Unit};
use crate::numeral::Form;
use crate::text::{Class, Sentence};

/// Mark results; the second number is dropped.
pub(super) fn mark(sentence: &Sentence<'_, '_>, drafts: &mut [Draft]) {
    for index in 1..drafts.len() {
        let (left, right) = (drafts[index - 1], drafts[index]);
        if is_score(sentence, &left, &right, drafts.get(index + 1)) {
            let end = right.number.end;
            let draft = &mut drafts[index - 1];
            draft.is_no_amount(Kind::Score);
            draft.number = Run::new(left.number.first, end);
            draft.run = draft.number;
            drafts[index].dropped = true;
        }
    }
}

fn is_score(sentence: &Sentence<'_, '_>, left: &Draft, right: &Draft, next: Option<&Draft>) -> bool {
    let at = left.number.end;
    let between = right.number.first == at + 1;
    let dash = between && matches!(sentence.text(at), "-" | "–") && sentence.is_glued(at) && sentence.is_glued(at + 1);
    let spoken = between && sentence.is(at, "to");
    let results = is_result(left) && left.unit.is_none() && !left.dropped && is_result(right);
    if !dash && !spoken || !results || is_third(sentence, right, next) {
        return false;
    }
    let falls = left.value >= right.value;
    let scored = || is_scored(sentence, left.number.first, right.number.end);
    if spoken {
        let from = sentence.is(left.number.first.wrapping_sub(1), "from");
        return falls && right.unit.is_none() && !from && scored();
    }
    let plain = !touches_word(sentence, left.number.first) && !has_unit(sentence, right);
    plain && (falls || scored() && !counts(sentence, right))
}

/// A whole number below 200, as games and votes end with. The 2 of "3-2d" may have been read as days.
fn is_result(draft: &Draft) -> bool {
    let whole = draft.value.is_some_and(|value| value.scale() == 0 && value >= 0.into() && value < 200.into());
    whole
        && draft.scale == 0
        && draft.upper.is_none()
        && matches!(draft.form, Form::Digits | Form::Words)
        && matches!(draft.unit, None | Some(Unit::Time(_)))
}

/// Words of games and votes stand close before or behind.
fn is_scored(sentence: &Sentence<'_, '_>, first: usize, end: usize) -> bool {
    let mut near = (first.saturating_sub(6)..first).chain(end..end + 3);
    near.any(|at| sentence.is_any(at, SCORED))
}

/// Letters, another hyphen or a sign of money touch the first number.
fn touches_word(sentence: &Sentence<'_, '_>, first: usize) -> bool {
    let before = first.checked_sub(1).and_then(|before| sentence.get(before));
    let touching =
        before.is_some_and(|token| matches!(token.class, Class::Word | Class::Mark('-' | '/' | '$' | '£' | '€')));
    touching && sentence.is_glued(first)
}

/// A unit stands behind, or a hyphen that joins what is counted: "3-2-inch".
fn has_unit(sentence: &Sentence<'_, '_>, right: &Draft) -> bool {
    let end = right.number.end;
    let hyphen = sentence.text(end) == "-" && sentence.is_glued(end);
    right.unit.is_some() || hyphen || matches!(sentence.text(end), "%" | "percent")
}

/// A third number joined the same way makes it a date, a number to ring or a record of wins, ties and losses.
fn is_third(sentence: &Sentence<'_, '_>, right: &Draft, next: Option<&Draft>) -> bool {
    next.is_some_and(|next| {
        next.number.first == right.number.end + 1
            && sentence.text(right.number.end) == "-"
            && sentence.is_glued(next.number.first)
    })
}

/// A plural behind it is what a range of numbers counts.
fn counts(sentence: &Sentence<'_, '_>, right: &Draft) -> bool {
    is_plural(sentence.text(right.number.end)) && !sentence.is_any(right.number.end, SCORED)
}
