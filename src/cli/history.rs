//! `history IDPEL`: the customer's time line, newest first.

use super::door::Door;
use super::setting::Setting;
use super::stop::Stop;
use crate::domain::ids::Idpel;
use crate::locale::happening;
use crate::report::json;

pub(super) fn run(setting: &mut Setting, idpel: Idpel) -> Result<(), Stop> {
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let line = seat.ask(|desk| desk.history(idpel))?;
    seat.note_look_up(Some(idpel), "history")?;
    if setting.out.json {
        return line
            .iter()
            .try_for_each(|happening| setting.out.document(&json::happening(happening)));
    }
    setting.say_training(seat.training, seat.now)?;
    let lang = setting.lang;
    if line.is_empty() {
        return setting.out.line(&lang.words().cli_no_history());
    }
    line.iter()
        .try_for_each(|happening| setting.out.line(&happening::line(lang, happening)))
}
