//! The pages one after the other: the letterhead on the first, a short head on those after it, the foot on each.

use super::Twip;
use super::font::Fonts;
use super::ink::{Colour, HEIGHT, Ink, WIDTH};
use super::text::{Style, cut};
use crate::domain::sheet::Sheet;

/// 17 mm on either side.
pub(super) const LEFT: Twip = 964;
pub(super) const RIGHT: Twip = WIDTH - LEFT;
pub(super) const ROOM: Twip = RIGHT - LEFT;
/// Nothing but the foot stands below.
const BOTTOM: Twip = HEIGHT - 1_240;

const SMALL: Style = Style::plain(150);
const SMALL_STRONG: Style = Style::strong(150);

/// The pages so far, and the one in hand.
pub(super) struct Pages<'a> {
    pub(super) fonts: Fonts,
    pub(super) ink: Ink,
    /// How far down the page in hand is written.
    pub(super) y: Twip,
    done: Vec<Ink>,
    sheet: &'a Sheet,
}

impl<'a> Pages<'a> {
    pub(super) fn new(sheet: &'a Sheet, fonts: Fonts) -> Self {
        let mut pages = Self {
            fonts,
            ink: Ink::new(),
            y: 0,
            done: Vec::new(),
            sheet,
        };
        pages.warning();
        pages.letterhead();
        pages
    }

    /// Whether `height` more still stands on this page.
    pub(super) fn has_room(&self, height: Twip) -> bool {
        self.y + height <= BOTTOM
    }

    /// On to a fresh page.
    pub(super) fn turn(&mut self) {
        self.done.push(std::mem::replace(&mut self.ink, Ink::new()));
        self.warning();
        self.y = 980;
        let (sender, about) = (&self.sheet.sender, &self.sheet.about);
        let head = format!("{sender} · {}", self.sheet.title);
        let taken = SMALL_STRONG.width(&self.fonts, &head) + 400;
        let about = cut(&self.fonts, SMALL, about, ROOM - taken);
        self.left(SMALL_STRONG, Colour::Accent, &head);
        self.right(SMALL, Colour::Quiet, RIGHT, &about);
        self.y += 110;
        self.rule(Colour::Hair, 12);
        self.y += 260;
    }

    pub(super) fn left(&mut self, style: Style, colour: Colour, text: &str) {
        self.at(style, colour, LEFT, text);
    }

    pub(super) fn at(&mut self, style: Style, colour: Colour, x: Twip, text: &str) {
        self.ink
            .text(&mut self.fonts, style, colour, (x, self.y), text);
    }

    /// Ending at `x`.
    pub(super) fn right(&mut self, style: Style, colour: Colour, x: Twip, text: &str) {
        let width = style.width(&self.fonts, text);
        self.at(style, colour, x - width, text);
    }

    /// A rule from margin to margin, here.
    pub(super) fn rule(&mut self, colour: Colour, weight: Twip) {
        self.ink.block(colour, (LEFT, self.y), (ROOM, weight));
    }

    fn warning(&mut self) {
        if let Some(warning) = &self.sheet.warning {
            self.y = 560;
            let text = cut(&self.fonts, SMALL_STRONG, warning, ROOM);
            self.left(SMALL_STRONG, Colour::Caution, &text);
        }
    }

    fn letterhead(&mut self) {
        self.y = 1_060;
        let sender = Style::strong(210);
        let title = Style::strong(360);
        let text = self.sheet.sender.clone();
        self.left(sender, Colour::Accent, &text);
        let half = ROOM / 2;
        let lines = self.sheet.office.clone();
        for (at, line) in lines.iter().take(2).enumerate() {
            let (style, colour) = if at == 0 {
                (Style::strong(190), Colour::Text)
            } else {
                (Style::plain(170), Colour::Quiet)
            };
            self.y = if at == 0 { 1_200 } else { 1_460 };
            let line = cut(&self.fonts, style, line, half);
            self.right(style, colour, RIGHT, &line);
        }
        self.y = 1_460;
        let text = self.sheet.title.clone();
        self.left(title, Colour::Text, &text);
        self.y = 1_640;
        self.rule(Colour::Accent, 30);
        self.y = 2_020;
    }

    /// The feet, now that the number of pages is known.
    pub(super) fn finish(
        mut self,
        sheet: &Sheet,
        number: impl Fn(usize, usize) -> String,
    ) -> (Vec<Ink>, Fonts) {
        self.done.push(self.ink);
        let of = self.done.len();
        let style = Style::plain(140);
        for (at, ink) in self.done.iter_mut().enumerate() {
            let mut y = HEIGHT - 1_000;
            ink.block(Colour::Hair, (LEFT, y), (ROOM, 12));
            y += 230;
            let number = number(at + 1, of);
            let width = style.width(&self.fonts, &number);
            for line in &sheet.foot {
                let line = cut(&self.fonts, style, line, ROOM - width - 300);
                ink.text(&mut self.fonts, style, Colour::Quiet, (LEFT, y), &line);
                y += style.leading();
            }
            let place = (RIGHT - width, HEIGHT - 770);
            ink.text(&mut self.fonts, style, Colour::Quiet, place, &number);
        }
        (self.done, self.fonts)
    }
}
