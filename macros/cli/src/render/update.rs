//! The result of `update`, as text and as JSON.

use std::path::Path;

use doccodes_codegen::problem::visible;
use serde_json::json;

use super::change;
use super::json::to_line;
use crate::change::Comparison;
use crate::provenance;

/// The result for the page.
pub(crate) fn text(page: &Path, was_there: bool, is_new: bool) -> String {
    let (page, note) = (page.display().to_string(), provenance::file(page).display().to_string());
    let done = if was_there { "replaced" } else { "written" };
    match is_new {
        true => format!("{} is {done}; {} says where it comes from\n", visible(&page), visible(&note)),
        false => format!("{} is up to date\n", visible(&page)),
    }
}

/// Why the page is not replaced.
pub(crate) fn refusal(page: &Path, reasons: &[String]) -> String {
    let page = visible(&page.display().to_string());
    let reasons: Vec<String> =
        reasons.iter().map(|reason| format!("{page} is not replaced: {reason}\n")).collect();
    reasons.concat() + "review this, and repeat the command with `--accept`\n"
}

/// The same as one JSON object, on one line.
pub(crate) fn json(comparison: &Comparison<'_>, is_replaced: bool, reasons: &[String]) -> String {
    let mut object = change::object(comparison);
    object.insert("is_replaced".to_owned(), json!(is_replaced));
    object.insert("reasons".to_owned(), json!(reasons));
    to_line(&object.into()) + "\n"
}
