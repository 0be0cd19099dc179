//! Results of games and votes: 3-2, a 5-4 ruling.
//!
//! ```text
//! score = number , ( "-" | "–" | "to" ) , number ;       (* in a sentence that wins, loses, votes or rules *)
//! ```

use super::draft::{Draft, Run};
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
    let dash = right.number.first == at + 1
        && matches!(sentence.text(at), "-" | "–")
        && sentence.is_glued(at)
        && sentence.is_glued(at + 1);
    let spoken = right.number.first == at + 1 && sentence.is(at, "to");
    let whole = |draft: &Draft| {
        draft.scale == 0
            && matches!(draft.form, Form::Digits | Form::Words)
            && draft.value.is_some_and(|value| value.scale() == 0 && value >= 0.into() && value < 200.into())
            && draft.upper.is_none()
            && matches!(draft.unit, None | Some(Unit::Time(_)))
    };
    if !dash && !spoken
        || left.dropped
        || !whole(left)
        || !whole(right)
        || left.unit.is_some()
        || is_third(sentence, right, next)
    {
        return false;
    }
    let falls = left.value >= right.value;
    let context = (left.number.first.saturating_sub(6)..left.number.first)
        .chain(right.number.end..right.number.end + 3)
        .any(|index| SCORED.iter().any(|word| sentence.is(index, word)));
    if spoken {
        return falls && context && right.unit.is_none() && !sentence.is(left.number.first.wrapping_sub(1), "from");
    }
    let letters = left.number.first > 0
        && sentence.is_glued(left.number.first)
        && sentence
            .get(left.number.first - 1)
            .is_some_and(|token| matches!(token.class, Class::Word | Class::Mark('-' | '/' | '$' | '£' | '€')));
    let hyphen_word = sentence.text(right.number.end) == "-" && sentence.is_glued(right.number.end);
    let unit = right.unit.is_some() || matches!(sentence.text(right.number.end), "%" | "percent");
    !letters && !unit && !hyphen_word && (falls || context && !counts(sentence, right))
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
    super::noun::is_plural(sentence.text(right.number.end))
        && !SCORED.iter().any(|word| sentence.is(right.number.end, word))
}
