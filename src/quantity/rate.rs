//! Rates: an amount per an amount of something else.
//!
//! ```text
//! rate = amount , [ counted noun ] , ( "per" | "a" | "an" | "each" | "every" | "/" | "-a-" ) , [ number ] , denominator
//!      | amount , frequency ;                                         (* annually, per capita, apiece *)
//!      | "every" , duration , [ "," ] , "a" , noun , … ;               (* one per so much time *)
//! ```
//!
//! Behind "a" stands a unit or a thing that is sold by one (table/word.rs); behind "per" any noun.

use std::sync::LazyLock;

use rust_decimal::Decimal;

use super::draft::Draft;
use super::table::{DENOMINATORS, FREQUENCIES};
use super::unit;
use super::{Kind, Per, Unit};
use crate::text::{Class, Phrases, Sentence};

static ADVERBS: LazyLock<Phrases<&'static str>> = LazyLock::new(|| Phrases::new(FREQUENCIES.iter().copied()));

/// A denominator and the token behind it.
struct Denominator {
    per: Per,
    end: usize,
}

/// Join amounts to their denominators; the number of a denominator is dropped.
pub(super) fn join(sentence: &Sentence<'_, '_>, drafts: &mut [Draft]) {
    for index in 0..drafts.len() {
        if !drafts[index].is_amount() || drafts[index].per.is_some() || drafts[index].value.is_none() {
            continue;
        }
        if every(sentence, drafts, index) {
            continue;
        }
        let Some((denominator, touches)) = find(sentence, drafts, index) else { continue };
        let end = denominator.end;
        for other in drafts[index + 1..].iter_mut().take_while(|other| other.number.first < end) {
            other.dropped = true;
        }
        let draft = &mut drafts[index];
        draft.per = Some(denominator.per);
        draft.kind = Some(Kind::Rate);
        if touches {
            draft.run.end = end;
        }
        share(sentence, drafts, index);
    }
}

