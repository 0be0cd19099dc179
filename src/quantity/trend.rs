//! Changes: the size of a rise or fall, and the level it reached.
//!
//! ```text
//! size  = change , [ adverb ] , [ "by" | "a" | "another" ] , amount | amount , [ modifier ] , change noun
//!       | amount , ( "higher" | "lower" ) | ( "up" | "down" | "off" ) , amount ;
//! level = change , … , "to" , amount | amount , [ "," ] , ( "up" | "down" | "off" ) , ( amount | "from" ) ;
//! start = "from" , amount ;                                                          (* no change *)
//! ```
//!
//! What a verb tells, what a noun names and what was reached are told apart ([`Part`]), since the outputs differ in what they
//! give a direction. "18 percent higher than" compares and tells no change.

use std::sync::LazyLock;

use super::draft::Draft;
use super::lemma::is_plural;
use super::table::{
    ADJECTIVES, BEFORE_LEVEL, BEFORE_OFF, BEFORE_SIZE, CAST, CLAUSE_VERBS, CLOSES, ChangeVerb, ENDS_OBJECT, ENDS_SIZE,
    GAINABLE, JOINS_CLAUSE, MOVES, NOUN_MARKERS, NOUNS, OVER_TIME, Object, PARTICLES, PHRASAL, STANDING, VERBS,
};
use super::{Change, Kind, Part, Trend, Unit};
use crate::text::{Class, Phrases, Sentence};

static CHANGES: LazyLock<Phrases<&'static ChangeVerb>> = LazyLock::new(|| {
    Phrases::new(VERBS.iter().flat_map(|change| change.forms.iter().map(move |form| (*form, change))))
});
static CHANGE_NOUNS: LazyLock<Phrases<Trend>> = LazyLock::new(|| Phrases::new(NOUNS.iter().copied()));
static CHANGE_ADJECTIVES: LazyLock<Phrases<Trend>> = LazyLock::new(|| Phrases::new(ADJECTIVES.iter().copied()));
static CHANGE_PARTICLES: LazyLock<Phrases<Trend>> = LazyLock::new(|| Phrases::new(PARTICLES.iter().copied()));

/// Mark sizes and levels of change.
pub(super) fn mark(sentence: &Sentence<'_, '_>, drafts: &mut [Draft]) {
    for index in 0..drafts.len() {
        let draft = drafts[index];
        if draft.dropped || !(draft.is_amount() || matches!(draft.kind, Some(Kind::Ratio | Kind::Multiple))) {
            continue;
        }
        if from_before(sentence, draft.run.first).is_some() {
            continue;
        }
        let change = size(sentence, &draft)
            .map(|trend| Change { trend, part: Part::Size })
            .or_else(|| named(sentence, &draft).map(|trend| Change { trend, part: Part::Named }))
            .or_else(|| reached(sentence, drafts, index).map(|trend| Change { trend, part: Part::Level }))
            .or_else(|| conversion(sentence, drafts, index));
        if change.is_some() {
            drafts[index].change = change;
        }
    }
}

/// The size of a change that a noun or a comparative names.
fn named(sentence: &Sentence<'_, '_>, draft: &Draft) -> Option<Trend> {
    noun_behind(sentence, draft).or_else(|| noun_before(sentence, draft)).or_else(|| adjective_behind(sentence, draft))
}

