//! `complaint list`: the complaints, newest first.

use super::{Wanted, row};
use crate::cli::door::Door;
use crate::cli::grid::{Side, grid};
use crate::cli::setting::Setting;
use crate::cli::stop::Stop;
use crate::desk::calls::Saved;
use crate::domain::listing::From;
use crate::locale::format::moment;
use crate::locale::labels;

/// So many are read at once: a list of any length takes the room of one page.
const PAGE: u32 = 200;

pub(in crate::cli) fn run(
    setting: &mut Setting,
    wanted: &Wanted,
    after: Option<&str>,
    limit: u32,
) -> Result<(), Stop> {
    let narrowing = wanted.narrowing()?;
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let mut from = match after {
        Some(id) => seat.ask(|desk| desk.after_complaint(id))?,
        None => From::Start,
    };
    let mut left = limit;
    let mut found = seat.ask(|desk| desk.complaints(&narrowing, &from, left.min(PAGE)))?;
    seat.note_look_up(narrowing.idpel, "complaints")?;
    let mut rows = Vec::new();
    loop {
        let page = found;
        left = left.saturating_sub(u32::try_from(page.len()).unwrap_or(u32::MAX));
        let last = page.last().map(|saved| saved.complaint.cursor());
        for saved in page {
            if setting.out.json {
                setting.out.document(&row(&saved))?;
            } else {
                rows.push(cells(setting, &saved));
            }
        }
        match last {
            Some(last) if left > 0 => from = From::After(last),
            _ => break,
        }
        found = seat.ask(|desk| desk.complaints(&narrowing, &from, left.min(PAGE)))?;
    }
    if setting.out.json {
        return Ok(());
    }
    setting.say_training(seat.training, seat.now)?;
    let w = setting.lang.words();
    if rows.is_empty() {
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
    setting.out.lines(&grid(&[Side::Left; 6], head, rows))
}

fn cells(setting: &Setting, saved: &Saved) -> Vec<String> {
    let (lang, complaint) = (setting.lang, &saved.complaint);
    vec![
        moment(lang, complaint.saved_at),
        complaint.idpel.grouped(),
        complaint.script.code().to_owned(),
        labels::complaint_status(lang, complaint.closing.status),
        labels::end(lang, complaint.closing.end),
        complaint.by.to_string(),
    ]
}
