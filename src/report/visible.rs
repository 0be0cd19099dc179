//! Characters that would steer a terminal, made visible.
//!
//! A text may hold escape sequences that move the cursor, set the title or hide a line, and bidirectional controls that
//! show digits in another order than the one they are read in. Reports for people and messages show them as escapes.

use std::borrow::Cow;

use crate::text::steers_terminal;

/// `text` with control characters and bidirectional controls as escapes such as `\u{1b}` and `\n`.
///
/// ```
/// assert_eq!(factledger::report::visible("7\u{1b}[2K8"), r"7\u{1b}[2K8");
/// ```
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(steers_terminal) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    text.chars().for_each(|c| push_visible(&mut shown, c));
    Cow::Owned(shown)
}

/// Append `c`, or its escape where it would steer a terminal.
pub(super) fn push_visible(shown: &mut String, c: char) {
    if steers_terminal(c) {
        shown.extend(c.escape_default());
    } else {
        shown.push(c);
    }
}
