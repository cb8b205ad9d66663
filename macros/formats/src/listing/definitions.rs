//! Lists of terms with their definitions.

use doccodes_page::Form;

use super::maker::Maker;
use super::number;
use super::part::{Part, Term};
use super::term::is_symbol;
use super::view::View;
use crate::outline::{Group, Item};
use crate::tag::Tag;

/// Adds the definition lists of a page.
pub(super) fn add(maker: &mut Maker<'_>) {
    for list in maker.view.outline.groups.iter().filter(|group| group.tag == Tag::Definitions) {
        if maker.is_full() {
            break;
        }
        maker.start(Form::Definitions, list.heading, list.caption);
        add_list(maker, list);
        maker.end();
    }
}

/// Adds the terms of a list. Terms in a row share their definition.
fn add_list(maker: &mut Maker<'_>, list: &Group) {
    let view = maker.view;
    let mut terms: Vec<Term> = Vec::new();
    let are_numbered = are_numbered(view, list);
    // Whether a number right after a name belongs to the name.
    let has_number = |name: &Term| match name.parts.as_slice() {
        [part] => {
            are_numbered || is_symbol(view.text(part.passage)) && !number::is_number(view.text(part.passage))
        }
        _ => false,
    };
    for item in &list.items {
        maker.charge(&item.term);
        if maker.is_full() {
            return;
        }
        let parts: Vec<Part> =
            item.term.clone().map(|passage| Part { passage, bytes: 0..view.text(passage).len() }).collect();
        let is_number = is_number(view, item);
        match (terms.last_mut(), parts.first()) {
            (Some(name), _) if is_number && has_number(name) => name.parts.extend(parts),
            (_, Some(first)) => {
                let style = Term::new(view, first.clone()).style;
                terms.push(Term { parts, style });
            }
            _ => {}
        }
        if !item.text.is_empty() {
            maker.items(&terms, &[], item.text.clone());
            terms.clear();
        }
    }
    // The last terms have no definition.
    let end = view.len();
    maker.items(&terms, &[], end..end);
}

/// Whether each number among the terms follows a name that has no definition of its own.
fn are_numbered(view: View<'_>, list: &Group) -> bool {
    let mut follows_name = false;
    list.items.iter().all(|item| {
        let is_number = is_number(view, item);
        let fits = follows_name || !is_number;
        follows_name = !is_number && item.text.is_empty();
        fits
    })
}

fn is_number(view: View<'_>, item: &Item) -> bool {
    item.term.len() == 1 && number::is_number(view.text(item.term.start))
}

#[cfg(test)]
mod tests {
    use doccodes_page::Form;

    use crate::testing::{items, listings, read};

    #[test]
    fn terms_have_definitions() {
        let page = read(
            "p.html",
            "<h2>Codes</h2><p>All:</p><dl><dt><b>E1</b><dt>E2<dd>Lost.<dd><p>Ask.</p><dt>E3</dt><dt>0x3</dt><dd>Wet.<ul><li>Dry it.</ul></dd></dl>",
        );
        assert_eq!(
            items(&page, Form::Definitions),
            [["E1", "Lost.\nAsk."], ["E2", "Lost.\nAsk."], ["E3\n0x3", "Wet.\nDry it."]]
        );
        let list = listings(&page, Form::Definitions)[0];
        assert_eq!((list.heading.as_deref(), list.caption.as_deref()), (Some("Codes"), Some("All:")));
    }

    #[test]
    fn a_definition_may_be_a_list_of_terms_alone() {
        let page = read(
            "p.md",
            "<dl> <dt>\n\n<span id=\"a\"></span>**E\\_LOST**\n</dt> <dd> <dl> <dt>\n\n12\n</dt> <dt>\n\nLost.\n</dt> </dl> </dd> <dt>\n\n**E\\_WET**\n</dt> <dd>Wet.</dd> </dl>\n",
        );
        assert_eq!(items(&page, Form::Definitions), [["E_LOST\n12", "Lost."], ["E_WET", "Wet."]]);
    }

    #[test]
    fn a_number_after_a_name_belongs_to_it() {
        let terms = |html: &str| {
            let page = read("p.html", html);
            items(&page, Form::Definitions).iter().map(|[term, _]| (*term).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(terms("<dl><dt>Lost<dt>4<dd>a<dt>Wet<dt>5<dd>b</dl>"), ["Lost\n4", "Wet\n5"]);
        assert_eq!(terms("<dl><dt>E_LOST<dt>4<dd>a<dt>5<dd>b</dl>"), ["E_LOST\n4", "5"]);
        assert_eq!(terms("<dl><dt>Faults<dt>4<dd>a<dt>5<dd>b</dl>"), ["Faults", "4", "5"]);
        assert_eq!(terms("<dl><dt>4<dt>5<dd>a<dt>6<dd>b</dl>"), ["4", "5", "6"]);
    }

    #[test]
    fn a_number_in_a_list_below_a_term_is_an_item() {
        let page = read(
            "p.html",
            "<dl><dt>Faults<dd><dl><dt>4<dd>a</dl><dt>7<dd><dl><dt>8<dd>b<dt>9<dd>c</dl><dt>E_LOST<dd><dl><dt>12<dd>d</dl></dl>",
        );
        assert_eq!(
            items(&page, Form::Definitions),
            [
                ["Faults", "4: a"],
                ["7", "8: b\n9: c"],
                ["E_LOST\n12", "d"],
                ["4", "a"],
                ["8", "b"],
                ["9", "c"],
                ["12", "d"]
            ]
        );
        let page = read("p.md", "- Faults\n  - 4\n\n    a\n- Others\n  - 5\n\n    b\n");
        assert_eq!(items(&page, Form::List)[..2], [["Faults", "4\na"], ["Others", "5\nb"]]);
        let page = read("p.md", "# A\n\n## Faults\n\n4\n\na\n\n5\n\nb\n\n## Others\n");
        assert_eq!(items(&page, Form::Sections)[0], ["Faults", "4\na\n5\nb"]);
    }

    #[test]
    fn indented_markup_after_an_empty_line_in_a_list_of_html_is_not_code() {
        let markdown = "<dl>\n    <dt>E1</dt>\n    <dd>Lost.</dd>\n\n    <dt>E2</dt>\n    <dd>Wet.</dd>\n</dl>\n\n- a\n\n      <dt>E3</dt>\n";
        let page = read("p.md", markdown);
        assert_eq!(items(&page, Form::Definitions), [["E1", "Lost."], ["E2", "Wet."]]);
        assert_eq!(page.passages.last().unwrap().text, "<dt>E3</dt>");
    }

    #[test]
    fn a_term_without_a_definition_is_an_item() {
        let page = read("p.html", "<dl><dt>E1<dd>Lost.<dt>E2<dt>E3</dl><p>E4");
        assert_eq!(items(&page, Form::Definitions), [["E1", "Lost."], ["E2", ""], ["E3", ""]]);
    }

    #[test]
    fn a_definition_without_a_term_is_not_an_item() {
        assert!(read("p.html", "<dl><dd>a<dd>b</dl><dl><dt>a<dt>b</dl><dt>c<dd>d").listings.is_empty());
    }
}
