//! The built-in services, by name.

use doccodes::huawei::__PAGES as PAGES;
use doccodes_codegen::source::Source;

/// The page of a built-in service, whatever the case of its name.
pub(crate) fn page(name: &str) -> Option<Source> {
    let (_, page, text) = PAGES.iter().find(|(service, ..)| service.eq_ignore_ascii_case(name))?;
    Source::new(page, text.as_bytes()).ok()
}

/// The services, by their names in lower case, with their pages.
pub(crate) fn sources() -> impl Iterator<Item = (String, Source)> {
    PAGES.iter().filter_map(|(name, page, text)| {
        Some((name.to_lowercase(), Source::new(page, text.as_bytes()).ok()?))
    })
}

/// The names, as an error lists them.
pub(crate) fn names() -> String {
    let names: Vec<String> = PAGES.iter().map(|(name, ..)| name.to_lowercase()).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_belongs_to_a_service() {
        let tables = concat!(env!("CARGO_MANIFEST_DIR"), "/../../runtime/tables");
        let mut files: Vec<String> = std::fs::read_dir(tables)
            .unwrap()
            .map(|file| format!("tables/{}", file.unwrap().file_name().display()))
            .collect();
        files.sort();
        let mut known: Vec<&str> = PAGES.iter().map(|(_, page, _)| *page).collect();
        known.sort_unstable();
        assert_eq!(files, known);
    }
}
