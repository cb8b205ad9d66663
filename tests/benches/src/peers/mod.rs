//! The peers of doccodes: other ways to write the same enum, generated from the same fixture.
//!
//! Each peer has the same functions: from a code to the variant, from the variant to the code, the description, the HTTP status and
//! the retry flag, and `Display`. Functions that a crate does not provide are handwritten `match`es.

mod bare;
mod doccodes;
mod hand_match;
mod hashmap;
mod num_enum;
mod phf;
mod strum;
mod thiserror;

pub use phf::map as phf_map;

use crate::fixture::{Fixture, Kind};

/// A way to write the enum.
#[derive(Debug, Clone, Copy)]
pub struct Peer {
    /// The name in options and tables.
    pub name: &'static str,
    /// The dependencies, as lines of a manifest.
    pub dependencies: &'static str,
    /// Whether the peer supports this kind of codes.
    pub supports: fn(Kind) -> bool,
    /// The source of the enum `Code` and the function `describe`, which uses all methods of the enum.
    pub source: fn(&Fixture) -> String,
}

/// The name of the baseline: the enum without methods, which every peer needs.
pub const BASELINE: &str = "bare";

/// The name of doccodes.
pub const OURS: &str = "doccodes";

/// Every peer, the baseline first.
pub const ALL: [Peer; 9] = [
    bare::PEER,
    bare::WITH_DEBUG,
    doccodes::PEER,
    hand_match::PEER,
    hashmap::PEER,
    num_enum::PEER,
    phf::PEER,
    strum::PEER,
    thiserror::PEER,
];

/// Finds a peer by its name.
pub fn find(name: &str) -> Option<Peer> {
    ALL.into_iter().find(|peer| peer.name == name)
}
