//! What the words of a time expression say, before it is known from which day they are counted.
//!
//! ```text
//! "October 2023" = the tenth month of the year 2023         "last Friday" = the Friday before the day of publication
//! "October"      = the tenth month of a year to be found    "a year earlier" = what was spoken of last, one year before
//! ```

use super::table::HolidayRule;
use super::{Grain, PartialDate, Season, TimeOfDay, TimeValue};

/// What an expression is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The day of publication.
    Publication,
    /// The time that the text spoke of last.
    Mention,
}

/// Which one of many is meant, told by a word before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// None: tense and prepositions tell.
    Open,
    /// "Last": the last that is over.
    Last,
    /// "This": the one that holds the day of publication.
    This,
    /// "Next": the first to begin.
    Next,
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it.
    Whole,
    /// A month, 1 to 12.
    Month(u8),
    /// A day of a month.
    Day(u8, u8),
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// The last quarter, week or so of it: how far from its end on.
    Final(Grain),
    /// A half, 1 or 2.
    Half(u8),
    /// A season.
    Season(Season),
    /// A holiday.
    Holiday(HolidayRule),
}

/// The year of a part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum YearOf {
    /// Said in digits.
    Said(u16),
    /// To be found for the part.
    Step(Step),
    /// So many years from an origin.
    Away(i32, Origin),
}

/// What an expression says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// Complete in itself.
    Said(TimeValue),
    /// A part of a year.
    OfYear(Part, YearOf),
    /// A day of the week, 1 for Monday.
    Weekday(u8, Step),
    /// So many units of the calendar from an origin.
    Away(Grain, i32, Origin),
    /// What was spoken of last, so many years from there.
    SameAway(i32),
    /// What was spoken of last, in another year.
    SameIn(YearOf),
    /// The week that holds a day of a year.
    WeekOf(u8, u8, YearOf),
    /// The nth week of a month; 0 is the last.
    WeekIn(u8, u8, YearOf),
    /// A time of day of which the day is not said.
    SomeDay,
}

/// Whether a length of time ends or begins at its origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hang {
    /// Neither is said.
    Free,
    /// "The past five years": it ends there.
    Ends,
    /// "The next five years": it begins there.
    Begins,
}

impl From<TimeValue> for Meaning {
    fn from(value: TimeValue) -> Self {
        Self::of(value)
    }
}

const fn year_of(year: Option<u16>) -> YearOf {
    match year {
        Some(year) => YearOf::Said(year),
        None => YearOf::Step(Step::Open),
    }
}

impl Meaning {
    /// What a value says: a part of a year where it is one, and the year still to be found where it has none.
    pub(super) const fn of(value: TimeValue) -> Self {
        match value {
            TimeValue::Date(PartialDate { year, month: Some(month), day: Some(day) }) => {
                Self::OfYear(Part::Day(month, day), year_of(year))
            }
            TimeValue::Date(PartialDate { year, month: Some(month), day: None }) => {
                Self::OfYear(Part::Month(month), year_of(year))
            }
            TimeValue::Date(PartialDate { year: Some(year), month: None, day: None }) => {
                Self::OfYear(Part::Whole, YearOf::Said(year))
            }
            TimeValue::Quarter(year, quarter) => Self::OfYear(Part::Quarter(quarter), year_of(year)),
            TimeValue::Half(year, half) => Self::OfYear(Part::Half(half), year_of(year)),
            TimeValue::Season(year, season) => Self::OfYear(Part::Season(season), year_of(year)),
            value => Self::Said(value),
        }
    }

    /// The same part of another year, where this is a part of a year that no word tells.
    pub(super) fn in_year(self, year: YearOf) -> Option<Self> {
        match self {
            Self::OfYear(part, YearOf::Step(Step::Open)) if part != Part::Whole => Some(Self::OfYear(part, year)),
            Self::WeekIn(nth, month, YearOf::Step(Step::Open)) if month > 0 => Some(Self::WeekIn(nth, month, year)),
            _ => None,
        }
    }

    /// The year, where a whole year is meant.
    pub(super) const fn whole_year(self) -> Option<YearOf> {
        match self {
            Self::OfYear(Part::Whole, year) => Some(year),
            Self::Away(Grain::Year, by, origin) => Some(YearOf::Away(by, origin)),
            _ => None,
        }
    }

    /// Whether it is only the beginning of an expression whose rest must stand beside it.
    pub(super) const fn waits(self) -> bool {
        matches!(self, Self::WeekOf(0, _, _) | Self::WeekIn(_, 0, _) | Self::SameIn(YearOf::Step(_)))
    }

    /// Whether the tense of its clause tells which one of many is meant.
    pub(super) const fn is_open(self) -> bool {
        matches!(
            self,
            Self::OfYear(_, YearOf::Step(Step::Open))
                | Self::Weekday(_, Step::Open)
                | Self::Away(Grain::Weekend, 0, _)
                | Self::WeekOf(_, _, YearOf::Step(Step::Open))
                | Self::WeekIn(_, _, YearOf::Step(Step::Open))
        )
    }

    /// Whether it is one day.
    pub(super) const fn is_day(self) -> bool {
        matches!(
            self,
            Self::OfYear(Part::Day(..) | Part::Holiday(_), _) | Self::Weekday(..) | Self::Away(Grain::Day, ..)
        )
    }
}

/// A full hour.
pub(super) const fn clock(hour: u8) -> TimeOfDay {
    TimeOfDay::Clock(super::Clock { hour, minute: Some(0), second: None, utc: false })
}
