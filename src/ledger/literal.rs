//! Strings as TOML writes them, on one line and safe to show.
//!
//! A string with double quotation marks stands in single ones where it can, so that a reviewer reads it without backslashes. What would
//! steer a terminal that shows the file, or a diff of it, is written as an escape.

use std::fmt::Write as _;

use crate::text::steers_terminal;

/// `text` as a TOML string.
#[must_use]
pub fn literal(text: &str) -> String {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\')) {
        return ["\"", text, "\""].concat();
    }
    let plain = !text.contains(steers_terminal);
    if plain && text.contains('"') && !text.contains('\'') {
        return format!("'{text}'");
    }
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => written.extend(['\\', c]),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            '\r' => written.push_str("\\r"),
            c if steers_terminal(c) => write!(written, "\\u{:04X}", u32::from(c)).expect("a string takes all"),
            c => written.push(c),
        }
    }
    written.push('"');
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &str) {
        assert_eq!(literal(text), want);
        let read: toml::Table = toml::from_str(&format!("x = {want}")).unwrap();
        assert_eq!(read["x"].as_str(), Some(text));
    }

    #[test]
    fn strings_are_read_back_as_they_were() {
        check("plain — ½", "\"plain — ½\"");
        check("He said \"40 \\ 50\".", "'He said \"40 \\ 50\".'");
        check("It's \"40\" \\ 50", "\"It's \\\"40\\\" \\\\ 50\"");
        check("a\nb\tc", "\"a\\nb\\tc\"");
        check("\u{1b}[2J \u{202e}\u{7f}", "\"\\u001B[2J \\u202E\\u007F\"");
    }
}
