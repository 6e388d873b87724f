//! The one place that asks what time it is. A pinned clock starts at its moment and, at the desk, runs on from there;
//! a command is over in an instant, so that for it the pin is the time.

use crate::domain::wib::Moment;
use std::time::Instant;

/// What "now" is.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    pin: Option<(Moment, Instant)>,
}

impl Clock {
    /// The machine's clock.
    pub fn real() -> Self {
        Self { pin: None }
    }

    /// A clock that reads `at` now.
    pub fn pinned(at: Moment) -> Self {
        Self {
            pin: Some((at, Instant::now())),
        }
    }

    pub fn is_pinned(&self) -> bool {
        self.pin.is_some()
    }

    /// The time on the desk's clock.
    pub fn now(&self) -> Moment {
        match self.pin {
            Some((at, since)) => {
                let micros = i64::try_from(since.elapsed().as_micros()).unwrap_or(i64::MAX);
                at.plus_micros(micros)
            }
            None => real_now(),
        }
    }

    /// The moment that a command is run at: the pin itself, where there is one.
    pub fn stamp(&self) -> Moment {
        self.pin.map_or_else(real_now, |(at, _)| at)
    }
}

/// The machine's time, for what must not be fooled by a pin: sessions and locked accounts.
pub fn real_now() -> Moment {
    Moment::from_utc(chrono::Utc::now())
}
