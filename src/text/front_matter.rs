//! Front matter: the fields between rulers at the head of a text, as static site generators write them.
//!
//! ```text
//! front matter = "---" , YAML , ( "---" | "..." ) | "+++" , TOML , "+++" ;
//! ```
//!
//! ```
//! use factledger::text::Document;
//!
//! let document = Document::new("---\ntitle: \"Rents: the long view\"\ndate: 2024-05-06\n---\nRents rose by 4 %.");
//! let front = document.front_matter();
//! assert_eq!(front.title.as_deref(), Some("Rents: the long view"));
//! assert_eq!(front.published, Some(jiff::civil::date(2024, 5, 6)));
//! ```
//!
//! Fields that cannot be read are none; nothing here fails.

use jiff::civil::Date;
use serde_json::{Map, Value};

/// What the front matter of a text says of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// `title`.
    pub title: Option<String>,
    /// `publisher`, `publication`, `site` or `source`.
    pub publisher: Option<String>,
    /// The day of `published`, `date` or `pubdate`, in ISO form.
    pub published: Option<Date>,
    /// `url`, `link` or `canonical`.
    pub url: Option<String>,
}

impl FrontMatter {
    /// Read the markup at the head of a text, its rulers included.
    pub(super) fn read(markup: &str) -> Self {
        let fields = if let Some(yaml) = markup.strip_prefix("---") {
            let yaml = yaml.trim_end();
            let yaml = yaml.strip_suffix("---").or_else(|| yaml.strip_suffix("...")).unwrap_or(yaml);
            serde_saphyr::from_str(yaml).unwrap_or_default()
        } else if let Some(toml) = markup.strip_prefix("+++") {
            let toml = toml.trim_end();
            toml_fields(toml.strip_suffix("+++").unwrap_or(toml))
        } else {
            Map::new()
        };
        let words = |names: &[&str]| names.iter().find_map(|name| words(fields.get(*name)?));
        Self {
            title: words(&["title"]),
            publisher: words(&["publisher", "publication", "site", "source"]),
            published: words(&["published", "date", "pubdate"]).as_deref().and_then(day),
            url: words(&["url", "link", "canonical"]),
        }
    }
}

/// The fields of one level; TOML's own dates as they are written.
fn toml_fields(toml: &str) -> Map<String, Value> {
    let table: toml::Table = toml.parse().unwrap_or_default();
    let text = |value: toml::Value| match value {
        toml::Value::String(text) => Some(text),
        toml::Value::Datetime(time) => Some(time.to_string()),
        _ => None,
    };
    table.into_iter().filter_map(|(name, value)| Some((name, Value::String(text(value)?)))).collect()
}

fn words(value: &Value) -> Option<String> {
    let words = match value {
        Value::String(words) => words.trim().to_owned(),
        // A title may be a number: "1984".
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!words.is_empty()).then_some(words)
}

/// The day of a date or a time in ISO form.
fn day(text: &str) -> Option<Date> {
    let day = text.get(.."2025-05-05".len())?;
    let rest = text.get(day.len()..)?;
    (rest.is_empty() || rest.starts_with(['T', 't', ' '])).then(|| day.parse().ok())?
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[track_caller]
    fn check(markup: &str, want: (Option<&str>, Option<Date>)) {
        let front = FrontMatter::read(markup);
        assert_eq!((front.title.as_deref(), front.published), want);
    }

    #[test]
    fn yaml_with_its_quotes_comments_and_folded_lines() {
        let yaml = "---\r\ntitle: 'It''s 5:00' # a comment\r\npublished: 2025-05-05T10:00:00Z\r\n---";
        check(yaml, (Some("It's 5:00"), Some(date(2025, 5, 5))));
        check("---\ntitle: >-\n  Long\n  title\ntags: [a, b]\n...", (Some("Long title"), None));
    }

    #[test]
    fn toml_with_dates_of_its_own() {
        check("+++\ntitle = \"Rents\"\ndate = 2024-02-29\n+++", (Some("Rents"), Some(date(2024, 2, 29))));
    }

    #[test]
    fn what_cannot_be_read_is_none() {
        check("---\ntitle: [\npublished: soon\n---", (None, None));
        check("---\npublished: 2025-02-30\ntitle: 1984\n---", (Some("1984"), None));
        check("---\n---", (None, None));
        check("", (None, None));
    }

    #[test]
    fn aliases_without_end_cost_nothing() {
        let row = |level: u32| format!("a{level}: &a{level} [{}]\n", format!("*a{}, ", level - 1).repeat(10));
        let rows: String = (1..30).map(row).collect();
        check(&format!("---\na0: &a0 [x, x]\n{rows}---"), (None, None));
    }
}
