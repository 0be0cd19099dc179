//! Inputs: our own texts and the sentences of the corpora, cut, joined and spoilt with the pieces that figures are made
//! of; and plain random bytes. One seed, always the same inputs.

use crate::support::random::Random;
use crate::support::{corpus_texts, files_ending_in, read, root};

/// Pieces that rules look for, next to what no rule expects.
#[rustfmt::skip] // one kind per line
const PIECES: &[&str] = &[
    // Digits and separators.
    "0", "1", "5", "12", "007", "87,000", "1.5", "1,00,000", "1.000,50", "3.14.15", "0.50", "1,", ",5", ".5", "1'000", "1 000", "1\u{202f}000",
    "9999999999999999999999999999", "79228162514264337593543950335", "79228162514264337593543950336", "0.0000000000000000000000000001", "1e9", "10²", "٣٤", "四",
    // Scales, suffixes, number words.
    "k", "m", "bn", "million", "billion", "trillion", "quadrillion", "hundred", "thousand", "lakh", "crore", "dozen", "dozens of", "tens of thousands of",
    "one", "two", "twenty-", "ninety-nine", "a", "and a half", "half a", "a quarter", "two-thirds", "several hundred", "a few", "a couple of", "no", "zero", "twice", "threefold",
    // Signs, currencies, units.
    "$", "US$", "€", "£", "¥", "₹", "-", "–", "—", "−", "+", "±", "%", "‰", "°C", "¢", "#", "~", "<", ">", "=", "×", "/", "½", "¾", "1½", "№", "km", "mph", "sq. km", "kWh", "percent", "percentage points", "cents", "euros", "tons", "per", "a", "an hour", "per 100,000 people", "a share",
    // Bounds and ranges.
    "at least", "more than", "up to", "nearly", "about", "or more", "or so", "-plus", "-ish", "as many as", "between", "and", "to", "from", "through", "plus or minus", "one in", "out of", "for every", "no fewer than", "an estimated", "well over",
    // Times.
    "2024", "in 2024", "1990s", "'90s", "October 2023", "Oct.", "May 3", "3 May 2025", "2025-05-03", "5/3/2025", "Monday", "last year", "the third quarter", "Q3", "fiscal 2023", "2023-24", "10:30", "9 p.m.", "noon", "three days ago", "since", "by", "a year earlier", "every day", "the 20th century", "7-year-old", "aged 7",
    // Names and lists.
    "G7", "Boeing 747", "Covid-19", "9/11", "Route 66", "555-0199", "1.", "(2)", "§ 5", "5-4", "No. 1", "[3]", "first", "21st", "second-largest",
    // Words and marks between them.
    "people", "deaths", "of the", "said", "rose", "fell", "jobs", "voters", ".", ",", ";", ":", "!", "?", "…", "\"", "“", "”", "‘", "’", "(", ")", "[", "]", "{", "}", "|", "*", "_", "`", "```", "---", "# ", "- ", "> ", "<b>", "</b>", "<!--", "-->", "<", "&nbsp;", "&", "](https://example.org/5)", "![", "https://example.org/7?x=1,000", "@desk", "#3", "pic.twitter.com/5",
    // White space and the oddities of Unicode.
    " ", "  ", "\t", "\n", "\r\n", "\n\n", "\r", "\u{a0}", "\u{ad}", "\u{200b}", "\u{200d}", "\u{feff}", "\u{2028}", "\u{85}", "\u{0}", "\u{1f}", "\u{7f}", "e\u{301}", "\u{301}", "ﬁ", "İ", "ı", "ß", "K", "ſ", "👨\u{200d}👩\u{200d}👧", "🇺🇸", "۵", "Ⅷ", "⅐", "①", "\u{202e}", "\u{10ffff}", "\u{fffd}",
];

/// Longest input, in bytes, give or take a piece.
const LONGEST: usize = 2000;

