//! The layout of the byte string: a header, then the arrays, one after the other.
//!
//! | part of the header | bytes |
//! |---|---|
//! | the number of texts of a row | 1 |
//! | the position of each [`Column`](super::Column) | `Column::COUNT` |
//! | the kind of the index | 1 |
//! | the number of the index: the lowest code, or the seed | 8 |
//! | the length of each array, those of the index last | 4 each |
//!
//! Numbers are little-endian.

use super::column::{Column, Positions};
use super::index::{self, Index};
use super::table::Table;

/// The number of arrays of a table, without those of the index.
const ARRAYS: usize = 9;

impl<'a> Table<&'a str, &'a [u8]> {
    /// Unpacks what [`write`](super::write::write) has written.
    ///
    /// # Panics
    ///
    /// If `data` was written by another version. In a constant, where tables are unpacked, this is a compile error.
    #[must_use]
    pub const fn unpack(text: &'a str, data: &'a [u8]) -> Self {
        let mut reader = Reader { data };
        let count = reader.bytes(1)[0] as usize;
        let positions: Positions = match reader.bytes(Column::COUNT).first_chunk() {
            Some(positions) => *positions,
            None => [0; Column::COUNT],
        };
        let kind = reader.bytes(1)[0];
        let number = match reader.bytes(8).first_chunk() {
            Some(number) => u64::from_le_bytes(*number),
            None => 0,
        };
        let mut lengths = [0; ARRAYS + index::ARRAYS];
        let mut n = 0;
        while n < lengths.len() {
            lengths[n] = match reader.bytes(4).first_chunk() {
                Some(length) => u32::from_le_bytes(*length) as usize,
                None => 0,
            };
            n += 1;
        }
        let mut arrays: [&[u8]; ARRAYS + index::ARRAYS] = [&[]; ARRAYS + index::ARRAYS];
        n = 0;
        while n < arrays.len() {
            arrays[n] = reader.bytes(lengths[n]);
            n += 1;
        }
        let [
            heads,
            bounds,
            statuses,
            firsts,
            verdicts,
            evidence,
            outcomes,
            outcome_evidence,
            names,
            ref index @ ..,
        ] = arrays;
        let index = Index::unpack(kind, number, index);
        Self {
            text,
            count,
            positions,
            heads,
            bounds,
            statuses,
            firsts,
            verdicts,
            evidence,
            outcomes,
            outcome_evidence,
            names,
            index,
        }
    }
}

/// Reads a byte string from the front.
struct Reader<'a> {
    data: &'a [u8],
}

impl<'a> Reader<'a> {
    const fn bytes(&mut self, count: usize) -> &'a [u8] {
        let (bytes, rest) = self.data.split_at(count);
        self.data = rest;
        bytes
    }
}

/// Packs everything of a table except its text: the inverse of [`Table::unpack`].
#[cfg(any(feature = "write", test))]
pub(super) fn pack(table: &Table<alloc::string::String, alloc::vec::Vec<u8>>) -> alloc::vec::Vec<u8> {
    let Table {
        text: _,
        count,
        positions,
        heads,
        bounds,
        statuses,
        firsts,
        verdicts,
        evidence,
        outcomes,
        outcome_evidence,
        names,
        index,
    } = table;
    let (kind, number, index) = index.pack();
    let arrays: [&[u8]; ARRAYS] =
        [heads, bounds, statuses, firsts, verdicts, evidence, outcomes, outcome_evidence, names];
    let arrays: [&[&[u8]]; 2] = [&arrays, &index];
    let arrays = arrays.concat();
    let mut data = alloc::vec![*count as u8];
    data.extend_from_slice(positions);
    data.push(kind);
    data.extend_from_slice(&number.to_le_bytes());
    for array in &arrays {
        data.extend_from_slice(&(array.len() as u32).to_le_bytes());
    }
    for array in &arrays {
        data.extend_from_slice(array);
    }
    data
}
