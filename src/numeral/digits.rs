//! Numerals written with digits.
//!
//! ```text
//! digits  = plain | grouped | decimal | indian | european ;
//! grouped = 1-3 digits , { separator , 3 digits } ;         (* 1,234,567.89   1'234   12 000 *)
//! indian  = 1-2 digits , { "," , 2 digits } , "," , 3 digits ;           (* 12,34,567 *)
//! european = 1-3 digits , { "." , 3 digits } , "," , digits ;             (* 1.234,5; 3,5 before a scale or % *)
//! numeral = [ minus ] digits [ " " ] [ fraction ] [ power of ten ] [ scale ] ;
//! ```
//!
//! A comma is a decimal point only where nothing else fits. `1.2.3` and `007` are codes, numbers without a value.

use rust_decimal::Decimal;

use super::table::{BEHIND_METRES, MONEY_SIGNS, SUFFIXES, SUPERSCRIPTS, Suffix, Trust, Word};
use super::{Form, Numeral, Value, decimal, fraction, word};
use crate::text::{Class, Gap, Sentence};

/// The numeral whose first digits stand at the token `at`.
pub(super) fn numeral(sentence: &Sentence<'_, '_>, at: usize) -> Numeral {
    let (mut value, mut end) = spaced_groups(sentence, at).unwrap_or_else(|| (token_value(sentence, at), at + 1));
    let mut scale = 0;
    if let Value::Exact(whole) = value {
        if let Some((read, next)) = fraction::behind_digits(sentence, at, end, whole) {
            (value, end) = (read, next);
        } else if let Some((read, next)) = power_of_ten(sentence, end, whole) {
            (value, end) = (read, next);
        }
        if let Value::Exact(base) = value
            && let Some((power, next)) = scale_at(sentence, at, end)
        {
            value = decimal::shift(base, power.cast_signed()).map_or(Value::TooLong, Value::Exact);
            (scale, end) = (power, next);
        } else if let Value::Exact(base) = value
            && word(sentence, end) == Some(Word::Pack(12))
        {
            value = decimal::multiply(base, 12.into()).map_or(Value::TooLong, Value::Exact);
            end += 1;
        }
    }
    let mut form = Form::Digits;
    if scale == 0 && sentence.is_glued(end) && is_ordinal_ending(sentence.text(at), sentence.text(end)) {
        form = Form::Ordinal;
        end += 1;
    }
    Numeral { first: at, end, value, form, scale }
}

/// The numeral behind the minus sign at `at`.
///
/// A minus touches its digits and nothing before it: "- 36%" is an item of a list, "5-7" a range.
pub(super) fn negative(sentence: &Sentence<'_, '_>, at: usize) -> Option<Numeral> {
    let opens = !sentence.is_glued(at)
        || matches!(
            sentence.get(at.checked_sub(1)?)?.class,
            Class::Mark('(' | '[' | '"' | '“' | '~' | '$' | '£' | '€')
        );
    let digits = at + 1;
    let is_number = sentence.get(digits).is_some_and(|token| token.class == Class::Number && token.gap == Gap::None);
    (opens && is_number).then(|| minus(numeral(sentence, digits), at))?
}

/// The same below zero; it starts at the token `first`.
pub(super) fn minus(numeral: Numeral, first: usize) -> Option<Numeral> {
    match numeral.value {
        Value::Exact(value) if numeral.form == Form::Digits || numeral.form == Form::Words => {
            Some(Numeral { first, value: Value::Exact(-value), ..numeral })
        }
        _ => None,
    }
}

/// The value of one token of digits.
fn token_value(sentence: &Sentence<'_, '_>, at: usize) -> Value {
    let text = sentence.text(at);
    if text.len() > 1 && text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Value::Code;
    }
    match plain_digits(text) {
        Some(digits) => decimal::parse(&digits).map_or(Value::TooLong, Value::Exact),
        None if has_decimal_comma(text) && speaks_of_amount(sentence, at) => {
            decimal::parse(&text.replace(',', ".")).map_or(Value::TooLong, Value::Exact)
        }
        None => Value::Code,
    }
}

