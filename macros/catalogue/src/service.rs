//! Finds the service that a page documents.

use doccodes_page::Passage;
use doccodes_page::characters::{COLONS, QUOTES, cut_at_one_of};

/// The keys of a line that names the service, in lower case.
const KEYS: &[&str] = &["service", "服务"];

/// The most characters of a service's name. A longer text is a sentence about the service.
const LONGEST_NAME: usize = 60;

/// The service that a line of the page names: `Service: OMS`, `服务：OMS`, or `service: OMS` in the front matter.
pub(crate) fn named_by(passages: &[Passage]) -> Option<&str> {
    for passage in passages {
        for line in passage.text.lines() {
            let (key, Some(value)) = cut_at_one_of(line, COLONS) else { continue };
            let value = value.trim().trim_matches(QUOTES);
            let names = KEYS.contains(&key.trim().to_ascii_lowercase().as_str());
            if names && !value.is_empty() && value.chars().count() <= LONGEST_NAME {
                return Some(value);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Option<String> {
        let passage = Passage { offset: 0, heading: false, text: text.to_owned() };
        named_by(&[passage]).map(str::to_owned)
    }

    #[test]
    fn a_service_line_is_found_in_text_and_front_matter() {
        assert_eq!(named("Service: OMS").as_deref(), Some("OMS"));
        assert_eq!(named("title: x\nservice: \"Object Storage\"").as_deref(), Some("Object Storage"));
        assert_eq!(named("服务：对象存储").as_deref(), Some("对象存储"));
        assert_eq!(named("Customer service: call us"), None);
    }
}
