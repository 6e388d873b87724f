//! The form of a block: how far its last IDPEL lies from its first, which the key holds, then how far each lies from the
//! one before; numbers of seven bits a byte, the lowest first.

use crate::replica::fault::{Fault, Result};

/// The most bytes of a block: four of them fill a page of 4,096.
pub(super) const FULL: usize = 1000;
/// Below this many bits of a key is the IDPEL, above it the token's number.
const BITS: u32 = 40;

/// The key of a token's block that begins with an IDPEL.
pub(super) fn key(token: i64, idpel: i64) -> i64 {
    (token << BITS) | idpel
}

/// The token's number and the first IDPEL of a block.
pub(super) fn parts(key: i64) -> (i64, i64) {
    (key >> BITS, key & ((1 << BITS) - 1))
}

pub(super) fn put(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        let [low, ..] = number.to_le_bytes();
        bytes.push(low | 0x80);
        number >>= 7;
    }
    let [low, ..] = number.to_le_bytes();
    bytes.push(low);
}

/// The number that begins at `at`, which is moved behind it.
pub(super) fn take(bytes: &[u8], at: &mut usize) -> Result<i64> {
    let (mut number, mut shift) = (0_i64, 0);
    while let Some(byte) = bytes.get(*at) {
        *at += 1;
        number |= i64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Ok(number);
        }
        shift += 7;
        if shift > 56 {
            break;
        }
    }
    Err(damaged())
}

pub(super) fn damaged() -> Fault {
    Fault::Damaged("token_list".into())
}

/// How far apart two IDPEL are.
pub(super) fn gap(from: i64, to: i64) -> u64 {
    u64::try_from(to - from).unwrap_or(0)
}

/// A block being written, one IDPEL after the other.
#[derive(Debug, Default)]
pub(super) struct Writing {
    pub(super) first: i64,
    last: i64,
    pub(super) count: usize,
    gaps: Vec<u8>,
}

impl Writing {
    /// Adds an IDPEL that lies after all others.
    pub(super) fn push(&mut self, idpel: i64) {
        if self.count == 0 {
            self.first = idpel;
        } else {
            put(&mut self.gaps, gap(self.last, idpel));
        }
        self.last = idpel;
        self.count += 1;
    }

    /// Whether one more could be too many.
    pub(super) fn is_full(&self) -> bool {
        self.gaps.len() + 12 > FULL
    }

    /// The block's bytes into `out`; nothing is left.
    pub(super) fn finish(&mut self, out: &mut Vec<u8>) {
        out.clear();
        put(out, gap(self.first, self.last));
        out.extend_from_slice(&self.gaps);
        self.gaps.clear();
        self.count = 0;
    }
}

/// All IDPEL of a block.
pub(super) fn read(first: i64, bytes: &[u8]) -> Result<Vec<i64>> {
    let mut at = 0;
    let last = first + take(bytes, &mut at)?;
    let mut all = vec![first];
    let mut idpel = first;
    while at < bytes.len() {
        let gap = take(bytes, &mut at)?;
        if gap == 0 {
            return Err(damaged());
        }
        idpel += gap;
        all.push(idpel);
    }
    if idpel == last {
        Ok(all)
    } else {
        Err(damaged())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_reads_as_it_was_written() {
        let mut writing = Writing::default();
        let idpels: Vec<i64> = (0..200_i64).map(|n| 771_100_000_011 + n * n * n).collect();
        for idpel in &idpels {
            writing.push(*idpel);
        }
        let mut bytes = Vec::new();
        writing.finish(&mut bytes);
        assert!(read(771_100_000_011, &bytes).is_ok_and(|all| all == idpels));
        assert_eq!(writing.count, 0);
    }

    #[test]
    fn a_key_is_taken_apart_again_below_zero_too() {
        for token in [-8_388_608, -1, 0, 1, 8_388_607] {
            for idpel in [0, 1, 999_999_999_999] {
                assert_eq!(parts(key(token, idpel)), (token, idpel));
            }
        }
        assert!(key(-1, 999_999_999_999) < key(0, 0));
        assert!(key(5, 999_999_999_999) < key(6, 0));
    }

    #[test]
    fn bytes_cut_or_changed_are_damage() {
        let mut writing = Writing::default();
        for idpel in [7, 300, 90_000] {
            writing.push(idpel);
        }
        let mut bytes = Vec::new();
        writing.finish(&mut bytes);
        for end in 0..bytes.len() {
            let cut = bytes.get(..end).unwrap_or_default();
            assert!(read(7, cut).is_err(), "cut at {end}");
        }
        // The last no longer lies where the block says.
        if let Some(span) = bytes.first_mut() {
            *span ^= 1;
        }
        assert!(read(7, &bytes).is_err());
    }
}
