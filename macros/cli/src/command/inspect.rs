//! `inspect`: shows how pages are read.

use std::path::PathBuf;

use super::read;
use crate::exit::Exit;
use crate::render::{page, page_json, review};

/// Shows pages, or with `retry` the review of their verdicts.
pub(crate) fn run(pages: &[PathBuf], retry: bool, json: bool) -> Exit {
    read::for_each(pages, |path, read| {
        let (text, exit) = match read {
            Ok(inspected) => {
                let text = match (retry, json) {
                    (false, false) => page::page(&inspected),
                    (false, true) => page_json::page(&inspected),
                    (true, false) => review::text(&inspected),
                    (true, true) => review::json(&inspected),
                };
                (text, Exit::failure_if(inspected.has_errors()))
            }
            Err(problem) => {
                let name = path.display().to_string();
                let text =
                    if json { page_json::unread(&name, &problem) } else { page::unread(&name, &problem) };
                (text, Exit::Unusable)
            }
        };
        (text + "\n", exit)
    })
}
