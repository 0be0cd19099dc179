//! The days of an expression: its window, with both ends at the text's own granularity.
//!
//! ```text
//! year, month, day = itself ;       quarter, half, season = its months ;       week = Monday to Sunday ;
//! "this year"      = from its start to the day of publication, or all of it where the verb looks ahead ;
//! length           = "the past" , length | "the next" , length | "the first nine months" , [ "of" , year ]
//!                  | length , ( "to" | "ended" ) , date ;                (* months are counted whole *)
//! ```

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive;

use super::calendar::{Stretch, partial};
use super::meaning::{Hang, Meaning, Origin};
use super::tense::{self, Direction};
use super::{DayValue, Edge, Expression, Grain, Mod, PartialDate, Reader, Season, Time, TimeType, TimeValue, Window};

/// Days after which a month or a quarter is reported at the latest.
const REPORTED_WITHIN: i64 = 120;

/// The window of one or more expressions that follow each other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Held {
    /// The window.
    pub window: Window,
    /// The last of the expressions.
    pub last: usize,
}

impl Reader<'_, '_> {
    /// The window of an expression of the sentence read last, with the one behind it where that belongs to it.
    pub(crate) fn window(&self, index: usize) -> Option<Held> {
        let (expression, time) = self.found.get(index)?;
        let alone = |window: Window| Held { window, last: index };
        match time.kind {
            TimeType::Set => None,
            TimeType::Duration => self.length(index, expression, time),
            TimeType::Date | TimeType::Time => {
                let is_year = expression.meaning.whole_year().is_some();
                let year_to = is_year.then(|| self.months_to(index, 12)).flatten();
                let window = || self.so_far(expression).or_else(|| of_value(time.value)).map(alone);
                year_to.map(|window| Held { window, last: index + 1 }).or_else(window)
            }
        }
    }

    /// "This year", up to the day of publication.
    fn so_far(&self, expression: &Expression) -> Option<Window> {
        let Meaning::Away(grain, 0, Origin::Publication) = expression.meaning else { return None };
        let published = self.story.published()?;
        let part = expression.modifier.is_some_and(|part| part != Mod::Start)
            || expression.modifier.is_some() && !self.sentence().is(expression.first, "earlier");
        let ahead = tense::direction(self.sentence(), expression.first, expression.end) == Direction::Ahead;
        if grain < Grain::Week || part || ahead {
            return None;
        }
        let unit = of_value(Stretch { grain, day: published }.value())?;
        Some(Window { end: Edge::On(partial(published)), ..unit })
    }

    fn length(&self, index: usize, expression: &Expression, time: &Time) -> Option<Held> {
        let TimeValue::Duration(amount, unit) = time.value else { return None };
        let number =
            amount.fract().is_zero().then(|| amount.to_i32()).flatten()?.checked_mul(unit.factor.cast_signed())?;
        let (grain, number) = match unit.letter {
            "D" => (Grain::Day, number),
            "W" => (Grain::Week, number),
            "M" => (Grain::Month, number),
            "Q" => (Grain::Month, number.checked_mul(3)?),
            "Y" => (Grain::Year, number),
            _ => return None,
        };
        let months = if grain == Grain::Year { number.checked_mul(12)? } else { number };
        let counts_months = matches!(grain, Grain::Month | Grain::Year);
        if let Some(window) = counts_months.then(|| self.months_to(index, months)).flatten() {
            return Some(Held { window, last: index + 1 });
        }
        if grain == Grain::Month
            && let Some(held) = self.months_of_year(index, expression, number)
        {
            return Some(held);
        }
        let published = self.story.published()?;
        let day = |by: i32| Edge::On(partial(Stretch { grain, day: published }.away(by)));
        let (start, end) = match expression.hang {
            Hang::Ends => (day(-number), day(0)),
            Hang::Begins => (day(0), day(number)),
            Hang::Free => return None,
        };
        Some(Held { window: Window { start, end }, last: index })
    }

    /// "The 12 months to March", "the three months ended Sept. 30", "the year to October".
    fn months_to(&self, index: usize, months: i32) -> Option<Window> {
        let (expression, _) = self.found.get(index)?;
        let (next, time) = self.found.get(index + 1)?;
        let gap = expression.end..next.first;
        let joins = (1..=3).contains(&gap.len())
            && self.sentence().is_any(gap.start, &["to", "through", "ended", "ending", "until", "that"])
            && gap.clone().all(|at| !self.sentence().is_any(at, &["and", "or", "from"]));
        if !joins {
            return None;
        }
        let end = Stretch::of(time.value).filter(|end| matches!(end.grain, Grain::Month | Grain::Day))?;
        let month = Stretch { grain: Grain::Month, ..end };
        if end.grain == Grain::Day && end.day.tomorrow().is_ok_and(|next| next.day() != 1) {
            let start = Stretch { grain: Grain::Month, ..end }.away(-months).saturating_add(1.day());
            return Some(Window { start: Edge::On(partial(start)), end: Edge::On(partial(end.day)) });
        }
        span(month.shifted(1 - months).value(), month.value())
    }

