//! A desk without a terminal: keys go to the real update, questions to the real workers on a replica, and frames to
//! whatever backend is given.

use crate::measure::median;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use pln123::desk::anchor::Anchor;
use pln123::desk::scripts::Scripts;
use pln123::desk::session::{Clocks, Keep};
use pln123::domain::ids::UserName;
use pln123::domain::wib::Moment;
use pln123::locale::Lang;
use pln123::replica::Replica;
use pln123::tui::app::{App, Opening};
use pln123::tui::draw::draw;
use pln123::tui::msg::{Effect, Msg, Slot};
use pln123::tui::terminal::paint::Paint;
use pln123::tui::theme::Look;
use pln123::tui::worker::{Tools, Workers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use std::collections::HashMap;
use std::io::Sink;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// Columns and rows.
pub(crate) type Size = (u16, u16);

pub(crate) struct Sitting {
    app: App,
    workers: Workers,
    inbox: Receiver<Msg>,
    terminal: Terminal<Paint<Sink>>,
    now: Moment,
    asked: HashMap<Slot, u64>,
}

/// What `Paint` takes for the size of the terminal.
fn size_of(size: Size) -> fn() -> std::io::Result<Size> {
    match size {
        (80, 24) => || Ok((80, 24)),
        (120, 40) => || Ok((120, 40)),
        _ => || Ok((200, 60)),
    }
}

impl Sitting {
    pub(crate) fn begin(db: &Path, user: &str, size: Size) -> Self {
        let replica = Replica::open(db).unwrap();
        let scripts = Arc::new(Scripts::load(None).unwrap());
        let nowhere = db.with_extension("nowhere");
        let tools = Tools {
            anchor: Anchor::none(),
            keep: Keep::under(&nowhere, "kept"),
            scripts: Arc::clone(&scripts),
            prints: nowhere.clone(),
        };
        let name = UserName::parse(user).unwrap();
        let account = replica.read(|tx| tx.account(&name)).unwrap();
        let operator = Some(account.unwrap().operator);
        let (out, inbox) = channel();
        let workers = Workers::start(replica, tools, operator.clone(), &out).unwrap();
        let opening = Opening {
            look: Look {
                lang: Lang::Id,
                plain: false,
                ascii: false,
            },
            scripts,
            training: true,
            sample: false,
            age_limit: 60,
            documents: nowhere,
            log: String::new(),
            operator,
        };
        let now = Moment::parse("2019-10-25 10:40").unwrap();
        let (app, first) = App::open(opening, now);
        let mut terminal = Terminal::new(Paint::new(std::io::sink(), size_of(size))).unwrap();
        let area = terminal.get_frame().area();
        terminal.backend_mut().begin(area);
        let mut sitting = Self {
            app,
            workers,
            inbox,
            terminal,
            now,
            asked: HashMap::new(),
        };
        sitting.perform(first);
        sitting.draw();
        sitting.settle();
        sitting
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Effect::Ask(ticket, _) = &effect {
                self.asked.insert(ticket.slot, ticket.number);
            }
            let (now, real) = (self.now, self.now);
            self.workers.perform(effect, Clocks { now, real });
        }
    }

    fn draw(&mut self) {
        let mut hits = None;
        self.terminal
            .draw(|frame| hits = Some(draw(&self.app, frame)))
            .unwrap();
        let effects = self.app.drawn(hits.unwrap());
        self.perform(effects);
    }

    /// A key, and the frame that follows it at once.
    pub(crate) fn strike(&mut self, code: KeyCode) {
        let key = Msg::Key(KeyEvent::new(code, KeyModifiers::NONE));
        let effects = self.app.update(key, self.now);
        self.perform(effects);
        self.draw();
    }

    /// Until all that was asked is answered and drawn.
    pub(crate) fn settle(&mut self) {
        let since = Instant::now();
        while !self.asked.is_empty() {
            assert!(
                since.elapsed() < Duration::from_secs(30),
                "{:?}",
                self.asked
            );
            let Ok(msg) = self.inbox.recv_timeout(Duration::from_secs(30)) else {
                panic!("no answer");
            };
            if let Msg::Answered(ticket, _) = &msg
                && self.asked.get(&ticket.slot) == Some(&ticket.number)
            {
                self.asked.remove(&ticket.slot);
            }
            let effects = self.app.update(msg, self.now);
            self.perform(effects);
            self.draw();
        }
    }

    /// What is on the screen.
    fn picture(&self, size: Size) -> Buffer {
        let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
        terminal
            .draw(|frame| {
                draw(&self.app, frame);
            })
            .unwrap();
        terminal.backend().buffer().clone()
    }

    /// The desk's keys there and back, beside the same two pictures drawn into a `TestBackend` cell by cell, in turns:
    /// the medians of the peer and of ours.
    pub(crate) fn beside_cells(
        &mut self,
        keys: [KeyCode; 2],
        size: Size,
        rounds: usize,
    ) -> (Duration, Duration) {
        let pictures = keys.map(|key| {
            self.strike(key);
            self.settle();
            self.picture(size)
        });
        let mut peer = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
        let (mut limits, mut own) = (Vec::new(), Vec::new());
        for round in 0..rounds * 2 {
            let (key, picture) = (keys[round % 2], &pictures[round % 2]);
            let since = Instant::now();
            peer.draw(|frame| {
                let cells = &mut frame.buffer_mut().content;
                for (cell, wanted) in cells.iter_mut().zip(&picture.content) {
                    cell.set_symbol(wanted.symbol()).set_style(wanted.style());
                }
            })
            .unwrap();
            limits.push(since.elapsed());
            let since = Instant::now();
            self.strike(key);
            own.push(since.elapsed());
            self.settle();
        }
        (median(&mut limits), median(&mut own))
    }
}
