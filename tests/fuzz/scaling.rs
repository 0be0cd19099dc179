//! Linear time: four times the text may take some four times as long, never the sixteen times of a quadratic rule.

use std::time::Duration;

use cpu_time::ThreadTime;

use factledger::attribution::attributions;
use factledger::claim::claims;
use factledger::period::times;
use factledger::syntax::{Parse, parse};
use factledger::text::{Document, Sentence};

/// What is said again and again, and at the end once.
#[rustfmt::skip] // one text per line
const HOSTILE: &[(&str, &str)] = &[
    ("1 to ", "2"),
    ("5-", "5"),
    ("5–", "5"),
    ("7", ""),
    ("1,000,", "000"),
    ("1.", "5"),
    ("1 000 ", "000"),
    ("5 ", "percent"),
    ("$", "5"),
    ("$5 ", "million"),
    ("% ", ""),
    ("5% ", ""),
    ("a hundred and ", "one"),
    ("twenty-", "one"),
    ("one thousand ", "people"),
    ("million ", ""),
    ("half a ", "million"),
    ("between 5 and ", "6"),
    ("from 5 to ", "6"),
    ("at least ", "5"),
    ("more than about up to ", "5 people"),
    ("one in ", "five"),
    ("5 out of ", "10"),
    ("5 per ", "100,000"),
    ("5 of the ", "6 people"),
    ("of the ", "5 people"),
    ("5 large old ", "houses"),
    ("rose 5% to ", "6"),
    ("October ", "2023"),
    ("from October 2023 through ", "2024"),
    ("the first half of ", "2024"),
    ("the year before ", "2024"),
    ("last week of ", "March"),
    ("a year earlier ", "5"),
    ("since May 5, ", "5 people"),
    ("5 in May, ", "June"),
    ("Friday night ", "5"),
    ("the same period ", "last year"),
    ("early ", "2024"),
    ("said ", "Friday"),
    ("(", "5"),
    ("[(", ")]"),
    ("[5](", ")"),
    ("“5 ", "”"),
    ("\"", "5"),
    ("<b>", "5"),
    ("<!-- ", "5"),
    ("<", "5"),
    ("`", "5"),
    ("``` ", "5"),
    ("*5 ", "*"),
    ("& 5;", ""),
    ("---\n", "5"),
    ("- 5\n", ""),
    ("> 5\n", ""),
    ("5 Mr. ", "5"),
    ("5. ", "5"),
    ("U.S. 5 ", ""),
    ("5!? ", ""),
    ("5…", ""),
    ("https://example.org/5 ", ""),
    ("@5 ", ""),
    ("é5 ", ""),
    ("\u{200b}5", ""),
    ("a\u{301}", "5"),
    (" ", "5"),
    ("\n", "5"),
    ("5\r\n", ""),
    ("word ", "5"),
    ("word, 5, ", "and 6"),
    ("he said that 5 ", "people"),
    ("said ", "5 people"),
    ("said, ", "5 people"),
    ("\"5 a b c d,\" he said. ", ""),
    ("\"5 a b c d.\"\n\n", ""),
    ("“5 he said ", ""),
    ("''5 ", ""),
    ("according to 5 ", "people"),
    ("5 said Doe, ", ""),
    ("Doe, who said 5, ", "said"),
    ("They said 5.\n", ""),
    ("Ada Osei said 5. ", ""),
    ("CDC said 5. ", ""),
    ("The agency said 5. ", ""),
    ("5, adding that ", "6"),
    ("of those 5. ", ""),
];

/// The most that four times the text may cost.
const RATIO: u128 = 12;

/// Bytes of the shorter text: longer than any sentence, since within one a rule may look to the end.
const SIZE: usize = 6 << 10;

#[test]
fn four_times_the_text_takes_about_four_times_as_long() {
    let slow: Vec<_> = HOSTILE.iter().filter_map(|hostile| superlinear(*hostile)).collect();
    assert!(slow.is_empty(), "slower than linear:\n  {}", slow.join("\n  "));
}

/// What was measured, where a text costs too much again and again: other work on the machine passes.
fn superlinear((again, end): (&str, &str)) -> Option<String> {
    let text = |size: usize| again.repeat(size.div_ceil(again.len())) + end;
    let (one, four) = (text(SIZE), text(4 * SIZE));
    let is_slow = |(one, four): &(Duration, Duration)| four.as_nanos() > RATIO * one.as_nanos();
    let measured: Vec<_> = (0..4).map(|_| (time_of(&one), time_of(&four))).take_while(is_slow).collect();
    let (short, long) = measured.get(3)?;
    Some(format!("{again:?}: {} bytes {short:?}, {} bytes {long:?}", one.len(), four.len()))
}

/// The time of the processor that it takes to read a text.
fn time_of(text: &str) -> Duration {
    let begin = ThreadTime::now();
    let document = Document::new(text);
    // Claims read the quantities.
    std::hint::black_box(times(&document).count() + claims(&document).count() + attributions(&document).len());
    let mut sentence = Sentence::new(&document);
    let mut tree = Parse::default();
    for span in document.sentences() {
        document.tokenize(span, &mut sentence);
        parse(&sentence, &mut tree);
    }
    std::hint::black_box(tree.len());
    begin.elapsed()
}
