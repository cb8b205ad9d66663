//! HTML: a whole page, or the HTML in a page of another format.

mod agreement;
mod attributes;
mod element;
mod emitter;
mod named;
mod reference;
mod tokenizer;

pub(super) use element::is_structure;
#[cfg(feature = "mediawiki")]
pub(super) use element::{COLSPAN_ZERO, ROWSPAN_ZERO, span, tag};
pub(super) use emitter::feed;

use super::builder::Builder;
use super::offsets::Offsets;
use doccodes_page::Page;
use doccodes_page::source::Source;

/// Reads a page of HTML.
pub(super) fn read(source: &Source) -> Page {
    let mut builder = Builder::new(source);
    feed(&mut builder, source.text(), &Offsets::identity());
    builder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::cells;
    use doccodes_page::Row;
    use doccodes_page::limits::{MAX_ATTRIBUTES, MAX_CELLS, MAX_COLUMNS};
    use doccodes_page::problem::Problem;

    fn page(html: &str) -> Page {
        read(&Source::new("p.html", html.as_bytes()).unwrap())
    }

    #[test]
    fn cells_keep_paragraphs_breaks_and_entities() {
        let page = page(
            "<table><tr><th>A<th>B<tr><td><p><a name=x></a>1 &amp; 2</p><p>3</p><td>x<br>y <b>z</b>\n w</table>",
        );
        assert_eq!(cells(&page), [["1 & 2\n3", "x\ny z w"]]);
        let header = page.tables[0].header.as_ref().unwrap();
        assert_eq!(header.cells[1].text(), "B");
    }

    #[test]
    fn a_byte_of_a_cell_is_found_on_the_page_after_entities_and_markup() {
        let html = "<table><tr><th>A<tr><td> &lt;b&gt; <i>x&#65;y</i></td></tr></table>";
        let page = page(html);
        let cell = &page.tables[0].rows[0].cells[0];
        assert_eq!(cell.text(), "<b> xAy");
        let found: Vec<&str> =
            (0..cell.text().len()).map(|at| &html[cell.page_offset(at) as usize..][..1]).collect();
        assert_eq!(found, ["&", "b", "&", "&", "x", "&", "y"]);
    }

    #[test]
    fn spans_repeat_their_cell() {
        let page = page(
            "<table><tr><th>M<th>C<th>T<tr><td rowspan=2>m<td>1<td>a<tr><td>2<td>b<tr><td colspan=2>s<td>c</table>",
        );
        assert_eq!(cells(&page), [["m", "1", "a"], ["m", "2", "b"], ["s", "s", "c"]]);
    }

    #[test]
    fn a_span_at_the_end_of_a_row_reaches_down() {
        let page = page("<table><tr><th>C<th>T<tr><td>1<td rowspan=3>a<tr><td>2<tr><td>3</table>");
        assert_eq!(cells(&page), [["1", "a"], ["2", "a"], ["3", "a"]]);
    }

    #[test]
    fn a_huge_span_costs_nothing() {
        let page = page("<table><tr><td rowspan=1000000000 colspan=4294967296000>x<tr><td>y</table>");
        assert_eq!(page.tables[0].rows.len(), 2);
        assert_eq!(page.tables[0].rows[1].cells.len(), 1000);
        assert_eq!(page.problems[0].message(), "a row has more than 1000 cells, the limit");
    }

    #[test]
    fn a_long_header_cell_is_not_joined_with_a_thousand_others() {
        let (long, others) = ("x".repeat(1000), "<th>a".repeat(1000));
        let page =
            page(&format!("<table><thead><tr><th colspan=1000>{long}<tr>{others}<tbody><tr><td>1</table>"));
        let cells = &page.tables[0].header.as_ref().unwrap().cells;
        assert!(cells.len() == 1000 && cells.iter().all(|cell| cell.is_same(&cells[0])));
    }

    #[test]
    fn a_tag_with_many_attributes_is_refused() {
        let tag = |attributes: usize| {
            format!("<table><tr><td>a<tr><td {}>b<tr><td>c</table>", "a=\"1\" ".repeat(attributes))
        };
        assert_eq!(cells(&page(&tag(MAX_ATTRIBUTES))), [["a"], ["b"], ["c"]]);
        let long = tag(MAX_ATTRIBUTES + 1);
        // The tag may also be the last one, without an end.
        for html in [&long[..], &long[..long.len() - ">b<tr><td>c</table>".len()]] {
            let page = page(html);
            let messages: Vec<&str> = page.problems.iter().map(Problem::message).collect();
            assert_eq!(messages, ["a tag has more than 100 attributes, the limit"]);
            assert_eq!(page.problems[0].location().map(|spot| spot.column()), Some(21));
            assert_eq!(cells(&page), [["a"]]);
        }
    }

    #[test]
    fn the_first_of_several_spans_counts() {
        assert_eq!(cells(&page("<table><tr><td colspan=2 COLSPAN=3>a</table>")), [["a", "a"]]);
    }

    #[test]
    fn a_span_of_zero_is_one_column_or_all_rows() {
        let page = page("<table><tr><td colspan=0>a<td rowspan=0>b<tr><td>c<tr><td>d</table>");
        assert_eq!(cells(&page), [["a", "b"], ["c", "b"], ["d", "b"]]);
    }

    #[test]
    fn gaps_before_a_span_count_as_cells() {
        let wide = format!("<table><tr>{}<td rowspan=0>x", "<td>".repeat(999));
        let page = page(&format!("{wide}{}", "<tr>".repeat(2000)));
        let cells: usize = page.tables[0].rows.iter().map(|row| row.cells.len()).sum();
        assert!(cells <= MAX_CELLS + MAX_COLUMNS, "{cells}");
        assert_eq!(
            page.problems[0].message(),
            "the tables of the page have more than 1000000 cells, the limit"
        );
    }

    #[test]
    fn a_header_over_the_limit_is_not_merged() {
        let words = "word ".repeat(12_000);
        for spans in ["colspan=1000", "colspan=1000 rowspan=3"] {
            let page = page(&format!(
                "<table><thead><tr><th {spans}>{words}<tr><th colspan=1000>x<tr><th>y</table>"
            ));
            let header = page.tables[0].header.as_ref().unwrap();
            let bytes: usize = header.cells.iter().map(|cell| cell.text().len()).sum();
            assert!(bytes < 8_000_000, "{bytes}");
        }
    }

    #[test]
    fn a_table_in_a_cell_is_a_table_and_a_part_of_the_cell() {
        let page = page("<table><tr><td>a<table><tr><td>1<td>2</table>b<td>c</table>");
        let rows = cells(&page);
        assert_eq!(rows, [vec!["a\n1\n2\nb", "c"], vec!["1", "2"]]);
    }

    #[test]
    fn tables_nested_too_deep_are_refused_once() {
        let page = page(&"<table><tr><td>".repeat(10_000));
        assert_eq!(page.problems.len(), 1);
        assert_eq!(page.problems[0].message(), "tables are nested more than 8 levels deep, the limit");
    }

    #[test]
    fn no_text_is_lost_after_an_entity() {
        let page = page("<table><tr><td>(|)&amp;$?&lt;&gt;，中文&nbsp;等&#20013;文&unknown；x < y</table>");
        assert_eq!(cells(&page), [["(|)&$?<>，中文 等中文&unknown；x < y"]]);
    }

    #[test]
    fn text_after_dropped_markup_keeps_its_offset() {
        let html = "<table><tr><td>200</>A.1</table>";
        let cell = &page(html).tables[0].rows[0].cells[0];
        assert_eq!(cell.text(), "200A.1");
        assert!(html[cell.page_offset(3) as usize..].starts_with("A.1"));
        let html = "<table><tr><td>200</>&lt;</table>";
        let cell = &page(html).tables[0].rows[0].cells[0];
        assert!(html[cell.page_offset(3) as usize..].starts_with("&lt;"));
    }

    #[test]
    fn a_span_that_another_span_overlaps_still_ends() {
        let page =
            page("<table><tr><td>1<td rowspan=2>n1<td>a<tr><td colspan=2>2<td>b<tr><td>3<td>c<td>d</table>");
        assert_eq!(cells(&page), [["1", "n1", "a"], ["2", "2", "b"], ["3", "c", "d"]]);
    }

    #[test]
    fn a_gap_before_a_span_is_a_missing_cell() {
        let page = page("<table><tr><td>1<td>A<td rowspan=3>d<tr><td>B<tr><td>2<td>C</table>");
        let widths: Vec<usize> = page.tables[0].rows.iter().map(Row::width).collect();
        assert_eq!(widths, [3, 1, 3]);
    }

    #[test]
    fn a_footnote_mark_is_a_separate_word() {
        assert_eq!(cells(&page("<table><tr><td>503<sup>1</sup><td>a</table>")), [["503 1", "a"]]);
    }

    #[test]
    fn a_span_ends_with_its_row_group() {
        let page = page(
            "<table><thead><tr><th rowspan=3>A<th>B</thead><tbody><tr><td>1<td rowspan=5>x</tbody>\
             <tbody><tr><td>2<td>y</table>",
        );
        assert_eq!(cells(&page), [["1", "x"], ["2", "y"]]);
    }

    #[test]
    fn spans_do_not_multiply_through_nested_tables() {
        let nested = "<table><tr><td>1<td colspan=1000>".repeat(7) + "x";
        let page = page(&nested);
        assert!(page.tables[0].rows[0].cells[1].text().len() < 100);
    }

    #[test]
    fn scripts_are_not_text() {
        let page =
            page("<table><tr><td>a<script>document.write('<td>')</script>b<style>td{}</style></table>");
        assert_eq!(cells(&page), [["ab"]]);
    }
}
