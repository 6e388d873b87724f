//! Cetak Detail Piutang from the screen: the file is named after the customer and the minute, and noted before it is
//! there.

use super::msg::{Paper, Receipt};
use crate::desk::{Desk, Failure};
use crate::domain::ids::Idpel;
use crate::domain::wib::Moment;
use crate::locale::statement as worded;
use crate::report::{place, statement};
use std::path::Path;

/// Writes the paper into `folder`, made where it is not there. A second paper of the same minute takes the place of the
/// first.
///
/// # Errors
/// The refusals of 1.8; [`Failure::Unwritten`].
pub(super) fn print(
    desk: &mut Desk,
    folder: &Path,
    paper: Paper,
    now: Moment,
) -> Result<Receipt, Failure> {
    let Paper {
        idpel,
        lang,
        training,
    } = paper;
    let made = desk.statement(idpel, now)?;
    let sheet = worded::sheet(lang, &made, training);
    let pdf = statement::pdf(&sheet, |at, of| worded::page(lang, at, of))
        .map_err(|fault| Failure::Defect(fault.to_string()))?;
    desk.note("lookup", Some(idpel), "statement".to_owned(), now)?;
    let file = folder.join(name(idpel, now));
    place::folder(folder)
        .and_then(|()| place::put(&file, &pdf.bytes))
        .map_err(|error| Failure::unwritten(&file, &error))?;
    Ok(Receipt::Printed {
        file,
        pages: pdf.pages,
    })
}

/// `piutang-771100000042-20191025-1040.pdf`.
fn name(idpel: Idpel, now: Moment) -> String {
    let minute = now.hour_minute().replace(':', "");
    format!(
        "piutang-{idpel}-{}-{minute}.pdf",
        now.day().format("%Y%m%d")
    )
}
