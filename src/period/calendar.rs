//! The calendar: which days a unit of it holds, and how it is written. Weeks are those of ISO 8601, from Monday on.

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::{Span, ToSpan};

use super::meaning::Part;
use super::table::HolidayRule;
use super::{Grain, PartialDate, Season, TimeValue};

/// A unit of the calendar: a grain and a day that it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// How long it is.
    pub grain: Grain,
    /// A day of it.
    pub day: Date,
}

impl Stretch {
    /// The unit `by` units later; at the ends of the calendar, the last there is.
    pub(super) fn shifted(self, by: i32) -> Self {
        let by = i64::from(by.clamp(-9_000, 9_000));
        let span = match self.grain {
            Grain::Day => by.days(),
            Grain::Week | Grain::Weekend => by.weeks(),
            // From the first of the month, so that no day is missing.
            Grain::Month => by.months(),
            Grain::Quarter => (3 * by).months(),
            Grain::Half => (6 * by).months(),
            Grain::Year => by.years(),
            Grain::Decade => (10 * by.clamp(-900, 900)).years(),
            Grain::Century => (100 * by.clamp(-90, 90)).years(),
        };
        Self { day: self.first().saturating_add(span), ..self }
    }

    /// Its first day.
    pub(super) fn first(self) -> Date {
        let Date { .. } = self.day;
        let (year, month) = (self.day.year(), self.day.month());
        match self.grain {
            Grain::Day => self.day,
            Grain::Week => back_to(self.day, Weekday::Monday),
            Grain::Weekend => back_to(self.day, Weekday::Monday).saturating_add(5.days()),
            Grain::Month => first_of(year, month),
            Grain::Quarter => first_of(year, (month - 1) / 3 * 3 + 1),
            Grain::Half => first_of(year, (month - 1) / 6 * 6 + 1),
            Grain::Year => first_of(year, 1),
            Grain::Decade => first_of(year / 10 * 10, 1),
            Grain::Century => first_of(year / 100 * 100, 1),
        }
    }

    /// Its TIMEX3 value.
    pub(super) fn value(self) -> TimeValue {
        let day = self.first();
        let (year, month) = (day.year().unsigned_abs(), day.month().unsigned_abs());
        match self.grain {
            Grain::Day => TimeValue::Date(partial(day)),
            Grain::Week | Grain::Weekend => {
                let week = day.iso_week_date();
                let weekend = self.grain == Grain::Weekend;
                TimeValue::Week { year: week.year().unsigned_abs(), week: week.week().unsigned_abs(), weekend }
            }
            Grain::Month => TimeValue::Date(PartialDate { year: Some(year), month: Some(month), day: None }),
            Grain::Quarter => TimeValue::Quarter(Some(year), (month - 1) / 3 + 1),
            Grain::Half => TimeValue::Half(Some(year), (month - 1) / 6 + 1),
            Grain::Year => TimeValue::Date(PartialDate { year: Some(year), ..PartialDate::default() }),
            Grain::Decade => TimeValue::Decade(year / 10),
            Grain::Century => TimeValue::Century(year / 100),
        }
    }

    /// The unit that a value names, where it is one of the calendar.
    pub(super) fn of(value: TimeValue) -> Option<Self> {
        let day = |year: u16, month: u8, day: u8| {
            Date::new(i16::try_from(year).ok()?, month.cast_signed(), day.cast_signed()).ok()
        };
        let (grain, day) = match value {
            TimeValue::Date(PartialDate { year: Some(year), month: Some(month), day: Some(of) }) => {
                (Grain::Day, day(year, month, of)?)
            }
            TimeValue::Date(PartialDate { year: Some(year), month: Some(month), day: None }) => {
                (Grain::Month, day(year, month, 1)?)
            }
            TimeValue::Date(PartialDate { year: Some(year), month: None, day: None }) => {
                (Grain::Year, day(year, 1, 1)?)
            }
            TimeValue::Week { year, week, weekend } => {
                let monday =
                    ISOWeekDate::new(i16::try_from(year).ok()?, week.cast_signed(), Weekday::Monday).ok()?.date();
                (if weekend { Grain::Weekend } else { Grain::Week }, monday)
            }
            TimeValue::Quarter(Some(year), quarter) => (Grain::Quarter, day(year, quarter * 3 - 2, 1)?),
            TimeValue::Half(Some(year), half) => (Grain::Half, day(year, half * 6 - 5, 1)?),
            TimeValue::Decade(decade) => (Grain::Decade, day(decade.checked_mul(10)?, 1, 1)?),
            TimeValue::Century(century) => (Grain::Century, day(century.checked_mul(100)?, 1, 1)?),
            _ => return None,
        };
        Some(Self { grain, day })
    }
}

/// The first day of a month; the first day of the calendar where there is no such month.
fn first_of(year: i16, month: i8) -> Date {
    Date::new(year, month, 1).unwrap_or(Date::MIN)
}

