//! From what an expression says to its TIMEX3 value: counted from the day of publication, or from what the text spoke
//! of last.
//!
//! Nothing is guessed. Without a day of publication "last month" is `XXXX-XX`, "Friday" `XXXX-WXX-5`, "Nov. 3"
//! `XXXX-11-03`.

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::{Stretch, back_to, days_of, partial, value_of, weekday};
use super::meaning::{Meaning, Origin, Part, Step, YearOf};
use super::tense::{self, Direction};
use super::{DayValue, Expression, Grain, PartialDate, Time, TimeOfDay, TimeType, TimeValue};
use crate::text::Sentence;

/// Push the expressions of a sentence and what they mean to `found`, and go on with the story.
pub(super) fn values(
    sentence: &Sentence<'_, '_>,
    expressions: &[Expression],
    story: &mut Story,
    found: &mut Vec<(Expression, Time)>,
) {
    let mut day = None;
    for (index, expression) in expressions.iter().enumerate() {
        let mut expression = *expression;
        if expression.meaning.is_day() && expression.kind != TimeType::Set {
            day = Some(expression.meaning);
        } else if expression.meaning == Meaning::SomeDay && expression.kind == TimeType::Time {
            // "10:35 a.m. (0735 GMT) Friday": the day of the sentence that stands next.
            let behind = expressions[index + 1..]
                .iter()
                .take(2)
                .find(|next| next.meaning.is_day() && next.first < expression.end + 6);
            let told = behind.map(|next| next.meaning).or(day);
            expression.meaning = told.unwrap_or(Meaning::SomeDay);
        }
        let is_open = expression.meaning.is_open();
        let direction =
            if is_open { tense::direction(sentence, expression.first, expression.end) } else { Direction::Unclear };
        let span = sentence.span_of(expression.first, expression.end);
        let value = story.value(&expression, direction);
        // "December's figures" are spoken of from another month.
        if !sentence.is_any(expression.end, &["'s", "’s"]) {
            story.report(expression.meaning, value);
        }
        let time = Time { span, kind: expression.kind, value, modifier: expression.modifier };
        found.push((expression, time));
    }
}

/// Days from publication within which a day without a year is looked for first, whatever the tense.
const NEAR: i32 = 120;

/// What the text has spoken of so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Story {
    /// When it was published.
    published: Option<Date>,
    /// The day that was named last.
    day: Option<Date>,
    /// The month, the quarter or the half that was named last, not to compare with.
    report: Option<Stretch>,
    /// The time of a month, a quarter or a year, or the full date, that was named last.
    span: Option<Stretch>,
}

impl Story {
    /// The start of a text.
    pub(super) fn new(published: Option<Date>) -> Self {
        Self { published, ..Self::default() }
    }

    /// The day of publication.
    pub(super) const fn published(&self) -> Option<Date> {
        self.published
    }

    /// The month, the quarter or the half that results were told for last.
    pub(super) const fn reported(&self) -> Option<Stretch> {
        self.report
    }

    fn report(&mut self, meaning: Meaning, value: TimeValue) {
        let Some(stretch) = Stretch::of(value) else { return };
        let months = matches!(stretch.grain, Grain::Month | Grain::Quarter | Grain::Half);
        let over = self.published.is_none_or(|published| stretch.first() <= published);
        if months && over && !matches!(meaning, Meaning::SameAway(_) | Meaning::SameIn(_)) {
            self.report = Some(stretch);
        }
    }

    /// The value of an expression that looks in a direction, which the story then goes on from.
    pub(super) fn value(&mut self, expression: &Expression, direction: Direction) -> TimeValue {
        let value = self.resolve(expression.meaning, direction);
        if expression.kind != TimeType::Set {
            self.remember(expression.meaning, value);
        }
        match expression.time {
            Some(time) => timed(expression.meaning, value, time),
            None => value,
        }
    }

    fn remember(&mut self, meaning: Meaning, value: TimeValue) {
        let Some(stretch) = Stretch::of(value) else { return };
        if stretch.grain == Grain::Day {
            self.day = Some(stretch.day);
        }
        // Days of the week only say when something was said; what is compared with is spoken of once.
        let compared = matches!(meaning, Meaning::SameAway(..=0) | Meaning::SameIn(_));
        if !compared
            && !matches!(meaning, Meaning::Weekday(..) | Meaning::Away(Grain::Day | Grain::Week | Grain::Weekend, ..))
        {
            self.span = Some(stretch);
        }
    }