/// Makes one input after the other.
pub(crate) struct Generator {
    random: Random,
    texts: Vec<String>,
}

impl Generator {
    /// The inputs of a seed.
    pub(crate) fn new(seed: u64) -> Self {
        let texts = files_ending_in(&root().join("ledger/texts"), "md").into_iter().map(|path| read(&path));
        Self { random: Random::new(seed), texts: texts.chain(corpus_texts()).collect() }
    }

    /// The next input.
    pub(crate) fn input(&mut self) -> Vec<u8> {
        let mut input = match self.random.below(10) {
            0 => self.noise().into_bytes(),
            1 | 2 => self.pieces().into_bytes(),
            3..=6 => self.mutated().into_bytes(),
            7 => self.crossed().into_bytes(),
            _ => {
                let text = self.mutated();
                self.spoilt(text)
            }
        };
        input.truncate(2 * LONGEST);
        input
    }

    /// Characters from everywhere.
    fn noise(&mut self) -> String {
        let length = self.random.below(200);
        let blocks = [0x80, 0x250, 0x2200, 0x1_1000, 0x11_0000];
        let mut character = || {
            let block = blocks[self.random.below(blocks.len())];
            u32::try_from(self.random.below(block)).ok().and_then(char::from_u32).unwrap_or('\u{fffd}')
        };
        (0..length).map(|_| character()).collect()
    }

    /// Pieces in a row, mostly a space apart.
    fn pieces(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..=self.random.below(40) {
            text.push_str(self.piece());
            text.push_str(if self.random.below(3) == 0 { "" } else { " " });
        }
        text
    }

    /// A text with some cuts, repeats and new pieces.
    fn mutated(&mut self) -> String {
        let mut text = self.excerpt();
        for _ in 0..=self.random.below(6) {
            let (from, to) = self.range(&text);
            match self.random.below(4) {
                0 => text.replace_range(from..floor(&text, to.min(from + 20)), ""),
                1 => text.insert_str(from, self.piece()),
                2 => {
                    let piece = format!(" {} ", self.piece());
                    text.insert_str(from, &piece);
                }
                _ => {
                    let copy = text.get(from..to).unwrap_or_default().repeat(1 + self.random.below(3));
                    text.insert_str(to, &copy);
                }
            }
            let end = floor(&text, LONGEST);
            text.truncate(end);
        }
        text
    }

    /// The front of one text and the back of another.
    fn crossed(&mut self) -> String {
        let (front, back) = (self.excerpt(), self.excerpt());
        let (end, start) = (self.range(&front).0, self.range(&back).0);
        [front.get(..end), back.get(start..)].into_iter().flatten().collect()
    }

    /// The same with some bytes changed, mostly no UTF-8 any more.
    fn spoilt(&mut self, text: String) -> Vec<u8> {
        let mut bytes = text.into_bytes();
        for _ in 0..self.random.below(4) {
            let at = self.random.below(bytes.len().max(1));
            let byte = u8::try_from(self.random.below(256)).expect("below 256");
            bytes.get_mut(at).into_iter().for_each(|place| *place = byte);
        }
        bytes
    }

    fn piece(&mut self) -> &'static str {
        PIECES[self.random.below(PIECES.len())]
    }

    /// Part of one of our texts.
    fn excerpt(&mut self) -> String {
        let text = self.texts[self.random.below(self.texts.len())].clone();
        if text.len() <= LONGEST / 4 {
            return text;
        }
        let (from, _) = self.range(&text);
        let to = floor(&text, from + LONGEST / 4);
        text.get(from..to).unwrap_or_default().to_owned()
    }

    /// Two places in the text, in order, on `char` boundaries.
    fn range(&mut self, text: &str) -> (usize, usize) {
        let mut place = || floor(text, self.random.below(text.len() + 1));
        let (one, other) = (place(), place());
        (one.min(other), one.max(other))
    }
}

/// The last `char` boundary up to `at`.
fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}
