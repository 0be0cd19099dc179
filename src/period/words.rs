//! Expressions without a number: names of the calendar, days counted from today, seasons, holidays, parts of the day,
//! times that come again and again, and the words that only say before or after now.
//!
//! ```text
//! name   = [ "last" | "this" | "next" ] , ( weekday | month | season | holiday ) ;
//! day    = "today" | "yesterday" | "tomorrow" | "tonight" ;
//! part   = ( "this" | "that" | "the next" | … ) , part of the day | "in the" , part of the day | "noon" ;
//! again  = "daily" | "Mondays" | "every" , ( weekday | season | part of the day ) ;
//! vague  = "now" | "recently" | "the future" ;
//! ```
//!
//! What could be another word is read only beside a word of time: "May", "fall", "spring", "second". A weekday or a unit
//! in a name ("Black Monday", "Sunday Times") is none.

use std::sync::LazyLock;

use super::meaning::{Meaning, Origin, Part, Step, YearOf, clock};
use super::table::{
    BEFORE_MONTH, BEHIND_NOUN, HOLIDAYS, MONTHS, NAMES_TOO, NOUNS, SHORT_WEEKDAYS, STEPS, STEPS_FROM_MENTION,
    TIME_PREPOSITIONS, UNITS, VAGUE_NUMBERS, WEEKDAYS, WORDS, Word,
};
use super::{DayPart, Expression, Grain, Mod, Season, TimeOfDay, TimeType, TimeUnit, TimeValue, date, noun};
use crate::numeral::Numeral;
use crate::text::{Class, Gap, Phrases, Prefilter, Sentence};

static PHRASES: LazyLock<Phrases<Word>> = LazyLock::new(|| {
    let mut forms: Vec<(String, Word)> = WORDS.iter().map(|(form, word)| ((*form).to_owned(), *word)).collect();
    for (one, many, noun) in NOUNS {
        forms.extend([((*one).to_owned(), Word::Unit(*noun)), ((*many).to_owned(), Word::Units(*noun))]);
    }
    forms.extend(MONTHS.iter().map(|(form, month)| ((*form).to_owned(), Word::Month(*month))));
    for (name, day) in WEEKDAYS.iter().zip(1..) {
        forms.extend([((*name).to_owned(), Word::Weekday(day)), (format!("{name}s"), Word::Weekdays(day))]);
    }
    forms.extend(SHORT_WEEKDAYS.iter().map(|(form, day)| ((*form).to_owned(), Word::Weekday(*day))));
    for (names, rule) in HOLIDAYS {
        forms.extend(names.iter().map(|name| ((*name).to_owned(), Word::Holiday(*rule))));
    }
    let typeset: Vec<_> = forms.iter().filter(|(form, _)| form.contains('\'')).cloned().collect();
    forms.extend(typeset.into_iter().map(|(form, word)| (form.replace('\'', "’"), word)));
    Phrases::new(forms.iter().map(|(form, word)| (form.as_str(), *word)))
});

/// Sees every text in which there may be a time expression: digits, and the words that one is built around.
pub(crate) static TIMES: LazyLock<Prefilter> = LazyLock::new(|| {
    let words = WORDS.iter().map(|(form, _)| *form).filter(|form| !matches!(*form, "Daily" | "Weekly" | "Monthly"));
    let nouns = NOUNS.iter().flat_map(|(one, many, _)| [*one, *many]);
    let units = UNITS.iter().flat_map(|unit| unit.forms).copied();
    let months = MONTHS.iter().map(|(form, _)| *form);
    let days = WEEKDAYS.iter().copied().chain(SHORT_WEEKDAYS.iter().map(|(form, _)| form.trim_end_matches('.')));
    let plural_days = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"];
    let holidays =
        HOLIDAYS.iter().flat_map(|(names, _)| *names).map(|name| name.split(['\'', '.']).next().unwrap_or(name));
    let spoken = ["o'clock", "o’clock", "half past", "quarter past", "quarter to", "a.m", "p.m", "period", "half"];
    Prefilter::new(
        words.chain(nouns).chain(units).chain(months).chain(days).chain(plural_days).chain(holidays).chain(spoken),
    )
});

/// The unit of lengths with this name.
pub(super) fn unit(name: &str) -> TimeUnit {
    let all = UNITS.iter().chain(super::table::CALENDAR_UNITS);
    all.into_iter().find(|unit| unit.name == name).copied().unwrap_or(UNITS[0])
}

