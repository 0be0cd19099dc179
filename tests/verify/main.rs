//! Each check by two ledgers: one where it fires, and one where it is quiet.
//!
//! A case is `<check>.toml` with the tables `fires` and `quiet`; each has a ledger file and may have a text, a write-up, a
//! configuration and a day. `{hash}` stands for the hash of the text, `{pin}` for the pin that the entry should have.

#[path = "../support/mod.rs"]
mod support;

use factledger::ledger::{Configuration, Field, LedgerFile, pin};
use factledger::report::{FINDING_FORMATS, Files, FindingReport, Look, NamedFile};
use factledger::text::{Document, fl1_hash};
use factledger::verify::{CHECKS, CitingFinding, CitingText, Finding, Subject, TextAtHand, Verifier};
use factledger::writeup::{Catalogue, Format, WriteUp, figures};
use jiff::civil::Date;
use serde::Deserialize;
use support::{files_ending_in, read, root, snapshot, stem};

#[derive(Clone, Deserialize)]
struct Case {
    fires: Kept,
    quiet: Kept,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Kept {
    #[serde(default)]
    ledger: String,
    text: Option<String>,
    /// A write-up that cites the ledger.
    writeup: Option<String>,
    /// Whether accepted entries are read anew.
    #[serde(default)]
    reread: bool,
    #[serde(default = "plain")]
    configuration: String,
    #[serde(default = "day")]
    today: String,
}

fn plain() -> String {
    "schema = 1\n".to_owned()
}

fn day() -> String {
    "2025-05-06".to_owned()
}

impl Kept {
    /// The ledger file with its hash and pin filled in.
    fn source(&self) -> String {
        let hash = fl1_hash(self.text.as_deref().unwrap_or_default());
        let source = self.ledger.replace("{hash}", &hash);
        let file = LedgerFile::read("case", &source);
        let pin = file.entries.first().and_then(pin).unwrap_or_default();
        source.replace("{pin}", &pin)
    }

