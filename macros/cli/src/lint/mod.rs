//! What `check` finds on a page that can be read but looks odd: lints with names and levels.

mod codes;
mod columns;
mod definition;
mod disagreement;
mod finding;
mod floats;
mod kind;
mod level;
mod levels;
mod package;
mod report;
mod retry;
mod rows;
mod statuses;
mod struck_out;
mod table;
mod unread;
mod warnings;

pub(crate) use definition::{Find, Lint};
pub(crate) use finding::{Finding, Mark};
pub(crate) use level::Level;
pub(crate) use levels::{Levels, names, parse_name};
pub(crate) use package::{BASELINE_CHANGED, MORE_PERMISSIVE, UNCHECKED_ENUM};
pub(crate) use report::{Found, Report, Reported};
pub(crate) use table::{LINTS, find, findings};
