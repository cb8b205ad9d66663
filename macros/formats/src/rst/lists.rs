//! Follows the lists of a page by the columns of their items.

use crate::builder::Builder;
use crate::tag::Tag;

/// The starts of list items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Bullet,
    Number,
    /// The name of a field.
    Field,
    /// A term.
    Term,
}

impl Mark {
    fn list(self) -> Tag {
        if self == Self::Term { Tag::Definitions } else { Tag::List }
    }

    fn item(self) -> Tag {
        if self == Self::Term { Tag::Term } else { Tag::Item }
    }
}

/// The open lists, each with the column of its items.
#[derive(Debug, Default)]
pub(super) struct Lists {
    open: Vec<(usize, Mark)>,
}

impl Lists {
    /// Starts a block in this column. It ends lists whose items start there or further to the right.
    pub(super) fn block(&mut self, builder: &mut Builder<'_>, column: usize, offset: u32) {
        self.close(builder, column, None, offset);
    }

    /// Starts an item or a term in this column.
    pub(super) fn item(&mut self, builder: &mut Builder<'_>, column: usize, mark: Mark, offset: u32) {
        self.close(builder, column, Some(mark), offset);
        if self.open.last() != Some(&(column, mark)) {
            builder.start(mark.list(), offset);
            self.open.push((column, mark));
        }
        builder.start(mark.item(), offset);
    }

    /// Ends lists. A list in exactly this column whose items start with `mark` continues.
    fn close(&mut self, builder: &mut Builder<'_>, column: usize, mark: Option<Mark>, offset: u32) {
        while let Some(&(start, open)) = self.open.last()
            && (start > column || (start == column && mark != Some(open)))
        {
            builder.end(open.list(), offset);
            self.open.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use doccodes_page::Form;

    use crate::rst::testing::page;
    use crate::testing::{items, listings};

    #[test]
    fn lists_end_where_text_starts_further_to_the_left() {
        let rst = "Codes\n=====\n\nAll:\n\n* ``E1`` - lost\n\n  Ask.\n\n  * E11: wet\n* 404 - ``E2``: cold\n  and dark\n\n.. _a:\n\n* E3: late\n\nText\n\n1. E4: lame\n2. **E5** deaf\n\n:E6: blind\n:E7: dumb\n";
        let page = page(rst);
        assert_eq!(
            items(&page, Form::List),
            [
                ["E1", "lost\nAsk.\nE11: wet"],
                ["404 - E2", "cold and dark"],
                ["E3", "late"],
                ["E11", "wet"],
                ["E4", "lame"],
                ["E5", "deaf"],
                ["E6", "blind"],
                ["E7", "dumb"],
            ]
        );
        let lists = listings(&page, Form::List);
        assert_eq!((lists[0].heading.as_deref(), lists[0].caption.as_deref()), (Some("Codes"), Some("All:")));
        assert!(rst[lists[2].rows[1].offset as usize..].starts_with("E5** deaf"));
    }

    #[test]
    fn a_term_has_its_definition_below_it() {
        let page = page(
            "All:\n\nE1\n   Lost.\n\n   Ask.\n\n``E2``\n   - Wet.\n   - Dry it.\nE3\n   Cold.\n\nText.\n\nSample::\n\n   a b\n",
        );
        assert_eq!(
            items(&page, Form::Definitions),
            [["E1", "Lost.\nAsk."], ["E2", "Wet.\nDry it."], ["E3", "Cold."]]
        );
        assert_eq!(listings(&page, Form::Definitions)[0].caption.as_deref(), Some("All:"));
    }

    #[test]
    fn headings_have_levels_in_the_order_in_which_they_are_first_drawn() {
        let page = page(
            "=====\nTitle\n=====\n\nCodes\n=====\n\nE1\n--\n\nLost.\n\nE2\n--\n\nWet.\n\nOthers\n======\n\nE3\n--\n\nCold.\n",
        );
        let sections = listings(&page, Form::Sections);
        let headings: Vec<_> = sections.iter().map(|listing| listing.heading.as_deref()).collect();
        assert_eq!(headings, [Some("Title"), Some("Codes"), Some("Others")]);
        assert_eq!(items(&page, Form::Sections)[2..], [["E1", "Lost."], ["E2", "Wet."], ["E3", "Cold."]]);
    }

    #[test]
    fn literal_blocks_have_lines() {
        let page = page(
            "Codes::\n\n   404  Lost\n   405  Wet\n\n.. code:: c\n\n   #define E_A 1 /* a */\n   #define E_B 2 /* b */\n",
        );
        assert_eq!(
            items(&page, Form::Lines),
            [["404", "Lost"], ["405", "Wet"], ["E_A 1", "a"], ["E_B 2", "b"]]
        );
    }

    #[test]
    fn directives_that_describe_something_are_terms() {
        let rst = "Errors\n======\n\n.. data:: E_COLD\n\n   The oven is cold.\n\n.. data:: E_HOT\n   :type: int\n\n   It is hot.\n\n.. exception:: E_OFF\n\n   It is off.\n";
        let page = page(rst);
        assert_eq!(
            items(&page, Form::Definitions),
            [["E_COLD", "The oven is cold."], ["E_HOT", "It is hot."], ["E_OFF", "It is off."]]
        );
    }
}
