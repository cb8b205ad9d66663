//! `list`: shows the enums of a package, and the built-in services.

use crate::exit::Exit;
use crate::lint;
use crate::output::{print, print_failure};
use crate::package::{Packages, Selection};
use crate::render::list;
use crate::terminal::width;

/// Lists the enums of the selected packages. Outside any package, only the built-in services are listed.
pub(crate) fn run(selection: &Selection, json: bool) -> Exit {
    let found = match selection.finds_package() {
        true => Packages::load(selection, &lint::names().collect::<Vec<_>>())
            .and_then(|packages| packages.enums()),
        false => Ok(Vec::new()),
    };
    match found {
        Ok(packages) => {
            let _ = print(if json { list::json(&packages) } else { list::text(&packages, width()) });
            Exit::Success
        }
        Err(error) => {
            print_failure(error);
            Exit::Unusable
        }
    }
}
