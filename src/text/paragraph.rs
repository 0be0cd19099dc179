//! Paragraphs: the stretches of text that sentences never cross.
//!
//! ```text
//! block     = line , { line end , line } ;     (* up to a blank line, block markup, or a line that opens an item *)
//! paragraph = line , { joined line end , line } ;
//! item      = "#" heading | ">" quotation | "|" table row | ruler | bullet | number , ( "." | ")" ) ;
//! line end  = LF | CR LF | CR | U+2028 | U+2029 ;
//! ```
//!
//! Saved articles put a paragraph on each line, hard-wrapped text breaks lines within a sentence. A line end is *joined*
//! where either shows that the sentence goes on:
//!
//! * The line ends without a final mark and the next one begins in lower case; or
//! * the block is wrapped, and the next line's first word would not have fit. A block is wrapped if none of its lines is
//!   longer than [`WIDEST`] characters and, at one line end in three or more, both are so.
//!
//! A block whose lines are all shorter than [`NARROWEST`] characters is a table, an address or verse: nothing is joined.
//!
//! ```
//! use factledger::text::Document;
//!
//! let doc = Document::new("The harbour handled more boxes than in any\nearlier year, its owner said.\n\nRents rose.\nFares fell.");
//! let paragraphs: Vec<&str> = doc.paragraphs().map(|span| doc.slice(span)).collect();
//! assert_eq!(paragraphs[0], "The harbour handled more boxes than in any\nearlier year, its owner said.");
//! assert_eq!(paragraphs[1..], ["Rents rose.", "Fares fell."]);
//! ```

use memchr::memchr3;

use super::normal::is_dropped;
use super::{Document, Span, markup};

/// The longest line, in characters, of text that is wrapped by hand or by a mailer.
const WIDEST: usize = 120;

/// Some line of running text is at least as long, in characters.
const NARROWEST: usize = 40;

/// The paragraphs, trimmed of white space and markup; none is empty.
pub(super) fn paragraphs<'d, 't>(document: &'d Document<'t>) -> impl Iterator<Item = Span> + use<'d, 't> {
    let mut lines = Lines::new(document).peekable();
    let mut block = Block::default();
    let mut next = 0;
    std::iter::from_fn(move || {
        if next == block.lines.len() {
            block.read(&mut lines);
            block.measure(document);
            next = 0;
        }
        let mut paragraph = block.lines.get(next)?.content;
        next += 1;
        while block.joins(document, next) {
            paragraph = paragraph.to(block.lines[next].content);
            next += 1;
        }
        Some(paragraph)
    })
}

/// White space, or a character that shows nothing.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_dropped(c)
}

/// The first line end at `at` or later.
pub(super) fn line_end(bytes: &[u8], mut at: usize) -> Option<Span> {
    loop {
        at += memchr3(b'\n', b'\r', 0xe2, bytes.get(at..)?)?;
        match &bytes[at..] {
            [b'\r', b'\n', ..] => return Some(Span::new(at, at + 2)),
            [b'\n' | b'\r', ..] => return Some(Span::new(at, at + 1)),
            [0xe2, 0x80, 0xa8 | 0xa9, ..] => return Some(Span::new(at, at + 3)),
            _ => at += 1,
        }
    }
}

/// Lines that may share a paragraph.
#[derive(Debug, Default)]
struct Block {
    lines: Vec<Line>,
    /// Characters of its longest line; zero where there is only one line.
    widest: usize,
    is_wrapped: bool,
}

#[derive(Clone, Copy, Debug)]
struct Line {
    /// Trimmed of white space and markup.
    content: Span,
    /// No line before belongs to its paragraph.
    opens: bool,
    /// No line after belongs to its paragraph.
    closes: bool,
}

impl Block {
    /// Take the lines of the next block; none at the end of the text.
    fn read(&mut self, lines: &mut std::iter::Peekable<Lines<'_, '_>>) {
        self.lines.clear();
        while lines.next_if(|line| line.content.is_empty()).is_some() {}
        while let Some(line) = lines.next_if(|line| !line.content.is_empty() && (!line.opens || self.lines.is_empty()))
        {
            self.lines.push(line);
            if line.closes {
                return;
            }
        }
    }

    fn measure(&mut self, document: &Document<'_>) {
        (self.widest, self.is_wrapped) = (0, false);
        if self.lines.len() < 2 {
            return;
        }
        self.widest = self.lines.iter().map(|line| width(document.slice(line.content))).max().unwrap_or_default();
        if (NARROWEST..=WIDEST).contains(&self.widest) {
            let line_ends = 1..self.lines.len();
            let wrapped =
                line_ends.clone().filter(|&next| self.is_full(document, next) && self.goes_on(document, next));
            self.is_wrapped = wrapped.count() * 3 >= line_ends.len();
        }
    }

    /// Whether the line `next` belongs to the paragraph of the one before it.
    fn joins(&self, document: &Document<'_>, next: usize) -> bool {
        next < self.lines.len()
            && self.widest >= NARROWEST
            && (self.goes_on(document, next) || self.is_wrapped && self.is_full(document, next))
    }

    /// The first word of the line `next` would not have fit in the line before it.
    fn is_full(&self, document: &Document<'_>, next: usize) -> bool {
        let first_word = document.slice(self.lines[next].content).split_whitespace().next();
        width(document.slice(self.lines[next - 1].content)) + 1 + first_word.map_or(0, width) > self.widest
    }

