//! TIMEX3 values: what a time expression says, and how it is written.

use std::fmt;

use rust_decimal::Decimal;

/// A unit of time: a row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeUnit {
    /// The canonical singular name.
    pub name: &'static str,
    /// The UCUM code; empty where there is none.
    pub code: &'static str,
    /// The letter of ISO 8601 durations, behind its `T` for times of day; empty where there is none.
    pub letter: &'static str,
    /// How many of the letter's unit it is.
    pub factor: u32,
    /// The written forms.
    pub forms: &'static [&'static str],
    /// Written forms that are read only where they touch their digits.
    pub letters: &'static [&'static str],
}

/// A date of which the year, the month or the day may be unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PartialDate {
    /// The year of the common era.
    pub year: Option<u16>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("XXXX")?,
        }
        match (self.month, self.day) {
            (Some(month), Some(day)) => write!(f, "-{month:02}-{day:02}"),
            (Some(month), None) => write!(f, "-{month:02}"),
            (None, Some(day)) => write!(f, "-XX-{day:02}"),
            (None, None) => Ok(()),
        }
    }
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 24.
    pub hour: u8,
    /// 0 to 59, where it is said; written as 0 elsewhere.
    pub minute: Option<u8>,
    /// 0 to 60, where it is said.
    pub second: Option<u8>,
    /// Whether it is said to be Greenwich time.
    pub utc: bool,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// The morning.
    Morning,
    /// The afternoon.
    Afternoon,
    /// The evening.
    Evening,
    /// The night.
    Night,
}

/// A season; its months are those of the northern hemisphere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February, counted to the year of its December.
    Winter,
}

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    /// A day.
    Day,
    /// The Saturday and the Sunday of a week.
    Weekend,
    /// A week from Monday on.
    Week,
    /// A month.
    Month,
    /// Three months from January, April, July or October on.
    Quarter,
    /// Six months from January or July on.
    Half,
    /// A year.
    Year,
    /// Ten years from a year that ends in 0 on.
    Decade,
    /// A hundred years.
    Century,
}

/// The day that a time of day belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayValue {
    /// No word speaks of it.
    Unsaid,
    /// Words speak of it, and what they mean is not known.
    Unknown,
    /// A day of the week, 1 for Monday, of which the week is not known.
    Weekday(u8),
    /// A date.
    On(PartialDate),
}

/// A time within a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeOfDay {
    /// By the clock.
    Clock(Clock),
    /// A part of the day.
    Part(DayPart),
}

/// A TIMEX3 value; `Display` writes it, as `2023-10`, `P3D` or `T21:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeValue {
    /// A day, a month or a year.
    Date(PartialDate),
    /// A week of a year as ISO 8601 counts them, or its weekend.
    Week {
        /// The year that the week is counted to.
        year: u16,
        /// 1 to 53.
        week: u8,
        /// Only its Saturday and Sunday.
        weekend: bool,
    },
    /// A day of the week, 1 for Monday, of which the week is not known.
    Weekday(u8),
    /// A quarter of a year, 1 to 4.
    Quarter(Option<u16>, u8),
    /// A half of a year, 1 or 2.
    Half(Option<u16>, u8),
    /// A season.
    Season(Option<u16>, Season),
    /// A year before the common era.
    BeforeChrist(u16),
    /// Ten years: 199 is the nineties.
    Decade(u16),
    /// A hundred years: 19 is the twentieth century.
    Century(u16),
    /// A unit of the calendar that is not known: nothing tells what the words are counted from.
    Unknown(Grain),
    /// A time of day, of a known day or not.
    Time(DayValue, TimeOfDay),
    /// A length of time.
    Duration(Decimal, TimeUnit),
    /// A length of time of which the number is not known.
    SomeDuration(TimeUnit),
    /// A time in the past without bounds: "recently".
    Past,
    /// The present: "now".
    Present,
    /// A time in the future without bounds: "soon".
    Future,
}

impl fmt::Display for TimeValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = |year: Option<u16>| PartialDate { year, ..PartialDate::default() };
        match *self {
            Self::Date(date) => date.fmt(f),
            Self::Week { year, week, weekend } => {
                write!(f, "{year:04}-W{week:02}{}", if weekend { "-WE" } else { "" })
            }
            Self::Weekday(day) => write!(f, "XXXX-WXX-{day}"),
            Self::Quarter(of, quarter) => write!(f, "{}-Q{quarter}", year(of)),
            Self::Half(of, half) => write!(f, "{}-H{half}", year(of)),
            Self::Season(of, season) => write!(f, "{}-{}", year(of), season.code()),
            Self::BeforeChrist(year) => write!(f, "BC{year:04}"),
            Self::Decade(decade) => write!(f, "{decade:03}"),
            Self::Century(century) => write!(f, "{century:02}"),
            Self::Unknown(grain) => f.write_str(grain.mask()),
            Self::Time(day, time) => write!(f, "{day}T{time}"),
            Self::Duration(amount, unit) => {
                // What is shorter than a second has no letter of its own.
                let factor = if unit.letter.is_empty() { Decimal::new(1, 3) } else { unit.factor.into() };
                let amount = amount.checked_mul(factor).unwrap_or(amount).normalize();
                duration(f, unit, &amount)
            }
            Self::SomeDuration(unit) => duration(f, unit, &"X"),
            Self::Past => f.write_str("PAST_REF"),
            Self::Present => f.write_str("PRESENT_REF"),
            Self::Future => f.write_str("FUTURE_REF"),
        }
    }
}

fn duration(f: &mut fmt::Formatter<'_>, unit: TimeUnit, amount: &dyn fmt::Display) -> fmt::Result {
    match unit.letter.strip_prefix('T') {
        Some(letter) => write!(f, "PT{amount}{letter}"),
        None if unit.letter.is_empty() => write!(f, "PT{amount}S"),
        None => write!(f, "P{amount}{}", unit.letter),
    }
}

impl fmt::Display for DayValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Unsaid => Ok(()),
            Self::Unknown => f.write_str(Grain::Day.mask()),
            Self::Weekday(day) => TimeValue::Weekday(day).fmt(f),
            Self::On(date) => date.fmt(f),
        }
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Clock(clock) => {
                write!(f, "{:02}", clock.hour)?;
                write!(f, ":{:02}", clock.minute.unwrap_or(0))?;
                clock.second.map_or(Ok(()), |second| write!(f, ":{second:02}"))?;
                if clock.utc { f.write_str("Z") } else { Ok(()) }
            }
            Self::Part(part) => f.write_str(part.code()),
        }
    }
}

impl DayPart {
    const fn code(self) -> &'static str {
        match self {
            Self::Morning => "MO",
            Self::Afternoon => "AF",
            Self::Evening => "EV",
            Self::Night => "NI",
        }
    }
}

impl Season {
    const fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }
}

impl Grain {
    /// The TIMEX3 value of a unit that is not known.
    const fn mask(self) -> &'static str {
        match self {
            Self::Day => "XXXX-XX-XX",
            Self::Weekend => "XXXX-WXX-WE",
            Self::Week => "XXXX-WXX",
            Self::Month => "XXXX-XX",
            Self::Quarter => "XXXX-QX",
            Self::Half => "XXXX-HX",
            Self::Year => "XXXX",
            Self::Decade => "XXX",
            Self::Century => "XX",
        }
    }
}