/// The digits with a full stop as decimal point, without group separators; none where the groups fit no custom.
fn plain_digits(text: &str) -> Option<String> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(text.to_owned());
    }
    if let Some((whole, places)) = text.rsplit_once(',')
        && whole.contains('.')
        && places.bytes().all(|byte| byte.is_ascii_digit())
    {
        return is_grouped(whole, '.', 3).then(|| format!("{}.{places}", whole.replace('.', "")));
    }
    let (whole, places) = match text.split_once('.') {
        Some((_, places)) if places.contains('.') => {
            return is_grouped(text, '.', 3).then(|| text.replace('.', ""));
        }
        Some((whole, places)) => (whole, Some(places)),
        None => (text, None),
    };
    let separator = whole.chars().find(|c| !c.is_ascii_digit());
    let groups = match separator {
        None => true,
        Some(separator) => is_grouped(whole, separator, 3) || separator == ',' && is_grouped(whole, ',', 2),
    };
    let digits_only = places.is_none_or(|places| places.bytes().all(|byte| byte.is_ascii_digit()));
    (groups && digits_only).then(|| {
        let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
        places.map_or(whole.clone(), |places| format!("{whole}.{places}"))
    })
}

/// Groups of `inner` digits, the last of three, the first no longer than a group.
fn is_grouped(text: &str, separator: char, inner: usize) -> bool {
    let mut groups = text.split(separator).rev();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let last = groups.next().is_some_and(|group| group.len() == 3 && digits(group));
    let mut groups = groups.peekable();
    let mut rest = last && groups.peek().is_some();
    while let Some(group) = groups.next() {
        let is_first = groups.peek().is_none();
        rest &=
            digits(group) && !group.is_empty() && if is_first { group.len() <= inner } else { group.len() == inner };
    }
    rest
}

fn has_decimal_comma(text: &str) -> bool {
    text.split_once(',').is_some_and(|(whole, places)| {
        !places.contains(',')
            && places.len() != 3
            && whole.bytes().chain(places.bytes()).all(|byte| byte.is_ascii_digit())
    })
}

/// A percent sign or a scale word behind, a sign of money before: what stands between is one number.
fn speaks_of_amount(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let next = sentence.text(at + 1);
    next == "%"
        || sentence.is_any(at + 1, &["percent", "km", "kg"])
        || sentence.is(at + 1, "per") && sentence.is(at + 2, "cent")
        || matches!(word(sentence, at + 1), Some(Word::Power(_)))
        || at > 0 && sentence.text(at - 1) == "€"
}

