//! Markers for parts that are removed from a page before its lines are read. They are written as comments, since a prepared text
//! has no other comments.

/// The meaning of a marker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    /// Nothing. It only prevents the text after it from being at the start of its line.
    Nothing,
    /// The template with this number.
    Template(usize),
    /// The start or the end of a sample of code.
    Code { starts: bool },
    /// The start or the end of text whose line breaks are kept.
    Preformatted { starts: bool },
}

impl Marker {
    /// The text of the marker.
    pub(super) fn text(self) -> String {
        let word = match self {
            Self::Nothing => "",
            Self::Template(number) => &number.to_string(),
            Self::Code { starts: true } => "code",
            Self::Code { starts: false } => "/code",
            Self::Preformatted { starts: true } => "pre",
            Self::Preformatted { starts: false } => "/pre",
        };
        format!("<!--{word}-->")
    }

    /// The marker that a text starts with, and its length.
    pub(super) fn parse(text: &str) -> Option<(Self, usize)> {
        let rest = text.strip_prefix("<!--")?;
        let length = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'/').count();
        let (word, after) = rest.split_at_checked(length)?;
        after.starts_with("-->").then_some(())?;
        let marker = match word {
            "" => Self::Nothing,
            "code" | "/code" => Self::Code { starts: word == "code" },
            "pre" | "/pre" => Self::Preformatted { starts: word == "pre" },
            number => Self::Template(number.parse().ok()?),
        };
        Some((marker, "<!---->".len() + length))
    }
}

/// The templates of a line that has only markers; `None` if it has text.
pub(super) fn only_templates(line: &str) -> Option<Vec<usize>> {
    let mut rest = line.trim();
    let mut templates = Vec::new();
    while !rest.is_empty() {
        let (marker, length) = Marker::parse(rest)?;
        match marker {
            Marker::Nothing => {}
            Marker::Template(number) => templates.push(number),
            _ => return None,
        }
        rest = rest.get(length..)?.trim_start();
    }
    Some(templates)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_is_read_back() {
        for marker in [
            Marker::Nothing,
            Marker::Template(12),
            Marker::Code { starts: true },
            Marker::Code { starts: false },
            Marker::Preformatted { starts: true },
            Marker::Preformatted { starts: false },
        ] {
            let text = marker.text();
            assert_eq!(Marker::parse(&(text.clone() + " a")), Some((marker, text.len())));
        }
        for text in ["<!-- 1-->", "<!--1", "<!--a-->", "<!--99999999999999999999-->", "1"] {
            assert_eq!(Marker::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_line_may_have_only_markers() {
        assert_eq!(only_templates(" <!--1--> <!----><!--2-->"), Some(vec![1, 2]));
        assert_eq!(only_templates("<!--1-->a"), None);
        assert_eq!(only_templates("<!--code-->"), None);
        assert_eq!(only_templates(""), Some(vec![]));
    }
}
