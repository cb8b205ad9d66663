//! Folds headers for comparison: in lower case, without accents and signs, with the starts of words.

use doccodes_page::characters::{LOWER_CASE, characters};
use doccodes_page::language::{is_unspaced, simplified};

/// The most words of a header. A longer one is a sentence.
const MOST_WORDS: usize = 40;

/// A folded header.
///
/// The letters and digits are in lower case and simplified characters, and have no accents. Text in parentheses after the first
/// word is left out: `Error code (decimal)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Folded {
    /// The letters and digits, without anything between them.
    pub(super) text: String,
    /// Where each word starts, and the end of the text. A capital letter inside a word starts a new one (`errorCode`), and
    /// so does each character of a script without spaces.
    pub(super) starts: Vec<usize>,
}

impl Folded {
    pub(super) fn new(header: &str) -> Self {
        if header.is_ascii() {
            return Self::of_ascii(header.as_bytes());
        }
        let header = simplified(without_remark(header));
        let mut folded = Self { text: String::with_capacity(header.len()), starts: Vec::new() };
        let mut before = ' ';
        for (at, c) in characters(&header) {
            if c.is_alphanumeric() {
                let next_is_lower =
                    || c.is_uppercase() && header[at + c.len_utf8()..].starts_with(LOWER_CASE);
                if begins_word(before, c, &next_is_lower) {
                    folded.starts.push(folded.text.len());
                }
                folded.push(c);
            }
            before = c;
        }
        folded.starts.push(folded.text.len());
        folded
    }

    /// The same for a header in ASCII. In a debug build, the macro pays for each call.
    fn of_ascii(header: &[u8]) -> Self {
        let (mut text, mut starts) = (Vec::with_capacity(header.len()), Vec::new());
        let (mut before, mut at) = (CharKind::Sign, 0);
        while at < header.len() && (at == 0 || !matches!(header[at], b'(' | b'[')) {
            let kind = ASCII_KINDS[header[at] as usize];
            let begins = match (before, kind) {
                (_, CharKind::Sign) => false,
                (CharKind::Sign, _) | (CharKind::Lower, CharKind::Upper) => true,
                (CharKind::Upper, CharKind::Upper) => {
                    at + 1 < header.len() && ASCII_KINDS[header[at + 1] as usize] == CharKind::Lower
                }
                _ => false,
            };
            if begins {
                starts.push(text.len());
            }
            match kind {
                CharKind::Sign => {}
                CharKind::Upper => text.push(header[at] | 0x20),
                CharKind::Digit | CharKind::Lower => text.push(header[at]),
            }
            before = kind;
            at += 1;
        }
        starts.push(text.len());
        Self { text: String::from_utf8(text).unwrap_or_default(), starts }
    }

    /// The number of words; 0 for a text that is too long to be a header.
    pub(super) fn words(&self) -> usize {
        match self.starts.len() - 1 {
            words if words <= MOST_WORDS => words,
            _ => 0,
        }
    }

    /// The words from one index to another, without anything between them.
    pub(super) fn span(&self, from: usize, to: usize) -> &str {
        &self.text[self.starts[from]..self.starts[to]]
    }

    fn push(&mut self, c: char) {
        if c.is_ascii() {
            return self.text.push(c.to_ascii_lowercase());
        }
        for c in c.to_lowercase() {
            match c {
                'ß' => self.text.push_str("ss"),
                'æ' => self.text.push_str("ae"),
                'œ' => self.text.push_str("oe"),
                _ => self.text.push(without_accent(c)),
            }
        }
    }
}

/// The part of a header before a parenthesis, unless it starts with one.
fn without_remark(header: &str) -> &str {
    for (at, c) in characters(header) {
        if at > 0 && matches!(c, '(' | '（' | '[' | '【') {
            return &header[..at];
        }
    }
    header
}

fn begins_word(before: char, c: char, next_is_lower: &dyn Fn() -> bool) -> bool {
    if before.is_ascii_lowercase() && c.is_ascii() {
        return c.is_ascii_uppercase();
    }
    !before.is_alphanumeric()
        || is_unspaced(before)
        || is_unspaced(c)
        || (before.is_lowercase() && c.is_uppercase())
        || (before.is_uppercase() && c.is_uppercase() && next_is_lower())
}

/// A kind of ASCII characters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CharKind {
    Sign,
    Digit,
    Lower,
    Upper,
}

static ASCII_KINDS: [CharKind; 128] = {
    let mut kinds = [CharKind::Sign; 128];
    let mut byte: u8 = 0;
    while byte < 128 {
        kinds[byte as usize] = match byte {
            b'0'..=b'9' => CharKind::Digit,
            b'a'..=b'z' => CharKind::Lower,
            b'A'..=b'Z' => CharKind::Upper,
            _ => CharKind::Sign,
        };
        byte += 1;
    }
    kinds
};

/// Latin letters with accents, and the same letters without them.
const ACCENTED: &[(&str, char)] = &[
    ("àáâãäåāăạảấầẩẫậắằẳẵặą", 'a'),
    ("çćč", 'c'),
    ("đď", 'd'),
    ("èéêëēęěẹẻẽếềểễệ", 'e'),
    ("ìíîïīıịỉĩ", 'i'),
    ("ñńň", 'n'),
    ("òóôõöøōőọỏốồổỗộớờởỡợơ", 'o'),
    ("ùúûüūűůụủũứừửữựư", 'u'),
    ("ýÿỳỵỷỹ", 'y'),
    ("śšş", 's'),
    ("źżž", 'z'),
    ("ğ", 'g'),
    ("ł", 'l'),
];

fn without_accent(c: char) -> char {
    if !c.is_ascii() {
        for &(accented, base) in ACCENTED {
            if accented.contains(c) {
                return base;
            }
        }
    }
    c
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(header: &str) -> Vec<String> {
        let folded = Folded::new(header);
        (0..folded.words()).map(|n| folded.span(n, n + 1).to_owned()).collect()
    }

    #[test]
    fn words_begin_at_signs_and_capital_letters_and_in_each_character_without_spaces() {
        for (header, expected) in [
            ("Error code", "error code"),
            ("errorCode", "error code"),
            ("HTTPStatus", "http status"),
            ("error_code (decimal)", "error code"),
            ("Código de erro", "codigo de erro"),
            ("Maßnahme", "massnahme"),
            ("HTTP 狀態碼", "http 状 态 码"),
            ("エラー Code", "エ ラ ー code"),
            ("Код ошибки", "код ошибки"),
            ("(Code)", "code"),
        ] {
            assert_eq!(words(header).join(" "), expected, "{header}");
        }
        assert_eq!(words(&"word ".repeat(100)), [""; 0], "a sentence is not a header");
    }
}
