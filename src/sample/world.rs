//! A whole made-up file: the situations first, then the units' customers, in the order of IDPEL.

use super::dice::Dice;
use super::places::{self, Ulp};
use super::situations;
use super::street::{ROOM, Street, user_of};
use super::{SWEPT_ON, brought_at, clock};
use crate::domain::customer::Unit;
use crate::domain::household::{Household, NewAccount, Setting};
use crate::domain::ids::UserName;
use crate::domain::role::{Operator, Role};

/// Made-up data of one size from one seed.
#[derive(Debug, Clone, Copy)]
pub struct World {
    customers: u32,
    seed: u64,
}

/// Streams of chance that are no customer's.
const REPLICA: u64 = 1;
const SALTS: u64 = 2;

impl World {
    /// So many customers, never fewer than there are situations.
    pub fn new(customers: u32, seed: u64) -> Self {
        let least = u32::try_from(situations::count()).unwrap_or(u32::MAX);
        let customers = customers.max(least);
        Self { customers, seed }
    }

    pub fn customers(self) -> u32 {
        self.customers
    }

    /// All offices, each after the one it belongs to.
    pub fn units(self) -> Vec<Unit> {
        places::units(self.customers)
    }

    /// Every customer with all that hangs on it, in the order of IDPEL. Holds no more than one at a time.
    pub fn households(self) -> impl Iterator<Item = Household> + Send {
        let listed = u32::try_from(situations::count()).unwrap_or(u32::MAX);
        let ulps = places::ulps(self.customers);
        let shares = shares(&ulps, u64::from(self.customers.saturating_sub(listed)));
        // Counts the connections of the whole file, which is what meters are numbered by.
        let mut before = 0;
        let streets = ulps
            .into_iter()
            .zip(shares)
            .filter_map(move |(ulp, count)| {
                let first = before;
                before += count;
                Street::new(self.seed, first, ulp, count)
            });
        situations::households().chain(streets.flatten())
    }

    /// What the file holds besides its customers.
    pub fn setting(self) -> Setting {
        Setting {
            units: self.units(),
            accounts: self.accounts(),
            customers: u64::from(self.customers),
            clock: clock(),
            brought_at: brought_at(),
            swept_on: SWEPT_ON,
            replica_id: self.replica_id(),
            made: format!("sample, {} customers, seed {}", self.customers, self.seed),
        }
    }

    fn accounts(self) -> Vec<NewAccount> {
        let unit = places::code(77_110);
        let people = [
            (UserName::parse("rina"), Role::Cso, None),
            (user_of(77_110), Role::Unit, unit),
            (UserName::parse("sari"), Role::Supervisor, None),
            (UserName::parse("admin"), Role::Administrator, None),
        ];
        let mut dice = Dice::of(self.seed, SALTS);
        people
            .into_iter()
            .filter_map(|(name, role, unit)| {
                let operator = Operator {
                    name: name?,
                    role,
                    unit,
                };
                let salt = bytes(&mut dice);
                Some(NewAccount { operator, salt })
            })
            .collect()
    }

    fn replica_id(self) -> String {
        let mut dice = Dice::of(
            self.seed ^ u64::from(self.customers).rotate_left(32),
            REPLICA,
        );
        uuid::Builder::from_random_bytes(bytes(&mut dice))
            .into_uuid()
            .to_string()
    }
}

fn bytes(dice: &mut Dice) -> [u8; 16] {
    (u128::from(dice.bits()) << 64 | u128::from(dice.bits())).to_be_bytes()
}

/// How many of `customers` each unit has: by its weight, and what it has no room for goes to the units that have.
fn shares(ulps: &[Ulp], customers: u64) -> Vec<u32> {
    let room = u64::from(ROOM);
    let whole: u64 = ulps.iter().map(|ulp| ulp.weight).sum();
    let mut left = customers;
    let mut shares: Vec<u64> = ulps
        .iter()
        .map(|ulp| {
            let share = (customers * ulp.weight / whole).min(room).min(left);
            left -= share;
            share
        })
        .collect();
    for share in &mut shares {
        let more = left.min(room - *share);
        *share += more;
        left -= more;
    }
    let counted = |share| u32::try_from(share).unwrap_or(ROOM);
    shares.into_iter().map(counted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_customer_has_a_unit_of_a_real_one_s_size_up_to_the_whole_country() {
        for customers in [0, 1, 99, 2_000, 1_000_000, 93_000_000] {
            let ulps = places::ulps(customers);
            let dealt = shares(&ulps, u64::from(customers));
            assert_eq!(dealt.iter().copied().sum::<u32>(), customers);
            assert!(dealt.iter().all(|share| *share < 250_000), "{dealt:?}");
        }
    }
}
