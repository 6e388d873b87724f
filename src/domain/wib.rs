//! Time as the SOP counts it: dates and hours of WIB (UTC+7, no daylight saving), whatever the machine's zone is
//! (1.4). Nothing here asks what time it is; "now" is always handed in.

use chrono::{
    DateTime, Datelike, FixedOffset, Months, NaiveDate, NaiveDateTime, NaiveTime, Timelike,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A day of the WIB calendar.
pub type Day = NaiveDate;

const EPOCH: Day = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();

/// The first day of determination that is the system's to block (1.4): 1 September 2019.
pub const CUT_OFF: Day = NaiveDate::from_ymd_opt(2019, 9, 1).unwrap();

fn zone_of(hours: i32) -> FixedOffset {
    FixedOffset::east_opt(hours * 3600).unwrap_or_else(|| chrono::Offset::fix(&chrono::Utc))
}

/// An instant, seen from WIB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(DateTime<FixedOffset>);

impl Moment {
    pub fn from_utc(instant: DateTime<chrono::Utc>) -> Self {
        Self(instant.with_timezone(&zone_of(7)))
    }

    /// From microseconds since 1970 UTC, as a file holds them; `None` beyond the calendar.
    pub fn from_micros(micros: i64) -> Option<Self> {
        DateTime::from_timestamp_micros(micros).map(Self::from_utc)
    }

    pub fn micros(self) -> i64 {
        self.0.timestamp_micros()
    }

    /// `day` at an hour of WIB.
    pub fn at(day: Day, hour: u32, minute: u32, second: u32) -> Option<Self> {
        let time = NaiveTime::from_hms_opt(hour, minute, second)?;
        day.and_time(time)
            .and_local_timezone(zone_of(7))
            .single()
            .map(Self)
    }

    /// 00:05 WIB of `day`, when the sweep of that day is dated if it runs on another.
    pub fn small_hours(day: Day) -> Self {
        let time = NaiveTime::from_num_seconds_from_midnight_opt(300, 0).unwrap_or_default();
        Self(DateTime::from_naive_utc_and_offset(
            day.and_time(time) - chrono::TimeDelta::hours(7),
            zone_of(7),
        ))
    }

    /// RFC 3339 with any offset; without one, `YYYY-MM-DD[ T]HH:MM[:SS]` or a date alone is WIB.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
            return Some(Self(instant.with_timezone(&zone_of(7))));
        }
        let forms = [
            "%Y-%m-%dT%H:%M:%S",
            "%Y-%m-%d %H:%M:%S",
            "%Y-%m-%dT%H:%M",
            "%Y-%m-%d %H:%M",
        ];
        let local = forms
            .iter()
            .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
            .or_else(|| parse_day(text).and_then(|day| day.and_hms_opt(0, 0, 0)))?;
        local.and_local_timezone(zone_of(7)).single().map(Self)
    }

    /// Whole days from its day to `day`; 0 on the day itself and before it.
    pub fn days_to(self, day: Day) -> i64 {
        (day - self.day()).num_days().max(0)
    }

    pub fn day(self) -> Day {
        self.0.date_naive()
    }

    pub fn hour(self) -> u32 {
        self.0.hour()
    }

    /// `10:42:07`.
    pub fn clock(self) -> String {
        self.0.format("%H:%M:%S").to_string()
    }

    /// `10:42`.
    pub fn hour_minute(self) -> String {
        format!("{:02}:{:02}", self.0.hour(), self.0.minute())
    }

    /// Whole seconds from `earlier` to this, zero when the clock was set back between them.
    pub fn seconds_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_seconds().max(0)
    }

    pub fn plus_seconds(self, seconds: i64) -> Self {
        chrono::TimeDelta::try_seconds(seconds)
            .and_then(|delta| self.0.checked_add_signed(delta))
            .map_or(self, Self)
    }

    pub fn plus_micros(self, micros: i64) -> Self {
        self.0
            .checked_add_signed(chrono::TimeDelta::microseconds(micros))
            .map_or(self, Self)
    }

    /// RFC 3339 with `+07:00`, with parts of a second where there are any: for files that are read again.
    pub fn exact(self) -> String {
        self.0.format("%Y-%m-%dT%H:%M:%S%.f%:z").to_string()
    }

    fn second_of_day(self) -> u32 {
        self.0.num_seconds_from_midnight()
    }
}

