//! Long regular runs of tokens: made one by one and handed to the compiler at once.
//!
//! For ten thousand variants `quote!` costs twice the time: it goes through a stream of tokens for each of them.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::catalogue::Value;

/// Tokens in a row.
#[derive(Debug, Default)]
pub(super) struct Run(Vec<TokenTree>);

impl Run {
    pub(super) fn push(&mut self, token: impl Into<TokenTree>) {
        self.0.push(token.into());
    }

    pub(super) fn punct(&mut self, sign: char) {
        self.push(Punct::new(sign, Spacing::Alone));
    }

    /// `::`
    pub(super) fn path_separator(&mut self) {
        self.push(Punct::new(':', Spacing::Joint));
        self.punct(':');
    }

    /// `#[doc = "…"]`
    pub(super) fn doc(&mut self, text: &str) {
        let mut doc = Self::default();
        doc.push(Ident::new("doc", Span::call_site()));
        doc.punct('=');
        doc.push(Literal::string(text));
        self.punct('#');
        self.push(Group::new(Delimiter::Bracket, doc.stream()));
    }

    /// A code as a literal.
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

    /// What stands here already, as it is.
    pub(super) fn extend(&mut self, tokens: TokenStream) {
        self.0.extend(tokens);
    }

    pub(super) fn stream(self) -> TokenStream {
        self.0.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_what_quote_would_make() {
        let mut run = Run::default();
        run.doc("a \"b\"");
        run.extend(quote::quote!(#[x]));
        run.push(Ident::new("A", Span::call_site()));
        run.path_separator();
        run.code(&Value::Number(-5));
        run.punct(',');
        run.code(&Value::Text("é".to_owned()));
        let quoted = quote::quote!(#[doc = "a \"b\""] #[x] A::-5, "é");
        assert_eq!(run.stream().to_string(), quoted.to_string());
    }
}
