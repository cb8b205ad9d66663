//! A list of tokens that becomes a stream at the end.
//!
//! For ten thousand variants, `quote!` takes twice the time, since it makes a stream for each of them.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::catalogue::Value;

/// A list of tokens.
#[derive(Debug, Default)]
pub(super) struct TokenList(Vec<TokenTree>);

impl TokenList {
    pub(super) fn push(&mut self, token: impl Into<TokenTree>) {
        self.0.push(token.into());
    }

    pub(super) fn punct(&mut self, sign: char) {
        self.push(Punct::new(sign, Spacing::Alone));
    }

    pub(super) fn spanned_punct(&mut self, sign: char, span: Span) {
        let mut punct = Punct::new(sign, Spacing::Alone);
        punct.set_span(span);
        self.push(punct);
    }

    /// Adds `::`.
    pub(super) fn path_separator(&mut self) {
        self.push(Punct::new(':', Spacing::Joint));
        self.punct(':');
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

    /// Adds a code as a literal.
    pub(super) fn code(&mut self, code: &Value) {
        match code {
            Value::Number(number) => {
                if *number < 0 {
                    self.punct('-');
                }
                self.push(Literal::u128_unsuffixed(number.unsigned_abs()));
            }
            Value::Text(text) => self.push(Literal::string(text)),
        }
    }

    pub(super) fn extend(&mut self, tokens: TokenStream) {
        self.0.extend(tokens);
    }

    pub(super) fn into_stream(self) -> TokenStream {
        self.0.into_iter().collect()
    }
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
}