    fn resolve(&self, meaning: Meaning, direction: Direction) -> TimeValue {
        match meaning {
            Meaning::Said(value) => value,
            Meaning::OfYear(part, year) => self.of_year(part, year, direction),
            Meaning::Weekday(day, step) => self.weekday(day, step, direction),
            Meaning::Away(Grain::Weekend, 0, origin) => self.weekend(origin, direction),
            Meaning::Away(grain, by, origin) => self.away(grain, by, origin),
            Meaning::SameAway(by) => self.same(Some(by)),
            Meaning::SameIn(year) => self.same(self.years_from_mention(year)),
            Meaning::WeekOf(month, day, year) => {
                let day = Stretch::of(self.of_year(Part::Day(month, day), year, direction));
                day.map_or(TimeValue::Unknown(Grain::Week), |day| Stretch { grain: Grain::Week, ..day }.value())
            }
            Meaning::WeekIn(nth, month, year) => self.week_in(nth, month, year, direction),
            Meaning::SomeDay => {
                self.published.map_or(TimeValue::Unknown(Grain::Day), |day| TimeValue::Date(partial(day)))
            }
        }
    }

    fn of_year(&self, part: Part, year: YearOf, direction: Direction) -> TimeValue {
        let known = match year {
            YearOf::Said(year) => i16::try_from(year).ok(),
            YearOf::Away(by, origin) => self.year_away(by, origin),
            YearOf::Step(step) => self.find_year(part, step, direction),
        };
        known.and_then(|year| value_of(part, year)).unwrap_or_else(|| unresolved(part))
    }

    fn year_away(&self, by: i32, origin: Origin) -> Option<i16> {
        let from = match origin {
            Origin::Publication => self.published,
            Origin::Mention => self.span.map(|span| span.day).or(self.day).or(self.published),
        };
        i16::try_from(i32::from(from?.year()) + by).ok()
    }

    /// How many years the year is away from what was spoken of last.
    fn years_from_mention(&self, year: YearOf) -> Option<i32> {
        let mention = i32::from(self.span?.day.year());
        match year {
            YearOf::Said(year) => Some(i32::from(year) - mention),
            YearOf::Away(by, Origin::Publication) => Some(i32::from(self.published?.year()) + by - mention),
            YearOf::Away(by, Origin::Mention) => Some(by),
            YearOf::Step(_) => None,
        }
    }

    fn same(&self, by: Option<i32>) -> TimeValue {
        let moved = self.span.zip(by).map(|(span, by)| {
            let years = i64::from(by.clamp(-9_000, 9_000)).years();
            Stretch { day: span.day.saturating_add(years), ..span }.value()
        });
        moved.unwrap_or(TimeValue::Unknown(Grain::Year))
    }

    /// The year in which the part lies, seen from the day of publication.
    fn find_year(&self, part: Part, step: Step, direction: Direction) -> Option<i16> {
        let published = self.published?;
        let mut around = (-5..=5).filter_map(|by| {
            let year = published.year() + by;
            Some((year, days_of(part, year)?))
        });
        let finished = matches!(part, Part::Whole | Part::Quarter(_) | Part::Half(_) | Part::Final(_));
        let back =
            |&(_, (first, last)): &(i16, (Date, Date))| if finished { last <= published } else { first <= published };
        // A day without a year is never so far away while another is near.
        if step == Step::Open && matches!(part, Part::Day(..) | Part::Holiday(_)) {
            let near = around.clone().filter(|(_, (first, last))| distance(*first, *last, published) <= NEAR);
            if let [(year, _)] = near.collect::<Vec<_>>()[..] {
                return Some(year);
            }
        }
        // A month that no verb dates is one that has begun.
        let direction = match part {
            Part::Month(_) if direction == Direction::Unclear => Direction::Back,
            _ => direction,
        };
        let found = match (step, direction) {
            (Step::Last, _) => around.rfind(|(_, (_, last))| *last < published),
            (Step::Next, _) => around.find(|(_, (first, _))| *first > published),
            (Step::This, _) if !matches!(part, Part::Season(_)) => {
                return Some(published.year());
            }
            (Step::Open, Direction::Back) => around.rfind(back),
            (Step::Open, Direction::Ahead) => around.find(|(_, (_, last))| *last >= published),
            (Step::Open, Direction::Unclear | Direction::Around) if finished => around.rfind(back),
            (Step::This | Step::Open, _) => around.min_by_key(|(_, (first, last))| distance(*first, *last, published)),
        };
        found.map(|(year, _)| year)
    }

