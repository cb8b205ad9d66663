//! The HTTP status of a code.

use doccodes_codegen::catalogue::Code;

/// The HTTP status that the page documents beside a code, the first one where rows differ.
pub(crate) fn documented_status(code: &Code) -> Option<u16> {
    code.entries.iter().find_map(|entry| entry.http_status)
}

/// The HTTP status that a code is, on a page whose codes are HTTP statuses.
pub(crate) fn own_status(code: &Code) -> Option<u16> {
    code.value.number().and_then(|number| u16::try_from(number).ok())
}
