//! The name and the text of a page, and the position of each byte in it.

use std::cell::OnceCell;
use std::io::ErrorKind;
use std::path::Path;

pub use crate::file_content::MAX_PAGE_BYTES;
use crate::file_content::{FileContent, read_file};
use crate::location::Location;
use crate::not_read::{folder, not_read};
use crate::not_text::not_text;
use crate::problem::Problem;
use crate::similar_path::similar_path;

/// The text of a page: UTF-8, without a byte-order mark, with every line ending as `\n`.
///
/// # Examples
///
/// ```
/// use doccodes_codegen::source::Source;
///
/// # fn main() -> Result<(), doccodes_codegen::problem::Problem> {
/// let source = Source::new("docs/codes.md", "\u{feff}# 码\r\n404\r\n".as_bytes())?;
/// assert_eq!(source.text(), "# 码\n404\n");
/// // The line and the column of a byte, both from 1. The column is in characters.
/// assert_eq!(source.position(2), (1, 3));
/// assert_eq!(source.line(6), 2);
///
/// let problem = Source::new("docs/codes.md", b"\xff").unwrap_err();
/// assert!(problem.to_string().starts_with("the page is not UTF-8"));
/// # Ok(())
/// # }
/// ```
///
/// Line endings and a byte-order mark are normalised, so that the generated code does not depend on the system on which the
/// page was checked out.
#[derive(Debug, Clone)]
pub struct Source {
    name: String,
    /// The extension of its format, if the name does not have it.
    format: Option<String>,
    text: String,
    line_starts: Vec<u32>,
    /// The number of characters before each multiple of [`STEP`] bytes, so that the columns of a long line are found quickly.
    /// It is computed when the first column is needed.
    characters: OnceCell<Vec<u32>>,
}

/// The number of bytes between two counts of characters.
const STEP: usize = 1024;

/// The number of bytes before and after a location that may become part of its excerpt: more than an excerpt shows, in any
/// script.
const EXCERPT_BYTES: usize = 1024;

