//! Decides whether a column holds HTTP statuses, so that a cell with something else is odd.

use doccodes_page::Row;

use super::cell::CodeCell;
use super::http;
use super::http_decision::HttpClaim;
use super::kind::{number, status};
use crate::share::Share;

/// Numbers from 100 to 599 among the codes under a header that says HTTP status: words (`any`, `other`) may outnumber them.
const STATUSES_UNDER_THEIR_HEADER: Share = Share::new(1, 3);

/// The same, if something else says it, or the phrases show it. If fewer than half are statuses, most codes are something else.
const STATUSES: Share = Share::new(1, 2);

/// Numbers from 100 to 599 among all numbers, if only the phrases show it: a list of a service's own numbers may borrow some
/// phrases.
const STATUSES_AMONG_NUMBERS: Share = Share::new(8, 10);

/// Rows with the registered phrases of their statuses, if nothing is said outright: services have texts of their own for some.
const WITH_PHRASES: Share = Share::new(1, 2);

/// The fewest such rows. One may be chance.
const FEWEST_PHRASES: usize = 2;

/// Whether rows have HTTP statuses in the column of the codes, whose cells were read: a header, a heading or a caption claims it, or the
/// rows have the registered phrases of their statuses.
pub(crate) fn is_http_column(rows: &[(&Row, CodeCell)], claim: HttpClaim) -> bool {
    let (mut all, mut numbers, mut statuses, mut phrases) = (0, 0, 0, 0);
    for (row, cell) in rows {
        let CodeCell::Codes { codes, reason } = cell else { continue };
        for code in codes {
            all += 1;
            numbers += usize::from(number(code).is_some());
            let Some(status) = status(code) else { continue };
            statuses += 1;
            phrases += usize::from(has_phrase(row, reason.as_deref(), status));
        }
    }
    let reach = |share: Share| statuses > 0 && share.is_reached(statuses, all);
    match claim {
        HttpClaim::Denied => false,
        HttpClaim::InHeader => reach(STATUSES_UNDER_THEIR_HEADER),
        HttpClaim::Stated => reach(STATUSES),
        HttpClaim::Nothing | HttpClaim::Status | HttpClaim::Mentioned => {
            reach(STATUSES)
                && (STATUSES_AMONG_NUMBERS.is_reached(statuses, numbers) || statuses + 1 == numbers)
                && phrases >= FEWEST_PHRASES
                && WITH_PHRASES.is_reached(phrases, all)
        }
    }
}

/// Whether a row has the registered phrase of its status, beside the status or in another cell.
fn has_phrase(row: &Row, reason: Option<&str>, status: u16) -> bool {
    let is =
        |text: &str| http::is_reason_phrase(text, Some(status)) || http::phrase_in(text, status).is_some();
    reason.is_some_and(is) || row.cells.iter().any(|cell| is(cell.text()))
}
