//! Packing that can be given up.

use std::io::{ErrorKind, Result, Write};

/// A file that asks before each write whether to go on. Once a write has failed, whatever comes after it goes nowhere: who
/// packs would close the archive all the same, and complain on the screen that it cannot.
pub(super) struct Watched<'a, F> {
    file: F,
    watch: &'a mut (dyn FnMut() -> Result<()> + Send),
    failed: bool,
}

impl<'a, F> Watched<'a, F> {
    pub(super) fn new(file: F, watch: &'a mut (dyn FnMut() -> Result<()> + Send)) -> Self {
        Self {
            file,
            watch,
            failed: false,
        }
    }
}

impl<F: Write> Write for Watched<'_, F> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        if self.failed {
            return Ok(bytes.len());
        }
        let written = (self.watch)().and_then(|()| self.file.write(bytes));
        // One that was interrupted is tried again.
        self.failed = matches!(&written, Err(error) if error.kind() != ErrorKind::Interrupted);
        written
    }

    fn flush(&mut self) -> Result<()> {
        self.file.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Error;

    #[test]
    fn after_a_write_has_failed_nothing_more_is_asked_or_written() {
        let mut left = 2;
        let mut watch = || {
            left -= 1;
            if left < 0 {
                return Err(Error::other("cancelled"));
            }
            Ok(())
        };
        let mut kept = Vec::new();
        let mut file = Watched::new(&mut kept, &mut watch);
        assert!(file.write_all(b"ab").is_ok());
        assert!(file.write_all(b"cd").is_ok());
        assert!(file.write_all(b"ef").is_err());
        assert!(file.write_all(b"gh").is_ok());
        assert_eq!((kept.as_slice(), left), (b"abcd".as_slice(), -1));
    }
}
