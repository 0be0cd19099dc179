//! The corpus: what an entry says, how a write-up puts it, and what is found.
//!
//! `entry` is a sentence with one claim; `set` changes fields of what is read in it. `wording` is a sentence that cites it: `{fact}`
//! stands for the mark of a link, `{comment}` for a comment, and without either a comment at its end cites. `want` names the check that finds something; none where the
//! wording is supported.

use std::collections::BTreeMap;

use factledger::verify::{CHECKS, Group};
use factledger::writeup::Format;
use serde::Deserialize;

use super::support::{found, key, ledger, readings};
use crate::root::{files_ending_in, read, root};

#[derive(Deserialize)]
struct Corpus {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    entry: String,
    #[serde(default)]
    set: BTreeMap<String, String>,
    /// Several wordings of the same finding.
    wording: Vec<String>,
    #[serde(default)]
    want: Vec<String>,
    #[serde(default)]
    support: String,
}

impl Case {
    /// The ledger file, each field of `set` in place of the one that was read.
    fn ledger(&self) -> String {
        let mut source = ledger("case", &self.entry, &[]);
        for (field, value) in &self.set {
            let line = format!("{field} = {value}\n");
            let lines: Vec<&str> = source.split_inclusive('\n').collect();
            let at = lines.iter().rposition(|line| line.starts_with(&format!("{field} = ")));
            let after = lines.iter().rposition(|line| line.starts_with("kind = ")).expect("every claim has a kind");
            let mut new: Vec<&str> = lines.clone();
            match at {
                Some(at) => new[at] = &line,
                None => new.insert(after + 1, &line),
            }
            source = new.concat();
        }
        source
    }
}

#[test]
fn every_wording_is_found_as_it_should_be() {
    let mut wrong = Vec::new();
    let mut cases = 0;
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for path in files_ending_in(&root().join("tests/writeup/corpus"), "toml") {
        let corpus: Corpus = toml::from_str(&read(&path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for case in &corpus.case {
            let source = case.ledger();
            let id = format!("case/{}", key(&source));
            let configuration = format!("schema = 1\n[support]\n{}", case.support);
            for wording in &case.wording {
                cases += 1;
                let comment = format!("<!-- fact: {id} r1 -->");
                let text = if wording.contains("{comment}") {
                    wording.replace("{comment}", &comment)
                } else if wording.contains("{fact}") {
                    wording.replace("{fact}", &format!("[fact:{id}]"))
                } else {
                    format!("{wording}{comment}")
                };
                let found = found(&[("case", &source)], &text, Format::Markdown, &configuration);
                for check in &found {
                    *seen.entry(check.clone()).or_default() += 1;
                }
                if found != case.want {
                    let readings = readings(wording);
                    wrong.push(format!(
                        "{}\n  {wording}\n  found {found:?}, wanted {:?}\n{readings}",
                        case.entry, case.want
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {cases} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(cases >= 300, "{cases} cases, expected at least 300");
    let of_citations = ["uncited-figure", "unused-claim", "unknown-citation", "unclear-citation"];
    for check in CHECKS.iter().filter(|check| check.group == Group::WriteUps && !of_citations.contains(&check.name)) {
        assert!(seen.get(check.name).is_some_and(|count| *count >= 3), "{}: fewer than three cases", check.name);
    }
}
