//! The settings in `[package.metadata.doccodes]` and `[workspace.metadata.doccodes]`.
//!
//! ```toml
//! [package.metadata.doccodes]
//! exclude = ["tests/ui"]
//!
//! [package.metadata.doccodes.lints]
//! missing-language = "allow"
//!
//! [package.metadata.doccodes.enums.PaymentError.lints]
//! retry-against-status = "allow"
//! ```

use std::collections::BTreeMap;

use doccodes_codegen::problem::visible;
use doccodes_core::near::{Spelling, nearest};
use serde_json::{Map, Value};

use crate::lint::Level;

/// The settings of a package or of a workspace.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    /// The levels of lints.
    pub(crate) lints: Vec<(String, Level)>,
    /// The levels of lints for single enums, by the name of the enum.
    pub(crate) enums: BTreeMap<String, Vec<(String, Level)>>,
    /// The files and folders that are not scanned, relative to the folder of the package.
    pub(crate) exclude: Vec<String>,
}

/// The levels, by the names that they have in settings.
const LEVELS: [(&str, Level); 3] = [("allow", Level::Allow), ("warn", Level::Warn), ("deny", Level::Deny)];

impl Settings {
    /// Reads the table `[package.metadata.doccodes]`, or null if there is none. `lints` are the names of all lints.
    ///
    /// # Errors
    ///
    /// A key or the name of a lint is not known, or a value is of another type. The text names the setting.
    pub(crate) fn of_package(table: &Value, lints: &[&str]) -> Result<Self, String> {
        Self::parse(table, "package.metadata.doccodes", &["lints", "enums", "exclude"], lints)
    }

    /// Reads the table `[workspace.metadata.doccodes]`, which has only levels of lints.
    ///
    /// # Errors
    ///
    /// Those of [`of_package`](Self::of_package).
    pub(crate) fn of_workspace(table: &Value, lints: &[&str]) -> Result<Self, String> {
        Self::parse(table, "workspace.metadata.doccodes", &["lints"], lints)
    }

