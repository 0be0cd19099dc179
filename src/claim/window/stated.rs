//! The windows that a sentence states: its time expressions with the words that join two of them or bound one.
//!
//! ```text
//! window = ( "from" | "between" ) , time , ( "to" | "through" | "and" ) , time
//!        | "since" , ( time | clause ) | ( "by" | "until" | "through" | "as of" ) , time | time ;
//! ```
//!
//! Behind "from", "than" and "compared with" stands what a change is measured from, behind a superlative and "since" how
//! long ago there was the like; both are kept apart. So is a day that only says when something was said.

use jiff::civil::Date;

use super::super::table::{BASES, RECORDS, SAYING, SUPERLATIVES, TO_DATE};
use crate::period::{self, Edge, Expression, PartialDate, Window};
use crate::text::{Class, Sentence, Span};

/// What a stated window does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It says when something holds.
    When,
    /// It says when something was said.
    Said,
    /// It says what is compared with, or since when there was no such thing.
    Basis,
}

/// How far a window is from the one it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Years {
    /// "A year earlier": wherever it stands.
    Always(i32),
    /// "Last year", "a year ago": in a comparison; elsewhere it is a year of its own.
    Compared(i32),
}

/// A window that a sentence states.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stated {
    /// Its first token, with the word that bounds it.
    pub first: usize,
    /// The token behind its last.
    pub end: usize,
    /// The window; none where it only says how far it is from another.
    pub window: Option<Window>,
    /// "A year earlier", "last year": how many years from the window it is compared with.
    pub years: Option<Years>,
    /// What it does.
    pub role: Role,
    /// Whether it is one day.
    pub is_day: bool,
}

impl Stated {
    /// Where it stands.
    pub(super) fn span(&self, sentence: &Sentence<'_, '_>) -> Span {
        sentence.span_of(self.first, self.end)
    }

    /// The window for a figure, compared or not, which is another's moved by years where it says no more than that.
    pub(super) fn window_from(&self, base: Option<Window>, compared: bool) -> Option<Window> {
        let years = match self.years {
            Some(Years::Always(years)) => Some(years),
            Some(Years::Compared(years)) if compared => Some(years),
            _ => None,
        };
        let moved = years.zip(base).and_then(|(years, base)| moved(base, years));
        moved.or(self.window)
    }

    /// Whether it is a window of its own, not one year from another.
    pub(super) const fn stands_alone(&self) -> bool {
        !matches!(self.years, Some(Years::Always(_)))
    }
}

fn moved(window: Window, years: i32) -> Option<Window> {
    let edge = |edge: Edge| match edge {
        Edge::On(date) => {
            let year = u16::try_from(i32::from(date.year?) + years).ok()?;
            Some(Edge::On(PartialDate { year: Some(year), ..date }))
        }
        other => Some(other),
    };
    Some(Window { start: edge(window.start)?, end: edge(window.end)? })
}

/// Fill `stated` with the windows of the sentence that `times` read last, in order.
pub(super) fn read(times: &period::Reader<'_, '_>, published: Option<Date>, stated: &mut Vec<Stated>) {
    stated.clear();
    let sentence = times.sentence();
    let mut index = 0;
    while let Some((expression, _)) = times.found.get(index) {
        let held = times.window(index);
        let last = held.map_or(index, |held| held.last);
        let end = times.found[last].0.end;
        let lone = Stated {
            first: expression.first,
            end,
            window: held.map(|held| held.window),
            years: years(sentence, expression),
            role: role(sentence, expression, end),
            is_day: expression.is_day(),
        };
        let next = times.found.get(last + 1).zip(times.window(last + 1));
        let pair = next.and_then(|((next, _), held)| joined(sentence, &lone, next, held.window));
        index = last + 1 + usize::from(pair.is_some());
        let read = pair.unwrap_or_else(|| bounded(sentence, lone, published));
        stated.extend((read.window.is_some() || read.years.is_some()).then_some(read));
    }
    if let Some(now) = until_now(sentence, published, stated) {
        stated.push(now);
    }
    if let Some(event) = since_event(sentence, published, stated) {
        stated.push(event);
    }
    stated.sort_by_key(|stated| stated.first);
}

/// "To date", "so far": the end is the day of publication.
fn until_now(sentence: &Sentence<'_, '_>, published: Option<Date>, stated: &[Stated]) -> Option<Stated> {
    let end = Edge::On(period::partial(published?));
    let at = (0..sentence.len())
        .find(|&at| TO_DATE.iter().any(|[one, two]| sentence.is(at, one) && sentence.is(at + 1, two)))?;
    // "So far this year" has a start.
    let free = !stated.iter().any(|stated| stated.first == at + 2 || stated.first <= at && at < stated.end);
    let window = Some(Window { start: Edge::Open, end });
    free.then_some(Stated { first: at, end: at + 2, window, years: None, role: Role::When, is_day: false })
}

/// "A year earlier", "a year ago", "last year".
fn years(sentence: &Sentence<'_, '_>, expression: &Expression) -> Option<Years> {
    let years = expression.years_away().filter(|years| *years != 0)?;
    let holds = |words: &[&str]| (expression.first..expression.end).any(|at| sentence.is_any(at, words));
    if holds(&["earlier", "before", "previous", "same", "corresponding", "comparable", "prior"])
        || expression.end == expression.first + 1
    {
        return Some(Years::Always(years));
    }
    let year_ago = holds(&["ago"]) && years == -1;
    let quarter = year_ago && holds(&["quarter", "month", "period", "time"]);
    match (quarter, year_ago || sentence.is(expression.first, "last") && expression.end == expression.first + 2) {
        (true, _) => Some(Years::Always(years)),
        (false, true) => Some(Years::Compared(years)),
        (false, false) => None,
    }
}

