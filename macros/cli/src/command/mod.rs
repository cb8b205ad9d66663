//! The commands. Each reads its pages, has them rendered and prints the result.

pub(crate) mod check;
pub(crate) mod diff;
pub(crate) mod expand;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod inspect;
pub(crate) mod new;
mod read;

pub(crate) use read::Pages;
