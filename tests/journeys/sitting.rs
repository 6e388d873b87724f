//! Someone at the desk: keys go to the real update, questions and acts to the real workers on a copy of the sample, and
//! each state is drawn. Nothing here waits for a time to pass: it waits for what was asked to be answered.

use crate::keys::key;
use pln123::desk::anchor::Anchor;
use pln123::desk::scripts::Scripts;
use pln123::desk::session::{Clocks, Keep};
use pln123::domain::ids::UserName;
use pln123::domain::role::Operator;
use pln123::domain::wib::Moment;
use pln123::locale::Lang;
use pln123::replica::Replica;
use pln123::tui::app::{App, Opening};
use pln123::tui::draw::draw;
use pln123::tui::exports::Exports;
use pln123::tui::msg::{Effect, Msg, Slot};
use pln123::tui::theme::Look;
use pln123::tui::worker::{Tools, Workers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// Nothing that is asked takes this long.
pub(crate) const BOUND: Duration = Duration::from_secs(20);

pub(crate) fn at(text: &str) -> Moment {
    Moment::parse(text).expect("a moment")
}

/// A copy of the sample, thrown away at the end.
pub(crate) struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    pub(crate) fn new() -> Self {
        Self::with(&Path::new(env!("CARGO_MANIFEST_DIR")).join("sample.db"))
    }

    /// A copy of another replica.
    pub(crate) fn with(replica: &Path) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::copy(replica, folder.path().join("copy.db")).expect("a replica");
        Self { folder }
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.folder.path().join("copy.db")
    }

    /// Where what is printed goes; not there before.
    pub(crate) fn prints(&self) -> PathBuf {
        self.folder.path().join("prints")
    }

    /// What a query of one value says of the file.
    pub(crate) fn value(&self, sql: &str) -> String {
        let file = rusqlite::Connection::open(self.db()).expect("opens");
        let value = file.query_row(sql, [], |row| row.get::<_, rusqlite::types::Value>(0));
        match value.unwrap_or_else(|error| panic!("{sql}: {error}")) {
            rusqlite::types::Value::Integer(whole) => whole.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => format!("{other:?}"),
        }
    }

    fn operator(&self, name: &str) -> Operator {
        let name = UserName::parse(name).expect("a name");
        let replica = Replica::open(&self.db()).expect("opens");
        let account = replica.read(|tx| tx.account(&name)).expect("read");
        account.expect("an account").operator
    }

    /// The desk as it opens for someone whose session still holds.
    pub(crate) fn seat(&self, name: &str) -> Sitting {
        Sitting::begin(self, Some(self.operator(name)), Lang::Id)
    }

    pub(crate) fn seat_in(&self, name: &str, lang: Lang) -> Sitting {
        Sitting::begin(self, Some(self.operator(name)), lang)
    }

    /// The desk as it opens for nobody yet.
    pub(crate) fn front_door(&self) -> Sitting {
        Sitting::begin(self, None, Lang::Id)
    }
}

pub(crate) struct Sitting {
    pub(crate) app: App,
    workers: Workers,
    exports: Exports,
    pub(crate) inbox: Receiver<Msg>,
    terminal: Terminal<TestBackend>,
    now: Moment,
    acts: usize,
    pub(crate) asked: HashMap<Slot, u64>,
    /// Keys pressed so far.
    pub(crate) keys: usize,
    pub(crate) copied: Vec<String>,
    pub(crate) ended: bool,
    /// Whether each state is drawn; a walk of many steps draws now and then.
    pub(crate) draws: bool,
}

