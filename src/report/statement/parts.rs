//! What stands around the table: who it is about, the status, the figures, what to pay, the remarks.

use super::Twip;
use super::ink::Colour;
use super::page::{LEFT, Pages, ROOM};
use super::text::{Style, wrapped};
use crate::domain::sheet::{Labelled, Part, Sheet, Standing, Tone};

const LABEL: Style = Style::plain(150);
const VALUE: Style = Style::plain(180);
const STRONG: Style = Style::strong(180);
const BODY: Style = Style::plain(175);
/// Between the two columns of the first page.
const GUTTER: Twip = 420;
/// Where the values begin beside their labels.
const INDENT: Twip = 1_250;
/// As many lines as one value may have: a name and an address are cut only where they would fill the page.
const MOST: usize = 6;

/// All before the table.
pub(super) fn opening(pages: &mut Pages<'_>, sheet: &Sheet) {
    let top = pages.y;
    let half = (ROOM - GUTTER) / 2;
    customer(pages, &sheet.customer, half);
    let left = pages.y;
    pages.y = top;
    standing(pages, &sheet.standing, LEFT + half + GUTTER, half);
    pages.y = pages.y.max(left) + 120;
    figures(pages, &sheet.figures);
    if let Some(to_pay) = &sheet.to_pay {
        part(pages, to_pay);
    }
}

fn customer(pages: &mut Pages<'_>, rows: &[Labelled], width: Twip) {
    for (at, row) in rows.iter().enumerate() {
        pages.left(LABEL, Colour::Quiet, &row.label);
        let style = if at < 2 { STRONG } else { VALUE };
        let lines = wrapped(&pages.fonts, style, &row.value, width - INDENT, MOST);
        for line in lines {
            pages.at(style, Colour::Text, LEFT + INDENT, &line);
            pages.y += style.leading();
        }
        pages.y += 40;
    }
}

fn colour(tone: Tone) -> Colour {
    match tone {
        Tone::Open => Colour::Good,
        Tone::Blocked => Colour::Bad,
        Tone::Check => Colour::Caution,
    }
}

/// A bar in the status' colour, and beside it what the status says.
fn standing(pages: &mut Pages<'_>, standing: &Standing, x: Twip, width: Twip) {
    let top = pages.y - 150;
    let (inner, room) = (x + 200, width - 200);
    pages.at(LABEL, Colour::Quiet, inner, &standing.title);
    pages.y += 280;
    let style = Style::strong(210);
    for line in wrapped(&pages.fonts, style, &standing.label, room, 9) {
        pages.at(style, colour(standing.tone), inner, &line);
        pages.y += style.leading();
    }
    for line in &standing.lines {
        for line in wrapped(&pages.fonts, VALUE, line, room, MOST) {
            pages.at(VALUE, Colour::Text, inner, &line);
            pages.y += VALUE.leading();
        }
    }
    if let Some(line) = &standing.warning {
        pages.y += 60;
        for line in wrapped(&pages.fonts, STRONG, line, room, MOST) {
            pages.at(STRONG, Colour::Caution, inner, &line);
            pages.y += STRONG.leading();
        }
    }
    let height = pages.y - top - 120;
    pages
        .ink
        .block(colour(standing.tone), (x, top), (50, height));
}

/// The sums, large, side by side.
fn figures(pages: &mut Pages<'_>, figures: &[Labelled]) {
    let count = Twip::try_from(figures.len().max(1)).unwrap_or(1);
    let (top, each) = (pages.y, ROOM / count);
    pages.ink.block(Colour::Tint, (LEFT, top), (ROOM, 800));
    let mut x = LEFT + 200;
    for figure in figures {
        pages.y = top + 280;
        pages.at(LABEL, Colour::Quiet, x, &figure.label);
        pages.y = top + 600;
        let mut style = Style::strong(270);
        while style.width(&pages.fonts, &figure.value) > each - 240 && style.size > 150 {
            style.size -= 10;
        }
        pages.at(style, Colour::Text, x, &figure.value);
        x += each;
    }
    pages.y = top + 800 + 400;
}

/// A title, its paragraphs, its items.
pub(super) fn part(pages: &mut Pages<'_>, part: &Part) {
    if part.lines.is_empty() && part.items.is_empty() {
        return;
    }
    let title = Style::strong(200);
    if !pages.has_room(title.leading() + 3 * BODY.leading()) {
        pages.turn();
    }
    pages.left(title, Colour::Text, &part.title);
    pages.y += title.leading() + 30;
    for line in &part.lines {
        for line in wrapped(&pages.fonts, BODY, line, ROOM, usize::MAX) {
            if !pages.has_room(0) {
                pages.turn();
            }
            pages.left(BODY, Colour::Text, &line);
            pages.y += BODY.leading();
        }
        pages.y += 60;
    }
    items(pages, &part.items);
    pages.y += 200;
}

/// In as many columns as leave each item whole: a register number is never cut.
fn items(pages: &mut Pages<'_>, items: &[Labelled]) {
    const APART: Twip = 160;
    const BETWEEN: Twip = 400;
    let strong = Style::strong(BODY.size);
    let widest = items
        .iter()
        .map(|item| {
            strong.width(&pages.fonts, &item.label) + APART + BODY.width(&pages.fonts, &item.value)
        })
        .max()
        .unwrap_or(0);
    let columns = [3, 2]
        .into_iter()
        .find(|count| (ROOM - BETWEEN * (count - 1)) / count >= widest)
        .unwrap_or(1);
    let each = (ROOM - BETWEEN * (columns - 1)) / columns;
    for row in items.chunks(usize::try_from(columns).unwrap_or(1)) {
        if !pages.has_room(0) {
            pages.turn();
        }
        let mut x = LEFT;
        for item in row {
            pages.at(strong, Colour::Text, x, &item.label);
            pages.right(BODY, Colour::Text, x + each, &item.value);
            let y = pages.y + 90;
            pages.ink.block(Colour::Hair, (x, y), (each, 10));
            x += each + BETWEEN;
        }
        pages.y += BODY.leading() + 70;
    }
}
