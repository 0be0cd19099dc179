//! Wordings that an entry supports.

use super::interval::{parted, shown};
use super::{Judgement, Outcome, Statement, fitted, measure};
use crate::quantity::{Bound, Kind, Trend};

/// What a writer may put instead of `words`, which state `wording`; `figure` is how the entry's text puts it.
#[must_use]
pub fn suggestion(judgement: &Judgement, entry: &Statement, wording: &Statement, words: &str, figure: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let opens = words.starts_with(char::is_uppercase);
    let own = || fitted(&told(entry, figure), opens);
    match judgement.outcome {
        Outcome::Supported => format!("\"{words}\" is supported"),
        Outcome::BoundDropped if wording.bound == Bound::Exact && wording.upper.is_none() => {
            format!("write \"{}\", or cite an entry that is exact", fitted(&bounded(entry.bound, &words), opens))
        }
        Outcome::HedgeDropped => format!("write \"{}\"", fitted(&bounded(entry.bound, &words), opens)),
        Outcome::UnhedgedRounding => format!("write \"about {words}\", or \"{}\"", own()),
        Outcome::TrendReversed => match entry.trend {
            Some(Trend::Up) => "write that it rose, or cite another entry".to_owned(),
            Some(Trend::Down) => "write that it fell, or cite another entry".to_owned(),
            None => format!("write \"{}\"", own()),
        },
        Outcome::ValueMismatch | Outcome::UnsupportedBound | Outcome::FalsePrecision | Outcome::BoundFlipped
            if entry.unit != wording.unit
                && measure::turn(entry, wording, false).is_some_and(|turn| turn.is_converted) =>
        {
            let unit = wording.unit.as_deref().unwrap_or_default();
            let value = judgement.value.as_ref().map(shown).unwrap_or_default();
            format!("write \"{}\", which is {value} in the unit {unit}", own())
        }
        _ => format!("write \"{}\"", own()),
    }
}

/// A bound in words before others.
fn bounded(bound: Bound, words: &str) -> String {
    let before = if bound == Bound::MultiplesOf { "" } else { bound.words() };
    // Words that begin with a hedge of their own have it replaced.
    let bare = ["about ", "nearly ", "around ", "roughly ", "almost ", "some "]
        .iter()
        .find_map(|hedge| words.strip_prefix(hedge));
    format!("{before}{}", bare.unwrap_or(words))
}

/// The entry's figure as its text puts it, else as its fields say.
#[must_use]
pub fn told(entry: &Statement, figure: &str) -> String {
    if !figure.trim().is_empty() {
        return figure.to_owned();
    }
    let number = |value: rust_decimal::Decimal| {
        let text = value.to_string();
        let (whole, behind) =
            text.split_once('.').map_or((text.as_str(), None), |(whole, behind)| (whole, Some(behind)));
        let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |whole| ("-", whole));
        format!("{sign}{}{}", parted(whole), behind.map(|behind| format!(".{behind}")).unwrap_or_default())
    };
    let range = entry.upper.map(|upper| format!(" to {}", number(upper))).unwrap_or_default();
    let unit = entry.unit.as_deref().filter(|_| entry.kind != Kind::Count).map(|unit| format!(" {unit}"));
    bounded(entry.bound, &format!("{}{range}{}", number(entry.value), unit.unwrap_or_default()))
}
