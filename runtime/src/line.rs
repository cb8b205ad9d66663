//! Texts on one line, with the width and the alignment that a format asks for.

use core::fmt::{self, Alignment, Write};

/// Parts of a line, of which line breaks and other control characters are written as spaces.
pub(crate) struct Line<'a> {
    parts: &'a [&'a str],
}

impl<'a> Line<'a> {
    pub(crate) const fn new(parts: &'a [&'a str]) -> Self {
        Self { parts }
    }

    /// Writes the line as `str` would be: the precision cuts it, the width fills it up.
    pub(crate) fn pad(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.width().is_none() && f.precision().is_none() {
            return self.parts.iter().try_for_each(|part| write_part(part, f));
        }
        let characters = || self.parts.iter().flat_map(|part| part.chars());
        let all = characters().count();
        let shown = f.precision().map_or(all, |precision| precision.min(all));
        let missing = f.width().unwrap_or(0).saturating_sub(shown);
        let before = match f.align() {
            None | Some(Alignment::Left) => 0,
            Some(Alignment::Right) => missing,
            Some(Alignment::Center) => missing / 2,
        };
        let fill = f.fill();
        (0..before).try_for_each(|_| f.write_char(fill))?;
        characters().take(shown).try_for_each(|c| f.write_char(on_one_line(c)))?;
        (before..missing).try_for_each(|_| f.write_char(fill))
    }
}

fn write_part(part: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if part.chars().any(char::is_control) {
        part.chars().try_for_each(|c| f.write_char(on_one_line(c)))
    } else {
        f.write_str(part)
    }
}

fn on_one_line(c: char) -> char {
    if c.is_control() { ' ' } else { c }
}
