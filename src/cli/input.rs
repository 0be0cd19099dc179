//! Texts to read: files, standard input, and JSON lines with one text each.
//!
//! ```text
//! line = { "id": string , "text": string , [ "published": ISO date ] , { other keys } } ;  (* one per line, blank lines apart *)
//! ```
//!
//! JSON lines are read one by one, so memory holds the longest line and no more. An error in one line or file is told, and
//! the next is read.

use std::io::{self, BufRead, BufReader, IsTerminal};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::builder::PossibleValue;
use factledger::period;
use factledger::text::{Document, decode};
use jiff::civil::Date;
use serde::Deserialize;

use super::input_error::{InputError, InputErrorKind};
use super::{Outcome, message};

/// The options of every subcommand that reads texts.
#[derive(clap::Args)]
pub(super) struct InputArguments {
    /// Files to read; `-` is standard input, which is also read when no file is named
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What the files hold
    #[arg(long, value_name = "KIND", default_value = "text")]
    input: Kind,
    /// When the texts were published, such as 2025-05-05, where they do not tell themselves
    #[arg(long, value_name = "DATE", value_parser = date)]
    published: Option<Date>,
}

/// What an input holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// One text each.
    Text,
    /// A JSON object with a text on each line.
    JsonLines,
}

impl ValueEnum for Kind {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Text, Self::JsonLines]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Text => PossibleValue::new("text").help("One text each, plain or Markdown, in UTF-8"),
            Self::JsonLines => PossibleValue::new("jsonl")
                .help("On each line an object with the keys \"id\", \"text\" and, if known, \"published\""),
        })
    }
}

/// A text to read.
pub(super) struct Text<'i> {
    /// Its id, else its path as given, `-` for standard input.
    pub(super) name: &'i str,
    /// What it says.
    pub(super) body: &'i str,
    /// When it was published, as its line says.
    pub(super) published: Option<Date>,
    /// When it was published, where neither its line nor the text says.
    pub(super) otherwise: Option<Date>,
}

impl<'i> Text<'i> {
    /// The text with the day on which it was published.
    pub(super) fn document(&self) -> Document<'i> {
        let document = Document::new(self.body).published_on(self.published);
        let told = period::published(&document).or(self.otherwise);
        document.published_on(told)
    }
}

/// Reads a text and writes what it found.
type Read<'r> = dyn FnMut(&Text<'_>) -> io::Result<()> + 'r;

/// The inputs that were named, standard input where none was.
pub(super) struct Inputs<'a> {
    arguments: &'a InputArguments,
    /// One text or line, its room used again for the next.
    buffer: Vec<u8>,
    outcome: Outcome,
}

impl<'a> Inputs<'a> {
    /// The inputs; none, and an error told, where a person at a terminal would wait for nothing.
    pub(super) fn new(arguments: &'a InputArguments) -> Option<Self> {
        if arguments.files.is_empty() && io::stdin().is_terminal() {
            message::error(
                "no file was named, and standard input is a terminal",
                Some("name files, such as `factledger extract briefing.md`, or pipe a text in"),
            );
            return None;
        }
        Some(Self { arguments, buffer: Vec::new(), outcome: Outcome::Done })
    }

    /// Give every text to `read`, in order, and tell every error.
    ///
    /// # Errors
    ///
    /// The first error of `read`.
    pub(super) fn read_all(mut self, read: &mut Read<'_>) -> io::Result<Outcome> {
        if self.arguments.files.is_empty() {
            self.read(Path::new("-"), read)?;
        }
        self.arguments.files.iter().try_for_each(|path| self.read(path, read))?;
        Ok(self.outcome)
    }

    fn read(&mut self, path: &Path, read: &mut Read<'_>) -> io::Result<()> {
        let name = path.to_string_lossy();
        match (open(path), self.arguments.input) {
            (Ok(mut input), Kind::Text) => self.read_text(&name, &mut *input, read),
            (Ok(mut input), Kind::JsonLines) => self.read_lines(&name, &mut *input, read),
            (Err(kind), _) => {
                self.tell(&name, None, kind);
                Ok(())
            }
        }
    }

