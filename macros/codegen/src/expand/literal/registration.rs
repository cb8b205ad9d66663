//! The number under which an enum registers, so that its literal macro finds it.

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, LitStr};

use super::error::compile_error;
use crate::invocation::{CallSite, Visibility};

/// An enum that registers, and its literal macro.
pub(super) struct Registration<'a> {
    enumeration: &'a Ident,
    macro_name: &'a Ident,
    id: u128,
    /// Whether a public macro is exported. A proc-macro crate cannot export one, and no other crate sees its enums.
    exports: bool,
}

impl<'a> Registration<'a> {
    pub(super) fn new(
        call_site: &CallSite,
        enumeration: &'a Ident,
        macro_name: &'a Ident,
        page: &str,
    ) -> Self {
        // The name of the macro distinguishes two enums with the same name and the same position in a file.
        let id = call_site.id(&enumeration.to_string(), &macro_name.to_string(), page);
        Self { enumeration, macro_name, id, exports: !call_site.is_proc_macro_crate }
    }

    /// The call that registers the enum and defines its literal macro. `front` and `back` are the other arguments.
    pub(super) fn define(
        &self,
        facade: &TokenStream,
        visibility: &Visibility,
        front: &TokenStream,
        back: &TokenStream,
    ) -> TokenStream {
        let Self { enumeration, macro_name, .. } = self;
        let hidden = format!("__doccodes_{}_{:032x}", macro_name.to_string().replace("r#", ""), self.id);
        let hidden = Ident::new(&hidden, Span::call_site());
        let id = Literal::u128_unsuffixed(self.id);
        let (export, visibility) = match visibility.is_public {
            true if self.exports => (quote!(#[doc(hidden)] #[macro_export]), quote!(#visibility)),
            true => (quote!(), quote!(pub(crate))),
            false => (quote!(), quote!(#visibility)),
        };
        quote! {
            #facade::__v1::define_literal! {
                #front [#export] #visibility #macro_name #hidden for #enumeration #id #back
            }
        }
    }
}

/// Expands `[facade] [visibility] Enum Macro "pages" [front] [back]` to the definition of the literal macro, with the number that the
/// enum has in the crate that is compiled.
pub(crate) fn register(input: TokenStream, call_site: &CallSite) -> TokenStream {
    let expand = |input: ParseStream<'_>| {
        let (facade, visibility) = (group(input)?, group(input)?);
        let visibility = Visibility::parse.parse2(visibility)?;
        let (enumeration, macro_name): (Ident, Ident) = (input.parse()?, input.parse()?);
        let page: LitStr = input.parse()?;
        let (front, back) = (group(input)?, group(input)?);
        let registration = Registration::new(call_site, &enumeration, &macro_name, &page.value());
        Ok(registration.define(&facade, &visibility, &front, &back))
    };
    expand
        .parse2(input)
        .unwrap_or_else(|error: syn::Error| compile_error([error.span(); 2], &error.to_string()))
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
        let input = "[::doccodes] [pub(crate)] Status Status \"a.md\" [\"0.2.0\" $ []] [\"x\"]";
        let one = registered(input, "a");
        let start = ":: doccodes :: __v1 :: define_literal ! { \"0.2.0\" $ [] [] pub (crate) Status __doccodes_Status_";
        assert!(one.starts_with(start), "{one}");
        assert!(one.contains(" for Status ") && one.ends_with(" \"x\" }"), "{one}");
        assert_eq!(one, registered(input, "a"));
        assert_ne!(one, registered(input, "b"));
    }

    #[test]
    fn a_proc_macro_crate_exports_no_macro() {
        let registered = |is_proc_macro_crate: bool| {
            let input = "[::doccodes] [pub] Status Status \"a.md\" [\"0.2.0\" $ []] [\"x\"]";
            let call_site = CallSite { is_proc_macro_crate, ..CallSite::default() };
            register(input.parse().unwrap(), &call_site).to_string()
        };
        assert!(registered(false).contains("[# [doc (hidden)] # [macro_export]] pub Status "));
        assert!(registered(true).contains("[] pub (crate) Status "));
    }

    #[test]
    fn a_call_that_doccodes_did_not_write_is_an_error() {
        let error = ":: core :: compile_error ! { \"expected the output of doccodes\" }";
        assert_eq!(registered("Status", ""), error);
    }
}
