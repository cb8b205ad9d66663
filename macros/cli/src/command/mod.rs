//! The commands. Each reads its pages, renders them and prints the result.

pub(crate) mod check;
pub(crate) mod check_package;
pub(crate) mod diff;
pub(crate) mod diff_package;
mod differences;
pub(crate) mod expand;
pub(crate) mod explain;
pub(crate) mod export;
mod gate;
pub(crate) mod inspect;
pub(crate) mod list;
pub(crate) mod new;
mod read;
pub(crate) mod update;

pub(crate) use differences::Class;
pub(crate) use read::Pages;
