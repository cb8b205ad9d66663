//! The built-in services, by name.

use doccodes_codegen::source::Source;

/// The name of a service on the command line, its page, and the page's text.
pub(crate) const SERVICES: [(&str, &str, &str); 5] = [
    ("oms", "tables/oms.md", include_str!("../tables/oms.md")),
    ("ecs", "tables/ecs.md", include_str!("../tables/ecs.md")),
    ("dds", "tables/dds.md", include_str!("../tables/dds.md")),
    ("dew", "tables/dew.md", include_str!("../tables/dew.md")),
    ("modelarts", "tables/modelarts.md", include_str!("../tables/modelarts.md")),
];

/// The page of a built-in service, whatever the case of its name.
pub(crate) fn page(name: &str) -> Option<Source> {
    let (_, page, text) = SERVICES.iter().find(|(service, ..)| service.eq_ignore_ascii_case(name))?;
    Source::new(page, text.as_bytes()).ok()
}

/// The names, as an error lists them.
pub(crate) fn names() -> String {
    SERVICES.map(|(name, ..)| name).join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_page_is_known() {
        let tables = concat!(env!("CARGO_MANIFEST_DIR"), "/tables");
        let mut files: Vec<String> = std::fs::read_dir(tables)
            .unwrap()
            .map(|file| format!("tables/{}", file.unwrap().file_name().display()))
            .collect();
        files.sort();
        let mut known = SERVICES.map(|(_, page, _)| page);
        known.sort_unstable();
        assert_eq!(files, known);
    }
}
