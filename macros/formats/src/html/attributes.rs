//! The attributes of a tag.

use doccodes_page::characters::has_in_any_case;

use super::reference::value;

/// The attributes of a tag that have not been read yet.
#[derive(Clone, Copy)]
pub(super) struct Attributes<'a> {
    /// The page, at most up to the end of the tag.
    html: &'a str,
    /// After the name of the tag, or after an attribute.
    at: usize,
}

/// An attribute as on the page: its value is without quotes, but still has its references.
#[derive(Clone, Copy)]
pub(super) struct Attribute<'a> {
    pub(super) name: &'a str,
    pub(super) value: &'a str,
}

impl<'a> Attributes<'a> {
    /// The attributes that start at the byte `at`.
    pub(super) fn new(html: &'a str, at: usize) -> Self {
        Self { html, at }
    }

    /// The value of the first attribute with this name.
    pub(super) fn get(mut self, name: &str) -> Option<String> {
        // Most tags do not have it, which a search shows quickly.
        if !has_in_any_case(&self.html[self.at..], name) {
            return None;
        }
        while let Some(attribute) = self.next() {
            if attribute.name.eq_ignore_ascii_case(name) {
                return Some(value(attribute.value));
            }
        }
        None
    }

    /// The number of attributes, and where the tag ends; `None` if the page ends first.
    pub(super) fn measure(mut self) -> (usize, Option<usize>) {
        let mut count = 0;
        while self.next().is_some() {
            count += 1;
        }
        (count, (self.byte() == Some(b'>')).then_some(self.at + 1))
    }

    /// Reads an attribute.
    pub(super) fn next(&mut self) -> Option<Attribute<'a>> {
        self.at = skip(self.html, self.at, is_between);
        if matches!(self.byte(), None | Some(b'>')) {
            return None;
        }
        // A name may start with `=`.
        let start = self.at;
        self.at = skip(self.html, start + 1, is_in_name);
        let name = &self.html[start..self.at];
        self.at = skip(self.html, self.at, is_space);
        let mut value = "";
        if self.byte() == Some(b'=') {
            self.at = skip(self.html, self.at + 1, is_space);
            value = match self.byte() {
                Some(quote @ (b'"' | b'\'')) => self.quoted(quote),
                _ => {
                    let start = self.at;
                    self.at = skip(self.html, start, is_unquoted);
                    &self.html[start..self.at]
                }
            };
        }
        Some(Attribute { name, value })
    }

    fn quoted(&mut self, quote: u8) -> &'a str {
        let start = self.at + 1;
        let (bytes, mut end) = (self.html.as_bytes(), start);
        while end < bytes.len() && bytes[end] != quote {
            end += 1;
        }
        self.at = bytes.len().min(end + 1);
        &self.html[start..end]
    }

    fn byte(&self) -> Option<u8> {
        self.html.as_bytes().get(self.at).copied()
    }
}

/// The first byte from `at` on for which `is_skipped` does not hold.
pub(super) fn skip(html: &str, at: usize, is_skipped: fn(u8) -> bool) -> usize {
    let (bytes, mut at) = (html.as_bytes(), at);
    while at < bytes.len() && is_skipped(bytes[at]) {
        at += 1;
    }
    at
}

/// White space in a tag.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\x0c')
}

/// A byte of the name of a tag.
pub(super) fn is_in_tag_name(byte: u8) -> bool {
    !matches!(byte, b' ' | b'\n' | b'\t' | b'\x0c' | b'/' | b'>')
}

/// A byte between two attributes.
fn is_between(byte: u8) -> bool {
    is_space(byte) || byte == b'/'
}

/// A byte of a name, after its first.
fn is_in_name(byte: u8) -> bool {
    !matches!(byte, b' ' | b'\n' | b'\t' | b'\x0c' | b'/' | b'>' | b'=')
}

/// A byte of a value without quotes.
fn is_unquoted(byte: u8) -> bool {
    !is_space(byte) && byte != b'>'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> (Vec<(&str, &str)>, Option<&str>) {
        let mut attributes = Attributes::new(html, 0);
        let (count, end) = attributes.measure();
        let mut found = Vec::new();
        while let Some(attribute) = attributes.next() {
            found.push((attribute.name, attribute.value));
        }
        assert_eq!(count, found.len());
        (found, end.map(|end| &html[end..]))
    }

    #[test]
    fn attributes_are_read_in_each_notation() {
        for (html, attributes) in [
            (">", &[][..]),
            (" />", &[]),
            ("/ / >", &[]),
            (" a>", &[("a", "")]),
            (" a/b>", &[("a", ""), ("b", "")]),
            (" a = b\tc\n=\x0c'd>e'f=\"g'h\"/i>", &[("a", "b"), ("c", "d>e"), ("f", "g'h"), ("i", "")]),
            (" a=b/ c=/>", &[("a", "b/"), ("c", "/")]),
            (" a=>", &[("a", "")]),
            (" =a=b>", &[("=a", "b")]),
            (" a/=b>", &[("a", ""), ("=b", "")]),
            (" a==b>", &[("a", "=b")]),
            (" a=b\"c>", &[("a", "b\"c")]),
            (" \"a'<b=中 é=`>", &[("\"a'<b", "中"), ("é", "`")]),
        ] {
            assert_eq!(read(&format!("{html}>")), (attributes.to_vec(), Some(">")), "{html}");
        }
    }

    #[test]
    fn a_tag_that_is_cut_off_by_the_end_of_the_page_has_no_end() {
        for html in
            ["", " ", " /", " a", " a ", " a=", " a= ", " a=b", " a='b>", " a=\"b>", " a='b'", " a='b'/"]
        {
            assert_eq!(read(html).1, None, "{html}");
        }
    }

    #[test]
    fn the_first_of_several_attributes_counts() {
        let attributes = Attributes::new(" A=1 b='&lt;2' a=3>", 0);
        assert_eq!(attributes.get("a").as_deref(), Some("1"));
        assert_eq!(attributes.get("b").as_deref(), Some("<2"));
        assert_eq!(attributes.get("c"), None);
    }
}
