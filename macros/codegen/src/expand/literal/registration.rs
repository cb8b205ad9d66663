//! The number under which an enum registers, so that its literal macro finds it.

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, LitStr};

use super::error::compile_error;
use crate::invocation::CallSite;

/// The number of an enum, and the name under which its literal macro is defined.
pub(super) struct Registration {
    pub(super) hidden: Ident,
    pub(super) id: Literal,
}

impl Registration {
    pub(super) fn new(call_site: &CallSite, enumeration: &Ident, macro_name: &Ident, page: &str) -> Self {
        let macro_name = macro_name.to_string();
        // The name of the macro distinguishes two enums with the same name and the same position in a file.
        let id = call_site.id(&enumeration.to_string(), &macro_name, page);
        let hidden =
            Ident::new(&format!("__doccodes_{}_{id:032x}", macro_name.replace("r#", "")), Span::call_site());
        Self { hidden, id: Literal::u128_unsuffixed(id) }
    }
}

/// Expands `[facade] Enum Macro "pages" [front] [back]` to the definition of the literal macro, with the number that the enum has
/// in the crate that is compiled.
pub(crate) fn register(input: TokenStream, call_site: &CallSite) -> TokenStream {
    let expand = |input: ParseStream<'_>| {
        let facade = group(input)?;
        let (enumeration, macro_name): (Ident, Ident) = (input.parse()?, input.parse()?);
        let page: LitStr = input.parse()?;
        let (front, back) = (group(input)?, group(input)?);
        let Registration { hidden, id } =
            Registration::new(call_site, &enumeration, &macro_name, &page.value());
        Ok(quote! {
            #facade::__v1::define_literal! { #front #hidden for #enumeration #id #back }
        })
    };
    expand.parse2(input).unwrap_or_else(|error: syn::Error| compile_error(error.span(), &error.to_string()))
}

fn group(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    match input.parse()? {
        TokenTree::Group(group) => Ok(group.stream()),
        other => Err(syn::Error::new(other.span(), "expected the output of doccodes")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn registered(input: &str, crate_id: &str) -> String {
        let call_site = CallSite { crate_id: crate_id.to_owned(), ..CallSite::default() };
        register(input.parse().unwrap(), &call_site).to_string()
    }

    #[test]
    fn the_number_depends_on_the_crate_that_compiles_the_file() {
        let input = "[::doccodes] Status Status \"a.md\" [\"0.1.0\" $ [] [] pub Status] [\"x\"]";
        let one = registered(input, "a");
        let start =
            ":: doccodes :: __v1 :: define_literal ! { \"0.1.0\" $ [] [] pub Status __doccodes_Status_";
        assert!(one.starts_with(start), "{one}");
        assert!(one.contains(" for Status ") && one.ends_with(" \"x\" }"), "{one}");
        assert_eq!(one, registered(input, "a"));
        assert_ne!(one, registered(input, "b"));
    }

    #[test]
    fn a_call_that_doccodes_did_not_write_is_an_error() {
        let error = ":: core :: compile_error ! { \"expected the output of doccodes\" }";
        assert_eq!(registered("Status", ""), error);
    }
}
