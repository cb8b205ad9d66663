//! Renders pages, codes, problems and changes as text and as JSON. Nothing here reads or prints.

pub(crate) mod change;
pub(crate) mod check;
mod decision;
pub(crate) mod explanation;
pub(crate) mod export;
mod github;
pub(crate) mod json;
mod kind;
pub(crate) mod lint;
pub(crate) mod list;
pub(crate) mod new;
mod origin;
pub(crate) mod page;
pub(crate) mod page_json;
mod reason;
pub(crate) mod review;
mod shown;
pub(crate) mod snippet;
pub(crate) mod text;
pub(crate) mod unchecked;
pub(crate) mod update;
