//! Bytes to text: UTF-8, or an error that says where it ends and how to mend the file.
//!
//! ```
//! use factledger::text::decode;
//!
//! assert_eq!(decode("Exports rose 4 %.".as_bytes()).unwrap(), "Exports rose 4 %.");
//! let error = decode(b"Exports rose.\nThe caf\xe9 sold 40 cups.").unwrap_err();
//! assert_eq!((error.byte, error.line), (21, 2));
//! assert_eq!(error.to_string(), "byte 21 (line 2) is 0xE9, expected UTF-8; save the file as UTF-8");
//! ```
//!
//! A byte order mark stays in the text, where offsets count it as one code point. No other encoding is guessed: a figure
//! read from wrongly guessed bytes would look like a figure.

use memchr::memchr_iter;

/// Bytes that are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct DecodeError {
    /// The first byte that does not fit, from zero.
    pub byte: usize,
    /// The line that holds it, from one.
    pub line: usize,
    /// What stands there.
    pub kind: DecodeErrorKind,
}

/// What stands where UTF-8 was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// The file starts with the byte order mark of UTF-16.
    #[error("the file is UTF-16, expected UTF-8; save the file as UTF-8")]
    Utf16,
    /// A byte that starts or continues no character.
    #[error("byte {byte} (line {line}) is 0x{found:02X}, expected UTF-8; save the file as UTF-8")]
    NotUtf8 {
        /// Where, in bytes from zero.
        byte: usize,
        /// The line, from one.
        line: usize,
        /// The byte.
        found: u8,
    },
    /// The last character lacks bytes.
    #[error(
        "the character at byte {byte} (line {line}) is cut off by the end of the file, expected UTF-8; fetch the file anew"
    )]
    CutOff {
        /// Where, in bytes from zero.
        byte: usize,
        /// The line, from one.
        line: usize,
    },
}

/// Read UTF-8.
///
/// # Errors
///
/// Where the bytes are no UTF-8.
pub fn decode(bytes: &[u8]) -> Result<&str, DecodeError> {
    std::str::from_utf8(bytes).map_err(|error| explain(bytes, error))
}

fn explain(bytes: &[u8], error: std::str::Utf8Error) -> DecodeError {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return DecodeError { byte: 0, line: 1, kind: DecodeErrorKind::Utf16 };
    }
    let byte = error.valid_up_to();
    let line = 1 + memchr_iter(b'\n', &bytes[..byte]).count();
    let kind = match (error.error_len(), bytes.get(byte)) {
        (Some(_), Some(&found)) => DecodeErrorKind::NotUtf8 { byte, line, found },
        _ => DecodeErrorKind::CutOff { byte, line },
    };
    DecodeError { byte, line, kind }
}
