//! Cetak Detail Piutang: a worded [`Sheet`] in, an A4 PDF out. Pure, and the same bytes from the same sheet. Nothing is
//! decided or added up here, and no word is chosen; the paper is.
//!
//! Lengths are whole twips (a twentieth of a point), so that nothing is ever rounded twice: A4 is 11906 by 16838.

mod file;
mod font;
mod ink;
mod page;
mod parts;
mod table;
mod text;

use crate::domain::sheet::Sheet;
use font::Fonts;
use page::Pages;

/// A length in twips.
type Twip = i32;

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    pub bytes: Vec<u8>,
    pub pages: usize,
}

/// The fonts built into the program cannot be read: a defect of the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a built-in font cannot be read")]
pub struct NoFont;

/// Sets a sheet on paper. `number` words a page's number, `Halaman 1 dari 3`.
///
/// # Errors
/// [`NoFont`], whatever the sheet holds.
pub fn pdf(sheet: &Sheet, number: impl Fn(usize, usize) -> String) -> Result<Printed, NoFont> {
    let mut pages = Pages::new(sheet, Fonts::load().ok_or(NoFont)?);
    parts::opening(&mut pages, sheet);
    table::draw(&mut pages, &sheet.table);
    parts::part(&mut pages, &sheet.remarks);
    let (inks, fonts) = pages.finish(sheet, number);
    let pages = inks.len();
    let bytes = file::assemble(sheet, inks, &fonts).ok_or(NoFont)?;
    Ok(Printed { bytes, pages })
}
