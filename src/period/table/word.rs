//! Words that speak of time without a number: days, parts of the day, seasons, times that come again and again, and the
//! words that only say before or after now. Source: the TIMEX3 guidelines 1.2.1 for what is marked, general dictionaries
//! and grammars of English for the words.

use crate::period::{DayPart, Grain, Season};

/// What a word of time does in an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// A unit of the calendar or a length, one of it.
    Unit(Noun),
    /// More than one of it.
    Units(Noun),
    /// A month, 1 to 12.
    Month(u8),
    /// A day of the week, 1 for Monday.
    Weekday(u8),
    /// Every such day.
    Weekdays(u8),
    /// A season.
    Season(Season),
    /// A part of the day.
    DayPart(DayPart),
    /// Every such part of the day.
    DayParts(DayPart),
    /// An hour of the day that has a name.
    Hour(u8),
    /// A day so many days from today.
    Day(i32),
    /// A part of a day so many days from today.
    PartOfDay(i32, DayPart),
    /// Again and again, in such units.
    Every(&'static str, u8),
    /// Such a length, in one word: yearlong.
    Long(&'static str),
    /// Before now, without bounds.
    Past,
    /// Now.
    Present,
    /// After now, without bounds.
    Future,
    /// A holiday: its rule.
    Holiday(super::HolidayRule),
    /// The end of the year.
    YearEnd,
    /// What was spoken of last.
    Same,
    /// The same, where a year is said behind it.
    SameTime,
    /// A name that holds a word of time and is no time.
    Name,
}

/// A noun of the calendar: the unit of lengths, and the grain of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Noun {
    /// The name of its row in the units of time, or in those of the calendar.
    pub unit: &'static str,
    /// What a step of one means; none for hours and less.
    pub grain: Option<Grain>,
}

use Grain::{Century, Day, Decade, Month, Quarter, Week, Weekend, Year};

const fn noun(unit: &'static str, grain: Option<Grain>) -> Noun {
    Noun { unit, grain }
}

/// The nouns: singular, plural.
#[rustfmt::skip] // one row per line, shortest first
pub(crate) const NOUNS: &[(&str, &str, Noun)] = &[
    ("second",    "seconds",    noun("second",    None)),
    ("minute",    "minutes",    noun("minute",    None)),
    ("hour",      "hours",      noun("hour",      None)),
    ("day",       "days",       noun("day",       Some(Day))),
    ("weekend",   "weekends",   noun("weekend",   Some(Weekend))),
    ("week",      "weeks",      noun("week",      Some(Week))),
    ("fortnight", "fortnights", noun("fortnight", None)),
    ("month",     "months",     noun("month",     Some(Month))),
    ("quarter",   "quarters",   noun("quarter",   Some(Quarter))),
    ("year",      "years",      noun("year",      Some(Year))),
    ("decade",    "decades",    noun("decade",    Some(Decade))),
    ("century",   "centuries",  noun("century",   Some(Century))),
];

