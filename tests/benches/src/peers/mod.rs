//! What people would write instead of doccodes, each generated from the same fixture.
//!
//! Each does the same work: from a code that arrives to a variant, from a variant to its code, description, HTTP status
//! and retry flag, and `Display`. Where a crate does only a part, the rest is a `match` by hand, as people would do.

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
    /// Its name, as options and tables have it.
    pub name: &'static str,
    /// The lines of its dependencies in a manifest.
    pub dependencies: &'static str,
    /// Whether it can be written for such codes.
    pub suits: fn(Kind) -> bool,
    /// The enum `Code` and the function `answer`, which uses all of it.
    pub source: fn(&Fixture) -> String,
}

/// The peer that everything is compared with: the enum alone, which nobody can do without.
pub const FLOOR: &str = "bare";

/// Ours.
pub const OURS: &str = "doccodes";

/// Every peer, the floor first.
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

/// The peer of this name.
pub fn named(name: &str) -> Option<Peer> {
    ALL.into_iter().find(|peer| peer.name == name)
}