/// The level that a change reached.
fn reached(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> Option<Trend> {
    level(sentence, drafts, index).or_else(|| level_told_after(sentence, drafts, index))
}

/// Whether a word of change stands so shortly before the token `end` that what follows is its size.
pub(super) fn size_before(sentence: &Sentence<'_, '_>, end: usize) -> bool {
    size_cue(sentence, end).is_some()
}

/// "From" before an amount, perhaps with "the current" between; "from the 5 to 7 planned" leads to a range.
pub(super) fn from_before(sentence: &Sentence<'_, '_>, first: usize) -> Option<usize> {
    let mut at = first.checked_sub(1)?;
    if sentence.is_any(at, STANDING) {
        at = at.checked_sub(1)?;
        at -= usize::from(at > 0 && sentence.is_any(at, &["the", "its", "their", "a"]));
    }
    sentence.is(at, "from").then_some(at)
}

/// Whether a verb before the token `up` may have it as its particle: "climbed up to 4 percent", "inched up to 4 percent", "add up
/// to 4"; not "slashed up to 40 jobs".
pub(super) fn is_particle_of_rise(sentence: &Sentence<'_, '_>, up: usize) -> bool {
    let rises = |change: &ChangeVerb| {
        change.trend == Trend::Up && matches!(change.object, Object::Size | Object::Share | Object::Count)
    };
    let verb = CHANGES.ending_at(sentence, up).is_some_and(|(change, _)| rises(change));
    verb || is_verb_before(sentence, up + 1)
}

/// Whether a verb of change ends right before the token `end`.
pub(super) fn is_verb_before(sentence: &Sentence<'_, '_>, end: usize) -> bool {
    CHANGES.ending_at(sentence, end).is_some()
}

/// Whether the clause that ends before the token `end` tells a change.
pub(super) fn changes_before(sentence: &Sentence<'_, '_>, end: usize) -> bool {
    clause_cue(sentence, end, 12).is_some() || sentence.is_any(end.wrapping_sub(1), MOVES)
}

/// A word of change that ends before the token `end`.
fn cue(sentence: &Sentence<'_, '_>, end: usize) -> Option<(Trend, Object)> {
    if let Some((change, length)) = CHANGES.ending_at(sentence, end) {
        let is_noun = length == 1 && is_noun(sentence, end - 1);
        return (!is_noun).then_some((change.trend, change.object));
    }
    let (trend, _) = CHANGE_PARTICLES.ending_at(sentence, end)?;
    let before = end.checked_sub(2).map_or("", |at| sentence.text(at));
    let phrasal = PHRASAL.iter().any(|form| form.eq_ignore_ascii_case(before));
    let off = sentence.is(end - 1, "off") && !before.is_empty() && !BEFORE_OFF.contains(&before);
    (!phrasal && !off).then_some((trend, Object::Size))
}

/// "The cuts", "a rise", "the steep gain of": a form of a verb that is a noun here.
fn is_noun(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let verbal = ["ed", "ing"].iter().any(|ending| sentence.text(at).ends_with(ending));
    !verbal && (sentence.is_any(at.wrapping_sub(1), NOUN_MARKERS) || sentence.is(at + 1, "of"))
}

/// The word of change before `end`, past adverbs, "by", "a" and the like; and whether "by" stood there.
fn size_cue(sentence: &Sentence<'_, '_>, end: usize) -> Option<(Trend, Object, bool)> {
    let mut at = end;
    let mut by = false;
    for _ in 0..6 {
        if let Some((trend, object)) = cue(sentence, at) {
            return Some((trend, object, by));
        }
        at = at.checked_sub(1)?;
        if sentence.is(at, "by") {
            by = true;
        } else if !sentence.is_any(at, BEFORE_SIZE) && !is_adverb(sentence.text(at)) {
            return None;
        }
    }
    None
}

fn is_adverb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly")
}

/// "Rose 3%", "was cut by 500", "up a further 2 points".
fn size(sentence: &Sentence<'_, '_>, draft: &Draft) -> Option<Trend> {
    let (trend, object, by) = size_cue(sentence, draft.run.first).or_else(|| size_of_thing(sentence, draft))?;
    let measured =
        matches!(draft.kind, Some(Kind::Percent | Kind::Money | Kind::Measurement | Kind::Rate | Kind::Ratio))
            || draft.unit.is_none()
            || is_gainable(sentence, draft);
    let fits = match object {
        Object::Size => !is_time_of_change(draft, by) && (measured || by),
        Object::Share => by || matches!(draft.kind, Some(Kind::Percent | Kind::Money | Kind::Ratio)),
        Object::Count => !is_time_of_change(draft, by) && !is_modifier(sentence, draft),
        Object::Measured => measured && !is_share_of_votes(sentence, draft),
        Object::Margin => measured && !by && !is_share_of_votes(sentence, draft),
        Object::Thing => by,
    };
    // "Fell three votes short" compares.
    let short = draft.counted.map_or(draft.run.end, |counted| counted.end.max(draft.run.end));
    (fits && !sentence.is(short, "short")).then_some(trend)
}

/// "Gained 11 percent of the vote".
fn is_share_of_votes(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let of = draft.run.end;
    let whole = of + 1 + usize::from(sentence.is_any(of + 1, &["the", "all", "its", "their"]));
    sentence.is(of, "of") && sentence.is_any(whole, CAST)
}

/// "Cut its forecast by 2 points", "raised rates by 3": the thing changed stands between.
fn size_of_thing(sentence: &Sentence<'_, '_>, draft: &Draft) -> Option<(Trend, Object, bool)> {
    if let Some(by) = draft.run.first.checked_sub(1).filter(|&at| sentence.is(at, "by")) {
        let (trend, object) = clause_cue(sentence, by, 8)?;
        return Some((trend, object, true));
    }
    // "Hiked premiums 7%": only nouns between.
    let share = draft.kind == Some(Kind::Percent);
    let (trend, object) = share
        .then(|| clause_cue(sentence, draft.run.first, 4))
        .flatten()
        .filter(|(_, object)| *object == Object::Thing)?;
    let between = draft.run.first.saturating_sub(2)..draft.run.first;
    // "Raised the mill's 7% share": the share is the thing.
    let nouns =
        between.clone().all(|at| !sentence.is_any(at, ENDS_OBJECT)) && !sentence.is_any(between.end - 1, &["'s", "’s"]);
    nouns.then_some((trend, object, true))
}

