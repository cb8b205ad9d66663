//! `inspect`: shows how pages are read.

use super::read::{self, Pages};
use crate::exit::Exit;
use crate::options::ReadingOptions;
use crate::render::{page, page_json, review};
use crate::terminal::width;

/// Shows the pages of enums, or with `retry` the review of their verdicts.
pub(crate) fn run(pages: &Pages, options: &ReadingOptions, retry: bool, json: bool) -> Exit {
    read::for_each(pages, options, |inspected| {
        if retry {
            // The review shows verdicts alone.
            let _ = read::printing_errors(inspected);
        }
        let text = match (retry, json) {
            (false, false) => page::page(inspected, width()),
            (false, true) => page_json::page(inspected),
            (true, false) => review::text(inspected, width()),
            (true, true) => review::json(inspected),
        };
        (text + "\n", inspected.exit())
    })
}
