//! `factledger review`: entries one by one, for a person at a terminal to decide on.
//!
//! Every decision is written before the next question: the lock is taken for it alone, the file read again, and an entry that
//! somebody else has changed meanwhile is shown anew instead of being overwritten.

mod decision;
mod queue;

use std::io::Write;

use factledger::ledger::Anchors;
use factledger::report::{Context, EntryView, Look, Progress, visible, write_review_card};
use factledger::text::Document;
use jiff::civil::Date;

use super::failure::Failure;
use super::output::{look, stdout};
use super::project::{LedgerArguments, Project, Stored};
use super::reviewer::{ReviewerArguments, today};
use super::terminal::{Pressed, Terminal};
use super::{Outcome, message};
use decision::{Decided, Shown};
use queue::Place;

const EXAMPLES: &str = "\
Examples:
  factledger review                  every entry that nobody has decided on
  factledger review briefing         those of one document
  factledger review briefing/deaths-2023 --by ines

Keys: a accepts, e corrects fields, r rejects, s skips, b goes back, u undoes, q quits, ? helps. Every decision is in its file before the next
entry is shown.";

/// The keys, on one line of a narrow terminal.
const KEYS: &str = "[a]ccept [e]dit [r]eject [s]kip [b]ack [q]uit [?] ";
const HELP: &str = "\
a  accept: the entry says what its text says
e  edit: correct a field, as in bound=at-least; place= takes it away
r  reject: no claim worth keeping; you are asked why
s  skip: decide another time
b  back: to the entry before
u  undo: take back what you decided on this entry
q  quit: all that you decided is written already
";

/// Decide on entries one by one, at a terminal
///
/// Shows each entry with its sentence in context, what was read and what its last revision changed, and asks for a key.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Review {
    /// Entries or documents; without any every entry that nobody has decided on
    #[arg(value_name = "ID|DOCUMENT")]
    names: Vec<String>,
    #[command(flatten)]
    reviewer: ReviewerArguments,
    #[command(flatten)]
    ledger: LedgerArguments,
}

pub(super) fn run(arguments: &Review) -> Result<Outcome, Failure> {
    let project = Project::open(&arguments.ledger)?;
    let (by, on) = (arguments.reviewer.name()?, today()?);
    let queue = queue::queue(&project, &arguments.names)?;
    if queue.is_empty() {
        message::summary("there is nothing to decide on");
        return Ok(Outcome::Done);
    }
    let Some(terminal) = Terminal::open() else {
        return Err(Failure::new(
            "`review` asks a person, and standard input or output is no terminal",
            "decide with `factledger accept ID…`, `factledger set ID FIELD=VALUE` or `factledger reject ID… --why \"…\"`",
        ));
    };
    let decided = queue.iter().map(|_| None).collect();
    let mut session = Session { project: &project, terminal, by, on, queue, decided, look: look() };
    session.run()?;
    session.tell()?;
    Ok(Outcome::Done)
}

/// A person at work.
struct Session<'p> {
    project: &'p Project,
    terminal: Terminal,
    by: String,
    on: Date,
    queue: Vec<Place>,
    /// What was decided in this session, by place in the queue.
    decided: Vec<Option<Decided>>,
    look: Look,
}

/// What comes after a key.
enum Next {
    /// Another key, for the same entry.
    Ask,
    /// The same entry, shown again.
    Show,
    /// The next entry.
    Forward,
    /// The entry before.
    Back,
    /// Nothing.
    End,
}

