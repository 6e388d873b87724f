//! A user's home of its own, and the program started in it.

use crate::pty::Desk;
use portable_pty::CommandBuilder;
use std::path::{Path, PathBuf};

/// A user's home, thrown away at the end.
pub(crate) struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn sample(&self) -> PathBuf {
        self.path().join("data/pln123/sample.db")
    }

    pub(crate) fn value(&self, sql: &str) -> i64 {
        let file = rusqlite::Connection::open(self.sample()).expect("opens");
        file.query_row(sql, [], |row| row.get(0))
            .unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    /// Fails where a defect has left a report.
    #[track_caller]
    pub(crate) fn has_no_reports(&self) {
        let folder = std::fs::read_dir(self.path().join("state/pln123/reports"));
        if let Some(report) = folder.ok().and_then(|mut reports| reports.next()) {
            let text = std::fs::read_to_string(report.expect("a report").path());
            panic!("it ended by a defect:\n{}", text.expect("a report"));
        }
    }

    fn command(&self) -> CommandBuilder {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_pln123"));
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("HOME", self.path());
        command.cwd(self.path());
        for (name, folder) in self.folders() {
            command.env(name, folder);
        }
        command
    }

    fn folders(&self) -> [(&'static str, PathBuf); 4] {
        [
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_CACHE_HOME", "cache"),
        ]
        .map(|(name, folder)| (name, self.path().join(folder)))
    }

    /// Runs `pln123 login`, which keeps a session.
    pub(crate) fn logs_in(&self, name: &str) {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_pln123"));
        command.env_clear().env("HOME", self.path());
        command.env("PLN123_PASSWORD", "pln123-latihan");
        command.args(["login", "--user", name]);
        let ran = command.envs(self.folders()).output().expect("runs");
        assert!(ran.status.success(), "{ran:?}");
    }

    /// The sessions kept: in the replica, and as files.
    pub(crate) fn sessions(&self) -> (i64, usize) {
        let kept = std::fs::read_dir(self.path().join("state/pln123/sessions"));
        let files = kept.map_or(0, Iterator::count);
        (self.value("SELECT count(*) FROM session"), files)
    }

    /// Starts the program in a terminal of 120 by 40.
    pub(crate) fn start(&self) -> Desk {
        Desk::start(self.command())
    }

    /// Starts it and signs in by hand.
    pub(crate) fn signed_in(&self, name: &str) -> Desk {
        let mut desk = self.start();
        desk.until("Kata sandi");
        desk.send(&format!("{name}\r"));
        desk.send("pln123-latihan\r");
        desk.until(&format!("{name} ·"));
        desk
    }
}
