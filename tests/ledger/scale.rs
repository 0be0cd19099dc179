//! A generated ledger, the one of the benchmark in small, verifies without a finding.

use factledger::ledger::{Configuration, LedgerFile};
use factledger::verify::{Subject, TextAtHand, Verifier};
use jiff::civil::date;

use crate::support::generated::{CLAIMS, document};

/// As many as hold every sentence with many numbers.
const DOCUMENTS: usize = 20;

#[test]
fn a_generated_ledger_verifies_clean() {
    let configuration = Configuration::read("schema = 1\n");
    let mut verifier = Verifier::new(&configuration, date(2025, 5, 6));
    for made in (0..DOCUMENTS).map(document) {
        let file = LedgerFile::read(&made.id, &made.source);
        assert_eq!(file.entries.len(), CLAIMS, "{}", made.source);
        let text = TextAtHand::Read(&made.text);
        assert_eq!(verifier.document(&Subject::new(&made.id, &made.source, &file, text)), []);
    }
    assert_eq!(verifier.finish(), []);
    assert_eq!(verifier.tally().claims, DOCUMENTS * CLAIMS);
}
