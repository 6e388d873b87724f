//! A day as a person types it.

use super::wib::{Day, parse_day, plus_days};

/// `2019-10-20`, `20-10-2019` (also with dots or slashes and without leading zeros), or so many days before today: `7`.
/// Nothing typed is no day; `None` for what is no day at all.
#[allow(
    clippy::option_option,
    reason = "no day typed is another thing than no day"
)]
pub fn day_typed(text: &str, today: Day) -> Option<Option<Day>> {
    let text = text.trim();
    if text.is_empty() {
        return Some(None);
    }
    if let (true, Ok(days)) = (text.len() <= 3, text.parse::<u16>()) {
        return Some(Some(plus_days(today, -i64::from(days))));
    }
    let parts: Vec<String> = text
        .split(['-', '/', '.'])
        .rev()
        .map(|part| format!("{part:0>2}"))
        .collect();
    let day = parse_day(text).or_else(|| parse_day(&parts.join("-")));
    day.map(Some)
}
