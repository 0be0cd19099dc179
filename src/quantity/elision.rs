//! Units that are said once for several numbers, or taken up from the figure before.
//!
//! ```text
//! shared  = number , { ( "," | "and" | "or" | "to" ) , number } , unit ;          (* 5, 6 and 7 percent; 7- or 8-inch *)
//! taken up = amount , … , ( "from" | "by" | "versus" | "than" | "to" ) , number    (* to 60 percent from 50 *)
//!         | count , … , owner , ( "has" | "won" | … ) , number | count , "," , number , "of which" ;
//! ```

use super::draft::Draft;
use super::table::{BEHIND_ELISION, BEHIND_OTHER_PLACE, HAVING, LISTS, MEANS, SETS_AGAINST, SETS_COUNT_AGAINST};
use super::{Kind, Unit, bound, trend};
use crate::text::{Class, Sentence};

/// Give the numbers of a list the unit that is said once behind them.
pub(super) fn share(sentence: &Sentence<'_, '_>, drafts: &mut [Draft]) {
    for index in (0..drafts.len().saturating_sub(1)).rev() {
        if is_open(&drafts[index])
            && let Some(unit) = shared(sentence, drafts, index)
        {
            (drafts[index].unit, drafts[index].kind) = unit;
        }
    }
}

/// Give a number that is set against an amount the unit and the denominator of that amount.
pub(super) fn take_up(sentence: &Sentence<'_, '_>, drafts: &mut [Draft]) {
    for index in 1..drafts.len() {
        // "An average of 20 per week" has its denominator already.
        let rate = drafts[index].kind == Some(Kind::Rate) && drafts[index].unit.is_none();
        let others = is_others(sentence, &drafts[index]);
        let before = if others {
            drafts[..index].iter().rposition(|before| !before.dropped && is_counted(before))
        } else if rate || is_open(&drafts[index]) {
            taken_up(sentence, drafts, index)
        } else {
            level_before(sentence, drafts, index).filter(|_| drafts[index].unit.is_none())
        };
        if let Some(before) = before {
            let Draft { unit, kind, counted, per, .. } = drafts[before];
            drafts[index].unit = unit;
            if !rate {
                (drafts[index].kind, drafts[index].per) = (kind, per);
            }
            if matches!(unit, Some(Unit::Noun(_))) {
                drafts[index].counted = counted;
            }
        }
    }
}

/// "12 boats and 3 others".
fn is_others(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    is_counted(draft) && sentence.is(draft.number.end, "others")
}

fn is_open(draft: &Draft) -> bool {
    draft.is_bare() && draft.counted.is_none() && draft.value.is_some()
}

