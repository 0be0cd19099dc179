//! Values of ledger fields: what TOML may hold for each, how they are written, and how a person types them.
//!
//! ```text
//! decimal = [ "-" ] , digits , [ "." , digits ] ;     (* in quotes: 7.10 must stay 7.10 *)
//! per     = "{" , "value" , "=" , decimal , [ "," , "unit" , "=" , words ] , "}" ;
//! range   = "[" , code point , "," , code point , "]" ;
//! pin     = "p1:" , 16 hex digits ;
//! hash    = "fl1-sha256:" , 64 hex digits ;
//! key     = 1 to 64 of a-z, 0-9 and "-" ;
//! path    = parts , { "/" , parts } ;                 (* relative, never upwards *)
//! ```

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use rust_decimal::Decimal;
use toml::de::{DeTable, DeValue};

use super::{is_key, literal};
use crate::claim::Mode;
use crate::period::{Window, WindowError};
use crate::quantity::{Bound, Kind, Trend};

/// The values that a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A whole number from one.
    Number,
    /// Any words but none.
    Words,
    /// Any words, none too.
    AnyWords,
    /// The name of a document or an entry.
    Key,
    /// A path from the ledger's folder.
    Path,
    /// An exact decimal.
    Decimal,
    /// A denominator.
    Per,
    /// Two code points, the first before the second.
    Range,
    /// A window of time.
    Window,
    /// A day.
    Day,
    /// A pin.
    Pin,
    /// The hash of a text.
    Hash,
    /// Several words.
    List,
    /// A [`Status`].
    Status,
    /// A [`Bound`].
    Bound,
    /// A [`Trend`].
    Trend,
    /// A [`Kind`] that claims have.
    Kind,
    /// A [`Mode`].
    Mode,
}

/// What has been decided about a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing yet.
    Proposed,
    /// It says what its text says.
    Accepted,
    /// It is no claim worth keeping.
    Rejected,
    /// It was accepted once and is no longer to be cited.
    Retracted,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Proposed, Self::Accepted, Self::Rejected, Self::Retracted];

    /// The name in the file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Retracted => "retracted",
        }
    }
}

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A whole number from one.
    Number(u32),
    /// Words.
    Words(String),
    /// One of a closed list of words.
    Choice(&'static str),
    /// An exact decimal, its digits as printed.
    Decimal(Decimal),
    /// A denominator: how many, of what.
    Per(Decimal, Option<String>),
    /// Two code points.
    Range(usize, usize),
    /// A window of time.
    Window(Window),
    /// A day.
    Day(Date),
    /// Several words.
    List(Vec<String>),
}

/// Why a value does not fit its field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ValueError {
    /// It is of another form.
    #[error("found {found}, expected {expected}")]
    Form {
        /// What was found, as it is written.
        found: String,
        /// What the field takes.
        expected: String,
    },
    /// It is no window of time.
    #[error("found {found}; {error}")]
    Window {
        /// What was found, as it is written.
        found: String,
        /// What is wrong with it.
        error: WindowError,
    },
}

impl Form {
    /// Read what the file holds, which is written as `found`.
    ///
    /// # Errors
    ///
    /// What was found and what the field takes.
    pub fn read(self, value: &DeValue<'_>, found: &str) -> Result<Value, ValueError> {
        let read = match (self, value) {
            (Self::Number, DeValue::Integer(number)) => u32::from_str_radix(number.as_str(), number.radix())
                .ok()
                .filter(|&number| number > 0)
                .map(Value::Number),
            (Self::Per, DeValue::Table(table)) => per(table),
            (Self::Range, DeValue::Array(ends)) => {
                let end = |index: usize| usize::from_str(ends.get(index)?.get_ref().as_integer()?.as_str()).ok();
                let range = (ends.len() == 2).then(|| end(0).zip(end(1))).flatten();
                range.filter(|(start, end)| start < end).map(|(start, end)| Value::Range(start, end))
            }
            (Self::Day, DeValue::Datetime(day)) => day.to_string().parse().ok().map(Value::Day),
            (Self::List, DeValue::Array(words)) => {
                let words = words.iter().map(|word| word.get_ref().as_str().map(str::to_owned));
                words.collect::<Option<_>>().map(Value::List)
            }
            (Self::Number | Self::Per | Self::Range | Self::Day | Self::List, _) => None,
            (_, DeValue::String(text)) => return self.parse_words(text, found),
            _ => None,
        };
        read.ok_or_else(|| self.unfit(found))
    }

