//! HTML tags: `<b>`, `</a>`, `<img src="x.png" alt="2 > 1">`, `<!DOCTYPE html>`, `<?xml version="1.0"?>`.
//!
//! ```text
//! tag       = "<" , [ "/" | "!" | "?" ] , name , { white , [ attribute ] } , [ "/" | "?" ] , ">" ;
//! name      = letter , { letter | digit | "-" | ":" , letter } ;
//! attribute = ( letter | "_" | ":" | "@" ) , { any but white , "=" , "<" , ">" } , [ "=" , value ] | quoted ;
//! value     = quoted | { any but white , "<" , ">" } ;
//! quoted    = '"' , any , '"' | "'" , any , "'" ;
//! ```
//!
//! No tags: `a < b`, `<5%`, `p <.05`, `x <y` without an end, `<https://example.org>`, `if a <b and 5 of c>`.

use super::markup::MOST;

/// Length in bytes of the tag at the head of `bytes`.
pub(super) fn length(bytes: &[u8]) -> Option<usize> {
    let bytes = &bytes[..bytes.len().min(MOST)];
    let mut at = 1 + usize::from(matches!(bytes.get(1), Some(b'/' | b'!' | b'?')));
    at += name_length(&bytes[at..])?;
    loop {
        match *bytes.get(at)? {
            b'>' => return Some(at + 1),
            b'/' | b'?' => at += 1,
            byte if byte.is_ascii_whitespace() => {
                at += 1;
                at += attribute_length(&bytes[at..])?;
            }
            _ => return None,
        }
    }
}

/// The name in a piece of markup that is a tag or starts with one, as it is written.
pub(super) fn name(tag: &str) -> Option<&str> {
    let named = tag.strip_prefix('<')?;
    let named = named.strip_prefix(['/', '!', '?']).unwrap_or(named);
    named.get(..name_length(named.as_bytes())?)
}

/// Whether a name, in any case, stands in a sorted list of lower-case ones.
pub(super) fn is_one_of(sorted: &[&str], name: &str) -> bool {
    let lower = name.bytes().map(|byte| byte.to_ascii_lowercase());
    sorted.binary_search_by(|listed| listed.bytes().cmp(lower.clone())).is_ok()
}

fn name_length(bytes: &[u8]) -> Option<usize> {
    let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let is_inner = |at: usize| match bytes.get(at) {
        Some(b':') => is_letter(at + 1),
        Some(byte) => byte.is_ascii_alphanumeric() || *byte == b'-',
        None => false,
    };
    is_letter(0).then(|| 1 + (1..bytes.len()).take_while(|&at| is_inner(at)).count())
}

/// Length of an attribute; zero where white space or the end of the tag stands instead.
fn attribute_length(bytes: &[u8]) -> Option<usize> {
    match bytes.first()? {
        b'>' | b'/' | b'?' => return Some(0),
        byte if byte.is_ascii_whitespace() => return Some(0),
        b'"' | b'\'' => return value_length(bytes),
        byte if byte.is_ascii_alphabetic() || b"_:@".contains(byte) => {}
        _ => return None,
    }
    let name = bytes.iter().position(|byte| *byte == b'=' || ends_value(*byte))?;
    if bytes[name] == b'=' { Some(name + 1 + value_length(&bytes[name + 1..])?) } else { Some(name) }
}

fn value_length(bytes: &[u8]) -> Option<usize> {
    match bytes.first()? {
        quote @ (b'"' | b'\'') => Some(2 + bytes[1..].iter().position(|byte| byte == quote)?),
        _ => bytes.iter().position(|&byte| ends_value(byte)),
    }
}

const fn ends_value(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'<' | b'>')
}
