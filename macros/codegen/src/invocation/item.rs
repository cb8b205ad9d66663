//! The enum under the attribute.

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{Attribute, Data, DeriveInput, Error, Ident, Path, Token, Visibility};

use crate::catalogue::Repr;

/// The enum under the attribute.
pub(crate) struct Item {
    /// The user's attributes, doc comments included.
    pub(crate) attributes: Vec<Attribute>,
    /// The integer type that the user's `#[repr(…)]` asks for.
    pub(crate) repr: Option<Repr>,
    /// The visibility.
    pub(crate) visibility: Visibility,
    /// The name.
    pub(crate) name: Ident,
    /// The tokens `enum Name`.
    pub(crate) keyword: TokenStream,
}

impl Item {
    /// Reads the item; a problem is among the errors, and the item is still what could be read of it.
    pub(crate) fn parse(item: TokenStream) -> Result<(Self, Option<Error>), Error> {
        const EXPECTED: &str = "expected an enum without variants: `pub enum Oms {}`";
        let input: DeriveInput = syn::parse2(item).map_err(|error| Error::new(error.span(), EXPECTED))?;
        let Data::Enum(data) = input.data else {
            return Err(Error::new(input.ident.span(), EXPECTED));
        };
        let mut errors = Errors(None);
        if !input.generics.params.is_empty() {
            errors.add(input.generics.span(), "the enum cannot have parameters: its variants are codes");
        }
        if let Some(clause) = &input.generics.where_clause {
            errors.add(clause.span(), "the enum cannot have parameters: its variants are codes");
        }
        for variant in &data.variants {
            errors.add(variant.span(), "the variants come from the page: leave the enum empty");
        }
        let mut repr = None;
        // An attribute that is refused is left out, so that the compiler does not refuse it again.
        let keep = |attribute: &Attribute| {
            if attribute.path().is_ident("derive") {
                return refuse_generated(attribute, &mut errors);
            }
            if attribute.path().is_ident("repr") {
                let own = own_repr(attribute, &mut errors);
                repr = own.or(repr);
                return own.is_some();
            }
            true
        };
        let attributes = input.attrs.into_iter().filter(keep).collect();
        let (keyword, name) = (data.enum_token.to_token_stream(), input.ident);
        let item = Self { attributes, repr, visibility: input.vis, name, keyword };
        Ok((item, errors.0))
    }
}

struct Errors(Option<Error>);

impl Errors {
    fn add(&mut self, span: proc_macro2::Span, message: impl std::fmt::Display) {
        let error = Error::new(span, message);
        match &mut self.0 {
            Some(errors) => errors.combine(error),
            None => self.0 = Some(error),
        }
    }
}

/// What the macro generates, by the names under which derives go.
const GENERATED: [&str; 10] =
    ["Clone", "Copy", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Debug", "Display", "FromStr"];

/// Whether a derive asks for nothing that is generated.
fn refuse_generated(attribute: &Attribute, errors: &mut Errors) -> bool {
    let Ok(derives) = attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated) else {
        return true;
    };
    let mut keep = true;
    for derive in derives {
        let Some(last) = derive.segments.last() else { continue };
        if GENERATED.iter().any(|generated| last.ident == *generated) {
            let message = format!("doccodes implements `{}` itself: take it out of the derive", last.ident);
            errors.add(derive.span(), message);
            keep = false;
        }
    }
    keep
}

fn own_repr(attribute: &Attribute, errors: &mut Errors) -> Option<Repr> {
    let arguments = attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated).ok()?;
    let mut found = None;
    for argument in arguments {
        match argument.get_ident().and_then(|name| Repr::from_name(&name.to_string())) {
            Some(repr) => found = Some(repr),
            None => errors.add(
                argument.span(),
                "expected one of the integer types u8, u16, u32, u64, i8, i16, i32 and i64: the codes are its values",
            ),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(item: &str) -> Vec<String> {
        let error = match Item::parse(item.parse().unwrap()) {
            Ok((_, error)) => error,
            Err(error) => Some(error),
        };
        error.into_iter().flatten().map(|error| error.to_string()).collect()
    }

    #[test]
    fn an_enum_without_variants() {
        let (item, error) =
            Item::parse("/// Doc.\n#[repr(u32)] pub(crate) enum Oms {}".parse().unwrap()).unwrap();
        assert!(error.is_none());
        assert_eq!((item.name.to_string().as_str(), item.repr), ("Oms", Some(Repr::U32)));
        assert_eq!(item.attributes.len(), 2);
        let (item, error) = Item::parse("#[derive(Clone)] #[repr(C)] enum Oms {}".parse().unwrap()).unwrap();
        assert!(error.is_some() && item.attributes.is_empty(), "what is refused is left out");
    }

    #[test]
    fn everything_else_is_refused_at_its_place() {
        let expected = ["expected an enum without variants: `pub enum Oms {}`"];
        assert_eq!(errors("struct Oms;"), expected);
        assert_eq!(errors("fn oms() {}"), expected);
        assert_eq!(errors("enum Oms<T> {}"), ["the enum cannot have parameters: its variants are codes"]);
        assert_eq!(errors("enum Oms { A, B }"), ["the variants come from the page: leave the enum empty"; 2]);
        assert_eq!(
            errors("#[derive(Debug, serde::Serialize, Clone)] enum Oms {}"),
            [
                "doccodes implements `Debug` itself: take it out of the derive",
                "doccodes implements `Clone` itself: take it out of the derive",
            ]
        );
        assert_eq!(
            errors("#[repr(C)] enum Oms {}"),
            [
                "expected one of the integer types u8, u16, u32, u64, i8, i16, i32 and i64: the codes are its values"
            ]
        );
    }
}
