//! Windows: the stretch of time in which a figure holds, written as an EDTF interval.
//!
//! ```text
//! window = edge , "/" , edge | date ;                 (* one date stands for equal edges *)
//! edge   = ".." | "" | date ;                         (* open: no bound is set; undated: the text does not date it *)
//! date   = year , [ "-" , month , [ "-" , day ] ] ;
//! ```
//!
//! ```
//! use factledger::period::{Edge, Window};
//!
//! let window: Window = "2023-10/2024-09".parse().unwrap();
//! assert!(matches!(window.end, Edge::On(date) if (date.year, date.month) == (Some(2024), Some(9))));
//! assert_eq!("../2030".parse::<Window>().unwrap().start, Edge::Open); // "by 2030"
//! assert_eq!("/2025-05-03".parse::<Window>().unwrap().start, Edge::Undated); // "since the war began"
//! ```
//!
//! Both ends belong to the window. Seasons, quarters and weeks are written as months or days, so they need no form here.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::PartialDate;

/// A stretch of time, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Where it begins.
    pub start: Edge,
    /// Where it ends.
    pub end: Edge,
}

/// An end of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// The text sets no bound there.
    Open,
    /// There is a bound, and the text does not date it.
    Undated,
    /// The bound: a year, a month or a day.
    On(PartialDate),
}

impl Edge {
    /// The date, where there is one.
    #[must_use]
    pub const fn date(self) -> Option<PartialDate> {
        match self {
            Self::On(date) => Some(date),
            Self::Open | Self::Undated => None,
        }
    }
}

/// Why a text is no window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WindowError {
    /// It has another form.
    #[error("expected a date or two parted by `/`, such as `2024`, `2023-10/2024-09` or `../2030`")]
    Form,
    /// The calendar has no such day, month or year.
    #[error("the calendar has no such date, expected one such as `2024`, `2024-09` or `2024-09-30`")]
    NoSuchDate,
    /// Both ends are open or undated.
    #[error("both ends are open, expected a date at one of them")]
    Unbounded,
    /// The end lies before the start.
    #[error("the window ends before it begins, expected the earlier date first")]
    Reversed,
    /// Equal ends are written once.
    #[error("both ends are the same, expected the date once")]
    Twice,
}

impl Window {
    /// The window of one year, month or day.
    #[must_use]
    pub const fn of(date: PartialDate) -> Self {
        Self { start: Edge::On(date), end: Edge::On(date) }
    }

    /// Whether the calendar has its dates, one of them at least is known, and they are in order.
    #[must_use]
    pub fn is_sound(self) -> bool {
        let exists = |date: PartialDate| date.year != Some(0) && first_day(date).is_some();
        let (start, end) = (self.start.date(), self.end.date());
        let ordered = start.zip(end).is_none_or(|(start, end)| last_day(end) >= first_day(start));
        (start.is_some() || end.is_some()) && start.is_none_or(exists) && end.is_none_or(exists) && ordered
    }
}

impl fmt::Display for Edge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open => f.write_str(".."),
            Self::Undated => Ok(()),
            Self::On(date) => date.fmt(f),
        }
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.start, self.end) {
            (Edge::On(start), Edge::On(end)) if start == end => start.fmt(f),
            (start, end) => write!(f, "{start}/{end}"),
        }
    }
}

impl FromStr for Window {
    type Err = WindowError;

    fn from_str(text: &str) -> Result<Self, WindowError> {
        let Some((start, end)) = text.split_once('/') else { return Ok(Self::of(date(text)?)) };
        let window = Self { start: edge(start)?, end: edge(end)? };
        match (window.start.date(), window.end.date()) {
            (None, None) => Err(WindowError::Unbounded),
            (Some(start), Some(end)) if start == end => Err(WindowError::Twice),
            (Some(start), Some(end)) if last_day(end) < first_day(start) => Err(WindowError::Reversed),
            _ => Ok(window),
        }
    }
}

fn edge(text: &str) -> Result<Edge, WindowError> {
    match text {
        ".." => Ok(Edge::Open),
        "" => Ok(Edge::Undated),
        _ => date(text).map(Edge::On),
    }
}

/// A year of four digits, a month and a day of two.
fn date(text: &str) -> Result<PartialDate, WindowError> {
    let parts: Vec<&str> = text.split('-').collect();
    let widths_fit = parts.iter().zip([4, 2, 2]).all(|(part, width)| part.len() == width);
    let digits = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if !digits || !widths_fit || parts.len() > 3 {
        return Err(WindowError::Form);
    }
    let number = |index: usize| parts.get(index).and_then(|part| part.parse::<u8>().ok());
    let year = parts[0].parse().map_err(|_| WindowError::Form)?;
    let date = PartialDate { year: Some(year), month: number(1), day: number(2) };
    if year == 0 || first_day(date).is_none() { Err(WindowError::NoSuchDate) } else { Ok(date) }
}

/// The first day of a year, a month or a day; none where the calendar has no such date.
#[must_use]
pub fn first_day(date: PartialDate) -> Option<Date> {
    let small = |number: Option<u8>| i8::try_from(number.unwrap_or(1)).ok();
    Date::new(i16::try_from(date.year?).ok()?, small(date.month)?, small(date.day)?).ok()
}

/// The last day of a year, a month or a day; none where the calendar has no such date.
#[must_use]
pub fn last_day(date: PartialDate) -> Option<Date> {
    let day = first_day(PartialDate { month: date.month.or(Some(12)), ..date })?;
    Some(if date.day.is_some() { day } else { day.last_of_month() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: Result<(), WindowError>) {
        let window = text.parse::<Window>();
        assert_eq!(window.map(|_| ()), want, "{text}");
        if let Ok(window) = window {
            assert_eq!(window.to_string(), text);
        }
    }

    #[test]
    fn windows_are_written_as_they_are_read() {
        let windows =
            ["2024", "2024-09", "2024-02-29", "2023-10/2024-09", "../2030", "/2025-05-03", "2006/", "2025/2025-05-05"];
        for text in windows {
            check(text, Ok(()));
        }
    }

    #[test]
    fn what_is_no_window_says_why() {
        check("", Err(WindowError::Form));
        check("24-09", Err(WindowError::Form));
        check("2024-9", Err(WindowError::Form));
        check("2024-09-30-01", Err(WindowError::Form));
        check("２０２４", Err(WindowError::Form));
        check("2023-02-29", Err(WindowError::NoSuchDate));
        check("2024-13", Err(WindowError::NoSuchDate));
        check("../..", Err(WindowError::Unbounded));
        check("/", Err(WindowError::Unbounded));
        check("2024/2024", Err(WindowError::Twice));
        check("2024-09/2023-10", Err(WindowError::Reversed));
        check("2024-09/2024", Ok(()));
    }
}
