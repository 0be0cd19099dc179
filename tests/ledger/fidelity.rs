//! Edits of a file as people and their editors leave it: byte order mark, CRLF, comments on every line, odd spacing. All bytes
//! but those of the field itself stay.

use factledger::ledger::{CLAIM, Edit, Field, LedgerFile, Value, correct, may_be_set};

/// The fields of an entry as they are written, and another value for each that may be set.
#[rustfmt::skip] // one row per line, columns aligned
const ROWS: &[(Field, &str, &str)] = &[
    (Field::Rev,        "1",                                      ""),
    (Field::Status,     "'proposed'",                             ""),
    (Field::Why,        "'''no reason'''",                        ""),
    (Field::Value,      "'87.10'",                                "87.1"),
    (Field::Upper,      "\"95.0\"",                               "96"),
    (Field::Per,        "{value='100',unit  = \"person\"}",       "1000 boat"),
    (Field::Bound,      "\"at-least\"",                           "about"),
    (Field::Trend,      "'up'",                                   "down"),
    (Field::Unit,       "\"US dollar\"",                          "euro"),
    (Field::UnitCode,   "'USD'",                                  "EUR"),
    (Field::Kind,       "\"money\"",                              "rate"),
    (Field::Mode,       "\"expected\"",                           "denied"),
    (Field::Measure,    "\"d\\u00e9penses # of the mill\"",       "the mill's \"costs\""),
    (Field::Place,      "'Larkmere'",                             "Dunford"),
    (Field::Period,     "\"2023-10/2024-09\"",                    "2024"),
    (Field::PeriodText, "'since October'",                        "in 2024"),
    (Field::Source,     "\"\"\"\r\nthe miller\"\"\"",             "the owner"),
    (Field::Cue,        "'said'",                                 "told"),
    (Field::Figure,     "\"at least $87.10\"",                    "$87.10"),
    (Field::Quote,      "\"It costs at least $87.10 ☂.\"",        "It costs at least $87.10."),
    (Field::QuoteHash,  "'fl1-sha256:0000000000000000000000000000000000000000000000000000000000000000'", ""),
    (Field::QuoteAt,    "[0,27]",                                 ""),
    (Field::Nth,        "0x2",                                    "3"),
    (Field::Span,       "[ 9 , # start\r\n 24 ]",                 "18-24"),
    (Field::Corrected,  "[]",                                     ""),
    (Field::Pin,        "'p1:0123456789abcdef'",                  ""),
    (Field::Verdict,    "'true'",                                 "half true"),
    (Field::Evidence,   "['a', \"b\", # two\r\n]",                "https://example.org/a, b"),
    (Field::Note,       "\"x\"",                                  "y = [1] # z"),
];

/// What stands before and after the entry.
const HEAD: &str = "\u{feff}# ours\r\n schema=1 # the first\r\n\r\n\t[ document ]\r\nid = 'a'# a\r\n# none\r\n\r\n[claims . before]#b\r\nrev =1\r\n\r\n  # the entry\r\n";
const TAIL: &str = "\r\n\t# reviews\r\n[[claims.x.reviews ]] #\r\nrev=1 # r\r\nby='ines'\r\non  =  2025-05-06\r\n# after\r\n[claims.y]\r\nrev=1 # the last line has no end";

/// The file with the lines that `line` makes of each row.
pub(crate) fn file(line: impl Fn(Field, &str) -> String) -> String {
    let names = ROWS.iter().filter(|(_, _, other)| !other.is_empty()).map(|(field, ..)| format!("'{}'", field.name()));
    let all = format!("[{}]", names.collect::<Vec<_>>().join(","));
    let lines: String = ROWS
        .iter()
        // Whatever is corrected counts as corrected already.
        .map(|&(field, written, _)| line(field, if field == Field::Corrected { &all } else { written }))
        .collect();
    format!("{HEAD} [claims.x]   # header\r\n# above\r\n{lines}{TAIL}")
}

/// A field's line in a manner of its own.
pub(crate) fn odd(field: Field, written: &str) -> String {
    format!("\t {}   =\t{written} \t# of {} # 'twice'\r\n", field.name(), field.name())
}

/// `correct` with this one change.
fn corrected(source: &str, field: Field, value: Option<Value>) -> String {
    let read = LedgerFile::read("a", source);
    let entry = read.entry("x").expect("the entry is there");
    assert_eq!(entry.record.fields.len(), source.matches("# 'twice'").count(), "every field is read");
    let mut edit = Edit::new(source);
    correct(&mut edit, entry, &[(field, value)]);
    edit.finish()
}

/// The fields that may be set, and another value for each.
fn changes() -> impl Iterator<Item = (Field, Value)> {
    let settable = ROWS.iter().filter(|(field, ..)| may_be_set(*field));
    settable.map(|&(field, _, other)| (field, field.form().parse(other).expect("the rows hold values")))
}

#[test]
fn the_rows_are_all_fields() {
    assert!(ROWS.iter().map(|(field, ..)| field).eq(CLAIM.fields));
    assert!(changes().count() > 20);
}

#[test]
fn another_value_changes_the_value_alone() {
    let source = file(odd);
    for (changed, value) in changes() {
        let literal = value.literal();
        let want = file(|field, written| odd(field, if field == changed { &literal } else { written }));
        assert_eq!(corrected(&source, changed, Some(value)), want, "{}", changed.name());
    }
}

#[test]
fn a_field_taken_away_takes_its_line_alone() {
    let source = file(odd);
    for (changed, _) in changes() {
        let want = file(|field, written| if field == changed { String::new() } else { odd(field, written) });
        assert_eq!(corrected(&source, changed, None), want, "{}", changed.name());
    }
}

#[test]
fn a_new_field_gets_a_line_in_its_place() {
    for (changed, value) in changes() {
        let source = file(|field, written| if field == changed { String::new() } else { odd(field, written) });
        let line = format!("{} = {}\r\n", changed.name(), value.literal());
        let want = file(|field, written| if field == changed { line.clone() } else { odd(field, written) });
        assert_eq!(corrected(&source, changed, Some(value)), want, "{}", changed.name());
    }
}

#[test]
fn the_value_that_stands_there_changes_nothing() {
    let source = file(odd);
    let read = LedgerFile::read("a", &source);
    let mut edit = Edit::new(&source);
    for entry in &read.entries {
        let same: Vec<_> =
            entry.record.fields.iter().map(|placed| (placed.field, Some(placed.value.clone()))).collect();
        correct(&mut edit, entry, &same);
    }
    assert_eq!(edit.finish(), source);
}
