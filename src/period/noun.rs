//! Phrases around a unit of the calendar: which day, week, month, quarter or year is meant, how often, or how long.
//!
//! ```text
//! date     = ( "last" | "this" | "next" ) , unit | [ "the" ] , ( "previous" | "same" | "following" ) , unit
//!          | "the" , unit | "the year-ago" , ( "quarter" | "period" | … ) | ( "a" | "years" ) , unit , "ago" ;
//! set      = ( "each" | "every" | "per" ) , [ "other" ] , unit | amount , "a" , unit ;
//! duration = ( "a" | "the past" | vague number ) , unit | units ;
//! ```
//!
//! "The year", "that month" and "the previous quarter" are counted from what the text spoke of last.

use rust_decimal::prelude::ToPrimitive;

use super::meaning::{Hang, Meaning, Origin, Part, Step, YearOf};
use super::table::{
    AROUND_LENGTHS, BEGINS_NOW, ENDS_NOW, Noun, PART_LENGTHS, SAME_NOUNS, STEPS, STEPS_FROM_MENTION, TIME_PREPOSITIONS,
    TIMES, UNIT_ADJECTIVES, VAGUE_NUMBERS,
};
use super::words::{Place, unit};
use super::{Expression, Grain, TimeType, TimeValue, definite};
use crate::text::Class;

/// The phrase around one unit.
pub(super) fn one(place: &Place<'_, '_, '_>, noun: Noun) -> Option<Expression> {
    if let Some(read) = year_ago(place, noun) {
        return Some(read);
    }
    let place = &with_adjectives(place);
    if let Some(read) = tied_length(place, noun) {
        return Some(read);
    }
    if is_tied(place) {
        return None;
    }
    every(place, noun)
        .or_else(|| nth_week(place, noun))
        .or_else(|| counted(place, noun))
        .or_else(|| article(place, noun))
        .or_else(|| which(place, noun))
}

/// "The week of", "the last week of", "the first week of" before a month or a day, which are joined to it.
fn nth_week(place: &Place<'_, '_, '_>, noun: Noun) -> Option<Expression> {
    if noun.grain != Some(Grain::Week) || !place.behind(&["of"]) {
        return None;
    }
    let open = YearOf::Step(Step::Open);
    if place.before(1, &["the"]) {
        return place.read(1, TimeType::Date, Meaning::WeekOf(0, 0, open));
    }
    let ordinal = || place.numerals.iter().find(|numeral| numeral.end == place.at)?.exact()?.to_u8();
    let nth = if place.before(1, &["last", "final"]) { 0 } else { ordinal().filter(|nth| (1..=5).contains(nth))? };
    let the = usize::from(place.before(2, &["the"]));
    place.read(1 + the, TimeType::Date, Meaning::WeekIn(nth, 0, open))
}

/// The phrase around more than one unit.
pub(super) fn many(place: &Place<'_, '_, '_>, noun: Noun) -> Option<Expression> {
    let place = &with_adjectives(place);
    if let Some(read) = counted(place, noun) {
        return Some(read);
    }
    if is_tied(place) {
        return None;
    }
    let length = TimeValue::SomeDuration(unit(noun.unit));
    if place.behind(&["ago"]) {
        let end = place.end + 1;
        return Some(Expression { end, ..place.read(0, TimeType::Date, TimeValue::Past)? });
    }
    let vague = usize::from(place.before(1, VAGUE_NUMBERS));
    let hang = hang_before(place, vague + 1);
    let hangs = usize::from(hang != Hang::Free);
    let the = usize::from(place.before(vague + hangs + 1, &["the"]));
    let a = usize::from(the == 0 && vague == 1 && place.before(2, &["a"]));
    // "The days before the vote", "over the years"; seconds and minutes alone are too often something else.
    if place.behind(&["old"]) {
        return None;
    }
    let short = noun.grain.is_none()
        && vague == 0
        && !place.before(1, &["in", "for", "within"])
        && !(place.before(1, &["just", "only"]) && place.before(2, &["in", "within"]));
    if short || place.before(1, &["of"]) && vague == 0 || place.behind(&["-"]) && !is_long(place) || is_name(place) {
        return None;
    }
    if place.before(1, &["these", "those"]) || noun.grain == Some(Grain::Quarter) && vague + hangs == 0 {
        return None;
    }
    let recent = place.before(1, &["recent"]);
    let long = if is_long(place) { 2 } else { 0 };
    let hang = if recent { Hang::Ends } else { hang };
    let read = place.read(vague + hangs + the + a, TimeType::Duration, length)?;
    Some(Expression { end: read.end + long, hang, ..read })
}

