//! What holds of every text: places, order, and numbers in words that read back.

use factledger::attribution::attributions;
use factledger::numeral::{self, FIGURES, Numeral, Value};
use factledger::quantity::quantities;
use factledger::text::{Document, Sentence};
use factledger::{claim, period};
use proptest::prelude::*;

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The words of a number below a thousand, with or without the British "and".
fn below_thousand(number: usize, and: &str) -> String {
    let tens = |number: usize| match (number / 10, number % 10) {
        (0 | 1, _) => ONES[number].to_owned(),
        (ten, 0) => TENS[ten].to_owned(),
        (ten, one) => format!("{}-{}", TENS[ten], ONES[one]),
    };
    match (number / 100, number % 100) {
        (0, rest) => tens(rest),
        (hundred, 0) => format!("{} hundred", tens(hundred)),
        (hundred, rest) => format!("{} hundred {and}{}", tens(hundred), tens(rest)),
    }
}

/// The words of any number below a quadrillion.
fn spell(number: usize, and: &str) -> String {
    let mut words = Vec::new();
    let mut rest = number;
    for (name, size) in
        [("trillion", 10_usize.pow(12)), ("billion", 10_usize.pow(9)), ("million", 1_000_000), ("thousand", 1_000)]
    {
        if rest >= size {
            words.push(format!("{} {name}", below_thousand(rest / size, and)));
            rest %= size;
        }
    }
    if rest > 0 || words.is_empty() {
        words.push(below_thousand(rest, and));
    }
    words.join(" ")
}

fn numerals_of(text: &str) -> Vec<Numeral> {
    let document = Document::new(text);
    let mut sentence = Sentence::new(&document);
    let mut found = Vec::new();
    for span in document.sentences() {
        document.tokenize(span, &mut sentence);
        numeral::numerals(&sentence, &mut found);
    }
    found
}

/// Words and marks that figures are made of, put together at random.
fn figure_text() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "5",
        "12",
        "1,000",
        "3.5",
        "2024",
        "87,000",
        "half",
        "one",
        "third",
        "dozens",
        "million",
        "bn",
        "$",
        "£",
        "€",
        "%",
        "percent",
        "to",
        "-",
        "–",
        "between",
        "and",
        "or",
        "more",
        "than",
        "at least",
        "up to",
        "about",
        "per",
        "a",
        "an",
        "hour",
        "in",
        "of",
        "the",
        "people",
        "years",
        "old",
        "°C",
        "ft",
        "7in",
        "May",
        "3",
        "p.m.",
        ":30",
        "rose",
        "fell",
        "from",
        "down",
        "points",
        "(",
        ")",
        ".",
        ",",
        "\"",
        "\n",
        "é",
        "日本",
        "🚨",
        "½",
        "×",
        "10^8",
        "minus",
        "−",
        "No.",
        "G7",
        "5-4",
        "every",
        "40 minutes",
        "twice",
        "as",
        "\u{a0}",
        "\u{ad}",
    ];
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.join(" "))
}

/// The same pieces without the spaces between, now and then.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![figure_text(), figure_text().prop_map(|text| text.replace(' ', "")), any::<String>()]
}