/// RFC 3339 with `+07:00`, to the second.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M:%S%:z"))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.exact())
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not an instant"))
    }
}

/// `YYYY-MM-DD`, and only that; `None` for a date that does not exist.
pub fn parse_day(text: &str) -> Option<Day> {
    let text = text.trim();
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(i, b)| {
            if i == 4 || i == 7 {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        });
    if !shaped {
        return None;
    }
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    (1900..=2999).contains(&day.year()).then_some(day)
}

/// Days since 1970-01-01, as a file holds a date.
pub fn day_number(day: Day) -> i64 {
    (day - EPOCH).num_days()
}

/// The date a file's number stands for; `None` beyond the calendar.
pub fn day_from_number(number: i64) -> Option<Day> {
    EPOCH.checked_add_signed(chrono::TimeDelta::try_days(number)?)
}

/// `day` and `count` more (or fewer); the calendar's end where it would go beyond.
pub fn plus_days(day: Day, count: i64) -> Day {
    chrono::TimeDelta::try_days(count)
        .and_then(|delta| day.checked_add_signed(delta))
        .unwrap_or(Day::MAX)
}

/// The due day of instalment `k` (from 0) of a series that begins at `first`: the same day of the month, or the
/// month's last where it has no such day. From 31 January: 28 or 29 February, then 31 March.
pub fn instalment_day(first: Day, k: u32) -> Day {
    first.checked_add_months(Months::new(k)).unwrap_or(first)
}

/// Where a unit's own clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Zone {
    Wib,
    Wita,
    Wit,
}

impl Zone {
    /// The zone of a region by the first two digits of its units' codes (6.2).
    pub fn of_region(region: u32) -> Self {
        match region {
            22..=32 | 43 | 44 | 55 => Self::Wita,
            41 | 42 => Self::Wit,
            _ => Self::Wib,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Wib => "WIB",
            Self::Wita => "WITA",
            Self::Wit => "WIT",
        }
    }

    /// `None` for any other word.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Wib, Self::Wita, Self::Wit]
            .into_iter()
            .find(|zone| zone.code().eq_ignore_ascii_case(text.trim()))
    }

    /// Hours ahead of WIB.
    pub fn ahead(self) -> u32 {
        match self {
            Self::Wib => 0,
            Self::Wita => 1,
            Self::Wit => 2,
        }
    }

    /// The closed window on this zone's clock: `("00:45", "01:15")` in WITA.
    pub fn window(self) -> (String, String) {
        let shifted = |second: u32| {
            let second = (second + self.ahead() * 3600) % 86_400;
            format!("{:02}:{:02}", second / 3600, second % 3600 / 60)
        };
        (shifted(CLOSES), shifted(OPENS))
    }
}

const CLOSES: u32 = 23 * 3600 + 45 * 60;
const OPENS: u32 = 15 * 60;

/// The payment window at a moment (1.4): closed from 23:45:00 up to and including 00:14:59 WIB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// Open, with the seconds until it closes.
    Open { closes_in: i64 },
    /// Closed, with the seconds until it opens.
    Closed { opens_in: i64 },
}

impl Window {
    pub fn at(now: Moment) -> Self {
        let second = now.second_of_day();
        if second >= CLOSES {
            Self::Closed {
                opens_in: i64::from(86_400 - second + OPENS),
            }
        } else if second < OPENS {
            Self::Closed {
                opens_in: i64::from(OPENS - second),
            }
        } else {
            Self::Open {
                closes_in: i64::from(CLOSES - second),
            }
        }
    }

    pub fn is_open(self) -> bool {
        matches!(self, Self::Open { .. })
    }

    /// Open, and closing within half an hour.
    pub fn closes_soon(self) -> bool {
        matches!(self, Self::Open { closes_in } if closes_in <= 1800)
    }
}

/// How the script words the window (1.9 B 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WindowTense {
    Before,
    Inside,
    /// The first hour after it has opened again.
    After,
}

impl WindowTense {
    pub fn at(now: Moment) -> Self {
        match Window::at(now) {
            Window::Closed { .. } => Self::Inside,
            Window::Open { .. } if now.second_of_day() < OPENS + 3600 => Self::After,
            Window::Open { .. } => Self::Before,
        }
    }
}