/// A capitalised unit within a sentence belongs to a name: "World Youth Day", "Days of Rage".
pub(super) fn is_name(place: &Place<'_, '_, '_>) -> bool {
    place.at > 0 && place.sentence.is_capitalised(place.end - 1) && !place.sentence.is_headline()
}

/// `decades-long`.
fn is_long(place: &Place<'_, '_, '_>) -> bool {
    let sentence = place.sentence;
    sentence.text(place.end) == "-" && sentence.is_glued(place.end) && sentence.is(place.end + 1, "long")
}

/// Take in the adjectives before the unit: "two consecutive quarters", "the entire year".
fn with_adjectives<'s, 'd, 't>(place: &Place<'s, 'd, 't>) -> Place<'s, 'd, 't> {
    let mut wider = *place;
    while wider.at > wider.from && wider.end - wider.at < 4 && place.sentence.is_any(wider.at - 1, UNIT_ADJECTIVES) {
        wider.at -= 1;
    }
    wider
}

/// Tied by a hyphen to what is no length: "year-round", "mid-week", "6-month-old".
fn is_tied(place: &Place<'_, '_, '_>) -> bool {
    let sentence = place.sentence;
    let behind = sentence.text(place.end) == "-" && sentence.is_glued(place.end) && !is_long(place);
    let before = place.at > 0 && sentence.text(place.at - 1) == "-" && sentence.is_glued(place.at);
    let glued = place.at > 0
        && sentence.is_glued(place.at)
        && sentence
            .get(place.at - 1)
            .is_some_and(|token| token.class != Class::Mark('-') && matches!(token.class, Class::Word | Class::Number));
    behind || before || glued
}

/// "Day-long", "single-day", "multi-year".
fn tied_length(place: &Place<'_, '_, '_>, noun: Noun) -> Option<Expression> {
    let sentence = place.sentence;
    let hyphen = place.at > 1 && sentence.text(place.at - 1) == "-" && sentence.is_glued(place.at);
    let prefix = usize::from(hyphen && sentence.is_any(place.at - 2, &["single", "multi", "full"])) * 2;
    let long = if is_long(place) { 2 } else { 0 };
    let (one, unit) = (1.into(), unit(noun.unit));
    let value = if prefix > 0 && sentence.is(place.at - 2, "multi") {
        TimeValue::SomeDuration(unit)
    } else {
        TimeValue::Duration(one, unit)
    };
    let fits = (prefix > 0 || long > 0 && !hyphen) && place.at >= place.from + prefix;
    fits.then(|| Expression::meaning(place.at - prefix, place.end + long, TimeType::Duration, value.into()))
}

/// "The year-ago quarter", "the year-earlier period".
fn year_ago(place: &Place<'_, '_, '_>, noun: Noun) -> Option<Expression> {
    let sentence = place.sentence;
    let ago = place.end + 1;
    let tied = sentence.text(place.end) == "-" && sentence.is_any(ago, &["ago", "earlier"]);
    if !tied || noun.grain != Some(Grain::Year) {
        return None;
    }
    let nouns =
        sentence.is_any(ago + 1, SAME_NOUNS) || sentence.is_any(ago + 1, &["quarter", "month", "week", "day", "half"]);
    let article = usize::from(place.before(1, &["the", "a"]) && nouns);
    let end = ago + 1 + usize::from(nouns);
    Some(Expression::meaning(place.at - article, end, TimeType::Date, Meaning::SameAway(-1)))
}

