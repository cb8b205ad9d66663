//! The perfect hash that finds a code.
//!
//! A code belongs to a bucket. The macro chose a displacement for each bucket, so that every code has a slot of its own.

/// The hash of a text.
pub(super) const fn of_text(text: &[u8], seed: u64) -> u64 {
    let mut state = seed;
    let mut middle = middle(text);
    while let Some((word, rest)) = middle.split_first_chunk() {
        state = fold(state ^ u64::from_le_bytes(*word), 0xd6e8_feb8_6659_fd93);
        middle = rest;
    }
    of_words(first_and_last(text), text.len(), state)
}

/// The hash of a text of up to 16 bytes: one multiplication. For a longer text, `seed` is the hash of its middle.
#[inline(always)]
pub(super) const fn of_words((first, last): (u64, u64), length: usize, seed: u64) -> u64 {
    let length = (length as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    fold(seed ^ length ^ first, 0xe703_7ed1_a0b4_28db ^ last)
}

/// The hash of a number.
#[inline(always)]
pub(super) const fn of_number(number: u64, seed: u64) -> u64 {
    fold(number ^ seed, 0x9e37_79b9_7f4a_7c15)
}

/// The bucket of a hash. `count` is the number of buckets, a power of two.
#[inline(always)]
pub(super) const fn bucket(hash: u64, count: usize) -> usize {
    (hash >> 32) as usize & (count - 1)
}

/// The slot of a hash among `count` slots, with the displacement of its bucket.
#[inline(always)]
pub(super) const fn slot(hash: u64, displacement: u16, count: usize) -> usize {
    let spread = (hash as u32).wrapping_add(((hash >> 32) as u32).wrapping_mul(displacement as u32));
    ((spread as u64 * count as u64) >> 32) as usize
}

/// The part of the hash that is stored in each slot, so that most unknown codes are refused without comparing texts.
#[inline(always)]
pub(super) const fn tag(hash: u64) -> u8 {
    (hash >> 56) as u8
}

/// The first and the last word of a text. In a text of up to 16 bytes they overlap and, with the length, identify it.
#[inline(always)]
pub(super) const fn first_and_last(text: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
        return (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
        return (u32::from_le_bytes(*first) as u64, u32::from_le_bytes(*last) as u64);
    }
    match text {
        [first, .., last] => (*first as u64 | (text[text.len() / 2] as u64) << 8, *last as u64),
        [only] => (*only as u64, 0),
        [] => (0, 0),
    }
}

/// The whole words between the first word and the last. The last of them may overlap the last word.
pub(super) const fn middle(text: &[u8]) -> &[u8] {
    match text.split_first_chunk::<8>() {
        Some((_, rest)) if rest.len() > 8 => rest.split_at((rest.len() - 1) / 8 * 8).0,
        _ => &[],
    }
}

/// Combines both halves of the product, so that every bit of each factor counts.
#[inline(always)]
const fn fold(a: u64, b: u64) -> u64 {
    let product = a as u128 * b as u128;
    product as u64 ^ (product >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_counts() {
        let text: [u8; 64] = core::array::from_fn(|at| at as u8);
        for (length, seed) in (0..=64).flat_map(|length| [0, 1, u64::MAX].map(|seed| (length, seed))) {
            let hash = of_text(&text[..length], seed);
            for at in 0..length {
                let mut other = text;
                other[at] ^= 0x80;
                assert_ne!(of_text(&other[..length], seed), hash, "byte {at} of {length}");
            }
        }
    }

    #[test]
    fn the_length_counts() {
        let hashes: [u64; 65] = core::array::from_fn(|length| of_text(&[0; 64][..length], 1));
        assert!((1..65).all(|length| !hashes[..length].contains(&hashes[length])));
    }

    #[test]
    fn slots_and_buckets_are_in_range() {
        for (hash, displacement) in [(0, 0), (u64::MAX, u16::MAX), (0x1234_5678_9abc_def0, 7)] {
            assert_eq!(slot(hash, displacement, 1), 0);
            assert!(slot(hash, displacement, 60_000) < 60_000);
            assert!(bucket(hash, 16) < 16);
        }
    }
}