/// Words and set phrases.
#[rustfmt::skip] // one row per line, by what they do
pub(crate) const WORDS: &[(&str, Word)] = &[
    ("today",                    Word::Day(0)),
    ("yesterday",                Word::Day(-1)),
    ("tomorrow",                 Word::Day(1)),
    ("the day before yesterday", Word::Day(-2)),
    ("the day after tomorrow",   Word::Day(2)),
    ("tonight",                  Word::PartOfDay(0, DayPart::Night)),
    ("last night",               Word::PartOfDay(-1, DayPart::Night)),
    ("morning",                  Word::DayPart(DayPart::Morning)),
    ("afternoon",                Word::DayPart(DayPart::Afternoon)),
    ("evening",                  Word::DayPart(DayPart::Evening)),
    ("night",                    Word::DayPart(DayPart::Night)),
    ("mornings",                 Word::DayParts(DayPart::Morning)),
    ("afternoons",               Word::DayParts(DayPart::Afternoon)),
    ("evenings",                 Word::DayParts(DayPart::Evening)),
    ("nights",                   Word::DayParts(DayPart::Night)),
    ("noon",                     Word::Hour(12)),
    ("midday",                   Word::Hour(12)),
    ("midnight",                 Word::Hour(24)),
    ("spring",                   Word::Season(Season::Spring)),
    ("springtime",               Word::Season(Season::Spring)),
    ("summer",                   Word::Season(Season::Summer)),
    ("summertime",               Word::Season(Season::Summer)),
    ("autumn",                   Word::Season(Season::Autumn)),
    ("fall",                     Word::Season(Season::Autumn)),
    ("winter",                   Word::Season(Season::Winter)),
    ("wintertime",               Word::Season(Season::Winter)),
    ("hourly",                   Word::Every("hour", 1)),
    ("daily",                    Word::Every("day", 1)),
    ("nightly",                  Word::Every("day", 1)),
    ("weekly",                   Word::Every("week", 1)),
    ("biweekly",                 Word::Every("week", 2)),
    ("fortnightly",              Word::Every("week", 2)),
    ("monthly",                  Word::Every("month", 1)),
    ("bimonthly",                Word::Every("month", 2)),
    ("quarterly",                Word::Every("month", 3)),
    ("semiannual",               Word::Every("month", 6)),
    ("semiannually",             Word::Every("month", 6)),
    ("half-yearly",              Word::Every("month", 6)),
    ("annual",                   Word::Every("year", 1)),
    ("annually",                 Word::Every("year", 1)),
    ("yearly",                   Word::Every("year", 1)),
    ("biennial",                 Word::Every("year", 2)),
    ("biennially",               Word::Every("year", 2)),
    ("daylong",                  Word::Long("day")),
    ("weeklong",                 Word::Long("week")),
    ("monthlong",                Word::Long("month")),
    ("yearlong",                 Word::Long("year")),
    ("recently",                 Word::Past),
    ("more recently",            Word::Past),
    ("recent",                   Word::Past),
    ("in the past",              Word::Past),
    ("the past",                 Word::Past),
    ("the recent past",          Word::Past),
    ("at the time",              Word::Past),
    ("lately",                   Word::Past),
    ("now",                      Word::Present),
    ("right now",                Word::Present),
    ("nowadays",                 Word::Present),
    ("current",                  Word::Present),
    ("currently",                Word::Present),
    ("presently",                Word::Present),
    ("at present",               Word::Present),
    ("the present",              Word::Present),
    ("at the moment",            Word::Present),
    ("the time being",           Word::Present),
    ("these days",               Word::Present),
    ("soon",                     Word::Future),
    ("very soon",                Word::Future),
    ("future",                   Word::Future),
    ("the future",               Word::Future),
    ("the near future",          Word::Future),
    ("the foreseeable future",   Word::Future),
    ("the near term",            Word::Future),
    ("the short term",           Word::Future),
    ("the long term",            Word::Future),
    ("the long run",             Word::Future),
    ("year end",                 Word::YearEnd),
    ("year-end",                 Word::YearEnd),
    ("yearend",                  Word::YearEnd),
    ("year's end",               Word::YearEnd),
    ("the same period",          Word::Same),
    ("the same time",            Word::SameTime),
    ("this time",                Word::SameTime),
    ("the same point",           Word::SameTime),
    ("the corresponding period", Word::Same),
    ("the comparable period",    Word::Same),
    ("the like period",          Word::Same),
    // Newspapers and events that a day of the week or a unit gives its name.
    ("Black Friday",             Word::Name),
    ("Black Monday",             Word::Name),
    ("Black Thursday",           Word::Name),
    ("Black Tuesday",            Word::Name),
    ("Black Wednesday",          Word::Name),
    ("Bloody Sunday",            Word::Name),
    ("Cyber Monday",             Word::Name),
    ("Super Tuesday",            Word::Name),
    ("Super Bowl Sunday",        Word::Name),
    ("Sunday Times",             Word::Name),
    ("Sunday Telegraph",         Word::Name),
    ("Sunday Mirror",            Word::Name),
    ("Sunday Mail",              Word::Name),
    ("Sunday school",            Word::Name),
    ("Sunday School",            Word::Name),
    ("Saturday Night Live",      Word::Name),
    ("Monday Night Football",    Word::Name),
    ("Man Friday",               Word::Name),
    ("Daily",                    Word::Name),
    ("Weekly",                   Word::Name),
    ("Quarterly",                Word::Name),
    ("Monthly",                  Word::Name),
    ("Nightly",                  Word::Name),
    ("day by day",               Word::Name),
    ("day after day",            Word::Name),
    ("day to day",               Word::Name),
    ("day-to-day",               Word::Name),
    ("month on month",           Word::Name),
    ("month-on-month",           Word::Name),
    ("month over month",         Word::Name),
    ("quarter on quarter",       Word::Name),
    ("quarter over quarter",     Word::Name),
    ("week on week",             Word::Name),
    ("year after year",          Word::Name),
    ("year by year",             Word::Name),
    ("year on year",             Word::Name),
    ("year-on-year",             Word::Name),
    ("year over year",           Word::Name),
    ("year-over-year",           Word::Name),
    ("day care",                 Word::Name),
    ("from now on",              Word::Future),
];

/// Days of the week that are written short, with the full stop.
#[rustfmt::skip] // as many as fit a line
pub(crate) const SHORT_WEEKDAYS: &[(&str, u8)] = &[
    ("Mon.", 1), ("Tues.", 2), ("Tue.", 2), ("Wed.", 3), ("Thurs.", 4), ("Thur.", 4), ("Thu.", 4), ("Fri.", 5), ("Sat.", 6), ("Sun.", 7),
];
