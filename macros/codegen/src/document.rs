//! A page that was read.

use crate::page::Page;
use crate::source::Source;

/// A page: its text, and what its reader made of it.
#[derive(Debug, Clone)]
pub struct Document {
    /// The text.
    pub source: Source,
    /// Its tables and listings.
    pub page: Page,
}
