//! Made-up data of any size, the same from the same seed on every machine: for training, for tests and for
//! measuring. Nothing here reads a clock, a file or the environment. All of it lies under code 77, which the field
//! keeps for tests, so that no number can be a living customer's; the state is that of [`TODAY`], 10:40 WIB.

mod addresses;
mod cases;
mod dice;
mod names;
mod numbers;
mod places;
pub mod situations;
mod story;
mod street;
mod world;

pub use crate::domain::household::{Household, Setting};
pub use situations::{SITUATIONS, Situation};
pub use world::World;

use crate::domain::wib::{Day, Moment};

/// The day the data is of.
pub const TODAY: Day = Day::from_ymd_opt(2019, 10, 25).unwrap();
/// The last day whose sweep has run: that of today has not.
pub const SWEPT_ON: Day = Day::from_ymd_opt(2019, 10, 24).unwrap();
/// The customers of the sample that ships with the program.
pub const DEFAULT_CUSTOMERS: u32 = 2000;
/// The seed of the sample that ships with the program: the number of the SOP's letter.
pub const DEFAULT_SEED: u64 = 782;
/// The password of every account.
pub const PASSWORD: &str = "pln123-latihan";

fn at(day: Day, hour: u32, minute: u32) -> Moment {
    Moment::at(day, hour, minute, 0).unwrap_or_else(|| Moment::small_hours(day))
}

/// Where the clock of a sample starts: 25 October 2019, 10:40 WIB.
pub fn clock() -> Moment {
    at(TODAY, 10, 40)
}

/// The moment its facts are of, two minutes earlier.
pub fn brought_at() -> Moment {
    at(TODAY, 10, 38)
}