    fn weekday(&self, day: u8, step: Step, direction: Direction) -> TimeValue {
        let Some(published) = self.published else { return TimeValue::Weekday(day) };
        let (yesterday, wanted) = (published.saturating_sub(1.day()), weekday(day));
        let latest = back_to(published, wanted);
        let found = match (step, direction) {
            (Step::Last, _) => back_to(yesterday, wanted),
            (Step::Next, _) => latest.saturating_add(1.week()),
            (Step::This, _) => {
                back_to(Stretch { grain: Grain::Week, day: published }.first().saturating_add(6.days()), wanted)
            }
            (Step::Open, Direction::Ahead) if latest < published => latest.saturating_add(1.week()),
            (Step::Open, _) => latest,
        };
        TimeValue::Date(partial(found))
    }

    fn away(&self, grain: Grain, by: i32, origin: Origin) -> TimeValue {
        let from = match (origin, grain) {
            (Origin::Publication, _) | (Origin::Mention, Grain::Week | Grain::Weekend) => self.published,
            (Origin::Mention, Grain::Day) => self.day.or(self.published),
            (Origin::Mention, _) => self.span.map(|span| span.day).or(self.published),
        };
        from.map_or(TimeValue::Unknown(grain), |day| Stretch { grain, day }.shifted(by).value())
    }

    /// "This weekend", "the weekend": the coming one, or behind a verb in the past the last that has begun.
    fn weekend(&self, origin: Origin, direction: Direction) -> TimeValue {
        let Some(published) = self.published else { return TimeValue::Unknown(Grain::Weekend) };
        let past = direction == Direction::Back || direction == Direction::Unclear && origin == Origin::Mention;
        let day = if past { back_to(published, weekday(6)) } else { published };
        Stretch { grain: Grain::Weekend, day }.value()
    }

    /// The nth week of a month, where 0 is the last.
    fn week_in(&self, nth: u8, month: u8, year: YearOf, direction: Direction) -> TimeValue {
        let Some(month) = Stretch::of(self.of_year(Part::Month(month), year, direction)) else {
            return TimeValue::Unknown(Grain::Week);
        };
        let day = match nth {
            // The last that ends in it.
            0 => back_to(month.shifted(1).first().saturating_sub(1.day()), weekday(7)),
            nth => month.first().saturating_add((i64::from(nth.min(5)) - 1).weeks()),
        };
        Stretch { grain: Grain::Week, day }.value()
    }
}

/// A time of day on the day that `value` names, or else on the day spoken of.
fn timed(meaning: Meaning, value: TimeValue, time: TimeOfDay) -> TimeValue {
    let day = match value {
        TimeValue::Date(date) if date.day.is_some() => DayValue::On(date),
        TimeValue::Weekday(day) => DayValue::Weekday(day),
        TimeValue::Unknown(Grain::Day) if meaning == Meaning::SomeDay => DayValue::Unsaid,
        _ => DayValue::Unknown,
    };
    TimeValue::Time(day, time)
}

/// Days between a time and the day of publication.
fn distance(first: Date, last: Date, published: Date) -> i32 {
    let days = |from: Date, to: Date| from.until(to).map_or(i32::MAX, |span| span.get_days());
    if published < first {
        days(published, first)
    } else if last < published {
        days(last, published)
    } else {
        0
    }
}

/// The part of a year that is not known.
fn unresolved(part: Part) -> TimeValue {
    match part {
        Part::Whole => TimeValue::Unknown(Grain::Year),
        Part::Month(month) => TimeValue::Date(PartialDate { year: None, month: Some(month), day: None }),
        Part::Day(month, day) => TimeValue::Date(PartialDate { year: None, month: Some(month), day: Some(day) }),
        Part::Quarter(quarter) => TimeValue::Quarter(None, quarter),
        Part::Final(grain) => TimeValue::Unknown(grain),
        Part::Half(half) => TimeValue::Half(None, half),
        Part::Season(season) => TimeValue::Season(None, season),
        Part::Holiday(super::table::HolidayRule::Fixed(month, day)) => {
            TimeValue::Date(PartialDate { year: None, month: Some(month), day: Some(day) })
        }
        Part::Holiday(_) => TimeValue::Unknown(Grain::Day),
    }
}
