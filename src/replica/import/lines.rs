//! A file of the folder, row by row, whatever its size: no more than one row is held. What breaks one row (quotation
//! marks that do not pair, a wrong number of fields, bytes that are no UTF-8) costs that one row, never those after it.

use super::columns::{Layout, Names};
use super::fault::{Illegible, ImportFault};
use super::fields::{Cut, Fields};
use super::reject::{Reason, Reject};
use super::row::Row;
use super::sheet::Sheet;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// The most bytes of one row.
pub const LONGEST_ROW: usize = 64 * 1024;
/// The most lines of one row.
const MOST_LINES: u64 = 16;

/// What is read of a line at most: with its end, and one byte by which it shows that it is too long.
const LIMIT: u64 = 64 * 1024 + 3;
const BOM: &[u8] = b"\xef\xbb\xbf";

/// What comes next in a file.
pub(super) enum Next<'a> {
    Row(Row<'a>),
    Bad(Reject),
    End,
}

/// An open file of the folder, its header read.
#[derive(Debug)]
pub(super) struct Lines {
    pub(super) layout: Layout,
    pub(super) size: u64,
    input: BufReader<File>,
    /// What has been read and not yet passed on, and a row that was.
    buffer: Vec<u8>,
    passed: usize,
    /// The number of the next line, from 1.
    line: u64,
    /// Bytes read from the file so far.
    pub(super) read: u64,
    fields: Fields,
    text: String,
}

impl Lines {
    pub(super) fn open(sheet: Sheet, path: &Path, names: &Names) -> Result<Self, ImportFault> {
        let unreadable = |what| ImportFault::Unreadable {
            file: sheet,
            line: 1,
            what,
        };
        let io = |error: std::io::Error| unreadable(Illegible::Io(error.to_string()));
        let file = File::open(path).map_err(io)?;
        let size = file.metadata().map_err(io)?.len();
        let mut input = BufReader::with_capacity(LONGEST_ROW, file);
        let mut header = Vec::new();
        let read = (&mut input)
            .take(LIMIT)
            .read_until(b'\n', &mut header)
            .map_err(io)?;
        let header = header.strip_prefix(BOM).unwrap_or(&header);
        let header = without_end(header);
        if header.len() > LONGEST_ROW {
            return Err(unreadable(Illegible::TooLong));
        }
        let text = std::str::from_utf8(header).map_err(|_| unreadable(Illegible::NotUtf8))?;
        if text.contains('\0') {
            return Err(unreadable(Illegible::NotUtf8));
        }
        if text.trim().is_empty() {
            return Err(unreadable(Illegible::Empty));
        }
        let separator = separator_of(text);
        let mut fields = Fields::default();
        if fields.cut(header, separator) != Cut::Whole {
            return Err(unreadable(Illegible::Quotes));
        }
        let heads = (0..fields.len())
            .map(|at| fields.text(at).unwrap_or_default().trim().to_owned())
            .collect();
        Ok(Self {
            layout: Layout::new(sheet, separator, heads, names)?,
            size,
            input,
            buffer: Vec::new(),
            passed: 0,
            line: 2,
            read: u64::try_from(read).unwrap_or_default(),
            fields,
            text: String::new(),
        })
    }

