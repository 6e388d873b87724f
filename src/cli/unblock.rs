//! `unblock IDPEL`: lifts a lock by hand.

use super::acted::say;
use super::args;
use super::door::Door;
use super::setting::Setting;
use super::stop::Stop;
use crate::domain::policy::Unblock;

pub(super) fn run(setting: &mut Setting, typed: args::Unblock) -> Result<(), Stop> {
    typed.check()?;
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let wish = Unblock {
        ground: typed.ground,
        lock: typed.lock,
        until: typed.until(),
        reference: typed.reference.unwrap_or_default(),
        note: typed.note,
    };
    let acted = seat.desk.unblock(typed.idpel, &wish, seat.now)?;
    say(setting, &mut seat, &acted)
}