/// "Each year", "every other week", "per month", "twice a day", "15 a year".
fn every(place: &Place<'_, '_, '_>, noun: Noun) -> Option<Expression> {
    let set = |steps: usize, number: u8| {
        place.read(steps, TimeType::Set, TimeValue::Duration(number.into(), unit(noun.unit)))
    };
    if place.before(1, &["each", "every", "per"]) {
        return set(1, 1);
    }
    if place.before(1, &["other"]) && place.before(2, &["every"]) {
        return set(2, 2);
    }
    let a = place.before(1, &["a", "an"]) && place.end - place.at == 1;
    let rate = a
        && !place.before(2, &["half"])
        && !place.behind(&["ago", "earlier", "later", "before", "after", "old", "-", "or"])
        && is_rate(place);
    if rate { set(1, 1) } else { None }
}

/// Behind an amount or a count "a year" says how often.
fn is_rate(place: &Place<'_, '_, '_>) -> bool {
    let sentence = place.sentence;
    let Some(before) = place.at.checked_sub(2) else { return false };
    if sentence.is_any(before, TIMES) {
        return true;
    }
    let near = |numeral: &&crate::numeral::Numeral| numeral.end <= before + 1 && numeral.end + 4 > before;
    let Some(numeral) = place.numerals.iter().rev().find(near) else { return false };
    // Between the number and "a" stands at most what is counted.
    let plural =
        sentence.text(before).ends_with('s') || sentence.is_any(before, &["people", "percent", "million", "billion"]);
    let counted = (numeral.end..=before)
        .all(|at| sentence.is_word(at) && !sentence.is_any(at, TIME_PREPOSITIONS) || sentence.is(at, "of"));
    numeral.end == before + 1 || counted && plural || sentence.text(before) == "%" && numeral.end == before
}

/// A number before the adjectives: "six straight days"; without adjectives, durations read it.
fn counted(place: &Place<'_, '_, '_>, noun: Noun) -> Option<Expression> {
    let at = place.numerals.partition_point(|numeral| numeral.end < place.at);
    let numeral = place.numerals.get(at).filter(|numeral| numeral.end == place.at && numeral.first >= place.from)?;
    let value = super::duration::value(numeral, unit(noun.unit))?;
    let age = place.behind(&["old"]) || place.behind(&["-"]) && place.sentence.is_any(place.end + 1, &["old", "olds"]);
    (!age).then(|| Expression::meaning(numeral.first, place.end, TimeType::Duration, value.into()))
}

/// "A week ago", "a year earlier", "a decade", "half an hour".
fn article(place: &Place<'_, '_, '_>, noun: Noun) -> Option<Expression> {
    let single = TimeValue::Duration(1.into(), unit(noun.unit));
    if place.before(1, &["another"]) {
        return place.read(1, TimeType::Duration, single);
    }
    if !place.before(1, &["a", "an"]) {
        return None;
    }
    if place.before(2, &["half"]) {
        let value = super::duration::half(noun.unit)?;
        return place.read(2, TimeType::Duration, value);
    }
    // "A day that changed the world" and "a quarter of the town" are no lengths.
    let adjective =
        place.end - place.at > 1 && !place.before(0, &["full", "whole", "single", "entire", "solid", "long"]);
    if noun.grain == Some(Grain::Quarter) || noun.grain == Some(Grain::Weekend) || adjective || is_name(place) {
        return None;
    }
    let told = place.behind(&["when", "that", "which", "of"]);
    // "A minute crack": small, not long.
    let sentence = place.sentence;
    let adjective = noun.unit == "minute"
        && !sentence.get(place.end).is_none_or(|token| matches!(token.class, Class::Mark(_)))
        && !place.behind(super::table::BEHIND_NOUN)
        && !place.behind(&["ago", "later", "earlier"]);
    if told && noun.grain.is_some() || noun.unit == "second" || adjective {
        return None;
    }
    place.read(1, TimeType::Duration, single)
}

