//! The table of lints. A new lint is one constant beside its function, and an entry here.

use doccodes_codegen::problem::Warning;

use super::definition::{Find, Lint};
use super::finding::Finding;
use super::{
    codes, columns, disagreement, floats, kind, package, retry, rows, statuses, struck_out, unread, warnings,
};
use crate::inspected::Inspected;

/// Every lint, in the order in which findings are shown.
pub(crate) const LINTS: &[Lint] = &[
    package::MORE_PERMISSIVE,
    package::BASELINE_CHANGED,
    package::UNCHECKED_ENUM,
    columns::TABLE_PASSED_OVER,
    columns::LISTING_PASSED_OVER,
    columns::SECOND_CODE_COLUMN,
    columns::UNREAD_TEXT,
    columns::UNREAD_NAMES,
    columns::UNREAD_STATUS_COLUMN,
    unread::UNREAD_TABLE_LINES,
    unread::UNREAD_INCLUDE,
    unread::CONDITIONAL_TEXT,
    warnings::SECTION_ROW,
    warnings::SHORT_ROW,
    warnings::UNTIDY_CODE,
    warnings::UNREAD_STATUS,
    warnings::ITEM_WITHOUT_CODE,
    warnings::MIXED_TABLES,
    struck_out::STRUCK_OUT_CODE,
    codes::CODES_LOOK_ALIKE,
    codes::CODES_DIFFER_IN_CASE,
    floats::CODES_AS_FLOATS,
    codes::HIDDEN_CHARACTERS,
    rows::ROWS_TWICE,
    rows::EMPTY_DESCRIPTION,
    disagreement::NAMES_DISAGREE,
    disagreement::STATUSES_DISAGREE,
    rows::MISSING_LANGUAGE,
    statuses::REASON_PHRASE,
    statuses::STATUS_AGAINST_CODE,
    kind::STATUS_OUT_OF_RANGE,
    kind::HTTP_LOST,
    kind::HTTP_UNSAID,
    kind::NUMBERS_AS_TEXT,
    kind::SUCCESS_UNDOCUMENTED,
    retry::RETRY_HEADER,
    retry::RETRY_COLUMN_AGAINST_TEXT,
    retry::RETRY_ROWS_DISAGREE,
    retry::RETRY_AGAINST_STATUS,
];

/// The findings of every lint on a page, lint by lint. The warnings of the library are among the problems of the page.
pub(crate) fn findings(inspected: &Inspected) -> impl Iterator<Item = (&'static Lint, Finding)> {
    LINTS.iter().flat_map(|lint| {
        let found = match lint.find {
            Find::InPage(find) => find(inspected),
            Find::Warning(_) | Find::InSources | Find::SinceBaseline(_) => Vec::new(),
        };
        found.into_iter().map(move |finding| (lint, finding))
    })
}

/// The lint of a warning.
pub(super) fn of_warning(warning: Warning) -> Option<&'static Lint> {
    LINTS.iter().find(|lint| matches!(lint.find, Find::Warning(of) if of == warning))
}

/// The lint of this name.
pub(crate) fn find(name: &str) -> Option<&'static Lint> {
    LINTS.iter().find(|lint| lint.name == name)
}
