//! Numbers in words.
//!
//! ```text
//! spelled  = [ "minus" ] , group , { scale , [ "," ] , [ "and" ] , group } , [ scale ] ;
//! group    = [ ones , "hundred" , [ "and" ] ] , [ tens , [ "-" ] ] , [ ones ] ;
//! collective = ( "a" | group ) , "dozen" ;
//! ordinal  = group that ends in an ordinal ;                  (* twenty-first *)
//! ```
//!
//! "A" counts only before a scale or "dozen". Words that follow each other as digits do ("one two three") are numbers of
//! their own, but "nineteen ninety-five" is 1995.

use rust_decimal::Decimal;

use super::table::Word;
use super::{Form, Numeral, Value, decimal, digits, fraction, numeral_at, word};
use crate::text::{Class, Sentence};

/// The number in words that starts at the token `at`.
pub(super) fn numeral(sentence: &Sentence<'_, '_>, at: usize) -> Option<Numeral> {
    if sentence.is_any(at, &["minus", "negative"])
        && !(at > 1 && sentence.is(at - 1, "or") && sentence.is(at - 2, "plus"))
    {
        return below_zero(sentence, at);
    }
    if let Some(numeral) = single(sentence, at) {
        return Some(numeral);
    }
    let mut reader =
        Reader { sentence, at, total: Decimal::ZERO, group: 0, place: Place::Start, last_power: 99, powers: 0 };
    if sentence.is_any(at, &["a", "an"]) {
        if !matches!(word(sentence, at + 1), Some(Word::Power(_) | Word::Pack(_))) {
            return None;
        }
        reader.group = 1;
        reader.place = Place::Ones;
        reader.at += 1;
    }
    reader.read(at)
}

/// "Minus five", "minus-5": behind "minus" stands the number.
fn below_zero(sentence: &Sentence<'_, '_>, at: usize) -> Option<Numeral> {
    let hyphen = usize::from(sentence.text(at + 1) == "-" && sentence.is_glued(at + 1));
    let next = at + 1 + hyphen;
    let is_number = matches!(sentence.get(next)?.class, Class::Number)
        || matches!(word(sentence, next), Some(Word::Ones(_) | Word::Tens(_)));
    digits::minus(is_number.then(|| numeral_at(sentence, next)).flatten()?, at)
}

/// Words that are a number by themselves: twice, third, doubled, a couple of.
fn single(sentence: &Sentence<'_, '_>, at: usize) -> Option<Numeral> {
    if sentence.is(at, "a") && word(sentence, at + 1) == Some(Word::Couple) {
        return couple(sentence, at);
    }
    let (value, form) = match word(sentence, at)? {
        Word::Ordinal(value) => (value, Form::Ordinal),
        Word::Times(value) => (value, Form::Times),
        Word::Grown(value) => (value, Form::Grown),
        _ => return None,
    };
    Some(Numeral { first: at, end: at + 1, value: Value::Exact(value.into()), form, scale: 0 })
}

/// "A couple of", "a couple dozen", "a couple hundred": but not the couple who married.
fn couple(sentence: &Sentence<'_, '_>, at: usize) -> Option<Numeral> {
    let two = Decimal::from(2);
    let numeral = Numeral { first: at, end: at + 2, value: Value::Exact(two), form: Form::Couple, scale: 0 };
    let next = at + 2 + usize::from(sentence.is(at + 2, "of"));
    match word(sentence, next) {
        Some(Word::Power(power)) => Some(Numeral {
            end: next + 1,
            value: Value::Exact(decimal::shift(two, power.cast_signed())?),
            scale: power,
            ..numeral
        }),
        Some(Word::Pack(size)) => {
            Some(Numeral { end: next + 1, value: Value::Exact(two * Decimal::from(size)), ..numeral })
        }
        _ => (next > at + 2 && !sentence.is_any(next, &["the", "these", "those"]))
            .then_some(Numeral { end: next, ..numeral }),
    }
}

/// Where in a group of three digits the reader stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    Ones,
    Tens,
    Hundred,
    Scale,
}

struct Reader<'s, 'd, 't> {
    sentence: &'s Sentence<'d, 't>,
    at: usize,
    total: Decimal,
    group: u32,
    place: Place,
    last_power: u32,
    powers: u32,
}

