//! Counted nouns: the noun phrase behind a number, its head, and the head's lemma.
//!
//! ```text
//! counted = number , [ "of" , [ determiner ] ] , { modifier } , head , { complement } ;
//! complement = "of" , noun phrase ;
//! head    = the last of the first plurals | behind "one" the last word before the phrase ends ;
//! ```
//!
//! The phrase ends at a word of another office (table/word.rs) and at a mark. "6-member panel" counts members.

use std::sync::LazyLock;

use rust_decimal::Decimal;
use rustc_hash::{FxHashMap, FxHashSet};

use super::draft::{Draft, Run};
use super::table::{ALWAYS_PLURAL, COMPARED, FUNCTION, IRREGULAR, LEAGUE, MODIFYING, NEVER_PLURAL, PARTICIPLES, POLL};
use super::{Bound, Kind, Unit};
use crate::numeral::Form;
use crate::text::{Class, Gap, Sentence};

static SINGULAR: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| IRREGULAR.iter().copied().collect());
static PLURAL: LazyLock<FxHashSet<&str>> = LazyLock::new(|| ALWAYS_PLURAL.iter().copied().collect());
static NO_PLURAL: LazyLock<FxHashSet<&str>> = LazyLock::new(|| NEVER_PLURAL.iter().copied().collect());
static ENDS_PHRASE: LazyLock<FxHashSet<&str>> = LazyLock::new(|| FUNCTION.iter().copied().collect());

/// The singular of a noun as printed: deaths → death, people → person, Americans → American.
#[must_use]
pub(super) fn lemma(noun: &str) -> String {
    let word = noun.strip_suffix("'s").or_else(|| noun.strip_suffix("’s")).unwrap_or(noun);
    let lower = if is_name(word) { word.to_owned() } else { word.to_lowercase() };
    if let Some(singular) = SINGULAR.get(lower.to_lowercase().as_str()) {
        return (*singular).to_owned();
    }
    if let Some((before, last)) = lower.rsplit_once('-') {
        return format!("{before}-{}", lemma(last));
    }
    regular_singular(&lower)
}

/// Demonyms, acronyms and other names keep their capitals.
fn is_name(word: &str) -> bool {
    const PEOPLES: &[&str] = &["ans", "an", "ese", "ish", "is", "ers", "ats", "ists"];
    let acronym = word.chars().skip(1).any(char::is_uppercase);
    acronym || word.starts_with(char::is_uppercase) && PEOPLES.iter().any(|ending| word.ends_with(ending))
}

fn regular_singular(word: &str) -> String {
    let is_plural = word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is");
    if !is_plural || NO_PLURAL.contains(word) {
        return word.to_owned();
    }
    if word.len() > 4
        && let Some(stem) = word.strip_suffix("ies")
    {
        return format!("{stem}y");
    }
    let sibilant = ["ches", "shes", "sses", "xes", "zzes"].iter().any(|ending| word.ends_with(ending));
    let cut = if sibilant || word.ends_with("oes") && word.len() > 5 { 2 } else { 1 };
    word.get(..word.len() - cut).unwrap_or(word).to_owned()
}

/// Whether a word looks like more than one of something.
pub(super) fn is_plural(word: &str) -> bool {
    if word.len() < 3 {
        return false;
    }
    let lower = word.to_lowercase();
    let lower = lower.as_str();
    if SINGULAR.contains_key(lower) || PLURAL.contains(word) {
        return true;
    }
    if let Some((_, last)) = lower.rsplit_once('-') {
        return is_plural(last);
    }
    lower.len() > 3
        && lower.ends_with('s')
        && !lower.ends_with("ss")
        && !lower.ends_with("us")
        && !lower.ends_with("is")
        && !lower.ends_with("'s")
        && !NO_PLURAL.contains(lower)
        && !lower.ends_with("ous")
}

