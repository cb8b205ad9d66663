//! The content of a file, up to the limit for pages.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

/// The most bytes of a page: 8 MiB. The slowest page of that size takes less than ten seconds in a build without
/// optimisation.
pub const MAX_PAGE_BYTES: usize = 8 << 20;

/// The content of a file.
#[derive(Debug)]
pub enum FileContent {
    /// All bytes of the file.
    Complete(Vec<u8>),
    /// The file has this many bytes, which is more than a page may have.
    TooLarge(u64),
}

/// The error for a device or a pipe.
const NOT_A_FILE: &str = "it is not a regular file";

/// Reads a file. A file above the limit is not read, so its error is immediate.
pub fn read_file(path: &Path) -> io::Result<FileContent> {
    // Opening a pipe or a terminal would wait for input. Reading a folder fails with an error of its own.
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() && !metadata.is_dir() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, NOT_A_FILE));
    }
    if metadata.len() > MAX_PAGE_BYTES as u64 {
        return Ok(FileContent::TooLarge(metadata.len()));
    }
    let mut bytes = Vec::with_capacity(metadata.len() as usize);
    // One byte more than the limit, since the file may have grown in the meantime.
    File::open(path)?.take(MAX_PAGE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(FileContent::Complete(bytes))
}
