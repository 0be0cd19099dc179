//! Why a text could not be read: where, what was found and expected, and what to do.

use std::fmt;
use std::io;

use factledger::text::{DecodeError, DecodeErrorKind};

use super::message;

/// An error in an input.
#[derive(Debug)]
pub(super) struct InputError {
    /// The path as given, `-` for standard input.
    pub(super) path: String,
    /// The line, from one, where the error has one.
    pub(super) line: Option<usize>,
    /// What is wrong there.
    pub(super) kind: InputErrorKind,
}

/// What is wrong with an input.
#[derive(Debug, thiserror::Error)]
pub(super) enum InputErrorKind {
    /// The system cannot open or read it.
    #[error("{}", message::reason(.0))]
    Io(io::Error),
    /// It is a folder.
    #[error("found a directory, expected a file")]
    Directory,
    /// Its bytes are no text.
    #[error("{}", encoding_reason(error, *before))]
    Decode {
        /// What the bytes are.
        error: DecodeError,
        /// Bytes of the file before those that were decoded.
        before: usize,
    },
    /// A line starts like something else than a JSON object.
    #[error("the line begins with `{0}`, expected an object such as {EXAMPLE}")]
    NoObject(char),
    /// A line is no JSON, or its values are of the wrong type.
    #[error("the JSON object cannot be read: {}", json_reason(.0))]
    Json(serde_json::Error),
    /// A line lacks a key.
    #[error("found no `{0}`, expected an object such as {EXAMPLE}")]
    MissingKey(&'static str),
    /// A date of publication is no date.
    #[error("`published` is `{0}`, expected an ISO date such as `2025-05-05`")]
    Published(String),
}

/// A line of JSON lines as it should be.
const EXAMPLE: &str = r#"{"id": "d1", "text": "…"}"#;

impl fmt::Display for InputError {
    /// Writes `PATH: …` or `PATH:LINE: …`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.kind)
    }
}

impl InputErrorKind {
    /// What to do about it.
    pub(super) fn help(&self) -> Option<&'static str> {
        match self {
            Self::Io(error) if error.kind() == io::ErrorKind::NotFound => {
                Some("check the path and the folder you are in")
            }
            Self::Io(_) => None,
            Self::Directory => Some("name the files in it, such as `texts/*.md`"),
            Self::Decode { error, .. } => Some(encoding_help(error)),
            Self::NoObject(_) | Self::Json(_) => {
                Some("write one JSON object on each line, or read the file as one text without `--input jsonl`")
            }
            Self::MissingKey(_) => Some("give each text an `id` to be named by in the results, and a `text`"),
            Self::Published(_) => Some("write year, month and day, or leave out the key"),
        }
    }
}

/// What is no UTF-8, and at which byte of its file.
fn encoding_reason(error: &DecodeError, before: usize) -> String {
    match error.kind {
        DecodeErrorKind::Utf16 => "the file is UTF-16, expected UTF-8".to_owned(),
        DecodeErrorKind::NotUtf8 { byte, found, .. } => {
            format!("byte {} is 0x{found:02X}, expected UTF-8", before + byte)
        }
        DecodeErrorKind::CutOff { byte, .. } => {
            format!("the character at byte {} is cut off, expected UTF-8", before + byte)
        }
        other => other.to_string(),
    }
}

fn encoding_help(error: &DecodeError) -> &'static str {
    match error.kind {
        DecodeErrorKind::Utf16 => "convert it, for example with `iconv -f UTF-16 -t UTF-8`",
        DecodeErrorKind::CutOff { .. } => "fetch the file anew: its end is missing",
        _ => "convert it, for example with `iconv -f WINDOWS-1252 -t UTF-8`",
    }
}

/// What is wrong with the JSON of one line, and at which of its bytes.
fn json_reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let what = text.split(" at line 1 column").next().unwrap_or_default();
    let what = what.replacen("EOF while parsing", "the line ends within", 1);
    format!("{what}, at byte {} of the line", error.column())
}
