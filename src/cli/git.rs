//! The `git` program: what a ledger held at a revision.
//!
//! Names of revisions come from people and are never options; paths come from git itself. Nothing goes through a shell, and git
//! is kept from fetching what a partial clone lacks.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use factledger::ledger::RESERVED;

use super::failure::Failure;

/// The documents of a ledger at a revision: the names of git's objects by id.
pub(super) type Objects = BTreeMap<String, String>;

/// A repository, seen from the folder of a ledger.
pub(super) struct Git<'f> {
    folder: &'f Path,
}

impl<'f> Git<'f> {
    /// The repository that holds `folder`.
    pub(super) fn around(folder: &'f Path) -> Result<Self, Failure> {
        let git = Self { folder };
        let output = git.run(&["rev-parse", "--is-inside-work-tree"])?;
        if output.status.success() {
            return Ok(git);
        }
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let said = said.lines().next().unwrap_or_default().trim_start_matches("fatal: ");
        if said.contains("not a git repository") {
            return Err(Failure::new(
                format!("{} is in no git repository, expected one with older states of the ledger", folder.display()),
                "make one with `git init`, and commit the ledger",
            ));
        }
        Err(Failure::new(format!("git cannot read {}: {said}", folder.display()), "mend what git says, and try again"))
    }

    /// The documents of the ledger at a revision.
    pub(super) fn documents(&self, revision: &str) -> Result<Objects, Failure> {
        let unknown = |help: &str| Failure::new(format!("git knows no revision `{revision}`"), help);
        if revision.starts_with('-') || revision.is_empty() {
            return Err(unknown("expected a name such as `HEAD~1`, `main` or `v1.0`; options come before `--`"));
        }
        if revision.contains("..") {
            return Err(unknown("two revisions stand apart: `factledger diff main HEAD`"));
        }
        let tree = self.run(&["rev-parse", "--verify", "--quiet", &format!("{revision}^{{tree}}")])?;
        if !tree.status.success() {
            return Err(unknown(
                "`git log --oneline` shows the revisions; a new repository has none before its first commit",
            ));
        }
        let tree = String::from_utf8_lossy(&tree.stdout).trim().to_owned();
        // In a folder git lists what that folder held.
        let listed = self.run(&["ls-tree", "-z", &tree])?;
        if !listed.status.success() {
            let said = String::from_utf8_lossy(&listed.stderr).into_owned();
            return Err(Failure::new(
                format!("git cannot list `{revision}`: {}", said.trim()),
                "mend what git says, and try again",
            ));
        }
        Ok(listed.stdout.split(|&byte| byte == 0).filter_map(object).collect())
    }

    /// Begin to read objects.
    pub(super) fn reader(&self) -> Result<ObjectReader, Failure> {
        let mut child = self
            .command(&["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| cannot_run(&error))?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (ask, answers) = pipes.expect("both are pipes");
        Ok(ObjectReader { child, ask: Some(ask), answers: BufReader::new(answers) })
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.arg("-C").arg(self.folder).args(arguments).stdin(Stdio::null());
        command.env("LC_ALL", "C").env("GIT_NO_LAZY_FETCH", "1").env("GIT_OPTIONAL_LOCKS", "0");
        command
    }

    fn run(&self, arguments: &[&str]) -> Result<std::process::Output, Failure> {
        self.command(arguments).output().map_err(|error| cannot_run(&error))
    }
}

fn cannot_run(error: &io::Error) -> Failure {
    let what = format!("cannot run `git`: {}", super::message::reason(error));
    Failure::new(what, "older states of a ledger are read with the `git` program; install it, and see that it is found")
}

/// A line of `git ls-tree`: the document and the object, where it is a ledger file of a document.
fn object(line: &[u8]) -> Option<(String, String)> {
    let (told, name) = std::str::from_utf8(line).ok()?.split_once('\t')?;
    let mut told = told.split(' ');
    // A link is no file of ours, and neither is a folder.
    let is_file = told.next()?.starts_with("100") && told.next()? == "blob";
    let id = name.strip_suffix(".toml").filter(|id| *id != RESERVED && !id.starts_with('.') && !id.contains('/'))?;
    is_file.then_some((id.to_owned(), told.next()?.to_owned()))
}

/// Objects of git, read one after the other.
pub(super) struct ObjectReader {
    child: Child,
    ask: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl ObjectReader {
    /// The bytes of an object.
    pub(super) fn read(&mut self, object: &str) -> Result<Vec<u8>, Failure> {
        self.ask(object).map_err(|error| {
            Failure::new(
                format!("git cannot read the object {object}: {}", super::message::reason(&error)),
                "`git fsck` tells whether the repository is whole; a partial clone has to fetch it first",
            )
        })
    }

    fn ask(&mut self, object: &str) -> io::Result<Vec<u8>> {
        let ask = self.ask.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        writeln!(ask, "{object}")?;
        ask.flush()?;
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        let length = line.trim_end().rsplit_once(" blob ").and_then(|(_, length)| length.parse().ok());
        let length: u64 = length.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "it is missing"))?;
        let mut bytes = Vec::new();
        // A line feed stands behind the object.
        self.answers.by_ref().take(length + 1).read_to_end(&mut bytes)?;
        match bytes.pop() {
            Some(b'\n') => Ok(bytes),
            _ => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }
}

impl Drop for ObjectReader {
    fn drop(&mut self) {
        // Without more questions git ends.
        self.ask.take();
        let _ = self.child.wait();
    }
}
