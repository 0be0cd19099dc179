//! The tables of FORMATS.md and the registries they tell of.

use factledger::ledger::{CLAIM, Configuration, DOCUMENT, LedgerFile, pin};
use factledger::verify::CHECKS;

use crate::support::{read, root};

fn page() -> String {
    read(&root().join("FORMATS.md"))
}

/// The fenced block with this label.
#[track_caller]
fn block(page: &str, label: &str) -> String {
    let (_, rest) = page.split_once(&format!("```{label}\n")).unwrap_or_else(|| panic!("no block {label}"));
    rest.split_once("```").expect("the block ends").0.to_owned()
}

#[test]
fn every_check_has_its_row() {
    let page = page();
    for check in CHECKS {
        let row = format!("| `{}` | {} | {} |\n", check.name, check.level.name(), check.what);
        assert!(page.contains(&row), "FORMATS.md lacks {row}");
    }
}

#[test]
fn every_field_of_a_document_and_a_claim_is_told() {
    let page = page();
    for field in DOCUMENT.fields.iter().chain(CLAIM.fields) {
        assert!(page.contains(&format!("`{}`", field.name())), "FORMATS.md lacks {}", field.name());
    }
}

#[test]
fn the_examples_are_a_ledger() {
    let page = page();
    let source = block(&page, "toml ledger");
    let file = LedgerFile::read("boats", &source);
    assert_eq!(file.errors, []);
    let entry = &file.entries[0];
    assert_eq!(entry.record.words(factledger::ledger::Field::Pin), pin(entry).as_deref());
    let configuration = Configuration::read(&block(&page, "toml configuration"));
    assert_eq!(configuration.errors, []);
}
