//! Takes a PDF apart: by the table at its end to its objects, from the tree of pages to what each page shows, and from the
//! codes of the glyphs to letters by the map that a viewer copies text with.

use std::collections::BTreeMap;

/// A text where it stands: points from the lower left corner.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shown {
    pub(crate) text: String,
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) size: f64,
    /// From the first to past the last glyph.
    pub(crate) width: f64,
}

pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    offsets: BTreeMap<usize, usize>,
}

/// A font as far as a text needs it: letters and widths by code.
#[derive(Default)]
struct Face {
    letters: BTreeMap<u16, String>,
    widths: BTreeMap<u16, f64>,
}

fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

fn find(bytes: &[u8], what: &str) -> Option<usize> {
    bytes
        .windows(what.len())
        .position(|part| part == what.as_bytes())
}

/// The numbers of a text, whatever stands between them.
fn numbers(text: &str) -> Vec<usize> {
    let digits = text.split(|c: char| !c.is_ascii_digit());
    digits.filter_map(|digits| digits.parse().ok()).collect()
}

/// What follows a key of a dictionary, up to `end`.
fn after<'a>(object: &'a str, key: &str, end: &str) -> Option<&'a str> {
    let start = object.find(key)? + key.len();
    let rest = &object[start..];
    Some(&rest[..rest.find(end).unwrap_or(rest.len())])
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        let text = latin(bytes);
        assert!(text.starts_with("%PDF-1.7"), "a header");
        assert!(text.trim_end().ends_with("%%EOF"), "an end");
        let start = text.rfind("startxref").expect("startxref");
        let table = numbers(&text[start..])[0];
        let table = latin(&bytes[table..]);
        let rows = table.lines().skip(2);
        let offsets = rows
            .take_while(|row| row.trim_end().ends_with(['n', 'f']))
            .enumerate()
            .filter(|(_, row)| row.trim_end().ends_with('n'))
            .map(|(at, row)| (at, numbers(row)[0]));
        Self {
            bytes,
            offsets: offsets.collect(),
        }
    }

    /// An object's bytes, which begin with its own number.
    fn raw(&self, number: usize) -> &'a [u8] {
        let rest = &self.bytes[self.offsets[&number]..];
        assert!(
            latin(&rest[..20]).starts_with(&format!("{number} 0 obj")),
            "object {number} is not where the table says"
        );
        &rest[..find(rest, "endobj").expect("endobj")]
    }

    pub(crate) fn object(&self, number: usize) -> String {
        latin(self.raw(number))
    }

    fn stream(&self, number: usize) -> Vec<u8> {
        let raw = self.raw(number);
        let head = latin(&raw[..find(raw, "stream\n").expect("a stream")]);
        let start = head.len() + "stream\n".len();
        let length = numbers(after(&head, "/Length ", "\n").expect("its length"))[0];
        let data = &raw[start..start + length];
        if head.contains("/FlateDecode") {
            miniz_oxide::inflate::decompress_to_vec_zlib(data).expect("inflated")
        } else {
            data.to_vec()
        }
    }

    /// The number of the object that a key of another refers to.
    fn reference(object: &str, key: &str) -> usize {
        numbers(after(object, key, "R").unwrap_or_else(|| panic!("{key} in {object}")))[0]
    }

    pub(crate) fn trailer(&self) -> String {
        let text = latin(self.bytes);
        text[text.rfind("trailer").expect("a trailer")..].to_owned()
    }

    pub(crate) fn catalog(&self) -> String {
        self.object(Self::reference(&self.trailer(), "/Root "))
    }

    pub(crate) fn about(&self) -> String {
        self.object(Self::reference(&self.trailer(), "/Info "))
    }

    fn tree(&self) -> String {
        self.object(Self::reference(&self.catalog(), "/Pages "))
    }

    /// What each page shows, in the order it is drawn.
    pub(crate) fn pages(&self) -> Vec<Vec<Shown>> {
        let tree = self.tree();
        let faces = ["R", "S"].map(|name| {
            let number = Self::reference(&tree, &format!("/{name} "));
            (format!("/{name}"), self.face(number))
        });
        let kids = numbers(after(&tree, "/Kids [", "]").expect("kids"));
        let kids = kids.chunks(2).map(|kid| kid[0]);
        kids.map(|kid| {
            let content = Self::reference(&self.object(kid), "/Contents ");
            shown(&self.stream(content), &faces)
        })
        .collect()
    }

    fn face(&self, number: usize) -> Face {
        let whole = self.object(number);
        assert!(whole.contains("/Identity-H"), "two bytes a glyph");
        let map = latin(&self.stream(Self::reference(&whole, "/ToUnicode ")));
        let mut face = Face::default();
        for line in map.lines().filter(|line| line.starts_with('<')) {
            let parts: Vec<&str> = line
                .split(['<', '>', ' '])
                .filter(|p| !p.is_empty())
                .collect();
            if let [code, letters] = parts[..] {
                let units: Vec<u16> = letters
                    .as_bytes()
                    .chunks(4)
                    .map(|hex| u16::from_str_radix(&latin(hex), 16).expect("hex"))
                    .collect();
                let code = u16::from_str_radix(code, 16).expect("hex");
                face.letters
                    .insert(code, String::from_utf16(&units).expect("letters"));
            }
        }
        let glyphs = numbers(after(&whole, "/DescendantFonts [", "]").expect("glyphs"))[0];
        let glyphs = self.object(glyphs);
        // `/W [first [width width …]]`: one run of codes.
        let widths = after(&glyphs, "/W [", "]").expect("widths");
        let (first, widths) = widths.split_once('[').expect("a run");
        let first = u16::try_from(numbers(first)[0]).expect("a code");
        for (code, width) in (first..).zip(numbers(widths)) {
            let width = u32::try_from(width).expect("a width");
            face.widths.insert(code, f64::from(width));
        }
        let about = self.object(Self::reference(&glyphs, "/FontDescriptor "));
        let file = self.stream(Self::reference(&about, "/FontFile2 "));
        assert!(
            file.starts_with(&[0, 1, 0, 0]),
            "a TrueType font is embedded"
        );
        face
    }
}

