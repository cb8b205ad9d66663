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

    /// The attributes that apply: this one, or those in a `cfg_attr`, whatever its condition is.
    pub(super) fn applied(&self) -> Vec<AppliedAttribute> {
        let mut found = Vec::new();
        add_applied(self.content(), &mut found);
        found
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

/// An attribute with a name and arguments in parentheses.
pub(super) struct AppliedAttribute {
    pub(super) name: Ident,
    /// The tokens in the parentheses.
    pub(super) arguments: TokenStream,
}

/// Adds `name(…)`, or what is in a `cfg_attr(condition, …)`.
fn add_applied(content: TokenStream, found: &mut Vec<AppliedAttribute>) {
    let mut tokens = content.into_iter();
    let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(group))) = (tokens.next(), tokens.next()) else {
        return;
    };
    if group.delimiter() != Delimiter::Parenthesis {
        return;
    }
    if name != "cfg_attr" {
        found.push(AppliedAttribute { name, arguments: group.stream() });
        return;
    }
    let mut attribute = TokenStream::new();
    let mut is_condition = true;
    for token in group.stream() {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                let complete = std::mem::take(&mut attribute);
                if !is_condition {
                    add_applied(complete, found);
                }
                is_condition = false;
            }
            _ => attribute.append(token),
        }
    }
    if !is_condition {
        add_applied(attribute, found);
    }
}

impl ToTokens for UserAttribute {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(self.pound.clone());
        tokens.append(self.brackets.clone());
    }
}