/// The denominator right behind the amount, or behind the noun it counts.
fn find(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> Option<(Denominator, bool)> {
    let draft = &drafts[index];
    if let Some(found) = at(sentence, drafts, draft.run.end, draft) {
        return Some((found, true));
    }
    let Some(Unit::Noun(_)) = draft.unit else { return behind_of(sentence, drafts, draft) };
    let counted = draft.counted?;
    let head = (counted.first..counted.end).find(|&at| draft.unit == Some(Unit::Noun(sentence.span_of(at, at + 1))))?;
    at(sentence, drafts, head + 1, draft)
        .or_else(|| at(sentence, drafts, counted.end, draft))
        .or_else(|| later(sentence, drafts, draft, head + 1))
        .map(|found| (found, false))
}

/// "Two tons of grain per year", "$5 in fees a month".
fn behind_of(sentence: &Sentence<'_, '_>, drafts: &[Draft], draft: &Draft) -> Option<(Denominator, bool)> {
    let end = draft.run.end;
    if !sentence.is(end, "of") {
        return None;
    }
    let stop = (end + 1..end + 5).find(|&index| sentence.is_any(index, &["per", "a", "each", "every"]))?;
    at(sentence, drafts, stop, draft)
        .filter(|found| matches!(found.per.unit, Some(Unit::Time(_))))
        .map(|found| (found, false))
}

/// "20 veterans die each day": a frequency in the same clause, a few words on.
fn later(sentence: &Sentence<'_, '_>, drafts: &[Draft], draft: &Draft, from: usize) -> Option<Denominator> {
    let clause = (from..from + 5).take_while(|&at| sentence.get(at).is_some_and(|token| token.class == Class::Word));
    clause
        .filter(|&start| {
            sentence.is_any(start, &["each", "every", "per"])
                || sentence.is(start, "a")
                    && sentence.is_any(start + 1, &["day", "week", "month", "year", "hour", "minute"])
        })
        .find_map(|start| {
            at(sentence, drafts, start, draft).filter(|found| matches!(found.per.unit, Some(Unit::Time(_))))
        })
}

/// The denominator that starts at the token `start`.
fn at(sentence: &Sentence<'_, '_>, drafts: &[Draft], start: usize, draft: &Draft) -> Option<Denominator> {
    if let Some((noun, length)) = ADVERBS.starting_at(sentence, start)
        && !(sentence.is(start, "each") && denominator(sentence, start + 1, false).is_some())
    {
        let adjective = sentence.is_any(start, &["daily", "weekly", "monthly", "hourly", "nightly", "yearly"])
            && sentence
                .get(start + 1)
                .is_some_and(|token| token.class == Class::Word && token.gap != crate::text::Gap::None);
        let money_each = !noun.is_empty() || matches!(draft.kind, Some(Kind::Money));
        return (money_each && !adjective)
            .then(|| Denominator { per: Per { value: Decimal::ONE, unit: implied(noun) }, end: start + length });
    }
    let hyphen = usize::from(sentence.text(start) == "-" && sentence.is_glued(start) && sentence.is_glued(start + 1));
    let word = start + hyphen;
    let loose = sentence.is(word, "per") || sentence.text(word) == "/" && hyphen == 0;
    let article = sentence.is_any(word, &["a", "an"]);
    let each = sentence.is_any(word, &["each", "every"]);
    if !loose && !article && !each {
        return None;
    }
    let next = word + 1 + usize::from(sentence.text(word + 1) == "-" && sentence.is_glued(word + 1));
    if let Some(number) =
        drafts.iter().find(|other| other.number.first == next && !other.dropped).filter(|_| loose || each)
    {
        return numbered(sentence, number);
    }
    let sold_by = article && is_sold_by(sentence, draft, next);
    let (unit, length) = denominator(sentence, next, loose || sold_by)?;
    let sold = DENOMINATORS.iter().any(|word| sentence.is(next, word));
    let timed = matches!(unit, Unit::Time(_));
    let divides = match draft.kind {
        Some(Kind::Money) => true,
        Some(Kind::Duration) => timed && (!article || sentence.is_any(next, &["day", "week", "month", "year"])),
        _ => timed || loose,
    };
    let fits = loose
        || sold_by
        || article && (sold && draft.kind == Some(Kind::Money) || timed || matches!(unit, Unit::Measure(_)) && divides)
        || each && timed;
    let in_time =
        article && sentence.is_any(next + length, &["before", "after", "later", "ago", "earlier", "early", "from"]);
    (fits && divides && !in_time)
        .then_some(Denominator { per: Per { value: Decimal::ONE, unit: Some(unit) }, end: next + length })
}

/// "$38 a kit,": a price of a thing, whatever it is.
fn is_sold_by(sentence: &Sentence<'_, '_>, draft: &Draft, noun: usize) -> bool {
    let price = draft.kind == Some(Kind::Money) && draft.scale == 0;
    let lower = sentence.text(noun).starts_with(char::is_lowercase) && !super::noun::is_plural(sentence.text(noun));
    let ends = sentence.get(noun + 1).is_none_or(|token| matches!(token.class, Class::Mark('.' | ',' | ';' | ')')))
        || sentence.is_any(noun + 1, &["and", "in", "to", "for", "from", "or", "at", "on", "last", "this", "but"]);
    price && lower && ends
}

fn implied(noun: &'static str) -> Option<Unit> {
    match noun {
        "" => None,
        "person" => Some(Unit::Implied("person")),
        "night" => Some(Unit::Implied("night")),
        time => Some(Unit::Time(time)),
    }
}

/// "Per 100,000 people", "per 1,000".
fn numbered(sentence: &Sentence<'_, '_>, number: &Draft) -> Option<Denominator> {
    let value = number.value.filter(|_| number.upper.is_none())?;
    let head = match number.unit {
        Some(Unit::Noun(span)) => number
            .counted
            .and_then(|counted| (counted.first..counted.end).find(|&at| sentence.span_of(at, at + 1) == span))
            .map_or(number.run.end, |head| head + 1),
        _ => number.run.end,
    };
    Some(Denominator { per: Per { value, unit: number.unit }, end: head })
}

/// A unit of the tables or, where `any` noun will do, the noun at `at`.
fn denominator(sentence: &Sentence<'_, '_>, at: usize, any: bool) -> Option<(Unit, usize)> {
    if let Some(found) = unit::denominator(sentence, at) {
        return Some(found);
    }
    let word = sentence.get(at).filter(|token| token.class == Class::Word)?;
    let known = DENOMINATORS.iter().any(|word| sentence.is(at, word));
    let compound =
        sentence.get(at + 1).is_some_and(|token| token.class == Class::Word && token.gap != crate::text::Gap::None)
            && sentence.is_any(at + 1, &["mile", "metre", "meter", "foot", "hour", "year"]);
    (known || any && !compound && !sentence.is_any(at, &["cent", "se", "the"])).then_some((Unit::Noun(word.span), 1))
}

/// "Every 40 minutes, a driver …": one per so much time.
fn every(sentence: &Sentence<'_, '_>, drafts: &mut [Draft], index: usize) -> bool {
    let draft = drafts[index];
    let Some((value, Some(unit @ Unit::Time(_)))) = draft.value.map(|value| (value, draft.unit)) else { return false };
    let opens = draft.run.first.checked_sub(1).filter(|&at| sentence.is(at, "every"));
    let Some(first) = opens else { return false };
    let comma = usize::from(sentence.text(draft.run.end) == ",");
    let article = draft.run.end + comma;
    let noun = if sentence.is_any(article, &["a", "an", "one"]) {
        Some(article + 1)
    } else {
        // "A driver is fined every 40 minutes."
        (0..first).find(|&at| sentence.is_any(at, &["a", "an"]) && at <= 1).map(|at| at + 1)
    };
    let Some(noun) = noun.and_then(|at| sentence.get(at)).filter(|token| token.class == Class::Word) else {
        return false;
    };
    let draft = &mut drafts[index];
    draft.per = Some(Per { value, unit: Some(unit) });
    draft.value = Some(Decimal::ONE);
    draft.unit = Some(Unit::Noun(noun.span));
    draft.unit_at = None;
    draft.kind = Some(Kind::Rate);
    draft.run.first = first;
    true
}

/// A denominator said once serves the amount before it too: "from 5 to 7 dollars an hour", "$5 and $6 a share".
fn share(sentence: &Sentence<'_, '_>, drafts: &mut [Draft], index: usize) {
    let Some(before) = index.checked_sub(1) else { return };
    let (left, right) = (drafts[before], drafts[index]);
    let gap = left.run.end..right.run.first;
    let listed = gap.len() == 1 && sentence.is_any(gap.start, &["to", "and", "or"]);
    let size = sentence.is(gap.start, "to") && super::trend::size_before(sentence, left.run.first);
    if listed && !size && left.is_amount() && left.per.is_none() && left.unit == right.unit && left.unit.is_some() {
        drafts[before].per = right.per;
        drafts[before].kind = Some(Kind::Rate);
    }
}
