//! Errors for names that the attribute does not know.

use doccodes_core::near::{Spelling, nearest};

/// The fewest letters of a name that is looked for within other names.
const SHORTEST_PART: usize = 3;

/// The error for an unknown name, which suggests similar names or else lists all of them. `what` is the kind of name, such as
/// `argument`.
pub(super) fn unknown(what: &str, name: &str, known: &[&str]) -> String {
    let spellings = known.iter().map(|known| (*known, Spelling::new(known)));
    let near = nearest(&Spelling::new(name), spellings).into_iter().flatten();
    let mut meant: Vec<String> = near.map(|known| format!("`{known}`")).collect();
    if meant.is_empty() && name.len() >= SHORTEST_PART {
        let part = |known: &&&str| known.contains(name) || name.starts_with(**known);
        meant.extend(known.iter().find(part).map(|known| format!("`{known}`")));
    }
    match meant.is_empty() {
        true => format!("unknown {what} `{name}`: expected one of {}", known.join(", ")),
        false => format!("unknown {what} `{name}`: did you mean {}?", meant.join(" or ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similar_names_are_suggested_or_else_all_names() {
        let roles = ["code", "http_status", "description", "retry"];
        let error = |name: &str| unknown("role", name, &roles);
        assert_eq!(error("decsription"), "unknown role `decsription`: did you mean `description`?");
        assert_eq!(error("status"), "unknown role `status`: did you mean `http_status`?");
        assert_eq!(error("retryable"), "unknown role `retryable`: did you mean `retry`?");
        assert_eq!(error("Code"), "unknown role `Code`: did you mean `code`?");
        assert_eq!(
            error("colour"),
            "unknown role `colour`: expected one of code, http_status, description, retry"
        );
        assert_eq!(
            unknown("word", "cot", &["cat", "cut"]),
            "unknown word `cot`: did you mean `cat` or `cut`?"
        );
    }
}
