//! Which files are write-ups, and what is in them.
//!
//! `writeups` in the configuration holds globs from the folder of the configuration, such as `../docs/**/*.md`. None of them leaves the
//! project, which is the folder that holds the ledger's, save for the folders that `outside` names. Symbolic links are not
//! followed, what git ignores is passed over, and so are the stored texts of the ledger.

use std::path::{Component, Path, PathBuf};

use factledger::ledger::Field;
use factledger::text::Document;
use factledger::writeup::{Catalogue, Format};
use globset::{GlobBuilder, GlobMatcher};
use ignore::WalkBuilder;

use super::failure::Failure;
use super::file::read;
use super::project::{Project, Stored, text};

/// A write-up on disk.
pub(super) struct Place {
    /// Its path as people are shown it.
    pub(super) path: PathBuf,
    /// Its path from the ledger's folder, with `/`: `../docs/briefing.md`.
    pub(super) from_ledger: String,
}

impl Place {
    /// What it holds.
    pub(super) fn read(&self) -> Result<String, Failure> {
        let bytes = read(&self.path).map_err(|error| Failure::file(&self.path, &error))?;
        text(&self.path, &bytes)
    }

    /// How it is written, by the ending of its name.
    pub(super) fn format(&self) -> Format {
        Format::of_ending(self.path.extension().and_then(|ending| ending.to_str()).unwrap_or_default())
    }
}

/// A glob of the configuration, and the folder from which it counts.
struct Glob {
    /// As it is written.
    written: String,
    /// The folders up, and those down to the first wildcard.
    folder: PathBuf,
    /// What the rest of a path must match.
    rest: GlobMatcher,
}

/// The write-ups of a project, in the order of their paths, and the globs that no file matches.
pub(super) fn configured(project: &Project) -> Result<(Vec<Place>, Vec<String>), Failure> {
    let mut places: Vec<Place> = Vec::new();
    let mut idle = Vec::new();
    for written in project.configuration.record.list(Field::Writeups) {
        let glob = glob(project, written)?;
        let found = matching(project, &glob);
        if found.is_empty() {
            idle.push(glob.written);
        }
        places.extend(found);
    }
    places.sort_by(|one, other| one.from_ledger.cmp(&other.from_ledger));
    places.dedup_by(|one, other| one.from_ledger == other.from_ledger);
    Ok((places, idle))
}

/// The write-ups among these paths: files as they are named, and those of the configuration below folders.
pub(super) fn named(project: &Project, paths: &[PathBuf]) -> Result<Vec<Place>, Failure> {
    let mut places: Vec<Place> = Vec::new();
    let mut all = None;
    for path in paths {
        if !path.is_dir() {
            let from_ledger = relative(project.folder(), path).map_err(|error| Failure::file(path, &error))?;
            places.push(Place { path: path.clone(), from_ledger });
            continue;
        }
        let known = match &mut all {
            Some(known) => known,
            none => none.insert(configured(project)?.0),
        };
        let folder = path.canonicalize().map_err(|error| Failure::file(path, &error))?;
        let below = known.iter().filter(|place| place.path.canonicalize().is_ok_and(|path| path.starts_with(&folder)));
        let below: Vec<Place> =
            below.map(|place| Place { path: place.path.clone(), from_ledger: place.from_ledger.clone() }).collect();
        if below.is_empty() {
            let what = format!("{} holds no write-up", path.display());
            return Err(Failure::new(what, "`writeups` in factledger.toml says which files are write-ups"));
        }
        places.extend(below);
    }
    places.sort_by(|one, other| one.from_ledger.cmp(&other.from_ledger));
    places.dedup_by(|one, other| one.from_ledger == other.from_ledger);
    Ok(places)
}

/// A path as seen from a folder, both of which are there.
pub(super) fn relative(folder: &Path, path: &Path) -> std::io::Result<String> {
    let (folder, path) = (folder.canonicalize()?, path.canonicalize()?);
    let shared = folder.components().zip(path.components()).take_while(|(one, other)| one == other).count();
    let up = folder.components().skip(shared).map(|_| "..".to_owned());
    let down = path.components().skip(shared).map(|part| part.as_os_str().to_string_lossy().into_owned());
    Ok(up.chain(down).collect::<Vec<_>>().join("/"))
}

