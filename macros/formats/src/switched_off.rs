//! The problem with a page that needs a cargo feature that is off.

use doccodes_page::problem::Problem;

/// `what` is not read, because the feature `feature` is off.
pub(super) fn switched_off(what: &str, feature: &str) -> Problem {
    Problem::error(format!("{what} are not read: the feature `{feature}` of doccodes is off"))
        .help(format!("enable it with `cargo add doccodes --features {feature}`"))
}