    /// Read what a person types.
    ///
    /// # Errors
    ///
    /// What was found and what the field takes.
    pub fn parse(self, text: &str) -> Result<Value, ValueError> {
        let quoted = format!("`{text}`");
        let read = match self {
            Self::Number => text.parse().ok().filter(|&number| number > 0).map(Value::Number),
            Self::Per => {
                let (value, unit) =
                    text.split_once(' ').map_or((text, None), |(value, unit)| (value, Some(unit.trim())));
                decimal(value).map(|value| Value::Per(value, unit.filter(|unit| !unit.is_empty()).map(str::to_owned)))
            }
            Self::Range => text.split_once('-').and_then(|(start, end)| {
                let range = start.trim().parse().ok().zip(end.trim().parse().ok());
                range.filter(|(start, end)| start < end).map(|(start, end)| Value::Range(start, end))
            }),
            Self::Day => text.parse().ok().map(Value::Day),
            Self::List => Some(Value::List(text.split(',').map(|word| word.trim().to_owned()).collect())),
            _ => return self.parse_words(text, &quoted),
        };
        read.ok_or_else(|| self.unfit(&quoted))
    }

    fn parse_words(self, text: &str, found: &str) -> Result<Value, ValueError> {
        let words = || Value::Words(text.to_owned());
        let read = match self {
            Self::Words => (!text.trim().is_empty()).then(words),
            Self::AnyWords => Some(words()),
            Self::Key => is_key(text).then(words),
            Self::Path => is_inner_path(text).then(words),
            Self::Decimal => decimal(text).map(Value::Decimal),
            Self::Window => {
                let window = text.parse().map_err(|error| ValueError::Window { found: found.to_owned(), error });
                return window.map(Value::Window);
            }
            Self::Pin => is_hex(text.strip_prefix("p1:"), 16).then(words),
            Self::Hash => is_hex(text.strip_prefix("fl1-sha256:"), 64).then(words),
            _ => self.choices().into_iter().find(|choice| *choice == text).map(Value::Choice),
        };
        read.ok_or_else(|| self.unfit(found))
    }

    fn unfit(self, found: &str) -> ValueError {
        ValueError::Form { found: found.to_owned(), expected: self.to_string() }
    }

    /// The words of a closed list; none for other forms.
    #[must_use]
    pub fn choices(self) -> Vec<&'static str> {
        match self {
            Self::Status => Status::ALL.map(Status::name).to_vec(),
            Self::Bound => Bound::ALL.map(Bound::name).to_vec(),
            Self::Trend => Trend::ALL.map(Trend::name).to_vec(),
            Self::Kind => Kind::CLAIMED.map(Kind::name).to_vec(),
            Self::Mode => Mode::ALL.map(Mode::name).to_vec(),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for Form {
    /// What the field takes, as messages say it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "a whole number from 1",
            Self::Words => "words in quotes",
            Self::AnyWords => "a string",
            Self::Key => "1 to 64 of the characters a-z, 0-9 and -",
            Self::Path => "a path from the ledger's folder, such as `texts/briefing.md`",
            Self::Decimal => "a decimal in quotes such as \"87000\" or \"7.10\"",
            Self::Per => "a denominator such as { value = \"100000\", unit = \"person\" }",
            Self::Range => "a start and a greater end, such as [35, 50]",
            Self::Window => "a window in quotes such as \"2023-10/2024-09\"",
            Self::Day => "a day such as 2025-05-06",
            Self::Pin => "`p1:` and 16 hex digits, as `accept` writes them",
            Self::Hash => "`fl1-sha256:` and 64 hex digits",
            Self::List => "a list of words such as [\"bound\", \"unit\"]",
            Self::Status | Self::Bound | Self::Trend | Self::Kind | Self::Mode => {
                return write!(f, "one of {}", self.choices().join(", "));
            }
        })
    }
}

fn decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let ends_in_digits = digits.starts_with(|c: char| c.is_ascii_digit()) && !digits.ends_with('.');
    // `from_str` would round a 29th digit in silence.
    (plain && ends_in_digits).then(|| Decimal::from_str_exact(text).ok())?
}

fn per(table: &DeTable<'_>) -> Option<Value> {
    let words = |name: &str| table.get(name).map(|value| value.get_ref().as_str());
    let value = decimal(words("value")??)?;
    let unit = match words("unit") {
        Some(unit) => Some(unit.filter(|unit| !unit.trim().is_empty())?.to_owned()),
        None => None,
    };
    (table.len() == 1 + usize::from(unit.is_some())).then_some(Value::Per(value, unit))
}

