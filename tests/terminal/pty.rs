//! The program in a pseudo-terminal. Waiting is for what the program writes, with a bound.

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};
use vt100::{MouseProtocolMode, Parser};

/// Nothing that is waited for takes this long.
const BOUND: Duration = Duration::from_secs(30);

pub(crate) struct Desk {
    child: Option<Box<dyn Child + Send + Sync>>,
    pub(crate) pid: u32,
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    reading: Arc<AtomicBool>,
    reader: JoinHandle<()>,
    screen: Parser,
    written: Vec<u8>,
    /// The terminal's flags before the program began.
    before: String,
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("some")
}

fn size(width: u16, height: u16) -> PtySize {
    PtySize {
        rows: height,
        cols: width,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn flags(master: &dyn MasterPty) -> String {
    let flags = master.get_termios().expect("a terminal");
    format!(
        "{:?} {:?} {:?}",
        flags.input_flags, flags.output_flags, flags.local_flags
    )
}

/// The state of the process and the processor time it has used, in ticks.
fn process(pid: u32) -> (char, u64) {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).expect("a process");
    let (_, after) = stat.rsplit_once(')').expect("a name");
    let fields: Vec<&str> = after.split_whitespace().collect();
    let ticks = |at: usize| fields[at].parse::<u64>().expect("ticks");
    (
        fields[0].chars().next().expect("a state"),
        ticks(11) + ticks(12),
    )
}

impl Desk {
    pub(crate) fn start(command: CommandBuilder) -> Self {
        let pair = native_pty_system()
            .openpty(size(120, 40))
            .expect("a terminal");
        let before = flags(pair.master.as_ref());
        let child = pair.slave.spawn_command(command).expect("started");
        let pid = child.process_id().expect("a process");
        let mut from = pair.master.try_clone_reader().expect("readable");
        let writer = pair.master.take_writer().expect("writable");
        let (out, output) = channel();
        let reading = Arc::new(AtomicBool::new(true));
        let goes_on = Arc::clone(&reading);
        let reader = thread::spawn(move || {
            let mut buffer = vec![0; 65536];
            while let Ok(count @ 1..) = from.read(&mut buffer) {
                if out.send(buffer[..count].to_vec()).is_err() || !goes_on.load(Ordering::SeqCst) {
                    return;
                }
            }
        });
        Self {
            child: Some(child),
            pid,
            master: pair.master,
            writer,
            output,
            reading,
            reader,
            screen: Parser::new(cells(40), cells(120), 0),
            written: Vec::new(),
            before,
        }
    }

    /// Types, as the terminal would send it.
    pub(crate) fn send(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).expect("typed");
        self.writer.flush().expect("typed");
    }

    fn take(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        self.written.extend_from_slice(bytes);
    }

    pub(crate) fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Waits until the screen fits.
    #[track_caller]
    pub(crate) fn until_it(&mut self, what: &str, fits: impl Fn(&Parser) -> bool) {
        let since = Instant::now();
        while !fits(&self.screen) {
            match self
                .output
                .recv_timeout(BOUND.saturating_sub(since.elapsed()))
            {
                Ok(bytes) => self.take(&bytes),
                Err(why) => panic!("{what:?} did not come ({why}):\n{}", self.text()),
            }
        }
    }

    #[track_caller]
    pub(crate) fn until(&mut self, text: &str) {
        self.until_it(text, |screen| screen.screen().contents().contains(text));
    }

    /// Types, and waits for what it brings.
    #[track_caller]
    pub(crate) fn step(&mut self, keys: &str, brings: &str) {
        self.send(keys);
        self.until(brings);
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        self.screen
            .screen_mut()
            .set_size(cells(height), cells(width));
        self.master.resize(size(width, height)).expect("resized");
    }

    pub(crate) fn signal(&self, name: &str) {
        let done = Command::new("sh")
            .args(["-c", &format!("kill -{name} {}", self.pid)])
            .status();
        assert!(done.expect("sh").success());
    }

    /// What comes within a while that is to be quiet.
    pub(crate) fn bytes_within(&mut self, while_: Duration) -> usize {
        let since = Instant::now();
        let mut count = 0;
        while let Ok(bytes) = self
            .output
            .recv_timeout(while_.saturating_sub(since.elapsed()))
        {
            count += bytes.len();
            self.take(&bytes);
        }
        count
    }

    pub(crate) fn process(&self) -> (char, u64) {
        process(self.pid)
    }

    /// Waits until the process is stopped, with the terminal given back.
    #[track_caller]
    pub(crate) fn stops(&mut self) {
        let pid = self.pid;
        self.until_true(|| process(pid).0 == 'T');
        self.until_it("the terminal given back", |screen| {
            !screen.screen().alternate_screen() && !screen.screen().hide_cursor()
        });
        self.is_given_back();
    }

    /// Waits for something outside the terminal.
    pub(crate) fn until_true(&mut self, holds: impl Fn() -> bool) {
        let since = Instant::now();
        while !holds() {
            assert!(
                since.elapsed() < BOUND,
                "it did not come to that:\n{}",
                self.text()
            );
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(10)) {
                self.take(&bytes);
            }
        }
    }

    /// Waits for the end of the process, and takes in all that it wrote.
    pub(crate) fn ended(&mut self) -> ExitStatus {
        let mut child = self.child.take().expect("not ended yet");
        let (out, end) = channel();
        thread::spawn(move || out.send(child.wait()));
        let since = Instant::now();
        loop {
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(10)) {
                self.take(&bytes);
            } else if let Ok(status) = end.try_recv() {
                return status.expect("an end");
            }
            assert!(
                since.elapsed() < BOUND,
                "the program does not end:\n{}",
                self.text()
            );
        }
    }

    /// Takes the terminal itself away, as when its window is closed.
    pub(crate) fn close(mut self) -> ExitStatus {
        self.reading.store(false, Ordering::SeqCst);
        // Something is written, so that the reader wakes, sees that it is over and lets go.
        self.resize(100, 30);
        while self.output.recv_timeout(BOUND).is_ok() {}
        self.reader.join().expect("read");
        drop(self.writer);
        drop(self.master);
        let mut child = self.child.take().expect("not ended yet");
        let (out, end) = channel();
        thread::spawn(move || out.send(child.wait()));
        end.recv_timeout(BOUND).expect("it ends").expect("an end")
    }

    /// The terminal is as the program found it.
    #[track_caller]
    pub(crate) fn is_given_back(&self) {
        let screen = self.screen.screen();
        assert!(
            !screen.alternate_screen(),
            "the alternate screen is still there"
        );
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pastes are still bracketed");
        assert_eq!(screen.mouse_protocol_mode(), MouseProtocolMode::None);
        let written = String::from_utf8_lossy(&self.written);
        for (sequence, what) in [
            ("\x1b[?1049l", "the alternate screen"),
            ("\x1b[?25h", "the cursor"),
            ("\x1b[?2004l", "bracketed paste"),
            ("\x1b[?1000l", "the mouse"),
        ] {
            assert!(written.contains(sequence), "{what} was not given back");
        }
        assert_eq!(
            flags(self.master.as_ref()),
            self.before,
            "the terminal's flags"
        );
    }

    /// The terminal is the program's.
    #[track_caller]
    pub(crate) fn is_taken(&self) {
        let screen = self.screen.screen();
        assert!(screen.alternate_screen() && screen.bracketed_paste());
        assert_ne!(screen.mouse_protocol_mode(), MouseProtocolMode::None);
        assert_ne!(flags(self.master.as_ref()), self.before);
    }
}