/// Fill the gaps between the expressions of `numbered`, in order, and push all of them to `found`.
pub(super) fn expressions(
    sentence: &Sentence<'_, '_>,
    numerals: &[Numeral],
    numbered: &[Expression],
    found: &mut Vec<Expression>,
) {
    let mut numbered = numbered.iter().peekable();
    let mut at = 0;
    while at < sentence.len() {
        if let Some(next) = numbered.next_if(|next| next.first <= at) {
            found.push(*next);
            at = next.end.max(at);
            continue;
        }
        let Some((word, length)) = PHRASES.starting_at(sentence, at) else {
            at += 1;
            continue;
        };
        let from = found.last().map_or(0, |last| last.end);
        let limit = numbered.peek().map_or(usize::MAX, |next| next.first);
        let read = expression(&Place { sentence, numerals, from, at, end: at + length }, word);
        let read = read.filter(|read| read.first >= from && read.end <= limit);
        found.extend(read);
        at = read.map_or(at + if matches!(word, Word::Name) { length } else { 1 }, |read| read.end);
    }
    found.extend(numbered.copied());
}

/// A word of time and what stands around it.
#[derive(Clone, Copy)]
pub(super) struct Place<'s, 'd, 't> {
    /// The sentence.
    pub sentence: &'s Sentence<'d, 't>,
    /// Its numerals.
    pub numerals: &'s [Numeral],
    /// Where the expression before ends.
    pub from: usize,
    /// The first token of the word.
    pub at: usize,
    /// The token behind it.
    pub end: usize,
}

impl Place<'_, '_, '_> {
    /// Whether the token so many before the word is one of these.
    pub(super) fn before(&self, steps: usize, words: &[&str]) -> bool {
        self.at >= self.from + steps && self.sentence.is_any(self.at - steps, words)
    }

    /// Whether the token behind the word is one of these.
    pub(super) fn behind(&self, words: &[&str]) -> bool {
        self.sentence.is_any(self.end, words)
    }

    /// The word and the tokens so many before it; none where those are of the expression before.
    pub(super) fn read(&self, steps: usize, kind: TimeType, meaning: impl Into<Meaning>) -> Option<Expression> {
        let first = self.at.checked_sub(steps).filter(|&first| first >= self.from)?;
        Some(Expression::meaning(first, self.end, kind, meaning.into()))
    }

    /// "Last", "this" or "next" before the word.
    fn step(&self) -> Option<Step> {
        let before = self.at.checked_sub(1).filter(|&before| before >= self.from)?;
        STEPS.iter().find(|(form, _)| self.sentence.is(before, form)).map(|(_, step)| *step)
    }

    fn is_every(&self) -> bool {
        self.before(1, &["every", "each"])
    }
}

fn expression(place: &Place<'_, '_, '_>, word: Word) -> Option<Expression> {
    match word {
        Word::Unit(noun) => noun::one(place, noun),
        Word::Units(noun) => noun::many(place, noun),
        Word::Month(month) => self::month(place, month),
        Word::Weekday(day) => weekday(place, day),
        Word::Weekdays(day) => place.read(0, TimeType::Set, TimeValue::Weekday(day)),
        Word::Season(season) => self::season(place, season),
        Word::DayPart(part) => part_of_day(place, part),
        Word::DayParts(part) => parts_of_day(place, part),
        Word::Hour(hour) => Some(Expression::timed(place.at, place.end, clock(hour))),
        // "USA TODAY" is a newspaper.
        Word::Day(_) if place.sentence.text(place.end - 1).bytes().all(|byte| byte.is_ascii_uppercase()) => None,
        Word::YearEnd => {
            let the = usize::from(place.before(1, &["the"]));
            let year = place.read(the, TimeType::Date, Meaning::OfYear(Part::Whole, YearOf::Step(Step::Open)))?;
            Some(Expression { modifier: Some(Mod::End), ..year })
        }
        Word::Day(by) => place.read(0, TimeType::Date, Meaning::Away(Grain::Day, by, Origin::Publication)),
        Word::PartOfDay(by, part) => {
            let day = place.read(0, TimeType::Time, Meaning::Away(Grain::Day, by, Origin::Publication))?;
            Some(day.at_time(TimeOfDay::Part(part)))
        }
        Word::Every(name, number) => place.read(0, TimeType::Set, TimeValue::Duration(number.into(), unit(name))),
        Word::Long(name) => place.read(0, TimeType::Duration, TimeValue::Duration(1.into(), unit(name))),
        Word::Past => vague(place, TimeValue::Past),
        Word::Present => vague(place, TimeValue::Present),
        Word::Future => vague(place, TimeValue::Future),
        Word::Holiday(rule) => holiday(place, Part::Holiday(rule)),
        Word::Same => place.read(0, TimeType::Date, Meaning::SameAway(0)),
        Word::SameTime => {
            let year = place.behind(&["last", "a", "of", "in", "one"]);
            year.then(|| place.read(0, TimeType::Date, Meaning::SameIn(YearOf::Step(Step::Open)))).flatten()
        }
        Word::Name => None,
    }
}