impl Reader<'_, '_, '_> {
    fn read(mut self, first: usize) -> Option<Numeral> {
        let mut form = Form::Words;
        loop {
            let next = self.next_word();
            let Some(word) = word(self.sentence, next) else { break };
            if let Word::Ordinal(value) = word {
                if self.takes_ordinal(value) && !self.is_compound(next) {
                    self.group += if value == 100 && self.group > 0 { self.group * 100 - self.group } else { value };
                    self.at = next + 1;
                    form = Form::Ordinal;
                }
                break;
            }
            if !self.take(word) {
                break;
            }
            self.at = next + 1;
            if let Some(value) = self.collective(word) {
                return Some(Numeral { first, end: self.at, value: Value::Exact(value), form, scale: 0 });
            }
        }
        (self.at > first && self.place != Place::Start).then_some(())?;
        self.finish(first, form)
    }

    /// "Twenty first-graders": the ordinal goes with what the hyphen behind it joins.
    fn is_compound(&self, ordinal: usize) -> bool {
        let sentence = self.sentence;
        ordinal == self.at && sentence.text(ordinal + 1) == "-" && sentence.is_glued(ordinal + 1)
    }

    /// The word to try next: behind a hyphen, an "and" or a comma where the grammar lets one stand.
    fn next_word(&self) -> usize {
        let at = self.at;
        let sentence = self.sentence;
        let mark = sentence.text(at);
        if self.place == Place::Start {
            return at;
        }
        if mark == "-" && sentence.is_glued(at) && sentence.is_glued(at + 1) {
            return at + 1;
        }
        let small = |index| matches!(word(sentence, index), Some(Word::Ones(_) | Word::Tens(_) | Word::Ordinal(_)));
        let after_big = matches!(self.place, Place::Hundred | Place::Scale);
        if sentence.is(at, "and")
            && after_big
            && small(at + 1)
            && !(self.place == Place::Scale && (matches!(self.last_power, 6 | 9) || self.is_scaled(at + 1)))
        {
            return at + 1;
        }
        if mark == "," && self.place == Place::Scale && small(at + 1) && self.reaches_lower_scale(at + 1) {
            return at + 1;
        }
        at
    }

    /// A scale stands behind the word at `at`: "five thousand and six million" are two numbers.
    fn is_scaled(&self, at: usize) -> bool {
        matches!(word(self.sentence, at + 1), Some(Word::Power(power)) if power > 2)
    }

    /// Behind a comma the next group must be one of a number: "two thousand, three hundred" and not "two thousand, three of".
    fn reaches_lower_scale(&self, at: usize) -> bool {
        (at..at + 4)
            .any(|index| matches!(word(self.sentence, index), Some(Word::Power(power)) if power < self.last_power))
    }

    fn take(&mut self, word: Word) -> bool {
        match word {
            Word::Ones(value) => self.take_ones(value),
            Word::Tens(value) => self.take_tens(value),
            Word::Power(2) => self.take_hundred(),
            Word::Power(power) => self.take_power(power),
            Word::Pack(_) => self.group > 0 && self.total.is_zero(),
            _ => false,
        }
    }

    fn take_ones(&mut self, value: u32) -> bool {
        let fits = match self.place {
            Place::Start | Place::Hundred | Place::Scale => true,
            Place::Tens => (1..=9).contains(&value) || self.is_century() && value >= 10,
            Place::Ones => self.is_century() && value >= 10,
        };
        if !fits {
            return false;
        }
        if self.place == Place::Ones || self.place == Place::Tens && value >= 10 {
            self.group *= 100;
        }
        self.group += value;
        self.place = Place::Ones;
        true
    }

    fn take_tens(&mut self, value: u32) -> bool {
        match self.place {
            Place::Start | Place::Hundred | Place::Scale => self.group += value,
            Place::Ones | Place::Tens if self.is_century() => self.group = self.group * 100 + value,
            _ => return false,
        }
        self.place = Place::Tens;
        true
    }

    /// The first half of a year in words: "nineteen" before "ninety-five".
    fn is_century(&self) -> bool {
        self.total.is_zero() && (11..=20).contains(&self.group)
    }

    fn take_hundred(&mut self) -> bool {
        let fits = matches!(self.place, Place::Ones | Place::Tens) && (1..=99).contains(&self.group);
        if fits {
            self.group *= 100;
            self.place = Place::Hundred;
        }
        fits
    }

    fn take_power(&mut self, power: u32) -> bool {
        let fits = self.place != Place::Start && self.group > 0 && power < self.last_power;
        let Some(part) = fits.then(|| decimal::shift(self.group.into(), power.cast_signed())).flatten() else {
            return false;
        };
        let Some(total) = self.total.checked_add(part) else { return false };
        self.total = total;
        self.group = 0;
        self.last_power = power;
        self.powers += 1;
        self.place = Place::Scale;
        true
    }

    fn takes_ordinal(&self, value: u32) -> bool {
        match self.place {
            Place::Tens => value < 10,
            Place::Hundred => value < 100,
            Place::Ones => matches!(value, 100 | 1000),
            Place::Start | Place::Scale => false,
        }
    }

    fn collective(&self, word: Word) -> Option<Decimal> {
        match word {
            Word::Pack(size) => decimal::multiply(self.group.into(), size.into()),
            _ => None,
        }
    }

    /// The scale word that the whole number stands before: of "four hundred" and "two million", not of "two million ten".
    const fn whole_scale(&self) -> u32 {
        match (self.powers, self.group, self.place) {
            (1, 0, _) => self.last_power,
            (0, _, Place::Hundred) => 2,
            _ => 0,
        }
    }

    fn finish(self, first: usize, form: Form) -> Option<Numeral> {
        let value = self.total.checked_add(self.group.into())?;
        let numeral = Numeral { first, end: self.at, value: Value::Exact(value), form, scale: self.whole_scale() };
        if form == Form::Ordinal {
            return Some(numeral);
        }
        Some(self.and_a_half(numeral, value).unwrap_or(numeral))
    }

    /// "One and a half million", "two and a half", "a million and a half".
    fn and_a_half(&self, numeral: Numeral, value: Decimal) -> Option<Numeral> {
        if self.group > 0 {
            let (mixed, end) = fraction::and_a_half(self.sentence, numeral.end, value)?;
            let Some(Word::Power(power)) = word(self.sentence, end) else {
                return Some(Numeral { end, value: Value::Exact(mixed), scale: 0, ..numeral });
            };
            let value = Value::Exact(decimal::shift(mixed, power.cast_signed())?);
            return Some(Numeral { end: end + 1, value, scale: power, ..numeral });
        }
        let (mixed, end) = fraction::and_a_half(self.sentence, numeral.end, Decimal::ONE)?;
        let one = decimal::shift(Decimal::ONE, numeral.scale.cast_signed())? == value;
        let value = Value::Exact(decimal::shift(mixed, numeral.scale.cast_signed())?);
        one.then_some(Numeral { end, value, ..numeral })
    }
}
