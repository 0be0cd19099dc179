//! A command at a terminal of its own, and whoever sits there.

#![allow(dead_code, reason = "each test crate takes what it needs")]

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, ExitStatus};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use pty_process::Size;
use pty_process::blocking::{Command, Pts, Pty, open};
use rustix::termios::{LocalModes, tcgetattr};

/// The most that is waited for something to show.
const PATIENCE: Duration = Duration::from_mins(1);

/// A command at a terminal.
pub(crate) struct Seated {
    pty: Arc<Pty>,
    /// The command's side, kept so that its settings can be looked at when it has ended.
    pts: Pts,
    pub(crate) child: Child,
    screen: Arc<(Mutex<Vec<u8>>, Condvar)>,
    /// Bytes that were expected before.
    seen: usize,
}

impl Seated {
    /// Start `factledger` in a folder, at a terminal of this many columns, with some of its environment.
    #[track_caller]
    pub(crate) fn start(folder: &Path, columns: u16, arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let (pty, pts) = open().expect("the system has terminals");
        pty.resize(Size::new(24, columns)).expect("a terminal has a size");
        let mut command = Command::new(env!("CARGO_BIN_EXE_factledger")).args(arguments).current_dir(folder);
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"] {
            command = command.env_remove(name);
        }
        command = command.env("TERM", "xterm").env("SOURCE_DATE_EPOCH", "1746403200");
        command = command.envs(environment.iter().copied());
        let child = command.spawn_borrowed(&pts).expect("the program starts");
        let (pty, screen) = (Arc::new(pty), Arc::new((Mutex::new(Vec::new()), Condvar::new())));
        let (reader, filled) = (Arc::clone(&pty), Arc::clone(&screen));
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(length @ 1..) = (&*reader).read(&mut bytes) {
                filled.0.lock().expect("nobody fails with the screen").extend_from_slice(&bytes[..length]);
                filled.1.notify_all();
            }
        });
        Self { pty, pts, child, screen, seen: 0 }
    }

    /// Wait until these words stand on the screen behind those that were waited for before.
    #[track_caller]
    pub(crate) fn expect(&mut self, words: &str) {
        let (screen, filled) = &*self.screen;
        let find = |bytes: &[u8]| {
            let rest = &bytes[self.seen..];
            rest.windows(words.len()).position(|window| window == words.as_bytes())
        };
        let held = screen.lock().expect("nobody fails with the screen");
        let waiting = filled.wait_timeout_while(held, PATIENCE, |bytes| find(bytes).is_none());
        let (held, _) = waiting.expect("nobody fails with the screen");
        let Some(at) = find(&held) else {
            panic!("`{words}` does not come:\n{}", String::from_utf8_lossy(&held[self.seen..]));
        };
        self.seen += at + words.len();
    }

    /// Type.
    pub(crate) fn press(&self, keys: &str) {
        // Where the program has gone, nobody reads them.
        let _ = (&*self.pty).write_all(keys.as_bytes());
    }

    /// All that was shown so far.
    #[track_caller]
    pub(crate) fn screen(&self) -> String {
        let bytes = self.screen.0.lock().expect("nobody fails with the screen");
        String::from_utf8(bytes.clone()).expect("the screen shows UTF-8")
    }

    /// Wait until the program has ended and all that it said is on the screen.
    #[track_caller]
    pub(crate) fn end(&mut self) -> ExitStatus {
        let mut status = None;
        for _ in 0..6000 {
            status = self.child.try_wait().expect("the program can be waited for");
            if status.is_some() {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        let Some(status) = status else {
            let _ = self.child.kill();
            panic!("the program does not end:\n{}", self.screen());
        };
        // What the terminal still holds comes before the mark that we put behind it.
        let mark = "\u{1}end\u{1}";
        let mut pts = std::fs::File::from(rustix::io::dup(&self.pts).expect("the terminal is open"));
        pts.write_all(mark.as_bytes()).expect("the terminal is open");
        self.expect(mark);
        status
    }

    /// Whether the terminal shows what is typed and takes whole lines, as shells expect it.
    #[track_caller]
    pub(crate) fn is_as_before(&self) -> bool {
        let modes = tcgetattr(&self.pts).expect("it is a terminal").local_modes;
        modes.contains(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG)
    }
}
