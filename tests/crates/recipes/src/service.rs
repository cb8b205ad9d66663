//! The codes of the service that the recipes call.

use doccodes::codes;

/// Its HTTP statuses.
#[codes("docs/status-codes.md")]
pub enum Status {}

/// Its error codes, which are in the body of an answer.
#[codes("docs/error-codes.md")]
pub enum ErrorCode {}