/// Words and marks of speech, put together at random.
fn told_text() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "said",
        "says",
        "saying",
        "to",
        "told",
        "that",
        "according to",
        "reported",
        "by",
        "is",
        "was",
        "expected",
        "not",
        "Ada Osei",
        "Osei",
        "he",
        "she",
        "the mayor",
        "the agency",
        "who",
        "as",
        "in a poll",
        "a poll",
        "shows",
        "claim",
        "'s",
        "reportedly",
        "asked",
        "whether",
        "with",
        "12",
        "40 boats",
        "sank",
        ",",
        ".",
        ":",
        ";",
        "—",
        "-",
        "\"",
        "“",
        "”",
        "''",
        "'",
        "(",
        ")",
        "\n\n",
        "and",
        "but",
        "%",
        "é",
    ];
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spelled_numbers_read_back(number in prop_oneof![0_usize..1_000, 0_usize..1_000_000, 0..10_usize.pow(15)], british in any::<bool>()) {
        let words = spell(number, if british { "and " } else { "" });
        let read = numerals_of(&words);
        prop_assert_eq!(read.len(), 1, "{} is read as {:?}", words, read);
        prop_assert_eq!(read[0].value, Value::Exact(number.into()), "{}", words);
    }

    #[test]
    fn grouped_digits_read_back(number in any::<u64>()) {
        let digits = number.to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        prop_assert_eq!(numerals_of(&grouped)[0].value, Value::Exact(number.into()), "{}", grouped);
    }

    #[test]
    fn quantities_lie_on_boundaries_in_order_and_apart(text in any_text()) {
        let document = Document::new(&text);
        let mut end = 0;
        for quantity in quantities(&document) {
            prop_assert!(text.get(quantity.span.range()).is_some_and(|words| !words.is_empty()), "{:?} in {:?}", quantity, text);
            prop_assert!(quantity.span.start >= end, "{:?} in {:?}", quantity, text);
            end = quantity.span.end;
        }
    }

    #[test]
    fn times_lie_on_boundaries_in_order_and_apart(text in any_text()) {
        let document = Document::new(&text);
        let mut end = 0;
        for time in period::times(&document) {
            prop_assert!(text.get(time.span.range()).is_some_and(|words| !words.is_empty()), "{:?} in {:?}", time, text);
            prop_assert!(time.span.start >= end, "{:?} in {:?}", time, text);
            end = time.span.end;
        }
    }

    #[test]
    fn the_day_of_publication_changes_what_times_mean_and_not_where_they_stand(text in any_text()) {
        let plain = Document::new(&text);
        let dated = Document::new(&text).published_on(Some(jiff::civil::date(2024, 2, 29)));
        let places = |document: &Document<'_>| period::times(document).map(|time| (time.span, time.kind)).collect::<Vec<_>>();
        prop_assert_eq!(places(&plain), places(&dated));
    }

    #[test]
    fn content_lies_on_boundaries_apart_from_its_cue(text in told_text()) {
        let document = Document::new(&text);
        for found in attributions(&document) {
            prop_assert!(text.get(found.cue.range()).is_some_and(|words| !words.is_empty()), "{:?} in {:?}", found, text);
            prop_assert!(!found.content.is_empty(), "{:?} in {:?}", found, text);
            for piece in &found.content {
                prop_assert!(text.get(piece.range()).is_some_and(|words| !words.is_empty()), "{:?} in {:?}", found, text);
                prop_assert!(!piece.overlaps(found.cue), "{:?} in {:?}", found, text);
            }
            prop_assert!(found.content.windows(2).all(|pair| pair[0].end <= pair[1].start), "{:?} in {:?}", found, text);
        }
    }

    #[test]
    fn a_paragraph_before_only_shifts(text in figure_text()) {
        const BEFORE: &str = "Nothing is told here.\n\n";
        let shifted = format!("{BEFORE}{text}");
        let (plain, longer) = (Document::new(&text), Document::new(&shifted));
        let alone: Vec<_> = quantities(&plain).map(|quantity| (quantity.span.start + BEFORE.len(), quantity.value, quantity.kind)).collect();
        let behind: Vec<_> = quantities(&longer).map(|quantity| (quantity.span.start, quantity.value, quantity.kind)).collect();
        prop_assert_eq!(alone, behind);
    }

    #[test]
    fn the_prefilter_hides_no_numeral(text in any_text()) {
        if !numerals_of(&text).is_empty() {
            prop_assert!(FIGURES.may_match(&text), "{:?}", text);
        }
    }

    #[test]
    fn a_claim_is_a_quantity_and_keeps_its_sentence(text in any_text()) {
        let document = Document::new(&text);
        let all: Vec<_> = quantities(&document).collect();
        for claim in claim::claims(&document) {
            prop_assert!(all.contains(&claim.quantity));
            prop_assert!(claim.quote.start <= claim.quantity.span.start && claim.quantity.span.end <= claim.quote.end);
            prop_assert!(claim.quantity.value.is_some() || claim.quantity.unread.is_some());
        }
    }
}
