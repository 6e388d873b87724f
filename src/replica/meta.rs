//! What the file says of itself: where its data came from and when, the last sweep, its own name.

use super::fault::Result;
use super::tx::Tx;
use crate::domain::wib::{Day, Moment, day_from_number, day_number};

/// When the data was last brought up to date.
const BROUGHT: &str = "brought_at";
const SWEPT: &str = "swept_on";
/// How many customers the last sweep examined.
const EXAMINED: &str = "swept_customers";
/// Where the clock of a training file starts.
const CLOCK: &str = "clock";
const REPLICA: &str = "replica";

impl Tx<'_> {
    fn meta(&self, name: &str) -> Result<Option<String>> {
        self.one("SELECT value FROM meta WHERE name = ?1", [name], |row| {
            Ok(row.get(0)?)
        })
    }

    fn put_meta(&self, name: &str, value: &str) -> Result<()> {
        let sql = "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value";
        self.run(sql, [name, value])?;
        Ok(())
    }

    fn meta_moment(&self, name: &str) -> Result<Option<Moment>> {
        Ok(self
            .meta(name)?
            .and_then(|text| text.parse().ok())
            .and_then(Moment::from_micros))
    }

    /// When the facts were last brought up to date; `None` in an empty replica.
    pub fn brought_at(&self) -> Result<Option<Moment>> {
        self.meta_moment(BROUGHT)
    }

    pub fn put_brought_at(&self, at: Moment) -> Result<()> {
        self.put_meta(BROUGHT, &at.micros().to_string())
    }

    /// The last day that was swept.
    pub fn swept_on(&self) -> Result<Option<Day>> {
        Ok(self
            .meta(SWEPT)?
            .and_then(|text| text.parse().ok())
            .and_then(day_from_number))
    }

    pub fn put_swept_on(&self, day: Day) -> Result<()> {
        self.put_meta(SWEPT, &day_number(day).to_string())
    }

    /// How many customers the last sweep examined: about as many as the next one will. `None` before the first.
    pub fn last_examined(&self) -> Result<Option<u64>> {
        Ok(self.meta(EXAMINED)?.and_then(|text| text.parse().ok()))
    }

    pub fn put_last_examined(&self, customers: u64) -> Result<()> {
        self.put_meta(EXAMINED, &customers.to_string())
    }

    /// Where the clock of a training file starts; `None` in a file of real data.
    pub fn training_clock(&self) -> Result<Option<Moment>> {
        self.meta_moment(CLOCK)
    }

    pub fn put_training_clock(&self, at: Moment) -> Result<()> {
        self.put_meta(CLOCK, &at.micros().to_string())
    }

    /// The file's own name among all replicas, given to it when it was made.
    pub fn replica_id(&self) -> Result<Option<String>> {
        self.meta(REPLICA)
    }

    pub fn put_replica_id(&self, id: &str) -> Result<()> {
        self.put_meta(REPLICA, id)
    }
}
