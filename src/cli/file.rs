//! Files that replace others whole or not at all.
//!
//! What is new goes to a temporary file beside the old one, reaches the disk, and takes its name. A device or a pipe, which cannot
//! be replaced, is written as it is. Files of a ledger are read only where they are files, since a pipe may never end.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// The bytes of a file; of anything that is no file nothing is read.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    let found = fs::metadata(path)?;
    if !found.is_dir() && !found.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "found a pipe or a device, expected a file"));
    }
    read_any(path)
}

/// The bytes of a file, a pipe or a device.
pub(super) fn read_any(path: &Path) -> io::Result<Vec<u8>> {
    if path.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "found a directory, expected a file"));
    }
    #[expect(clippy::disallowed_methods, reason = "only `cli` opens files")]
    fs::read(path)
}

/// A file on its way.
pub(super) enum NewFile {
    /// Takes the name of the path at the end.
    Beside(NamedTempFile, PathBuf),
    /// Something that is no file.
    Device(File),
}

impl NewFile {
    /// Begin a file; the name of the temporary one begins with `prefix`.
    pub(super) fn begin(path: &Path, prefix: &str) -> io::Result<Self> {
        Self::begin_in(path, None, prefix)
    }

    /// The same with the temporary file in `folder`, else beside the path.
    pub(super) fn begin_in(path: &Path, kept: Option<&Path>, prefix: &str) -> io::Result<Self> {
        let old = fs::metadata(path).ok();
        if old.as_ref().is_some_and(|old| !old.is_file()) {
            return Ok(Self::Device(fs::OpenOptions::new().write(true).open(path)?));
        }
        // Behind a link the file is replaced, not the link.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let folder = kept.unwrap_or_else(|| folder(&path));
        fs::create_dir_all(folder)?;
        let file = tempfile::Builder::new().prefix(prefix).suffix(".tmp").tempfile_in(folder)?;
        set_permissions(file.as_file(), old.map(|old| old.permissions()))?;
        Ok(Self::Beside(file, path))
    }

    /// Let what was written reach the disk.
    pub(super) fn sync(&self) -> io::Result<()> {
        match self {
            Self::Beside(file, _) => file.as_file().sync_all(),
            Self::Device(_) => Ok(()),
        }
    }

    /// Lock it, under whatever name, until what is given back is dropped.
    pub(super) fn hold(&self) -> io::Result<File> {
        let held = match self {
            Self::Beside(file, _) => file.as_file().try_clone()?,
            Self::Device(file) => file.try_clone()?,
        };
        held.lock()?;
        Ok(held)
    }

    /// Let what was written reach the disk and take its name.
    pub(super) fn finish(self) -> io::Result<()> {
        match self {
            Self::Beside(file, path) => {
                file.as_file().sync_all()?;
                persist(file, &path)?;
                sync_folder(folder(&path));
                Ok(())
            }
            Self::Device(mut file) => file.flush(),
        }
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Beside(file, _) => file.write(bytes),
            Self::Device(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Beside(file, _) => file.flush(),
            Self::Device(file) => file.flush(),
        }
    }
}

/// Give a temporary file its name; from another disk it has to be copied beside it first.
fn persist(file: NamedTempFile, path: &Path) -> io::Result<()> {
    let Err(tempfile::PersistError { error, file }) = file.persist(path) else { return Ok(()) };
    if error.kind() != io::ErrorKind::CrossesDevices {
        return Err(error);
    }
    let name = file.path().file_name().unwrap_or_default();
    let beside = tempfile::Builder::new().prefix(name).tempfile_in(folder(path))?;
    // With the permissions, which are those of the file that it replaces.
    fs::copy(file.path(), beside.path())?;
    beside.as_file().sync_all()?;
    beside.persist(path)?;
    Ok(())
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// A new file may be read by others as ours usually are; one that replaces another keeps what that allowed.
#[cfg(unix)]
fn set_permissions(file: &File, old: Option<fs::Permissions>) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(old.unwrap_or_else(|| fs::Permissions::from_mode(0o644)))
}

#[cfg(not(unix))]
fn set_permissions(_: &File, _: Option<fs::Permissions>) -> io::Result<()> {
    Ok(())
}

/// Let the new name reach the disk, where the system can.
fn sync_folder(folder: &Path) {
    #[expect(clippy::disallowed_methods, reason = "only `cli` opens files")]
    if let Ok(folder) = File::open(folder) {
        // The file itself has reached the disk; a system that cannot sync folders keeps the old name at worst.
        let _ = folder.sync_all();
    }
}
