//! `inspect`: shows how pages are read.

use std::cell::Cell;

use super::read::{self, Pages};
use crate::exit::Exit;
use crate::options::ReadingOptions;
use crate::render::{page, page_json, review};
use crate::terminal::width;

/// Shows the pages of enums, or with `retry` the review of their verdicts.
pub(crate) fn run(pages: &Pages, options: &ReadingOptions, retry: bool, json: bool) -> Exit {
    let is_first = Cell::new(true);
    read::for_each(pages, options, |inspected| {
        if retry {
            // The review shows only verdicts.
            let _ = read::printing_errors(inspected);
        }
        let text = match (retry, json) {
            (false, false) => page::page(inspected, width()),
            (false, true) => page_json::page(inspected) + "\n",
            (true, false) => review::text(inspected, width()),
            (true, true) => review::json(inspected) + "\n",
        };
        // In text, an empty line separates pages.
        let gap = if json || is_first.replace(false) { "" } else { "\n" };
        (format!("{gap}{text}"), inspected.exit())
    })
}