/// A measurement with an article before it and a noun behind says what is added, not how much: "a 30 degree turn".
fn is_modifier(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let noun = sentence.is_word(draft.run.end);
    draft.kind == Some(Kind::Measurement) && noun && sentence.is(draft.run.first - 1, "a")
}

/// A length of time is the size of a change only behind "by".
fn is_time_of_change(draft: &Draft, by: bool) -> bool {
    matches!(draft.unit, Some(Unit::Time(_))) && !by
}

/// Jobs, seats, points and people are gained and lost as numbers are.
fn is_gainable(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Some(Unit::Noun(span)) = draft.unit else { return false };
    let noun = sentence.document().slice(span);
    GAINABLE.iter().any(|word| word.eq_ignore_ascii_case(noun))
}

/// A word of change earlier in the clause that ends before the token `end`, at most `reach` tokens back.
fn clause_cue(sentence: &Sentence<'_, '_>, end: usize, reach: usize) -> Option<(Trend, Object)> {
    clause_cue_at(sentence, end, reach).map(|(trend, object, _)| (trend, object))
}

/// The same, with the token behind the word of change.
fn clause_cue_at(sentence: &Sentence<'_, '_>, end: usize, reach: usize) -> Option<(Trend, Object, usize)> {
    let mut at = end;
    for _ in 0..reach {
        if let Some((trend, object)) = cue(sentence, at) {
            return Some((trend, object, at));
        }
        at = before_brackets(sentence, at.checked_sub(1)?);
        let mark = matches!(sentence.get(at)?.class, Class::Mark(';' | ':' | '(' | '"' | '“' | '”'));
        if mark || sentence.is_any(at, JOINS_CLAUSE) || sentence.is_any(at, CLAUSE_VERBS) {
            return None;
        }
    }
    None
}

/// The token before what stands in brackets, where `at` closes them; else `at`.
fn before_brackets(sentence: &Sentence<'_, '_>, at: usize) -> usize {
    if sentence.text(at) != ")" {
        return at;
    }
    let opens = (at.saturating_sub(6)..at).rev().find(|&at| sentence.text(at) == "(");
    opens.and_then(|opens| opens.checked_sub(1)).unwrap_or(at)
}

/// "A 4.2 percent drop", "a 5% pay rise".
fn noun_behind(sentence: &Sentence<'_, '_>, draft: &Draft) -> Option<Trend> {
    if draft.unit.is_none() && draft.kind.is_none() || draft.kind == Some(Kind::Duration) {
        return None;
    }
    let first = draft.run.end + usize::from(sentence.text(draft.run.end) == "-");
    for at in first..first + 3 {
        // "Twice this fall" names a season.
        let season = at > 0 && sentence.is_any(at - 1, &["this", "last", "next", "each", "every"]);
        if let Some((trend, _)) = CHANGE_NOUNS.starting_at(sentence, at).filter(|_| !season) {
            return Some(trend);
        }
        // "40 boats fall behind": of what is counted the plural is a subject.
        let counts = draft.kind == Some(Kind::Count) && is_plural(sentence.text(at));
        let stops = counts || sentence.get(at)?.class != Class::Word || ENDS_SIZE.contains(&sentence.text(at));
        if stops {
            return None;
        }
    }
    None
}

/// "An increase of 5 percent", "a drop of more than 12 points".
fn noun_before(sentence: &Sentence<'_, '_>, draft: &Draft) -> Option<Trend> {
    let of = draft.run.first.checked_sub(1)?;
    let of = if sentence.is_any(of, &["about", "nearly", "almost", "roughly"]) { of.checked_sub(1)? } else { of };
    let duration = matches!(draft.unit, Some(Unit::Time(_)));
    (sentence.is(of, "of") && !duration).then(|| CHANGE_NOUNS.ending_at(sentence, of)).flatten().map(|(trend, _)| trend)
}

/// "34.4% higher", not "34.4% higher than".
fn adjective_behind(sentence: &Sentence<'_, '_>, draft: &Draft) -> Option<Trend> {
    let (trend, length) = CHANGE_ADJECTIVES.starting_at(sentence, draft.run.end)?;
    let than = draft.run.end + length;
    // "12% higher than in spring" tells a change; "than the limit" compares.
    let over_time = sentence.is_any(than + 1, OVER_TIME);
    (draft.unit.is_some() && (!sentence.is(than, "than") || over_time)).then_some(trend)
}