impl Session<'_> {
    fn run(&mut self) -> Result<(), Failure> {
        let mut at = 0;
        while at < self.queue.len() {
            let Some(shown) = self.show(at)? else {
                at += 1;
                continue;
            };
            match self.decide(at, &shown)? {
                Next::Forward => at += 1,
                Next::Back => at = at.saturating_sub(1),
                Next::Ask | Next::Show => {}
                Next::End => return Ok(()),
            }
        }
        Ok(())
    }

    /// Show an entry; none where it is gone or its file cannot be read.
    fn show(&self, at: usize) -> Result<Option<Shown>, Failure> {
        let Place { document, key } = &self.queue[at];
        let stored = match self.project.read_whole(document) {
            Ok(stored) => stored,
            Err(failure) => return complain(failure).map(|()| None),
        };
        let Some(shown) = Shown::of(&stored, key) else {
            say(&format!("{document}/{key} is gone: somebody else took it away"))?;
            return Ok(None);
        };
        let mut out = stdout();
        let progress = Progress { number: at + 1, of: self.queue.len() };
        card(self.project, &stored, key, &self.look, progress, &mut out)?;
        out.finish()?;
        Ok(Some(shown))
    }

    /// Ask until the entry is left or changed.
    fn decide(&mut self, at: usize, shown: &Shown) -> Result<Next, Failure> {
        loop {
            ask(KEYS)?;
            let pressed = self.terminal.key()?;
            let next = match pressed {
                Pressed::End => {
                    say("")?;
                    return Ok(Next::End);
                }
                Pressed::Other => {
                    say("")?;
                    Next::Ask
                }
                Pressed::Char(key) => {
                    say(&visible(&key.to_string()))?;
                    self.act(key, at, shown)?
                }
            };
            if !matches!(next, Next::Ask) {
                return Ok(next);
            }
        }
    }

    fn act(&mut self, key: char, at: usize, shown: &Shown) -> Result<Next, Failure> {
        match key {
            'a' => self.accept(at, shown),
            'e' => self.edit(at, shown),
            'r' => self.reject(at, shown),
            'u' => self.undo(at, shown),
            's' | ' ' | '\n' => Ok(Next::Forward),
            'b' if at == 0 => say("this is the first").map(|()| Next::Ask),
            'b' => Ok(Next::Back),
            'q' => Ok(Next::End),
            '?' | 'h' => say(HELP.trim_end()).map(|()| Next::Ask),
            other => {
                let told = format!("`{}` is no key here, expected one of a e r s b u q ?", visible(&other.to_string()));
                say(&told).map(|()| Next::Ask)
            }
        }
    }

    /// Ask for a line; none where nobody is to be asked any more.
    fn line(&mut self, question: &str) -> Result<Option<String>, Failure> {
        let line = self.terminal.line(|| ask(question))?;
        if line.is_none() {
            say("")?;
        }
        Ok(line)
    }

    /// Tell what was done.
    fn tell(&self) -> Result<(), Failure> {
        let count = |wanted: fn(&Decided) -> bool| self.decided.iter().flatten().filter(|made| wanted(made)).count();
        let (accepted, rejected) = (count(Decided::is_accepted), count(Decided::is_rejected));
        let open = self.queue.len() - accepted - rejected;
        say(&format!("{accepted} accepted, {rejected} rejected, {open} left open"))
    }
}

/// Write a line.
fn say(line: &str) -> Result<(), Failure> {
    let mut out = stdout();
    writeln!(out, "{line}")?;
    Ok(out.finish()?)
}

/// Tell what went wrong, and go on; whoever cannot be told anything any more has gone.
fn complain(failure: Failure) -> Result<(), Failure> {
    match failure {
        Failure::Told { what, help } => {
            message::error(&what, help.as_deref());
            Ok(())
        }
        output @ Failure::Output(_) => Err(output),
    }
}

/// Write a question, which stays on its line.
fn ask(question: &str) -> std::io::Result<()> {
    let mut out = stdout();
    write!(out, "{question}")?;
    out.finish()
}

/// Write the card of an entry.
fn card(
    project: &Project,
    stored: &Stored,
    key: &str,
    look: &Look,
    progress: Progress,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let entry = stored.entry(key);
    let text = project.text_of(stored).and_then(|(path, text)| Some((path, text.ok()?)));
    let document = text.as_ref().map(|(_, text)| Document::new(text));
    let anchor = text.as_ref().and_then(|(_, text)| Anchors::new(text).find(entry).ok());
    let path = text.as_ref().map(|(path, _)| path.to_string_lossy());
    let context = match (&path, &document, anchor) {
        (Some(path), Some(text), Some(anchor)) => Some(Context { path, text, anchor }),
        _ => None,
    };
    write_review_card(out, look, &EntryView { document: &stored.id, entry }, context.as_ref(), progress)?;
    Ok(())
}
