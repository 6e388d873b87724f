//! What `block` and `unblock` print.

use super::door::Seat;
use super::setting::Setting;
use super::stop::Stop;
use crate::desk::acts::Acted;
use crate::locale::act;
use crate::report::json;

/// Prints what was done; then the list of blocked customers follows.
pub(super) fn say(setting: &mut Setting, seat: &mut Seat, acted: &Acted) -> Result<(), Stop> {
    let said = print(setting, seat, acted);
    if let Err(failure) = seat.desk.follow_up() {
        // The act is done, and whoever reads the list sees to it.
        tracing::warn!(?failure, "the list did not follow");
    }
    said
}

fn print(setting: &mut Setting, seat: &Seat, acted: &Acted) -> Result<(), Stop> {
    let info = &acted.info;
    if setting.out.json {
        let events = acted.events.iter();
        let events = events.map(|(seq, kind)| json::EventRow {
            seq: *seq,
            kind: kind.code(),
        });
        let undo = acted.undo.as_ref();
        let dil = json::dil(&info.facts, &info.answer, info.at);
        return setting
            .out
            .document(&json::acted(&acted.order, events.collect(), undo, dil));
    }
    setting.say_training(seat.training, seat.now)?;
    let mut lines = vec![act::done(setting.lang, acted)];
    lines.extend(act::after(setting.lang, acted));
    setting.out.lines(&lines)
}
