//! Listings that look like codes beside what is read. The tool reports them; the macro does not look for them.

use std::collections::HashSet;

use super::choices::Choices;
use super::code::number;
use super::input::PageInput;
use super::listing::{Described, Listings};
use super::reading::Reading;
use super::report::name_of;
use crate::page::Form;

/// A listing that looks like codes and is not read, since something else on its page has the codes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnreadListing {
    /// Where it starts, in bytes from the start of the page.
    pub offset: u32,
    /// Its shape.
    pub form: Form,
    /// The text by which an attribute names it, if it has one.
    pub name: Option<String>,
    /// The codes among its first few that nothing documents which is read.
    pub codes: Vec<String>,
    /// Whether it has more codes than the first few.
    pub has_more: bool,
}

/// The listings of the page with the index `n` that look like codes, are not read, and have one among their first few codes that nothing documents
/// which is read.
pub fn unread_listings(n: usize, page: PageInput<'_>, reading: &Reading) -> Vec<UnreadListing> {
    let mut unread = Vec::new();
    if reading.catalogue.codes.is_empty() {
        return unread;
    }
    let known: HashSet<String> = reading.catalogue.codes.iter().map(|code| code.value.to_string()).collect();
    let is_new = |code: &str| {
        !known.contains(code) && number(code).is_none_or(|number| !known.contains(&number.to_string()))
    };
    let of_page = reading.tables.iter().filter(|table| table.page == n);
    let is_read: HashSet<usize> = of_page.map(|table| table.table).collect();
    let listings = Listings::new(&[page], &[true], &Choices::default());
    let others = listings.described().filter(|found| !is_read.contains(&found.listing.index));
    for found in others.filter(Described::may_be_codes) {
        let codes = found.examples.iter().filter(|code| is_new(code)).map(|&code| code.to_owned());
        let (table, codes) = (found.listing.table, codes.collect::<Vec<String>>());
        if !codes.is_empty() {
            let (offset, form, name) = (table.offset, table.form, name_of(table));
            unread.push(UnreadListing { offset, form, name, codes, has_more: found.has_more });
        }
    }
    unread
}