    /// Whether a file is not scanned. The path is relative to the folder of the package.
    pub(crate) fn excludes(&self, path: &str) -> bool {
        self.exclude.iter().any(|excluded| {
            let excluded = excluded.trim_start_matches("./").trim_end_matches('/');
            path.strip_prefix(excluded).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    fn parse(table: &Value, place: &str, keys: &[&str], lints: &[&str]) -> Result<Self, String> {
        let mut settings = Self::default();
        for (key, value) in entries(table, place)? {
            check_known("setting", key, place, keys)?;
            let place = format!("{place}.{key}");
            match key.as_str() {
                "lints" => settings.lints = levels(value, &place, lints)?,
                "exclude" => settings.exclude = strings(value, &place)?,
                _ => settings.enums = enums(value, &place, lints)?,
            }
        }
        Ok(settings)
    }
}

fn enums(
    table: &Value,
    place: &str,
    lints: &[&str],
) -> Result<BTreeMap<String, Vec<(String, Level)>>, String> {
    let mut enums = BTreeMap::new();
    for (name, value) in entries(table, place)? {
        let place = format!("{place}.{name}");
        for (key, value) in entries(value, &place)? {
            check_known("setting", key, &place, &["lints"])?;
            enums.insert(name.clone(), levels(value, &format!("{place}.{key}"), lints)?);
        }
    }
    Ok(enums)
}

fn levels(table: &Value, place: &str, lints: &[&str]) -> Result<Vec<(String, Level)>, String> {
    let mut levels = Vec::new();
    for (lint, value) in entries(table, place)? {
        check_known("lint", lint, place, lints)?;
        let level = LEVELS.iter().find(|(name, _)| value == name);
        let Some((_, level)) = level else {
            let place = visible(&format!("{place}.{lint}"));
            return Err(format!(
                "`{place}` is {}: expected \"allow\", \"warn\" or \"deny\"",
                visible(&value.to_string())
            ));
        };
        levels.push((lint.clone(), *level));
    }
    Ok(levels)
}

fn strings(list: &Value, place: &str) -> Result<Vec<String>, String> {
    let strings =
        list.as_array().and_then(|list| list.iter().map(|value| value.as_str().map(str::to_owned)).collect());
    strings.ok_or_else(|| format!("`{}` is not a list of strings", visible(place)))
}

/// The entries of a table, none if it is null.
fn entries<'a>(
    table: &'a Value,
    place: &str,
) -> Result<impl Iterator<Item = (&'a String, &'a Value)>, String> {
    static EMPTY: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
    match table {
        Value::Null => Ok(EMPTY.iter()),
        Value::Object(table) => Ok(table.iter()),
        _ => Err(format!("`{}` is not a table", visible(place))),
    }
}

fn check_known(what: &str, name: &str, place: &str, known: &[&str]) -> Result<(), String> {
    if known.contains(&name) {
        return Ok(());
    }
    let error = format!("unknown {what} `{}` in `[{}]`", visible(name), visible(place));
    Err(match nearest(&Spelling::new(name), known.iter().map(|known| (*known, Spelling::new(known)))) {
        [Some(near), ..] => format!("{error}: did you mean `{near}`?"),
        _ if known.len() <= 3 => format!("{error}: expected {}", known.join(" or ")),
        _ => format!("{error}: `cargo doccodes check --help` lists them"),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const LINTS: [&str; 4] = ["missing-language", "retry-header", "rows-twice", "warnings"];

    fn error(table: Value) -> String {
        Settings::of_package(&table, &LINTS).unwrap_err()
    }

    #[test]
    fn all_settings() {
        let settings = Settings::of_package(
            &json!({
                "exclude": ["tests/ui", "./src/old.rs", "OUT_DIR/proto.rs"],
                "lints": { "missing-language": "allow", "warnings": "deny" },
                "enums": { "A": { "lints": { "rows-twice": "warn" } }, "B": {} },
            }),
            &LINTS,
        );
        let settings = settings.unwrap();
        let levels = [("missing-language", Level::Allow), ("warnings", Level::Deny)];
        assert_eq!(settings.lints, levels.map(|(name, level)| (name.to_owned(), level)));
        assert_eq!(settings.enums["A"], [("rows-twice".to_owned(), Level::Warn)]);
        for (path, excluded) in [
            ("tests/ui/a.rs", true),
            ("tests/ui", true),
            ("tests/uix.rs", false),
            ("src/old.rs", true),
            ("src/older.rs", false),
            ("OUT_DIR/proto.rs", true),
        ] {
            assert_eq!(settings.excludes(path), excluded, "{path}");
        }
        assert!(Settings::of_package(&Value::Null, &LINTS).unwrap().lints.is_empty());
        assert!(Settings::of_workspace(&json!({ "lints": { "warnings": "warn" } }), &LINTS).is_ok());
    }

    #[test]
    fn an_error_names_the_setting() {
        assert_eq!(
            error(json!({ "lints": { "retry-headers": "allow" } })),
            "unknown lint `retry-headers` in `[package.metadata.doccodes.lints]`: did you mean `retry-header`?"
        );
        assert_eq!(
            error(json!({ "enums": { "A": { "lints": { "colour": "allow" } } } })),
            "unknown lint `colour` in `[package.metadata.doccodes.enums.A.lints]`: `cargo doccodes check --help` lists them"
        );
        assert_eq!(
            error(json!({ "lints": { "rows-twice": "forbid" } })),
            "`package.metadata.doccodes.lints.rows-twice` is \"forbid\": expected \"allow\", \"warn\" or \"deny\""
        );
        assert_eq!(
            error(json!({ "lint": {} })),
            "unknown setting `lint` in `[package.metadata.doccodes]`: did you mean `lints`?"
        );
        assert_eq!(
            error(json!({ "baseline": {} })),
            "unknown setting `baseline` in `[package.metadata.doccodes]`: expected lints or enums or exclude"
        );
        assert_eq!(
            error(json!({ "enums": { "A": { "rows-twice": "allow" } } })),
            "unknown setting `rows-twice` in `[package.metadata.doccodes.enums.A]`: expected lints"
        );
        assert_eq!(error(json!({ "lints": ["a"] })), "`package.metadata.doccodes.lints` is not a table");
        assert_eq!(
            error(json!({ "exclude": "a" })),
            "`package.metadata.doccodes.exclude` is not a list of strings"
        );
        assert_eq!(
            Settings::of_workspace(&json!({ "exclude": [] }), &LINTS).unwrap_err(),
            "unknown setting `exclude` in `[workspace.metadata.doccodes]`: expected lints"
        );
    }
}
