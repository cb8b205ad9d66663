//! Plain text. It may have tables like Markdown, and its lines may be a listing.

use super::builder::Builder;
use super::markdown;
use super::table::{Page, sort_by_offset};
use super::tag::Tag;
use crate::source::Source;

/// Reads a page of plain text.
pub(super) fn read(source: &Source) -> Page {
    let mut page = markdown::read(source);
    let mut lines = Builder::new(source);
    lines.start(Tag::Preformatted, 0);
    lines.text(source.text(), 0, true);
    page.listings.extend(lines.finish().listings);
    sort_by_offset(&mut page.listings);
    page
}

#[cfg(test)]
mod tests {
    use crate::page::form::Form;
    use crate::page::testing::{cells, items};
    use crate::source::Source;

    #[test]
    fn lines_of_a_text_file_are_a_listing() {
        let read = |text: &str| crate::page::read(&Source::new("p.txt", text.as_bytes()).unwrap());
        let page = read("404 Lost parcel\n405 Wet parcel\n\n  406  Dry\n# end\n407 Cold\n");
        assert_eq!(
            items(&page, Form::Lines),
            [["404", "Lost parcel"], ["405", "Wet parcel"], ["406", "Dry"], ["407", "Cold"]]
        );
        let page = read("| A | B |\n|---|---|\n| 1 | 2 |\n");
        assert_eq!(cells(&page), [["1", "2"]]);
        assert!(page.listings.is_empty());
    }
}