    /// The next row, or why it is none.
    pub(super) fn next(&mut self) -> Result<Next<'_>, ImportFault> {
        let (line, reason) = loop {
            self.buffer.drain(..self.passed);
            self.passed = 0;
            let line = self.line;
            let Some(end) = self.line_end(0)? else {
                return Ok(Next::End);
            };
            self.line += 1;
            self.passed = end;
            if end > LONGEST_ROW + 2 {
                self.skip_rest_of_line()?;
                break (line, Reason::TooLong);
            }
            let text = without_end(self.buffer.get(..end).unwrap_or_default());
            if text.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            match self.fields.cut(text, self.layout.separator) {
                Cut::Whole => match self.counted() {
                    Ok(()) => return Ok(self.whole(line, end)),
                    Err(reason) => break (line, reason),
                },
                Cut::Broken => break (line, Reason::Quotes),
                Cut::Open => match self.over_lines(end)? {
                    Some(end) => return Ok(self.whole(line, end)),
                    None => break (line, Reason::Quotes),
                },
            }
        };
        Ok(Next::Bad(self.bad(line, None, reason)))
    }

    /// A row that was put aside, cut again.
    pub(super) fn again<'a>(
        layout: &'a Layout,
        fields: &'a mut Fields,
        line: u64,
        text: &'a str,
    ) -> Row<'a> {
        fields.cut(text.as_bytes(), layout.separator);
        Row {
            layout,
            fields,
            line,
            text,
        }
    }

    fn counted(&self) -> Result<(), Reason> {
        let (found, expected) = (self.fields.len(), self.layout.width());
        match found.cmp(&expected) {
            std::cmp::Ordering::Less => Err(Reason::TooFewFields { found, expected }),
            std::cmp::Ordering::Greater => Err(Reason::TooManyFields { found, expected }),
            std::cmp::Ordering::Equal => Ok(()),
        }
    }

    /// A quotation mark is open at the end of the first line: where the row ends, if the lines that follow make it a
    /// row. If they do not, they are rows of their own.
    fn over_lines(&mut self, first: usize) -> Result<Option<usize>, ImportFault> {
        let mut end = first;
        for more in 1..MOST_LINES {
            match self.line_end(end)? {
                Some(next) if next <= LONGEST_ROW + 2 => end = next,
                _ => return Ok(None),
            }
            let text = without_end(self.buffer.get(..end).unwrap_or_default());
            match self.fields.cut(text, self.layout.separator) {
                Cut::Open => {}
                Cut::Whole if self.counted().is_ok() => {
                    self.line += more;
                    return Ok(Some(end));
                }
                Cut::Whole | Cut::Broken => return Ok(None),
            }
        }
        Ok(None)
    }

    /// Where the line that begins at `start` of the buffer ends, its newline included; reads it if need be.
    fn line_end(&mut self, start: usize) -> Result<Option<usize>, ImportFault> {
        let rest = self.buffer.get(start..).unwrap_or_default();
        if let Some(at) = rest.iter().position(|byte| *byte == b'\n') {
            return Ok(Some(start + at + 1));
        }
        let limit = LIMIT.saturating_sub(u64::try_from(rest.len()).unwrap_or(LIMIT));
        let mut input = (&mut self.input).take(limit.max(1));
        match input.read_until(b'\n', &mut self.buffer) {
            Ok(count) => self.read += u64::try_from(count).unwrap_or_default(),
            Err(error) => return Err(self.unreadable(&error)),
        }
        Ok((self.buffer.len() > start).then_some(self.buffer.len()))
    }

    fn skip_rest_of_line(&mut self) -> Result<(), ImportFault> {
        let ended = self
            .buffer
            .get(..self.passed)
            .is_some_and(|line| line.ends_with(b"\n"));
        if ended {
            return Ok(());
        }
        loop {
            let held = match self.input.fill_buf() {
                Ok(held) => held,
                Err(error) => return Err(self.unreadable(&error)),
            };
            let end = held.iter().position(|byte| *byte == b'\n');
            let count = end.map_or(held.len(), |at| at + 1);
            self.input.consume(count);
            self.read += u64::try_from(count).unwrap_or_default();
            if end.is_some() || count == 0 {
                return Ok(());
            }
        }
    }

    fn unreadable(&self, error: &std::io::Error) -> ImportFault {
        ImportFault::Unreadable {
            file: self.layout.sheet,
            line: self.line,
            what: Illegible::Io(error.to_string()),
        }
    }

    fn whole(&mut self, line: u64, end: usize) -> Next<'_> {
        self.passed = end;
        if let Some(position) = self.fields.not_utf8() {
            return Next::Bad(self.bad(line, Some(position), Reason::NotUtf8));
        }
        self.text.clear();
        if self.layout.has_private() {
            let hidden = |position| self.layout.is_private(position);
            self.text = self.fields.joined(self.layout.separator, hidden);
        } else {
            let raw = without_end(self.buffer.get(..end).unwrap_or_default());
            self.text.push_str(&String::from_utf8_lossy(raw));
        }
        Next::Row(Row {
            layout: &self.layout,
            fields: &self.fields,
            line,
            text: &self.text,
        })
    }

    /// A row that is none. Where cells are not to be passed on and can't be told apart, nothing of it is.
    fn bad(&self, line: u64, position: Option<usize>, reason: Reason) -> Reject {
        let raw = without_end(self.buffer.get(..self.passed).unwrap_or_default());
        let row = match (self.layout.has_private(), position) {
            (false, _) => String::from_utf8_lossy(raw).into_owned(),
            (true, Some(_)) => self
                .fields
                .joined(self.layout.separator, |at| self.layout.is_private(at)),
            (true, None) => String::new(),
        };
        Reject {
            file: self.layout.sheet,
            line,
            column: position.and_then(|position| self.layout.head(position)),
            reason,
            row,
        }
    }
}

/// A line without its end, `\n` or `\r\n`.
fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// The separator that the header has more of.
fn separator_of(header: &str) -> u8 {
    if header.matches(';').count() > header.matches(',').count() {
        b';'
    } else {
        b','
    }
}
