//! Units of time: the one list of them, for durations and for quantities. Source: UCUM 2.2 for codes, ISO 8601-1:2019 for
//! the letters of durations.

use crate::period::TimeUnit;

const fn unit(
    name: &'static str,
    code: &'static str,
    letter: &'static str,
    factor: u32,
    forms: &'static [&'static str],
    letters: &'static [&'static str],
) -> TimeUnit {
    TimeUnit { name, code, letter, factor, forms, letters }
}

/// The units.
#[rustfmt::skip] // one row per line, columns aligned, shortest first
pub(crate) const UNITS: &[TimeUnit] = &[
    //   name           code   ISO   of them   forms                                                     only where they touch digits
    unit("millisecond", "ms",  "",   1,        &["millisecond", "milliseconds"],                         &["ms"]),
    unit("second",      "s",   "TS", 1,        &["second", "seconds", "sec", "secs"],                    &["s"]),
    unit("minute",      "min", "TM", 1,        &["minute", "minutes", "min", "mins"],                    &[]),
    unit("hour",        "h",   "TH", 1,        &["hour", "hours", "hr", "hrs"],                          &["h"]),
    unit("day",         "d",   "D",  1,        &["day", "days"],                                         &["d"]),
    unit("week",        "wk",  "W",  1,        &["week", "weeks", "wk", "wks"],                          &[]),
    unit("month",       "mo",  "M",  1,        &["month", "months"],                                     &[]),
    unit("year",        "a",   "Y",  1,        &["year", "years", "yr", "yrs"],                          &["y"]),
    unit("decade",      "",    "Y",  10,       &["decade", "decades"],                                   &[]),
    unit("century",     "",    "Y",  100,      &["century", "centuries"],                                &[]),
];

/// Units of the calendar that measure lengths of time and count nothing else.
#[rustfmt::skip] // one row per line, columns aligned, shortest first
pub(crate) const CALENDAR_UNITS: &[TimeUnit] = &[
    unit("weekend",     "",    "WE", 1,        &["weekend", "weekends"],                                 &[]),
    unit("fortnight",   "",    "W",  2,        &["fortnight", "fortnights"],                             &[]),
    unit("quarter",     "",    "Q",  1,        &["quarter", "quarters"],                                 &[]),
];