/// "Last week", "the previous year", "that month", "the quarter".
fn which(place: &Place<'_, '_, '_>, noun: Noun) -> Option<Expression> {
    let grain = noun.grain?;
    let the = usize::from(place.before(2, &["the"]));
    let away =
        |steps: usize, by: i32, origin: Origin| place.read(steps, TimeType::Date, Meaning::Away(grain, by, origin));
    if place.before(1, &["final", "last", "closing"])
        && place.behind(&["of"])
        && matches!(grain, Grain::Quarter | Grain::Month)
    {
        return place.read(1 + the, TimeType::Date, Meaning::OfYear(Part::Final(grain), YearOf::Step(Step::Open)));
    }
    if let Some((form, step)) = STEPS.iter().find(|(form, _)| place.before(1, &[form])) {
        let by = match step {
            Step::Last => -1,
            Step::Next => 1,
            Step::This | Step::Open => 0,
        };
        // "The past year" and "over the last year" are lengths that end now; "the last quarter" is one of the calendar.
        let lasts = the == 1 && place.before(3, AROUND_LENGTHS);
        let length = *form == "past" || *form == "last" && lasts && !matches!(grain, Grain::Quarter | Grain::Weekend);
        if length && grain != Grain::Day {
            let single = TimeValue::Duration(1.into(), unit(noun.unit));
            return Some(Expression { hang: Hang::Ends, ..place.read(1 + the, TimeType::Duration, single)? });
        }
        if *form == "next" && lasts && grain != Grain::Day {
            let single = TimeValue::Duration(1.into(), unit(noun.unit));
            return Some(Expression { hang: Hang::Begins, ..place.read(1 + the, TimeType::Duration, single)? });
        }
        let origin = if *form == "next" && the == 1 { Origin::Mention } else { Origin::Publication };
        return away(1 + the, by, origin);
    }
    if let Some((form, by)) = STEPS_FROM_MENTION.iter().find(|(form, _)| place.before(1, &[form])) {
        let that = usize::from(*form == "same" && place.before(2, &["that"]));
        return away(1 + the.max(that), *by, Origin::Mention);
    }
    if place.before(1, &["current"]) {
        return away(1 + the, 0, Origin::Publication);
    }
    if place.before(1, &["the"]) {
        return definite::expression(place, grain);
    }
    None
}

/// Whether the words so many before the unit say that a length ends or begins now.
fn hang_before(place: &Place<'_, '_, '_>, steps: usize) -> Hang {
    if place.before(steps, ENDS_NOW) {
        Hang::Ends
    } else if place.before(steps, BEGINS_NOW) {
        Hang::Begins
    } else {
        Hang::Free
    }
}

/// Widen a length with a number to the words before it: "the past five years", "more than 40 hours".
pub(super) fn widen(sentence: &crate::text::Sentence<'_, '_>, expression: &mut Expression, from: usize) {
    let before = |steps: usize, words: &[&str]| {
        expression.first >= from + steps && sentence.is_any(expression.first - steps, words)
    };
    let hang = match () {
        () if before(1, ENDS_NOW) => Hang::Ends,
        () if before(1, BEGINS_NOW) => Hang::Begins,
        () => Hang::Free,
    };
    let part = usize::from(hang == Hang::Free && before(1, PART_LENGTHS));
    let steps = usize::from(hang != Hang::Free) + part;
    let the = usize::from(steps == 1 && before(2, &["the"]));
    if part == 1 && the == 0 && before(1, &["first", "final", "same", "closing", "opening"]) {
        return;
    }
    expression.first -= steps + the;
    if hang != Hang::Free {
        expression.hang = hang;
    }
}
