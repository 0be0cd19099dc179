//! Texts and the places in them, through the public API: the corpora of `src/text/corpus`, tokens, properties, hostile texts.

use factledger::text::{Class, DecodeErrorKind, Document, Gap, Normal, Prefilter, Sentence, Span, decode, fl1_hash};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Corpus<W> {
    case: Vec<Case<W>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case<W> {
    text: String,
    want: Option<W>,
    #[expect(dead_code, reason = "told to readers of the corpus")]
    why: Option<String>,
    /// Why the case is misread still; it must be.
    fixme: Option<String>,
}

/// Every case of `corpus` against what `found` makes of its text; without `want`, the text itself is wanted.
#[track_caller]
fn check<W: PartialEq + std::fmt::Debug + for<'de> Deserialize<'de>>(
    corpus: &str,
    itself: fn(&str) -> W,
    found: fn(&str) -> W,
) {
    let corpus: Corpus<W> = toml::from_str(corpus).expect("a corpus is a table of cases");
    let mut misread = Vec::new();
    for case in corpus.case {
        let want = case.want.unwrap_or_else(|| itself(&case.text));
        let found = found(&case.text);
        match case.fixme {
            None if found != want => {
                misread.push(format!("text   {:?}\nwanted {want:?}\nfound  {found:?}\n", case.text));
            }
            Some(why) if found == want => {
                misread.push(format!("text   {:?}\nis read now, though: {why}\n", case.text));
            }
            _ => {}
        }
    }
    assert!(misread.is_empty(), "{} misread:\n\n{}", misread.len(), misread.join("\n"));
}

fn sentences(text: &str) -> Vec<String> {
    let document = Document::new(text);
    document.sentences().map(|span| document.slice(span).to_owned()).collect()
}

fn paragraphs(text: &str) -> Vec<String> {
    let document = Document::new(text);
    document.paragraphs().map(|span| document.slice(span).to_owned()).collect()
}

fn markup(text: &str) -> Vec<String> {
    let document = Document::new(text);
    document.markup().iter().map(|&span| document.slice(span).to_owned()).collect()
}

#[test]
fn sentences_are_read_as_the_corpus_says() {
    check(include_str!("../src/text/corpus/sentences.toml"), |text| vec![text.to_owned()], sentences);
}

#[test]
fn paragraphs_are_read_as_the_corpus_says() {
    check(include_str!("../src/text/corpus/paragraphs.toml"), |text| vec![text.to_owned()], paragraphs);
}

#[test]
fn markup_is_read_as_the_corpus_says() {
    check(include_str!("../src/text/corpus/markup.toml"), |_| Vec::new(), markup);
}

#[test]
fn normal_forms_are_as_the_corpus_says() {
    check(include_str!("../src/text/corpus/normal.toml"), str::to_owned, |text| Normal::of(text).text().to_owned());
}

#[test]
fn quiet_cases_are_half_of_the_sentences() {
    let corpus: Corpus<Vec<String>> = toml::from_str(include_str!("../src/text/corpus/sentences.toml")).unwrap();
    let quiet = corpus.case.iter().filter(|case| case.want.is_none()).count();
    assert!(corpus.case.len() >= 60 && quiet * 2 >= corpus.case.len(), "{quiet} of {}", corpus.case.len());
}

// Bytes.

#[test]
fn a_byte_that_is_no_utf_8_is_named_with_its_line() {
    let error = decode(b"one\ntwo\nthr\x80e").unwrap_err();
    assert_eq!((error.byte, error.line), (11, 3));
    assert_eq!(error.kind, DecodeErrorKind::NotUtf8 { byte: 11, line: 3, found: 0x80 });
    assert_eq!(error.to_string(), "byte 11 (line 3) is 0x80, expected UTF-8; save the file as UTF-8");
}

#[test]
fn utf_16_and_cut_off_files_are_named() {
    let utf16 = "the file is UTF-16, expected UTF-8; save the file as UTF-8";
    assert_eq!(decode(b"\xff\xfea\0").unwrap_err().to_string(), utf16);
    assert_eq!(decode(b"\xfe\xff\0a").unwrap_err().to_string(), utf16);
    let cut = decode("5 €".as_bytes().split_last().unwrap().1).unwrap_err();
    assert_eq!(cut.kind, DecodeErrorKind::CutOff { byte: 2, line: 1 });
}

#[test]
fn a_byte_order_mark_counts_as_one_code_point() {
    let text = decode(b"\xef\xbb\xbfRents rose.").unwrap();
    let document = Document::new(text);
    let places: Vec<_> = document.sentences().map(|span| document.char_range(span)).collect();
    assert_eq!((places.len(), places[0].start, places[0].end), (1, 1, 12));
}

// Tokens.

/// The tokens of a text apart by `|`, with a space before those that white space parts from the one before.
fn tokens(text: &str) -> String {
    let document = Document::new(text);
    let mut sentence = Sentence::new(&document);
    document.tokenize(Span::new(0, text.len()), &mut sentence);
    let token = |at| format!("{}{}", if sentence.gap(at) == Gap::Space { " " } else { "" }, sentence.text(at));
    (0..sentence.len()).map(token).collect::<Vec<_>>().join("|")
}

#[track_caller]
fn check_tokens(cases: &[(&str, &str)]) {
    for (text, want) in cases {
        assert_eq!(tokens(text), *want, "{text:?}");
    }
}

#[test]
fn numbers_keep_their_separators() {
    check_tokens(&[
        ("1,200.50 boats", "1,200.50| boats"),
        ("a .500 average", "a| .500| average"),
        ("12.", "12|."),
        ("1,2,", "1,2|,"),
        ("10\u{202f}000 boats", "10\u{202f}000| boats"),
        ("3.5.1", "3.5.1"),
        ("5–6", "5|–|6"),
        ("2½", "2|½"),
    ]);
}

#[test]
fn letters_and_digits_are_never_one_token() {
    check_tokens(&[
        ("5kW", "5|kW"),
        ("COVID-19", "COVID|-|19"),
        ("G7", "G|7"),
        ("87k", "87|k"),
        ("m²", "m²"),
        ("$5", "$|5"),
        ("4%", "4|%"),
    ]);
}

#[test]
fn apostrophes_and_full_stops_belong_to_words() {
    check_tokens(&[
        ("doesn't", "doesn't"),
        ("Oslo's 5", "Oslo|'s| 5"),
        ("Oslo’s", "Oslo|’s"),
        ("the U.S. grew", "the| U.S.| grew"),
        ("at 5 p.m.", "at| 5| p.m."),
        ("plan B.", "plan| B|."),
        ("end. Next", "end|.| Next"),
    ]);
}

#[test]
fn addresses_are_one_token() {
    check_tokens(&[
        ("see https://a.example/5?b=6.", "see| https://a.example/5?b=6|."),
        ("@desk2024 said #vote2024!", "@desk2024| said| #vote2024|!"),
        ("#1 seed", "#|1| seed"),
    ]);
}

#[test]
fn markup_holds_no_token() {
    check_tokens(&[
        ("[5](6) boats", "[|5|]| boats"),
        ("<b>5</b> percent", "5| percent"),
        ("<p>5</p>percent", "5|percent"),
        ("---\na: 5\n---\nsix", "six"),
    ]);
}

#[test]
fn classes_tell_what_a_token_is_made_of() {
    let document = Document::new("ten 5 ½ % www.a.example");
    let mut sentence = Sentence::new(&document);
    document.tokenize(Span::new(0, document.text().len()), &mut sentence);
    let classes: Vec<Class> = sentence.tokens().iter().map(|token| token.class).collect();
    assert_eq!(classes, [Class::Word, Class::Number, Class::Fraction, Class::Mark('%'), Class::Address]);
}

// The prefilter.

#[test]
fn words_count_only_where_they_stand_alone() {
    let filter = Prefilter::new(["ten", "one", "six", "sixteen", "half"]);
    for text in ["Ten", "at ten.", "_one_", "sixteen", "SIX-foot", "half-full", "x 5 y", "¾", "öone"] {
        assert!(filter.may_match(text), "{text:?}");
    }
    for text in
        ["often", "money", "stone", "sixteenth", "tens", "behalf", "５ boats", "10².".trim_start_matches("10"), ""]
    {
        assert!(!filter.may_match(text), "{text:?}");
    }
}

#[test]
fn sentences_without_a_reason_are_passed_over() {
    let document = Document::new("They are often alone. One came.\n\nMoney talks.\n\nIt cost 5.");
    let filter = Prefilter::new(["one"]);
    let found: Vec<&str> = document.sentences_with(&filter).map(|span| document.slice(span)).collect();
    assert_eq!(found, ["One came.", "It cost 5."]);
}

// The normal form.

#[test]
fn the_hash_is_that_of_sha256sum() {
    assert_eq!(fl1_hash("abc"), "fl1-sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(fl1_hash("\u{feff}a\r\n b "), fl1_hash("a b"));
    assert_ne!(fl1_hash("10²"), fl1_hash("102"));
}

#[test]
fn places_map_both_ways() {
    let text = "\u{feff}Le\u{ad}gal  cafe\u{301}s:\r\n40\u{a0}%";
    let normal = Normal::of(text);
    assert_eq!(normal.text(), "Legal cafés: 40 %");
    for (part, want) in
        [("Legal", "Le\u{ad}gal"), ("cafés", "cafe\u{301}s"), ("é", "e\u{301}"), ("40 %", "40\u{a0}%"), (" 4", "\r\n4")]
    {
        let start = normal.text().find(part).unwrap();
        let span = Span::new(start, start + part.len());
        let original = normal.to_original(span);
        assert_eq!(text.get(original.range()), Some(want));
        assert_eq!(normal.to_normal(original), span);
    }
    let accent = text.find('\u{301}').unwrap();
    let é = normal.text().find('é').unwrap();
    assert_eq!(normal.to_normal(Span::new(accent, accent + 2)), Span::new(é, é + 2));
    assert!(normal.to_normal(Span::new(0, 3)).is_empty());
    assert_eq!(normal.to_original(Span::new(900, 901)), Span::new(text.len(), text.len()));
}

// Properties.

/// Texts of pieces that matter to some rule.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(vec![
            "Rents rose ", "4 %", ". ", "The ", "Ms. ", "U.S. ", "5 p.m. ", "Friday ", "approx. ", "he said ", "often ", "ten ", "½",
        ]),
        2 => proptest::sample::select(vec![
            "“", "”", "\"", "'", "(", ")", "[", "]", "…", "! ", "? ", ",", "[1]", "²", "<", ">", "=", "- ", "1. ", "> ", "# ", "| ",
        ]),
        2 => proptest::sample::select(vec!["\n", "\r\n", "\n\n", "\r", "\u{2028}", " ", "\u{a0}", "\t", "\u{200b}", "\u{feff}", "\u{ad}"]),
        1 => proptest::sample::select(vec![
            "<b>", "</p>", "<!--", "-->", "](", "[x](y)", "][z]", "[^1]: ", "```", "~~~", "---\n", "+++\n", "a: b\n", "<script>", "</script>",
        ]),
        1 => proptest::sample::select(vec!["é", "e\u{301}", "\u{301}", "q\u{307}\u{323}", "\u{212b}", "漢字。", "ß", "\u{1100}\u{1161}", "😀", "５"]),
        1 => any::<char>().prop_map(|c| &*String::from(c).leak()),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn is_seen(c: char) -> bool {
    !(c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'))
}

#[track_caller]
fn check_order(document: &Document<'_>, spans: &[Span]) {
    for span in spans {
        assert!(!span.is_empty() && document.text().get(span.range()).is_some(), "{span:?} of {:?}", document.text());
    }
    assert!(spans.is_sorted_by(|a, b| a.end <= b.start), "{spans:?} of {:?}", document.text());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn spans_are_ordered_and_cover_all_text(text in texts()) {
        let document = Document::new(&text);
        let sentences: Vec<Span> = document.sentences().collect();
        let paragraphs: Vec<Span> = document.paragraphs().collect();
        check_order(&document, document.markup());
        check_order(&document, &paragraphs);
        check_order(&document, &sentences);
        for sentence in &sentences {
            prop_assert!(paragraphs.iter().any(|paragraph| paragraph.start <= sentence.start && sentence.end <= paragraph.end));
        }
        for (at, c) in text.char_indices().filter(|&(_, c)| is_seen(c)) {
            let holds = |span: &Span| span.start <= at && at < span.end;
            prop_assert!(sentences.iter().chain(document.markup()).any(holds), "{c:?} at {at} of {text:?} is lost");
        }
    }

    #[test]
    fn a_paragraph_before_only_shifts(text in texts()) {
        let before = "Nothing happened here.\n\n";
        let text = format!("{before}{text}");
        let shifted = format!("{before}{text}");
        let shift = |span: Span| Span::new(span.start + before.len(), span.end + before.len());
        let want: Vec<Span> = Document::new(&text).sentences().map(shift).collect();
        let found: Vec<Span> = Document::new(&shifted).sentences().skip(1).collect();
        prop_assert_eq!(found, want);
    }

    #[test]
    fn the_normal_form_is_its_own_normal_form(text in texts()) {
        let normal = Normal::of(&text);
        let again = Normal::of(normal.text());
        prop_assert_eq!(again.text(), normal.text());
        prop_assert!(!normal.text().contains("  ") && normal.text().trim() == normal.text());
    }

    #[test]
    fn words_of_the_normal_form_come_from_their_originals(text in texts()) {
        let normal = Normal::of(&text);
        let mut start = 0;
        for word in normal.text().split(' ').filter(|_| !normal.text().is_empty()) {
            let span = Span::new(start, start + word.len());
            let original = normal.to_original(span);
            let piece = Normal::of(text.get(original.range()).unwrap());
            prop_assert_eq!(piece.text(), word);
            prop_assert_eq!(normal.to_normal(original), span);
            start += word.len() + 1;
        }
    }

    #[test]
    fn every_place_maps_to_a_place(text in texts(), start in 0_usize..200, length in 0_usize..50) {
        let normal = Normal::of(&text);
        let cut = |text: &str| {
            let start = text.floor_char_boundary(start);
            Span::new(start, text.floor_char_boundary(start + length).max(start))
        };
        let original = normal.to_original(cut(normal.text()));
        prop_assert!(text.get(original.range()).is_some());
        let back = normal.to_normal(original);
        let span = cut(normal.text());
        prop_assert!(span.is_empty() || back.start <= span.start && span.end <= back.end);
        prop_assert!(normal.text().get(normal.to_normal(cut(&text)).range()).is_some());
    }

    #[test]
    fn the_prefilter_sees_what_a_reader_sees(text in texts(), word in "[a-z]{3,8}") {
        let words = ["ten", "six", "sixteen", "often", &word];
        let text = format!("{text}{word}{text}");
        let stands = |run: &str| words.iter().any(|word| run.eq_ignore_ascii_case(word));
        let sees = text.contains(|c: char| c.is_ascii_digit() || "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒".contains(c))
            || text.split(|c: char| !c.is_ascii_alphabetic()).any(stands);
        prop_assert_eq!(Prefilter::new(words).may_match(&text), sees);
    }

    #[test]
    fn any_bytes_are_text_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
        match decode(&bytes) {
            Ok(text) => prop_assert_eq!(text.as_bytes(), &*bytes),
            Err(error) => prop_assert!(std::str::from_utf8(&bytes[..error.byte]).is_ok()),
        }
    }
}

