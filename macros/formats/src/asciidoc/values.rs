//! The attributes of the document, which are replaced by text: `:name: value` and `{name}`.

use std::collections::HashMap;

/// Attributes that every document has, for characters that are markup otherwise.
const BUILT_IN: &[(&str, &str)] = &[
    ("amp", "&"),
    ("apos", "'"),
    ("asterisk", "*"),
    ("backslash", "\\"),
    ("backtick", "`"),
    ("blank", ""),
    ("brvbar", "¦"),
    ("caret", "^"),
    ("cpp", "C++"),
    ("deg", "°"),
    ("empty", ""),
    ("endsb", "]"),
    ("gt", ">"),
    ("ldquo", "“"),
    ("lsquo", "‘"),
    ("lt", "<"),
    ("nbsp", "\u{a0}"),
    ("plus", "+"),
    ("pp", "++"),
    ("quot", "\""),
    ("rdquo", "”"),
    ("rsquo", "’"),
    ("sp", " "),
    ("startsb", "["),
    ("tilde", "~"),
    ("two-colons", "::"),
    ("two-semicolons", ";;"),
    ("vbar", "|"),
    ("wj", ""),
    ("zwsp", ""),
];

/// The attributes that the page has set so far.
#[derive(Debug, Default)]
pub(super) struct Values {
    set: HashMap<String, String>,
}

impl Values {
    /// Sets an attribute.
    pub(super) fn set(&mut self, name: &str, value: String) {
        self.set.insert(name.to_ascii_lowercase(), value);
    }

    /// Removes an attribute.
    pub(super) fn unset(&mut self, name: &str) {
        self.set.remove(&name.to_ascii_lowercase());
    }

    /// The value of an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let name = name.to_ascii_lowercase();
        let built_in = || BUILT_IN.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        self.set.get(&name).map(String::as_str).or_else(built_in)
    }
}

/// The length of the reference to an attribute that a text starts with: `{name}`.
pub(super) fn reference_length(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('{')?;
    let name = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte)).count();
    (name > 0 && rest.as_bytes().get(name) == Some(&b'}')).then_some(name + 2)
}

/// An attribute that a line sets, or removes: `:name: value`, `:!name:`.
pub(super) fn entry(line: &str) -> Option<(&str, Option<&str>)> {
    let (name, value) = line.strip_prefix(':')?.split_once(':')?;
    if !(value.is_empty() || value.starts_with([' ', '\t'])) {
        return None;
    }
    let set = name.strip_prefix('!').or_else(|| name.strip_suffix('!'));
    let word = set.unwrap_or(name);
    let is_name = word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    (is_name && !word.is_empty() && !word.starts_with('-'))
        .then_some((word, set.is_none().then_some(value.trim())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_sets_attributes_and_removes_them() {
        assert_eq!(entry(":product: Parcel Desk"), Some(("product", Some("Parcel Desk"))));
        assert_eq!(entry(":toc:"), Some(("toc", Some(""))));
        assert_eq!(entry(":!toc:"), Some(("toc", None)));
        assert_eq!(entry(":toc!:"), Some(("toc", None)));
        for line in ["::", ":a b: c", ":a:b", ": a: b", "a: b", ":-a: b", ":a"] {
            assert_eq!(entry(line), None, "{line}");
        }
        let mut values = Values::default();
        values.set("Product", "Desk".to_owned());
        assert_eq!(
            (values.get("product"), values.get("VBAR"), values.get("a")),
            (Some("Desk"), Some("|"), None)
        );
        values.unset("PRODUCT");
        assert_eq!(values.get("product"), None);
    }

    #[test]
    fn a_reference_has_a_name() {
        assert_eq!(reference_length("{a-b} c"), Some(5));
        for text in ["{}", "{a b}", "{a", "a", "{a:b}", "{\"a\"}"] {
            assert_eq!(reference_length(text), None, "{text}");
        }
    }
}
