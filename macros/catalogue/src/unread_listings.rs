//! Listings that look like codes but are not read. The tool reports them; the macro does not search for them.

use doccodes_page::Form;
use doccodes_page::distinct::Distinct;

use super::choices::Choices;
use super::code::number;
use super::input::PageInput;
use super::listing::Listings;
use super::reading::Reading;
use super::report::name_of;

/// A listing that looks like codes but is not read, since something else on its page has the codes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnreadListing {
    /// Where it starts, in bytes from the start of the page.
    pub offset: u32,
    /// Its shape.
    pub form: Form,
    /// The text by which an attribute names it, if it has one.
    pub name: Option<String>,
    /// Those of its first few codes that are not documented elsewhere.
    pub codes: Vec<String>,
    /// Whether it has more codes than the first few.
    pub has_more: bool,
}

/// The listings of the page with the index `n` that look like codes, are not read, and whose first few codes include one that is
/// not documented elsewhere.
pub fn unread_listings(n: usize, page: PageInput<'_>, reading: &Reading) -> Vec<UnreadListing> {
    let mut unread = Vec::new();
    if reading.catalogue.codes.is_empty() {
        return unread;
    }
    let mut known = Distinct::default();
    for code in &reading.catalogue.codes {
        known.add(code.value.to_string().into());
    }
    let is_new = |code: &str| {
        !known.contains(code) && number(code).is_none_or(|number| !known.contains(&number.to_string()))
    };
    let mut is_read = vec![false; page.page.tables.len() + page.page.listings.len()];
    for table in reading.tables.iter().filter(|table| table.page == n) {
        if let Some(is_read) = is_read.get_mut(table.table) {
            *is_read = true;
        }
    }
    for found in Listings::new(&[page], &[true], &Choices::default()).described() {
        if is_read[found.listing.index] || !found.may_be_codes() {
            continue;
        }
        let mut codes = Vec::new();
        for code in found.examples {
            if is_new(code) {
                codes.push(code.to_owned());
            }
        }
        if !codes.is_empty() {
            let table = found.listing.table;
            let (offset, form, name) = (table.offset, table.form, name_of(table));
            unread.push(UnreadListing { offset, form, name, codes, has_more: found.has_more });
        }
    }
    unread
}
