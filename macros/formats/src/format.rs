//! The formats of pages. Every list of formats or extensions comes from here.

use doccodes_page::Page;
use doccodes_page::source::Source;

#[cfg(feature = "rst")]
use super::rst::ReadCsvTable;
use super::{html, markdown};

/// A format of pages.
///
/// # Examples
///
/// ```
/// use doccodes_codegen::page::Format;
///
/// let format = Format::from_extension("HTM").unwrap();
/// assert_eq!((format.name, format.feature), ("HTML", None));
/// assert!(Format::from_extension("txt").is_none());
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Format {
    /// Its name.
    pub name: &'static str,
    /// The extensions of its files, in lower case and without the dot.
    pub extensions: &'static [&'static str],
    /// The cargo feature that enables it; `None` if it is always enabled.
    pub feature: Option<&'static str>,
    reader: Enabled<Reader>,
}

/// Reads a page of one format.
pub(super) type Reader = fn(&Source) -> Page;

/// A reader, or the name of the cargo feature that enables it and is off.
type Enabled<R> = Result<R, &'static str>;

/// A reader, if a feature is on.
macro_rules! enabled_by {
    ($feature:literal, $reader:expr) => {{
        #[cfg(feature = $feature)]
        {
            Ok($reader)
        }
        #[cfg(not(feature = $feature))]
        {
            Err($feature)
        }
    }};
}

/// A format that a feature enables.
macro_rules! optional {
    ($name:literal, $extensions:expr, $feature:literal, $reader:expr) => {
        Format {
            name: $name,
            extensions: $extensions,
            feature: Some($feature),
            reader: enabled_by!($feature, $reader),
        }
    };
}

/// A format that is always enabled.
const fn always(name: &'static str, extensions: &'static [&'static str], reader: Reader) -> Format {
    Format { name, extensions, feature: None, reader: Ok(reader) }
}

/// Every format, enabled or not.
pub const FORMATS: &[Format] = &[
    always("Markdown", &["md", "mdx", "markdown"], markdown::read),
    always("HTML", &["html", "htm", "xhtml"], html::read),
    optional!("CSV", &["csv"], "csv", super::csv::read),
    optional!("TSV", &["tsv"], "csv", super::csv::read_tsv),
    optional!("JSON", &["json"], "json", super::json::read),
    optional!("reStructuredText", &["rst", "rest"], "rst", |page| super::rst::read(page, CSV_TABLES)),
    optional!("AsciiDoc", &["adoc", "asciidoc", "asc"], "asciidoc", super::asciidoc::read),
    optional!("MediaWiki", &["wiki", "mediawiki", "wikitext"], "mediawiki", super::mediawiki::read),
];

/// The reader of the directive `csv-table` in reStructuredText.
#[cfg(feature = "rst")]
const CSV_TABLES: Enabled<ReadCsvTable> = enabled_by!("csv", super::rst::csv_table::read);

impl Format {
    /// The format of files with this extension, in upper or lower case.
    pub fn from_extension(extension: &str) -> Option<&'static Self> {
        let is_extension = |known: &&str| known.eq_ignore_ascii_case(extension);
        FORMATS.iter().find(|format| format.extensions.iter().any(is_extension))
    }

    /// Whether pages of this format are read: its feature is enabled, or it needs none.
    pub fn is_enabled(&self) -> bool {
        self.reader.is_ok()
    }

    /// The reader of this format, or the name of the feature that is off.
    pub(super) fn reader(&self) -> Enabled<Reader> {
        self.reader
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extension_belongs_to_one_format() {
        let all: Vec<&str> = FORMATS.iter().flat_map(|format| format.extensions).copied().collect();
        for (n, extension) in all.iter().enumerate() {
            assert!(!all[..n].contains(extension), "{extension}");
            assert_eq!(*extension, extension.to_ascii_lowercase());
        }
    }

    #[test]
    fn a_format_without_a_feature_is_enabled() {
        for format in FORMATS {
            assert!(format.is_enabled() || format.feature.is_some(), "{format:?}");
        }
    }
}
