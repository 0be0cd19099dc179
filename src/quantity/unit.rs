//! Units: rows of the tables and counted nouns, and the unit that stands behind or before a number.
//!
//! ```text
//! unit behind = [ "-" ] , form | form that touches its digits ;
//! unit before = sign or code of a currency ;
//! ```
//!
//! A form that is a letter, a name or a common word too is taken only where its row trusts it; "a U.S. official" has no
//! unit.

use std::sync::LazyLock;

use super::Kind;
use super::draft::Run;
use super::lemma::lemma;
use super::table::{
    BEHIND_MONEY, BRITISH, COMPOUNDS, CURRENCIES, Code, Currency, FEE, FINANCE, LETTER_CODES, LETTERS, PRICE, SCALES,
    Trust, UNITS, UnitRow, WORDS_TOO,
};
use crate::period::{self, TimeUnit};
use crate::text::{Class, Document, Gap, Phrases, Sentence, Span};

/// A unit: a row of a table, or the noun that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A unit of measurement, percent or points.
    Measure(&'static str),
    /// A currency.
    Currency(&'static str),
    /// A unit of time.
    Time(&'static str),
    /// The head noun of what is counted, where it stands in the text.
    Noun(Span),
    /// A noun that the text does not write out: a share, a person.
    Implied(&'static str),
}

impl Unit {
    /// The canonical singular name: `percent`, `US dollar`, `death`.
    #[must_use]
    pub fn name(self, document: &Document<'_>) -> String {
        match self {
            Self::Measure(name) | Self::Currency(name) | Self::Time(name) | Self::Implied(name) => name.to_owned(),
            Self::Noun(span) => lemma(document.slice(span)),
        }
    }

    /// ISO 4217 or UCUM code; none for counted nouns and percentage points.
    #[must_use]
    pub fn code(self) -> Option<&'static str> {
        let code = match self {
            Self::Measure(name) => match UNITS.iter().find(|unit| unit.name == name)?.code {
                Code::Ucum(code) => code,
                Code::None => return None,
            },
            Self::Currency(name) => CURRENCIES.iter().find(|currency| currency.name == name)?.code,
            Self::Time(name) => period::UNITS.iter().find(|unit| unit.name == name)?.code,
            Self::Noun(_) | Self::Implied(_) => return None,
        };
        (!code.is_empty()).then_some(code)
    }

    /// The unit of the tables that has this canonical name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|unit| unit.table_name() == Some(name))
    }

    /// The unit of the tables that has this ISO 4217 or UCUM code.
    #[must_use]
    pub fn coded(code: &str) -> Option<Self> {
        Self::all().find(|unit| unit.code() == Some(code))
    }

    /// The canonical name of a unit of the tables; counted nouns have it from their text.
    #[must_use]
    pub const fn table_name(self) -> Option<&'static str> {
        match self {
            Self::Measure(name) | Self::Currency(name) | Self::Time(name) => Some(name),
            Self::Noun(_) | Self::Implied(_) => None,
        }
    }

    /// The units of the tables.
    fn all() -> impl Iterator<Item = Self> {
        let measures = UNITS.iter().map(|unit| Self::Measure(unit.name));
        let currencies = CURRENCIES.iter().map(|currency| Self::Currency(currency.name));
        measures.chain(currencies).chain(period::UNITS.iter().map(|unit| Self::Time(unit.name)))
    }
}

/// A unit that a form stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub unit: Unit,
    pub kind: Kind,
    /// The power of ten of the unit that is written: -2 for cents, 6 for MUSD.
    pub power: i32,
}

