//! The attributes in brackets above a block: `[cols="1,2",%header]`.

/// The attributes of a block. Several lines of attributes are one list.
#[derive(Debug, Default, Clone)]
pub(super) struct Attributes<'t> {
    style: Option<&'t str>,
    options: Vec<&'t str>,
    named: Vec<(&'t str, &'t str)>,
}

impl<'t> Attributes<'t> {
    /// Adds the attributes of a line, without its brackets.
    pub(super) fn add(&mut self, list: &'t str) {
        let mut rest = list;
        let mut first = true;
        while !rest.is_empty() {
            let (name, value) = next(&mut rest);
            match name {
                Some("options" | "opts") => {
                    self.options.extend(value.split(',').map(str::trim));
                }
                Some(name) => self.named.push((name, value)),
                None if first => self.add_shorthand(value),
                None => {}
            }
            first = false;
        }
    }

    /// Adds the first attribute: `style#id.role%option`.
    fn add_shorthand(&mut self, value: &'t str) {
        let marks = ['#', '.', '%'];
        let style = value.split(marks).next().unwrap_or("");
        if !style.is_empty() {
            self.style = Some(style);
        }
        let mut rest = value.get(style.len()..).unwrap_or("");
        while let Some(mark) = rest.chars().next() {
            let inner = rest.get(1..).unwrap_or("");
            let word = inner.split(marks).next().unwrap_or("");
            if mark == '%' {
                self.options.push(word);
            }
            rest = inner.get(word.len()..).unwrap_or("");
        }
    }

    pub(super) fn style(&self) -> Option<&'t str> {
        self.style
    }

    pub(super) fn has_option(&self, option: &str) -> bool {
        self.options.contains(&option)
    }

    /// The value of a named attribute. The last one counts.
    pub(super) fn named(&self, name: &str) -> Option<&'t str> {
        self.named.iter().rev().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

/// Takes the next attribute of a list: its name, if it has one, and its value without quotes.
fn next<'t>(rest: &mut &'t str) -> (Option<&'t str>, &'t str) {
    let text = rest.trim_start();
    let name_length =
        text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte)).count();
    let after_name = text.get(name_length..).unwrap_or("").trim_start();
    let (name, value) = match after_name.strip_prefix('=') {
        Some(value) if name_length > 0 => (text.get(..name_length), value.trim_start()),
        _ => (None, text),
    };
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let quoted = quote.and_then(|quote| value.get(1..)?.split_once(quote));
    let (value, after) = match quoted {
        Some((value, after)) => (value, after.split_once(',').map_or("", |(_, after)| after)),
        None => value.split_once(',').unwrap_or((value, "")),
    };
    *rest = after;
    (name, value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attributes(list: &str) -> Attributes<'_> {
        let mut attributes = Attributes::default();
        attributes.add(list);
        attributes
    }

    #[test]
    fn options_are_written_in_two_ways() {
        for list in [
            "%header",
            "%autowidth%header,cols=\"1,2\"",
            "options=\"footer, header\"",
            "opts=header",
            "a#b.c%header",
        ] {
            assert!(attributes(list).has_option("header"), "{list}");
        }
        for list in ["", "header", "cols=\"%header\"", "role=header"] {
            assert!(!attributes(list).has_option("header"), "{list}");
        }
    }

    #[test]
    fn values_may_be_quoted() {
        let all = attributes("source#x , cols = \"1,2a\", separator=;,format='csv',width=80% ,,cols=3");
        assert_eq!(all.style(), Some("source"));
        assert_eq!(all.named("cols"), Some("3"));
        assert_eq!(all.named("separator"), Some(";"));
        assert_eq!(all.named("format"), Some("csv"));
        assert_eq!(all.named("width"), Some("80%"));
        assert_eq!(attributes("cols=\"1,2").named("cols"), Some("\"1"));
    }
}
