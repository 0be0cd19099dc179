//! Decisions on an entry that was shown, each written at once.

use factledger::ledger::{Edit, Entry, Reviewer, Status, accept, completed, correct, reject};

use super::super::accept::refuse_broken_seal;
use super::super::change::{parse_all, resolved};
use super::super::failure::Failure;
use super::super::project::Stored;
use super::super::set::{refuse_another_meaning, write_changes};
use super::{Next, Session, complain, say};

/// An entry as it was shown: its lines in the file.
pub(super) struct Shown {
    lines: String,
}

/// What was decided on an entry in this session, and how to take it back.
pub(super) struct Decided {
    status: Status,
    /// Its lines before anything was decided.
    before: String,
    /// Its lines as they were written last.
    after: String,
}

impl Decided {
    pub(super) fn is_accepted(&self) -> bool {
        self.status == Status::Accepted
    }

    pub(super) fn is_rejected(&self) -> bool {
        self.status == Status::Rejected
    }
}

impl Shown {
    pub(super) fn of(stored: &Stored, key: &str) -> Option<Self> {
        Some(Self { lines: lines(&stored.source, stored.file.entry(key)?).to_owned() })
    }
}

/// The lines of an entry, from its header to the last that means something.
fn lines<'s>(source: &'s str, entry: &Entry) -> &'s str {
    source.get(range(source, entry)).unwrap_or_default()
}

fn range(source: &str, entry: &Entry) -> std::ops::Range<usize> {
    let start = entry.record.start().start;
    let start = source.get(..start).and_then(|head| head.rfind('\n')).map_or(0, |end| end + 1);
    let rest = source.get(entry.end()..).unwrap_or_default();
    start..entry.end() + rest.find('\n').map_or(rest.len(), |end| end + 1)
}

/// Makes of an entry's file what it is to become, and says so in a line; or says why not.
type Change<'c> = dyn FnMut(&Stored, &Entry) -> Result<(String, String), Failure> + 'c;

