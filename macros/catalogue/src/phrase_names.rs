//! Names HTTP statuses by the registry if the page does not decide on their names.

use doccodes_page::characters::letters;

use super::code::http::reason_phrases;
use super::model::Code;

/// Gives registered statuses their phrase if no row names them, or if the rows name them differently. If there are several
/// registered phrases, this is one that a row has, or else the current one.
pub(super) fn name_by_registry(codes: &mut [Code]) {
    for code in codes {
        let Some(status) = code.as_http_status(true).filter(|_| code.name().is_empty()) else { continue };
        let phrases = reason_phrases(status);
        code.phrase = phrases.first().copied();
        // The current phrase comes first, and is preferred.
        for phrase in phrases.iter().rev() {
            let folded = letters(phrase);
            if code.entries.iter().any(|entry| letters(&entry.name) == folded) {
                code.phrase = Some(phrase);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Entry, Value};

    fn name_of(status: i128, names: &[&str]) -> String {
        let entry = |name: &&str| Entry { name: (*name).to_owned(), ..Entry::default() };
        let mut codes = [Code::new(Value::Number(status), names.iter().map(entry).collect())];
        name_by_registry(&mut codes);
        codes[0].name().to_owned()
    }

    #[test]
    fn the_registry_names_what_the_page_does_not() {
        assert_eq!(name_of(404, &[""]), "Not Found");
        assert_eq!(name_of(413, &["", ""]), "Content Too Large");
        assert_eq!(name_of(299, &[""]), "");
    }

    #[test]
    fn the_page_names_a_status_unless_its_rows_disagree() {
        assert_eq!(name_of(404, &["Gone Fishing", ""]), "Gone Fishing");
        assert_eq!(name_of(404, &["Gone Fishing", "Lost"]), "Not Found");
        assert_eq!(name_of(413, &["Too Much", "PAYLOAD_TOO_LARGE"]), "Payload Too Large");
        assert_eq!(name_of(299, &["Gone Fishing", "Lost"]), "");
    }

    #[test]
    fn another_spelling_is_no_other_name_in_any_order_of_the_rows() {
        for names in [["NOT_FOUND", "not found "], ["NotFound", "Not found"], ["not found", "Not Found"]] {
            let [a, b] = names;
            assert_eq!(letters(&name_of(299, &[a, b])), "notfound");
            assert_eq!(name_of(299, &[a, b]), name_of(299, &[b, a]));
        }
        assert_eq!(name_of(299, &["NotFound", "", "Not Found"]), "Not Found");
    }
}