impl Source {
    /// Creates a source from the bytes of a page. Problems refer to the page as `name`.
    ///
    /// # Errors
    ///
    /// The page is larger than [`MAX_PAGE_BYTES`], is not UTF-8, or starts like a file of another kind: a PDF document, a pointer of
    /// Git LFS.
    pub fn new(name: &str, bytes: &[u8]) -> Result<Self, Problem> {
        if bytes.len() > MAX_PAGE_BYTES {
            return Err(too_large(name, bytes.len() as u64));
        }
        if not_read(name).is_none()
            && let Some(problem) = not_text(name, bytes)
        {
            return Err(problem);
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self::from_text(name, text)),
            Err(error) => {
                // A PDF is not converted to UTF-8.
                Err(not_read(name).unwrap_or_else(|| not_utf8(name, bytes, error.valid_up_to())))
            }
        }
    }

    /// Creates a source whose name does not show its format, such as standard input. `extension` names the format, such as `md`.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub fn in_format(name: &str, extension: &str, bytes: &[u8]) -> Result<Self, Problem> {
        let source = Self::new(name, bytes)?;
        Ok(Self { format: Some(extension.to_owned()), ..source })
    }

    /// Reads the page at `path`. Problems refer to the page as `name`.
    ///
    /// # Errors
    ///
    /// The file does not exist, is not a regular file or cannot be read, or [`new`](Self::new) rejects its content.
    pub fn open(name: &str, path: &Path) -> Result<Self, Problem> {
        let content = read_file(path).map_err(|error| match error.kind() {
            _ if path.is_dir() => folder(name),
            ErrorKind::NotFound => missing(name, path, &error),
            _ => Problem::unreadable(name, &error),
        })?;
        Self::from_content(name, content)
    }

    /// A page with the content of a file.
    ///
    /// # Errors
    ///
    /// The file is larger than a page may be, or [`new`](Self::new) rejects its content.
    #[doc(hidden)]
    pub fn from_content(name: &str, content: FileContent) -> Result<Self, Problem> {
        match content {
            FileContent::Complete(bytes) => Self::new(name, &bytes),
            FileContent::TooLarge(length) => Err(too_large(name, length)),
        }
    }

    fn from_text(name: &str, text: &str) -> Self {
        let text = normalized(text);
        let mut line_starts = vec![0];
        for (at, _) in text.match_indices('\n') {
            line_starts.push(at as u32 + 1);
        }
        Self { name: name.to_owned(), format: None, text, line_starts, characters: OnceCell::new() }
    }

    /// The name of the page in problems: the path as the user wrote it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The extension that names the format of the page, in lower case and without the dot; empty if there is none.
    pub fn extension(&self) -> String {
        match &self.format {
            Some(extension) => extension.to_ascii_lowercase(),
            None => self.name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase(),
        }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line of the byte at `offset`, from 1.
    pub fn line(&self, offset: u32) -> u32 {
        self.line_starts.partition_point(|&start| start <= offset) as u32
    }

    /// The line and the column of the byte at `offset`, both from 1, the column in characters.
    pub fn position(&self, offset: u32) -> (u32, u32) {
        let line = self.line(offset);
        let start = self.line_start(line);
        let end = (offset as usize).min(self.text.len()).max(start);
        (line, self.characters_before(end) - self.characters_before(start) + 1)
    }

    /// The number of characters that start before `offset`.
    fn characters_before(&self, offset: usize) -> u32 {
        let step = offset / STEP;
        let characters = self.characters.get_or_init(|| {
            let mut characters = vec![0];
            for chunk in self.text.as_bytes().chunks(STEP) {
                characters.push(characters.last().map_or(0, |before| before + count_starts(chunk)));
            }
            characters
        });
        let bytes = self.text.as_bytes().get(step * STEP..offset).unwrap_or_default();
        characters.get(step).map_or(0, |&before| before) + count_starts(bytes)
    }

    /// The location of the `length` bytes at `offset`, with their line or, in a long line, the part around them.
    pub fn location(&self, offset: u32, length: u32) -> Location {
        let (line, column) = self.position(offset);
        let at = (offset as usize).min(self.text.len());
        let start = self.boundary(self.line_start(line).max(at.saturating_sub(EXCERPT_BYTES)));
        let rest = &self.text[start..self.boundary((at + EXCERPT_BYTES).min(self.text.len()))];
        let end = rest[self.boundary(at).saturating_sub(start).min(rest.len())..].find('\n');
        let text = end.map_or(rest, |end| &rest[..(self.boundary(at) - start + end).min(rest.len())]);
        let marked =
            self.text.get(at..self.boundary((at + length as usize).min(self.text.len()))).unwrap_or("");
        let width = marked.split('\n').next().unwrap_or("").chars().count().max(1) as u32;
        let before = self.characters_before(at) - self.characters_before(start);
        Location::new(&self.name, line, column, text, before, width)
    }

    /// The start of the character with the byte at `offset`.
    fn boundary(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }

    fn line_start(&self, line: u32) -> usize {
        self.line_starts.get(line as usize - 1).map_or(0, |&start| start as usize)
    }
}