    /// "The first nine months of 1997", "the first six months", and in a report on a quarter "the nine months".
    fn months_of_year(&self, index: usize, expression: &Expression, months: i32) -> Option<Held> {
        let sentence = self.sentence();
        let first = sentence.is_any(expression.first, &["first"]) || sentence.is_any(expression.first + 1, &["first"]);
        let told = self.story.reported().map(|span| Stretch { grain: Grain::Month, day: span.last() });
        if first {
            let of = sentence.is_any(expression.end, &["of", "in"]);
            let next = self.found.get(index + 1).filter(|(next, _)| of && next.first == expression.end + 1);
            let named = next.and_then(|(_, time)| Stretch::of(time.value)).filter(|year| year.grain == Grain::Year);
            if next.is_some() && named.is_none() {
                return None;
            }
            let known = self.story.reported().map(|span| span.day).or(self.story.published());
            let year = Stretch { grain: Grain::Year, day: named.map(|year| year.day).or(known)? };
            let january = Stretch { grain: Grain::Month, day: year.first() };
            let window = span(january.value(), january.shifted(months - 1).value())?;
            return Some(Held { window, last: index + usize::from(named.is_some()) });
        }
        let ends = expression.hang == Hang::Ends;
        let the = sentence.is(expression.first.wrapping_sub(1), "the")
            || sentence.is_any(expression.first.wrapping_sub(1), &["latest"]);
        let reported = the && matches!(months, 3 | 6 | 9 | 12);
        // The months of a report are whole ones, up to the last that it speaks of.
        let published = self.story.published()?;
        let fresh =
            |last: &Stretch| last.day <= published && last.day.saturating_add(REPORTED_WITHIN.days()) >= published;
        let last = told.filter(fresh)?;
        let window = (ends || reported).then(|| span(last.shifted(1 - months).value(), last.value())).flatten()?;
        Some(Held { window, last: index })
    }
}

/// From the start of one value to the end of another.
fn span(first: TimeValue, last: TimeValue) -> Option<Window> {
    Some(Window { start: of_value(first)?.start, end: of_value(last)?.end })
}

/// The window of a value; none where it names no days.
pub(crate) fn of_value(value: TimeValue) -> Option<Window> {
    let months = |year: u16, first: u8, count: u8| {
        let (start, last) = (month(year, first), first + count - 1);
        let end = if last > 12 { month(year + 1, last - 12) } else { month(year, last) };
        Some(Window { start: Edge::On(start), end: Edge::On(end) })
    };
    let years = |first: u16, last: u16| {
        let year = |year| Edge::On(PartialDate { year: Some(year), ..PartialDate::default() });
        Some(Window { start: year(first), end: year(last) })
    };
    match value {
        TimeValue::Date(date) | TimeValue::Time(DayValue::On(date), _) if date.year.is_some() => Some(Window::of(date)),
        TimeValue::Quarter(Some(year), quarter) => months(year, quarter * 3 - 2, 3),
        TimeValue::Half(Some(year), half) => months(year, half * 6 - 5, 6),
        TimeValue::Season(Some(year), season) => months(year, first_month(season), 3),
        TimeValue::Decade(decade) => years(decade.checked_mul(10)?, decade.checked_mul(10)? + 9),
        TimeValue::Century(century) => years(century.checked_mul(100)?, century.checked_mul(100)? + 99),
        TimeValue::Week { weekend, .. } => {
            let first = Stretch::of(value)?.first();
            let last = first.saturating_add((if weekend { 1 } else { 6 }).days());
            Some(Window { start: Edge::On(partial(first)), end: Edge::On(partial(last)) })
        }
        _ => None,
    }
}

const fn month(year: u16, month: u8) -> PartialDate {
    PartialDate { year: Some(year), month: Some(month), day: None }
}

const fn first_month(season: Season) -> u8 {
    match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    }
}

impl Stretch {
    /// The day so many units away from its own day.
    fn away(self, by: i32) -> Date {
        let by = i64::from(by.clamp(-9_000, 9_000));
        let span = match self.grain {
            Grain::Day | Grain::Weekend => by.days(),
            Grain::Week => by.weeks(),
            Grain::Month => by.months(),
            Grain::Quarter => (3 * by).months(),
            Grain::Half => (6 * by).months(),
            Grain::Year | Grain::Decade | Grain::Century => by.years(),
        };
        self.day.saturating_add(span)
    }

    /// A day in the last month of it.
    fn last(self) -> Date {
        self.shifted(1).first().yesterday().unwrap_or(self.day)
    }
}
