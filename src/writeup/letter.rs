//! Whether a figure begins with a capital: at the head of its own sentence it does, in the middle of another it must not.
//!
//! ```
//! use factledger::writeup::{fitted, opens_sentence};
//!
//! assert_eq!(fitted("At least 87,000", false), "at least 87,000");
//! assert_eq!(fitted("nearly 40", true), "Nearly 40");
//! assert_eq!(fitted("US$5", false), "US$5");
//! assert!(opens_sentence("The mill shut. ") && opens_sentence("## ") && !opens_sentence("It sold "));
//! ```

/// The figure with its first letter as the place wants it. Only words are changed: "US$5" and "Rs 40" stay.
#[must_use]
pub fn fitted(figure: &str, opens: bool) -> String {
    let mut letters = figure.chars();
    let (Some(first), rest) = (letters.next(), letters.as_str()) else { return figure.to_owned() };
    let word = figure.split(char::is_whitespace).next().unwrap_or_default();
    let is_word = word.chars().skip(1).all(char::is_lowercase) && word != "Rs";
    match (is_word, opens) {
        (true, true) => first.to_uppercase().chain(rest.chars()).collect(),
        (true, false) => first.to_lowercase().chain(rest.chars()).collect(),
        (false, _) => figure.to_owned(),
    }
}

/// Whether what stands behind these words begins a sentence.
#[must_use]
pub fn opens_sentence(before: &str) -> bool {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '‘' | '(' | '[' | '*' | '_' | '#' | '>' | '-');
    let line = before.trim_end_matches(is_mark);
    let parted = before.get(line.len()..).unwrap_or_default();
    let is_new_line = parted.contains("\n\n") || parted.contains("\r\n\r\n") || parted.contains(['#', '>']);
    line.is_empty() || is_new_line || line.ends_with(['.', '!', '?', ':'])
}
