//! `complaint list`: the complaints, newest first.

use super::SavedRow;
use crate::cli::door::Door;
use crate::cli::grid::{Side, grid};
use crate::cli::setting::Setting;
use crate::cli::stop::Stop;
use crate::domain::ids::Idpel;
use crate::domain::wib::{Day, Moment};
use crate::locale::format::moment;
use crate::locale::labels;

pub(in crate::cli) fn run(
    setting: &mut Setting,
    idpel: Option<Idpel>,
    since: Option<Day>,
    limit: u32,
) -> Result<(), Stop> {
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let since = since.and_then(|day| Moment::at(day, 0, 0, 0));
    let found = seat.ask(|desk| desk.complaints(idpel, since, limit))?;
    seat.note_look_up(idpel, "complaints")?;
    if setting.out.json {
        return found
            .iter()
            .try_for_each(|saved| setting.out.document(&SavedRow::of(saved)));
    }
    setting.say_training(seat.training, seat.now)?;
    let lang = setting.lang;
    let w = lang.words();
    if found.is_empty() {
        return setting.out.line(&w.cli_no_complaints());
    }
    let head = vec![
        w.cli_saved(),
        w.cli_idpel(),
        w.cli_script(),
        w.cli_state(),
        w.cli_end(),
        w.cli_user(),
    ];
    let rows = found.iter().map(|saved| {
        let complaint = &saved.complaint;
        vec![
            moment(lang, complaint.saved_at),
            complaint.idpel.grouped(),
            complaint.script.code().to_owned(),
            labels::complaint_status(lang, complaint.closing.status),
            labels::end(lang, complaint.closing.end),
            complaint.by.to_string(),
        ]
    });
    setting
        .out
        .lines(&grid(&[Side::Left; 6], head, rows.collect()))
}