    fn read_text(&mut self, name: &str, input: &mut dyn BufRead, read: &mut Read<'_>) -> io::Result<()> {
        self.buffer.clear();
        if let Err(error) = input.read_to_end(&mut self.buffer) {
            self.tell(name, None, InputErrorKind::Io(error));
            return Ok(());
        }
        match decode(&self.buffer) {
            Ok(body) => read(&Text { name, body, published: None, otherwise: self.arguments.published }),
            Err(error) => {
                self.tell(name, Some(error.line), InputErrorKind::Decode { error, before: 0 });
                Ok(())
            }
        }
    }

    fn read_lines(&mut self, name: &str, input: &mut dyn BufRead, read: &mut Read<'_>) -> io::Result<()> {
        let mut before = 0;
        for number in 1.. {
            self.buffer.clear();
            match input.read_until(b'\n', &mut self.buffer) {
                Ok(0) => break,
                Ok(_) => {}
                Err(error) => {
                    self.tell(name, Some(number), InputErrorKind::Io(error));
                    break;
                }
            }
            match line(&self.buffer, before) {
                Ok(None) => {}
                Ok(Some(Line { id, text, published })) => {
                    let otherwise = self.arguments.published;
                    read(&Text { name: &id, body: &text, published, otherwise })?;
                }
                Err(kind) => self.tell(name, Some(number), kind),
            }
            before += self.buffer.len();
        }
        Ok(())
    }

    fn tell(&mut self, path: &str, line: Option<usize>, kind: InputErrorKind) {
        self.outcome = Outcome::Incomplete;
        let help = kind.help();
        let error = InputError { path: path.to_owned(), line, kind };
        message::error(&error.to_string(), help);
    }
}

fn open(path: &Path) -> Result<Box<dyn BufRead>, InputErrorKind> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    if path.is_dir() {
        return Err(InputErrorKind::Directory);
    }
    #[expect(clippy::disallowed_methods, reason = "this is where texts come from")]
    let file = std::fs::File::open(path).map_err(InputErrorKind::Io)?;
    Ok(Box::new(BufReader::new(file)))
}

/// A line of JSON lines; every key may be missing until it is known which.
#[derive(Deserialize)]
#[serde(expecting = "an object with the keys `id` and `text`")]
struct RawLine {
    id: Option<String>,
    text: Option<String>,
    published: Option<String>,
}

/// A line of JSON lines.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    id: String,
    text: String,
    published: Option<Date>,
}

/// Read a line, `before` bytes behind the start of its file; a blank one holds nothing.
fn line(bytes: &[u8], before: usize) -> Result<Option<Line>, InputErrorKind> {
    let line = decode(bytes).map_err(|error| InputErrorKind::Decode { error, before })?;
    let line = line.strip_prefix('\u{feff}').unwrap_or(line).trim_ascii();
    match line.chars().next() {
        None => return Ok(None),
        Some('{') => {}
        // Serde would take an array for a struct.
        Some(first) => return Err(InputErrorKind::NoObject(first)),
    }
    let RawLine { id, text, published } = serde_json::from_str(line).map_err(InputErrorKind::Json)?;
    let id = id.ok_or(InputErrorKind::MissingKey("id"))?;
    let text = text.ok_or(InputErrorKind::MissingKey("text"))?;
    let published = match published {
        Some(published) => Some(date(&published).map_err(|_| InputErrorKind::Published(published))?),
        None => None,
    };
    Ok(Some(Line { id, text, published }))
}

/// Read a date such as `2025-05-05`; other forms of ISO 8601 are more often slips than wishes.
pub(super) fn date(text: &str) -> Result<Date, &'static str> {
    let date = if text.len() == "2025-05-05".len() { text.parse().ok() } else { None };
    date.ok_or("expected an ISO date such as `2025-05-05`")
}
