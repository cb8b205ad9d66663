//! `new`: prints the attribute that pages need.

use std::path::PathBuf;

use doccodes_codegen::problem::visible;

use super::expand::Package;
use crate::address;
use crate::exit::Exit;
use crate::output::{print, print_failure};
use crate::proposal::{Proposal, propose};
use crate::render::new;

/// Prints an attribute for one enum of all pages, or for an enum of each page if they cannot be read together.
pub(crate) fn run(pages: &[PathBuf], name: Option<&str>, json: bool) -> Exit {
    const SAVE: &str = "save the page in the package first, and name that file";
    if let Some(error) = pages.iter().find_map(|page| address::refusal(page, SAVE)) {
        print_failure(visible(&error));
        return Exit::Unusable;
    }
    let package = match Package::of(pages) {
        Ok(package) => package,
        Err(error) => {
            print_failure(visible(&error));
            return Exit::Unusable;
        }
    };
    let together = propose(&package.folder, &package.pages);
    let proposals: Vec<Proposal> = match together.needs_one_enum_for_each_page() {
        true => {
            package.pages.iter().map(|page| propose(&package.folder, std::slice::from_ref(page))).collect()
        }
        false => vec![together],
    };
    // A name can only be given to one enum.
    let name = name.filter(|_| proposals.len() == 1);
    let mut exit = Exit::Success;
    for (n, proposal) in proposals.iter().enumerate() {
        exit = exit.max(proposal.inspected.exit()).max(Exit::failure_if(!proposal.is_complete()));
        let text = match json {
            true => new::json(proposal, name),
            false => new::rust(proposal, name, n == 0),
        };
        if print(text).is_err() {
            break;
        }
    }
    exit
}
