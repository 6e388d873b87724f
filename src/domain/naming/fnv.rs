//! FNV-1a: words are short, and nobody chooses them to collide.

use std::hash::Hasher;

/// A hash under way.
#[derive(Debug)]
pub struct Fnv(u64);

impl Fnv {
    /// Of a word. Part of the file's form: never changed.
    pub fn of(word: &str) -> u64 {
        let mut hash = Self::default();
        hash.write(word.as_bytes());
        hash.finish()
    }
}

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
