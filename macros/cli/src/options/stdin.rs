//! A page on standard input.

use std::io::{self, Read as _};
use std::path::Path;
use std::sync::OnceLock;

use clap::builder::{PossibleValue, PossibleValuesParser};
use doccodes_codegen::page::FORMATS;
use doccodes_codegen::problem::Problem;
use doccodes_codegen::source::{MAX_PAGE_BYTES, Source};

/// The name of the page in messages.
pub(super) const NAME: &str = "<stdin>";

/// The bytes, which can be read only once, or the error.
static BYTES: OnceLock<Result<Vec<u8>, String>> = OnceLock::new();

/// Whether a path means standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

/// Reads the page; `format` is an extension of its format.
pub(super) fn read(format: Option<&str>) -> Result<Source, Problem> {
    let Some(format) = format else {
        let message =
            format!("the format of standard input is not known: add `--stdin-format`, one of {}", names());
        return Err(Problem::error(message));
    };
    let bytes = BYTES.get_or_init(|| {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().take(MAX_PAGE_BYTES as u64 + 1).read_to_end(&mut bytes);
        read.map(|_| bytes).map_err(|error| error.to_string())
    });
    match bytes {
        Ok(bytes) => Source::in_format(NAME, format, bytes),
        Err(error) => Err(Problem::error(format!("standard input cannot be read: {error}"))),
    }
}

/// The formats that `--stdin-format` accepts: the extensions of their files.
pub(super) fn formats() -> PossibleValuesParser {
    let values = FORMATS.iter().filter_map(|format| {
        let (first, others) = format.extensions.split_first()?;
        Some(PossibleValue::new(*first).aliases(others.iter().copied()))
    });
    PossibleValuesParser::new(values.chain([PossibleValue::new("txt")]))
}

/// The formats in a message: `md, html, csv`.
fn names() -> String {
    let names = FORMATS.iter().filter_map(|format| format.extensions.first().copied());
    names.chain(["txt"]).collect::<Vec<_>>().join(", ")
}