/// Give every bare number the noun it counts, and drop "one" where it counts nothing.
pub(super) fn count(sentence: &Sentence<'_, '_>, drafts: &mut [Draft]) {
    for index in 0..drafts.len() {
        let limit = drafts[index + 1..]
            .iter()
            .find(|next| !next.dropped && !matches!(next.kind, Some(Kind::Name | Kind::Rank)))
            .map_or(sentence.len(), |next| next.run.first);
        let draft = &mut drafts[index];
        if draft.dropped {
            continue;
        }
        match draft.kind {
            None if draft.unit.is_none() && !draft.suspended => count_one(sentence, draft, limit),
            Some(Kind::Ratio) => share_of(sentence, draft, limit),
            Some(Kind::Percent) if sentence.is(draft.run.end, "of") => {
                draft.counted = phrase(sentence, draft.run.end, limit, 2).map(|phrase| phrase.whole);
            }
            Some(Kind::Money) if sentence.is_any(draft.run.end, &["of", "in"]) => {
                draft.counted = phrase(sentence, draft.run.end, limit, 2).map(|phrase| phrase.whole);
            }
            Some(Kind::Multiple) => multiple(sentence, draft),
            _ => {}
        }
        if is_pronoun(sentence, draft) {
            draft.dropped = true;
        }
    }
    for index in 1..drafts.len() {
        take_counted(sentence, drafts, index);
    }
}

/// "Two-thirds of the 40 boats": the share is of what the number behind it counts.
fn take_counted(sentence: &Sentence<'_, '_>, drafts: &mut [Draft], index: usize) {
    let (share, whole) = (drafts[index - 1], drafts[index]);
    let of = share.kind == Some(Kind::Ratio) && share.counted.is_none() && sentence.is(share.run.end, "of");
    if of && !whole.dropped && whole.run.first <= share.run.end + 4 {
        drafts[index - 1].counted = whole.counted;
    }
}

fn count_one(sentence: &Sentence<'_, '_>, draft: &mut Draft, limit: usize) {
    let end = draft.run.end;
    if is_times(sentence, draft, end) {
        return;
    }
    if points(sentence, draft, end) || scale_level(sentence, draft) {
        return;
    }
    let value = draft.value.unwrap_or(Decimal::TWO);
    if sentence.text(end) == "-" && sentence.is_glued(end) && sentence.is_glued(end + 1) {
        hyphenated(sentence, draft, end + 1);
        return;
    }
    let Some(found) = phrase(sentence, end, limit, i64::from(value != Decimal::ONE) + 1) else {
        if PARTICIPLES.iter().any(|word| sentence.is(end, word)) {
            // "450,000 killed": people.
            (draft.unit, draft.kind) = (Some(Unit::Implied("person")), Some(Kind::Count));
        } else if is_model(sentence, draft) {
            draft.is_no_amount(Kind::Name);
        }
        return;
    };
    draft.unit = Some(Unit::Noun(sentence.span_of(found.head, found.head + 1)));
    draft.counted = Some(found.whole);
    draft.kind = Some(Kind::Count);
}

/// "A 787 Dreamliner", "the 911 Carrera": digits before a capitalised word that no plural follows.
fn is_model(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let end = draft.number.end;
    let digits = sentence.text(draft.number.first);
    let short = end == draft.number.first + 1 && digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let name = sentence.text(end);
    let title = name.chars().next().is_some_and(char::is_uppercase)
        && name.chars().skip(1).all(char::is_lowercase)
        && name.len() > 3;
    let own = draft
        .number
        .first
        .checked_sub(1)
        .is_some_and(|at| sentence.is_any(at, &["a", "an", "the", "own", "its", "'s", "’s", "this", "new"]));
    short
        && title
        && own
        && sentence.gap(end) == Gap::Space
        && !sentence.is(end + 1, "of")
        && !sentence.is_headline()
        && draft.bound == Bound::Exact
}

/// "Four times the rate", "10-fold", "3x": multiples; "voted four times": a count of times.
fn is_times(sentence: &Sentence<'_, '_>, draft: &mut Draft, end: usize) -> bool {
    let hyphen = usize::from(sentence.text(end) == "-" && sentence.is_glued(end));
    let fold = sentence.is_any(end + hyphen, &["fold"]) || sentence.is_glued(end) && sentence.is_any(end, &["x"]);
    let times = hyphen == 0 && sentence.is(end, "times") && COMPARED.iter().any(|word| sentence.is(end + 1, word));
    if fold || times {
        draft.kind = Some(Kind::Multiple);
        draft.run.end = end + hyphen + 1;
    }
    fold || times
}

