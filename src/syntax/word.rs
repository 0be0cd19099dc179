//! What the model sees of one token: hashes of its form, its ends and its shape.

/// A token as the features see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word {
    /// The form, quotation marks and dashes made plain.
    pub(crate) form: u32,
    /// The form in lower case; of numbers only the shape.
    pub(crate) lower: u32,
    pub(crate) suffix2: u32,
    pub(crate) suffix3: u32,
    pub(crate) suffix4: u32,
    pub(crate) prefix3: u32,
    /// Kinds of characters in a row: `Xx`, `d,d`.
    pub(crate) shape: u32,
    /// Whether it touches the token before it.
    pub(crate) glued: u32,
}

/// Bytes of a word that are looked at: the front of it, and its last ones.
const SEEN: usize = 48;

impl Word {
    /// The features of `text`.
    pub(crate) fn new(text: &str, glued: bool) -> Self {
        let (mut form, mut lower) = (Bytes::default(), Bytes::default());
        let mut shape = Bytes::default();
        let (mut digits, mut kind_before) = (0, 0);
        for c in text.chars() {
            let plain = plain(c);
            form.push(plain);
            lower.push(small(plain));
            let kind = kind(plain);
            digits += usize::from(kind == b'd');
            if kind != kind_before {
                shape.push_byte(kind);
            }
            kind_before = kind;
        }
        let shape = hash(if digits > 0 { 3 } else { 2 }, shape.front());
        let number = (digits > 0).then(|| number(lower.front(), shape));
        Self {
            form: number.unwrap_or_else(|| hash(1, form.front())),
            lower: number.unwrap_or_else(|| hash(0, lower.front())),
            suffix2: hash(4, lower.back(2)),
            suffix3: hash(5, lower.back(3)),
            suffix4: hash(6, lower.back(4)),
            prefix3: hash(8, lower.first(3)),
            shape,
            glued: u32::from(glued),
        }
    }
}

/// Numbers are told apart by shape alone, but for years and for one or two digits.
fn number(lower: &[u8], shape: u32) -> u32 {
    let is_digits = lower.iter().all(u8::is_ascii_digit);
    match lower {
        [b'1', b'6'..=b'9', _, _] | [b'2', b'0', _, _] if is_digits => 1,
        [_] => 2,
        [_, _] if is_digits => 3,
        _ => shape,
    }
}

fn plain(c: char) -> char {
    match c {
        '“' | '”' | '«' | '»' => '"',
        '‘' | '’' | '`' => '\'',
        '–' | '—' | '−' => '-',
        _ => c,
    }
}

/// The first character of the lower case.
fn small(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) }
}

fn kind(c: char) -> u8 {
    match c {
        'a'..='z' => b'x',
        'A'..='Z' => b'X',
        '0'..='9' => b'd',
        _ if c.is_uppercase() => b'X',
        _ if c.is_alphabetic() => b'x',
        _ => u8::try_from(c).unwrap_or(b'u'),
    }
}

/// FNV-1a, from one of several beginnings.
fn hash(beginning: u32, bytes: &[u8]) -> u32 {
    let start = 0x811c_9dc5 ^ beginning.wrapping_mul(0x9e37_79b9);
    bytes.iter().fold(start, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The first bytes of a word and its last ones, without allocation.
struct Bytes {
    front: [u8; SEEN],
    length: usize,
}

impl Default for Bytes {
    fn default() -> Self {
        Self { front: [0; SEEN], length: 0 }
    }
}

impl Bytes {
    fn push(&mut self, c: char) {
        if c.is_ascii() {
            return self.push_byte(u8::try_from(c).unwrap_or_default());
        }
        let mut buffer = [0; 4];
        c.encode_utf8(&mut buffer).bytes().for_each(|byte| self.push_byte(byte));
    }

    /// A word too long keeps its front, and its end moves up.
    fn push_byte(&mut self, byte: u8) {
        if self.length == SEEN {
            self.front.copy_within(SEEN - 7.., SEEN - 8);
            self.length -= 1;
        }
        self.front[self.length] = byte;
        self.length += 1;
    }

    fn front(&self) -> &[u8] {
        &self.front[..self.length]
    }

    fn back(&self, bytes: usize) -> &[u8] {
        &self.front[self.length.saturating_sub(bytes)..self.length]
    }

    fn first(&self, bytes: usize) -> &[u8] {
        &self.front[..self.length.min(bytes)]
    }
}
