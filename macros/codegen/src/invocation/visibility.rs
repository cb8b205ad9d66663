//! The visibility of the enum.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt as _};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Ident, Token, token};

/// A visibility, as the user wrote it.
pub(crate) struct Visibility {
    tokens: TokenStream,
    /// Whether it is a plain `pub`.
    pub(crate) is_public: bool,
}

impl Visibility {
    /// Parses `pub`, `pub(…)`, or nothing.
    pub(crate) fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut tokens = TokenStream::new();
        let mut is_public = false;
        if input.peek(Token![pub]) {
            tokens.append(Ident::parse_any(input)?);
            is_public = !input.peek(token::Paren);
            if !is_public {
                tokens.append(input.parse::<Group>()?);
            }
        }
        Ok(Self { tokens, is_public })
    }
}

impl Visibility {
    /// The visibility for errors, with a space after it: `pub(crate) `.
    pub(super) fn written(&self) -> String {
        if self.tokens.is_empty() {
            return String::new();
        }
        let mut written = String::new();
        for token in self.tokens.clone() {
            match token {
                TokenTree::Group(group) => {
                    let path = group.stream().to_string();
                    written.push_str(&format!("({})", path.replace(" :: ", "::")));
                }
                other => written.push_str(&other.to_string()),
            }
        }
        written + " "
    }
}

impl ToTokens for Visibility {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.tokens.clone());
    }
}
