//! The names that every enum has beside its variants.

/// The associated constants of every enum.
const CONSTANTS: [&str; 5] = ["ALL", "COUNT", "SERVICE", "URL", "IS_HTTP"];

/// The associated functions of every enum; the last ones only of an enum of HTTP statuses.
const METHODS: [&str; 26] = [
    "iter",
    "code",
    "from_code",
    "observe",
    "from_name",
    "name",
    "description",
    "description_in",
    "message",
    "cause",
    "solution",
    "http_status",
    "entries",
    "retryability",
    "retry_basis",
    "retry_evidence",
    "outcome",
    "outcome_basis",
    "outcome_evidence",
    "verdict",
    "is_success",
    "is_retryable",
    "is_informational",
    "is_redirection",
    "is_client_error",
    "is_server_error",
];

/// What a variant must not be called: `a constant`. `None` if the name is free.
pub(crate) fn reserved_name(name: &str) -> Option<&'static str> {
    if CONSTANTS.contains(&name) {
        Some("a constant")
    } else if METHODS.contains(&name) || name.starts_with("__") {
        Some("a method")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names after `keyword` in a text.
    fn names_after<'a>(text: &'a str, keyword: &str) -> Vec<&'a str> {
        let end = |rest: &str| rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        text.match_indices(keyword)
            .map(|(at, _)| &text[at + keyword.len()..])
            .map(|rest| &rest[..end(rest)])
            .filter(|name| !name.is_empty())
            .collect()
    }

    #[test]
    fn every_constant_and_method_of_an_enum_is_reserved_name() {
        let runtime = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../runtime/src");
        // A published package does not have the sources of the runtime beside it.
        let Ok(implement) = std::fs::read_to_string(runtime.join("implement.rs")) else { return };
        let accessors = std::fs::read_to_string(runtime.join("accessors.rs")).unwrap();
        let constants = names_after(&implement, "pub const ");
        let constants: Vec<&str> = constants.into_iter().filter(|name| *name != "fn").collect();
        assert!(constants.len() >= 4, "{constants:?}");
        for name in constants {
            assert_eq!(reserved_name(name), Some("a constant"), "{name}");
        }
        let mut methods = names_after(&implement, "pub const fn ");
        methods.extend(names_after(&implement, "pub fn "));
        methods.extend(names_after(&accessors, "            fn "));
        methods.extend(names_after(&implement, "            is_"));
        assert!(methods.len() >= 20, "{methods:?}");
        for name in methods {
            let is_class = reserved_name(&format!("is_{name}")).is_some();
            assert!(reserved_name(name) == Some("a method") || is_class, "{name}");
        }
        assert_eq!(reserved_name("NotFound"), None);
        assert_eq!(reserved_name("__table"), Some("a method"));
    }
}
