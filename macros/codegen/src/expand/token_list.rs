//! A list of tokens that becomes a stream at the end.
//!
//! For ten thousand variants, `quote!` takes twice the time, since it creates a stream for each of them. In the compiler, a text
//! that it parses at once takes half the time of a list of tokens, each of which passes from the macro to the compiler.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens as _;

use super::comment::is_comment;
use super::variant::Variant;
use crate::catalogue::Value;

/// A list of tokens.
#[derive(Debug, Default)]
pub(super) struct TokenList {
    /// The tokens before `text` and `trees`. One of those two is empty.
    stream: TokenStream,
    /// Rust that is not yet parsed.
    text: String,
    trees: Vec<TokenTree>,
    writes_text: bool,
}

impl TokenList {
    /// Creates a list for tokens with the names of an enum and its variants.
    pub(super) fn with_names(enumeration: &Ident, variants: &[Variant<'_>]) -> Self {
        let writes_text = proc_macro::is_available()
            && is_plain_name(&enumeration.to_string())
            && variants.iter().all(|variant| is_plain_name(variant.name));
        Self { writes_text, ..Self::default() }
    }

    /// Creates an empty list for tokens with the same names.
    pub(super) fn with_same_names(other: &Self) -> Self {
        Self { writes_text: other.writes_text, ..Self::default() }
    }

    pub(super) fn push(&mut self, token: impl Into<TokenTree>) {
        self.end_text();
        self.trees.push(token.into());
    }

    pub(super) fn punct(&mut self, sign: char) {
        if self.starts_text() {
            self.text.push(sign);
        } else {
            self.push(Punct::new(sign, Spacing::Alone));
        }
    }

    pub(super) fn spanned_punct(&mut self, sign: char, span: Span) {
        let mut punct = Punct::new(sign, Spacing::Alone);
        punct.set_span(span);
        self.push(punct);
    }

    /// Adds `::`.
    pub(super) fn path_separator(&mut self) {
        if self.starts_text() {
            self.text.push_str("::");
        } else {
            self.push(Punct::new(':', Spacing::Joint));
            self.punct(':');
        }
    }

    /// Adds the name of the enum.
    pub(super) fn enumeration(&mut self, name: &Ident, written: &str) {
        if self.starts_text() {
            self.text.push_str(written);
        } else {
            self.push(name.clone());
        }
    }

    /// Adds the name of a variant.
    pub(super) fn variant(&mut self, variant: &Variant<'_>) {
        if variant.pinned.is_none() && self.starts_text() {
            self.text.push_str(variant.name);
        } else {
            self.push(variant.ident());
        }
    }

    /// Adds `#[doc = "…"]`.
    pub(super) fn doc(&mut self, text: &str) {
        let mut doc = Self::default();
        doc.push(Ident::new("doc", Span::call_site()));
        doc.punct('=');
        doc.push(Literal::string(text));
        self.punct('#');
        self.push(Group::new(Delimiter::Bracket, doc.into_stream()));
    }

    /// Adds the only documentation of a variant, as a comment if possible: the compiler takes half the time of an attribute
    /// for it.
    pub(super) fn only_doc(&mut self, text: &str) {
        if is_comment(text) && self.starts_text() {
            self.text.push_str("/**");
            self.text.push_str(text);
            self.text.push_str("*/");
        } else {
            self.doc(text);
        }
    }

    /// Adds a code as a literal.
    pub(super) fn code(&mut self, code: &Value) {
        match code {
            Value::Number(number) => {
                if *number < 0 {
                    self.punct('-');
                }
                if self.starts_text() {
                    self.text.push_str(&number.unsigned_abs().to_string());
                } else {
                    self.push(Literal::u128_unsuffixed(number.unsigned_abs()));
                }
            }
            Value::Text(text) => self.push(Literal::string(text)),
        }
    }

    pub(super) fn extend(&mut self, tokens: TokenStream) {
        self.end_text();
        self.trees.extend(tokens);
    }

    pub(super) fn into_stream(mut self) -> TokenStream {
        self.end_text();
        self.end_trees();
        self.stream
    }

    /// Whether the next token is written as text.
    fn starts_text(&mut self) -> bool {
        if self.writes_text {
            self.end_trees();
        }
        self.writes_text
    }

    fn end_trees(&mut self) {
        if !self.trees.is_empty() {
            self.stream.extend(std::mem::take(&mut self.trees));
        }
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            self.stream.extend([parsed(&self.text)]);
            self.text.clear();
        }
    }
}

/// A string literal. For a large one, the compiler takes a fifth of the time that it takes for `Literal::string`.
pub(super) fn string(text: &str) -> TokenStream {
    if proc_macro::is_available() { parsed(&quoted(text)) } else { Literal::string(text).into_token_stream() }
}

/// Parses tokens in the compiler. The text was written from tokens, so there is no error.
fn parsed(text: &str) -> TokenStream {
    // proc_macro2 would parse the text twice, the first time itself and without optimisation.
    text.parse::<proc_macro::TokenStream>().unwrap_or_default().into()
}

/// A string literal in the syntax of Rust. Control characters are escaped, and the punctuation among which the compiler refuses
/// characters that change the direction of text.
fn quoted(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut quoted = String::with_capacity(text.len() + text.len() / 16 + 2);
    quoted.push('"');
    let (mut copied, mut at) = (0, 0);
    while at < bytes.len() {
        let length = match bytes[at] {
            b'"' | b'\\' | 0..=0x1f | 0x7f => 1,
            0xe2 => 3,
            _ => {
                at += 1;
                continue;
            }
        };
        quoted.push_str(&text[copied..at]);
        copied = at + length;
        for c in text[at..copied].chars() {
            match c {
                '"' | '\\' => quoted.extend(['\\', c]),
                _ => quoted.extend(c.escape_unicode()),
            }
        }
        at = copied;
    }
    quoted.push_str(&text[copied..]);
    quoted.push('"');
    quoted
}

/// Whether a name means the same as text. The compiler would warn about characters outside ASCII in a text, and text has the
/// keywords of the macro's edition, all but one of which begin with a small letter.
fn is_plain_name(name: &str) -> bool {
    let bytes = name.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !matches!(bytes[at], b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_') {
            return false;
        }
        at += 1;
    }
    name != "Self" && bytes.first().is_some_and(u8::is_ascii_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tokens_are_those_of_quote() {
        let mut tokens = TokenList::default();
        tokens.doc("a \"b\"");
        tokens.extend(quote::quote!(#[x]));
        tokens.push(Ident::new("A", Span::call_site()));
        tokens.path_separator();
        tokens.code(&Value::Number(-5));
        tokens.punct(',');
        tokens.code(&Value::Text("é".to_owned()));
        let quoted = quote::quote!(#[doc = "a \"b\""] #[x] A::-5, "é");
        assert_eq!(tokens.into_stream().to_string(), quoted.to_string());
    }

    proptest::proptest! {
        #[test]
        fn a_quoted_text_is_a_literal_of_the_text(text in "[ -~\0-\u{a0}中。\u{2000}-\u{206f}\u{1f600}\r\n]{0,20}") {
            let literal: syn::LitStr = syn::parse_str(&quoted(&text)).unwrap();
            proptest::prop_assert_eq!(literal.value(), text);
        }
    }

    #[test]
    fn names_that_text_would_change_are_not_plain() {
        for name in ["NotFound", "E0042", "A_1"] {
            assert!(is_plain_name(name), "{name}");
        }
        for name in ["", "Self", "gen", "_A", "r#A", "Größe", "余额", "A,B", "A/*"] {
            assert!(!is_plain_name(name), "{name}");
        }
    }
}