#[derive(Clone, Copy)]
enum Row {
    Measure(&'static UnitRow, Trust),
    Currency(&'static Currency, i32),
    Time(&'static TimeUnit, Trust),
    Pounds,
}

static BEHIND: LazyLock<Phrases<Row>> = LazyLock::new(|| {
    let mut forms: Vec<(&str, Row)> = Vec::new();
    for unit in UNITS {
        forms.extend(unit.forms.iter().map(|form| (*form, Row::Measure(unit, Trust::Always))));
        forms.extend(unit.symbols.iter().map(|(form, trust)| (*form, Row::Measure(unit, *trust))));
    }
    for unit in period::UNITS {
        forms.extend(unit.forms.iter().map(|form| (*form, Row::Time(unit, Trust::Always))));
        forms.extend(unit.letters.iter().map(|form| (*form, Row::Time(unit, Trust::Glued))));
    }
    forms.extend([("pound", Row::Pounds), ("pounds", Row::Pounds)]);
    for currency in CURRENCIES {
        forms.push((currency.code, Row::Currency(currency, 0)));
        forms.extend(currency.behind.iter().map(|form| (*form, Row::Currency(currency, 0))));
        forms.extend(currency.hundredth.iter().map(|form| (*form, Row::Currency(currency, -2))));
    }
    let hyphenated: Vec<(String, Row)> =
        forms.iter().filter(|(form, _)| form.contains(' ')).map(|(form, row)| (form.replace(' ', "-"), *row)).collect();
    let made = hyphenated.into_iter().chain(millions().map(|(form, currency)| (form, Row::Currency(currency, 6))));
    let made: Vec<(String, Row)> = made.collect();
    Phrases::new(forms.into_iter().chain(made.iter().map(|(form, row)| (form.as_str(), *row))))
});

/// Codes of millions of a currency, as reports of companies write them: MUSD, MSEK.
fn millions() -> impl Iterator<Item = (String, &'static Currency)> {
    CURRENCIES.iter().map(|currency| (format!("M{}", currency.code), currency))
}

static BEFORE: LazyLock<Phrases<(&'static Currency, i32)>> = LazyLock::new(|| {
    let forms = CURRENCIES.iter().flat_map(|currency| {
        currency.before.iter().chain(std::iter::once(&currency.code)).map(move |form| (*form, (currency, 0)))
    });
    let millions: Vec<(String, &'static Currency)> = millions().collect();
    Phrases::new(forms.chain(millions.iter().map(|(form, currency)| (form.as_str(), (*currency, 6)))))
});

/// The unit that starts at the token `at`, behind a number that `digits` says to be written in digits.
pub(super) fn behind(sentence: &Sentence<'_, '_>, at: usize, number: Run, digits: bool) -> Option<(Found, usize)> {
    if let Some(currency) = letter_of_money(sentence, at, digits) {
        return Some((money(currency, 0), 1));
    }
    BEHIND.all_starting_at(sentence, at).find_map(|(row, length)| read(sentence, row, at, length, number, digits))
}

/// The unit that a row's form stands for at `at`, where the row trusts it.
fn read(
    sentence: &Sentence<'_, '_>,
    row: Row,
    at: usize,
    length: usize,
    number: Run,
    digits: bool,
) -> Option<(Found, usize)> {
    let glued = sentence.is_glued(at);
    // "40 lbs." at the end of a sentence: the full stop is the sentence's.
    if sentence.text(at + length - 1) == "." && at + length == sentence.len() {
        return None;
    }
    let word = !matches!(row, Row::Measure(row, _) if row.symbols.iter().any(|(form, _)| *form == sentence.text(at)));
    if word && is_other_word(sentence, at, length, number, digits) {
        return None;
    }
    let found = match row {
        Row::Measure(row, trust) => is_trusted(sentence, trust, at, length, digits).then_some(Found {
            unit: Unit::Measure(row.name),
            kind: row.kind,
            power: 0,
        })?,
        Row::Time(row, trust) => is_trusted(sentence, trust, at, length, digits).then_some(Found {
            unit: Unit::Time(row.name),
            kind: Kind::Duration,
            power: 0,
        })?,
        Row::Currency(currency, power) => {
            let single = sentence.text(at).len() == 1 && length == 1;
            let number_behind =
                sentence.get(at + 1).is_some_and(|token| token.class == Class::Number && token.gap == Gap::None);
            (!single || glued && digits && !number_behind).then_some(())?;
            money(currency, power)
        }
        Row::Pounds => pounds(sentence, at, number),
    };
    Some((found, length))
}

/// "18 R", "150 kn" in a sentence on prices.
fn letter_of_money(sentence: &Sentence<'_, '_>, at: usize, digits: bool) -> Option<&'static Currency> {
    let (_, code) = LETTERS.iter().find(|(letters, _)| digits && sentence.text(at) == *letters)?;
    let ends = !sentence.is_glued(at + 1)
        || matches!(sentence.get(at + 1).map(|token| token.class), Some(Class::Mark('.' | ',' | ';' | ')')));
    let priced = (0..sentence.len()).any(|index| sentence.is_any(index, PRICE) || sentence.is_any(index, FEE));
    CURRENCIES.iter().find(|currency| currency.code == *code && ends && priced)
}

/// The form is a word of another sense here: a name ("5 Day brothers"), a compound ("6 day-care centres"), a verb ("three
/// won").
fn is_other_word(sentence: &Sentence<'_, '_>, at: usize, length: usize, number: Run, digits: bool) -> bool {
    let text = sentence.text(at);
    let title = text.starts_with(char::is_uppercase) && text.len() > 1 && text.chars().skip(1).all(char::is_lowercase);
    let known_name = matches!(text, "Celsius" | "Fahrenheit" | "Kelvin")
        || length > 1
        || CURRENCIES.iter().any(|currency| currency.behind.contains(&text));
    if title && !known_name && !sentence.is_headline() {
        return true;
    }
    let end = at + length;
    let led = sentence.text(at - 1) == "-";
    let compound = sentence.text(end) == "-" && sentence.is_glued(end) && sentence.is_glued(end + 1);
    let goes_on =
        sentence.is_any(end + 1, COMPOUNDS) || sentence.get(end + 1).is_some_and(|token| token.class != Class::Word);
    if compound && !led && !goes_on {
        return true;
    }
    // "Three Canadian doctors".
    if text == "Canadian" && sentence.is_word(end) && !sentence.is_any(end, BEHIND_MONEY) {
        return true;
    }
    // "Below the 5,000 mark": a line that is crossed, for more marks than one are marks.
    if text == "mark" && !led && !sentence.is_any(at - 1, &["1", "one", "a"]) {
        return true;
    }
    let scaled = number.end > number.first + 1;
    let object = sentence.is_word(end) && !sentence.is_any(end, BEHIND_MONEY);
    if sentence.text(at) == "won" && object && !scaled {
        return true;
    }
    !digits
        && !scaled
        && !led
        && sentence.is_any(at, WORDS_TOO)
        && !sentence.is(number.first, "one")
        && !sentence.is(at - 1, "a")
}

const fn money(currency: &Currency, power: i32) -> Found {
    Found { unit: Unit::Currency(currency.name), kind: Kind::Money, power }
}

/// Pounds are money in millions, and where the sentence speaks of Britain or of money; else they are a weight.
fn pounds(sentence: &Sentence<'_, '_>, at: usize, number: Run) -> Found {
    let scaled = number.end > number.first + 1 && sentence.is_any(number.end - 1, SCALES)
        || sentence.is_any(number.end - 1, &["millions", "billions", "trillions"]);
    let speaks = (0..sentence.len())
        .any(|index| [BRITISH, PRICE, FINANCE].iter().any(|words| words.contains(&sentence.text(index))));
    let weighs =
        sentence.is(at + 1, "of") || sentence.is_any(at + 1, &["heavier", "lighter"]) || sentence.text(at - 1) == "-";
    if (scaled || speaks) && !weighs {
        return Found { unit: Unit::Currency("pound sterling"), kind: Kind::Money, power: 0 };
    }
    Found { unit: Unit::Measure("pound"), kind: Kind::Measurement, power: 0 }
}

fn is_trusted(sentence: &Sentence<'_, '_>, trust: Trust, at: usize, length: usize, digits: bool) -> bool {
    let end = at + length;
    let glued = sentence.is_glued(at);
    let goes_on = sentence.is_glued(end)
        && matches!(sentence.get(end).map(|token| token.class), Some(Class::Word | Class::Number));
    let initial = sentence.text(at).len() == 1
        && sentence.text(end) == "."
        && sentence.get(end + 1).is_some_and(|token| token.class == Class::Word && !glued);
    if goes_on && sentence.is_word(at) {
        return false;
    }
    match trust {
        Trust::Always => true,
        Trust::Digits => digits && !initial && !is_address(sentence, end),
        Trust::Glued => digits && glued,
        Trust::About(words) => digits && !initial && (0..sentence.len()).any(|index| sentence.is_any(index, words)),
    }
}

/// "9 W 71st", "12 N Main": a letter of the compass before the name of a street.
fn is_address(sentence: &Sentence<'_, '_>, end: usize) -> bool {
    let next = sentence.text(end);
    matches!(sentence.text(end - 1), "W" | "N" | "E" | "S")
        && (next.starts_with(char::is_uppercase)
            && next.len() > 3
            && !next.contains('-')
            && sentence.text(end + 1) != "-"
            || sentence.get(end).is_some_and(|token| token.class == Class::Number))
}

/// The currency whose sign or code ends before the token `end`, and its first token.
pub(super) fn before(sentence: &Sentence<'_, '_>, end: usize) -> Option<(Found, usize)> {
    let ((currency, power), length) = BEFORE.ending_at(sentence, end)?;
    let first = end - length;
    let is_word = sentence.is_word(first);
    let glued = sentence.is_glued(end);
    // A letter or a code is a currency where it touches the sign or the number; "A $5 bill" holds no Australian dollar.
    let letters = sentence.text(first);
    let inside = (first + 1..end).all(|index| sentence.is_glued(index));
    let doubtful = is_word && (letters.len() == 1 || letters == "PS");
    let hash = letters == "#";
    if doubtful && (!inside || length == 1 && !glued) || hash && !has_scale_behind(sentence, end) {
        return (length > 1).then(|| last_sign(sentence, end)).flatten();
    }
    if is_word && !glued && length == 1 && !is_code(letters) {
        return None;
    }
    Some((money(currency, power), first))
}

/// The sign right before the number, when the letters before the sign are not its own.
fn last_sign(sentence: &Sentence<'_, '_>, end: usize) -> Option<(Found, usize)> {
    let sign = sentence.text(end - 1);
    let currency = CURRENCIES.iter().find(|currency| currency.before.contains(&sign))?;
    Some((money(currency, 0), end - 1))
}

fn has_scale_behind(sentence: &Sentence<'_, '_>, number: usize) -> bool {
    sentence.is_any(number + 1, SCALES)
}

/// Three capitals of ISO 4217, apart from its number by a space.
fn is_code(letters: &str) -> bool {
    let code = letters.strip_prefix('M').filter(|code| code.len() == 3).unwrap_or(letters);
    CURRENCIES.iter().any(|currency| currency.code == code) || LETTER_CODES.contains(&letters)
}

/// The unit of time or measure, or the noun, that one of which an amount is divided by.
pub(super) fn denominator(sentence: &Sentence<'_, '_>, at: usize) -> Option<(Unit, usize)> {
    let (row, length) = BEHIND.starting_at(sentence, at)?;
    let unit = match row {
        Row::Measure(row, _) if row.kind != Kind::Percent => Unit::Measure(row.name),
        Row::Time(row, _) => Unit::Time(row.name),
        Row::Pounds => Unit::Measure("pound"),
        Row::Measure(..) | Row::Currency(..) => return None,
    };
    Some((unit, length))
}
