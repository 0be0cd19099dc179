//! Whether a wording speaks of the window in which its entry holds.
//!
//! ```
//! use factledger::writeup::{Fit, fit};
//!
//! let fit = |entry: &str, wording: &str| fit(entry.parse().unwrap(), wording.parse().unwrap());
//! assert_eq!(fit("2023-10/2024-09", "2024"), Fit::Overlaps);
//! assert_eq!(fit("2024-05-03", "2024"), Fit::Wider);
//! assert_eq!(fit("../2030", "2030"), Fit::Same);
//! ```

use jiff::civil::Date;

use crate::period::{Edge, PartialDate, Window, first_day, last_day};

/// Days of an entry that may be told by any longer window: what befell on a day befell in its year.
const MOMENT: i32 = 7;
/// How many times longer than its entry's the window of a wording may be.
const LONGER: i32 = 2;

/// How the window of a wording lies to that of its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The same, as far as both are dated.
    Same,
    /// A longer one around it, not by so much that it says something else.
    Wider,
    /// A much longer one around it.
    FarWider,
    /// A part of it.
    Narrower,
    /// A part of it, and more.
    Overlaps,
    /// Another.
    Apart,
}

impl Fit {
    /// Whether the wording may say so of its entry.
    #[must_use]
    pub const fn is_fit(self) -> bool {
        matches!(self, Self::Same | Self::Wider)
    }

    /// What is said of the wording.
    #[must_use]
    pub const fn told(self) -> &'static str {
        match self {
            Self::Same => "the same time",
            Self::Wider => "a time around it",
            Self::FarWider => "a far longer time",
            Self::Narrower => "only a part of the time",
            Self::Overlaps => "a time that the entry covers in part",
            Self::Apart => "another time",
        }
    }
}

/// How the window of `wording` lies to that of `entry`.
#[must_use]
pub fn fit(entry: Window, wording: Window) -> Fit {
    if entry == wording {
        return Fit::Same;
    }
    match (days(entry), days(wording)) {
        (Some(one), Some(other)) => both(entry, wording, one, other),
        _ => open(entry, wording),
    }
}

/// Both windows have a first and a last day.
fn both(entry: Window, wording: Window, one: (Date, Date), other: (Date, Date)) -> Fit {
    if one == other {
        return Fit::Same;
    }
    if other.1 < one.0 || one.1 < other.0 {
        return Fit::Apart;
    }
    let length = |(first, last): (Date, Date)| last.since(first).map_or(0, |span| span.get_days()) + 1;
    if other.0 <= one.0 && one.1 <= other.1 {
        // "So far this year" is told as the year that its start names.
        let is_so_far = entry.start == wording.start && wording.start == wording.end;
        let is_near = length(one) <= MOMENT || length(other) <= LONGER * length(one) || is_so_far;
        return if is_near { Fit::Wider } else { Fit::FarWider };
    }
    if one.0 <= other.0 && other.1 <= one.1 { Fit::Narrower } else { Fit::Overlaps }
}

/// One of them has an end without a date: what both date is compared.
fn open(entry: Window, wording: Window) -> Fit {
    let compared = [(entry.start, wording.start), (entry.end, wording.end)];
    let mut dated = compared.iter().filter_map(|(one, other)| Some((one.date()?, other.date()?))).peekable();
    if dated.peek().is_some() {
        return if dated.all(|(one, other)| agree(one, other)) { Fit::Same } else { Fit::Apart };
    }
    // "By 2030" against "since 2006": only where they cannot meet are they other times.
    let ends_before = |one: Window, other: Window| match (one.end, other.start) {
        (Edge::On(end), Edge::On(start)) => last_day(end) < first_day(start),
        _ => false,
    };
    if ends_before(entry, wording) || ends_before(wording, entry) { Fit::Apart } else { Fit::Wider }
}

/// Whether the dates are one, as far as both go: 2024 and 2024-05.
fn agree(one: PartialDate, other: PartialDate) -> bool {
    let part = |one: Option<u8>, other: Option<u8>| one.zip(other).is_none_or(|(one, other)| one == other);
    one.year == other.year && part(one.month, other.month) && part(one.day, other.day)
}

fn days(window: Window) -> Option<(Date, Date)> {
    Some((first_day(window.start.date()?)?, last_day(window.end.date()?)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(entry: &str, wording: &str, want: Fit) {
        let window = |text: &str| text.parse::<Window>().expect("a window");
        assert_eq!(fit(window(entry), window(wording)), want, "{entry} told as {wording}");
    }

    #[test]
    fn windows_with_both_ends() {
        check("2024", "2024", Fit::Same);
        check("2024-01/2024-12", "2024", Fit::Same);
        check("2024", "2024-05", Fit::Narrower);
        check("2024-01/2024-03", "2024", Fit::FarWider);
        check("2023-10/2024-09", "2023/2024", Fit::Wider);
        check("2023-10/2024-09", "2022/2024", Fit::FarWider);
        check("2023-10/2024-09", "2023-07/2024-12", Fit::Wider);
        check("2024", "2023", Fit::Apart);
        check("2025/2025-05-05", "2025", Fit::Wider);
    }

    #[test]
    fn windows_without_an_end() {
        check("../2030", "2031", Fit::Apart);
        check("/2025-05-03", "2025", Fit::Same);
        check("2006/", "../2005", Fit::Apart);
        check("2006/", "../2025", Fit::Wider);
    }
}