/// Removes the byte-order mark of a text, and replaces every line ending with `\n`.
fn normalized(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

/// The number of characters that start in these bytes.
fn count_starts(bytes: &[u8]) -> u32 {
    let mut count = 0;
    for &byte in bytes {
        // A byte from 0x80 to 0xbf continues a character.
        count += u32::from((byte as i8) >= -0x40);
    }
    count
}

fn too_large(name: &str, length: u64) -> Problem {
    let limit = MAX_PAGE_BYTES;
    Problem::error(format!("the page {name} has {length} bytes, more than the limit of {limit}"))
        .help("move the table of codes to a page of its own")
}

fn not_utf8(name: &str, bytes: &[u8], at: usize) -> Problem {
    let before = normalized(&String::from_utf8_lossy(&bytes[..at]));
    let line = before.matches('\n').count() as u32 + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let column = before[start..].chars().count() as u32 + 1;
    let end = bytes[at..].iter().position(|byte| matches!(byte, b'\n' | b'\r'));
    let end = end.map_or(bytes.len(), |length| at + length);
    let text = format!("{}{}", &before[start..], String::from_utf8_lossy(&bytes[at..end]));
    Problem::error(format!("the page is not UTF-8: it has the byte 0x{:02x} here", bytes[at]))
        .at(Location::new(name, line, column, &text, column - 1, 1))
        .expected("a page in UTF-8")
        .help("convert it, for example with `iconv -f GB18030 -t UTF-8`")
}

/// The problem with a page that does not exist.
fn missing(name: &str, path: &Path, error: &std::io::Error) -> Problem {
    if name.starts_with("https://") || name.starts_with("http://") {
        return Problem::error(format!("pages are not fetched: {name}"))
            .help("save the page to a file first, and name that file");
    }
    let problem = Problem::unreadable(name, error);
    // Another folder than the current one is not searched.
    if path.is_absolute() {
        return problem;
    }
    match similar_path(Path::new("."), "this folder", &path.to_string_lossy()) {
        Some(help) => problem.help(help),
        None => problem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters() {
        let source = Source::new("p.md", "ab\n状态码 x\n".as_bytes()).unwrap();
        assert_eq!(source.position(0), (1, 1));
        assert_eq!(source.position(2), (1, 3));
        assert_eq!(source.position(3), (2, 1));
        assert_eq!(source.position(3 + 10), (2, 5));
        assert_eq!(source.position(9999), (3, 1), "an offset past the end is in the last line");
    }

    #[test]
    fn an_address_is_not_a_file() {
        let name = "https://ferry.example/codes.md";
        assert_eq!(
            Source::open(name, Path::new(name)).unwrap_err().to_string(),
            "pages are not fetched: https://ferry.example/codes.md\n  \
             = help: save the page to a file first, and name that file"
        );
    }

    #[test]
    fn the_excerpt_of_a_long_line_is_short() {
        let text = format!("{}<p>2xx</p>{}", "状".repeat(5000), "b".repeat(5000));
        let source = Source::new("p.md", text.as_bytes()).unwrap();
        assert_eq!(source.position(15_003), (1, 5004));
        let problem = Problem::error("x").at(source.location(15_003, 3)).to_string();
        assert!(problem.contains("p.md:1:5004") && problem.contains("<p>2xx</p>"), "{problem}");
        assert!(problem.len() < 600);
    }

    #[test]
    fn line_endings_and_a_byte_order_mark_make_no_difference() {
        let plain = Source::new("p.md", b"a\nb\n").unwrap();
        let windows = Source::new("p.md", b"\xef\xbb\xbfa\r\nb\r\n").unwrap();
        assert_eq!(plain.text(), windows.text());
    }

    #[test]
    fn the_problem_with_a_page_that_is_not_utf8_is_at_the_byte() {
        let problem = Source::new("p.md", b"one\ntwo \xc4\xe3 three\nfour").unwrap_err();
        assert_eq!(
            problem.to_string(),
            "the page is not UTF-8: it has the byte 0xc4 here\n \
             --> p.md:2:5\n  |\n2 | two \u{fffd}\u{fffd} three\n  |     ^\n  \
             = expected: a page in UTF-8\n  \
             = help: convert it, for example with `iconv -f GB18030 -t UTF-8`"
        );
    }

    #[test]
    fn a_page_that_is_not_utf8_gives_the_same_problem_on_every_system() {
        let plain = Source::new("p.md", b"one\ntwo \xc4\xe3 three\nfour").unwrap_err();
        let windows = Source::new("p.md", b"\xef\xbb\xbfone\r\ntwo \xc4\xe3 three\r\nfour").unwrap_err();
        assert_eq!(plain, windows);
    }

    #[test]
    fn a_page_that_is_too_large_is_a_problem() {
        let problem = Source::new("p.md", &vec![b'x'; MAX_PAGE_BYTES + 1]).unwrap_err();
        assert_eq!(
            problem.to_string(),
            "the page p.md has 8388609 bytes, more than the limit of 8388608\n  \
             = help: move the table of codes to a page of its own"
        );
    }
}
