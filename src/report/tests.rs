//! The same claims and annotations in every format, made by hand so that no grammar is asked.

use rust_decimal::Decimal;

use super::*;
use crate::claim::{Measured, Mode, Period, Source};
use crate::quantity::{Bound, Change, Kind, Part, Per, Trend, Unit, Unread};

/// Accents before the figure, so that bytes and code points differ, and an escape sequence behind it.
const TEXT: &str =
    "Café owners met.\nIn Málaga at least 12,500.50 visits per 100,000 guests were counted\u{1b}[2J, the owners said.";

#[track_caller]
fn span(words: &str) -> Span {
    let start = TEXT.find(words).expect("the words stand in the text");
    Span::new(start, start + words.len())
}

fn decimal(digits: &str) -> Decimal {
    Decimal::from_str_exact(digits).unwrap()
}

fn figure(words: &str, value: &str) -> Quantity {
    Quantity {
        span: span(words),
        value: Some(decimal(value)),
        upper: None,
        per: None,
        bound: Bound::Exact,
        change: None,
        unit: None,
        unit_span: None,
        kind: Kind::Count,
        counted: None,
        unread: None,
    }
}

fn visits() -> Quantity {
    Quantity {
        per: Some(Per { value: decimal("100000"), unit: Some(Unit::Implied("guest")) }),
        bound: Bound::AtLeast,
        change: Some(Change { trend: Trend::Up, part: Part::Size }),
        unit: Some(Unit::Implied("visit")),
        kind: Kind::Rate,
        ..figure("at least 12,500.50", "12500.50")
    }
}

fn measured(quantity: Quantity) -> Measured {
    Measured { quantity, measure: None }
}

fn claim(quantity: Quantity) -> Claim {
    let measure = Some("visits, \"counted\"".to_owned());
    let window = "2023-10/2024-09".parse().unwrap();
    Claim {
        quantity,
        mode: Mode::Expected,
        measure,
        place: Some("Lindon".to_owned()),
        period: Some(Period { text: "since October".to_owned(), window }),
        source: Some(Source { name: "Lindon College".to_owned(), text: "the college".to_owned() }),
        cue: Some("says".to_owned()),
        quote: span(TEXT.lines().last().unwrap()),
    }
}

#[track_caller]
fn format(name: &str) -> &'static Format {
    FORMATS.iter().find(|format| format.name == name).expect("the format is listed")
}

#[track_caller]
fn claims_in(name: &str, look: Look, claims: &[Claim]) -> String {
    let (format, document, mut out) = (format(name), Document::new(TEXT), Vec::new());
    format.begin(&mut out, Content::Claims).unwrap();
    format.claims(&mut out, &look, &Named { name: "d\u{7}1", document: &document }, claims).unwrap();
    String::from_utf8(out).unwrap()
}

