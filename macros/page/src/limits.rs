//! The limits of a page, each with its reason. Exceeding a limit is an error that names the limit.

/// The most cells that the tables of one page may have together. A cell that a span repeats counts once more for each
/// repeat, and for every 4 bytes of its text.
///
/// Documented tables have thousands of cells. A few bytes of HTML can ask for billions by spans.
pub const MAX_CELLS: usize = 1_000_000;

/// The most columns that a table may have.
///
/// Each column is classified from its cells, so columns cost time even where they are empty.
pub const MAX_COLUMNS: usize = 1000;

/// The most tables that a page may have.
///
/// Each table is read on its own, however small it is.
pub const MAX_TABLES: usize = 10_000;

/// How many levels deep tables may be nested.
///
/// The text of a table also belongs to the cell around it, so text is copied once for each level.
pub const MAX_TABLE_DEPTH: usize = 8;

/// The most listings that a page may have. Each is judged on its own, however small it is.
pub const MAX_LISTINGS: usize = 10_000;

/// The most items that the listings of one page may have together. Published lists have thousands of codes.
pub const MAX_LISTED_ITEMS: usize = 100_000;

/// The most bytes that the texts of all items of one page may have together. A line of a text counts for 8 more.
///
/// A text belongs to an item of each list and each level of headings that it is in. Published pages have a few levels of both.
pub const MAX_LISTED_BYTES: usize = 2 * crate::source::MAX_PAGE_BYTES;

/// The most bytes of a term that ends within a paragraph.
pub const MAX_TERM: usize = 100;

/// The most characters of a sub-heading that is a label of the text below it.
pub const MAX_LABEL: usize = 30;

/// The most problems that are kept of a page. In a page with more of them, one cause repeats.
pub const MAX_PROBLEMS: usize = 1000;

/// The most notes that are kept of a page.
pub const MAX_NOTES: usize = 1000;

/// The most rows of a table's header that are merged into one. Published headers have two or three.
pub const MAX_HEADER_ROWS: usize = 8;

/// The most characters that are kept of a heading or a caption. Every table under a heading has a copy of it.
pub const MAX_TITLE: usize = 200;

/// The most bytes of a header cell that merges several rows. Longer texts name no column.
pub const MAX_MERGED_HEADER: usize = 800;

/// The most rows or columns that a cell of HTML may span: the HTML standard's own limit for rows.
pub const MAX_SPAN: u32 = 65_534;

/// The most attributes that a tag of HTML may have. After a `<` that is not escaped, all words up to the next `>` are attributes.
pub const MAX_ATTRIBUTES: usize = 100;

/// How many levels deep the values of a JSON page may be nested: the parser recurses for each level.
pub const MAX_JSON_DEPTH: usize = 128;

/// The most values that a JSON page may have: the parser keeps them all in memory.
pub const MAX_JSON_VALUES: usize = 2 * MAX_CELLS;

/// The most keys that an array of objects may be nested under. The keys make up the heading of its table.
pub const MAX_JSON_KEYS: usize = 8;

/// The most keys that an object may be nested under to be a table itself. Catalogues of codes are divided by service or by
/// language; objects that are nested deeper belong to one of the codes.
pub const MAX_JSON_KEYS_OF_KEYED: usize = 2;

/// The most problems with the values of a JSON page that are reported one by one. The others are counted.
pub const MAX_JSON_PROBLEMS: usize = 100;

/// The most steps along borders for each character of a grid table. Tables that are drawn for readers need about four. A table with
/// as many `+` as possible would need as many as it has rows.
pub const MAX_GRID_STEPS: usize = 16;

/// The most bytes of the name of a role in reStructuredText. Without a limit, every `:` would start a search to the end of
/// the paragraph.
pub const MAX_ROLE_NAME: usize = 64;

/// The most bytes of text that the repeated cells of a page of AsciiDoc have together. A few bytes can ask for any number of
/// repeats.
pub const MAX_REPEATED_TEXT: usize = 1_000_000;

/// The most bytes in the brackets of a link of AsciiDoc, or of a reference. Without a limit, every link would read the rest of the text.
pub const MAX_LINK_TEXT: usize = 2000;
