//! Processor time of the thread, which a busy machine does not stretch as it does the time on the clock.

use std::hint::black_box;
use std::time::Duration;

pub(crate) const ROUNDS: usize = 7;

/// Run again and again for so long: the kernel counts in steps of milliseconds.
const LONG: Duration = Duration::from_millis(40);

/// What it takes once.
pub(crate) fn timed<T>(what: impl FnOnce() -> T) -> Duration {
    let start = spent();
    black_box(what());
    spent().saturating_sub(start)
}

/// What it takes on the average of as many times as fill [`LONG`], at least one.
pub(crate) fn averaged<T>(mut what: impl FnMut() -> T) -> Duration {
    let (start, mut times) = (spent(), 0_u32);
    loop {
        black_box(what());
        times += 1;
        let gone = spent().saturating_sub(start);
        if gone >= LONG {
            return gone / times;
        }
    }
}

/// What this thread has run so far.
fn spent() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    let nanos = told.split_whitespace().next().unwrap();
    Duration::from_nanos(nanos.parse().unwrap())
}

pub(crate) fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

pub(crate) fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

pub(crate) fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000_000.0
}
