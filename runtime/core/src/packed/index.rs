//! The index of the codes: from a code to its place.

/// How a code is found. `B` is a byte string: borrowed by look-ups, owned by the writer.
#[derive(Debug, Clone, Copy)]
pub(super) enum Index<B = &'static [u8]> {
    /// For each number from `first` on, the place of its code plus one, as `u8`; 0 for no code.
    Narrow {
        /// The lowest code.
        first: u64,
        /// The places.
        slots: B,
    },
    /// As `Narrow`, with `u16` places.
    Wide {
        /// The lowest code.
        first: u64,
        /// The places.
        slots: B,
    },
    /// Numbers that are far apart, by a perfect hash.
    HashedNumbers {
        /// The seed of the hash.
        seed: u64,
        /// The displacement of each bucket, as `u16`.
        displacements: B,
        /// The code in each slot, as `u64`, and its place, as `u16`.
        slots: B,
    },
    /// Strings, by a perfect hash.
    HashedTexts {
        /// The seed of the hash.
        seed: u64,
        /// The displacement of each bucket, as `u16`.
        displacements: B,
        /// The tag of the code in each slot.
        tags: B,
        /// The place of the code in each slot, as `u16`.
        places: B,
        /// The slot of each code, as `u16`.
        order: B,
    },
    /// Numbers that collide under every seed of the hash: the codes in ascending order, as `u64`, and the place of each, as `u16`.
    SortedNumbers {
        /// The codes.
        keys: B,
        /// Their places.
        places: B,
    },
    /// Strings that collide under every seed of the hash: the places of the codes in the order of their bytes, as `u16`.
    SortedTexts {
        /// The places.
        places: B,
    },
}

impl<'a> Index<&'a [u8]> {
    /// Whether the codes are numbers.
    pub(super) const fn is_numeric(&self) -> bool {
        !matches!(self, Self::HashedTexts { .. } | Self::SortedTexts { .. })
    }

    /// The index from its kind, its number and its arrays: the inverse of [`Index::pack`].
    pub(super) const fn unpack(kind: u8, number: u64, arrays: &[&'a [u8]; ARRAYS]) -> Self {
        let &[a, b, c, d] = arrays;
        match kind {
            NARROW => Self::Narrow { first: number, slots: a },
            WIDE => Self::Wide { first: number, slots: a },
            HASHED_NUMBERS => Self::HashedNumbers { seed: number, displacements: a, slots: b },
            HASHED_TEXTS => {
                Self::HashedTexts { seed: number, displacements: a, tags: b, places: c, order: d }
            }
            SORTED_NUMBERS => Self::SortedNumbers { keys: a, places: b },
            _ => Self::SortedTexts { places: a },
        }
    }
}

#[cfg(any(feature = "write", test))]
impl Index<alloc::vec::Vec<u8>> {
    /// The kind, the number and the arrays of the index.
    pub(super) fn pack(&self) -> (u8, u64, [&[u8]; ARRAYS]) {
        match self {
            Self::Narrow { first, slots } => (NARROW, *first, [slots, &[], &[], &[]]),
            Self::Wide { first, slots } => (WIDE, *first, [slots, &[], &[], &[]]),
            Self::HashedNumbers { seed, displacements, slots } => {
                (HASHED_NUMBERS, *seed, [displacements, slots, &[], &[]])
            }
            Self::HashedTexts { seed, displacements, tags, places, order } => {
                (HASHED_TEXTS, *seed, [displacements, tags, places, order])
            }
            Self::SortedNumbers { keys, places } => (SORTED_NUMBERS, 0, [keys, places, &[], &[]]),
            Self::SortedTexts { places } => (SORTED_TEXTS, 0, [places, &[], &[], &[]]),
        }
    }
}

/// The most arrays that an index has.
pub(super) const ARRAYS: usize = 4;

// The kinds of an index, as packed.
const NARROW: u8 = 0;
const WIDE: u8 = 1;
const HASHED_NUMBERS: u8 = 2;
const HASHED_TEXTS: u8 = 3;
const SORTED_NUMBERS: u8 = 4;
#[cfg(any(feature = "write", test))]
const SORTED_TEXTS: u8 = 5;
