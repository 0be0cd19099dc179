//! Characters that would steer a terminal, made visible.
//!
//! A text may hold escape sequences that move the cursor, set the title or hide a line, and bidirectional controls that
//! show digits in another order than the one they are read in. Reports for people and messages show them as escapes.

use std::borrow::Cow;

/// `text` with control characters and bidirectional controls as escapes such as `\u{1b}` and `\n`.
///
/// ```
/// assert_eq!(factledger::report::visible("7\u{1b}[2K8"), r"7\u{1b}[2K8");
/// ```
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    text.chars().for_each(|c| push_visible(&mut shown, c));
    Cow::Owned(shown)
}

/// Append `c`, or its escape where it would steer a terminal.
pub(super) fn push_visible(shown: &mut String, c: char) {
    if steers(c) {
        shown.extend(c.escape_default());
    } else {
        shown.push(c);
    }
}

fn steers(c: char) -> bool {
    c.is_control() || is_line_end(c) || is_bidi_control(c)
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// The characters of the Unicode property `Bidi_Control`.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