/// A month without a day or a year beside it.
fn month(place: &Place<'_, '_, '_>, month: u8) -> Option<Expression> {
    let sentence = place.sentence;
    let (_, end) = date::month(sentence, place.at)?;
    let place = Place { end, ..*place };
    let step = place.step();
    let timed = step.is_some() || place.before(1, TIME_PREPOSITIONS) || place.before(1, BEFORE_MONTH);
    if is_part_of_name(&place) || sentence.is_glued(end) && sentence.is_word(end) && !is_possessive(sentence, end) {
        return None;
    }
    // A verb or a name in every other place: "May", "March", "Mar", "Jan".
    let doubtful = sentence.text(place.at).len() < 5 || NAMES_TOO.contains(&sentence.text(place.at));
    if doubtful && !timed {
        return None;
    }
    named(&place, step, Part::Month(month))
}

fn is_possessive(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.is_any(at, &["'s", "’s"])
}

/// Another capitalised word behind or before it makes a name of it: "the March for Life", "April Stone".
fn is_part_of_name(place: &Place<'_, '_, '_>) -> bool {
    let sentence = place.sentence;
    if sentence.is_headline() {
        return false;
    }
    let capital = |at: usize| sentence.is_capitalised(at) && sentence.is_word(at) && sentence.gap(at) == Gap::Space;
    let is_time = |at: usize| PHRASES.starting_at(sentence, at).is_some();
    let for_what = sentence.is(place.end, "for") && capital(place.end + 1) && place.before(1, &["the"]);
    let timed = place.at > 0 && sentence.is_any(place.at - 1, TIME_PREPOSITIONS);
    let surname = !timed && capital(place.end) && !is_time(place.end);
    let title = place.at > place.from + 1 && capital(place.at - 1) && !is_time(place.at - 1) && !timed;
    for_what || NAMES_TOO.contains(&sentence.text(place.at)) && (surname || title)
}

/// A name of the calendar with "last", "this" or "next", or with "every".
fn named(place: &Place<'_, '_, '_>, step: Option<Step>, part: Part) -> Option<Expression> {
    if place.is_every() {
        return place.read(1, TimeType::Set, TimeValue::Duration(1.into(), unit("year")));
    }
    let steps = usize::from(step.is_some());
    let step = step.unwrap_or(Step::Open);
    let the = usize::from(steps == 1 && step != Step::This && place.before(2, &["the"]));
    place.read(steps + the, TimeType::Date, Meaning::OfYear(part, YearOf::Step(step)))
}

fn holiday(place: &Place<'_, '_, '_>, part: Part) -> Option<Expression> {
    // "Easter Island", "Independence Day parade": only a name goes on with a capital letter.
    let sentence = place.sentence;
    let goes_on =
        sentence.is_capitalised(place.end) && sentence.gap(place.end) == Gap::Space && !sentence.is_headline();
    let is_time = PHRASES.starting_at(sentence, place.end).is_some();
    (!goes_on || is_time).then(|| named(place, place.step(), part)).flatten()
}

fn weekday(place: &Place<'_, '_, '_>, day: u8) -> Option<Expression> {
    if place.is_every() {
        return place.read(1, TimeType::Set, TimeValue::Weekday(day));
    }
    if let Some(step) = place.step() {
        return place.read(1, TimeType::Date, Meaning::Weekday(day, step));
    }
    let from_mention = place.at > place.from && place.before(1, &["following", "previous"]);
    let steps = usize::from(from_mention) + usize::from(from_mention && place.before(2, &["the"]));
    place.read(steps, TimeType::Date, Meaning::Weekday(day, Step::Open))
}

fn season(place: &Place<'_, '_, '_>, season: Season) -> Option<Expression> {
    let sentence = place.sentence;
    let step = place.step();
    let the = place.before(1, &["the"]) && place.before(2, TIME_PREPOSITIONS);
    let part = place.before(1, &["early", "late", "mid", "since", "by", "every", "each", "until", "during", "mid-"]);
    let of = usize::from(place.behind(&["of"]));
    let short = sentence.is_any(place.end + of, &["'", "’"]);
    let year = date::year_at(sentence, place.end + of).is_some() || short;
    let word = sentence.text(place.at);
    let doubtful =
        ["fall", "spring"].contains(&word) || sentence.is_capitalised(place.at) && place.at == 0 && word != "Winter";
    let noun = place.before(1, &["in"]) && !place.behind(&["of", "in", "from", "to"]);
    let sure = step.is_some() || the && !place.behind(&["in", "from", "to"]) || part || year || noun;
    if doubtful && !sure || sentence.is_glued(place.end) && sentence.text(place.end) == "-" {
        return None;
    }
    let article = usize::from(step.is_none() && place.before(1, &["the"]) && year);
    let read = named(place, step, Part::Season(season))?;
    Some(Expression { first: read.first - article, ..read })
}