#[track_caller]
fn annotations_in(name: &str, annotations: &[Annotation]) -> String {
    let (format, document, mut out) = (format(name), Document::new(TEXT), Vec::new());
    format.begin(&mut out, Content::Annotations).unwrap();
    format.annotations(&mut out, &Look::default(), &Named { name: "d1", document: &document }, annotations).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_claim_has_every_key_in_its_order() {
    insta::assert_snapshot!(claims_in("jsonl", Look::default(), &[claim(visits())]), @r##"{"document":"d\u00071","text":"at least 12,500.50","start":27,"end":45,"value":"12500.50","upper":null,"per":{"value":"100000","unit":"guest"},"bound":"at-least","trend":"up","unit":"visit","unit_code":null,"kind":"rate","mode":"expected","measure":"visits, \"counted\"","place":"Lindon","period":{"text":"since October","start":"2023-10","end":"2024-09"},"source":{"name":"Lindon College","text":"the college"},"cue":"says","quote":"In Málaga at least 12,500.50 visits per 100,000 guests were counted\u001b[2J, the owners said.","quote_start":17,"quote_end":106}"##);
}

#[test]
fn a_level_has_a_trend_as_a_claim_alone() {
    for part in [Part::Named, Part::Level] {
        let visits = Quantity { change: Some(Change { trend: Trend::Up, part }), ..visits() };
        assert!(
            annotations_in("jsonl", &[Annotation::Quantity(measured(visits))]).contains(r#""trend":null"#),
            "{part:?}"
        );
        assert!(claims_in("jsonl", Look::default(), &[claim(visits)]).contains(r#""trend":"up""#), "{part:?}");
    }
}

#[test]
fn a_quantity_has_every_key_in_its_order() {
    insta::assert_snapshot!(annotations_in("jsonl", &[Annotation::Quantity(measured(visits()))]), @r#"{"document":"d1","layer":"quantity","text":"at least 12,500.50","start":27,"end":45,"value":"12500.50","upper":null,"per":{"value":"100000","unit":"guest"},"bound":"at-least","trend":"up","unit":"visit","unit_code":null,"unit_text":null,"kind":"rate","measure":null}"#);
}

#[test]
fn a_claim_is_a_row_of_a_spreadsheet() {
    insta::assert_snapshot!(claims_in("csv", Look::default(), &[claim(visits())]), @"
    document,text,start,end,value,upper,per_value,per_unit,bound,trend,unit,unit_code,kind,mode,measure,place,period_text,period_start,period_end,source_name,source_text,cue,quote,quote_start,quote_end
    d\u{7}1,\"at least 12,500.50\",27,45,12500.50,,100000,guest,at-least,up,visit,,rate,expected,\"visits, \"\"counted\"\"\",Lindon,since October,2023-10,2024-09,Lindon College,the college,says,\"In Málaga at least 12,500.50 visits per 100,000 guests were counted\u{1b}[2J, the owners said.\",17,106
    ");
}

#[test]
fn an_annotation_is_a_row_of_a_spreadsheet() {
    insta::assert_snapshot!(annotations_in("csv", &[Annotation::Quantity(measured(visits()))]), @r#"
    document,layer,text,start,end,value,upper,per_value,per_unit,bound,trend,unit,unit_code,unit_text,kind,measure,type,mod,mode,source_text,source_start,source_end,source_name,cue_text,cue_start,cue_end,content_text,content_start,content_end
    d1,quantity,"at least 12,500.50",27,45,12500.50,,100000,guest,at-least,up,visit,,,rate,,,,,,,,,,,,,,
    "#);
}

#[test]
fn a_claim_is_a_block_for_people() {
    insta::assert_snapshot!(claims_in("table", Look::default(), &[claim(visits())]), @r#"
    d\u{7}1:2:11: at least 12,500.50 visit per 100,000 guest · rate · up · expected
      what  visits, "counted"
      where Lindon
      when  2023-10/2024-09 · “since October”
      who   Lindon College · “says”
        In Málaga «at least 12,500.50» visits per 100,000 guests were
        counted\u{1b}[2J, the owners said.
    "#);
}

#[test]
fn a_block_for_people_fits_into_40_columns() {
    let block = claims_in("table", Look { width: 40, paint: Paint::Plain }, &[claim(visits())]);
    assert!(block.lines().all(|line| line.chars().count() <= 40), "{block}");
}

#[test]
fn colour_marks_the_figure_on_every_line() {
    let block = claims_in("table", Look { width: 30, paint: Paint::Ansi }, &[claim(visits())]);
    let figure = block.lines().filter(|line| line.contains("\u{1b}[1m\u{1b}[33m"));
    assert!(figure.clone().count() >= 2, "{block:?}");
    assert!(figure.clone().all(|line| line.contains("\u{1b}[0m")), "{block:?}");
    assert!(!block.contains('«') && !block.contains("\u{1b}[2J"), "{block:?}");
}

#[test]
fn an_annotation_is_a_line_for_people() {
    insta::assert_snapshot!(annotations_in("table", &[Annotation::Quantity(measured(visits()))]), @"
    d1:2:11: quantity «at least 12,500.50» → at least 12,500.50 visit per 100,000
      guest · rate · up
    ");
}

#[test]
fn amounts_are_put_in_words() {
    #[track_caller]
    fn check(quantity: Quantity, want: &str) {
        let line = annotations_in("table", &[Annotation::Quantity(measured(quantity))]);
        assert!(line.contains(want), "{line}");
    }
    let exact = figure("12,500.50", "12500.50");
    check(exact, "→ 12,500.50 · count");
    check(Quantity { kind: Kind::Date, ..figure("12,500.50", "2024") }, "→ 2024 · date");
    check(Quantity { upper: Some(decimal("20000")), bound: Bound::About, ..exact }, "→ about 12,500.50 to 20,000 ·");
    let thousands = Quantity { upper: Some(decimal("10000")), ..figure("12,500.50", "1000") };
    check(Quantity { bound: Bound::MultiplesOf, ..thousands }, "→ between 1,000 and 10,000 ·");
    let hour = Per { value: Decimal::ONE, unit: Some(Unit::Implied("guest")) };
    check(Quantity { per: Some(hour), ..exact }, "→ 12,500.50 per guest");
    check(Quantity { per: Some(Per { value: decimal("3"), unit: None }), ..exact }, "→ 12,500.50 per 3 ·");
    check(Quantity { value: Some(decimal("-1234")), ..exact }, "→ -1,234 ·");
    check(Quantity { value: None, ..exact }, "→ no single value ·");
    check(Quantity { value: None, unread: Some(Unread::TooManyDigits), ..exact }, "→ more than 28 digits, not read ·");
}

#[test]
fn nothing_found_is_nothing_written_but_a_header() {
    assert_eq!(claims_in("table", Look::default(), &[]), "");
    assert_eq!(claims_in("jsonl", Look::default(), &[]), "");
    assert_eq!(claims_in("csv", Look::default(), &[]).lines().count(), 1);
}

#[test]
fn annotations_come_in_text_order() {
    let document = Document::new("In 1998 there were 40 mills. In 2004 there were 30.");
    let found = annotations(&document, &Layer::ALL);
    assert!(found.is_sorted_by_key(|annotation| annotation.span().start));
    assert!(annotations(&document, &[Layer::Attribution]).is_empty());
}
