//! Ages of people.
//!
//! ```text
//! age = "," , number , "," | number , [ "-" ] , ( "year" | "month" ) , [ "-" ] , "old" | "aged" , number
//!     | "age" , [ "of" ] , number | people , ( "under" | "over" ) , number | "over" , [ "-" ] , number , "s" ;
//! ```

use super::draft::{Draft, Run};
use super::table::PEOPLE;
use super::{Kind, Unit};
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
        } else if draft.is_bare()
            && draft.value.is_some_and(|value| value < 120.into() && value.scale() == 0 && value >= 0.into())
            && is_age(sentence, &draft)
            || draft.kind == Some(Kind::Name) && is_apposition(sentence, &draft)
            || draft.is_bare()
                && index > 0
                && drafts[index - 1].kind == Some(Kind::Age)
                && is_listed(sentence, &drafts[index - 1], &draft)
            || draft.unit == Some(Unit::Time("year")) && follows_age(sentence, draft.number.first)
        {
            let end = draft.run.end;
            set(&mut drafts[index], draft.unit.unwrap_or(Unit::Time("year")), end);
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

fn is_age(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    is_apposition(sentence, draft)
        || follows_age(sentence, draft.number.first)
        || is_limit(sentence, draft)
        || is_told(sentence, draft)
}

/// "Ortiz, 62, said", "Ortiz, 62." behind a name.
fn is_apposition(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let number = draft.number;
    let Some(name) = number.first.checked_sub(2) else { return false };
    let capital = sentence.text(name).starts_with(char::is_uppercase)
        || matches!(sentence.text(name), ")" | "”" | "\"")
        || sentence.text(name) == "." && name > 0 && sentence.is_any(name - 1, &["Jr", "Sr"]);
    let set_off = matches!(sentence.text(number.end), "," | "." | ";" | ")" | "")
        || sentence.is_any(number.end, &["and", "of", "who"]);
    let whole = number.end == number.first + 1
        && sentence.text(number.first).len() <= 2
        && draft.form == Form::Digits
        && sentence.text(number.first).bytes().all(|byte| byte.is_ascii_digit());
    let listed = sentence.get(number.end + 1).is_some_and(|token| token.class == Class::Number);
    let placed = name > 0 && sentence.is_any(name - 1, &["in", "at", "near", "on"]);
    sentence.text(number.first - 1) == ","
        && capital
        && set_off
        && whole
        && !listed
        && !placed
        && draft.value.is_some_and(|value| value > 0.into())
        && !sentence.text(name).chars().all(|c| c.is_ascii_digit())
}

/// "Aged 62", "age 5", "ages 5 to 12", "the age of 40", perhaps with a bound between.
fn follows_age(sentence: &Sentence<'_, '_>, first: usize) -> bool {
    let Some(before) = first.checked_sub(1) else { return false };
    let bound =
        usize::from(sentence.is_any(before, &["under", "over", "about", "around", "between", "from", "of", "-"]));
    sentence.is_any(before, &["aged", "age", "ages", "age-", "turned", "turning"]) && !sentence.is(before, "turning")
        || before.checked_sub(bound).is_some_and(|word| bound == 1 && sentence.is_any(word, &["aged", "age", "ages"]))
}

/// "Children under 5", "those over 65": people and a limit without a noun behind.
fn is_limit(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Some(limit) = draft.number.first.checked_sub(1) else { return false };
    let people = limit.checked_sub(1).is_some_and(|at| PEOPLE.iter().any(|word| sentence.is(at, word)));
    let ends = sentence.get(draft.run.end).is_none_or(|token| matches!(token.class, Class::Mark(_)))
        || sentence.is_any(
            draft.run.end,
            &[
                "and", "or", "were", "are", "who", "in", "have", "had", "to", "is", "was", "will", "can", "must", "at",
                "with", "for", "said", "from", "by",
            ],
        );
    people && sentence.is_any(limit, &["under", "over", "above", "below"]) && ends
}

/// "She was 10.", "who is 34", "he is only 19,".
fn is_told(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Some(mut verb) = draft.number.first.checked_sub(1) else { return false };
    if sentence.is_any(verb, &["only", "just", "now", "about", "then"]) && verb > 0 {
        verb -= 1;
    }
    let person = verb.checked_sub(1).is_some_and(|at| sentence.is_any(at, &["he", "she", "who", "i"]));
    let ends = sentence
        .get(draft.run.end)
        .is_none_or(|token| matches!(token.class, Class::Mark('.' | ',' | ';' | ')' | '"' | '”')))
        || sentence.is_any(draft.run.end, &["when", "and", "at"]);
    person && ends && sentence.is_any(verb, &["was", "is", "turned", "'m", "am"])
}

/// "The over-65s", "under-21s".
fn is_cohort(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Run { first, end } = draft.number;
    let hyphen = usize::from(first > 0 && sentence.text(first - 1) == "-");
    let limit = first.checked_sub(1 + hyphen).is_some_and(|at| sentence.is_any(at, &["over", "under"]));
    let plural = sentence.is_glued(end) && sentence.is(end, "s");
    limit && plural && (draft.is_bare() || matches!(draft.kind, Some(Kind::Name | Kind::Duration)))
}
