//! The program in a terminal: its start, what it writes, what it uses while nothing happens, what it holds.

use crate::place::Place;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};
use vt100::Parser;

/// A frame is whole with this.
const FRAME_ENDS: &[u8] = b"\x1b[?2026l";
const PASSWORD: &str = "pln123-latihan";

pub(crate) struct Program {
    child: Box<dyn Child + Send + Sync>,
    pub(crate) pid: u32,
    /// Held, so that the terminal stays.
    _master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    started: Instant,
}

fn places(home: &Path) -> [(&'static str, std::path::PathBuf); 5] {
    [
        ("HOME", home.to_owned()),
        ("XDG_DATA_HOME", home.join("data")),
        ("XDG_CONFIG_HOME", home.join("config")),
        ("XDG_STATE_HOME", home.join("state")),
        ("XDG_CACHE_HOME", home.join("cache")),
    ]
}

/// Runs `pln123 login`, which keeps a session for the desk.
pub(crate) fn log_in(home: &Path, db: &Path, user: &str) {
    let ran = command(home, db)
        .env("PLN123_PASSWORD", PASSWORD)
        .args(["login", "--user", user])
        .output();
    assert!(ran.unwrap().status.success());
}

/// The program with that home, on that replica.
pub(crate) fn command(home: &Path, db: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pln123"));
    command.env_clear().envs(places(home)).arg("--db").arg(db);
    command
}

/// A desk at which this user's session was kept, with its first rows; and how many bytes those took.
pub(crate) fn seated(place: &Place, user: &str, size: (u16, u16)) -> (Program, u64) {
    let home = place.scratch().join(user);
    std::fs::create_dir_all(&home).unwrap();
    log_in(&home, &place.path, user);
    let mut program = Program::on(&home, &place.path, size);
    let bytes = program.bytes(Duration::from_secs(2));
    (program, bytes)
}

impl Program {
    pub(crate) fn start(home: &Path, words: &[&str], size: (u16, u16)) -> Self {
        Self::run(home, env!("CARGO_BIN_EXE_pln123"), words, size)
    }

    /// Another program in a terminal.
    pub(crate) fn run(home: &Path, program: &str, words: &[&str], size: (u16, u16)) -> Self {
        let size = PtySize {
            rows: size.1,
            cols: size.0,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(program);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        for (name, folder) in places(home) {
            command.env(name, folder);
        }
        command.cwd(home);
        command.args(words);
        let mut from = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let (out, output) = channel();
        thread::spawn(move || {
            let mut buffer = vec![0; 65536];
            while let Ok(count @ 1..) = from.read(&mut buffer) {
                if out.send(buffer[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let started = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        Self {
            pid: child.process_id().unwrap(),
            child,
            _master: pair.master,
            writer,
            output,
            started,
        }
    }

    pub(crate) fn on(home: &Path, db: &Path, size: (u16, u16)) -> Self {
        Self::start(home, &["--db", db.to_str().unwrap()], size)
    }

    /// From the start to the end of the first frame.
    pub(crate) fn first_frame(&mut self) -> Duration {
        let mut seen = Vec::new();
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_secs(30)) {
            seen.extend_from_slice(&bytes);
            if seen
                .windows(FRAME_ENDS.len())
                .any(|part| part == FRAME_ENDS)
            {
                return self.started.elapsed();
            }
        }
        panic!("no frame: {}", String::from_utf8_lossy(&seen));
    }

    /// From the start until this is to be read on the screen.
    pub(crate) fn shows(&mut self, size: (u16, u16), text: &str) -> Duration {
        let cells = |count| NonZeroU16::new(count).unwrap();
        let mut screen = Parser::new(cells(size.1), cells(size.0), 0);
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_secs(120)) {
            screen.process(&bytes);
            if screen.screen().contents().contains(text) {
                return self.started.elapsed();
            }
        }
        panic!("no {text}: {}", screen.screen().contents());
    }

    /// From the start to the end of the program.
    pub(crate) fn ended(mut self) -> Duration {
        while self.output.recv_timeout(Duration::from_secs(30)).is_ok() {}
        self.child.wait().unwrap();
        self.started.elapsed()
    }

    /// The bytes written until it has been quiet for so long.
    pub(crate) fn bytes(&mut self, quiet: Duration) -> u64 {
        let mut count = 0;
        while let Ok(bytes) = self.output.recv_timeout(quiet) {
            count += u64::try_from(bytes.len()).unwrap();
        }
        count
    }

    /// Types, and counts the bytes that follow.
    pub(crate) fn key(&mut self, keys: &str) -> u64 {
        self.type_in(keys);
        self.bytes(Duration::from_millis(400))
    }

    pub(crate) fn type_in(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    pub(crate) fn stop(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Processor time in nanoseconds, and how often a thread was put to sleep or woken, of all threads so far.
    pub(crate) fn used(&self) -> (u64, u64) {
        let (mut time, mut switches) = (0, 0);
        for thread in std::fs::read_dir(format!("/proc/{}/task", self.pid)).unwrap() {
            let path = thread.unwrap().path();
            let read = |name| std::fs::read_to_string(path.join(name)).unwrap();
            let first = |text: &str| text.split_whitespace().next().unwrap().parse::<u64>();
            time += first(&read("schedstat")).unwrap();
            let status = read("status");
            let counts = status
                .lines()
                .filter_map(|line| line.split_once("_ctxt_switches:"));
            switches += counts.map(|(_, count)| first(count).unwrap()).sum::<u64>();
        }
        (time, switches)
    }

    /// What it has written to files and terminals so far, in bytes.
    pub(crate) fn written(&self) -> u64 {
        let io = std::fs::read_to_string(format!("/proc/{}/io", self.pid)).unwrap();
        let line = io.lines().find_map(|line| line.strip_prefix("wchar: "));
        line.unwrap().parse().unwrap()
    }

    /// The most that was resident in memory so far, in bytes.
    pub(crate) fn most_resident(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid)).unwrap();
        most_resident(&status).unwrap()
    }

    /// The most that a command holds while it runs, in bytes; its output goes nowhere.
    pub(crate) fn most_resident_of(place: &Place, user: &str, words: &[&str]) -> u64 {
        let mut child = command(&place.scratch().join(user), &place.path)
            .args(words)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut most = 0;
        while child.try_wait().unwrap().is_none() {
            let status = std::fs::read_to_string(format!("/proc/{}/status", child.id()));
            most = status
                .ok()
                .and_then(|status| most_resident(&status))
                .unwrap_or(most);
            thread::sleep(Duration::from_millis(2));
        }
        assert!(child.wait().unwrap().success());
        most
    }
}

/// The kernel keeps the highest mark itself: nothing is missed between two looks.
fn most_resident(status: &str) -> Option<u64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kibibytes * 1024)
}
