//! Messages on standard error. Each is written in one piece, and words of a text never steer the terminal.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use factledger::report::visible;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const HELP: Style = AnsiColor::Cyan.on_default().bold();

/// Tell what stopped us, and what to do.
pub(super) fn error(what: &str, help: Option<&str>) {
    let help = help.map_or_else(String::new, |help| labelled(HELP, "help", help));
    write(&(labelled(ERROR, "error", what) + &help));
}

/// Tell what was left undone although the work goes on.
pub(super) fn warning(what: &str) {
    write(&labelled(WARNING, "warning", what));
}

/// Tell how much was done.
pub(super) fn summary(what: &str) {
    write(&format!("{what}\n"));
}

/// What an error of the system says, in the style of our own messages.
pub(super) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

fn labelled(style: Style, label: &str, what: &str) -> String {
    format!("{style}{label}:{style:#} {}\n", visible(what))
}

fn write(message: &str) {
    // Nobody is left to tell when standard error itself is closed.
    let _ = anstream::stderr().lock().write_all(message.as_bytes());
}
