//! The sections of RFCs that say whether to repeat a request after an HTTP status.

/// The section that [`doccodes_core::http_semantics`] follows for a status.
pub(super) const fn section(status: u16) -> &'static str {
    match status {
        100..=199 => "RFC 9110 section 15.2",
        200..=299 => "RFC 9110 section 15.3",
        304 => "RFC 9110 section 15.4.5",
        300..=399 => "RFC 9110 section 15.4",
        408 => "RFC 9110 section 15.5.9",
        413 => "RFC 9110 section 15.5.14",
        421 => "RFC 9110 section 15.5.20",
        425 => "RFC 8470 section 5.2",
        429 => "RFC 6585 section 4",
        400..=499 => "RFC 9110 section 15.5",
        501 => "RFC 9110 section 15.6.2",
        503 => "RFC 9110 section 15.6.4",
        505 => "RFC 9110 section 15.6.6",
        506 => "RFC 2295 section 8.1",
        507 => "RFC 4918 section 11.5",
        508 => "RFC 5842 section 7.2",
        510 => "RFC 2774 section 7",
        511 => "RFC 6585 section 6",
        _ => "RFC 9110 sections 15.6 and 9.2.2",
    }
}
