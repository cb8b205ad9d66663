//! All tokens of an enum.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::data;
use super::declaration::Declaration;
use super::implementation::Implementation;
use super::literal::{self, Definition, Failing};
use super::names::variant_names;
use super::tracking::{Tracking, tracking};
use crate::catalogue::{Catalogue, Code, Entry, Kind, Repr, Value, Verdict};
use crate::invocation::{Attribute, Item, LiteralMacro, Place, lint_levels};
use crate::problem::visible;
use crate::source::Source;

/// Everything that an enum is generated from.
pub(crate) struct Enumeration<'a> {
    pub(crate) attribute: &'a Attribute,
    pub(crate) item: &'a Item,
    pub(crate) place: &'a Place,
    pub(crate) catalogue: &'a Catalogue,
    /// The pages that could be read. Tracking another page would be a second error about it.
    pub(crate) read: &'a [Source],
    /// Who tracks the pages.
    pub(crate) tracking: Tracking,
    /// Whether an error has been reported.
    pub(crate) failing: Failing,
}

impl Enumeration<'_> {
    /// The tokens of the enum.
    pub(crate) fn tokens(&self) -> TokenStream {
        let placeholder;
        let mut catalogue = self.catalogue;
        if catalogue.codes.is_empty() {
            placeholder = unread(catalogue);
            catalogue = &placeholder;
        }
        let item = self.item;
        let facade = match &self.attribute.facade {
            Some(path) => path.clone(),
            None => quote!(::doccodes),
        };
        let pages: Vec<String> = self.attribute.pages.iter().map(syn::LitStr::value).collect();
        let page = pages.join(", ");
        let service = self.service(catalogue);
        let names = variant_names(catalogue);
        let variants: Vec<Ident> =
            catalogue.codes.iter().zip(&names).map(|(code, name)| self.variant(code, name)).collect();
        let attributes = self.attributes();
        let url = self.attribute.url.as_ref();

        let declaration = Declaration {
            item,
            catalogue,
            service: &service,
            page: &page,
            url,
            pages: self.read,
            variants: &variants,
        };
        let implementation = Implementation {
            attributes: &attributes,
            item,
            facade: &facade,
            service: &service,
            url,
            catalogue,
            variants: &variants,
            data: data::pack(catalogue, &names, self.attribute.choices.language),
        };
        let (declaration, implementation) = (declaration.tokens(), implementation.tokens());
        let macro_name = match &self.attribute.literal_macro {
            LiteralMacro::Enum => Some(&item.name),
            LiteralMacro::Named(name) => Some(name),
            LiteralMacro::None => None,
        };
        let literal = macro_name.map(|macro_name| {
            // The name of the macro distinguishes two enums with one name at one place of a file.
            let id = self.place.id(&item.name.to_string(), &macro_name.to_string(), &page);
            literal::define(&Definition {
                attributes: &attributes,
                facade: &facade,
                visibility: &item.visibility,
                name: macro_name,
                enumeration: &item.name,
                id,
                service: &service,
                page: &page,
                catalogue,
                variants: &variants,
                failing: self.failing,
            })
        });
        let watched = if self.tracking == Tracking::Compiler { self.read } else { &[] };
        let tracking = watched.iter().map(|page| tracking(page.name()));
        quote! {
            #declaration
            #implementation
            #literal
            #(#tracking)*
        }
    }

    fn service(&self, catalogue: &Catalogue) -> String {
        let service = match &self.attribute.service {
            Some(service) => service.value(),
            None => catalogue.service.clone().unwrap_or_else(|| self.item.name.to_string().replace("r#", "")),
        };
        visible(&service).replace('\n', " ")
    }

    /// The attributes of everything that is generated beside the enum.
    fn attributes(&self) -> TokenStream {
        let levels = lint_levels(&self.item.attributes);
        let deprecated = self.item.mentions_deprecated().then(|| quote!(#[allow(deprecated)]));
        quote!(#levels #deprecated)
    }

    /// The name of a variant; spelled as the user spelled it, if the user wrote the variant.
    fn variant(&self, code: &Code, name: &str) -> Ident {
        let own = self.item.pinned.iter().find(|variant| code.pinned.as_ref() == Some(&variant.pin.name));
        own.map_or_else(|| Ident::new(name, Span::call_site()), |variant| variant.name.clone())
    }
}

/// A catalogue with one code instead of the codes of a page that could not be read, so that few other errors follow.
fn unread(catalogue: &Catalogue) -> Catalogue {
    let entry = Entry { name: "Unread".to_owned(), ..Entry::default() };
    let code = Code {
        value: Value::Number(0),
        entries: vec![entry],
        verdict: Verdict::UNSPECIFIED,
        is_success: false,
        pinned: None,
    };
    Catalogue { kind: Kind::Number(Repr::U16), codes: vec![code], ..catalogue.clone() }
}
