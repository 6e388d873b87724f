//! The terminal: entered once, and left as it was in every way the program can end.

mod cells;
pub mod paint;
mod pen;
mod shift;

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode, size,
};
use crossterm::{ExecutableCommand, QueueableCommand, clipboard::CopyToClipboard};
use paint::Paint;
use ratatui::Terminal;
use std::io::{self, Stdout, Write, stdout};
use std::mem::ManuallyDrop;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::ThreadId;

/// Whether the terminal is in our hands, so that it is given back exactly once.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The terminal while the desk is on it. Dropping it gives the terminal back.
#[derive(Debug)]
pub struct Screen {
    /// Never dropped by itself: ratatui would show the cursor, which [`restore`] does, and panic where the terminal is
    /// gone.
    terminal: ManuallyDrop<Terminal<Paint<Stdout>>>,
    mouse: bool,
}

impl Screen {
    /// Takes the terminal.
    ///
    /// # Errors
    /// When the terminal refuses.
    pub fn enter(mouse: bool) -> io::Result<Self> {
        take(mouse)?;
        let terminal = Terminal::new(Paint::new(stdout(), size));
        if terminal.is_err() {
            restore();
        }
        let mut terminal = terminal?;
        let area = terminal.get_frame().area();
        terminal.backend_mut().begin(area);
        Ok(Self {
            terminal: ManuallyDrop::new(terminal),
            mouse,
        })
    }

    /// Draws one frame, sent in one piece and shown by the terminal all at once; nothing where nothing changed.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn draw<T>(
        &mut self,
        draw: impl FnOnce(&mut ratatui::Frame<'_>) -> T,
    ) -> io::Result<Option<T>> {
        let mut drawn = None;
        self.terminal.draw(|frame| drawn = Some(draw(frame)))?;
        Ok(drawn)
    }

    /// Everything is drawn anew by the next frame.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn repaint(&mut self) -> io::Result<()> {
        self.terminal.backend_mut().forget();
        // Not `clear()`: that asks the terminal for its cursor while another thread reads the answers.
        let size = self.terminal.size()?;
        self.terminal
            .resize(ratatui::layout::Rect::new(0, 0, size.width, size.height))
    }

    /// Puts text on the clipboard of the machine that the terminal runs on (OSC 52).
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        stdout()
            .execute(CopyToClipboard::to_clipboard_from(text))
            .map(|_| ())
    }

    /// Gives the terminal back for a while, as when the program is stopped by Ctrl+Z.
    pub fn leave(&mut self) {
        restore();
    }

    /// Takes it again.
    ///
    /// # Errors
    /// When the terminal refuses.
    pub fn come_back(&mut self) -> io::Result<()> {
        take(self.mouse)?;
        self.repaint()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

fn take(mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    stdout()
        .queue(EnterAlternateScreen)?
        .queue(EnableBracketedPaste)?;
    if mouse {
        stdout().queue(EnableMouseCapture)?;
    }
    stdout().flush()
}

/// Gives the terminal back as it was; harmless when it is not taken.
pub fn restore() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // Each by itself: what one terminal refuses must not keep the rest from being undone.
    let _ = stdout().queue(EndSynchronizedUpdate).map(|_| ());
    let _ = stdout().queue(DisableMouseCapture).map(|_| ());
    let _ = stdout().queue(DisableBracketedPaste).map(|_| ());
    let _ = stdout().queue(LeaveAlternateScreen).map(|_| ());
    let _ = stdout().queue(Show).map(|_| ());
    let _ = stdout().flush();
    let _ = disable_raw_mode();
}

/// Makes a panic of the thread `main` give the terminal back before it is told. A panic of a worker is caught by the
/// worker and told on the screen, which must stay.
pub fn guard_panics(main: ThreadId) {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().id() == main {
            restore();
            before(panic);
        } else {
            tracing::error!(place = ?panic.location().map(ToString::to_string), "a worker panicked");
        }
    }));
}