    /// The line before `next` stops within a sentence, and `next` begins in lower case.
    fn goes_on(&self, document: &Document<'_>, next: usize) -> bool {
        let before = document.slice(self.lines[next - 1].content);
        let begins_lower = document.slice(self.lines[next].content).starts_with(char::is_lowercase);
        begins_lower && !is_finished(before)
    }
}

/// The line ends in a mark behind which something new may begin.
fn is_finished(line: &str) -> bool {
    let marks = line.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '*', '_']);
    marks.ends_with(['.', '!', '?', '…', ':', ';'])
}

fn width(text: &str) -> usize {
    text.chars().count()
}

/// The lines of a text, blank ones too; block markup ends a line, other markup never does.
struct Lines<'d, 't> {
    document: &'d Document<'t>,
    /// Where the next line starts; behind the end of the text when there is none.
    at: usize,
    /// The first line end at `at` or later, if it was looked for already; block markup may end many lines before it.
    line_end: Span,
    /// The first markup not yet passed.
    markup: usize,
    after_block_markup: bool,
    /// What the line before tells about a number at the head of the next one.
    in_numbered_list: bool,
    is_finished: bool,
}

impl<'d, 't> Lines<'d, 't> {
    const fn new(document: &'d Document<'t>) -> Self {
        let line_end = Span::new(0, 0);
        Self {
            document,
            at: 0,
            line_end,
            markup: 0,
            after_block_markup: false,
            in_numbered_list: false,
            is_finished: true,
        }
    }

    /// The first line end at `at` or later; behind the text where there is none.
    fn line_end(&mut self, at: usize) -> Span {
        if self.line_end.is_empty() || self.line_end.start < at {
            let text = self.document.text();
            self.line_end = line_end(text.as_bytes(), at).unwrap_or(Span::new(text.len(), text.len() + 1));
        }
        self.line_end
    }

    /// The end of the line that starts at `at`, the start of the next one, and whether block markup stands between.
    fn end(&mut self) -> (usize, usize, bool) {
        let mut end = self.line_end(self.at);
        while let Some(&markup) = self.document.markup().get(self.markup).filter(|markup| markup.start < end.start) {
            self.markup += 1;
            if markup::parts_paragraphs(self.document.slice(markup)) {
                return (markup.start, markup.end, true);
            }
            end = self.line_end(markup.end);
        }
        (end.start, end.end, false)
    }

    /// Whether the line opens an item, given the lines before it.
    fn opens_item(&mut self, line: &str) -> bool {
        let Some(number) = leading_number(line) else {
            let opens = is_item(line) || is_row(line);
            self.in_numbered_list &= !line.is_empty() && !opens;
            return opens;
        };
        let opens = number == "1" || self.in_numbered_list || self.is_finished;
        self.in_numbered_list |= opens;
        opens
    }
}

impl Iterator for Lines<'_, '_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        if self.at > self.document.text().len() {
            return None;
        }
        let (end, next, by_block_markup) = self.end();
        let content = trimmed(self.document, Span::new(self.at, end));
        let text = self.document.slice(content);
        let opens = self.opens_item(text) || self.after_block_markup;
        self.at = next;
        self.after_block_markup = by_block_markup;
        self.is_finished = is_finished(text) || text.is_empty();
        Some(Line { content, opens, closes: by_block_markup || is_row(text) })
    }
}

/// The span without white space and markup at its ends.
fn trimmed(document: &Document<'_>, within: Span) -> Span {
    let mut span = within;
    loop {
        span.start = span.end - document.slice(span).trim_start_matches(is_blank).len();
        match document.markup_at(span.start) {
            Some(markup) if span.start < span.end => span.start = markup.end.min(span.end),
            _ => break,
        }
    }
    loop {
        span.end = span.start + document.slice(span).trim_end_matches(is_blank).len();
        match span.end.checked_sub(1).and_then(|last| document.markup_at(last)) {
            Some(markup) if span.start < span.end => span.end = markup.start.max(span.start),
            _ => return span,
        }
    }
}

/// A line that is a paragraph by itself: a heading, a table row, a ruler.
fn is_row(line: &str) -> bool {
    let is_heading = line.starts_with('#') && line.trim_start_matches('#').starts_with([' ', '\t']);
    let is_ruler = line.len() >= 3 && line.bytes().all(|byte| b"-=*_~ |:+".contains(&byte));
    is_heading || is_ruler || line.starts_with('|')
}

/// A line that begins a quotation or an item of a list without numbers.
fn is_item(line: &str) -> bool {
    let after = line.strip_prefix(['-', '*', '+', '•', '‣', '◦', '▪', '●', '·', '–', '—']);
    line.starts_with('>') || after.is_some_and(|after| after.starts_with(char::is_whitespace))
}

/// `12` of `12. ` and `12) `.
fn leading_number(line: &str) -> Option<&str> {
    let number = line.get(..line.bytes().take_while(u8::is_ascii_digit).count())?;
    let after = line.get(number.len()..)?.strip_prefix(['.', ')'])?;
    ((1..=3).contains(&number.len()) && after.starts_with(char::is_whitespace)).then_some(number)
}
