//! What the instruments share: the documented codes that every peer is generated from, and how figures are printed.

pub mod compiler;
pub mod fixture;
pub mod lookups;
pub mod package;
pub mod page;
pub mod peers;
pub mod statistics;
pub mod writing;

/// Whatever goes wrong in an instrument ends it.
pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;