// Hostile texts.

/// Pieces that, repeated, make a careless reader slow.
const HOSTILE: &[&str] = &[
    "\"",
    "(",
    "a.",
    "Mr. ",
    ".",
    ". ",
    "a",
    "é",
    "“",
    "“ 'a' ",
    "`a` ",
    "'a. B' ",
    "“a. ",
    "me. A ",
    "[",
    "](",
    "](a \"",
    "[a]: ",
    "][",
    "<",
    "<a",
    "<a ",
    "<a b=\"",
    "<!--",
    "<script>",
    "</",
    "`",
    "```\n",
    "```",
    "~~~~\n`````\n",
    "\n",
    "a\nB\n",
    "1. a\n",
    "\u{301}",
    "\u{200b}",
    "e\u{200b}",
    " \u{ad}",
    "\u{212b}",
    "U.S. ",
    "5 p.m. Friday ",
    "…",
    "--- ",
    "\r",
    "\u{2028}",
    "<b></b>",
    "<p>",
    "(1) ",
    "ten",
];

/// Read everything this module reads of `text`; the sum keeps the work from being left out.
fn read_all(text: &str) -> usize {
    let document = Document::new(text);
    let filter = Prefilter::new(["one", "ten"]);
    document.sentences().map(Span::len).sum::<usize>()
        + document.sentences_with(&filter).count()
        + Normal::of(text).to_original(Span::new(0, 1)).end
}

