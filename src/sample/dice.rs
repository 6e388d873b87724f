//! Chance that is the same on every machine: PCG, seeded for each customer, and nothing of a library's
//! distributions, which may change from one version to the next.

use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;

/// A stream of chance.
#[derive(Debug, Clone)]
pub(super) struct Dice(Pcg64Mcg);

/// Spreads a number over all 64 bits (the finaliser of SplitMix64), so that neighbours have nothing in common.
pub(super) fn spread(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Dice {
    /// The stream of one customer (or one purpose) under a seed.
    pub(super) fn of(seed: u64, stream: u64) -> Self {
        let high = spread(seed ^ spread(stream));
        let low = spread(high ^ stream);
        Self(Pcg64Mcg::new((u128::from(high) << 64) | u128::from(low)))
    }

    pub(super) fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// Zero up to, not including, `end`; zero where `end` is.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        let product = (self.bits() >> 32) * u64::from(end);
        u32::try_from(product >> 32).unwrap_or(0)
    }

    /// `from` up to and including `to`.
    pub(super) fn between(&mut self, from: u32, to: u32) -> u32 {
        from + self.below((to + 1).saturating_sub(from))
    }

    /// Yes in so many of a hundred cases.
    pub(super) fn percent(&mut self, yes: u32) -> bool {
        self.below(100) < yes
    }

    pub(super) fn pick<T: Copy + Default>(&mut self, from: &[T]) -> T {
        let at = self.below(u32::try_from(from.len()).unwrap_or(u32::MAX));
        item(from, at)
    }

    /// One of `from`, the first ones far more often than the last.
    pub(super) fn favour<T: Copy + Default>(&mut self, from: &[T]) -> T {
        let end = u32::try_from(from.len()).unwrap_or(u32::MAX);
        let within = self.below(end) + 1;
        let at = self.below(within);
        item(from, at)
    }

    /// A rank below `end`, the n-th about one n-th as often as the first, as the words of a language are. Each octave of
    /// ranks (the first, the two after it, the four after those) is as likely as any other.
    pub(super) fn ranked(&mut self, end: u32) -> u32 {
        let bits = self.bits();
        let octaves = u64::from(u32::BITS - end.leading_zeros());
        let octave = ((bits >> 32) * octaves) >> 32;
        let first = (1_u64 << octave) - 1;
        let width = (first + 1).min(u64::from(end).saturating_sub(first));
        let rank = first + (((bits & 0xFFFF_FFFF) * width) >> 32);
        u32::try_from(rank).unwrap_or(0)
    }

    /// One of `from`, the first by far the most often.
    pub(super) fn ranked_of(&mut self, from: &[&'static str]) -> &'static str {
        let at = self.ranked(u32::try_from(from.len()).unwrap_or(u32::MAX));
        item(from, at)
    }

    /// One of `from` by the weight that stands beside it.
    pub(super) fn weigh<T: Copy + Default>(&mut self, from: &[(u32, T)]) -> T {
        let mut left = self.below(from.iter().map(|(weight, _)| weight).sum());
        for (weight, value) in from {
            if left < *weight {
                return *value;
            }
            left -= weight;
        }
        T::default()
    }
}

fn item<T: Copy + Default>(from: &[T], at: u32) -> T {
    usize::try_from(at)
        .ok()
        .and_then(|at| from.get(at))
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_of_a_seed_is_what_it_always_was() {
        let mut dice = Dice::of(782, 771_100_001_000);
        let first: Vec<u32> = (0..6).map(|_| dice.below(1000)).collect();
        assert_eq!(first, [394, 706, 275, 994, 694, 347]);
    }

    #[test]
    fn a_rank_comes_about_as_often_as_it_is_low_and_stays_within_its_bounds() {
        let mut dice = Dice::of(782, 1);
        let mut drawn = [0_u32; 40];
        for _ in 0..60_000 {
            let rank = usize::try_from(dice.ranked(40)).unwrap_or(usize::MAX);
            assert!(rank < 40, "{rank}");
            if let Some(count) = drawn.get_mut(rank) {
                *count += 1;
            }
        }
        assert!(drawn.iter().all(|count| *count > 0), "{drawn:?}");
        assert!((9_500..10_500).contains(&drawn[0]), "{drawn:?}");
        assert!(drawn[0] > drawn[1] && drawn[2] > drawn[6] && drawn[6] > drawn[14]);
    }
}
