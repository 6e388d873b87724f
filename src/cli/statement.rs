//! `statement IDPEL -o FILE`: Cetak Detail Piutang, a PDF for the customer. `-o -` writes it to standard output.

use super::door::{Door, is_of_replica, replica_path};
use super::setting::Setting;
use super::stop::Stop;
use super::wish::Wish;
use crate::desk::Failure;
use crate::domain::ids::Idpel;
use crate::locale::statement as worded;
use crate::report::{place, statement};
use serde::Serialize;
use std::path::Path;

#[derive(Serialize)]
struct Document {
    file: String,
    idpel: Idpel,
    pages: usize,
    receivables: usize,
    printed_at: String,
    printed_by: String,
}

pub(super) fn run(setting: &mut Setting, idpel: Idpel, file: &Path) -> Result<(), Stop> {
    let to_output = file.as_os_str() == "-";
    if to_output && setting.out.json {
        return Err(Wish::OutputTwice.into());
    }
    if !to_output && is_of_replica(file, &replica_path(setting)?.0) {
        return Err(Wish::OutputInTheWay {
            path: file.to_owned(),
        }
        .into());
    }
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let now = seat.now;
    let made = seat.ask(|desk| desk.statement(idpel, now))?;
    let lang = setting.lang;
    let sheet = worded::sheet(lang, &made, seat.training);
    let pdf = statement::pdf(&sheet, |at, of| worded::page(lang, at, of))
        .map_err(|fault| Failure::Defect(fault.to_string()))?;
    seat.note_look_up(Some(idpel), "statement")?;
    if to_output {
        return setting.out.bytes(&pdf.bytes);
    }
    place::put(file, &pdf.bytes).map_err(|error| Failure::unwritten(file, &error))?;
    let (shown, count) = (file.display().to_string(), made.facts.receivables.len());
    if setting.out.json {
        return setting.out.document(&Document {
            file: shown,
            idpel,
            pages: pdf.pages,
            receivables: count,
            printed_at: now.to_string(),
            printed_by: made.by.name.to_string(),
        });
    }
    setting.say_training(seat.training, now)?;
    let said = lang.words().statement_made(shown, pdf.pages, count);
    setting.out.line(&said)
}
