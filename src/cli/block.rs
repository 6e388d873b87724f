//! `block IDPEL`: sets a lock by hand.

use super::acted::say;
use super::args;
use super::door::Door;
use super::setting::Setting;
use super::stop::Stop;
use crate::domain::policy::Block;

pub(super) fn run(setting: &mut Setting, typed: args::Block) -> Result<(), Stop> {
    typed.check()?;
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let wish = Block {
        lock: typed.lock,
        reported_on: typed.reported_on,
        note: typed.note,
    };
    let acted = seat.desk.block(typed.idpel, &wish, seat.now)?;
    say(setting, &mut seat, &acted)
}
