//! The ledger on disk: where it is, and what is in it.
//!
//! What may be written, and by whom, is told in `lock.rs`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use factledger::ledger::{Configuration, Entry, EntryId, Field, LedgerErrorKind, LedgerFile, RESERVED, is_key, near};
use factledger::report::Lines;
use factledger::text::{Document, decode};

use super::failure::Failure;
use super::file::read;
use super::lock::Lock;
use super::message;
use super::output::counted;
use super::roots::Roots;

/// The name of the configuration file.
const CONFIGURATION: &str = "factledger.toml";
/// The folder of a ledger beside which people work.
const FOLDER: &str = "ledger";

/// Where the ledger is.
#[derive(clap::Args)]
pub(super) struct LedgerArguments {
    /// The ledger's folder; without it the nearest `ledger` in this folder or one above
    #[arg(long, value_name = "DIR", display_order = 90)]
    pub(super) ledger: Option<PathBuf>,
}

/// A ledger on disk.
pub(super) struct Project {
    folder: PathBuf,
    /// The configuration.
    pub(super) configuration: Configuration,
    /// The configuration as it is written.
    pub(super) source: String,
    /// Where its files may lie.
    pub(super) roots: Roots,
}

/// A ledger file as it was read.
pub(super) struct Stored {
    /// The document's id.
    pub(super) id: String,
    /// Its path.
    pub(super) path: PathBuf,
    /// What it holds.
    pub(super) source: String,
    /// The same, read.
    pub(super) file: LedgerFile,
}

/// Documents, and entries in them: each its document's place among them and its key.
type NamedEntries = (Vec<Stored>, Vec<(usize, String)>);

/// A stored text, where there is to be one: its path, and what it says or why that is not to be had.
pub(super) type StoredText = Option<(PathBuf, Result<String, Failure>)>;

impl Project {
    /// Open the ledger that was named, or the nearest.
    pub(super) fn open(arguments: &LedgerArguments) -> Result<Self, Failure> {
        let folder = match &arguments.ledger {
            Some(folder) => folder.clone(),
            None => nearest().ok_or_else(|| {
                Failure::new(
                    "found no ledger in this folder or one above",
                    "make one with `factledger init`, or name one with `--ledger DIR`",
                )
            })?,
        };
        let path = folder.join(CONFIGURATION);
        let bytes = read(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Failure::new(
                format!("found no {CONFIGURATION} in {}", folder.display()),
                "make a ledger there with `factledger init --ledger DIR`",
            ),
            _ => Failure::file(&path, &error),
        })?;
        let source = text(&path, &bytes)?;
        let configuration = Configuration::read(&source);
        Ok(Self { roots: Roots::of(&folder, &configuration), configuration, folder, source })
    }

    /// The ledger's folder.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The path of the configuration.
    pub(super) fn configuration_path(&self) -> PathBuf {
        self.folder.join(CONFIGURATION)
    }

    /// A path below the ledger's folder, as people are shown it.
    pub(super) fn path(&self, inner: &str) -> PathBuf {
        inner.split('/').fold(self.folder.clone(), |path, part| path.join(part))
    }

    /// The path of a document's ledger file.
    pub(super) fn document_path(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.toml"))
    }

    /// The ids of all documents, sorted: the stems of the TOML files beside the configuration.
    pub(super) fn documents(&self) -> Result<Vec<String>, Failure> {
        let listed = fs::read_dir(&self.folder).map_err(|error| Failure::file(&self.folder, &error))?;
        let mut ids = Vec::new();
        for entry in listed {
            let path = entry.map_err(|error| Failure::file(&self.folder, &error))?.path();
            let stem = path.file_stem().and_then(|stem| stem.to_str());
            let is_toml = path.extension().is_some_and(|extension| extension == "toml");
            ids.extend(stem.filter(|stem| is_toml && *stem != RESERVED && !stem.starts_with('.')).map(str::to_owned));
        }
        ids.sort();
        Ok(ids)
    }

    /// The documents that were named, all where none was.
    pub(super) fn chosen(&self, named: &[String]) -> Result<Vec<String>, Failure> {
        let all = self.documents()?;
        if named.is_empty() {
            return Ok(all);
        }
        let mut chosen = Vec::new();
        for name in named {
            // A path to the ledger file names its document too.
            let id = name.strip_suffix(".toml").and_then(|path| Path::new(path).file_name()?.to_str());
            let id = id.unwrap_or(name);
            match all.iter().find(|known| *known == id) {
                Some(known) => chosen.push(known.clone()),
                None => return Err(no_document(id, &all)),
            }
        }
        Ok(chosen)
    }

    /// Read a document's ledger file, as far as it can be read.
    pub(super) fn read(&self, id: &str) -> Result<Stored, Failure> {
        let (path, bytes) = self.bytes(id)?;
        Ok(Stored::of(id, path, &bytes))
    }

    /// The path of a document's ledger file, and its bytes.
    pub(super) fn bytes(&self, id: &str) -> Result<(PathBuf, Vec<u8>), Failure> {
        let path = self.document_path(id);
        if path.is_symlink() {
            self.roots.check(&path)?;
        }
        let bytes = read(&path).map_err(|error| Failure::file(&path, &error))?;
        Ok((path, bytes))
    }

    /// Read a document's ledger file in order to change it: nothing in it may be wrong.
    pub(super) fn read_whole(&self, id: &str) -> Result<Stored, Failure> {
        let stored = self.read(id)?;
        let Some(error) = stored.file.errors.first() else { return Ok(stored) };
        let document = Document::new(&stored.source);
        let place = Lines::new(&document).place(error.span.start);
        Err(Failure::new(
            format!("{}:{place}: {error}", stored.path.display()),
            "mend the file first; `factledger verify` shows all that is wrong with it",
        ))
    }

    /// The stored text of a document, where its ledger file names one.
    pub(super) fn text_of(&self, stored: &Stored) -> StoredText {
        let path = self.path(stored.file.document.words(Field::Text)?);
        let text = self.roots.check(&path).and_then(|()| match read(&path) {
            Ok(bytes) => text(&path, &bytes),
            Err(error) => Err(Failure::file(&path, &error)),
        });
        Some((path, text))
    }

    /// The entries that ids name, each as its document's place in the answer and its key.
    pub(super) fn entries(&self, ids: &[String]) -> Result<NamedEntries, Failure> {
        let documents = self.documents()?;
        let mut opened: Vec<Stored> = Vec::new();
        let mut found = Vec::new();
        for id in ids {
            let parsed = EntryId::parse(id).ok_or_else(|| {
                Failure::new(
                    format!("`{id}` names no entry, expected an id such as `briefing/deaths-2024`"),
                    "`factledger list` shows the ids",
                )
            })?;
            let candidates: Vec<&String> = match parsed.document {
                Some(document) => match documents.iter().find(|known| *known == document) {
                    Some(known) => vec![known],
                    None => return Err(no_document(document, &documents)),
                },
                None => documents.iter().collect(),
            };
            let mut holders = Vec::new();
            for document in candidates {
                let index = if let Some(index) = opened.iter().position(|stored| stored.id == **document) {
                    index
                } else {
                    opened.push(self.read(document)?);
                    opened.len() - 1
                };
                if opened[index].file.entry(parsed.key).is_some() {
                    holders.push(index);
                }
            }
            match holders.as_slice() {
                [index] => found.push((*index, parsed.key.to_owned())),
                [] => return Err(no_entry(&parsed, &opened)),
                several => {
                    let ids: Vec<String> =
                        several.iter().map(|&index| format!("`{}/{}`", opened[index].id, parsed.key)).collect();
                    return Err(Failure::new(
                        format!("`{id}` stands in {} documents, expected one", ids.len()),
                        format!("write {}", ids.join(" or ")),
                    ));
                }
            }
        }
        Ok((opened, found))
    }

    /// Wait for the right to write.
    pub(super) fn lock(&self) -> Result<Lock, Failure> {
        Lock::wait(self.configuration_path())
    }
}

