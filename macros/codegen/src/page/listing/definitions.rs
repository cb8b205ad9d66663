//! Lists of terms with their definitions.

use super::maker::Maker;
use super::number::is_number;
use super::part::{Part, Term};
use crate::page::form::Form;
use crate::page::outline::Group;
use crate::page::tag::Tag;

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
    for item in &list.items {
        let parts: Vec<Part> =
            item.term.clone().map(|passage| Part { passage, bytes: 0..view.text(passage).len() }).collect();
        let is_number = matches!(parts.as_slice(), [part] if is_number(view.text(part.passage)));
        match (terms.last_mut(), parts.first()) {
            // A number right behind a name is the number of it.
            (Some(last), _) if is_number && last.parts.len() == 1 => last.parts.extend(parts),
            (_, Some(first)) => {
                let style = Term::new(view, first.clone()).style;
                terms.push(Term { parts, style });
            }
            _ => {}
        }
        if !item.text.is_empty() {
            maker.items(&terms, None, item.text.clone());
            terms.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::page::form::Form;
    use crate::page::table::Page;
    use crate::page::testing::{items, listings};
    use crate::source::Source;

    fn read(name: &str, text: &str) -> Page {
        crate::page::read(&Source::new(name, text.as_bytes()).unwrap())
    }

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
    fn a_definition_without_a_term_is_no_item() {
        assert!(read("p.html", "<dl><dd>a<dd>b</dl><dl><dt>a<dt>b</dl><dt>c<dd>d").listings.is_empty());
    }
}
