//! Numbers that name or date something: what is no quantity although it is a number.
//!
//! ```text
//! name = letters that touch the digits | capitalised word , number | section , number | "No." , number
//!      | phone number | street address | list number | "9/11" | years of a bond ;
//! ```
//!
//! A number in a time expression is a date, save where a unit or money claims it. What stands behind a capitalised word is a
//! name only where it is short, whole, without a unit, and counts no plural: "iPhone 15", "Game 7", not "Iraq 40 people".

use rust_decimal::Decimal;

use super::draft::{Draft, Run};
use super::table::{ADDRESS_ENDINGS, BONDS, FUNCTION, INDEXES, PRODUCTS, SECTIONS};
use super::{Kind, Unit, noun};
use crate::numeral::Form;
use crate::period::{Expression, TimeType};
use crate::text::{Class, Gap, Sentence};

/// Mark the drafts that name or date something.
pub(super) fn mark(sentence: &Sentence<'_, '_>, drafts: &mut [Draft], times: &[Expression]) {
    dates(sentence, drafts, times);
    let headline = sentence.is_headline();
    for index in 0..drafts.len() {
        let draft = drafts[index];
        if draft.dropped || matches!(draft.kind, Some(Kind::Date | Kind::Score | Kind::Name)) {
            continue;
        }
        if is_chain(sentence, drafts, index) {
            mark_chain(sentence, drafts, index);
        } else if is_next_in_name(sentence, drafts, index) {
            drafts[index].is_no_amount(Kind::Name);
        } else if let Some(kind) = named(sentence, &draft, headline) {
            drafts[index].is_no_amount(kind);
        }
    }
    for index in (1..drafts.len()).rev() {
        if is_before_phone(sentence, &drafts[index - 1], &drafts[index]) {
            drafts[index - 1].is_no_amount(Kind::Name);
        }
    }
}

/// Numbers inside dates and clock times.
fn dates(sentence: &Sentence<'_, '_>, drafts: &mut [Draft], times: &[Expression]) {
    let mut times = times.iter().filter(|time| matches!(time.kind, TimeType::Date | TimeType::Time)).peekable();
    let mut clock: Option<usize> = None;
    for index in 0..drafts.len() {
        let number = drafts[index].number;
        while times.next_if(|time| time.end <= number.first).is_some() {}
        let Some(time) = times.peek().filter(|time| time.first <= number.first && number.first < time.end) else {
            continue;
        };
        let single = time.end == time.first + 1;
        if single && is_claimed(sentence, &drafts[index]) {
            continue;
        }
        if time.kind == TimeType::Time
            && sentence.is_glued(number.first)
            && clock.is_some_and(|first| drafts[first].number.end + 1 == number.first)
        {
            // The minutes and seconds of a clock time go with its hour.
            let first = clock.unwrap_or(index);
            drafts[index].dropped = true;
            drafts[first].number.end = number.end;
            drafts[first].run = drafts[first].number;
            drafts[first].value = None;
            continue;
        }
        if time.kind == TimeType::Time {
            clock = Some(index);
        }
        if let Some(value) = drafts[index].value.filter(Decimal::is_sign_negative) {
            drafts[index].value = Some(-value);
            drafts[index].number.first += 1;
        }
        let decade = time.end == number.end + 1 && sentence.is(number.end, "s");
        if drafts[index].number.end > time.end || decade {
            drafts[index].number.end = time.end;
        }
        drafts[index].is_no_amount(Kind::Date);
    }
}

/// A year's four digits that money or a unit claims.
fn is_claimed(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let glued_or_close =
        draft.unit_at.is_some_and(|at| at.end <= draft.number.first || sentence.gap(at.first) != Gap::Line);
    draft.unit.is_some() && glued_or_close && !matches!(draft.unit, Some(Unit::Time(_)))
}

