//! Texts on one line, with the width and the alignment that a format asks for.

use core::fmt::{self, Alignment, Arguments, Write};

use crate::hidden::is_hidden;

/// A text that is written on one line: line breaks and tabs as spaces, other hidden characters as `\u{202e}`.
pub(crate) struct Line<'a>(pub(crate) Arguments<'a>);

impl Line<'_> {
    /// Writes the line as `str` would be: the precision cuts it, the width fills it up.
    pub(crate) fn pad(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.width().is_none() && f.precision().is_none() {
            return fmt::Display::fmt(self, f);
        }
        let mut count = Count(0);
        write!(count, "{self}")?;
        let shown = f.precision().map_or(count.0, |precision| precision.min(count.0));
        let missing = f.width().unwrap_or(0).saturating_sub(shown);
        let before = match f.align() {
            None | Some(Alignment::Left) => 0,
            Some(Alignment::Right) => missing,
            Some(Alignment::Center) => missing / 2,
        };
        let fill = f.fill();
        (0..before).try_for_each(|_| f.write_char(fill))?;
        write!(Cut { to: f, left: shown }, "{self}")?;
        (before..missing).try_for_each(|_| f.write_char(fill))
    }
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        OneLine(f).write_fmt(self.0)
    }
}

/// Passes on what is written to it, on one line.
struct OneLine<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl Write for OneLine<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if !text.chars().any(is_hidden) {
            return self.0.write_str(text);
        }
        text.chars().try_for_each(|c| match c {
            '\n' | '\r' | '\t' => self.0.write_char(' '),
            c if is_hidden(c) => write!(self.0, "{}", c.escape_unicode()),
            c => self.0.write_char(c),
        })
    }
}

/// Counts the characters that are written to it.
struct Count(usize);

impl Write for Count {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.chars().count();
        Ok(())
    }
}

/// Passes on the first characters that are written to it.
struct Cut<'a, 'f> {
    to: &'a mut fmt::Formatter<'f>,
    left: usize,
}

impl Write for Cut<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = text.char_indices().nth(self.left).map_or(text.len(), |(at, _)| at);
        let shown = text.get(..end).unwrap_or("");
        self.left -= shown.chars().count();
        self.to.write_str(shown)
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;
    use std::format;
    use std::string::String;

    struct Padded(&'static str);

    impl fmt::Display for Padded {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            Line(format_args!("{} {}", 404, self.0)).pad(f)
        }
    }

    #[test]
    fn hidden_characters_are_visible() {
        let text: String = format!("{}", Padded("a\u{202e}b\nc\r\td\u{1b}[31m\u{200b}\u{2028}\u{feff}码"));
        assert_eq!(text, "404 a\\u{202e}b c  d\\u{1b}[31m\\u{200b}\\u{2028}\\u{feff}码");
    }

    #[test]
    fn width_precision_and_alignment_count_what_is_shown() {
        assert_eq!(format!("{:10}|", Padded("码")), "404 码     |");
        assert_eq!(format!("{:>7}|", Padded("x")), "  404 x|");
        assert_eq!(format!("{:*^8}|", Padded("x")), "*404 x**|");
        assert_eq!(format!("{:.3}|", Padded("x")), "404|");
        assert_eq!(format!("{:5.2}|", Padded("x")), "40   |");
        assert_eq!(format!("{:<14}|", Padded("\u{202e}")), "404 \\u{202e}  |");
    }
}
