//! Putting a file in its place: whole or not at all, and for its owner's eyes, because it holds customers' data.

use std::fs::{DirEntry, File, OpenOptions};
use std::io::{ErrorKind, Result, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Writes `bytes` to `path`, replacing a regular file that stands there. A folder, a device or a link is left alone.
///
/// # Errors
/// Whatever the file system says; then nothing stands under `path` that did not stand there before.
pub fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    let fresh = Fresh::beside(path)?;
    fresh.file()?.write_all(bytes)?;
    fresh.place()
}

/// Makes a folder that is not there, with those above it.
///
/// # Errors
/// `NotADirectory` when something else stands in its way; whatever else the file system says.
pub fn folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => ErrorKind::NotADirectory.into(),
        _ => error,
    })
}

/// A file in the making, beside the place it is for. Dropped before it is placed, it is gone, and what stood in the
/// place stands there still.
#[derive(Debug)]
pub struct Fresh {
    path: PathBuf,
    at: PathBuf,
    file: File,
}

impl Fresh {
    /// Begins a file that is to stand under `path`, and clears what others left there that were killed.
    ///
    /// # Errors
    /// `IsADirectory` and `InvalidInput` when a folder or something else that is no regular file stands there;
    /// whatever the file system says when the folder takes no new file.
    pub fn beside(path: &Path) -> Result<Self> {
        match std::fs::symlink_metadata(path) {
            Ok(there) if there.is_dir() => return Err(ErrorKind::IsADirectory.into()),
            Ok(there) if !there.is_file() => return Err(ErrorKind::InvalidInput.into()),
            _ => {}
        }
        clear_leftovers(path);
        let mut at = path.as_os_str().to_owned();
        at.push(format!(".{}.new", std::process::id()));
        let at = PathBuf::from(at);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&at)?;
        Ok(Self {
            path: path.to_owned(),
            at,
            file,
        })
    }

    /// To write to.
    ///
    /// # Errors
    /// When the process may open no more files.
    pub fn file(&self) -> Result<File> {
        self.file.try_clone()
    }

    /// The folder that it lies in.
    pub fn folder(&self) -> &Path {
        folder_of(&self.path)
    }

    /// All that was written is on the disk when this returns.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn sync(&self) -> Result<()> {
        self.file.sync_all()
    }

    /// Gives it its name.
    ///
    /// # Errors
    /// Whatever the file system says; nothing is in the place then that was not there before.
    pub fn place(self) -> Result<()> {
        self.sync()?;
        std::fs::rename(&self.at, &self.path)?;
        // The name is on the disk as well; a folder that cannot be opened for it has it all the same.
        if let Ok(folder) = File::open(folder_of(&self.path)) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        // Placed, there is nothing left under this name.
        let _ = std::fs::remove_file(&self.at);
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

/// What a process that was killed left beside a file: customers' data that nobody would look for there.
fn clear_leftovers(path: &Path) {
    for left in leftovers(path) {
        let _ = std::fs::remove_file(left);
    }
}

/// So old, a file in the making is nobody's any more, whoever has its process' number now.
const STALE: Duration = Duration::from_secs(24 * 60 * 60);

/// Files in the making for `path` whose process is gone, or that nobody has written to for a day. Where it cannot be
/// told whether the process is gone, the younger ones stay.
pub fn leftovers(path: &Path) -> Vec<PathBuf> {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return Vec::new();
    };
    let process = |found: &str| {
        let rest = found.strip_prefix(name)?.strip_prefix('.')?;
        rest.strip_suffix(".new")?.parse::<u32>().ok()
    };
    let told = Path::new("/proc/self").exists();
    let gone = |process: u32| told && !Path::new("/proc").join(process.to_string()).exists();
    let stale = |entry: &DirEntry| {
        let written = entry.metadata().and_then(|about| about.modified());
        written.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > STALE))
    };
    std::fs::read_dir(folder_of(path))
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| {
            let process = entry.file_name().to_str().and_then(process);
            process.is_some_and(|process| gone(process) || stale(entry))
        })
        .map(|entry| entry.path())
        .collect()
}