/// "From May to July", "between 2010 and 2019", "2010-2019", "January through March".
fn joined(sentence: &Sentence<'_, '_>, a: &Stated, next: &Expression, until: Window) -> Option<Stated> {
    let joins = next.first == a.end + 1;
    let before = a.first.wrapping_sub(1);
    let (from, between) = (sentence.is(before, "from"), sentence.is(before, "between"));
    let word = joins
        && (sentence.is_any(a.end, &["through", "until", "till", "-", "–"])
            || from && sentence.is(a.end, "to")
            || between && sentence.is(a.end, "and"));
    let window = Window { start: a.window?.start, end: until.end };
    let first = if from || between { before } else { a.first };
    word.then_some(Stated { first, end: next.end, window: Some(window), years: None, role: Role::When, is_day: false })
}

/// A window with the preposition that opens one of its ends.
fn bounded(sentence: &Sentence<'_, '_>, lone: Stated, published: Option<Date>) -> Stated {
    let Some(window) = lone.window else { return lone };
    let before = lone.first.wrapping_sub(1);
    let today = published.map_or(Edge::Open, |day| Edge::On(period::partial(day)));
    let is = |words: &[&str]| sentence.is_any(before, words);
    if is(&["since"]) {
        let role = if is_superlative(sentence, before) { Role::Basis } else { Role::When };
        return Stated {
            first: before,
            window: Some(Window { start: window.start, end: today }),
            role,
            is_day: false,
            ..lone
        };
    }
    let as_of = is(&["of"]) && sentence.is(before.wrapping_sub(1), "as");
    if is(&["by", "until", "till", "through"]) || as_of {
        let first = before - usize::from(as_of);
        return Stated { first, window: Some(Window { start: Edge::Open, end: window.end }), ..lone };
    }
    if is(&["starting", "beginning", "effective"]) {
        return Stated { first: before, window: Some(Window { start: window.start, end: Edge::Open }), ..lone };
    }
    lone
}

/// A superlative before "since": "the lowest level since 2003".
fn is_superlative(sentence: &Sentence<'_, '_>, since: usize) -> bool {
    (since.saturating_sub(6)..since).any(|at| {
        let text = sentence.text(at);
        text.len() > 4
            && text.ends_with("est")
            && !["interest", "request", "forest", "harvest", "protest", "arrest"].contains(&text)
            || sentence.is_any(at, SUPERLATIVES)
    })
}

fn role(sentence: &Sentence<'_, '_>, expression: &Expression, end: usize) -> Role {
    let before = expression.first.wrapping_sub(1);
    let joins = sentence.is_any(end, &["to", "through", "until", "till", "-", "–"]);
    let levels = sentence.is_any(end, &["level", "levels"]);
    // "Monday's debate": the debate was then, not what is said of it.
    let owns =
        expression.is_day() && sentence.is_any(end, &["'s", "’s"]) && !sentence.is_any(before, &["during", "in", "at"]);
    // "The record high set on Aug. 6".
    let record = expression.is_day()
        && (expression.first.saturating_sub(5)..expression.first).any(|at| sentence.is_any(at, RECORDS));
    if levels || owns || record || sentence.is_any(before, BASES) && !joins {
        return Role::Basis;
    }
    if expression.is_day() && is_said(sentence, expression.first, end) { Role::Said } else { Role::When }
}

/// A day beside a verb of saying, or at the head of the clause of one.
fn is_said(sentence: &Sentence<'_, '_>, first: usize, end: usize) -> bool {
    let on = usize::from(first > 0 && sentence.is_any(first - 1, &["on", "late", "early", "earlier"]));
    let before = (first - on).wrapping_sub(1);
    if sentence.is_any(before, SAYING) || sentence.is_any(end, SAYING) {
        return true;
    }
    // "On Friday, the bureau said": the first verb behind a day that opens the sentence.
    let opens = first <= on + 1;
    let verb =
        (end..(end + 12).min(sentence.len())).find(|&at| sentence.is_any(at, SAYING) || is_past(sentence.text(at)));
    opens && verb.is_some_and(|at| sentence.is_any(at, SAYING))
}

fn is_past(text: &str) -> bool {
    text.len() > 4 && text.ends_with("ed") && text.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// "Since the war began": a start that the text does not date.
fn since_event(sentence: &Sentence<'_, '_>, published: Option<Date>, stated: &[Stated]) -> Option<Stated> {
    let published = published?;
    let at = (0..sentence.len()).find(|&at| sentence.is(at, "since"))?;
    let taken = stated.iter().any(|stated| stated.first <= at + 2 && at < stated.end);
    let perfect = (0..sentence.len()).any(|at| sentence.is_any(at, &["has", "have", "had", "'ve", "’ve"]));
    let clause = sentence.is_any(at + 1, &["the", "its", "his", "her", "their", "a", "an", "last", "that"])
        || sentence.is_capitalised(at + 1);
    if taken || !perfect || !clause || is_superlative(sentence, at) {
        return None;
    }
    let stops = |&at: &usize| {
        matches!(
            sentence.get(at).map(|token| token.class),
            None | Some(Class::Mark(',' | '.' | ';' | '!' | '?' | '"' | '”'))
        )
    };
    let end = (at + 2..=sentence.len()).find(stops)?;
    let window = Window { start: Edge::Undated, end: Edge::On(period::partial(published)) };
    Some(Stated { first: at, end, window: Some(window), years: None, role: Role::When, is_day: false })
}
