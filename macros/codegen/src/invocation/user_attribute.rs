//! The attributes that the user wrote on the enum and on its variants.

use proc_macro2::{Delimiter, Group, Punct, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt as _};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Error, Ident, Token, bracketed, parenthesized};

/// An attribute of the user: `#[name]`, `#[name = …]`, `#[name(…)]`, or one with a longer path.
pub(crate) struct UserAttribute {
    pound: Punct,
    brackets: Group,
    /// The path, if it is a single name.
    name: Option<Ident>,
    /// The tokens after the name.
    rest: TokenStream,
}

impl UserAttribute {
    /// Parses all attributes at the start of the input.
    pub(super) fn parse_all(input: ParseStream<'_>) -> syn::Result<Vec<Self>> {
        let mut attributes = Vec::new();
        while input.peek(Token![#]) {
            attributes.push(Self::parse(input)?);
        }
        Ok(attributes)
    }

    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let pound = input.parse()?;
        let content;
        let span = bracketed!(content in input).span.join();
        let first = if content.peek(Ident::peek_any) { Some(Ident::parse_any(&content)?) } else { None };
        let name = if content.peek(Token![::]) { None } else { first.clone() };
        let rest: TokenStream = content.parse()?;
        let mut tokens = first.into_token_stream();
        tokens.extend(rest.clone());
        let mut brackets = Group::new(Delimiter::Bracket, tokens);
        brackets.set_span(span);
        Ok(Self { pound, brackets, name, rest })
    }

    /// Whether this is the attribute's name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.as_ref().is_some_and(|own| own == name)
    }

    /// Whether the attribute's tokens contain this text.
    pub(crate) fn contains(&self, text: &str) -> bool {
        self.brackets.stream().to_string().contains(text)
    }

    /// The tokens in the brackets.
    pub(super) fn content(&self) -> TokenStream {
        self.brackets.stream()
    }

    /// The span of the first token in the brackets.
    pub(super) fn span(&self) -> Span {
        self.brackets.stream().into_iter().next().map_or_else(Span::call_site, |token| token.span())
    }

    /// Parses the arguments in the parentheses.
    pub(super) fn parse_arguments<T>(&self, parse: fn(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<T> {
        let name = self.name.as_ref().map_or_else(String::new, Ident::to_string);
        match self.rest.clone().into_iter().next() {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
                let parse_group = |input: ParseStream<'_>| {
                    let content;
                    parenthesized!(content in input);
                    parse(&content)
                };
                parse_group.parse2(self.rest.clone())
            }
            Some(TokenTree::Punct(equals)) => {
                Err(Error::new(equals.span(), format!("expected parentheses: #[{name}(...)]")))
            }
            _ => {
                let message = format!("expected attribute arguments in parentheses: #[{name}(...)]");
                Err(Error::new(self.span(), message))
            }
        }
    }
}

impl ToTokens for UserAttribute {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(self.pound.clone());
        tokens.append(self.brackets.clone());
    }
}
