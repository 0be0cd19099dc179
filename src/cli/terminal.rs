//! The terminal of whoever is asked: keys, lines, and its settings as they were before.
//!
//! Between the keys the terminal neither shows what is typed nor ends the program, so that a key pressed early is a key and an
//! interrupt too; for a line it is as it was. Whatever ends the program gives it back so, save a kill that cannot be caught.

use std::io::{self, IsTerminal};

use console::{Key, Term};

/// A terminal that is asked.
pub(super) struct Terminal {
    term: Term,
    settings: settings::Settings,
    /// What was typed behind the end of a line before anybody asked for more.
    ahead: Vec<u8>,
}

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// A letter or a sign, in lower case.
    Char(char),
    /// Anything else.
    Other,
    /// Nobody is to be asked any more: an interrupt, or the end of the input.
    End,
}

/// Control and C, an interrupt.
const INTERRUPT: char = '\u{3}';
/// Control and D, the end of the input.
const END: char = '\u{4}';
/// The beginning of what arrows and other keys send.
const ESCAPE: char = '\u{1b}';

impl Terminal {
    /// The terminal behind standard input and output; none where either is something else.
    pub(super) fn open() -> Option<Self> {
        let is_terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
        let settings = settings::Settings::of_input().filter(|_| is_terminal)?;
        // Keys that are pressed while the first question is on its way are keys too.
        settings.keys().ok()?;
        Some(Self { term: Term::stdout(), settings, ahead: Vec::new() })
    }

    /// Wait for a key.
    pub(super) fn key(&mut self) -> io::Result<Pressed> {
        if let Some(c) = self.typed_ahead() {
            return Ok(pressed(c));
        }
        let key = match self.term.read_key_raw() {
            Ok(Key::CtrlC) => Pressed::End,
            Ok(Key::Enter) => Pressed::Char('\n'),
            Ok(Key::Char(c)) => pressed(c),
            Ok(_) => Pressed::Other,
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Pressed::End,
            Err(error) => return Err(error),
        };
        if key == Pressed::End {
            self.settings.yield_to_signals();
        }
        Ok(key)
    }

    /// The first character of what was typed ahead.
    fn typed_ahead(&mut self) -> Option<char> {
        let lossy = String::from_utf8_lossy(&self.ahead).into_owned();
        let c = lossy.chars().next()?;
        if c == ESCAPE {
            // A key that is no letter, whose letters must not pass for keys.
            self.ahead.clear();
        } else {
            self.ahead.drain(..c.len_utf8().min(self.ahead.len()));
        }
        Some(c)
    }

    /// Ask, by writing a question, and wait for a line; none at the end of the input.
    pub(super) fn line(&mut self, ask: impl FnOnce() -> io::Result<()>) -> io::Result<Option<String>> {
        // Before it is asked, since an answer may come at once.
        self.settings.lines()?;
        ask()?;
        let end = loop {
            // Keys that came before the terminal took lines.
            if let Some(at) = memchr::memchr3(b'\n', INTERRUPT as u8, END as u8, &self.ahead) {
                break Some(at).filter(|&at| self.ahead[at] == b'\n');
            }
            let mut bytes = [0; 1024];
            match self.settings.read(&mut bytes) {
                Ok(0) => break None,
                Ok(length) => self.ahead.extend_from_slice(&bytes[..length]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        };
        self.settings.keys()?;
        let Some(end) = end else {
            self.ahead.clear();
            return Ok(None);
        };
        let line: Vec<u8> = self.ahead.drain(..=end).collect();
        Ok(Some(String::from_utf8_lossy(&line).trim().to_owned()))
    }
}

fn pressed(c: char) -> Pressed {
    match c {
        INTERRUPT | END => Pressed::End,
        ESCAPE => Pressed::Other,
        c => Pressed::Char(c.to_lowercase().next().unwrap_or(c)),
    }
}

#[cfg(unix)]
mod settings {
    //! Settings of a terminal as Unix has them.

    use std::fs::File;
    use std::io::{self, Read};
    use std::os::fd::AsFd;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::flag;
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::exit;

    /// Signals that end the program.
    const ENDS: [i32; 4] = [SIGHUP, SIGINT, SIGQUIT, SIGTERM];

    /// The settings before, which come back when this is dropped.
    pub(super) struct Settings {
        before: Termios,
        input: File,
        signalled: Arc<AtomicBool>,
    }

    impl Settings {
        /// The settings of standard input; none where it has none.
        pub(super) fn of_input() -> Option<Self> {
            let before = tcgetattr(io::stdin()).ok()?;
            let input = File::from(io::stdin().as_fd().try_clone_to_owned().ok()?);
            let signalled = Arc::new(AtomicBool::new(false));
            for signal in ENDS {
                flag::register(signal, Arc::clone(&signalled)).ok()?;
            }
            let mut signals = Signals::new(ENDS).ok()?;
            let settings = before.clone();
            thread::spawn(move || {
                let Some(signal) = signals.forever().next() else { return };
                // Where the terminal is gone there is nothing to give back.
                let _ = tcsetattr(io::stdin(), OptionalActions::Now, &settings);
                exit(128 + signal);
            });
            Some(Self { before, input, signalled })
        }

        /// Keys one by one, unseen, and none of them a signal.
        pub(super) fn keys(&self) -> io::Result<()> {
            let mut settings = self.before.clone();
            settings.local_modes.remove(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG);
            Ok(tcsetattr(io::stdin(), OptionalActions::Drain, &settings)?)
        }

        /// Whole lines, as before.
        pub(super) fn lines(&self) -> io::Result<()> {
            Ok(tcsetattr(io::stdin(), OptionalActions::Drain, &self.before)?)
        }

        /// Read what was typed, without a buffer that would hide keys from who waits for one.
        pub(super) fn read(&self, bytes: &mut [u8]) -> io::Result<usize> {
            (&self.input).read(bytes)
        }

        /// A signal that interrupts the wait for a key ends the program; where there was one, let it.
        pub(super) fn yield_to_signals(&self) {
            while self.signalled.load(Ordering::SeqCst) {
                thread::park();
            }
        }
    }

    impl Drop for Settings {
        fn drop(&mut self) {
            let _ = self.lines();
        }
    }
}

#[cfg(not(unix))]
mod settings {
    //! Systems whose terminals are set for each key alone.

    use std::io::{self, Read};

    pub(super) struct Settings;

    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "other systems have settings")]
    impl Settings {
        pub(super) const fn of_input() -> Option<Self> {
            Some(Self)
        }

        pub(super) const fn keys(&self) -> io::Result<()> {
            Ok(())
        }

        pub(super) const fn lines(&self) -> io::Result<()> {
            Ok(())
        }

        pub(super) fn read(&self, bytes: &mut [u8]) -> io::Result<usize> {
            io::stdin().lock().read(bytes)
        }

        pub(super) const fn yield_to_signals(&self) {}
    }
}