fn is_hex(text: Option<&str>, length: usize) -> bool {
    text.is_some_and(|text| text.len() == length && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')))
}

/// A relative path of the same meaning on every system, which goes up at its head alone.
fn is_inner_path(path: &str) -> bool {
    let plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
    path.trim_start_matches("../").split('/').all(plain) && !path.contains(char::is_control)
}

impl Value {
    /// The TOML that stands behind the `=`.
    #[must_use]
    pub fn literal(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Words(words) => literal(words),
            Self::Choice(word) => literal(word),
            Self::Decimal(value) => literal(&value.to_string()),
            Self::Window(window) => literal(&window.to_string()),
            Self::Day(day) => day.to_string(),
            Self::Range(start, end) => format!("[{start}, {end}]"),
            Self::Per(value, unit) => {
                let unit = unit.as_ref().map(|unit| format!(", unit = {}", literal(unit))).unwrap_or_default();
                format!("{{ value = {}{unit} }}", literal(&value.to_string()))
            }
            Self::List(words) => {
                format!("[{}]", words.iter().map(|word| literal(word)).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

impl fmt::Display for Value {
    /// The value as pins seal it and people read it: `100000 person`, `2023-10/2024-09`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Words(words) => f.write_str(words),
            Self::Choice(word) => f.write_str(word),
            Self::Decimal(value) => value.fmt(f),
            Self::Window(window) => window.fmt(f),
            Self::Day(day) => day.fmt(f),
            Self::Range(start, end) => write!(f, "{start}-{end}"),
            Self::Per(value, unit) => {
                value.fmt(f)?;
                unit.as_ref().map_or(Ok(()), |unit| write!(f, " {unit}"))
            }
            Self::List(words) => f.write_str(&words.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: Form, toml: &str, want: Option<&str>) {
        let value = DeValue::parse(toml).unwrap();
        let read = form.read(value.get_ref(), toml);
        assert_eq!(read.as_ref().ok().map(Value::literal).as_deref(), want, "{read:?}");
    }

    #[test]
    fn decimals_keep_their_digits_and_are_never_rounded() {
        check(Form::Decimal, "\"7.10\"", Some("\"7.10\""));
        check(Form::Decimal, "\"-0.50\"", Some("\"-0.50\""));
        check(Form::Decimal, "\"87k\"", None);
        check(Form::Decimal, "\"1e3\"", None);
        check(Form::Decimal, "\"+5\"", None);
        check(Form::Decimal, "\"1_000\"", None);
        check(Form::Decimal, "\".5\"", None);
        check(Form::Decimal, "\"5.\"", None);
        check(Form::Decimal, "87000", None);
        check(Form::Decimal, "\"12345678901234567890123456789.5\"", None);
    }

    #[test]
    fn a_denominator_has_a_value_and_may_have_a_unit() {
        check(Form::Per, "{value=\"100000\", unit='person'}", Some("{ value = \"100000\", unit = \"person\" }"));
        check(Form::Per, "{ value = \"3\" }", Some("{ value = \"3\" }"));
        check(Form::Per, "{ unit = \"person\" }", None);
        check(Form::Per, "{ value = \"1\", unti = \"person\" }", None);
    }

    #[test]
    fn numbers_and_ranges_are_whole_and_in_order() {
        check(Form::Number, "0x10", Some("16"));
        check(Form::Number, "0", None);
        check(Form::Number, "-1", None);
        check(Form::Range, "[35, 50]", Some("[35, 50]"));
        check(Form::Range, "[50, 35]", None);
        check(Form::Range, "[35, 50, 60]", None);
    }

    #[test]
    fn a_path_goes_down_from_its_folder_or_up_at_its_head() {
        check(Form::Path, "\"texts/a.md\"", Some("\"texts/a.md\""));
        check(Form::Path, "\"../../a/b.md\"", Some("\"../../a/b.md\""));
        for path in ["/etc/passwd", "..", "../..", "texts/../../a", "C:a", "a\\\\b", "", "texts//a", "./a"] {
            check(Form::Path, &format!("\"{path}\""), None);
        }
    }

    #[test]
    fn choices_days_pins_and_windows() {
        check(Form::Status, "\"accepted\"", Some("\"accepted\""));
        check(Form::Status, "\"Accepted\"", None);
        check(Form::Kind, "\"date\"", None);
        check(Form::Day, "2025-05-06", Some("2025-05-06"));
        check(Form::Day, "2025-05-06T07:00:00Z", None);
        check(Form::Pin, "\"p1:9f7f033741d89538\"", Some("\"p1:9f7f033741d89538\""));
        check(Form::Pin, "\"p1:9F7F033741D89538\"", None);
        check(Form::Window, "\"2023-10/2024-09\"", Some("\"2023-10/2024-09\""));
        check(Form::Window, "\"2024-09/2023-10\"", None);
    }

    #[test]
    fn what_a_person_types_is_read_as_the_file_is() {
        for (form, typed) in [(Form::Per, "100000 person"), (Form::Decimal, "7.10"), (Form::Day, "2025-05-06")] {
            assert_eq!(form.parse(typed).map(|value| value.to_string()).as_deref(), Ok(typed));
        }
        let error = Form::Decimal.parse("87k").unwrap_err();
        assert_eq!(error.to_string(), "found `87k`, expected a decimal in quotes such as \"87000\" or \"7.10\"");
    }
}
