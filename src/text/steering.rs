//! Characters that would steer a terminal, or show digits in another order than the one they are read in.

/// Whether `c` steers a terminal: a control character, an end of a line, a bidirectional control.
#[must_use]
pub fn steers_terminal(c: char) -> bool {
    c.is_control() || is_line_end(c) || is_bidi_control(c)
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// The characters of the Unicode property `Bidi_Control`.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