/// Points of a poll are percentage points, those of an index or a game points.
fn points(sentence: &Sentence<'_, '_>, draft: &mut Draft, end: usize) -> bool {
    let hyphen = usize::from(sentence.text(end) == "-" && sentence.is_glued(end));
    let at = end + hyphen;
    if !sentence.is_any(at, &["points", "point"]) || sentence.is(at + 1, "guard") {
        return false;
    }
    let any = |words: &[&str]| (0..sentence.len()).any(|index| words.iter().any(|word| sentence.is(index, word)));
    let poll = any(POLL) && !any(LEAGUE);
    draft.unit = Some(if poll { Unit::Measure("percentage point") } else { Unit::Noun(sentence.span_of(at, at + 1)) });
    draft.unit_at = poll.then_some(Run::new(at, at + 1));
    draft.kind = Some(if poll { Kind::Percent } else { Kind::Measurement });
    draft.run.end = at + 1;
    true
}

/// "A magnitude 6.3 earthquake", "a category 4 hurricane": a place on a scale is a measurement without a unit.
fn scale_level(sentence: &Sentence<'_, '_>, draft: &mut Draft) -> bool {
    let hyphen = usize::from(draft.run.first > 0 && sentence.text(draft.run.first - 1) == "-");
    let scale =
        draft.run.first.checked_sub(1 + hyphen).is_some_and(|at| sentence.is_any(at, &["category", "magnitude"]));
    if scale {
        draft.kind = Some(Kind::Measurement);
        if sentence.is_any(draft.run.end, &["hurricane", "storm", "earthquake", "quake", "cyclone", "typhoon"]) {
            draft.counted = Some(Run::new(draft.run.first - 1 - hyphen, draft.run.end + 1));
        }
    }
    scale
}

/// "46-page report", "12-member panel", "five-door saloon": the word behind the hyphen is what is counted.
fn hyphenated(sentence: &Sentence<'_, '_>, draft: &mut Draft, at: usize) {
    const NO_NOUN: &[&str] = &[
        "way",
        "fold",
        "one",
        "up",
        "off",
        "odd",
        "ish",
        "plus",
        "something",
        "on",
        "to",
        "and",
        "based",
        "old",
        "hour",
        "time",
        "quarters",
        "thirds",
        "star",
    ];
    let word = sentence.text(at);
    let is_noun = sentence.get(at).is_some_and(|token| token.class == Class::Word)
        && (!NO_NOUN.contains(&word) || word == "star")
        && !ENDS_PHRASE.contains(word);
    if !is_noun {
        return;
    }
    draft.unit = Some(Unit::Noun(sentence.span_of(at, at + 1)));
    draft.kind = Some(Kind::Count);
    draft.run.end = at + 1;
    draft.counted = Some(Run::new(at, at + 1));
}

/// The whole that a fraction is of, and what a ratio counts.
fn share_of(sentence: &Sentence<'_, '_>, draft: &mut Draft, limit: usize) {
    let end = draft.run.end;
    if sentence.is(end, "of") || sentence.is_any(end, &["the", "its", "their", "all"]) && draft.form == Form::Words {
        draft.counted = phrase(sentence, end, limit.max(end), 2)
            .or_else(|| whole(sentence, end, limit.max(end)))
            .map(|phrase| phrase.whole);
        return;
    }
    let Some(found) = phrase(sentence, end, limit.max(end), 2).filter(|_| draft.number.end > draft.number.first + 2)
    else {
        return;
    };
    let unit = Unit::Noun(sentence.span_of(found.head, found.head + 1));
    draft.counted = Some(found.whole);
    if is_plural(sentence.text(found.head)) {
        draft.unit = Some(unit);
        draft.per = draft.per.map(|per| super::Per { unit: Some(unit), ..per });
    }
}

/// "Double" multiplies only what it is said of; "doubled" and "twice" always.
fn multiple(sentence: &Sentence<'_, '_>, draft: &mut Draft) {
    let end = draft.run.end;
    let word = sentence.text(draft.run.first);
    let loose =
        ["double", "triple", "quadruple", "doubles", "triples"].iter().any(|form| form.eq_ignore_ascii_case(word));
    let said_of = sentence.is_any(
        end,
        &["the", "that", "its", "their", "his", "her", "what", "in", "to", "from", "over", "since", "by", "as", "our"],
    );
    let verb = draft.run.first.checked_sub(1).is_some_and(|at| {
        sentence.is_any(
            at,
            &["to", "will", "could", "would", "than", "nearly", "almost", "may", "might", "about", "roughly", "more"],
        )
    });
    if loose && !(said_of || verb) || loose && sentence.text(end) == "-" {
        draft.dropped = true;
    }
    if draft.form == Form::Grown {
        draft.trend = Some(super::Trend::Up);
    }
}