/// "Fell 3% to 12", "increased to $12.7 billion", "ended down 1% at 1,463".
fn level(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> Option<Trend> {
    let draft = &drafts[index];
    let mut at = draft.run.first.checked_sub(1)?;
    for _ in 0..3 {
        if sentence.is_any(at, BEFORE_LEVEL) {
            at = at.checked_sub(1)?;
        }
    }
    let before = drafts[..index]
        .iter()
        .rev()
        .find(|before| !before.dropped && !matches!(before.kind, Some(Kind::Date | Kind::Name)));
    let end = change_end(sentence, at, before)?;
    let (trend, object, cue_end) = clause_cue_at(sentence, end, 16)?;
    // A particle tells a change right before "to" or with its size between: "down to 6", not "stacked up now, to the 1%";
    // what is added does only with its size between, not in "the debts add up to 8".
    let size = before.is_some_and(|before| before.number.first >= cue_end);
    let verb = object != Object::Count && (is_verb_before(sentence, cue_end) || end - cue_end <= 2);
    let told = size || verb;
    if !told {
        return None;
    }
    let duration = draft.kind == Some(Kind::Duration);
    (!duration && !is_reach_of_range(before, draft, sentence)).then_some(trend)
}

/// Where the words end that tell the change to a level, if the token `at` leads to one.
fn change_end(sentence: &Sentence<'_, '_>, at: usize, before: Option<&Draft>) -> Option<usize> {
    let is_at = sentence.is(at, "at");
    let closes = is_at && sentence.is_any(at.wrapping_sub(1), CLOSES);
    let close_behind = |before: &Draft| at.checked_sub(before.run.end).is_some_and(|gap| gap <= 2);
    let told = is_at && before.is_some_and(|before| before.change.is_some() && close_behind(before));
    if !closes && !told && !sentence.is(at, "to") {
        return None;
    }
    // "Rose to close at 40": the change is told before "to".
    let end = at - usize::from(closes);
    Some(end - usize::from(sentence.is(end.wrapping_sub(1), "to")))
}

/// "Between 5 and 7" and other pairs whose first has no trend tell no level behind "to".
fn is_reach_of_range(before: Option<&Draft>, draft: &Draft, sentence: &Sentence<'_, '_>) -> bool {
    before.is_some_and(|before| {
        before.run.end + 1 == draft.run.first
            && before.change.is_none()
            && from_before(sentence, before.run.first).is_none()
    })
}

/// "84, off 2", "headsets, up from 2.4 million", "3.1 million, down 9.2%".
fn level_told_after(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> Option<Trend> {
    let draft = &drafts[index];
    if draft.kind == Some(Kind::Duration) {
        return None;
    }
    let behind = drafts[index + 1..].iter().filter(|next| !next.dropped);
    let mut others = behind.filter(|next| !matches!(next.kind, Some(Kind::Date | Kind::Name))).peekable();
    let converted = others.next_if(|next| is_converted(sentence, draft, next));
    let limit = others.next().map_or(sentence.len(), |next| next.run.first);
    let end = converted.map_or(draft.run.end, |converted| converted.run.end);
    let from = draft.counted.map_or(end, |counted| counted.end.max(end)).min(limit);
    let reach = (from + 8).min(sentence.len());
    let at = (from..reach).find(|&at| CHANGE_PARTICLES.starting_at(sentence, at).is_some())?;
    let clause = (from..at).all(|at| {
        let mark = matches!(sentence.get(at).map(|token| token.class), Some(Class::Mark(';' | ':' | '(' | '.')));
        !mark && !sentence.is_any(at, JOINS_CLAUSE)
    });
    let (trend, _) = CHANGE_PARTICLES.starting_at(sentence, at)?;
    let comma = at > 0 && sentence.text(at - 1) == ",";
    let from_behind = sentence.is_any(at + 1, &["from", "sharply"]);
    let amount_behind = limit >= at && limit <= at + 3 && limit < sentence.len();
    (clause && (from_behind || comma && amount_behind)).then_some(trend)
}

/// A conversion in brackets or behind "or" goes the way of the amount it converts.
fn conversion(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> Option<Change> {
    let draft = &drafts[index];
    let before = drafts[..index].iter().rev().find(|before| !before.dropped)?;
    is_converted(sentence, before, draft).then_some(before.change).flatten()
}

/// Whether `draft` says `before` in another unit: "£30 ($39)", "$50 million, or 80 cents a share".
fn is_converted(sentence: &Sentence<'_, '_>, before: &Draft, draft: &Draft) -> bool {
    let opens = |at: &usize| sentence.text(*at) == "(" || sentence.is(*at, "or");
    let Some(at) = draft.run.first.checked_sub(1).filter(opens) else { return false };
    let comma = usize::from(at > 0 && sentence.text(at - 1) == ",");
    let same = sentence.text(at) == "(" || matches!(draft.kind, Some(Kind::Percent | Kind::Money | Kind::Rate));
    at - comma == before.run.end && same
}