/// The time of the processor that it takes.
fn time(text: &str) -> std::time::Duration {
    let start = cpu_time::ThreadTime::now();
    std::hint::black_box(read_all(text));
    start.elapsed()
}

#[test]
fn hostile_texts_take_linear_time() {
    const QUARTER: usize = 100_000;
    let mut slow = Vec::new();
    for piece in HOSTILE {
        let quarter = piece.repeat(QUARTER / piece.len());
        let whole = quarter.repeat(4);
        // Four times the time is linear, sixteen times quadratic. Another process may spoil the caches of one run, hardly of three.
        let is_linear = || time(&whole) < time(&quarter) * 8;
        if !(is_linear() || is_linear() || is_linear()) {
            slow.push(piece);
        }
    }
    assert!(slow.is_empty(), "more than linear: {slow:?}");
}

#[test]
fn a_megabyte_of_hostile_text_is_read() {
    let text: String = HOSTILE
        .iter()
        .map(|piece| piece.repeat(1_000_000 / HOSTILE.len() / piece.len()) + "\n\nRents rose.\n\n")
        .collect();
    let document = Document::new(&text);
    let sentences: Vec<Span> = document.sentences().collect();
    check_order(&document, &sentences);
    // A fence, a comment or a value in quotation marks may rightly reach over the text between two of the pieces.
    let found = sentences.iter().filter(|&&sentence| document.slice(sentence) == "Rents rose.").count();
    assert!(found * 10 >= HOSTILE.len() * 9, "{found} of {}", HOSTILE.len());
}