/// The unit of the number that this one is listed with.
fn shared(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> Option<(Option<Unit>, Option<Kind>)> {
    let (draft, next) = (&drafts[index], drafts[index + 1..].iter().find(|next| !next.dropped)?);
    let gap = draft.run.end..next.run.first;
    let listed = gap.len() <= 3
        && gap.clone().all(|at| matches!(sentence.text(at), "," | "-") || sentence.is_any(at, LISTS))
        && gap.clone().any(|at| sentence.text(at) != "-");
    let behind = next.unit_at.is_none_or(|at| at.first >= next.number.end);
    (listed && behind && next.is_amount() && next.unit.is_some() && !matches!(next.unit, Some(Unit::Implied(_))))
        .then_some((next.unit, next.kind))
}

/// The amount before whose unit a number takes up that is set against it.
fn taken_up(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> Option<usize> {
    let draft = &drafts[index];
    if let Some(place) = level_before(sentence, drafts, index) {
        return Some(place);
    }
    let place =
        drafts[..index].iter().rposition(|before| !before.dropped && before.unit.is_some() && before.is_amount())?;
    let before = &drafts[place];
    // "From about 50": what sets the number against another stands before its bound.
    let at = bound::first_word(sentence, draft.run.first).checked_sub(1)?;
    if is_of_mean(sentence, before, draft, at)
        || is_same_rated(sentence, before, draft, at)
        || is_counted(before) && is_same_count(sentence, before, draft, at)
    {
        return Some(place);
    }
    let set_against = sentence.is_any(at, SETS_AGAINST) || is_compared(sentence, at);
    let ends = is_end(sentence, draft.run.end) || sentence.is_any(draft.run.end, BEHIND_ELISION);
    let lends = ends && set_against && lends_unit(sentence, before, draft, at);
    (lends && draft.run.first - before.run.end < 24).then_some(place)
}

/// "Ended at 463.70 points, while the other lost 2% to close at 334.20": levels of indices.
fn level_before(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> Option<usize> {
    let draft = &drafts[index];
    let decimals = draft.value.is_some_and(|value| value.scale() > 0) && draft.number.end == draft.number.first + 1;
    let at = draft.run.first.checked_sub(1).filter(|&at| decimals && sentence.is(at, "at"))?;
    let points = |before: &Draft| {
        let word = before.run.end.checked_sub(1).is_some_and(|at| sentence.is_any(at, &["point", "points"]));
        !before.dropped && word && before.kind == Some(Kind::Measurement)
    };
    drafts[..index].iter().rposition(points).filter(|&place| at - drafts[place].run.end < 24)
}

/// The sentence ends or pauses at `at`.
fn is_end(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.get(at).is_none_or(|token| matches!(token.class, Class::Mark(_)))
}

/// "30 calls a day, against an average of 40": of a mean or a limit the thing counted before.
fn is_of_mean(sentence: &Sentence<'_, '_>, before: &Draft, draft: &Draft, of: usize) -> bool {
    let counted = is_counted(before);
    let rated =
        draft.per.is_some() || is_end(sentence, draft.run.end) || sentence.is_any(draft.run.end, &["per", "a", "each"]);
    counted && rated && sentence.is(of, "of") && sentence.is_any(of.wrapping_sub(1), MEANS)
}

/// Whether a number without a noun counts what the count before it does.
fn is_same_count(sentence: &Sentence<'_, '_>, before: &Draft, draft: &Draft, at: usize) -> bool {
    let end = draft.run.end;
    let ends = is_end(sentence, end) || sentence.is_any(end, BEHIND_ELISION) || sentence.is_any(end, &["while", "but"]);
    // "Dunn has 118 stalls and Voss has 90".
    let owner = bound::first_word(sentence, before.run.first).checked_sub(1);
    let owner =
        owner.map(|at| at.saturating_sub(usize::from(sentence.is_any(at, &["exactly", "just", "now", "only"]))));
    let has = |owner: usize| {
        sentence.is_any(owner, HAVING) && !sentence.is_any(owner.wrapping_sub(1), &["which", "who", "that"])
    };
    let had = owner.is_some_and(has) && sentence.is_any(at, HAVING) && ends;
    // "Of the 40 boats, 12 sank", "40 boats, 12 of which sank".
    let whole = sentence.is(0, "of") && before.number.first <= 3 && sentence.text(at) == ",";
    let part = sentence.is(end, "of") && sentence.is_any(end + 1, &["which", "whom", "them"]);
    // "240 hens in Reno and 175 in Utah".
    let place = sentence.is(at, "and") && sentence.is_any(end, BEHIND_OTHER_PLACE);
    had || whole || part || place || is_anothers(sentence, draft, at) && ends
}

/// "Compared with the county's 40".
fn is_anothers(sentence: &Sentence<'_, '_>, draft: &Draft, at: usize) -> bool {
    let owned = sentence.is_any(at, &["'s", "’s"]) && at + 1 == draft.run.first;
    owned && (at.saturating_sub(8)..at).any(|at| is_compared(sentence, at))
}

/// "2,316 cases, or 27.8 per 100,000": the same count, divided.
fn is_same_rated(sentence: &Sentence<'_, '_>, before: &Draft, draft: &Draft, or: usize) -> bool {
    draft.kind == Some(Kind::Rate) && is_counted(before) && sentence.is(or, "or")
}

fn is_counted(draft: &Draft) -> bool {
    plain_kind(draft) == Some(Kind::Count) && matches!(draft.unit, Some(Unit::Noun(_)))
}

/// "Compared with" ends at the token `at`.
fn is_compared(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.is_any(at, &["with", "to"]) && sentence.is(at.wrapping_sub(1), "compared")
}

/// Whether the word before the number lets it take up the unit of the amount.
fn lends_unit(sentence: &Sentence<'_, '_>, before: &Draft, draft: &Draft, at: usize) -> bool {
    let (and, from_or_to) = (sentence.is(at, "and"), sentence.is_any(at, &["from", "to"]));
    let has_decimals = draft.value.is_some_and(|value| value.scale() > 0);
    match (plain_kind(before), before.unit) {
        // "Fell 3% to 12" reaches a level in a unit of its own.
        (Some(Kind::Percent), _) => !(from_or_to && trend::size_before(sentence, before.run.first)),
        (Some(Kind::Measurement), Some(_)) if and => has_decimals,
        (Some(Kind::Money | Kind::Measurement), Some(_)) if before.has_sign() => has_decimals && from_or_to,
        (Some(Kind::Money | Kind::Measurement), Some(_)) => !and,
        (Some(Kind::Count), Some(Unit::Noun(_))) => {
            (sentence.is_any(at, SETS_COUNT_AGAINST) || is_compared(sentence, at)) && !sentence.is(draft.run.end, "to")
        }
        _ => false,
    }
}

/// The kind of the amount that a rate divides.
const fn plain_kind(draft: &Draft) -> Option<Kind> {
    match (draft.kind, draft.unit) {
        (Some(Kind::Rate), Some(Unit::Currency(_))) => Some(Kind::Money),
        (Some(Kind::Rate), Some(Unit::Noun(_))) => Some(Kind::Count),
        (Some(Kind::Rate), Some(_)) => Some(Kind::Measurement),
        (kind, _) => kind,
    }
}
