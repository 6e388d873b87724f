//! One row of a file, cut into its fields. Quotation marks as in RFC 4180; one in the middle of a field that does not
//! begin with it is a character like any other, for names carry them.

use super::reject::Reason;

/// How far the cutting came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    Whole,
    /// A quotation mark is still open at the end: the row may go on in the next line.
    Open,
    /// Something follows a closing quotation mark.
    Broken,
}

/// The fields of a row, without their quotation marks. Used again for every row.
#[derive(Debug, Default)]
pub(super) struct Fields {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Fields {
    pub(super) fn cut(&mut self, row: &[u8], separator: u8) -> Cut {
        self.bytes.clear();
        self.ends.clear();
        let mut rest = row;
        loop {
            rest = if let Some(quoted) = rest.strip_prefix(b"\"") {
                match self.quoted(quoted) {
                    Some(after) => after,
                    None => return Cut::Open,
                }
            } else {
                let end = rest
                    .iter()
                    .position(|byte| *byte == separator)
                    .unwrap_or(rest.len());
                let (field, after) = rest.split_at_checked(end).unwrap_or((rest, &[]));
                self.bytes.extend_from_slice(field);
                after
            };
            self.ends.push(self.bytes.len());
            match rest.split_first() {
                None => return Cut::Whole,
                Some((byte, after)) if *byte == separator => rest = after,
                Some(_) => return Cut::Broken,
            }
        }
    }

    /// Takes a field whose opening quotation mark has been taken; returns what follows its closing one.
    fn quoted<'r>(&mut self, mut rest: &'r [u8]) -> Option<&'r [u8]> {
        loop {
            let end = rest.iter().position(|byte| *byte == b'"')?;
            let (text, after) = rest.split_at_checked(end)?;
            self.bytes.extend_from_slice(text);
            let after = after.get(1..)?;
            match after.strip_prefix(b"\"") {
                Some(more) => {
                    self.bytes.push(b'"');
                    rest = more;
                }
                None => return Some(after),
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    fn bytes(&self, position: usize) -> Option<&[u8]> {
        let end = *self.ends.get(position)?;
        let start = match position.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.bytes.get(start..end)
    }

    /// A field's text; empty where the row has no such field.
    ///
    /// # Errors
    /// [`Reason::NotUtf8`].
    pub(super) fn text(&self, position: usize) -> Result<&str, Reason> {
        std::str::from_utf8(self.bytes(position).unwrap_or_default()).map_err(|_| Reason::NotUtf8)
    }

    /// The first field that is not UTF-8.
    pub(super) fn not_utf8(&self) -> Option<usize> {
        (0..self.len()).find(|position| self.text(*position).is_err())
    }

    /// The row written again, with the fields that `hide` names left empty.
    pub(super) fn joined(&self, separator: u8, hide: impl Fn(usize) -> bool) -> String {
        let mut out = String::new();
        for position in 0..self.len() {
            if position > 0 {
                out.push(char::from(separator));
            }
            if hide(position) {
                continue;
            }
            let field = String::from_utf8_lossy(self.bytes(position).unwrap_or_default());
            if field.contains(['"', '\n', '\r', char::from(separator)]) {
                out.push('"');
                out.push_str(&field.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(&field);
            }
        }
        out
    }
}