impl Stored {
    /// Warn where not all of the file could be read; whether it is so.
    pub(super) fn warn_of_errors(&self) -> bool {
        let wrong = self.file.errors.len();
        if wrong > 0 {
            let errors = counted(wrong, "error");
            let path = self.path.display();
            message::warning(&format!("{path}: {errors} in the file; `factledger verify` shows them"));
        }
        wrong > 0
    }

    /// The ledger file of a document, as far as its bytes can be read.
    pub(super) fn of(id: &str, path: PathBuf, bytes: &[u8]) -> Self {
        let (source, wrong) = match decode(bytes) {
            Ok(source) => (source.to_owned(), None),
            Err(error) => (String::from_utf8_lossy(bytes).into_owned(), Some(error)),
        };
        let mut file = LedgerFile::read(id, &source);
        if let Some(error) = wrong {
            file.refuse(error.byte, LedgerErrorKind::Syntax(error.to_string()));
        }
        Self { id: id.to_owned(), path, source, file }
    }

    /// The entry of this key, which is known to be there.
    pub(super) fn entry(&self, key: &str) -> &Entry {
        self.file.entry(key).expect("the key was looked up in this file")
    }
}

fn no_document(id: &str, all: &[String]) -> Failure {
    let near = near(id, all.iter().map(String::as_str)).map(|near| format!("did you mean `{near}`?"));
    let help = near.unwrap_or_else(|| "`factledger list` shows the documents and their entries".to_owned());
    let what =
        if is_key(id) { format!("the ledger has no document `{id}`") } else { format!("`{id}` names no document") };
    Failure::new(what, help)
}

fn no_entry(id: &EntryId<'_>, opened: &[Stored]) -> Failure {
    let meant = opened.iter().filter(|stored| id.document.is_none_or(|document| document == stored.id));
    let ids = meant.flat_map(|stored| stored.file.entries.iter().map(|entry| (stored.id.as_str(), entry.key.as_str())));
    let ids: Vec<(&str, &str)> = ids.collect();
    let near = near(id.key, ids.iter().map(|(_, key)| *key));
    let near = near.and_then(|near| ids.iter().find(|(_, key)| *key == near));
    let help = near.map_or_else(
        || "`factledger list` shows the ids".to_owned(),
        |(document, key)| format!("did you mean `{document}/{key}`?"),
    );
    Failure::new(format!("the ledger has no entry `{id}`"), help)
}

/// The nearest ledger: `ledger` in this folder or one above, or a folder above that is one itself.
fn nearest() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let mut up = PathBuf::new();
    for folder in here.ancestors() {
        if folder.join(FOLDER).join(CONFIGURATION).is_file() {
            return Some(up.join(FOLDER));
        }
        if folder.join(CONFIGURATION).is_file() {
            return Some(if up.as_os_str().is_empty() { PathBuf::from(".") } else { up });
        }
        up.push("..");
    }
    None
}

/// Bytes as text.
pub(super) fn text(path: &Path, bytes: &[u8]) -> Result<String, Failure> {
    let text = decode(bytes).map_err(|error| {
        Failure::new(format!("{}: {error}", path.display()), "factledger reads and writes UTF-8 only")
    })?;
    Ok(text.to_owned())
}
