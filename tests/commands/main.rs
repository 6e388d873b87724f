//! The commands from outside: the built program, run as a script runs it, each test with folders and a replica of its
//! own. What is checked is what scripts rely on: names, JSON keys, exit codes, and that a file refused stays as it was.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod accounts;
mod acting;
mod arguments;
mod broken;
mod calling;
mod doctor;
mod exporting;
mod figures;
mod finding;
mod idle_options;
mod importing;
mod looking;
mod monitoring;
mod monitoring_pages;
mod printing;
mod reading;
mod sweeping;
mod tampering;
mod working;

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

const PASSWORD: &str = "pln123-latihan";

/// A user's machine: a home, and a copy of the sample.
struct Bench {
    home: TempDir,
    env: Vec<(&'static str, String)>,
}

/// What a command left.
#[derive(Debug)]
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Bench {
    fn new() -> Self {
        let bench = Self {
            home: tempfile::tempdir().unwrap(),
            env: Vec::new(),
        };
        std::fs::write(bench.db(), include_bytes!("../../sample.db")).unwrap();
        bench
    }

    /// With a session kept, so that the password's hash is paid for once.
    fn signed_in(user: &str) -> Self {
        let bench = Self::new();
        bench.sign_in(user);
        bench
    }

    fn sign_in(&self, user: &str) {
        let ran = self.with("PLN123_PASSWORD", PASSWORD, &["login", "--user", user]);
        assert_eq!(ran.code, 0, "{ran:?}");
    }

    fn db(&self) -> PathBuf {
        self.path("work.db")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn state(&self) -> PathBuf {
        self.path("state/pln123")
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pln123"));
        command.env_clear().stdin(Stdio::null());
        command.env("HOME", self.home.path());
        for (name, folder) in [
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_STATE_HOME", "state"),
        ] {
            command.env(name, self.path(folder));
        }
        command.envs(self.env.iter().map(|(name, value)| (name, value)));
        command.env("PLN123_DB", self.db()).args(args);
        command
    }

    fn run(&self, args: &[&str]) -> Ran {
        ran(&mut self.command(args))
    }

    fn with(&self, name: &'static str, value: &str, args: &[&str]) -> Ran {
        ran(self.command(args).env(name, value))
    }

    /// One JSON document of a command that is to succeed.
    fn json(&self, args: &[&str]) -> Value {
        let ran = self.run(&[args, &["--json"]].concat());
        assert_eq!(ran.code, 0, "{ran:?}");
        ran.json()
    }

    /// JSON Lines of a command that is to succeed.
    fn rows(&self, args: &[&str]) -> Vec<Value> {
        let ran = self.run(&[args, &["--json"]].concat());
        assert_eq!(ran.code, 0, "{ran:?}");
        ran.rows()
    }

    fn sql(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.db()).unwrap()
    }

    /// How many audit rows there are of an action.
    fn audited(&self, action: &str) -> i64 {
        let sql = "SELECT count(*) FROM audit WHERE action = ?1";
        self.sql()
            .query_row(sql, [action], |row| row.get(0))
            .unwrap()
    }
}

fn ran(command: &mut Command) -> Ran {
    let output = command.output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Ran {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|_| panic!("{self:?}"))
    }

    fn rows(&self) -> Vec<Value> {
        let lines = self.out.lines();
        lines
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    /// Checks an exit code, the error's code on standard output, and both lines on standard error.
    #[track_caller]
    fn stopped(&self, exit: i32, code: &str) {
        assert_eq!(self.code, exit, "{self:?}");
        let error = &self.json()["error"];
        assert_eq!(error["code"], code, "{self:?}");
        let (message, help) = (error["message"].as_str(), error["help"].as_str());
        assert!(
            self.err.contains(&format!("pln123: {}", message.unwrap())),
            "{self:?}"
        );
        assert!(
            self.err.contains(&format!("help: {}", help.unwrap())),
            "{self:?}"
        );
    }
}

/// The IDPEL of a situation of the sample.
fn of(situation: &str) -> &'static str {
    pln123::sample::situations::situation(situation)
        .unwrap()
        .idpel
}

#[track_caller]
fn keys(value: &Value, expected: &[&str]) {
    let mut found: Vec<&str> = value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let mut expected = expected.to_vec();
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}
