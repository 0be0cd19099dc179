//! Text laid out in lines of a given width, with the words that matter marked.
//!
//! ```text
//! text = word , { white space , word } ;  (* no-break spaces belong to words *)
//! word = { plain piece | marked piece } ;
//! ```
//!
//! Columns are those of a terminal: a wide character takes two, a combining mark none. A word wider than a line stands on
//! a line of its own, unbroken. Characters that steer a terminal are shown as escapes.

use std::io::{self, Write};

use anstyle::Style;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Paint;
use super::visible::push_visible;

/// Words on their way to lines.
#[derive(Default)]
pub(super) struct Words {
    words: Vec<Word>,
    /// The next character belongs to the last word.
    open: bool,
}

/// Pieces without white space between them.
#[derive(Default)]
struct Word {
    pieces: Vec<Piece>,
    width: usize,
}

struct Piece {
    text: String,
    style: Style,
}

impl Words {
    /// Append `text`; white space in it parts words, at its ends too.
    pub(super) fn push(&mut self, text: &str, style: Style) {
        for run in text.split_inclusive(parts_words) {
            let word = run.trim_end_matches(parts_words);
            if !word.is_empty() {
                self.push_unbroken(word, style);
            }
            self.open &= word.len() == run.len();
        }
    }

    /// Append `text`, whose white space parts no words.
    pub(super) fn push_unbroken(&mut self, text: &str, style: Style) {
        let mut shown = String::with_capacity(text.len());
        text.chars().for_each(|c| push_visible(&mut shown, c));
        if !self.open {
            self.words.push(Word::default());
            self.open = true;
        }
        let word = self.words.last_mut().expect("a word is open");
        word.width += shown.width();
        word.pieces.push(Piece { text: shown, style });
    }

    /// Write the words in lines of `width` columns, each line after its indent.
    pub(super) fn write(&self, out: &mut dyn Write, paint: Paint, width: usize, indent: Indent) -> io::Result<()> {
        write!(out, "{:indent$}", "", indent = indent.first)?;
        let mut column = indent.first;
        for (index, word) in self.words.iter().enumerate() {
            if index > 0 && column + 1 + word.width > width {
                write!(out, "\n{:indent$}", "", indent = indent.rest)?;
                column = indent.rest;
            } else if index > 0 {
                out.write_all(b" ")?;
                column += 1;
            }
            word.pieces.iter().try_for_each(|piece| piece.write(out, paint))?;
            column += word.width;
        }
        out.write_all(b"\n")
    }
}

impl Piece {
    fn write(&self, out: &mut dyn Write, paint: Paint) -> io::Result<()> {
        match paint {
            Paint::Plain => out.write_all(self.text.as_bytes()),
            Paint::Ansi => write!(out, "{style}{}{style:#}", self.text, style = self.style),
        }
    }
}

/// Columns left empty before the first line and before the others.
#[derive(Clone, Copy)]
pub(super) struct Indent {
    pub(super) first: usize,
    pub(super) rest: usize,
}

impl Indent {
    /// The same before every line.
    pub(super) const fn all(columns: usize) -> Self {
        Self { first: columns, rest: columns }
    }

    /// None before the first line.
    pub(super) const fn hanging(columns: usize) -> Self {
        Self { first: 0, rest: columns }
    }
}

/// White space at which a line may break.
pub(super) fn parts_words(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// Columns that `c` takes; an escape is counted as one, which is near enough for a budget.
pub(super) fn columns(c: char) -> usize {
    c.width().unwrap_or(1)
}
