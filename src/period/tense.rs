//! Whether an expression without a year looks back or ahead, by the tense of its clause.
//!
//! ```text
//! back  = verb in the past , … , expression ;                                       (* said Friday *)
//! ahead = modal verb | "to" , verb after a verb of planning | "by" | "until" , expression ;      (* will meet Friday *)
//! ```
//!
//! The nearest verb before the expression decides, or, where its clause has none, the first one behind it.

use std::sync::LazyLock;

use super::table::{
    AS_SOON_AS, BETWEEN_VERBS, CLAUSE_STARTS, DEFERS, HAVE, MODALS, NO_PAST, PAST, PLANS, PRESENT_BE, TOWARDS_FUTURE,
    WILLS,
};
use crate::text::{Class, Sentence, Vocabulary};

static PASTS: LazyLock<Vocabulary<()>> = LazyLock::new(|| PAST.iter().map(|form| (*form, ())).collect());

/// Where a time without a year lies, seen from the day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// Before it, or on it.
    Back,
    /// After it, or on it.
    Ahead,
    /// Around it: the verb is in the present.
    Around,
    /// The text does not say.
    Unclear,
}

/// How many tokens the verb may be away.
const REACH: usize = 24;

/// Where the expression from the token `first` to `end` lies.
pub(super) fn direction(sentence: &Sentence<'_, '_>, first: usize, end: usize) -> Direction {
    let before = first.wrapping_sub(1);
    // "Friday's ruling": the clause speaks of something else.
    if sentence.is_any(end, &["'s", "’s"]) {
        return Direction::Unclear;
    }
    // "As soon as Tuesday", "no later than Tuesday".
    let soonest = sentence.is_any(before, &["as", "than"]) && sentence.is_any(before.wrapping_sub(1), AS_SOON_AS);
    if soonest {
        return Direction::Ahead;
    }
    let towards = sentence.is_any(before, TOWARDS_FUTURE);
    let said = nearest_verb_before(sentence, first).or_else(|| first_verb_behind(sentence, end));
    match said {
        Some(Direction::Back) if towards && sentence.is(before, "by") => Direction::Unclear,
        Some(Direction::Back) if towards && puts_off(sentence, before) => Direction::Ahead,
        Some(direction @ (Direction::Back | Direction::Ahead)) => direction,
        _ if towards => Direction::Ahead,
        told => told.unwrap_or(Direction::Unclear),
    }
}

/// "Postponed until Tuesday", "gave them until Friday".
fn puts_off(sentence: &Sentence<'_, '_>, until: usize) -> bool {
    (until.saturating_sub(REACH / 3)..until).any(|at| sentence.is_any(at, DEFERS))
}

fn nearest_verb_before(sentence: &Sentence<'_, '_>, first: usize) -> Option<Direction> {
    for at in (first.saturating_sub(REACH)..first).rev() {
        if ends_clause(sentence, at) {
            return None;
        }
        if let Some(direction) = verb(sentence, at) {
            return Some(direction);
        }
        if sentence.is_any(at, CLAUSE_STARTS) {
            return None;
        }
    }
    None
}

fn first_verb_behind(sentence: &Sentence<'_, '_>, end: usize) -> Option<Direction> {
    for at in end..(end + REACH).min(sentence.len()) {
        if ends_clause(sentence, at) {
            return None;
        }
        if let Some(direction) = verb(sentence, at) {
            return Some(direction);
        }
        if sentence.is_any(at, PRESENT_BE) && !participle(sentence, at + 1) {
            return Some(Direction::Around);
        }
    }
    None
}

fn ends_clause(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    matches!(sentence.get(at).map(|token| token.class), Some(Class::Mark(';' | ':' | '—' | '"' | '“' | '”')))
}

/// What the verb at a token says, where one is.
fn verb(sentence: &Sentence<'_, '_>, at: usize) -> Option<Direction> {
    if sentence.is_any(at, MODALS) {
        return Some(Direction::Ahead);
    }
    if sentence.is_any(at, PLANS) {
        return Some(if is_plan(sentence, at) { Direction::Ahead } else { Direction::Back });
    }
    if sentence.is_any(at, WILLS) && sentence.is(at + 1, "to") {
        return Some(Direction::Ahead);
    }
    if sentence.is(at, "to") && sentence.is_any(at.wrapping_sub(1), PRESENT_BE) {
        return Some(Direction::Ahead);
    }
    if sentence.is_any(at, HAVE) {
        return have(sentence, at);
    }
    if participle(sentence, at) {
        return Some(group(sentence, at));
    }
    let text = sentence.text(at);
    let going = text.len() > 4 && text.ends_with("ing") && sentence.is_any(at.wrapping_sub(1), PRESENT_BE);
    going.then_some(Direction::Ahead)
}

/// A word of planning before "to", "for" or a time; "set a record" and "planned cuts were made" are none.
fn is_plan(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    !sentence.is(at, "set") || sentence.is_any(at + 1, &["to", "for"])
}

/// A form of the past, or a participle that is no adjective.
pub(crate) fn participle(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let text = sentence.text(at);
    let lower = text.bytes().all(|byte| byte.is_ascii_lowercase() || !byte.is_ascii());
    if !lower {
        return false;
    }
    let regular = text.len() > 3 && text.ends_with("ed") && !NO_PAST.contains(&text);
    (regular || PASTS.get(text).is_some()) && !is_adjective(sentence, at)
}

/// A participle behind a determiner: "the planned sale", "a broken leg".
fn is_adjective(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.is_any(at.wrapping_sub(1), &["the", "a", "an", "its", "their", "his", "her", "this", "of", "-"])
}

/// "Has been scheduled" looks ahead, "has risen" and "had" back; "has a deadline" says neither.
fn have(sentence: &Sentence<'_, '_>, at: usize) -> Option<Direction> {
    let near = at + 1..at + 4;
    if near.clone().any(|next| sentence.is_any(next, PLANS) && is_plan(sentence, next)) {
        return Some(Direction::Ahead);
    }
    let perfect = near.into_iter().any(|next| participle(sentence, next));
    (perfect || sentence.is(at, "had")).then(|| group(sentence, at))
}

/// The helping verb before a participle or "have" decides: "will be released", "has been", "to be held".
fn group(sentence: &Sentence<'_, '_>, at: usize) -> Direction {
    let mut first = at;
    for before in (at.saturating_sub(5)..at).rev() {
        let adverb = sentence.text(before).len() > 3 && sentence.text(before).ends_with("ly");
        if sentence.is_any(before, MODALS) {
            return Direction::Ahead;
        }
        if sentence.is_any(before, PRESENT_BE) {
            // "Is expected", "are released": the plan is asked for elsewhere.
            return if sentence.is(at, "been") { Direction::Back } else { Direction::Around };
        }
        if sentence.is(before, "to") {
            return to_infinitive(sentence, before);
        }
        if !adverb && !sentence.is_any(before, BETWEEN_VERBS) && !sentence.is_any(before, HAVE) {
            break;
        }
        first = before;
    }
    if sentence.is_any(first, &["being", "be"]) { Direction::Unclear } else { Direction::Back }
}

/// "To be held": ahead behind a word of planning, open behind another.
fn to_infinitive(sentence: &Sentence<'_, '_>, to: usize) -> Direction {
    let before = to.wrapping_sub(1);
    let planned =
        sentence.is_any(before, PLANS) || sentence.is_any(before, WILLS) || sentence.is_any(before, PRESENT_BE);
    if planned { Direction::Ahead } else { Direction::Unclear }
}
