//! Ages of people.
//!
//! ```text
//! age = "," , number , "," | number , [ "-" ] , ( "year" | "month" ) , [ "-" ] , "old" | "aged" , number
//!     | "age" , [ "of" ] , number | people , ( "under" | "over" ) , number | people , number , "to" , number
//!     | "over" , [ "-" ] , number , "s" ;
//! ```
//!
//! Years without "old" are durations: "a 40-year bridge" has no age.

use super::draft::{Draft, Run};
use super::lemma::is_plural;
use super::table::{BEFORE_AGE, BEFORE_TOLD_AGE, BEHIND_AGE_LIMIT, KIN, PEOPLE, TELLS_AGE, THOSE};
use super::{Bound, Kind, Unit};
use crate::numeral::Form;
use crate::text::{Class, Sentence};

/// Mark ages and give them their unit.
pub(super) fn mark(sentence: &Sentence<'_, '_>, drafts: &mut [Draft]) {
    for index in 0..drafts.len() {
        let draft = drafts[index];
        if draft.dropped || draft.scale > 0 || !matches!(draft.form, Form::Digits | Form::Words) {
            continue;
        }
        if let Some(end) = old(sentence, &draft) {
            set(&mut drafts[index], draft.unit.unwrap_or(Unit::Time("year")), end);
            share_back(sentence, drafts, index);
        } else if is_age(sentence, drafts, index) {
            set(&mut drafts[index], draft.unit.unwrap_or(Unit::Time("year")), draft.run.end);
        } else if is_cohort(sentence, &draft) {
            set(&mut drafts[index], Unit::Time("year"), draft.number.end);
        }
    }
}

fn set(draft: &mut Draft, unit: Unit, end: usize) {
    draft.kind = Some(Kind::Age);
    draft.unit = Some(unit);
    draft.run.end = end;
}

/// "62 years old", "15-year-old", "18-month-olds": the token behind.
fn old(sentence: &Sentence<'_, '_>, draft: &Draft) -> Option<usize> {
    let Some(Unit::Time(_)) = draft.unit else { return None };
    let at = draft.run.end;
    let hyphen = usize::from(matches!(sentence.text(at), "-" | "‑") && sentence.is_glued(at));
    sentence.is_any(at + hyphen, &["old", "olds"]).then_some(at + hyphen + 1)
}

/// The first of "18- and 19-year-olds" is an age as well.
fn share_back(sentence: &Sentence<'_, '_>, drafts: &mut [Draft], index: usize) {
    if let Some(before) = index.checked_sub(1)
        && drafts[before].is_bare()
        && (drafts[before].suspended || drafts[before].number.end + 1 == drafts[index].number.first)
        && sentence.is_any(drafts[index].number.first - 1, &["and", "or", "to"])
    {
        let end = drafts[before].run.end;
        let unit = drafts[index].unit.unwrap_or(Unit::Time("year"));
        set(&mut drafts[before], unit, end);
    }
}

/// "Ages 9 and 13".
fn is_listed(sentence: &Sentence<'_, '_>, before: &Draft, draft: &Draft) -> bool {
    draft.number.first == before.run.end + 1 && sentence.is_any(before.run.end, &["and", "or", "to", ","])
}

