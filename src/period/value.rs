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
    /// 0 to 59, where it is said.
    pub minute: Option<u8>,
    /// 0 to 60, where it is said.
    pub second: Option<u8>,
}

/// A TIMEX3 value; `Display` writes it, as `2023-10`, `P3D` or `T21:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeValue {
    /// A day, a month or a year.
    Date(PartialDate),
    /// A quarter of a year, 1 to 4.
    Quarter(Option<u16>, u8),
    /// A half of a year, 1 or 2.
    Half(Option<u16>, u8),
    /// A year before the common era.
    BeforeChrist(u16),
    /// Ten years: 199 is the nineties.
    Decade(u16),
    /// A hundred years: 19 is the twentieth century.
    Century(u16),
    /// A time of day, of a known day or not.
    Clock(Option<PartialDate>, Clock),
    /// A length of time.
    Duration(Decimal, TimeUnit),
    /// A length of time of which the number is not known.
    SomeDuration(TimeUnit),
}

impl fmt::Display for TimeValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = |year: Option<u16>| PartialDate { year, ..PartialDate::default() };
        match *self {
            Self::Date(date) => date.fmt(f),
            Self::Quarter(of, quarter) => write!(f, "{}-Q{quarter}", year(of)),
            Self::Half(of, half) => write!(f, "{}-H{half}", year(of)),
            Self::BeforeChrist(year) => write!(f, "BC{year:04}"),
            Self::Decade(decade) => write!(f, "{decade:03}"),
            Self::Century(century) => write!(f, "{century:02}"),
            Self::Clock(date, clock) => {
                if let Some(date) = date {
                    date.fmt(f)?;
                }
                write!(f, "T{:02}", clock.hour)?;
                clock.minute.map_or(Ok(()), |minute| write!(f, ":{minute:02}"))?;
                clock.second.map_or(Ok(()), |second| write!(f, ":{second:02}"))
            }
            Self::Duration(amount, unit) => {
                // What is shorter than a second has no letter of its own.
                let factor = if unit.letter.is_empty() { Decimal::new(1, 3) } else { unit.factor.into() };
                let amount = amount.checked_mul(factor).unwrap_or(amount).normalize();
                duration(f, unit, &amount)
            }
            Self::SomeDuration(unit) => duration(f, unit, &if unit.factor == 1 { "X" } else { "XX" }),
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