impl Sitting {
    fn begin(office: &Office, operator: Option<Operator>, lang: Lang) -> Self {
        let scripts = Arc::new(Scripts::load(None).expect("scripts"));
        let tools = Tools {
            anchor: Anchor::none(),
            keep: Keep::under(office.folder.path(), "kept"),
            scripts: Arc::clone(&scripts),
            prints: office.prints(),
        };
        let (out, inbox) = channel();
        let replica = Replica::open(&office.db()).expect("opens");
        let workers = Workers::start(replica, tools, operator.clone(), &out).expect("opens");
        let opening = Opening {
            look: Look {
                lang,
                plain: false,
                ascii: false,
            },
            scripts,
            training: true,
            sample: true,
            age_limit: 60,
            documents: office.folder.path().join("documents"),
            log: "the log".to_owned(),
            operator,
        };
        let now = at("2019-10-25 10:40");
        let (app, first) = App::open(opening, now);
        let terminal = Terminal::new(TestBackend::new(120, 40)).expect("a terminal");
        let mut sitting = Self {
            app,
            workers,
            exports: Exports::new(&office.db(), Anchor::none(), out),
            inbox,
            terminal,
            now,
            acts: 0,
            asked: HashMap::new(),
            keys: 0,
            copied: Vec::new(),
            ended: false,
            draws: true,
        };
        sitting.perform(first);
        sitting.draw();
        sitting.settle();
        sitting
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match &effect {
                Effect::Ask(ticket, _) => {
                    self.asked.insert(ticket.slot, ticket.number);
                }
                Effect::Do(_) => self.acts += 1,
                _ => {}
            }
            let (now, real) = (self.now, pln123::desk::clock::real_now());
            match self.workers.perform(effect, Clocks { now, real }) {
                Some(Effect::Export(wish)) => self.exports.start(*wish, &self.app, now),
                Some(Effect::CancelExport) => self.exports.cancel(),
                Some(Effect::Copy(text)) => self.copied.push(text),
                Some(Effect::Quit) => self.ended = true,
                _ => {}
            }
        }
    }

    /// One message, as the loop takes it.
    pub(crate) fn take(&mut self, msg: Msg) {
        match &msg {
            Msg::Answered(ticket, _) if self.asked.get(&ticket.slot) == Some(&ticket.number) => {
                self.asked.remove(&ticket.slot);
            }
            Msg::Done(_) => self.acts = self.acts.saturating_sub(1),
            _ => {}
        }
        self.workers.hear(&msg);
        let effects = self.app.update(msg, self.now);
        self.perform(effects);
        if self.draws {
            self.draw();
        }
    }

    pub(crate) fn draw(&mut self) {
        let mut hits = None;
        self.terminal
            .draw(|frame| hits = Some(draw(&self.app, frame)))
            .expect("drawn");
        let effects = self.app.drawn(hits.expect("drawn"));
        self.perform(effects);
    }

    /// Waits until everything asked for is answered and everything to do is done.
    pub(crate) fn settle(&mut self) {
        let since = Instant::now();
        while self.acts > 0 || self.app.export.is_some() || !self.asked.is_empty() {
            let left = BOUND.saturating_sub(since.elapsed());
            let Ok(msg) = self.inbox.recv_timeout(left) else {
                panic!("no answer to {:?}\n{}", self.asked, self.screen());
            };
            self.take(msg);
        }
    }

    /// Keys by their names, parted by blanks: `s 1 Enter`; then all that they asked for is waited for.
    pub(crate) fn press(&mut self, keys: &str) {
        for name in keys.split_whitespace() {
            self.strike(name);
            self.settle();
        }
    }

    /// One key, and no waiting.
    pub(crate) fn strike(&mut self, name: &str) {
        self.keys += 1;
        self.take(Msg::Key(key(name)));
    }

    /// The clock is set, and nothing hears of it yet.
    pub(crate) fn set_clock(&mut self, text: &str) {
        self.now = at(text);
    }

    /// The clock is set and ticks.
    pub(crate) fn clock(&mut self, text: &str) {
        self.set_clock(text);
        self.take(Msg::Tick);
        self.settle();
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        self.terminal.backend_mut().resize(width, height);
        self.take(Msg::Resized);
        self.settle();
    }

    /// What stands on the screen, line by line.
    pub(crate) fn screen(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let width = usize::from(buffer.area.width).max(1);
        let lines = buffer.content().chunks(width).map(|row| {
            let line: String = row.iter().map(|cell| cell.symbol()).collect();
            line.trim_end().to_owned()
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    #[track_caller]
    pub(crate) fn shows(&self, text: &str) {
        assert!(
            self.screen().contains(text),
            "{text:?} is not in view:\n{}",
            self.screen()
        );
    }

    #[track_caller]
    pub(crate) fn hides(&self, text: &str) {
        assert!(
            !self.screen().contains(text),
            "{text:?} is in view:\n{}",
            self.screen()
        );
    }
}
