//! The attributes that `cargo doccodes new` prints compile unchanged, and give the codes of their pages.

macro_rules! pasted {
    ($module:ident, $file:literal) => {
        mod $module {
            include!(concat!("../../macros/cli/tests/golden/new/", $file));
        }
    };
}

pasted!(rows, "rows.rs");
pasted!(tied, "tied.rs");
pasted!(kinds, "kinds.rs");
pasted!(same, "same.rs");
pasted!(list, "list.rs");
pasted!(objects, "objects.rs");
pasted!(csv, "csv.rs");
pasted!(statuses, "statuses.rs");
pasted!(unread, "unread.rs");
pasted!(together, "together.rs");
pasted!(unsaid, "unsaid.rs");

#[test]
fn pasted_attributes_give_the_codes_of_their_pages() {
    assert_eq!(rows::Rows::COUNT, 2);
    assert_eq!(tied::Forge::Code7001.code(), 7001);
    assert_eq!(kinds::Kinds::COUNT, 3);
    assert_eq!(same::Same::from_code("B.1").map(|code| code.entries().len()), Some(2));
    assert_eq!(list::List::HiveCold.code(), "HIVE_COLD");
    assert_eq!(objects::Quarry::COUNT, 2);
    assert_eq!((csv::Codes::IS_HTTP, statuses::Example::IS_HTTP), (false, true));
    assert_eq!((unread::Unread::COUNT, together::Described::SERVICE.is_empty()), (4, false));
}
