//! The desk on a screen: an Elm core. [`run`] is the only loop; [`app::App::update`] the only place that changes state;
//! [`draw::draw`] a pure function of it; the threads of [`worker`] own the connections.

pub mod action;
pub mod app;
pub mod draw;
pub mod exports;
pub mod input;
pub mod keymap;
pub mod msg;
mod newest;
pub mod parts;
mod print;
pub mod screens;
pub mod terminal;
pub mod theme;
pub mod worker;

use crate::desk::anchor::Anchor;
use crate::desk::clock::{Clock, real_now};
use crate::desk::scripts::Scripts;
use crate::desk::session::{self, Clocks, Keep};
use crate::domain::wib::Window;
use crate::locale::Lang;
use crate::replica::{Fault, Replica};
use app::{App, Opening};
use exports::Exports;
use msg::{Effect, Msg};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;
use terminal::Screen;
use theme::Look;
use worker::{Tools, Workers};

/// What the desk is opened with.
#[derive(Debug)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a setting of its own"
)]
pub struct Setup {
    /// Open and found sound; the desk reads with it.
    pub replica: Replica,
    /// The file is the sample that ships with the program: the sign-in screen names its users.
    pub sample: bool,
    pub lang: Lang,
    pub clock: Clock,
    pub scripts: Scripts,
    pub anchor: Anchor,
    /// Where a session is kept by `login`; the desk resumes one that still holds, and keeps none of its own.
    pub keep: Keep,
    /// Older data than this, in minutes, is shown in the warning colour.
    pub age_limit: i64,
    /// Symbols that every terminal has.
    pub ascii: bool,
    /// No colour.
    pub plain: bool,
    pub mouse: bool,
    /// Where the log is, for the sentence after a failure.
    pub log: PathBuf,
    /// Where what is printed goes.
    pub prints: PathBuf,
}

/// Why the desk could not be opened, or ended.
#[derive(Debug, thiserror::Error)]
pub enum Ended {
    #[error(transparent)]
    Replica(#[from] Fault),
    /// The terminal did not do what was asked of it.
    #[error("terminal: {0}")]
    Terminal(#[from] std::io::Error),
}

/// Opens the desk and returns when it is closed. Standard input and output must be a terminal.
///
/// # Errors
/// [`Ended`]; the terminal is as it was.
pub fn run(setup: Setup) -> Result<(), Ended> {
    let (out, inbox) = channel();
    let scripts = Arc::new(setup.scripts);
    // A session that still holds is gone on with; without one the sign-in comes first.
    let operator = session::resume(&setup.replica, &setup.keep, real_now()).ok();
    let tools = Tools {
        anchor: setup.anchor,
        keep: setup.keep,
        scripts: Arc::clone(&scripts),
        prints: setup.prints.clone(),
    };
    let exports = Exports::new(setup.replica.path(), tools.anchor.clone(), out.clone());
    terminal::guard_panics(std::thread::current().id());
    let mut screen = Screen::enter(setup.mouse)?;
    let _signals = input::listen(&out)?;
    let look = Look {
        lang: setup.lang,
        plain: setup.plain,
        ascii: setup.ascii,
    };
    let opening = Opening {
        look,
        scripts,
        training: setup.clock.is_pinned(),
        sample: setup.sample,
        age_limit: setup.age_limit,
        documents: setup.prints,
        log: setup.log.display().to_string(),
        operator: operator.clone(),
    };
    let (mut app, first) = App::open(opening, setup.clock.now());
    // The first frame waits for no query, nor for the second connection.
    let lacking = show(&mut screen, &mut app)?;
    let workers = Workers::start(setup.replica, tools, operator, &out)?;
    let ended = Loop {
        app,
        workers: &workers,
        exports,
        clock: setup.clock,
        screen: &mut screen,
    }
    .turn(first.into_iter().chain(lacking).collect(), &inbox);
    drop(screen);
    workers.finish();
    ended
}

/// A frame; returns what is to be asked for: rows that it had room for and that are not held yet.
fn show(screen: &mut Screen, app: &mut App) -> Result<Vec<Effect>, Ended> {
    let hits = screen.draw(|frame| draw::draw(app, frame))?;
    Ok(hits.map_or_else(Vec::new, |hits| app.drawn(hits)))
}

/// An answer that takes longer is said to be on its way; one that comes sooner comes without a flicker.
const LATE: Duration = Duration::from_millis(100);

/// The only loop: effects, a frame, then wait for what happens next.
struct Loop<'a> {
    app: App,
    workers: &'a Workers,
    exports: Exports,
    clock: Clock,
    screen: &'a mut Screen,
}

impl Loop<'_> {
    fn turn(mut self, first: Vec<Effect>, inbox: &Receiver<Msg>) -> Result<(), Ended> {
        let mut effects = first;
        loop {
            for effect in effects.drain(..) {
                if !self.perform(effect)? {
                    return Ok(());
                }
            }
            for effect in show(self.screen, &mut self.app)? {
                self.perform(effect)?;
            }
            let mut msg = match inbox.recv_timeout(self.patience()) {
                Ok(msg) => msg,
                Err(RecvTimeoutError::Timeout) if self.app.waits() && !self.app.late => Msg::Late,
                Err(RecvTimeoutError::Timeout) => Msg::Tick,
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            };
            // All that has come meanwhile is taken in before the next frame.
            loop {
                self.workers.hear(&msg);
                effects.extend(self.app.update(msg, self.clock.now()));
                match inbox.try_recv() {
                    Ok(next) => msg = next,
                    Err(_) => break,
                }
            }
        }
    }

    /// Returns whether the desk stays open.
    fn perform(&mut self, effect: Effect) -> Result<bool, Ended> {
        let now = self.clock.now();
        let real = real_now();
        match self.workers.perform(effect, Clocks { now, real }) {
            Some(Effect::Export(wish)) => self.exports.start(*wish, &self.app, now),
            Some(Effect::CancelExport) => self.exports.cancel(),
            Some(Effect::Copy(text)) => self.screen.copy(&text)?,
            Some(Effect::Repaint) => self.screen.repaint()?,
            Some(Effect::Suspend) => {
                self.screen.leave();
                input::stop_here()?;
                self.screen.come_back()?;
            }
            Some(Effect::Quit) => return Ok(false),
            Some(Effect::Ask(..) | Effect::Do(_)) | None => {}
        }
        Ok(true)
    }

    /// How long nothing on the screen changes by itself: until an answer is late, to the next minute, or to the next second of a countdown.
    fn patience(&self) -> Duration {
        if self.app.waits() && !self.app.late {
            return LATE;
        }
        let now = self.clock.now();
        let window = Window::at(now);
        let counting = window.closes_soon() || !window.is_open();
        let of_minute = now.micros().rem_euclid(60_000_000);
        let micros = if counting {
            1_000_000 - of_minute % 1_000_000
        } else {
            60_000_000 - of_minute
        };
        Duration::from_micros(u64::try_from(micros).unwrap_or(1_000_000))
    }
}