/// A number without a noun that its neighbours make an age.
fn is_age(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> bool {
    let draft = &drafts[index];
    if draft.unit == Some(Unit::Time("year")) {
        return follows_age(sentence, draft.number.first);
    }
    if draft.kind == Some(Kind::Name) {
        return is_apposition(sentence, draft);
    }
    let listed = || {
        let before = index.checked_sub(1).map(|before| &drafts[before]);
        before.is_some_and(|before| before.kind == Some(Kind::Age) && is_listed(sentence, before, draft))
    };
    let told = || {
        is_apposition(sentence, draft)
            || is_bracketed(sentence, draft)
            || is_opening(sentence, draft)
            || is_or_older(sentence, draft)
            || follows_age(sentence, draft.number.first)
            || is_limit(sentence, draft)
            || is_compared(sentence, draft)
            || is_at_death(sentence, draft)
            || is_span(sentence, draft)
            || is_told(sentence, draft)
    };
    draft.is_bare() && (is_plausible(draft) && told() || listed())
}

/// Whole years below 120.
fn is_plausible(draft: &Draft) -> bool {
    draft.value.is_some_and(|value| value.scale() == 0 && value >= 0.into() && value < 120.into())
}

/// "Ortiz, 62, said", "Ortiz, 62." behind a name.
fn is_apposition(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let number = draft.number;
    let Some(name) = number.first.checked_sub(2) else { return false };
    let digits = sentence.text(number.first);
    let whole = number.end == number.first + 1
        && digits.len() <= 2
        && draft.form == Form::Digits
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    let then = usize::from(sentence.is_any(number.first - 1, &["then", "now"]));
    let Some(name) = name.checked_sub(then) else { return false };
    let set_off = sentence.text(number.first - 1 - then) == ","
        && (matches!(sentence.text(number.end), "," | "." | ";" | ")" | "")
            || sentence.is_any(number.end, &["and", "of", "who"]));
    // "In Reno, 62, 63 and 64" lists, and a place has no age.
    let several = sentence.is_any(name, KIN);
    let listed = !several && sentence.get(number.end + 1).is_some_and(|token| token.class == Class::Number);
    let placed = name > 0 && sentence.is_any(name - 1, &["in", "at", "near", "on"]);
    whole
        && set_off
        && !listed
        && !placed
        && ends_name(sentence, name)
        && draft.value.is_some_and(|value| value > 0.into())
}

/// A capitalised word, what closes a bracket or a quotation behind it, or the full stop of "Jr.".
fn ends_name(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let text = sentence.text(at);
    match text {
        ")" | "”" | "\"" => true,
        "." => at > 0 && sentence.is_any(at - 1, &["Jr", "Sr"]),
        _ => text.starts_with(char::is_uppercase) || sentence.is_any(at, KIN),
    }
}

/// "Karl Voss (63)": a number in brackets behind two words of a name.
fn is_bracketed(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Run { first, end } = draft.number;
    let name = |at: usize| {
        let text = sentence.text(at);
        text.starts_with(char::is_uppercase) && text.chars().skip(1).all(char::is_lowercase) && text.len() > 1
    };
    let brackets = first > 2 && sentence.text(first - 1) == "(" && sentence.text(end) == ")" && end == first + 1;
    brackets && name(first - 2) && name(first - 3) && draft.value >= Some(10.into())
}

/// "At 35, she leads", "Now 58 and retired".
fn is_opening(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let end = draft.number.end;
    let pauses = sentence.text(end) == "," || sentence.is(end, "and");
    if draft.number.first == 1 && sentence.is(0, "now") && pauses && draft.value >= Some(10.into()) {
        return true;
    }
    let at = draft
        .number
        .first
        .checked_sub(1)
        .filter(|&at| sentence.is(at, "at") && (at == 0 || sentence.text(at - 1) == ","));
    at.is_some() && sentence.text(draft.number.end) == "," && sentence.is_any(draft.number.end + 1, &["he", "she", "i"])
}

/// "45 or older", "12 and younger", "those 45 and over".
fn is_or_older(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let end = draft.number.end;
    let people = sentence.is_any(draft.number.first.wrapping_sub(1), PEOPLE);
    let limit =
        sentence.is_any(end + 1, &["older", "younger"]) || people && sentence.is_any(end + 1, &["over", "under"]);
    sentence.is_any(end, &["or", "and"]) && limit
}

/// "Aged 62", "age 5", "ages 5 to 12", "the age of 40", perhaps with a bound between.
fn follows_age(sentence: &Sentence<'_, '_>, first: usize) -> bool {
    let Some(before) = first.checked_sub(1) else { return false };
    let is_age = |at: usize| sentence.is_any(at, &["aged", "age", "ages"]);
    is_age(before)
        || sentence.is_any(before, &["age-", "turned", "turns"])
        || before > 0 && sentence.is_any(before, BEFORE_AGE) && is_age(before - 1)
}

/// "Children under 5", "those over 65": people and a limit without a noun behind.
fn is_limit(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Some(limit) = draft.number.first.checked_sub(1) else { return false };
    let ends = sentence.get(draft.run.end).is_none_or(|token| matches!(token.class, Class::Mark(_)))
        || sentence.is_any(draft.run.end, BEHIND_AGE_LIMIT)
        || sentence.is_any(limit.wrapping_sub(1), THOSE) && !is_plural(sentence.text(draft.run.end));
    sentence.is_any(limit, &["under", "over", "above", "below", "between"])
        && sentence.is_any(limit.wrapping_sub(1), PEOPLE)
        && ends
}

/// "Younger than 18".
fn is_compared(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let than = draft.number.first.wrapping_sub(1);
    let ends = !is_plural(sentence.text(draft.run.end)) && sentence.text(draft.run.end) != "-";
    sentence.is(than, "than") && sentence.is_any(than.wrapping_sub(1), &["older", "younger"]) && ends
}

/// "Died at 87".
fn is_at_death(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let at = draft.number.first.wrapping_sub(1);
    let ends = sentence.get(draft.run.end).is_none_or(|token| token.class != Class::Word)
        || sentence.is_any(draft.run.end, BEHIND_AGE_LIMIT);
    sentence.is(at, "at") && sentence.is_any(at.wrapping_sub(1), &["died", "dies", "dead", "dying"]) && ends
}

/// "Women 18 to 34": a range right behind people.
fn is_span(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let grown = draft.upper.is_some_and(|upper| upper > 10.into() && upper < 120.into());
    grown
        && draft.bound == Bound::Exact
        && sentence.is_any(draft.number.first.wrapping_sub(1), PEOPLE)
        && !is_plural(sentence.text(draft.run.end))
}

/// "She was 10.", "who is 34", "he is only 19,".
fn is_told(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Some(mut verb) = draft.number.first.checked_sub(1) else { return false };
    if verb > 0 && sentence.is_any(verb, BEFORE_TOLD_AGE) {
        verb -= 1;
    }
    let person = verb.checked_sub(1).is_some_and(|at| sentence.is_any(at, &["he", "she", "who", "i"]));
    let ends = sentence
        .get(draft.run.end)
        .is_none_or(|token| matches!(token.class, Class::Mark('.' | ',' | ';' | ')' | '"' | '”')))
        || sentence.is_any(draft.run.end, &["when", "and", "at"]);
    person && ends && sentence.is_any(verb, TELLS_AGE)
}

/// "The over-65s", "under-21s".
fn is_cohort(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Run { first, end } = draft.number;
    let hyphen = usize::from(first > 0 && sentence.text(first - 1) == "-");
    let limit = first.checked_sub(1 + hyphen).is_some_and(|at| sentence.is_any(at, &["over", "under"]));
    let plural = sentence.is_glued(end) && sentence.is(end, "s");
    limit && plural && (draft.is_bare() || matches!(draft.kind, Some(Kind::Name | Kind::Duration)))
}