/// Follows the drawing: font, place, text. Strings are read as the format says, escapes and all.
fn shown(drawing: &[u8], faces: &[(String, Face)]) -> Vec<Shown> {
    let mut all = Vec::new();
    let mut operands: Vec<String> = Vec::new();
    let (mut codes, mut font, mut size) = (Vec::new(), String::new(), 0.0);
    let (mut x, mut y) = (0.0, 0.0);
    let mut at = 0;
    while at < drawing.len() {
        match drawing[at] {
            b'(' | b'<' => {
                let (string, next) = string(drawing, at);
                codes = string;
                at = next;
                continue;
            }
            byte if byte.is_ascii_whitespace() => {}
            _ => {
                let rest = &drawing[at..];
                let end = rest
                    .iter()
                    .position(|b| b.is_ascii_whitespace() || matches!(b, b'(' | b'<'))
                    .unwrap_or(rest.len());
                let word = latin(&rest[..end]);
                at += end;
                let number = |back: usize| -> f64 {
                    operands[operands.len() - back].parse().expect("a number")
                };
                match word.as_str() {
                    "Tf" => (font, size) = (operands[operands.len() - 2].clone(), number(1)),
                    "Td" => (x, y) = (number(2), number(1)),
                    "Tj" => {
                        let (_, face) = faces.iter().find(|(name, _)| *name == font).expect("font");
                        let codes = codes.chunks(2).map(|c| u16::from_be_bytes([c[0], c[1]]));
                        let codes: Vec<u16> = codes.collect();
                        let text = codes.iter().map(|code| face.letters[code].as_str());
                        let width: f64 = codes.iter().map(|code| face.widths[code]).sum();
                        all.push(Shown {
                            text: text.collect(),
                            // The page is drawn in twips.
                            x: x / 20.0,
                            y: y / 20.0,
                            size: size / 20.0,
                            width: width * size / 20_000.0,
                        });
                    }
                    _ => {
                        operands.push(word);
                        continue;
                    }
                }
                operands.clear();
                continue;
            }
        }
        at += 1;
    }
    all
}

fn string(drawing: &[u8], start: usize) -> (Vec<u8>, usize) {
    let mut at = start + 1;
    let mut out = Vec::new();
    if drawing[start] == b'<' {
        let end = at
            + drawing[at..]
                .iter()
                .position(|b| *b == b'>')
                .expect("closed");
        let hex = &drawing[at..end];
        let bytes = hex
            .chunks(2)
            .map(|pair| u8::from_str_radix(&latin(pair), 16));
        return (bytes.map(|byte| byte.expect("hex")).collect(), end + 1);
    }
    let mut depth = 1;
    loop {
        match drawing[at] {
            b'\\' => {
                at += 1;
                match drawing[at] {
                    b'n' => out.push(b'\n'),
                    b'r' => out.push(b'\r'),
                    b't' => out.push(b'\t'),
                    b'b' => out.push(8),
                    b'f' => out.push(12),
                    digit if digit.is_ascii_digit() => {
                        let octal = latin(&drawing[at..at + 3]);
                        out.push(u8::from_str_radix(&octal, 8).expect("octal"));
                        at += 2;
                    }
                    other => out.push(other),
                }
            }
            b'(' => {
                depth += 1;
                out.push(b'(');
            }
            b')' => {
                depth -= 1;
                if depth == 0 {
                    return (out, at + 1);
                }
                out.push(b')');
            }
            other => out.push(other),
        }
        at += 1;
    }
}
