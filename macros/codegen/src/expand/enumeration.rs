//! The tokens of an enum and of everything that is generated beside it.

use proc_macro2::TokenStream;
use quote::{TokenStreamExt as _, quote, quote_spanned};

use super::data;
use super::declaration::Declaration;
use super::destination::Destination;
use super::implementation::Implementation;
use super::literal::{self, Definition, UndocumentedCodes};
use super::names::variant_names;
use super::tracking::track;
use super::variant::Variant;
use crate::catalogue::{Catalogue, Code};
use crate::invocation::{
    AskedIntegration, Attribute, CallSite, Integration, Item, LiteralMacro, PinnedVariant, lint_levels,
};
use crate::problem::visible;
use crate::source::Source;

/// The input for the generation of an enum.
pub(crate) struct Enumeration<'a> {
    pub(crate) attribute: &'a Attribute,
    pub(crate) item: &'a Item,
    pub(crate) call_site: &'a CallSite,
    pub(crate) catalogue: &'a Catalogue,
    /// The pages that could be read. Only these are tracked: tracking a missing page would be a second error.
    pub(crate) pages: &'a [Source],
    pub(crate) destination: Destination,
    pub(crate) undocumented: UndocumentedCodes,
}

impl Enumeration<'_> {
    pub(crate) fn tokens(&self) -> TokenStream {
        let placeholder;
        let mut catalogue = self.catalogue;
        if catalogue.codes.is_empty() {
            placeholder = catalogue.with_placeholder();
            catalogue = &placeholder;
        }
        let item = self.item;
        let facade = match &self.attribute.facade {
            Some(path) => path.clone(),
            None => quote!(::doccodes),
        };
        let paths = self.attribute.paths();
        let page = paths.join(", ");
        let service = self.service(catalogue);
        let names = variant_names(catalogue);
        let mut variants = Vec::with_capacity(names.len());
        for (code, name) in catalogue.codes.iter().zip(&names) {
            variants.push(Variant { name, pinned: self.pinned(code) });
        }
        let attributes = self.attributes();
        let url = self.attribute.url.as_ref();

        let macro_name = match &self.attribute.literal_macro {
            LiteralMacro::Enum => Some(&item.name),
            LiteralMacro::Named(name) => Some(name),
            LiteralMacro::None => None,
        };
        let declaration = Declaration {
            item,
            catalogue,
            service: &service,
            facade: &facade,
            paths: &paths,
            url,
            literal_macro: macro_name,
            pages: self.pages,
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
        let literal = macro_name.map(|macro_name| {
            literal::define(&Definition {
                attributes: &attributes,
                facade: &facade,
                visibility: &item.visibility,
                name: macro_name,
                enumeration: &item.name,
                call_site: (!self.destination.is_a_file()).then_some(self.call_site),
                page: &page,
                catalogue,
                variants: &variants,
                undocumented: self.undocumented,
            })
        });
        let integrations = self.integrations(&facade, &attributes);
        let tracked = if self.destination.mentions_pages() { self.pages } else { &[] };
        let mut tokens = quote!(#declaration #implementation #literal #integrations);
        for page in tracked {
            tokens.extend(track(&self.call_site.manifest_dir, page.name()));
        }
        tokens
    }

    fn service(&self, catalogue: &Catalogue) -> String {
        let service = match &self.attribute.service {
            Some(service) => service.value(),
            None => catalogue.service.clone().unwrap_or_else(|| self.item.name.to_string().replace("r#", "")),
        };
        visible(&service).replace('\n', " ")
    }

    /// The traits of other crates that the attribute asks for.
    fn integrations(&self, facade: &TokenStream, attributes: &TokenStream) -> TokenStream {
        let name = &self.item.name;
        let mut tokens = TokenStream::new();
        for &AskedIntegration { integration, span } in &self.attribute.integrations {
            // Without the feature of doccodes, the macro is an error, which is shown at this span.
            let mut spanned = TokenStream::new();
            for mut token in facade.clone() {
                token.set_span(token.span().located_at(span));
                spanned.append(token);
            }
            let facade = spanned;
            let (implement, from) = match integration {
                Integration::Serde => (quote_spanned!(span=> implement_serde), None),
                Integration::Http => {
                    let from = (!self.catalogue.is_http).then(|| quote_spanned!(span=> documented));
                    (quote_spanned!(span=> implement_http), from)
                }
            };
            tokens.extend(quote_spanned!(span=> #facade::__v1::#implement! { [#attributes] #name #from }));
        }
        tokens
    }

    /// The attributes of everything that is generated beside the enum.
    fn attributes(&self) -> TokenStream {
        let levels = lint_levels(&self.item.attributes);
        let deprecated = self.item.mentions_deprecated().then(|| quote!(#[allow(deprecated)]));
        quote!(#levels #deprecated)
    }

    /// The variant that the user wrote for a code.
    fn pinned(&self, code: &Code) -> Option<&PinnedVariant> {
        let name = code.pinned.as_ref()?;
        self.item.pinned.iter().find(|variant| variant.pin.name == *name)
    }
}
