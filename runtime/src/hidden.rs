//! Which characters never get to a terminal or an editor as they are: the one filter, for compile errors and for run time.

/// Whether a terminal or an editor would act on a character instead of showing it: control characters (and with them
/// ANSI escapes), zero-width characters, bidirectional controls.
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
