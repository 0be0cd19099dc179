//! A ledger in memory, and what is found in it.

use std::path::Path;

use factledger::ledger::{
    CLAIM, Configuration, Edit, Field, LedgerFile, NewDocument, Reviewer, Value, revise, written,
};
use factledger::text::Document;
use factledger::verify::{Finding, Source, Subject, TextAtHand, Verifier};
use jiff::civil::date;

use crate::support::generated::accepted;
use crate::support::{files_ending_in, read, stem};

/// A document of the ledger.
#[derive(Clone)]
pub(crate) struct Held {
    pub(crate) id: String,
    /// Its ledger file.
    pub(crate) source: String,
    /// Its text; none where it is not there.
    pub(crate) text: Option<String>,
    /// The entries that exceptions of the configuration name, each by its key.
    pub(crate) excepted: Vec<String>,
}

impl Held {
    /// Whether an exception of the configuration names the entry.
    pub(crate) fn excepts(&self, key: &str) -> bool {
        self.excepted.iter().any(|excepted| excepted == key)
    }
}

/// A ledger with its texts.
#[derive(Clone)]
pub(crate) struct Ledger {
    configuration: String,
    pub(crate) documents: Vec<Held>,
}

impl Ledger {
    /// The same with another document in the place of this one.
    pub(crate) fn with(&self, place: usize, document: Held) -> Self {
        let mut ledger = self.clone();
        ledger.documents[place] = document;
        ledger
    }

    /// How many entries it has.
    pub(crate) fn entries(&self) -> usize {
        self.documents.iter().map(|held| LedgerFile::read(&held.id, &held.source).entries.len()).sum()
    }
}

/// The ledger of a folder; where it has texts only, what reading and accepting all of them makes of it.
pub(crate) fn ledger(folder: &Path) -> Ledger {
    let here = |path: &std::path::PathBuf| path.parent() == Some(folder);
    let files: Vec<_> = files_ending_in(folder, "toml").into_iter().filter(here).collect();
    let (own, documents): (Vec<_>, Vec<_>) = files.into_iter().partition(|path| stem(path) == "factledger");
    let configuration = own.first().map_or_else(|| "schema = 1\n".to_owned(), |path| read(path));
    let mut documents: Vec<Held> = documents.iter().map(|path| recorded(folder, stem(path), &read(path))).collect();
    if documents.is_empty() {
        documents =
            files_ending_in(&folder.join("texts"), "md").iter().map(|path| new(stem(path), &read(path))).collect();
    }
    Ledger { configuration, documents }
}

/// A text of which the ledger's own tests say more than the project's ledger does: an exception stands in it.
const FERRY: &str = "\
In 2024 the ferry of Vell carried 61,400 riders, the port office says.

Its owner expects at least 70,000 riders in 2026. A ticket costs $4.50.

The crew of the second ship is 23 sailors. Some 310 crates were lost in 2023.

<!-- factledger: allow unrecorded-claim: made up to show a sum -->
Say that each of 12 crates held 35 pears.

The pier was closed for 17 days. About 40 percent of the riders are pupils.
";

impl Ledger {
    /// The same with a document whose entries were revised, once and twice, and of which an exception of the configuration names one.
    pub(crate) fn with_a_past(mut self) -> Self {
        let id = "ferry-of-vell";
        let mut held = new(id, FERRY);
        let count = LedgerFile::read(id, &held.source).entries.len();
        for (number, field, value) in [
            (0, "place", "Vell"),
            (1, "bound", "more-than"),
            (1, "value", "71000"),
            (2, "place", "Vell"),
            (3, "unit", "seaman"),
        ] {
            let field = CLAIM.field(field).expect("claims have it");
            let change = (field, field.form().parse(value).ok());
            let file = LedgerFile::read(id, &held.source);
            let mut edit = Edit::new(&held.source);
            let reviewer = Reviewer { by: "omar", on: date(2025, 5, 6) };
            assert!(revise(&mut edit, &file.entries[number], &[change], "it was counted again", reviewer), "{field:?}");
            held.source = edit.finish();
        }
        let file = LedgerFile::read(id, &held.source);
        let entry = &file.entries[count - 1];
        let mut edit = Edit::new(&held.source);
        edit.set(&entry.record, &CLAIM, Field::Status, &Value::Choice("proposed"));
        edit.unset(&entry.record, Field::Pin);
        held.excepted = vec![entry.key.clone()];
        let exception = format!(
            "[[exceptions]]\ncheck = \"unreviewed\"\nat = \"{id}/{}\"\nreason = \"pupils count again\"\n",
            entry.key
        );
        held.source = edit.finish();
        self.configuration.push_str(&exception);
        self.documents.push(held);
        self
    }
}