impl Session<'_> {
    pub(super) fn accept(&mut self, at: usize, shown: &Shown) -> Result<Next, Failure> {
        let (by, on) = (self.by.clone(), self.on);
        let written = self.write(at, shown, &mut |stored, entry| {
            let id = format!("{}/{}", stored.id, entry.key);
            if entry.status() == Status::Accepted && entry.is_reviewed() {
                return Err(Failure::new(format!("{id} is accepted already"), "`s` goes on"));
            }
            refuse_broken_seal(&id, entry)?;
            let mut edit = Edit::new(&stored.source);
            accept(&mut edit, entry, Reviewer { by: &by, on });
            Ok((edit.finish(), format!("accepted {id}")))
        })?;
        Ok(written.or(Next::Forward))
    }

    pub(super) fn reject(&mut self, at: usize, shown: &Shown) -> Result<Next, Failure> {
        let Some(why) = self.line("why? ")? else { return Ok(Next::End) };
        if why.is_empty() {
            return say("not rejected: a reason is needed, for those who come after you").map(|()| Next::Ask);
        }
        let (by, on) = (self.by.clone(), self.on);
        let written = self.write(at, shown, &mut |stored, entry| {
            let id = format!("{}/{}", stored.id, entry.key);
            if matches!(entry.status(), Status::Accepted | Status::Retracted) {
                let help = format!("`u` takes back what you just decided; else `factledger retract {id} --why \"…\"`");
                return Err(Failure::new(format!("{id} was accepted, and write-ups may cite it"), help));
            }
            let mut edit = Edit::new(&stored.source);
            reject(&mut edit, entry, &why, Reviewer { by: &by, on });
            Ok((edit.finish(), format!("rejected {id}")))
        })?;
        Ok(written.or(Next::Forward))
    }

    /// Correct fields, a line each, until an empty one; what is wrong with a line is told and asked again.
    pub(super) fn edit(&mut self, at: usize, shown: &Shown) -> Result<Next, Failure> {
        let mut shown = Shown { lines: shown.lines.clone() };
        loop {
            let Some(line) = self.line("field=value, or nothing: ")? else { return Ok(Next::End) };
            if line.is_empty() {
                return Ok(Next::Show);
            }
            let typed = [line];
            let changes = match parse_all(&typed) {
                Ok(changes) => changes,
                Err(failure) => {
                    complain(failure)?;
                    continue;
                }
            };
            let mut changes = Some(changes);
            let written = self.write(at, &shown, &mut |stored, entry| {
                let id = format!("{}/{}", stored.id, entry.key);
                let changes = completed(entry, resolved(&id, entry, changes.take().unwrap_or_default())?);
                refuse_another_meaning(&id, entry, &changes, &typed)?;
                let mut edit = Edit::new(&stored.source);
                correct(&mut edit, entry, &changes);
                let mut told = Vec::new();
                write_changes(&mut told, &id, entry, &changes)?;
                Ok((edit.finish(), String::from_utf8_lossy(&told).trim_end().to_owned()))
            })?;
            match written {
                Written::Done(lines) => shown = Shown { lines },
                Written::Refused => {}
                Written::Meanwhile => return Ok(Next::Show),
            }
        }
    }

    /// Take back what was decided in this session, where nobody has changed the entry since.
    pub(super) fn undo(&mut self, at: usize, shown: &Shown) -> Result<Next, Failure> {
        let Some(decided) = &self.decided[at] else {
            return say("you have decided nothing here that could be taken back").map(|()| Next::Ask);
        };
        if decided.after != shown.lines {
            return say("somebody else has changed the entry since; nothing was taken back").map(|()| Next::Ask);
        }
        let before = decided.before.clone();
        let written = self.write(at, shown, &mut |stored, entry| {
            let mut source = stored.source.clone();
            source.replace_range(range(&stored.source, entry), &before);
            Ok((source, format!("took back what you decided on {}/{}", stored.id, entry.key)))
        })?;
        if let Written::Done(_) = written {
            self.decided[at] = None;
        }
        Ok(written.or(Next::Show))
    }

    /// Write a decision: under the lock, into the file as it is now, and say that it is written.
    fn write(&mut self, at: usize, shown: &Shown, change: &mut Change<'_>) -> Result<Written, Failure> {
        match self.try_write(at, shown, change) {
            Ok(Some((lines, told))) => say(&told).map(|()| Written::Done(lines)),
            Ok(None) => {
                say("somebody else has changed the entry meanwhile; here it is as it stands now")?;
                Ok(Written::Meanwhile)
            }
            Err(failure) => complain(failure).map(|()| Written::Refused),
        }
    }

    /// The entry's new lines and what was done; none where it is not as it was shown.
    fn try_write(
        &mut self,
        at: usize,
        shown: &Shown,
        change: &mut Change<'_>,
    ) -> Result<Option<(String, String)>, Failure> {
        let (document, key) = (self.queue[at].document.clone(), self.queue[at].key.clone());
        let lock = self.project.lock()?;
        let stored = self.project.read_whole(&document)?;
        let Some(entry) = stored.file.entry(&key) else { return Ok(None) };
        let before = lines(&stored.source, entry);
        if before != shown.lines {
            return Ok(None);
        }
        let (source, told) = change(&stored, entry)?;
        lock.replace(&stored, &source)?;
        let file = factledger::ledger::LedgerFile::read(&document, &source);
        let entry = file.entry(&key).expect("a decision leaves the entry in its file");
        let after = lines(&source, entry).to_owned();
        let first = self.decided[at].take().filter(|decided| decided.after == before).map(|decided| decided.before);
        let before = first.unwrap_or_else(|| before.to_owned());
        self.decided[at] = Some(Decided { status: entry.status(), before, after: after.clone() });
        Ok(Some((after, told)))
    }
}

/// What became of a decision.
enum Written {
    /// It is in the file; the entry's lines there.
    Done(String),
    /// It was not to be had, as was told.
    Refused,
    /// The entry is not as it was shown.
    Meanwhile,
}

impl Written {
    /// What comes next; this where it was written.
    fn or(self, next: Next) -> Next {
        match self {
            Self::Done(_) => next,
            Self::Refused => Next::Ask,
            Self::Meanwhile => Next::Show,
        }
    }
}
