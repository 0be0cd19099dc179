//! The checks that look at more than one wording: ids, figures that cite nothing, entries that nobody cites, levels and exceptions.

use factledger::ledger::{Configuration, LedgerFile};
use factledger::verify::Verifier;
use factledger::writeup::{Catalogue, Format};

use super::support::{day, found, ledger, told_of};

const PLAIN: &str = "schema = 1\n";
const ALL: &str = "schema = 1\n[checks]\nuncited-figure = \"warn\"\n";

fn boats() -> String {
    ledger("harbour", "The yard built 42 boats in 2024. It sold 17 ferries in 2024.", &[])
}

#[test]
fn ids_that_lead_nowhere_name_the_nearest() {
    let source = boats();
    let ledgers = [("harbour", source.as_str())];
    let keys: Vec<String> = LedgerFile::read("harbour", &source).entries.into_iter().map(|entry| entry.key).collect();
    let right = format!("harbour/{}", keys[0]);
    for wrong in [right.replace("harbour", "harbor"), right.replace("boats", "baots"), right.to_uppercase()] {
        let text = format!("The yard built 42 boats<!-- fact: {wrong} --> then.");
        let told = told_of(&ledgers, &text, Format::Markdown, PLAIN);
        assert_eq!(told, [("unknown-citation".to_owned(), format!("did you mean `{right}`?"))], "{wrong}");
    }
    let text = "It built 42 boats<!-- fact: --> and 17 [@fact:zzz/yyy].";
    assert_eq!(found(&ledgers, text, Format::Markdown, PLAIN), ["unknown-citation", "unknown-citation"]);
    let text = format!("It built 42 boats<!-- fact: {} --> then.", keys[0]);
    assert!(found(&ledgers, &text, Format::Markdown, PLAIN).is_empty(), "a key alone is enough");
}

#[test]
fn a_key_of_two_documents_is_not_enough() {
    let (one, other) = (boats(), boats().replace("id = \"harbour\"", "id = \"pier\""));
    let ledgers = [("harbour", one.as_str()), ("pier", other.as_str())];
    let key = LedgerFile::read("harbour", &one).entries[0].key.clone();
    let told = told_of(&ledgers, &format!("It built 42 boats<!-- fact: {key} --> then."), Format::Markdown, PLAIN);
    assert_eq!(told, [("unclear-citation".to_owned(), format!("write `harbour/{key}` or `pier/{key}`"))]);
}

#[test]
fn figures_that_cite_nothing_are_told_with_the_closest_entries() {
    let source = boats();
    let ledgers = [("harbour", source.as_str())];
    let key = LedgerFile::read("harbour", &source).entries[0].key.clone();
    let text = format!(
        "In 2024 the yard built 42 boats<!-- fact: harbour/{key} -->, and 17 ferries were sold.\n\n`12 tugs` and page 3.\n"
    );
    assert!(found(&ledgers, &text, Format::Markdown, PLAIN).is_empty(), "off by default");
    let told = told_of(&ledgers, &text, Format::Markdown, ALL);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].0, "uncited-figure");
    assert!(told[0].1.starts_with("did you mean `harbour/ferries"), "{told:?}");
}

#[test]
fn folders_have_levels_of_their_own() {
    let source = boats();
    let ledgers = [("harbour", source.as_str())];
    let text = "The yard built 99 boats.\n";
    let of = |path: &str| format!("{ALL}[[folders]]\npath = \"{path}\"\nchecks = {{ uncited-figure = \"off\" }}\n");
    assert!(found(&ledgers, text, Format::Markdown, &of("../docs")).is_empty());
    assert_eq!(found(&ledgers, text, Format::Markdown, &of("../doc")), ["uncited-figure"]);
    let inner = format!("{}[[folders]]\npath = \"..\"\nchecks = {{ uncited-figure = \"error\" }}\n", of("../docs"));
    assert!(found(&ledgers, text, Format::Markdown, &inner).is_empty(), "the innermost folder decides");
}

#[test]
fn exceptions_name_a_write_up_or_an_entry() {
    let source = boats();
    let ledgers = [("harbour", source.as_str())];
    let key = LedgerFile::read("harbour", &source).entries[0].key.clone();
    let text = format!("The yard built 50 boats<!-- fact: harbour/{key} -->.");
    for at in ["../docs/briefing.md", "docs/briefing.md", "harbour", &format!("harbour/{key}")] {
        let excepted =
            format!("{PLAIN}[[exceptions]]\ncheck = \"value-mismatch\"\nat = \"{at}\"\nreason = \"made up\"\n");
        assert!(found(&ledgers, &text, Format::Markdown, &excepted).is_empty(), "{at}");
        let other = excepted.replace(at, "other");
        assert_eq!(found(&ledgers, &text, Format::Markdown, &other), ["value-mismatch"], "{at}");
    }
}

#[test]
fn entries_that_nobody_cites() {
    let source = boats();
    let configuration = Configuration::read("schema = 1\n[checks]\nunused-claim = \"warn\"\n");
    let mut catalogue = Catalogue::default();
    catalogue.add("harbour", &LedgerFile::read("harbour", &source));
    let mut verifier = Verifier::new(&configuration, day());
    let unused = verifier.unused(&catalogue);
    assert_eq!(unused.len(), 2);
    assert!(unused.iter().all(|found| found.finding.check.name == "unused-claim"));
    assert!(unused.iter().all(|found| source.get(found.finding.at.span.range()).is_some_and(|at| !at.is_empty())));
}

#[test]
fn a_write_up_may_say_itself_what_is_right_in_it() {
    let source = boats();
    let ledgers = [("harbour", source.as_str())];
    let key = LedgerFile::read("harbour", &source).entries[0].key.clone();
    let of = |comment: &str| {
        format!("The yard built 50 boats<!-- fact: harbour/{key} -->. <!-- factledger: {comment} -->\n")
    };
    let check = |comment: &str, want: &[&str]| {
        assert_eq!(found(&ledgers, &of(comment), Format::Markdown, PLAIN), want, "{comment}");
    };
    check("allow value-mismatch: a made-up example", &[]);
    check("allow value-mismatch", &["value-mismatch", "exception-without-reason"]);
    check("allow bound-dropped: a made-up example", &["value-mismatch", "unused-exception"]);
    check("allow no-such-check: a made-up example", &["value-mismatch", "bad-value"]);
}
