//! Texts to read: files, standard input, and JSON lines with one text each.
//!
//! ```text
//! line = { "id": string , "text": string , [ "published": ISO date ] , { other keys } } ;  (* one per line, blank lines apart *)
//! ```
//!
//! JSON lines are read one by one, so memory holds a few lines for each thread and no more. An error in one line or file is told,
//! and the next is read.

use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::builder::PossibleValue;
use factledger::period;
use factledger::text::{DecodeError, Document, decode};
use jiff::civil::Date;
use serde::Deserialize;

use super::input_error::{InputError, InputErrorKind};
use super::parallel::{JobsArguments, in_order};
use super::progress::Progress;
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
    #[command(flatten)]
    jobs: JobsArguments,
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
pub(super) struct Text {
    /// Its id, else its path as given, `-` for standard input.
    pub(super) name: String,
    /// What it says.
    pub(super) body: String,
    /// When it was published, as its line says.
    published: Option<Date>,
    /// When it was published, where neither its line nor the text says.
    otherwise: Option<Date>,
}

impl Text {
    /// The text with the day on which it was published.
    pub(super) fn document(&self) -> Document<'_> {
        let document = Document::new(&self.body).published_on(self.published);
        let told = period::published(&document).or(self.otherwise);
        document.published_on(told)
    }
}

/// The inputs that were named, standard input where none was.
pub(super) struct Inputs<'a> {
    arguments: &'a InputArguments,
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
        Some(Self { arguments })
    }

    /// Do `work` on every text, on as many threads as were asked for, and give what comes of it to `take`, in order. Every error is told.
    ///
    /// # Errors
    ///
    /// The first error of `take`.
    pub(super) fn read_all<R: Send>(
        self,
        work: impl Fn(&Text) -> R + Sync,
        mut take: impl FnMut(R) -> io::Result<()>,
    ) -> io::Result<Outcome> {
        let (standard, named) = (Path::new("-"), self.arguments.files.as_slice());
        let paths = std::iter::once(standard).filter(|_| named.is_empty()).chain(named.iter().map(PathBuf::as_path));
        let pieces = paths.flat_map(|path| Pieces::of(path, self.arguments.input));
        let mut outcome = Outcome::Done;
        let known = (self.arguments.input == Kind::Text).then_some(named.len());
        // Results that scroll by on a terminal tell by themselves how far it is.
        let mut progress = (!io::stdout().is_terminal()).then(|| Progress::of(known));
        let read = |piece: Piece<'_>| piece.read(self.arguments.published).map(|text| text.as_ref().map(&work));
        in_order(self.arguments.jobs.number(), pieces, read, |read| {
            progress.iter_mut().for_each(Progress::done);
            match read {
                Ok(None) => Ok(()),
                Ok(Some(result)) => take(result),
                Err(error) => {
                    outcome = Outcome::Incomplete;
                    let tell = || message::error(&error.to_string(), error.kind.help());
                    progress.as_ref().map_or_else(tell, |progress| progress.aside(tell));
                    Ok(())
                }
            }
        })?;
        Ok(outcome)
    }
}

/// What one thread reads.
enum Piece<'a> {
    /// A file that holds one text.
    File(&'a Path),
    /// A line of a file that may hold a text.
    Line {
        path: &'a Path,
        /// From one.
        number: usize,
        /// Bytes of the file before it.
        before: usize,
        bytes: Vec<u8>,
    },
    /// What could not be read.
    Failed(InputError),
}

impl Piece<'_> {
    /// The text; none where a line is blank.
    fn read(self, otherwise: Option<Date>) -> Result<Option<Text>, InputError> {
        let error = |path: &Path, line, kind| InputError { path: path.to_string_lossy().into_owned(), line, kind };
        match self {
            Self::File(path) => {
                let mut bytes = Vec::new();
                let mut input = open(path).map_err(|kind| error(path, None, kind))?;
                input.read_to_end(&mut bytes).map_err(|found| error(path, None, InputErrorKind::Io(found)))?;
                let refused = |found: DecodeError| {
                    error(path, Some(found.line), InputErrorKind::Decode { error: found, before: 0 })
                };
                let body = decode(&bytes).map_err(refused)?.to_owned();
                Ok(Some(Text { name: path.to_string_lossy().into_owned(), body, published: None, otherwise }))
            }
            Self::Line { path, number, before, bytes } => {
                let read = line(&bytes, before).map_err(|kind| error(path, Some(number), kind))?;
                Ok(read.map(|Line { id, text, published }| Text { name: id, body: text, published, otherwise }))
            }
            Self::Failed(error) => Err(error),
        }
    }
}

/// The pieces of an input: a file, or its lines one by one.
enum Pieces<'a> {
    File(Option<&'a Path>),
    Lines { path: &'a Path, input: Box<dyn BufRead + Send>, number: usize, before: usize },
    Failed(Option<InputError>),
}

impl<'a> Pieces<'a> {
    fn of(path: &'a Path, kind: Kind) -> Self {
        match kind {
            Kind::Text => Self::File(Some(path)),
            Kind::JsonLines => match open(path) {
                Ok(input) => Self::Lines { path, input, number: 0, before: 0 },
                Err(kind) => Self::failed(path, None, kind),
            },
        }
    }

    fn failed(path: &Path, line: Option<usize>, kind: InputErrorKind) -> Self {
        Self::Failed(Some(InputError { path: path.to_string_lossy().into_owned(), line, kind }))
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        match self {
            Self::File(path) => path.take().map(Piece::File),
            Self::Failed(error) => error.take().map(Piece::Failed),
            Self::Lines { path, input, number, before } => {
                let mut bytes = Vec::new();
                *number += 1;
                match input.read_until(b'\n', &mut bytes) {
                    Ok(0) => None,
                    Ok(length) => {
                        *before += length;
                        Some(Piece::Line { path, number: *number, before: *before - length, bytes })
                    }
                    Err(error) => {
                        *self = Self::failed(path, Some(*number), InputErrorKind::Io(error));
                        self.next()
                    }
                }
            }
        }
    }
}

fn open(path: &Path) -> Result<Box<dyn BufRead + Send>, InputErrorKind> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
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