    /// The findings, and how people see them.
    fn verify(&self) -> (Vec<Finding>, String) {
        let source = self.source();
        let file = LedgerFile::read("case", &source);
        let configuration = Configuration::read(&self.configuration);
        let today: Date = self.today.parse().expect("a day");
        let text = match (&self.text, file.document.words(Field::Text)) {
            (Some(text), _) => TextAtHand::Read(text),
            (None, Some(_)) => TextAtHand::Missing { reason: "no such file or directory" },
            (None, None) => TextAtHand::NotKept,
        };
        let verifier = Verifier::new(&configuration, today);
        let mut verifier = if self.reread { verifier.rereading() } else { verifier };
        let mut findings = Vec::new();
        let (ledger, settings) = (Document::new(&source), Document::new(&self.configuration));
        let stored = self.text.as_deref().map(Document::new);
        let mut out = Vec::new();
        let human = FINDING_FORMATS.iter().find(|format| format.name == "human").expect("the format is listed");
        let mut report = FindingReport::begin(&mut out, *human, Look::default()).expect("memory takes all");
        if !self.ledger.is_empty() {
            findings = verifier.document(&Subject::new("case", &source, &file, text));
            let text = stored.as_ref().map(|document| NamedFile { path: "ledger/texts/case.md", document });
            let ledger = NamedFile { path: "ledger/case.toml", document: &ledger };
            let mut files = Files { id: Some("case"), ledger, text, others: Vec::new() };
            report.findings(&files, &findings).expect("memory takes all");
            for across in verifier.across() {
                files.others.clear();
                report.findings(&files, &across.findings).expect("memory takes all");
                findings.extend(across.findings);
            }
        }
        if let Some(writeup) = &self.writeup {
            let document = Document::new(writeup);
            for found in cited(&mut verifier, &file, writeup, document.published()) {
                let text = Some(NamedFile { path: "docs/case.md", document: &document });
                let document = if found.document.is_some() { &ledger } else { &settings };
                let ledger = NamedFile { path: "ledger/case.toml", document };
                let files = Files { id: found.document.as_deref(), ledger, text, others: Vec::new() };
                report.findings(&files, std::slice::from_ref(&found.finding)).expect("memory takes all");
                findings.push(found.finding);
            }
        }
        let last = verifier.finish();
        let ledger = NamedFile { path: "ledger/factledger.toml", document: &settings };
        report.findings(&Files { id: None, ledger, text: None, others: Vec::new() }, &last).expect("memory takes all");
        report.end(verifier.tally()).expect("memory takes all");
        findings.extend(last);
        (findings, String::from_utf8(out).expect("reports are UTF-8"))
    }
}

/// What is found in a write-up, and of entries that it does not cite.
fn cited(verifier: &mut Verifier<'_>, file: &LedgerFile, source: &str, day: Option<Date>) -> Vec<CitingFinding> {
    let mut catalogue = Catalogue::default();
    catalogue.add("case", file);
    let (path, writeup) = ("../docs/case.md", WriteUp::read(source, Format::Markdown));
    let figures = figures(&writeup, day, verifier.wanted(path));
    let text = CitingText {
        path,
        document: &Document::new(source),
        writeup: &writeup,
        figures: &figures,
        catalogue: &catalogue,
    };
    let mut found = verifier.writeup(&text);
    found.extend(verifier.unused(&catalogue));
    found
}

#[test]
fn every_check_fires_where_it_should_and_nowhere_else() {
    for path in files_ending_in(&root().join("tests/verify"), "toml") {
        let name = stem(&path);
        let case: Case = toml::from_str(&read(&path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let (findings, shown) = case.fires.verify();
        assert!(findings.iter().any(|finding| finding.check.name == name), "{name} does not fire:\n{shown}");
        snapshot(&format!("verify-{name}"), &shown);
        let (findings, shown) = case.quiet.verify();
        assert!(findings.is_empty(), "{name} is not quiet:\n{shown}");
    }
}

#[test]
fn every_check_has_a_case_and_a_file() {
    let cases: Vec<_> = files_ending_in(&root().join("tests/verify"), "toml");
    let cases: Vec<&str> = cases.iter().map(|path| stem(path)).collect();
    let files = files_ending_in(&root().join("src/verify"), "rs");
    let files: Vec<String> = files.iter().map(|path| stem(path).replace('_', "-")).collect();
    for check in CHECKS {
        assert!(cases.contains(&check.name), "no tests/verify/{}.toml", check.name);
        assert!(files.iter().any(|file| file == check.name), "no file of its own for {}", check.name);
    }
    for case in cases {
        assert!(CHECKS.iter().any(|check| check.name == case), "no check is called {case}");
    }
}

#[test]
fn the_sentences_of_a_check_are_sentences() {
    for check in CHECKS {
        for sentence in [check.what, check.why, check.fix] {
            assert!(!sentence.is_empty() && !sentence.ends_with('.'), "{}: {sentence}", check.name);
        }
        assert!(check.what.starts_with(char::is_lowercase), "{}: {}", check.name, check.what);
    }
}

/// A ledger with one accepted entry, whose text is this.
fn boats(text: &str) -> Kept {
    let quote = "The harbour lost at least 40 boats.";
    let ledger = format!(
        "schema = 1\n\n[document]\nid = \"case\"\ntext = \"texts/case.md\"\ntext-hash = \"{{hash}}\"\n\n[claims.boats]\nrev = 1\n\
        status = \"accepted\"\nvalue = \"40\"\nbound = \"at-least\"\nunit = \"boat\"\nkind = \"count\"\nmeasure = \"boats\"\n\
        figure = \"at least 40\"\nquote = \"{quote}\"\nspan = [17, 28]\npin = \"{{pin}}\"\n\n[[claims.boats.reviews]]\nrev = 1\n\
        by = \"ines\"\non = 2025-05-06\n"
    );
    Kept { ledger, text: Some(text.to_owned()), writeup: None, reread: false, configuration: plain(), today: day() }
}

#[track_caller]
fn found(kept: &Kept, want: &[&str]) -> String {
    let (findings, shown) = kept.verify();
    let names: Vec<_> = findings.iter().map(|finding| finding.check.name).collect();
    assert_eq!(names, want, "{shown}");
    shown
}

#[test]
fn a_text_may_say_what_is_right_in_it() {
    let claim = "The harbour lost at least 40 boats.";
    let allowed = "<!-- factledger: allow unrecorded-claim: a sum for an example -->\nSay that each cost $5,000.\n";
    // What is allowed is looked at although the text did not change, and is of use.
    found(&boats(&format!("{claim}\n\n{allowed}")), &[]);
    // It allows that in its paragraph only.
    let mut changed = boats(&format!("{claim}\n\n{allowed}\nIt sold 12 tugs.\n"));
    changed.ledger = changed.ledger.replace("{hash}", &fl1_hash("another text"));
    found(&changed, &["text-changed", "unrecorded-claim"]);
    // An entry that stands in the paragraph is allowed too.
    let mut proposed = boats(&format!("{claim} <!-- factledger: allow unreviewed: next week -->\n"));
    proposed.ledger = proposed.ledger.replace("accepted", "proposed");
    found(&proposed, &[]);
}

#[test]
fn an_exception_in_a_text_has_a_use_and_a_reason() {
    let claim = "The harbour lost at least 40 boats.";
    let with = |comment: &str| boats(&format!("{claim} <!-- factledger: {comment} -->\n"));
    found(&with("allow quote-lost: it moves"), &["unused-exception"]);
    found(&with("allow quote-lost"), &["exception-without-reason"]);
    found(&with("allow quote-lots: it moves"), &["bad-value"]);
    let shown = found(&with("ignore quote-lost: it moves"), &["bad-value"]);
    assert!(shown.contains("ledger/texts/case.md:1:37"), "{shown}");
}

#[test]
fn who_does_not_read_anew_finds_nothing_and_blames_no_exception() {
    let path = root().join("tests/verify/reading-differs.toml");
    let case: Case = toml::from_str(&read(&path)).expect("the case is read by another test too");
    let exception =
        "schema = 1\n[[exceptions]]\ncheck = \"reading-differs\"\nat = \"case/barns\"\nreason = \"the mayor\"\n";
    for reread in [false, true] {
        let kept = Kept { reread, configuration: exception.to_owned(), ..case.fires.clone() };
        assert_eq!(kept.verify().0, [], "reread: {reread}");
    }
    assert_eq!(Kept { reread: false, ..case.fires }.verify().0, []);
    let allowed = "<!-- factledger: allow reading-differs: the mayor -->\nThe valley lost at least 40 barns.\n";
    for reread in [false, true] {
        let kept = Kept { reread, text: Some(allowed.to_owned()), ..case.quiet.clone() };
        let unused = kept.verify().0.iter().any(|finding| finding.check.name == "unused-exception");
        assert_eq!(unused, reread);
    }
}

/// The ledger file of a document with one accepted entry of what a mill sold in 2024.
fn carts(id: &str, sold: u32) -> String {
    let quote = format!("In 2024 the mill sold {sold} carts.");
    let source = format!(
        "schema = 1\n\n[document]\nid = \"{id}\"\ntext-hash = \"{}\"\n\n[claims.carts-2024]\nrev = 1\nstatus = \"accepted\"\n\
        value = \"{sold}\"\nunit = \"cart\"\nkind = \"count\"\nmeasure = \"the carts\"\nperiod = \"2024\"\nfigure = \"{sold}\"\n\
        quote = \"{quote}\"\nspan = [22, 25]\npin = \"{{pin}}\"\n\n[[claims.carts-2024.reviews]]\nrev = 1\nby = \"ines\"\n\
        on = 2025-05-06\n",
        fl1_hash(&quote)
    );
    let due = pin(&LedgerFile::read(id, &source).entries[0]).expect("it has no history");
    source.replace("{pin}", &due)
}

/// The findings between documents with these ledger files, as path and label of each place.
fn between(sources: &[(&str, String)], configuration: &str) -> Vec<Vec<String>> {
    let configuration = Configuration::read(configuration);
    let mut verifier = Verifier::new(&configuration, day().parse().expect("a day"));
    for (id, source) in sources {
        let found = verifier.document(&Subject::new(id, source, &LedgerFile::read(id, source), TextAtHand::NotKept));
        assert_eq!(found, []);
    }
    let mut all = Vec::new();
    for across in verifier.across() {
        for finding in across.findings {
            let labels = std::iter::once(&finding.at).chain(&finding.against);
            let place = |label: &factledger::verify::Label| match label.source {
                factledger::verify::Source::Other(other) => format!("{}: {}", across.others[other], label.text),
                _ => format!("{}: {}", across.document, label.text),
            };
            all.push(labels.map(place).collect());
        }
    }
    all
}

#[test]
fn entries_of_two_documents_that_cannot_both_hold_are_told_with_both_places() {
    let sources = [("mill", carts("mill", 310)), ("press", carts("press", 365)), ("town", carts("town", 310))];
    let found = between(&sources, "schema = 1\n");
    let told = |document: &str, sold: u32, other: &str| {
        vec![format!("{document}: {sold} cart"), format!("{other}: {} cart in `{other}/carts-2024`", 675 - sold)]
    };
    assert_eq!(found, [told("press", 365, "mill"), told("town", 310, "press")]);
    // An exception at either side allows it.
    let exception = "schema = 1\n[[exceptions]]\ncheck = \"conflicting-claims\"\nat = \"press\"\nreason = \"asked\"\n";
    assert!(between(&sources, exception).is_empty());
}