/// Read a glob; one that leaves the project is refused.
fn glob(project: &Project, written: &str) -> Result<Glob, Failure> {
    let refused = |why: String| {
        let what = format!("{}: `writeups` has \"{written}\": {why}", project.configuration_path().display());
        Failure::new(what, "write it from the folder of factledger.toml, as in \"../docs/**/*.md\"")
    };
    let is_wild = |part: &&str| part.contains(['*', '?', '[', '{']);
    let parts: Vec<&str> = written.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    let literal = parts.iter().take(parts.len().saturating_sub(1)).take_while(|part| !is_wild(part)).count();
    let (folder, rest) = parts.split_at(literal);
    let is_inner = !written.starts_with('/') && !Path::new(written).has_root() && !rest.contains(&"..");
    let ups = folder.iter().take_while(|part| **part == "..").count();
    let is_plain = folder.iter().skip(ups).all(|part| *part != "..");
    let outside = project.configuration.record.list(Field::Outside);
    let is_allowed = outside.iter().any(|allowed| {
        let allowed: Vec<&str> = allowed.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
        !allowed.is_empty() && folder.starts_with(&allowed)
    });
    if rest.is_empty() {
        return Err(refused("it names no file".to_owned()));
    }
    if !is_inner || !is_plain || ups > 1 && !is_allowed {
        let help = "it leaves the project, and `outside` does not name the folder";
        return Err(refused(help.to_owned()));
    }
    let built = GlobBuilder::new(&rest.join("/")).literal_separator(true).build();
    let matcher = built.map_err(|error| refused(error.kind().to_string()))?.compile_matcher();
    let folder = folder.iter().fold(PathBuf::new(), |path, part| path.join(part));
    Ok(Glob { written: written.to_owned(), folder, rest: matcher })
}

/// The files that a glob matches.
fn matching(project: &Project, glob: &Glob) -> Vec<Place> {
    let base = project.folder().join(&glob.folder);
    let texts = project.path("texts");
    let mut places = Vec::new();
    if !is_inside(project, &base) {
        return places;
    }
    for entry in WalkBuilder::new(&base).follow_links(false).build().flatten() {
        let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
        let Ok(rest) = entry.path().strip_prefix(&base) else { continue };
        if is_file && glob.rest.is_match(rest) && !is_below(entry.path(), &texts) {
            let from_ledger = slashed(&glob.folder.join(rest));
            places.push(Place { path: tidy(project.folder(), &from_ledger), from_ledger });
        }
    }
    places
}

/// Whether a folder lies in the project, or in a folder that `outside` names, wherever links lead.
fn is_inside(project: &Project, base: &Path) -> bool {
    let root = project.folder().join("..");
    let outside = project.configuration.record.list(Field::Outside);
    let outside = outside.iter().map(|folder| project.folder().join(folder));
    std::iter::once(root).chain(outside).any(|folder| is_below(base, &folder))
}

fn is_below(path: &Path, folder: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().ok();
    whole(path).zip(whole(folder)).is_some_and(|(path, folder)| path.starts_with(folder))
}

/// A path with `/`, and without steps up that undo a step down.
fn slashed(path: &Path) -> String {
    let parts = path.components().filter(|part| !matches!(part, Component::CurDir));
    parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
}

/// A path from the ledger's folder as people are shown it: `ledger/../docs/a.md` is `docs/a.md`.
fn tidy(folder: &Path, from_ledger: &str) -> PathBuf {
    let mut tidy = folder.to_owned();
    for part in from_ledger.split('/') {
        let last = tidy.components().next_back();
        if part == ".." && matches!(last, Some(Component::Normal(_))) {
            tidy.pop();
        } else {
            tidy.push(part);
        }
    }
    tidy
}

/// The ledger files that citations need, and the entries in them.
#[derive(Default)]
pub(super) struct Shelf {
    /// The entries.
    pub(super) catalogue: Catalogue,
    /// The files that were read.
    pub(super) files: Vec<Stored>,
}

impl Shelf {
    /// All documents of a project.
    pub(super) fn all(project: &Project) -> Result<Self, Failure> {
        let mut shelf = Self::default();
        for id in project.documents()? {
            let stored = project.read(&id)?;
            shelf.catalogue.add(&id, &stored.file);
            shelf.files.push(Stored { file: factledger::ledger::LedgerFile::default(), ..stored });
        }
        Ok(shelf)
    }

    /// The file of a document.
    pub(super) fn file(&self, id: &str) -> Option<&Stored> {
        self.files.iter().find(|stored| stored.id == id)
    }

    /// A ledger file as a document, with its path.
    pub(super) fn shown(&self, id: &str) -> Option<(String, Document<'_>)> {
        let stored = self.file(id)?;
        Some((stored.path.to_string_lossy().into_owned(), Document::new(&stored.source)))
    }
}
