//! Texts on one line, padded and truncated as the format asks.

use core::fmt::{self, Alignment, Arguments, Write};

use crate::hidden::is_hidden;

/// Displays a text on one line: line breaks and tabs as spaces, other hidden characters escaped (`\u{202e}`).
#[derive(Debug, Clone, Copy)]
pub struct Line<'a>(pub Arguments<'a>);

impl Line<'_> {
    /// Writes the line as `str` does: the precision truncates it, the width pads it.
    ///
    /// # Errors
    ///
    /// Those of the formatter.
    pub fn pad(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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
        write!(Truncated { to: f, left: shown }, "{self}")?;
        (before..missing).try_for_each(|_| f.write_char(fill))
    }
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        OneLine(f).write_fmt(self.0)
    }
}

/// Writes a text on one line.
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

/// Counts the characters of a text.
struct Count(usize);

impl Write for Count {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.chars().count();
        Ok(())
    }
}

/// Writes the first characters of a text.
struct Truncated<'a, 'f> {
    to: &'a mut fmt::Formatter<'f>,
    left: usize,
}

impl Write for Truncated<'_, '_> {
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
    fn hidden_characters_are_escaped() {
        let text: String = format!("{}", Padded("a\u{202e}b\nc\r\td\u{1b}[31m\u{200b}\u{2028}\u{feff}码"));
        assert_eq!(text, "404 a\\u{202e}b c  d\\u{1b}[31m\\u{200b}\\u{2028}\\u{feff}码");
    }

    #[test]
    fn width_precision_and_alignment_count_the_characters_shown() {
        assert_eq!(format!("{:10}|", Padded("码")), "404 码     |");
        assert_eq!(format!("{:>7}|", Padded("x")), "  404 x|");
        assert_eq!(format!("{:*^8}|", Padded("x")), "*404 x**|");
        assert_eq!(format!("{:.3}|", Padded("x")), "404|");
        assert_eq!(format!("{:5.2}|", Padded("x")), "40   |");
        assert_eq!(format!("{:<14}|", Padded("\u{202e}")), "404 \\u{202e}  |");
    }
}