/// Digits joined to digits that are no range: 555-0143, 9/11, 24/7, 192.168.0.1, 2-1-1.
fn is_chain(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> bool {
    let Some(next) = drafts.get(index + 1) else { return false };
    let (left, right) = (&drafts[index], next);
    let at = left.number.end;
    let joined = right.number.first == at + 1 && sentence.is_glued(at) && sentence.is_glued(at + 1);
    let digits =
        |run: Run| sentence.text(run.first).bytes().all(|byte| byte.is_ascii_digit()) && run.end == run.first + 1;
    if !joined || right.dropped || !digits(left.number) || !digits(right.number) || left.unit.is_some() {
        return false;
    }
    let lengths = (sentence.text(left.number.first).len(), sentence.text(right.number.first).len());
    let third = drafts.get(index + 2).is_some_and(|third| {
        third.number.first == right.number.end + 1
            && sentence.is_glued(third.number.first)
            && sentence.text(right.number.end) == sentence.text(at)
    });
    match sentence.text(at) {
        "/" => right.unit.is_none() || third,
        "-" | "–" => {
            third
                || is_numbered(sentence, left)
                || matches!(lengths, (3, 4))
                    && right.unit.is_none()
                    && !noun::is_plural(sentence.text(right.number.end))
        }
        _ => false,
    }
}

/// The whole chain is one name.
fn mark_chain(sentence: &Sentence<'_, '_>, drafts: &mut [Draft], first: usize) {
    let mut last = first;
    while is_linked(sentence, drafts, last) {
        last += 1;
        drafts[last].dropped = true;
    }
    let end = drafts[last].number.end;
    let draft = &mut drafts[first];
    draft.number.end = end;
    draft.value = None;
    draft.is_no_amount(Kind::Name);
}

fn is_linked(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> bool {
    drafts.get(index + 1).is_some_and(|next| {
        let at = drafts[index].number.end;
        next.number.first == at + 1
            && sentence.is_glued(at)
            && sentence.is_glued(at + 1)
            && matches!(sentence.text(at), "-" | "–" | "/" | "." | ":")
    })
}

/// The second number of "pages 10-12" and "Boeing 747-400", the later groups of a phone number.
fn is_next_in_name(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> bool {
    let Some(before) = index.checked_sub(1).map(|before| &drafts[before]) else { return false };
    let draft = &drafts[index];
    let at = before.number.end;
    let named = matches!(before.kind, Some(Kind::Name | Kind::Rank)) && before.form == Form::Digits;
    let joined = draft.number.first == at + 1
        && matches!(sentence.text(at), "-" | "–")
        && sentence.is_glued(at)
        && sentence.is_glued(at + 1);
    let group = draft.number.first == at && is_group(sentence, before) && is_group(sentence, draft);
    named && draft.unit.is_none() && (joined || group)
}

/// Three or four bare digits, as the groups of a phone number have.
fn is_group(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let digits = sentence.text(draft.number.first);
    draft.unit.is_none() && (2..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The first groups of "0800 555 0199" and the code in "(212) 555-0170".
fn is_before_phone(sentence: &Sentence<'_, '_>, draft: &Draft, next: &Draft) -> bool {
    let gap = next.number.first.saturating_sub(draft.number.end);
    let touches = gap == 0 || gap == 1 && sentence.text(draft.number.end) == ")";
    let phone = next.kind == Some(Kind::Name)
        && (next.number.end > next.number.first + 1 || sentence.text(next.number.first).starts_with('0'));
    draft.is_bare() && is_group(sentence, draft) && touches && phone
}

fn named(sentence: &Sentence<'_, '_>, draft: &Draft, headline: bool) -> Option<Kind> {
    if is_numbered(sentence, draft) {
        return Some(Kind::Rank);
    }
    let name = is_part_of_word(sentence, draft)
        || is_list_number(sentence, draft)
        || is_section(sentence, draft)
        || is_address(sentence, draft)
        || is_bond(sentence, draft)
        || is_code(sentence, draft)
        || !headline && is_behind_name(sentence, draft)
        || is_capitalised_word(sentence, draft, headline);
    name.then_some(Kind::Name)
}

fn class(sentence: &Sentence<'_, '_>, at: usize) -> Option<Class> {
    sentence.get(at).map(|token| token.class)
}

/// `G7`, `5G`, `XC40`, `COVID-19`, `F-16`, `H1N1`.
fn is_part_of_word(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    if draft.unit_at.is_some_and(|at| at.end <= draft.number.first) {
        return false;
    }
    let first = draft.number.first;
    let plural_ending = sentence.is_glued(draft.number.end) && sentence.text(draft.number.end) == "s";
    if plural_ending
        && first > 1
        && sentence.text(first - 1).starts_with(char::is_uppercase)
        && !sentence.is_glued(first)
    {
        return true;
    }
    if first > 0 && sentence.is_glued(first) && class(sentence, first - 1) == Some(Class::Word) {
        return true;
    }
    let sign = sentence.text(first);
    let (hyphen, before) = if matches!(sign, "-" | "–") {
        (first, first.checked_sub(1))
    } else {
        (first.wrapping_sub(1), first.checked_sub(2))
    };
    if let Some(before) = before
        && matches!(sentence.text(hyphen), "-" | "–" | "‑")
        && sentence.is_glued(hyphen + 1)
        && class(sentence, before) == Some(Class::Word)
        && draft.unit.is_none()
    {
        let letters = sentence.text(before);
        let acronym = letters.chars().all(char::is_uppercase) && letters.len() >= 2;
        let capital = letters.chars().any(char::is_uppercase) && sentence.is_glued(hyphen) && !is_prefix(letters);
        return capital || acronym && hyphen == first && sentence.gap(hyphen) != Gap::None;
    }
    let end = draft.number.end;
    if sentence.text(end) == "("
        && sentence.is_glued(end)
        && sentence.text(end + 2) == ")"
        && sentence.text(end + 1).len() == 1
    {
        return true;
    }
    // Letters that touch the digits and are no unit, scale or ending: 5G, 4x4, 737s are names, 300s a speed.
    draft.run.end == end
        && draft.form == Form::Digits
        && sentence.is_glued(end)
        && class(sentence, end) == Some(Class::Word)
        && !matches!(sentence.text(end), "'s" | "’s" | "x" | "X" | "s" | "-")
}

/// "Mid-50", "Sub-7", "Pre-2008": a prefix, capitalised by its place.
fn is_prefix(word: &str) -> bool {
    ["mid", "sub", "pre", "post", "under", "over", "minus", "plus", "non", "age", "ages", "top", "near"]
        .iter()
        .any(|prefix| prefix.eq_ignore_ascii_case(word))
}

/// "No. 5", "Nos. 3 and 4", "#1", "number 12".
fn is_numbered(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Some(before) = draft.number.first.checked_sub(1) else { return false };
    let plain = draft.unit.is_none() || draft.unit_at.is_some_and(|at| at.first >= draft.number.end);
    if sentence.text(before) == "#" {
        return plain;
    }
    let stop = usize::from(sentence.text(before) == ".");
    let word = before.checked_sub(stop).map_or("", |word| sentence.text(word));
    let joined = sentence.is_any(before, &["and", "or", ","]) && before > 2 && sentence.is(before - 3, "Nos");
    joined
        || stop == 1 && matches!(word, "No" | "Nos" | "Nr" | "no" | "nos")
        || stop == 0 && matches!(word, "number" | "Number" | "№") && !sentence.is(before.wrapping_sub(1), "the")
}

/// `1.` or `3)` at the head of a paragraph or in brackets: "(2) the court".
fn is_list_number(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let number = draft.number;
    if number.end != number.first + 1 || draft.form != Form::Digits || sentence.text(number.first).len() > 3 {
        return false;
    }
    let mark = sentence.text(number.end);
    let closes = matches!(mark, "." | ")") && sentence.is_glued(number.end) && !sentence.is_glued(number.end + 1);
    let opens = number.first == 0 || number.first == 1 && matches!(sentence.text(0), "(" | "-" | "*" | "•");
    let ends = number.end + 1 >= sentence.len();
    closes && opens && (mark == ")" || !ends || sentence.text(0) == "(" || number.first == 0)
}

/// "Section 230", "page 12", "phase 3", "Route 66".
fn is_section(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let Some(before) = draft.number.first.checked_sub(1) else { return false };
    if draft.unit_at.is_some_and(|at| at.end <= draft.number.first) || draft.form == Form::Ordinal {
        return false;
    }
    let stop = usize::from(sentence.text(before) == "." && sentence.is_glued(before));
    let Some(word) = before.checked_sub(stop) else { return false };
    let is_section = SECTIONS.iter().any(|section| {
        sentence.is(word, section)
            || stop == 1 && section.strip_suffix('.').is_some_and(|section| sentence.is(word, section))
    });
    let lower = sentence.text(word).starts_with(char::is_lowercase);
    let plain = draft.unit.is_none() && (!lower || !noun::is_plural(sentence.text(draft.number.end)));
    is_section && plain && (!lower || draft.form == Form::Digits && !has_comma(sentence, draft))
}

fn has_comma(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    sentence.text(draft.number.first).contains([',', '.']) || draft.number.end > draft.number.first + 1
}

/// "10 Downing Street", "22 Avenue Montaigne", "the 90049 ZIP code", "PO Box 12".
fn is_address(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    if draft.form == Form::Words
        || draft.unit.is_some() && !matches!(draft.unit, Some(Unit::Measure("watt")))
        || has_comma(sentence, draft)
    {
        return false;
    }
    let mut at = draft.number.end;
    if sentence.is_any(at, &["zip", "postcode", "postal"]) {
        return true;
    }
    let street = |at: usize| ADDRESS_ENDINGS.contains(&sentence.text(at));
    if street(at) && sentence.text(at + 1).starts_with(char::is_uppercase) {
        return true;
    }
    let first = at;
    while at < first + 5
        && (sentence.text(at).starts_with(char::is_uppercase)
            || class(sentence, at) == Some(Class::Number)
            || matches!(sentence.text(at), "." | "de" | "la" | "st" | "nd" | "rd" | "th"))
    {
        at += 1;
        if street(at) && at > first {
            return true;
        }
    }
    false
}

/// "30-year bond", "10-year Treasury yield".
fn is_bond(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let year = draft.unit == Some(Unit::Time("year")) && sentence.text(draft.number.end) == "-";
    year && BONDS.contains(&sentence.text(draft.run.end))
        && !matches!(
            sentence.text(draft.run.end),
            "bill" | "bills" | "government" | "U.S." | "US" | "German" | "benchmark"
        )
        || year && BONDS.contains(&sentence.text(draft.run.end)) && BONDS.contains(&sentence.text(draft.run.end + 1))
}

/// Digits that are no number, such as 007, and versions behind the name of a product.
fn is_code(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let before = draft.number.first.checked_sub(1).map_or("", |before| sentence.text(before));
    draft.unit.is_none() && PRODUCTS.contains(&before)
}

/// "iPhone 15", "Game 7", "Boeing 747", "S&P 500", "Chris Doe 20".
fn is_behind_name(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let number = draft.number;
    let Some(before) = number.first.checked_sub(1) else { return false };
    let digits = sentence.text(number.first);
    let short = number.end == number.first + 1 && digits.len() <= 5 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let word = sentence.text(before);
    if !short || draft.unit.is_some() || class(sentence, before) != Some(Class::Word) || sentence.is_glued(number.first)
    {
        return false;
    }
    if INDEXES.contains(&word) || sentence.text(before.wrapping_sub(1)) == "&" && word == "P" {
        return true;
    }
    let is_name = word.starts_with(char::is_uppercase) || word.chars().skip(1).any(char::is_uppercase);
    let opens = before == 0
        || !matches!(class(sentence, before - 1), Some(Class::Word))
            && !matches!(sentence.text(before - 1), "," | "(" | "-" | "&" | "'" | "’");
    let common = FUNCTION.iter().any(|function| function.eq_ignore_ascii_case(word))
        || opens && is_common(word)
        || is_calendar(word);
    let possessive = matches!(word, "'s" | "’s");
    is_name
        && !common
        && !possessive
        && !counts_plural(sentence, number.end)
        && !matches!(sentence.text(number.end), "-" | "percent" | "people")
}

/// A sentence may begin with these before a number that counts.
fn is_common(word: &str) -> bool {
    const OPENING: &[&str] = &[
        "About",
        "Around",
        "Nearly",
        "Almost",
        "Roughly",
        "Over",
        "Under",
        "Some",
        "Only",
        "Just",
        "Another",
        "Approximately",
        "Exactly",
        "Least",
        "Than",
        "To",
        "Add",
        "Combine",
        "Total",
        "Killed",
        "Dead",
        "Injured",
        "Wounded",
        "Top",
        "Volume",
        "Overall",
        "Altogether",
        "Population",
        "Deaths",
        "Cases",
        "Workers",
        "Additional",
        "More",
        "Less",
        "Fewer",
        "First",
        "Last",
        "Past",
        "Next",
        "Upwards",
        "Maximum",
        "Minimum",
        "Estimated",
        "Mostly",
        "Ages",
        "Aged",
        "Age",
        "Even",
        "Maybe",
        "Perhaps",
        "Every",
        "Fully",
        "Barely",
    ];
    OPENING.contains(&word) || word.ends_with("ing") || word.ends_with("ly") || word.ends_with("ed")
}

fn is_calendar(word: &str) -> bool {
    const DAYS: &[&str] = &[
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
        "Jan",
        "Feb",
        "Aug",
        "I",
    ];
    DAYS.contains(&word)
}

/// A plural in lower case behind the number, perhaps behind an adjective, is what it counts.
fn counts_plural(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let lower = |at: usize| sentence.text(at).starts_with(char::is_lowercase);
    let plural = |at: usize| lower(at) && noun::is_plural(sentence.text(at)) && !FUNCTION.contains(&sentence.text(at));
    plural(at) || lower(at) && !FUNCTION.contains(&sentence.text(at)) && plural(at + 1)
}

/// A capitalised number word behind a capitalised word: Air Force One, Formula One, the Big Ten.
fn is_capitalised_word(sentence: &Sentence<'_, '_>, draft: &Draft, headline: bool) -> bool {
    let first = draft.number.first;
    let capital =
        |at: usize| sentence.text(at).starts_with(char::is_uppercase) && class(sentence, at) == Some(Class::Word);
    if draft.form != Form::Words
        || !capital(first)
        || draft.number.end != first + 1
        || draft.scale > 0
        || draft.unit.is_some()
    {
        return false;
    }
    let Some(before) = first.checked_sub(1) else { return false };
    if sentence.is(before, "of") && before > 1 && capital(before - 1) && !headline {
        return true;
    }
    let name = capital(before)
        && !is_calendar(sentence.text(before))
        && !FUNCTION.iter().any(|function| function.eq_ignore_ascii_case(sentence.text(before)));
    name && (!headline
        || sentence
            .is_any(before, &["force", "formula", "big", "chapter", "phase", "capital", "channel", "act", "part"]))
}