/// `1 234 567` and `12 000`: groups of three apart by a single space, where that cannot be two numbers.
fn spaced_groups(sentence: &Sentence<'_, '_>, at: usize) -> Option<(Value, usize)> {
    let is_digits = |index: usize, lengths: std::ops::RangeInclusive<usize>| {
        let text = sentence.text(index);
        lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !is_digits(at, 1..=3) || sentence.text(at).starts_with('0') {
        return None;
    }
    let one_space = |index: usize| {
        sentence.gap(index) == Gap::Space
            && sentence.span_of(index - 1, index).end + 1 == sentence.span_of(index, index + 1).start
    };
    let groups = (at + 1..sentence.len()).take_while(|&index| is_digits(index, 3..=3) && one_space(index)).count();
    let end = at + 1 + groups;
    let is_certain = groups >= 2 || groups == 1 && sentence.text(at + 1).ends_with("00") && !sentence.is_glued(at);
    let follows_name = at > 0 && sentence.is_capitalised(at - 1) && at > 1;
    if groups == 0 || !is_certain || follows_name || sentence.is_glued(end) && !is_stop(sentence, end) {
        return None;
    }
    let digits: String = (at..end).map(|index| sentence.text(index)).collect();
    Some((decimal::parse(&digits).map_or(Value::TooLong, Value::Exact), end))
}

fn is_stop(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    matches!(sentence.get(at).map(|token| token.class), Some(Class::Mark(_)))
}

/// `× 10^8`, `×10−8`, `x 10⁸` behind a number.
fn power_of_ten(sentence: &Sentence<'_, '_>, at: usize, base: Decimal) -> Option<(Value, usize)> {
    if !matches!(sentence.text(at), "×" | "x" | "X" | "*" | "·") || sentence.text(at + 1) != "10" {
        return None;
    }
    let mut next = at + 2;
    let raised = sentence.text(next) == "^";
    next += usize::from(raised);
    if let Some(power) = superscript(sentence.text(next), sentence, &mut next) {
        return Some((decimal::shift(base, power).map_or(Value::TooLong, Value::Exact), next));
    }
    let negative = matches!(sentence.text(next), "-" | "−" | "–") && sentence.is_glued(next);
    next += usize::from(negative);
    if !sentence.is_glued(next) || !raised && !negative {
        return None;
    }
    let power: i32 = sentence.text(next).parse().ok().filter(|power| (0..=40).contains(power))?;
    let power = if negative { -power } else { power };
    Some((decimal::shift(base, power).map_or(Value::TooLong, Value::Exact), next + 1))
}

/// The power in superscript digits that start at `next`, which is moved behind them.
fn superscript(text: &str, sentence: &Sentence<'_, '_>, next: &mut usize) -> Option<i32> {
    let negative = text == "⁻";
    let mut digits = String::new();
    let mut index = *next + usize::from(negative);
    while sentence.is_glued(index)
        && !sentence.text(index).is_empty()
        && let Some(token) = sentence.text(index).chars().map(superscript_digit).collect::<Option<String>>()
    {
        digits.push_str(&token);
        index += 1;
    }
    let power: i32 = digits.parse().ok().filter(|power| *power <= 40)?;
    *next = index;
    Some(if negative { -power } else { power })
}

fn superscript_digit(c: char) -> Option<char> {
    let digit = SUPERSCRIPTS.iter().position(|&superscript| superscript == c)?;
    char::from_digit(u32::try_from(digit).ok()?, 10)
}

/// The power of ten of the scale words or the suffix at `end`, and the token behind them.
fn scale_at(sentence: &Sentence<'_, '_>, first: usize, end: usize) -> Option<(u32, usize)> {
    let hyphen = usize::from(sentence.text(end) == "-" && sentence.is_glued(end) && sentence.is_glued(end + 1));
    let (mut power, mut next) = (0, end + hyphen);
    // Of the plurals only lakhs and crores stand behind digits: "5 lakhs".
    while let Some(Word::Power(more) | Word::Powers(more @ (5 | 7))) = word(sentence, next)
        && (more > 2 || next == end + hyphen)
        && power + more <= 24
    {
        power += more;
        next += 1;
    }
    if power > 0 {
        return Some((power, next));
    }
    let suffix = SUFFIXES.iter().find(|suffix| suffix.form == sentence.text(end))?;
    is_scale(sentence, suffix, first, end).then_some((suffix.power, end + 1))
}

fn is_scale(sentence: &Sentence<'_, '_>, suffix: &Suffix, first: usize, at: usize) -> bool {
    let glued = sentence.is_glued(at);
    if sentence.is_glued(at + 1)
        && matches!(sentence.get(at + 1).map(|token| token.class), Some(Class::Number | Class::Word))
        && !sentence.is(at + 1, "s")
    {
        return false;
    }
    match suffix.trust {
        Trust::Always => true,
        Trust::Glued => glued,
        Trust::Money => glued && follows_money(sentence, first),
        Trust::Doubtful => glued && (follows_money(sentence, first) || counts_things(sentence, at)),
    }
}

/// A sign or code of money stands before the token `first`.
fn follows_money(sentence: &Sentence<'_, '_>, first: usize) -> bool {
    let Some(before) = first.checked_sub(1) else { return false };
    let text = sentence.text(before);
    match sentence.get(before).map(|token| token.class) {
        Some(Class::Mark(c)) => {
            MONEY_SIGNS.contains(c) || matches!(c, '-' | '–' | '−' | '+') && follows_money(sentence, before)
        }
        Some(Class::Word) => {
            (2..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase())
                || matches!(text, "Rs" | "kr" | "Kč")
        }
        _ => false,
    }
}

/// What follows a doubtful `m` reads on as one reads on behind "million", and not as behind a length.
fn counts_things(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let next = at + 1;
    let is_word = sentence.is_word(next);
    is_word && !sentence.is_any(next, BEHIND_METRES)
}

fn is_ordinal_ending(digits: &str, letters: &str) -> bool {
    let wanted = match digits.as_bytes() {
        [.., b'1', b'0'..=b'9'] => "th",
        [.., b'1'] => "st",
        [.., b'2'] => "nd",
        [.., b'3'] => "rd",
        _ => "th",
    };
    letters.eq_ignore_ascii_case(wanted)
}