/// A part of the day with a word that tells the day; joined to a day before it later.
fn part_of_day(place: &Place<'_, '_, '_>, part: DayPart) -> Option<Expression> {
    let time = TimeOfDay::Part(part);
    let day = |steps: usize, by: i32, origin: Origin| {
        Some(place.read(steps, TimeType::Time, Meaning::Away(Grain::Day, by, origin))?.at_time(time))
    };
    let touches = place.at > 0 && place.at == place.from && place.sentence.gap(place.at) == Gap::Space;
    if touches {
        return Some(Expression::timed(place.at, place.end, time));
    }
    if place.is_every() {
        return place.read(1, TimeType::Set, TimeValue::Time(super::DayValue::Unsaid, time));
    }
    if place.before(1, &["this"]) {
        return day(1, 0, Origin::Publication);
    }
    let the = usize::from(place.before(2, &["the"]));
    if let Some((_, by)) = STEPS_FROM_MENTION.iter().find(|(form, _)| place.before(1, &[form])) {
        return day(1 + the, *by, Origin::Mention);
    }
    if place.before(1, &["next"]) {
        return day(1 + the, 1, if the == 1 { Origin::Mention } else { Origin::Publication });
    }
    let early = usize::from(place.before(1, &["early", "late"]));
    let place = Place { at: place.at - early, ..*place };
    let the = place.before(1, &["the"]) && place.before(2, &["in", "during", "on", "into", "throughout"]);
    let bare = place.before(1, &["in", "during"]) && part != DayPart::Night;
    if place.behind(&["of"])
        || part == DayPart::Night && the && !place.before(2, &["during", "in", "into", "throughout"])
    {
        return None;
    }
    let hour = the.then(|| spoken_hour(&place, part)).flatten();
    let named = || Expression::timed(place.at - usize::from(the), place.end, time);
    hour.or_else(|| (the || bare).then(named))
}

/// "4 in the morning": an hour and the half of the day.
fn spoken_hour(place: &Place<'_, '_, '_>, part: DayPart) -> Option<Expression> {
    let number = place.at.checked_sub(3).filter(|&number| number >= place.from)?;
    let numeral = place.numerals.iter().find(|numeral| numeral.first == number && numeral.end == number + 1)?;
    let hour = u8::try_from(numeral.exact()?).ok().filter(|hour| (1..=12).contains(hour))?;
    let hour = match part {
        DayPart::Morning => hour % 12,
        DayPart::Afternoon | DayPart::Evening => hour % 12 + 12,
        DayPart::Night => return None,
    };
    place.before(2, &["in"]).then(|| Expression::timed(number, place.end, clock(hour)))
}

/// "Mornings", "most nights"; "two nights" is a length of stay and left out.
fn parts_of_day(place: &Place<'_, '_, '_>, part: DayPart) -> Option<Expression> {
    let counted = place.numerals.iter().any(|numeral| numeral.end == place.at) || place.before(1, VAGUE_NUMBERS);
    let value = TimeValue::Time(super::DayValue::Unsaid, TimeOfDay::Part(part));
    (!counted && place.at > 0).then(|| place.read(0, TimeType::Set, value)).flatten()
}

/// Words that only say before or after now; an adjective among them must not lead to a unit of time.
fn vague(place: &Place<'_, '_, '_>, value: TimeValue) -> Option<Expression> {
    let sentence = place.sentence;
    let last = sentence.text(place.end - 1).to_ascii_lowercase();
    let closes = sentence.get(place.end).is_none_or(|token| matches!(token.class, Class::Mark(mark) if mark != '-'));
    let is_noun = closes || place.behind(BEHIND_NOUN);
    let hyphen = sentence.text(place.end) == "-" || place.at > 0 && sentence.text(place.at - 1) == "-";
    let leads_to_unit = (place.end..place.end + 3)
        .any(|at| matches!(PHRASES.starting_at(sentence, at), Some((Word::Unit(_) | Word::Units(_), _))));
    let fits = match last.as_str() {
        "past" | "future" | "present" => is_noun,
        "recent" => !leads_to_unit && !place.before(1, &["most", "more"]) && !is_noun,
        "current" => !leads_to_unit && !is_noun && !place.before(1, &["more", "most"]),
        "soon" => !place.before(1, &["as", "too", "how", "so"]) && closes,
        "time" => !place.behind(&["of", "when", "that"]) || last != "time",
        _ => true,
    };
    (fits && !hyphen).then(|| place.read(0, TimeType::Date, value)).flatten()
}