/// The day as a date whose parts are all known.
pub(crate) fn partial(day: Date) -> PartialDate {
    PartialDate {
        year: Some(day.year().unsigned_abs()),
        month: Some(day.month().unsigned_abs()),
        day: Some(day.day().unsigned_abs()),
    }
}

/// The last such day of the week that is not after `day`.
pub(super) fn back_to(day: Date, weekday: Weekday) -> Date {
    day.saturating_sub(i64::from(weekday.until(day.weekday())).days())
}

/// The day of the week, 1 for Monday.
pub(super) fn weekday(day: u8) -> Weekday {
    Weekday::from_monday_one_offset(day.cast_signed()).unwrap_or(Weekday::Monday)
}

/// The first and the last day of a part of a year; none where it has no such part.
pub(super) fn days_of(part: Part, year: i16) -> Option<(Date, Date)> {
    let month = |month: u8| Date::new(year, month.cast_signed(), 1).ok();
    let months = |first: u8, count: i64| {
        let first = month(first)?;
        Some((first, first.checked_add(count.months()).ok()?.checked_sub(1.day()).ok()?))
    };
    let single = |day: Date| Some((day, day));
    match part {
        Part::Whole => months(1, 12),
        Part::Month(of) => months(of, 1),
        Part::Day(of, day) => single(Date::new(year, of.cast_signed(), day.cast_signed()).ok()?),
        Part::Quarter(quarter) => months(quarter * 3 - 2, 3),
        Part::Half(half) => months(half * 6 - 5, 6),
        Part::Final(Grain::Quarter) => months(10, 3),
        Part::Final(Grain::Half) => months(7, 6),
        Part::Final(Grain::Month) => months(12, 1),
        Part::Final(_) => single(Date::new(year, 12, 31).ok()?),
        Part::Season(Season::Spring) => months(3, 3),
        Part::Season(Season::Summer) => months(6, 3),
        Part::Season(Season::Autumn) => months(9, 3),
        Part::Season(Season::Winter) => months(12, 3),
        Part::Holiday(rule) => single(holiday(rule, year)?),
    }
}

/// The value of a part of a year.
pub(super) fn value_of(part: Part, year: i16) -> Option<TimeValue> {
    let said = Some(year.unsigned_abs());
    Some(match part {
        Part::Quarter(quarter) => TimeValue::Quarter(said, quarter),
        Part::Half(half) => TimeValue::Half(said, half),
        Part::Season(season) => TimeValue::Season(said, season),
        Part::Whole => TimeValue::Date(PartialDate { year: said, ..PartialDate::default() }),
        Part::Month(month) => TimeValue::Date(PartialDate { year: said, month: Some(month), day: None }),
        // The 29th of February of a year without one is still written as it is said.
        Part::Day(month, day) => TimeValue::Date(PartialDate { year: said, month: Some(month), day: Some(day) }),
        Part::Final(grain) => Stretch { grain, day: days_of(part, year)?.0 }.value(),
        Part::Holiday(_) => TimeValue::Date(partial(days_of(part, year)?.0)),
    })
}

fn holiday(rule: HolidayRule, year: i16) -> Option<Date> {
    match rule {
        HolidayRule::Fixed(month, day) => Date::new(year, month.cast_signed(), day.cast_signed()).ok(),
        HolidayRule::Nth(month, nth, day) => nth_weekday(year, month, nth, weekday(day)),
        HolidayRule::ElectionDay => nth_weekday(year, 11, 1, Weekday::Monday)?.tomorrow().ok(),
        HolidayRule::Easter(days) => easter(year)?.checked_add(Span::new().days(i64::from(days))).ok(),
        HolidayRule::Elsewhere => None,
    }
}

fn nth_weekday(year: i16, month: u8, nth: u8, weekday: Weekday) -> Option<Date> {
    let nth = if nth == 0 { -1 } else { nth.cast_signed() };
    Date::new(year, month.cast_signed(), 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
}

/// Easter Sunday of the Gregorian calendar, after the anonymous algorithm of 1876.
fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (century, in_century, golden) = (year_number / 100, year_number % 100, year_number % 19);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * late + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_tables_say() {
        let known =
            [(1998, 4, 12), (1999, 4, 4), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2025, 4, 20), (2038, 4, 25)];
        for (year, month, day) in known {
            assert_eq!(easter(year), Date::new(year, month, day).ok());
        }
    }

    #[test]
    fn a_value_names_the_unit_it_was_written_from() {
        let grains = [Grain::Day, Grain::Week, Grain::Month, Grain::Quarter, Grain::Half, Grain::Year, Grain::Decade];
        for grain in grains.into_iter().chain([Grain::Weekend, Grain::Century]) {
            let unit = Stretch { grain, day: Date::constant(2024, 12, 30) };
            let read = Stretch::of(unit.value()).unwrap();
            assert_eq!((read.grain, read.first()), (grain, unit.first()));
        }
    }
}
