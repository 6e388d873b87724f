//! Measuring: by the clock, or by the processor's time, which a busy machine does not stretch; in turns; medians.

use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static STARTED: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Runs a limit and ours in turns, the first of them changing from round to round. Returns the median of each.
pub(crate) fn in_turns(
    rounds: usize,
    limit: &mut dyn FnMut(usize) -> Duration,
    ours: &mut dyn FnMut(usize) -> Duration,
) -> (Duration, Duration) {
    let (mut limits, mut own) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        if round % 2 == 0 {
            limits.push(limit(round));
            own.push(ours(round));
        } else {
            own.push(ours(round));
            limits.push(limit(round));
        }
    }
    (median(&mut limits), median(&mut own))
}

/// By the clock.
pub(crate) fn timed<T>(what: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(what());
    start.elapsed()
}

/// By this thread's processor time.
pub(crate) fn spent_on<T>(what: impl FnOnce() -> T) -> Duration {
    let before = spent();
    black_box(what());
    spent().saturating_sub(before)
}

/// How long this thread has had a processor; the clock's time where that is not told.
pub(crate) fn spent() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = stat.split(' ').next().and_then(|first| first.parse().ok());
    nanos.map_or_else(|| STARTED.elapsed(), Duration::from_nanos)
}

/// The processor time of the whole process and of the children it waited for, to a hundredth of a second; of Linux alone.
pub(crate) fn spent_by_all() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after.split(' ').skip(12).take(4);
    let ticks: u64 = ticks.filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

pub(crate) fn median(times: &mut [Duration]) -> Duration {
    quantile(times, 50)
}

/// The time that so many of a hundred do not pass; sorts.
pub(crate) fn quantile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort();
    times[(times.len() - 1) * percent / 100]
}
