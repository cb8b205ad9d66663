//! Which characters make up words. Marks within a word are text.

use doccodes_page::terminal::is_wide;

/// Whether a character is part of a word. Chinese has no spaces between words, so that a wide character ends one.
pub(super) fn is_word(c: char) -> bool {
    (c.is_alphanumeric() || c == '_') && !is_wide(c)
}

/// Whether markup between single marks may start after a character.
pub(super) fn may_start_after(c: char) -> bool {
    !is_word(c) && !matches!(c, ';' | ':' | '}')
}
