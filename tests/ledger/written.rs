//! What is written reads back: any text becomes a ledger file that holds its claims, and verifies.

use factledger::ledger::{Configuration, Field, LedgerFile, NewDocument, Record, Value, proposed, written};
use factledger::text::Document;
use factledger::verify::{Subject, TextAtHand, Verifier};
use jiff::civil::date;
use proptest::prelude::*;

/// Sentences with figures, and what may stand between and in them.
#[rustfmt::skip] // one kind per line
const PIECES: &[&str] = &[
    "The mill sold 40 cups.", "Prices rose 5 to 7 percent, to $7.10.", "At least 1,200 \"old\" boats sank.", "Some 12 per 100,000 people left",
    "It's 'half' of the 30 \\ 50 geese.", "Over two-thirds of the £3 million came back;", "Hundreds of thousands fled.",
    " ", "\r\n", "\n\n", "\u{a0}", "\u{200b}", "\u{ad}", "e\u{301}", "\t", "\u{1b}[2J", "\u{202e}", "\0", "#", "'''", "\"\"\"", "10²", "½", "人",
];

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..20).prop_map(|pieces| pieces.concat())
}

fn fields(record: &Record) -> Vec<(Field, Value)> {
    record.fields.iter().map(|placed| (placed.field, placed.value.clone())).collect()
}

proptest! {
    #[test]
    fn a_written_ledger_holds_the_claims_of_its_text(text in text(), windows in any::<bool>()) {
        let document = Document::new(&text);
        let about = NewDocument { id: "a", title: Some(&text).filter(|text| !text.trim().is_empty()).map(String::as_str), text: Some("texts/a.md"), ..NewDocument::default() };
        let source = written(&about, &document, if windows { "\r\n" } else { "\n" });
        let file = LedgerFile::read("a", &source);
        prop_assert_eq!(&file.errors, &[], "{}", source);
        let entries = proposed(&document);
        let keys = |entries: &[factledger::ledger::Entry]| entries.iter().map(|entry| entry.key.clone()).collect::<Vec<_>>();
        prop_assert_eq!(keys(&file.entries), keys(&entries));
        for (read, made) in file.entries.iter().zip(&entries) {
            prop_assert_eq!(fields(&read.record), fields(&made.record), "{}", &source);
        }
        let configuration = Configuration::read("schema = 1\n[checks]\nunreviewed = \"off\"\n");
        let mut verifier = Verifier::new(&configuration, date(2025, 5, 6));
        prop_assert_eq!(verifier.document(&Subject::new("a", &source, &file, TextAtHand::Read(&text))), []);
    }
}
