//! The two weights of the document's font: how wide a text is, and which glyphs were used, so that no others are
//! embedded. The figures of this font are all of one width.

use super::Twip;
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;
use ttf_parser::Face;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/IBMPlexSans-Regular.ttf");
const STRONG: &[u8] = include_bytes!("../../../assets/fonts/IBMPlexSans-SemiBold.ttf");

/// What stands for a letter that the font does not have: seen, never passed over.
const UNKNOWN: char = '\u{fffd}';

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Strong,
}

/// One weight.
pub(super) struct Font {
    pub(super) data: &'static [u8],
    pub(super) name: &'static str,
    pub(super) face: Face<'static>,
    /// The glyphs used, renumbered in the order they came.
    pub(super) used: GlyphRemapper,
    /// By the new number: the letter, and its width in thousandths of the size.
    pub(super) letters: BTreeMap<u16, (char, u16)>,
}

impl Font {
    fn load(data: &'static [u8], name: &'static str) -> Option<Self> {
        let face = Face::parse(data, 0).ok()?;
        // The widths are taken as they stand.
        (face.units_per_em() == 1000).then(|| Self {
            data,
            name,
            face,
            used: GlyphRemapper::new(),
            letters: BTreeMap::new(),
        })
    }

    fn glyph(&self, letter: char) -> (char, u16, u16) {
        let found = [letter, UNKNOWN, '?'].into_iter().find_map(|letter| {
            let glyph = self.face.glyph_index(letter)?;
            Some((letter, glyph.0, self.face.glyph_hor_advance(glyph)?))
        });
        found.unwrap_or((UNKNOWN, 0, 600))
    }

    fn width(&self, text: &str, size: Twip) -> Twip {
        let thousandths: i64 = text
            .chars()
            .map(|letter| i64::from(self.glyph(letter).2))
            .sum();
        Twip::try_from(thousandths * i64::from(size) / 1000).unwrap_or(Twip::MAX)
    }

    fn encode(&mut self, text: &str) -> Vec<u8> {
        let mut codes = Vec::with_capacity(2 * text.len());
        for letter in text.chars() {
            let (shown, glyph, width) = self.glyph(letter);
            let code = self.used.remap(glyph);
            self.letters.entry(code).or_insert((shown, width));
            codes.extend(code.to_be_bytes());
        }
        codes
    }
}

/// Both weights.
pub(super) struct Fonts {
    pub(super) regular: Font,
    pub(super) strong: Font,
}

impl Fonts {
    pub(super) fn load() -> Option<Self> {
        Some(Self {
            regular: Font::load(REGULAR, "IBMPlexSans")?,
            strong: Font::load(STRONG, "IBMPlexSans-SemiBold")?,
        })
    }

    pub(super) fn width(&self, weight: Weight, size: Twip, text: &str) -> Twip {
        match weight {
            Weight::Regular => self.regular.width(text, size),
            Weight::Strong => self.strong.width(text, size),
        }
    }

    /// As the page names its glyphs.
    pub(super) fn encode(&mut self, weight: Weight, text: &str) -> Vec<u8> {
        match weight {
            Weight::Regular => self.regular.encode(text),
            Weight::Strong => self.strong.encode(text),
        }
    }
}
