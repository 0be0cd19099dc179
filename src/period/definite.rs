//! "The year", "the day before", "the rest of the week": a unit of the calendar that the text has spoken of.
//!
//! ```text
//! definite = "the" , unit , [ "before" | "after" | "previous" ] ;
//! ```
//!
//! It is read behind a preposition or a verb of ending ("for the year", "ended the day"), and before the end of a clause or
//! a word that goes on with it. What a story follows on ("the day that changed the town") is no date.

use super::meaning::{Meaning, Origin};
use super::noun::is_name;
use super::table::{BEFORE_DEFINITE, BEHIND_NOUN, PARTS_OF_UNIT, TELLS_MORE};
use super::words::Place;
use super::{Expression, Grain, TimeType, TimeValue};
use crate::text::{Class, Gap, Sentence};

/// The unit at a place behind "the".
pub(super) fn expression(place: &Place<'_, '_, '_>, grain: Grain) -> Option<Expression> {
    if is_part(place, grain) {
        return away(place, grain, 0);
    }
    if place.behind(&["previous"]) && closes(place.sentence, place.end + 1) {
        return Some(Expression { end: place.end + 1, ..away(place, grain, -1)? });
    }
    let beside = [("before", -1), ("after", 1)].into_iter().find(|(word, _)| place.behind(&[word]));
    match beside {
        Some((_, by)) => next_to(place, grain, by),
        None => spoken_of(place, grain).then(|| away(place, grain, 0)).flatten(),
    }
}

fn away(place: &Place<'_, '_, '_>, grain: Grain, by: i32) -> Option<Expression> {
    place.read(1, TimeType::Date, Meaning::Away(grain, by, Origin::Mention))
}

/// Whether the sentence pauses or ends before a token.
fn closes(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.get(at).is_none_or(|token| matches!(token.class, Class::Mark(mark) if mark != '-'))
}

/// "Late in the day", "the rest of the week".
fn is_part(place: &Place<'_, '_, '_>, grain: Grain) -> bool {
    grain < Grain::Decade && place.before(2, &["in", "of"]) && place.before(3, PARTS_OF_UNIT)
}

/// "The day before" is counted from the day spoken of; "the day before the vote" is dated by the vote.
fn next_to(place: &Place<'_, '_, '_>, grain: Grain, by: i32) -> Option<Expression> {
    let end = place.end + 1;
    match grain {
        _ if closes(place.sentence, end) => Some(Expression { end, ..away(place, grain, by)? }),
        Grain::Day | Grain::Week | Grain::Month | Grain::Year => {
            place.read(1, TimeType::Date, TimeValue::Unknown(grain))
        }
        Grain::Weekend | Grain::Quarter | Grain::Half | Grain::Decade | Grain::Century => None,
    }
}

fn spoken_of(place: &Place<'_, '_, '_>, grain: Grain) -> bool {
    let sentence = place.sentence;
    let in_name = is_name(place) || sentence.gap(place.end) == Gap::Space && sentence.is_capitalised(place.end);
    // "The issues of the day", "the sale of the century".
    let idiom = grain >= Grain::Decade || grain == Grain::Day && place.before(2, &["of"]);
    let goes_on = closes(sentence, place.end) || place.behind(BEHIND_NOUN);
    place.before(2, BEFORE_DEFINITE) && goes_on && !place.behind(TELLS_MORE) && !in_name && !idiom
}