fn recorded(folder: &Path, id: &str, source: &str) -> Held {
    let file = LedgerFile::read(id, source);
    let text = file.document.words(Field::Text).map(|path| read(&folder.join(path)));
    Held { id: id.to_owned(), source: source.to_owned(), text, excepted: Vec::new() }
}

fn new(id: &str, text: &str) -> Held {
    let path = format!("texts/{id}.md");
    let about = NewDocument { id, text: Some(&path), ..NewDocument::default() };
    let source = accepted(id, &written(&about, &Document::new(text), "\n"));
    Held { id: id.to_owned(), source, text: Some(text.to_owned()), excepted: Vec::new() }
}

/// A finding with its document; none where it is about the configuration.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) document: Option<String>,
    /// Documents on the other side of the conflict.
    others: Vec<String>,
    pub(crate) finding: Finding,
}

impl Found {
    pub(crate) fn key(&self) -> Option<&str> {
        self.finding.key.as_deref()
    }

    /// Every place that it points at: the document, the file and the byte.
    pub(crate) fn places(&self) -> impl Iterator<Item = (Option<&str>, Source, usize)> {
        let labels = std::iter::once(&self.finding.at).chain(&self.finding.against);
        labels.map(|label| match label.source {
            Source::Other(other) => (self.others.get(other).map(String::as_str), Source::Ledger, label.span.start),
            own => (self.document.as_deref(), own, label.span.start),
        })
    }

    /// Whether both tell the same, wherever it has moved to.
    fn same(&self, other: &Self) -> bool {
        let told = |found: &Self| (found.finding.check.name, found.finding.key.clone(), found.finding.at.text.clone());
        self.document == other.document && told(self) == told(other)
    }

    /// Those of `after` that `before` does not tell.
    pub(crate) fn beyond<'f>(after: &'f [Self], before: &[Self]) -> Vec<&'f Self> {
        let mut known: Vec<&Self> = before.iter().collect();
        let mut new = Vec::new();
        for found in after {
            match known.iter().position(|known| known.same(found)) {
                Some(place) => drop(known.swap_remove(place)),
                None => new.push(found),
            }
        }
        new
    }
}

/// All that is found in the ledger.
pub(crate) fn verify(ledger: &Ledger) -> Vec<Found> {
    let configuration = Configuration::read(&ledger.configuration);
    let mut verifier = Verifier::new(&configuration, date(2025, 5, 6));
    let mut all = Vec::new();
    for held in &ledger.documents {
        let file = LedgerFile::read(&held.id, &held.source);
        let is_named = file.document.words(Field::Text).is_some();
        let text = match &held.text {
            Some(text) if is_named => TextAtHand::Read(text),
            None if is_named => TextAtHand::Missing { reason: "no such file" },
            _ => TextAtHand::NotKept,
        };
        let findings = verifier.document(&Subject::new(&held.id, &held.source, &file, text));
        all.extend(findings.into_iter().map(|finding| Found {
            document: Some(held.id.clone()),
            others: Vec::new(),
            finding,
        }));
    }
    for across in verifier.across() {
        let (document, others) = (Some(across.document), across.others);
        let found = |finding| Found { document: document.clone(), others: others.clone(), finding };
        all.extend(across.findings.into_iter().map(found));
    }
    let last = verifier.finish();
    all.extend(last.into_iter().map(|finding| Found { document: None, others: Vec::new(), finding }));
    all
}