/// "One" that stands for somebody or points at something.
fn is_pronoun(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let first = draft.number.first;
    let is_one = draft.number.end == first + 1 && sentence.is(first, "one") && draft.form == Form::Words;
    if !is_one
        || matches!(draft.kind, Some(Kind::Name | Kind::Score | Kind::Ratio | Kind::Date | Kind::Rank | Kind::Age))
    {
        return draft.form == Form::Words
            && draft.value == Some(Decimal::ONE)
            && draft.unit.is_none()
            && draft.kind.is_none()
            && sentence.is(first, "one");
    }
    let points = first.checked_sub(1).is_some_and(|at| {
        sentence.is_any(
            at,
            &[
                "this", "that", "the", "no", "another", "each", "every", "any", "which", "some", "a", "good", "new",
                "big",
            ],
        )
    });
    let window = first.checked_sub(1).is_some_and(|at| {
        sentence.is_any(
            at,
            &[
                "for", "in", "of", "within", "after", "than", "only", "just", "least", "about", "under", "over", "by",
                "last", "lasted", "took", "every",
            ],
        )
    });
    let idiom = (sentence.is_any(draft.number.end, &["another", "thing", "by", "way"])
        || sentence.is(draft.number.end, "day") && !window)
        && draft.bound == Bound::Exact
        && !matches!(draft.unit, Some(Unit::Measure(_) | Unit::Currency(_)));
    let moment = first > 0
        && sentence.is(first - 1, "at")
        && sentence.is_any(draft.number.end, &["point", "time", "stage", "moment"]);
    let chosen = sentence.text(draft.number.end).ends_with("ed")
        || sentence.is_any(draft.number.end, &["chosen", "made", "held", "taken"]);
    draft.unit.is_none() && draft.kind.is_none()
        || moment
        || chosen && sentence.is_any(draft.number.end + 1, &["by", "in", "to", "at", "on", "for"])
        || points && !matches!(draft.kind, Some(Kind::Duration | Kind::Measurement))
        || idiom && sentence.gap(draft.number.end) != Gap::None
}

/// A noun phrase behind a number.
#[derive(Clone, Copy, Debug)]
struct Phrase {
    /// The token of its head.
    head: usize,
    /// From its first modifier to the end of its complements.
    whole: Run,
}

/// The phrase that starts at `at`, before the token `limit`; `many` is 1 where one thing is counted, 2 for several.
fn phrase(sentence: &Sentence<'_, '_>, at: usize, limit: usize, many: i64) -> Option<Phrase> {
    let mut first = at;
    let mut several = many > 1;
    if sentence.is(first, "of") {
        first += 1;
        several = true;
        if sentence.is(first, "all") || sentence.is(first, "about") {
            first += 1;
        }
        if is_determiner(sentence, first) {
            first += 1;
        }
    } else if sentence.is_any(first, &["the", "its", "their"]) {
        first += 1;
    }
    while sentence.is_any(first, &["more", "other", "additional", "extra", "further", "such", "fewer"])
        && !sentence.is(first + 1, "than")
        && sentence.is(first, "more")
    {
        first += 1;
    }
    let end = (first..limit).find(|&index| !goes_on(sentence, first, index)).unwrap_or(limit);
    let head = if several { plural_head(sentence, first, end)? } else { singular_head(sentence, first, end)? };
    Some(Phrase { head, whole: Run::new(first, complement(sentence, head + 1, limit)) })
}

/// One whole that a share is of: "a third of the population".
fn whole(sentence: &Sentence<'_, '_>, at: usize, limit: usize) -> Option<Phrase> {
    let first = at + usize::from(sentence.is(at, "of"));
    let first = first + usize::from(is_determiner(sentence, first));
    let end = (first..limit).find(|&index| !goes_on(sentence, first, index)).unwrap_or(limit);
    let head = singular_head(sentence, first, end).filter(|&head| !sentence.text(head).ends_with("ed"))?;
    Some(Phrase { head, whole: Run::new(first, complement(sentence, head + 1, limit)) })
}

fn is_determiner(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.is_any(at, &["the", "these", "those", "its", "their", "his", "her", "our", "my", "your", "this", "that"])
}

