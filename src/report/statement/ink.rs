//! What one page is drawn with: text, rules and tints, measured from the upper left corner.

use super::Twip;
use super::font::{Fonts, Weight};
use super::text::Style;
use crate::domain::text::clean;
use pdf_writer::{Content, Name, Str};

pub(super) const WIDTH: Twip = 11_906;
pub(super) const HEIGHT: Twip = 16_838;

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colour {
    Text,
    /// Labels and what is secondary.
    Quiet,
    Accent,
    Good,
    Bad,
    Caution,
    /// A rule between rows.
    Hair,
    /// A ground behind text.
    Tint,
}

impl Colour {
    /// Each dark enough to be read on white, also by a printer without colour.
    fn rgb(self) -> [f32; 3] {
        match self {
            Self::Text => [0.09, 0.10, 0.12],
            Self::Quiet => [0.38, 0.41, 0.46],
            Self::Accent => [0.0, 0.36, 0.56],
            Self::Good => [0.05, 0.42, 0.22],
            Self::Bad => [0.70, 0.10, 0.12],
            Self::Caution => [0.58, 0.36, 0.0],
            Self::Hair => [0.82, 0.84, 0.87],
            Self::Tint => [0.945, 0.955, 0.965],
        }
    }
}

/// One page's drawing.
pub(super) struct Ink(Content);

/// A4 in twips is within what fits; anything beyond the paper stays at its edge.
fn f(length: Twip) -> f32 {
    f32::from(i16::try_from(length).unwrap_or(i16::MAX))
}

impl Ink {
    pub(super) fn new() -> Self {
        let mut content = Content::new();
        // From points to twips.
        content.transform([0.05, 0.0, 0.0, 0.05, 0.0, 0.0]);
        Self(content)
    }

    fn fill(&mut self, colour: Colour) {
        let [r, g, b] = colour.rgb();
        self.0.set_fill_rgb(r, g, b);
    }

    /// One line of text, its baseline at `y`.
    pub(super) fn text(
        &mut self,
        fonts: &mut Fonts,
        style: Style,
        colour: Colour,
        (x, y): (Twip, Twip),
        text: &str,
    ) {
        let text = clean(text);
        if text.is_empty() {
            return;
        }
        let name: &[u8] = match style.weight {
            Weight::Regular => b"R",
            Weight::Strong => b"S",
        };
        self.fill(colour);
        self.0
            .begin_text()
            .set_font(Name(name), f(style.size))
            .next_line(f(x), f(HEIGHT - y))
            .show(Str(&fonts.encode(style.weight, &text)))
            .end_text();
    }

    /// A filled rectangle, its upper left corner at `(x, y)`.
    pub(super) fn block(
        &mut self,
        colour: Colour,
        (x, y): (Twip, Twip),
        (width, height): (Twip, Twip),
    ) {
        self.fill(colour);
        self.0
            .rect(f(x), f(HEIGHT - y - height), f(width), f(height))
            .fill_nonzero();
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.0.finish().into_vec()
    }
}
