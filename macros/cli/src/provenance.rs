//! The note beside a page that says where the page comes from: `docs/codes.md.source.toml` for `docs/codes.md`.
//!
//! It is a file of its own, so that the page stays as its vendor publishes it, in every format. Lines of the note that doccodes
//! does not recognise are kept.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Where a page comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Provenance {
    /// The address.
    pub(crate) address: Option<String>,
    /// The vendor's revision: a version, a commit, a date.
    pub(crate) revision: Option<String>,
    /// The day on which the page was fetched: `2026-11-27`.
    pub(crate) date: Option<String>,
    /// The hash of the page's bytes.
    pub(crate) sha256: Option<String>,
    /// Lines that the user added.
    others: Vec<String>,
}

/// The first line of a note.
const TITLE: &str = "# Where the page beside this file comes from. `cargo doccodes update` writes it, and keeps your own lines.";

/// The note of a page.
pub(crate) fn file(page: &Path) -> PathBuf {
    let mut name = OsString::from(page);
    name.push(".source.toml");
    PathBuf::from(name)
}

impl Provenance {
    /// Reads the note of a page; empty if there is none.
    ///
    /// # Errors
    ///
    /// The note cannot be read.
    pub(crate) fn read(page: &Path) -> io::Result<Self> {
        match fs::read_to_string(file(page)) {
            Ok(text) => Ok(Self::parse(&text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error),
        }
    }

    fn parse(text: &str) -> Self {
        let mut read = Self::default();
        for line in text.lines().filter(|line| *line != TITLE) {
            let (key, value) = line.split_once('=').unwrap_or((line, ""));
            let field = match key.trim() {
                "address" => &mut read.address,
                "revision" => &mut read.revision,
                "date" => &mut read.date,
                "sha256" => &mut read.sha256,
                _ => {
                    read.others.push(line.to_owned());
                    continue;
                }
            };
            // The strings of TOML that doccodes writes are strings of JSON as well.
            *field = serde_json::from_str(value.trim()).ok();
        }
        read
    }

    /// The text of the note.
    pub(crate) fn text(&self) -> String {
        let mut text = format!("{TITLE}\n");
        for (key, value) in [
            ("address", &self.address),
            ("revision", &self.revision),
            ("date", &self.date),
            ("sha256", &self.sha256),
        ] {
            if let Some(value) = value {
                text.push_str(&format!("{key} = {}\n", serde_json::Value::from(value.as_str())));
            }
        }
        for line in &self.others {
            text.push_str(line);
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_read_as_it_was_written() {
        let mut note = Provenance {
            address: Some("https://ferry.example/codes?a=b".to_owned()),
            revision: Some("v2 \"summer\"".to_owned()),
            date: Some("2026-11-27".to_owned()),
            sha256: Some("0f".to_owned()),
            others: Vec::new(),
        };
        assert_eq!(Provenance::parse(&note.text()), note);
        let text = note.text() + "\n# Asked on the phone.\nlicence = \"CC-BY-4.0\"\n";
        note.others = ["", "# Asked on the phone.", "licence = \"CC-BY-4.0\""].map(str::to_owned).to_vec();
        assert_eq!((Provenance::parse(&text), note.text()), (note.clone(), text));
        assert_eq!(Provenance::parse("date = yesterday").date, None);
    }

    #[test]
    fn the_note_is_beside_the_page() {
        assert_eq!(file(Path::new("docs/codes.md")), Path::new("docs/codes.md.source.toml"));
    }
}