/// Whether the token belongs to the modifiers and the head.
fn goes_on(sentence: &Sentence<'_, '_>, first: usize, at: usize) -> bool {
    let Some(token) = sentence.get(at) else { return false };
    let text = sentence.text(at);
    match token.class {
        Class::Word => {
            if token.gap == Gap::Line && at > first {
                return false;
            }
            let joins = matches!(text, "and" | "or") && at > first && joins_modifiers(sentence, first, at);
            let compound = sentence.text(at + 1) == "-" && sentence.is_glued(at + 1) && sentence.is_glued(at + 2);
            let modifies = MODIFYING.contains(&text) && is_plural(sentence.text(at + 1));
            let ampersand = at > first && sentence.text(at - 1) == "&";
            joins
                || ampersand
                || compound
                || modifies
                || !ENDS_PHRASE.contains(text.to_ascii_lowercase().as_str()) && !text.ends_with("n't")
        }
        Class::Mark('-' | '‑' | '\'' | '’' | '&' | '/' | '“' | '"') => at > first || matches!(text, "“" | "\""),
        Class::Mark('”') => at > first && at < sentence.len(),
        // The number of a name among the modifiers: F-16 jets, Model 3 cars.
        Class::Number => at > first && (sentence.is_glued(at) || sentence.text(at - 1).starts_with(char::is_uppercase)),
        _ => false,
    }
}

/// "Digital and physical sales": no plural yet, and one to come.
fn joins_modifiers(sentence: &Sentence<'_, '_>, first: usize, at: usize) -> bool {
    let open = !(first..at).any(|index| is_plural(sentence.text(index)));
    open && (at + 1..at + 8).any(|index| is_plural(sentence.text(index)))
}

/// The last of the first plurals that follow each other.
fn plural_head(sentence: &Sentence<'_, '_>, first: usize, end: usize) -> Option<usize> {
    let plural = |index: usize| {
        let text = sentence.text(index);
        let verb = index > first
            && sentence.is_any(
                index,
                &["lives", "works", "plays", "runs", "uses", "leaves", "feels", "supports", "votes", "calls"],
            )
            && !is_plural(sentence.text(index - 1));
        !verb
            && sentence.get(index).is_some_and(|token| token.class == Class::Word)
            && is_plural(text)
            && !is_possessive(sentence, index)
            && !(sentence.text(index + 1) == "-" && sentence.is_glued(index + 1) && sentence.is_glued(index + 2))
    };
    let mut head = (first..end).find(|&index| plural(index) && !PARTICIPLES.contains(&sentence.text(index)))?;
    // "19 fouls proves it": what has an object behind it is a verb.
    let verb = |index: usize| {
        is_determiner(sentence, index + 1)
            || sentence.is_any(index + 1, &["it", "a", "an", "them", "him", "us", "you", "me", "how", "why"])
    };
    while head + 1 < end && plural(head + 1) && sentence.gap(head + 1) == Gap::Space && !verb(head + 1) {
        head += 1;
    }
    Some(head)
}

/// An apostrophe that is no quotation mark stands behind, or `'s`.
fn is_possessive(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let next = at + 1;
    sentence.is_glued(next)
        && (matches!(sentence.text(next), "'s" | "’s")
            || matches!(sentence.text(next), "'" | "’")
                && sentence.gap(next + 1) == Gap::Space
                && sentence.get(next + 1).is_some_and(|token| token.class == Class::Word)
                && sentence.text(next + 1).starts_with(char::is_lowercase))
}

/// Behind "one" the head is the last word before a verb or the end of the phrase.
fn singular_head(sentence: &Sentence<'_, '_>, first: usize, end: usize) -> Option<usize> {
    let word = |index: usize| sentence.get(index).is_some_and(|token| token.class == Class::Word);
    let ends = |index: usize| {
        let text = sentence.text(index);
        index > first && word(index) && (is_plural(text) || text.ends_with("ed") && index + 1 == end)
    };
    let end = (first..end).find(|&index| ends(index)).unwrap_or(end);
    (first..end).rev().find(|&index| word(index) && !sentence.is_any(index, &["'s", "’s"]))
}

/// The token behind the complements that start at `at`: "of" with the noun phrase behind it, twice at most.
fn complement(sentence: &Sentence<'_, '_>, at: usize, limit: usize) -> usize {
    let mut end = at;
    let mut start = at;
    for _ in 0..2 {
        if start >= limit || !sentence.is(start, "of") {
            break;
        }
        let mut first = start + 1;
        if is_determiner(sentence, first) || sentence.is_any(first, &["a", "an"]) {
            first += 1;
        }
        let stop = (first..limit).find(|&index| !goes_on(sentence, first, index)).unwrap_or(limit);
        if stop == first || crate::period::is_month(sentence, first) {
            break;
        }
        (end, start) = (stop, stop);
    }
    end
}
