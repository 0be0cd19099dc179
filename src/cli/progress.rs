//! How far a command has come, shown to who waits at a terminal.
//!
//! Nothing is shown where standard error is no terminal, nor before a moment has passed.

use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Who waits less than this needs no bar.
const PATIENCE: Duration = Duration::from_millis(300);

/// A bar, which goes when it is dropped.
pub(super) struct Progress {
    bar: ProgressBar,
    is_wanted: bool,
}

impl Progress {
    /// Documents to be done, as far as their number is known.
    pub(super) fn of(documents: Option<usize>) -> Self {
        let length = documents.and_then(|documents| u64::try_from(documents).ok());
        let bar = ProgressBar::with_draw_target(length, ProgressDrawTarget::hidden());
        let template = if length.is_some() { "{pos} of {len} documents {bar:24}" } else { "{pos} documents" };
        let style = ProgressStyle::with_template(template).expect("the template is written here");
        bar.set_style(style.progress_chars("━╸─"));
        Self { bar, is_wanted: io::stderr().is_terminal() && !is_dumb() }
    }

    /// One more is done.
    pub(super) fn done(&mut self) {
        if self.is_wanted && self.bar.elapsed() >= PATIENCE {
            self.is_wanted = false;
            self.bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(10));
        }
        self.bar.inc(1);
    }

    /// Write something else, with the bar out of the way.
    pub(super) fn aside<R>(&self, write: impl FnOnce() -> R) -> R {
        self.bar.suspend(write)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// Whether the terminal says that it cannot take a line back.
#[expect(clippy::disallowed_methods, reason = "`TERM` says what the terminal can do")]
fn is_dumb() -> bool {
    std::env::var("TERM").is_ok_and(|term| term == "dumb")
}
