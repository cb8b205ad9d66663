//! Chooses the seed of the perfect hash, and a displacement for each bucket ("compress, hash and displace").

use alloc::vec;
use alloc::vec::Vec;

use super::hash;

/// The number of seeds to try. A second one is hardly ever needed; all of them fail only for codes that were chosen to collide.
const SEEDS: u64 = 16;

/// The seed, the displacements and the slots of a perfect hash.
#[derive(Debug)]
pub(super) struct Arrangement {
    pub(super) seed: u64,
    /// The displacement of each bucket.
    pub(super) displacements: Vec<u16>,
    /// The place of the code in each slot; `None` for a free slot.
    pub(super) slots: Vec<Option<u16>>,
}

/// Arranges `codes` codes. `hash` returns the hash of the code at a place, with a seed.
///
/// `None` if there are no codes, or if no seed tells them apart.
pub(super) fn arrange(codes: usize, hash: &dyn Fn(usize, u64) -> u64) -> Option<Arrangement> {
    if codes == 0 {
        return None;
    }
    for n in 1..=SEEDS {
        let seed = n.wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mut hashes = Vec::with_capacity(codes);
        for place in 0..codes {
            hashes.push(hash(place, seed));
        }
        if let Some((displacements, slots)) = displace(&hashes) {
            return Some(Arrangement { seed, displacements, slots });
        }
    }
    None
}

fn displace(hashes: &[u64]) -> Option<(Vec<u16>, Vec<Option<u16>>)> {
    // A few slots more than codes, so that the last buckets find a free one.
    let slots = hashes.len() + hashes.len() / 32;
    let mut buckets = vec![Vec::new(); (hashes.len() / 4).next_power_of_two()];
    let bucket_count = buckets.len();
    for (place, &hash) in hashes.iter().enumerate() {
        buckets[hash::bucket(hash, bucket_count)].push((hash, place as u16));
    }
    let mut by_length = vec![Vec::new(); hashes.len() + 1];
    for (bucket, codes) in buckets.iter().enumerate() {
        by_length[codes.len()].push(bucket);
    }
    let mut taken: Vec<Option<u16>> = vec![None; slots];
    let mut displacements = vec![0; bucket_count];
    // The fullest buckets first, while many slots are free.
    for same_length in by_length.iter().rev() {
        for &bucket in same_length {
            displacements[bucket] = displacement(&buckets[bucket], &mut taken)?;
        }
    }
    Some((displacements, taken))
}

/// The first displacement that gives each code of a bucket a free slot.
fn displacement(codes: &[(u64, u16)], taken: &mut [Option<u16>]) -> Option<u16> {
    (0..=u16::MAX).find(|&displacement| fits(codes, displacement, taken))
}

/// Takes the slots of a bucket's codes with this displacement, if all of them are free.
fn fits(codes: &[(u64, u16)], displacement: u16, taken: &mut [Option<u16>]) -> bool {
    let count = taken.len();
    for (n, &(hash, place)) in codes.iter().enumerate() {
        let slot = hash::slot(hash, displacement, count);
        if taken[slot].is_some() {
            for &(hash, _) in &codes[..n] {
                taken[hash::slot(hash, displacement, count)] = None;
            }
            return false;
        }
        taken[slot] = Some(place);
    }
    true
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;
    use std::format;
    use std::string::String;

    fn find(arrangement: &Arrangement, hash: u64) -> usize {
        let displacement = arrangement.displacements[hash::bucket(hash, arrangement.displacements.len())];
        usize::from(arrangement.slots[hash::slot(hash, displacement, arrangement.slots.len())].unwrap())
    }

    fn check(codes: &[String]) {
        let hash = |place: usize, seed: u64| hash::of_text(codes[place].as_bytes(), seed);
        let arrangement = arrange(codes.len(), &hash).unwrap();
        for place in 0..codes.len() {
            assert_eq!(find(&arrangement, hash(place, arrangement.seed)), place);
        }
    }

    proptest! {
        #[test]
        fn every_text_has_its_own_slot(codes in prop::collection::btree_set("\\PC{0,40}", 1..200)) {
            check(&codes.into_iter().collect::<Vec<_>>());
        }

        #[test]
        fn every_number_has_its_own_slot(codes in prop::collection::btree_set(any::<u64>(), 1..300)) {
            let codes: Vec<u64> = codes.into_iter().collect();
            let arrangement = arrange(codes.len(), &|place, seed| hash::of_number(codes[place], seed)).unwrap();
            for (place, &code) in codes.iter().enumerate() {
                prop_assert_eq!(find(&arrangement, hash::of_number(code, arrangement.seed)), place);
            }
        }
    }

    #[test]
    fn typical_codes_can_be_arranged() {
        let counted = |shape: fn(usize) -> String, count| (0..count).map(shape).collect::<Vec<_>>();
        check(&counted(|n| format!("OMS.{n:04}"), 10_000));
        check(&counted(|n| format!("{n}"), 60_000));
        check(&counted(|n| format!("InvalidParameterValue.Resource{n}NotFoundInTheRegion"), 5_000));
        check(&counted(|n| "x".repeat(n), 300));
    }

    #[test]
    fn the_arrangement_is_deterministic() {
        let hash = |place: usize, seed: u64| hash::of_number(place as u64, seed);
        let arrangements: BTreeSet<String> = (0..2).map(|_| format!("{:?}", arrange(1000, &hash))).collect();
        assert_eq!(arrangements.len(), 1);
    }

    #[test]
    fn codes_that_no_seed_tells_apart_are_not_arranged() {
        assert!(arrange(0, &|_, _| 0).is_none());
        assert!(arrange(2, &|_, _| 7).is_none());
        // The hashes differ, but share one slot whatever the displacement is.
        assert!(arrange(64, &|place, _| place as u64).is_none());
    }
}
