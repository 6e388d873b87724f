//! The document as a file: pages, the glyphs used of both weights with the letters they stand for, so that the text can
//! be marked and copied, and what the file says of itself. The same pages make the same bytes.

use super::font::{Font, Fonts};
use super::ink::Ink;
use crate::domain::sheet::Sheet;
use crate::domain::wib::Moment;
use miniz_oxide::deflate::compress_to_vec_zlib;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Date, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

const LEVEL: u8 = 6;
/// A4 in points.
const PAPER: Rect = Rect {
    x1: 0.0,
    y1: 0.0,
    x2: 595.3,
    y2: 841.9,
};
const SYSTEM: SystemInfo<'static> = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};

/// Numbers for the file's objects, each given once.
struct Numbers(i32);

impl Numbers {
    fn next(&mut self) -> Ref {
        self.0 += 1;
        Ref::new(self.0)
    }
}

/// `None` where a font cannot be subset.
pub(super) fn assemble(sheet: &Sheet, inks: Vec<Ink>, fonts: &Fonts) -> Option<Vec<u8>> {
    let mut numbers = Numbers(0);
    let mut pdf = Pdf::new();
    let (catalog, tree) = (numbers.next(), numbers.next());
    pdf.catalog(catalog)
        .pages(tree)
        .lang(TextStr(sheet.lang))
        .viewer_preferences()
        .display_doc_title(true);
    let regular = embed(&mut pdf, &mut numbers, &fonts.regular)?;
    let strong = embed(&mut pdf, &mut numbers, &fonts.strong)?;
    let mut kids = Vec::with_capacity(inks.len());
    let mut digest = Sha256::new();
    for ink in inks {
        let (page, content) = (numbers.next(), numbers.next());
        let drawing = ink.finish();
        digest.update(&drawing);
        pdf.stream(content, &compress_to_vec_zlib(&drawing, LEVEL))
            .filter(Filter::FlateDecode);
        pdf.page(page).parent(tree).contents(content);
        kids.push(page);
    }
    let mut pages = pdf.pages(tree);
    pages
        .count(i32::try_from(kids.len()).ok()?)
        .kids(kids)
        .media_box(PAPER);
    let mut resources = pages.resources();
    resources
        .fonts()
        .pair(Name(b"R"), regular)
        .pair(Name(b"S"), strong);
    resources.finish();
    pages.finish();
    about(&mut pdf, numbers.next(), sheet);
    digest.update(sheet.made_at.exact());
    let id: Vec<u8> = digest.finalize().iter().take(16).copied().collect();
    pdf.set_file_id((id.clone(), id));
    Some(pdf.finish())
}

fn about(pdf: &mut Pdf, number: Ref, sheet: &Sheet) {
    let title = format!("{} · {}", sheet.title, sheet.about);
    let date = date(sheet.made_at);
    pdf.document_info(number)
        .title(TextStr(&title))
        .author(TextStr(&sheet.author))
        .creator(TextStr("pln123"))
        .producer(TextStr("pln123"))
        .creation_date(date)
        .modified_date(date);
}

fn date(at: Moment) -> Date {
    use chrono::Datelike;
    let part = |number: u32| u8::try_from(number).unwrap_or(0);
    let (day, clock) = (at.day(), at.clock());
    let mut hand = clock.split(':').map(|hand| hand.parse::<u8>().unwrap_or(0));
    Date::new(u16::try_from(day.year()).unwrap_or(0))
        .month(part(day.month()))
        .day(part(day.day()))
        .hour(hand.next().unwrap_or(0))
        .minute(hand.next().unwrap_or(0))
        .second(hand.next().unwrap_or(0))
        .utc_offset_hour(7)
        .utc_offset_minute(0)
}

/// One weight: only the glyphs used, their widths, and the letters behind them.
fn embed(pdf: &mut Pdf, numbers: &mut Numbers, font: &Font) -> Option<Ref> {
    let [whole, glyphs, descriptor, letters, data] = [(); 5].map(|()| numbers.next());
    let name = format!("PLNDIL+{}", font.name);
    let name = Name(name.as_bytes());
    pdf.type0_font(whole)
        .base_font(name)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(glyphs)
        .to_unicode(letters);
    let mut cid = pdf.cid_font(glyphs);
    cid.subtype(CidFontType::Type2)
        .base_font(name)
        .system_info(SYSTEM)
        .font_descriptor(descriptor)
        .default_width(0.0)
        .cid_to_gid_map_predefined(Name(b"Identity"));
    // Given in the order they came, the codes have no gaps.
    if let Some(first) = font.letters.keys().next() {
        let widths = font.letters.values().map(|(_, width)| f32::from(*width));
        cid.widths().consecutive(*first, widths);
    }
    cid.finish();
    describe(pdf, descriptor, data, name, font);
    pdf.stream(letters, &meanings(&font.letters));
    let subset = subsetter::subset(font.data, 0, &font.used).ok()?;
    pdf.stream(data, &compress_to_vec_zlib(&subset, LEVEL))
        .filter(Filter::FlateDecode)
        .pair(Name(b"Length1"), i32::try_from(subset.len()).ok()?);
    Some(whole)
}

fn describe(pdf: &mut Pdf, number: Ref, data: Ref, name: Name<'_>, font: &Font) {
    let face = &font.face;
    let bounds = face.global_bounding_box();
    let height = face.capital_height().unwrap_or(700);
    pdf.font_descriptor(number)
        .name(name)
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(
            f32::from(bounds.x_min),
            f32::from(bounds.y_min),
            f32::from(bounds.x_max),
            f32::from(bounds.y_max),
        ))
        .italic_angle(0.0)
        .ascent(f32::from(face.ascender()))
        .descent(f32::from(face.descender()))
        .cap_height(f32::from(height))
        .stem_v(80.0)
        .font_file2(data);
}

fn meanings(letters: &BTreeMap<u16, (char, u16)>) -> Vec<u8> {
    let mut map: UnicodeCmap<u16> = UnicodeCmap::new(Name(b"Letters"), SYSTEM);
    for (code, (letter, _)) in letters {
        map.pair(*code, *letter);
    }
    map.finish().into_vec()
}
