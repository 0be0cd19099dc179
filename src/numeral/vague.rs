//! Vague magnitudes: numbers said only by their scale.
//!
//! ```text
//! vague = { plural scale , "of" } , plural scale ;                      (* hundreds of thousands   dozens *)
//!       | [ "a" ] , ( "few" | "several" | "many" ) , ( scale | "dozen" ) ;   (* several hundred   a few thousand *)
//! ```
//!
//! Each reaches from the scale to ten times the scale. "Scores" needs its "of", since it is a verb and a result too.

use rust_decimal::Decimal;

use super::table::Word;
use super::{Form, Numeral, Value, decimal, word};
use crate::text::Sentence;

/// The vague magnitude that starts at the token `at`.
pub(super) fn numeral(sentence: &Sentence<'_, '_>, at: usize) -> Option<Numeral> {
    let article = usize::from(sentence.is(at, "a"));
    match word(sentence, at + article)? {
        Word::Some => some_of(sentence, at, at + article + 1),
        _ if article == 1 => None,
        Word::Powers(_) | Word::Packs(_) => plural(sentence, at),
        _ => None,
    }
}

fn some_of(sentence: &Sentence<'_, '_>, first: usize, at: usize) -> Option<Numeral> {
    let (low, mut end, scale) = match word(sentence, at)? {
        Word::Power(power) | Word::Powers(power) => (power_of_ten(power)?, at + 1, power),
        Word::Pack(size) | Word::Packs(size) => (size.into(), at + 1, 0),
        _ => return None,
    };
    let mut scale = scale;
    let mut low = low;
    if let Some(Word::Power(more)) = word(sentence, end)
        && scale > 0
    {
        low = decimal::shift(low, more.cast_signed())?;
        (scale, end) = (scale + more, end + 1);
    }
    between(first, end, low, scale)
}

/// "Tens of thousands", "dozens", "scores of".
fn plural(sentence: &Sentence<'_, '_>, at: usize) -> Option<Numeral> {
    let (mut low, mut end, mut scale) = match word(sentence, at)? {
        Word::Powers(power) => (power_of_ten(power)?, at + 1, power),
        Word::Packs(20) if !sentence.is(at + 1, "of") => return None,
        Word::Packs(size) => (size.into(), at + 1, 0),
        _ => return None,
    };
    if at > 0 && matches!(word(sentence, at - 1), Some(Word::Ones(_) | Word::Tens(_))) {
        return None;
    }
    while sentence.is(end, "of")
        && let Some(Word::Powers(more)) = word(sentence, end + 1)
        && let Some(product) = decimal::shift(low, more.cast_signed())
    {
        (low, end, scale) = (product, end + 2, scale + more);
    }
    // "Tens" alone is hardly ever a number of anything.
    if low == Decimal::TEN && !sentence.is(end, "of") {
        return None;
    }
    between(at, end, low, scale)
}

fn power_of_ten(power: u32) -> Option<Decimal> {
    decimal::shift(Decimal::ONE, power.cast_signed())
}

fn between(first: usize, end: usize, low: Decimal, scale: u32) -> Option<Numeral> {
    let high = decimal::shift(low, 1)?;
    Some(Numeral { first, end, value: Value::Between(low, high), form: Form::Words, scale })
}
