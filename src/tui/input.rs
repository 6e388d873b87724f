//! What comes from outside: keys, pastes, clicks and signals, each as a message. One thread reads the terminal, one waits
//! for signals; both sleep while nothing comes.

use super::msg::Msg;
use crossterm::event::{Event, read};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
use signal_hook::iterator::{Handle, Signals};
use std::io;
use std::sync::mpsc::Sender;
use std::thread;

/// Ends the waiting for signals when dropped.
#[derive(Debug)]
pub struct Listening {
    signals: Handle,
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.signals.close();
    }
}

/// Starts both threads. The one that reads the terminal ends with the program: nothing can wake it.
///
/// # Errors
/// When signals cannot be waited for.
pub fn listen(out: &Sender<Msg>) -> io::Result<Listening> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT])?;
    let handle = signals.handle();
    let to = out.clone();
    thread::spawn(move || {
        for signal in signals.forever() {
            let msg = match signal {
                SIGTSTP => Msg::Suspend,
                SIGCONT => Msg::Resized,
                _ => Msg::Stop,
            };
            if to.send(msg).is_err() {
                return;
            }
        }
    });
    let to = out.clone();
    thread::spawn(move || {
        loop {
            let msg = match read() {
                Ok(Event::Key(key)) => Msg::Key(key),
                Ok(Event::Paste(text)) => Msg::Paste(text),
                Ok(Event::Mouse(event)) => Msg::Mouse(event),
                Ok(Event::Resize(..)) => Msg::Resized,
                Ok(Event::FocusGained | Event::FocusLost) => continue,
                // The terminal is gone: there is nobody left to ask.
                Err(_) => Msg::Stop,
            };
            let last = matches!(msg, Msg::Stop);
            if to.send(msg).is_err() || last {
                return;
            }
        }
    });
    Ok(Listening { signals: handle })
}

/// Stops the program as Ctrl+Z does, until it is told to go on.
///
/// # Errors
/// When the signal cannot be raised.
pub fn stop_here() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(SIGTSTP)
}
