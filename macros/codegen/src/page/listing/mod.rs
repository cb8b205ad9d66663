//! Listings: sequences of items of one shape outside tables, each with a term and a text. They are made of the passages of a
//! page and their outline, codes or not.

mod colons;
mod definitions;
mod lines;
mod list;
mod maker;
mod number;
mod paragraphs;
mod part;
mod sections;
mod term;
mod text;
mod view;

use super::outline::Outline;
use super::table::{Page, Table};
use crate::source::Source;
use maker::Maker;
use view::View;

/// The listings of a page, in the order of their first lines.
pub(super) fn listings(source: &Source, page: &Page, outline: &Outline) -> Vec<Table> {
    let view = View { source, passages: &page.passages, outline };
    let mut maker = Maker::new(view);
    sections::add(&mut maker);
    list::add(&mut maker);
    definitions::add(&mut maker);
    colons::add(&mut maker);
    paragraphs::add(&mut maker);
    lines::add(&mut maker);
    maker.finish()
}
