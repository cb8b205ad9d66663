//! The enum itself, its accessors and its trait implementations.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::data::{self, Columns, Data, Index};
use super::docs;
use super::literal::{self, Definition, Failing};
use super::names::variant_names;
use super::run::Run;
use super::summary::summary;
use super::variant_doc::variant_doc;
use crate::Tracking;
use crate::catalogue::{Catalogue, Code, Entry, Kind, Repr, Value, Verdict};
use crate::invocation::{Attribute, Item, LiteralMacro, Place};
use crate::problem::visible;
use crate::retry::{RetryBasis, Retryability};
use crate::source::Source;

/// All that an enum is generated from.
pub(crate) struct Enumeration<'a> {
    pub(crate) attribute: &'a Attribute,
    pub(crate) item: &'a Item,
    pub(crate) place: &'a Place,
    pub(crate) catalogue: &'a Catalogue,
    /// The pages that could be read: a mention of another one would be a second error.
    pub(crate) read: &'a [Source],
    /// Who watches them.
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
        let name = &item.name;
        let facade = match &self.attribute.facade {
            Some(path) => path.clone(),
            None => quote!(::doccodes),
        };
        let pages: Vec<String> = self.attribute.pages.iter().map(syn::LitStr::value).collect();
        let page = pages.join(", ");
        let service = match &self.attribute.service {
            Some(service) => service.value(),
            None => catalogue.service.clone().unwrap_or_else(|| item.name.to_string().replace("r#", "")),
        };
        let service = visible(&service).replace('\n', " ");
        let names = variant_names(catalogue);
        let variants: Vec<Ident> =
            catalogue.codes.iter().zip(&names).map(|(code, name)| self.variant(code, name)).collect();
        let data = data::pack(catalogue, &names, self.attribute.choices.language);

        let allow = item.mentions_deprecated().then(|| quote!(#[allow(deprecated)]));
        let parts = Parts {
            allow: &allow,
            name,
            facade: &facade,
            service: &service,
            url: self.attribute.url.as_ref(),
            catalogue,
            pages: self.read,
            variants: &variants,
        };
        let declaration = parts.declaration(item, &page);
        let accessors = parts.accessors(&data, item.repr);
        let traits = parts.traits(item.repr);
        let watched = if self.tracking == Tracking::Compiler { self.read } else { &[] };
        let tracking = watched.iter().map(|page| tracking(page.name()));
        let macro_name = match &self.attribute.literal_macro {
            LiteralMacro::Enum => Some(name),
            LiteralMacro::Named(name) => Some(name),
            LiteralMacro::None => None,
        };
        let literal = macro_name.map(|macro_name| {
            // The macro's name is the way out where two enums of one name are written at one place of a file.
            let id = self.place.id(&name.to_string(), &macro_name.to_string(), &page);
            let number = Literal::u128_unsuffixed(id);
            let definition = Definition {
                facade: &facade,
                visibility: &item.visibility,
                name: macro_name,
                id,
                service: &service,
                page: &page,
                catalogue,
                variants: &variants,
                failing: self.failing,
            };
            let definition = literal::define(&definition);
            quote! {
                #allow
                #[doc(hidden)]
                impl #facade::__v1::At<#number, #name> for #facade::__v1::Registry {
                    type Enum = #name;
                }
                #definition
            }
        });
        let is_http = catalogue.is_http;
        quote! {
            #declaration
            #accessors
            #traits
            #facade::__v1::foreign! { #allow #name #is_http }
            #literal
            #(#tracking)*
        }
    }

    /// A variant's name: as the user wrote it, if it is one of the user's.
    fn variant(&self, code: &Code, name: &str) -> Ident {
        let own = self.item.pinned.iter().find(|variant| code.pinned.as_ref() == Some(&variant.pin.name));
        own.map_or_else(|| Ident::new(name, Span::call_site()), |variant| variant.name.clone())
    }
}

/// A mention of a page that makes the compiler watch it. It stands in a function that nobody calls: the value of a
/// constant would be kept in the library's metadata, the whole page, twice.
fn tracking(page: &str) -> TokenStream {
    let path = format!("/{page}");
    quote! {
        const _: () = {
            fn _page() {
                let _: &[::core::primitive::u8] =
                    ::core::include_bytes!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #path));
            }
        };
    }
}

/// What stands in for the codes of a page that could not be read, so that little else fails because of it.
fn unread(catalogue: &Catalogue) -> Catalogue {
    let verdict =
        Verdict { retryability: Retryability::Unspecified, basis: RetryBasis::Nothing, evidence: None };
    let entry = Entry { name: "Unread".to_owned(), ..Entry::default() };
    let code = Code { value: Value::Number(0), entries: vec![entry], verdict, pinned: None };
    Catalogue { kind: Kind::Number(Repr::U16), codes: vec![code], ..catalogue.clone() }
}

struct Parts<'a> {
    /// What the generated implementations carry where the user's enum or a variant of it is deprecated.
    allow: &'a Option<TokenStream>,
    name: &'a Ident,
    facade: &'a TokenStream,
    service: &'a str,
    url: Option<&'a syn::LitStr>,
    catalogue: &'a Catalogue,
    pages: &'a [Source],
    variants: &'a [Ident],
}

impl Parts<'_> {
    /// The integer type of the discriminants.
    fn repr(&self, own: Option<Repr>) -> Ident {
        let name = match (own, self.catalogue.kind) {
            (Some(repr), _) | (None, Kind::Number(repr)) => repr.name(),
            (None, Kind::Text) => "u16",
        };
        Ident::new(name, Span::call_site())
    }

    fn declaration(&self, item: &Item, page: &str) -> TokenStream {
        let Item { attributes, visibility, name, keyword, .. } = item;
        let repr = item.repr.is_none().then(|| {
            let repr = self.repr(None);
            quote!(#[repr(#repr)])
        });
        let documented = attributes.iter().any(|attribute| attribute.is("doc"));
        let noun = if self.catalogue.is_http { "status codes" } else { "codes" };
        let title = format!("The {noun} that {} documents.", self.service);
        let title = (!documented).then(|| docs::plain(&title));
        let title = title.map(|title| quote!(#[doc = #title]));
        let source = format!("Generated by doccodes from {page}: {} codes.", self.catalogue.codes.len());
        let source = docs::plain(&source);
        let published = self.url.map(|url| {
            let published = format!("Published at <{}>.", url.value());
            quote!(#[doc = ""] #[doc = #published])
        });
        // Under rustdoc alone: it would fill a library's metadata, and an editor's hints.
        let summary = summary(self.catalogue, self.variants)
            .map(|table| quote!(#[cfg_attr(doc, doc = "", doc = #table)]));
        let variants = self.declared_variants(item);
        quote! {
            #(#attributes)*
            #title
            #[doc = ""]
            #[doc = #source]
            #published
            #summary
            #repr
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq)]
            #visibility #keyword #name {
                #variants
            }
        }
    }

    fn declared_variants(&self, item: &Item) -> TokenStream {
        let mut run = Run::default();
        for (code, variant) in self.catalogue.codes.iter().zip(self.variants) {
            if let Some(own) = item.pinned.iter().find(|own| own.name == *variant) {
                let attributes = &own.attributes;
                run.extend(quote!(#(#attributes)*));
                if attributes.iter().any(|attribute| attribute.is("doc")) {
                    // Ends what the user's words end with, such as a table or HTML: the page's are no part of that.
                    run.doc("");
                }
            }
            run.doc(&variant_doc(code, self.pages));
            run.push(variant.clone());
            if let Value::Number(_) = code.value {
                run.punct('=');
                run.code(&code.value);
            }
            run.punct(',');
        }
        run.stream()
    }

    /// `Enum::A, Enum::B,`: with the enum's name, not `Self`, which costs the compiler twice as long in a large table.
    fn every_variant(&self) -> TokenStream {
        let mut run = Run::default();
        for variant in self.variants {
            run.push(self.name.clone());
            run.path_separator();
            run.push(variant.clone());
            run.punct(',');
        }
        run.stream()
    }

    fn accessors(&self, data: &Data, own: Option<Repr>) -> TokenStream {
        let Self { allow, name, facade, service, catalogue, variants, .. } = self;
        let every_variant = self.every_variant();
        let count = variants.len();
        let is_http = catalogue.is_http;
        let url = match self.url.map(syn::LitStr::value) {
            Some(url) => quote!(::core::option::Option::Some(#url)),
            None => quote!(::core::option::Option::None),
        };
        let repr = self.repr(own);
        let table = table(facade, data);
        let codes = self.code_accessors(&repr);
        let classes = is_http.then(classes);
        let http_status = if is_http {
            quote!(::core::option::Option::Some(self as ::core::primitive::u16))
        } else {
            quote!(Self::__table().http_status(self.__place()))
        };
        quote! {
            #allow
            impl #name {
                /// Every documented code, in page order.
                pub const ALL: &'static [#name] = Self::__every_code();
                /// The service that documents the codes.
                pub const SERVICE: &'static ::core::primitive::str = #service;
                /// Where the page is published, if the attribute says.
                pub const URL: ::core::option::Option<&'static ::core::primitive::str> = #url;
                /// Whether the codes are HTTP statuses.
                pub const IS_HTTP: ::core::primitive::bool = #is_http;

                #codes

                /// The documented name or reason phrase; empty where the page has none.
                #[must_use]
                #[inline]
                pub const fn reason(self) -> &'static ::core::primitive::str {
                    Self::__table().reason(self.__place())
                }

                /// The documented description; where the page has none, the message, or else the reason.
                #[must_use]
                #[inline]
                pub const fn description(self) -> &'static ::core::primitive::str {
                    Self::__table().description(self.__place())
                }

                /// The documented description in a language.
                #[must_use]
                #[inline]
                pub const fn description_in(
                    self,
                    language: #facade::Language,
                ) -> ::core::option::Option<&'static ::core::primitive::str> {
                    let table = Self::__table();
                    #facade::__v1::not_empty(table.first_text(self.__place(), table.description_column(language)))
                }

                /// What the server sends as text with this code, if the page says.
                #[must_use]
                #[inline]
                pub const fn message(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    let table = Self::__table();
                    #facade::__v1::not_empty(table.first_text(self.__place(), table.columns.message))
                }

                /// What to do about it, if the page says.
                #[must_use]
                #[inline]
                pub const fn solution(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    let table = Self::__table();
                    #facade::__v1::not_empty(table.first_text(self.__place(), table.columns.solution))
                }

                /// The HTTP status that comes with this code, if the page says.
                #[must_use]
                #[inline]
                pub const fn http_status(self) -> ::core::option::Option<::core::primitive::u16> {
                    #http_status
                }

                /// Every documented row of this code, in page order.
                #[must_use]
                #[inline]
                pub const fn entries(self) -> #facade::Entries {
                    #facade::Entries::new(Self::__table(), self.__place())
                }

                /// Whether a request that was answered with this code may be sent again.
                #[must_use]
                #[inline]
                pub const fn retryability(self) -> #facade::Retryability {
                    Self::__table().retryability(self.__place())
                }

                /// Where `retryability` comes from.
                #[must_use]
                #[inline]
                pub const fn retry_basis(self) -> #facade::RetryBasis {
                    Self::__table().retry_basis(self.__place())
                }

                /// The sentence of the page that `retryability` follows.
                #[must_use]
                #[inline]
                pub const fn retry_evidence(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    Self::__table().retry_evidence(self.__place())
                }

                /// Whether a request may be repeated whatever it was: true for `AfterBackoff` alone.
                #[must_use]
                #[inline]
                pub const fn is_retryable(self) -> ::core::primitive::bool {
                    ::core::matches!(self.retryability(), #facade::Retryability::AfterBackoff)
                }

                #classes

                const fn __every_code() -> &'static [#name; #count] {
                    static ALL: [#name; #count] = [#every_variant];
                    &ALL
                }

                const fn __table() -> &'static #facade::__v1::Table {
                    static TABLE: #facade::__v1::Table = #table;
                    &TABLE
                }
            }
        }
    }

    fn code_accessors(&self, repr: &Ident) -> TokenStream {
        let lookup = |find: TokenStream| {
            quote! {
                match Self::__table().#find {
                    ::core::option::Option::Some(place) => ::core::option::Option::Some(Self::__every_code()[place]),
                    ::core::option::Option::None => ::core::option::Option::None,
                }
            }
        };
        match self.catalogue.kind {
            Kind::Number(_) => {
                let lookup = lookup(quote!(find_number(code as ::core::primitive::u64)));
                quote! {
                    /// The code, as it travels.
                    #[must_use]
                    #[inline]
                    pub const fn code(self) -> ::core::primitive::#repr {
                        self as ::core::primitive::#repr
                    }

                    /// The documented code for a code that arrived, if it is documented.
                    #[must_use]
                    #[inline]
                    pub const fn from_code(code: ::core::primitive::#repr) -> ::core::option::Option<Self> {
                        #lookup
                    }

                    const fn __place(self) -> ::core::primitive::usize {
                        match Self::__table().find_number(self as ::core::primitive::#repr as ::core::primitive::u64) {
                            ::core::option::Option::Some(place) => place,
                            ::core::option::Option::None => 0,
                        }
                    }
                }
            }
            Kind::Text => {
                let lookup = lookup(quote!(find_text(code)));
                quote! {
                    /// The code, as it travels.
                    #[must_use]
                    #[inline]
                    pub const fn code(self) -> &'static ::core::primitive::str {
                        Self::__table().code(self.__place())
                    }

                    /// The documented code for a code that arrived, if it is documented.
                    #[must_use]
                    #[inline]
                    pub const fn from_code(code: &::core::primitive::str) -> ::core::option::Option<Self> {
                        #lookup
                    }

                    const fn __place(self) -> ::core::primitive::usize {
                        self as ::core::primitive::usize
                    }
                }
            }
        }
    }

    fn traits(&self, own: Option<Repr>) -> TokenStream {
        let Self { allow, name, facade, .. } = self;
        let repr = self.repr(own);
        let raw = match self.catalogue.kind {
            Kind::Number(_) => quote!(::core::primitive::#repr),
            Kind::Text => quote!(&'static ::core::primitive::str),
        };
        // Not `ok_or_else`: closures and methods of `Option` that are made for the enum become object files of their own
        // in a build without optimisation, each with the names of all variants for a debugger.
        let known_or_error = quote! {
            match #name::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => ::core::result::Result::Err(#facade::UnknownCode::new(code)),
            }
        };
        let (input, conversions) = match self.catalogue.kind {
            Kind::Number(_) => (
                quote!(::core::primitive::#repr),
                quote! {
                    #allow
                    impl ::core::convert::TryFrom<::core::primitive::#repr> for #name {
                        type Error = #facade::UnknownCode<#name>;

                        fn try_from(
                            code: ::core::primitive::#repr,
                        ) -> ::core::result::Result<#name, #facade::UnknownCode<#name>> {
                            #known_or_error
                        }
                    }

                    #allow
                    impl ::core::str::FromStr for #name {
                        type Err = #facade::UnknownCode<#name>;

                        fn from_str(
                            code: &::core::primitive::str,
                        ) -> ::core::result::Result<#name, #facade::UnknownCode<#name>> {
                            #facade::__v1::parse_number(code)
                        }
                    }
                },
            ),
            Kind::Text => (
                quote!(&::core::primitive::str),
                quote! {
                    #allow
                    impl ::core::convert::TryFrom<&::core::primitive::str> for #name {
                        type Error = #facade::UnknownCode<#name>;

                        fn try_from(
                            code: &::core::primitive::str,
                        ) -> ::core::result::Result<#name, #facade::UnknownCode<#name>> {
                            #known_or_error
                        }
                    }

                    #allow
                    impl ::core::str::FromStr for #name {
                        type Err = #facade::UnknownCode<#name>;

                        fn from_str(
                            code: &::core::primitive::str,
                        ) -> ::core::result::Result<#name, #facade::UnknownCode<#name>> {
                            <#name as ::core::convert::TryFrom<&::core::primitive::str>>::try_from(code)
                        }
                    }
                },
            ),
        };
        quote! {
            #allow
            impl #facade::Code for #name {
                type Raw = #raw;
                // Not `#name::ALL`: the compiler evaluates that here, at half the cost of the table itself.
                const ALL: &'static [#name] = #name::__every_code();
                const SERVICE: &'static ::core::primitive::str = #name::SERVICE;
                const URL: ::core::option::Option<&'static ::core::primitive::str> = #name::URL;
                const IS_HTTP: ::core::primitive::bool = #name::IS_HTTP;

                fn code(self) -> #raw {
                    #name::code(self)
                }

                fn from_code(code: #input) -> ::core::option::Option<#name> {
                    #name::from_code(code)
                }

                fn __table() -> &'static #facade::__v1::Table {
                    #name::__table()
                }

                fn __place(self) -> ::core::primitive::usize {
                    #name::__place(self)
                }
            }

            #conversions

            #allow
            impl ::core::convert::From<#name> for #raw {
                fn from(code: #name) -> #raw {
                    code.code()
                }
            }

            // By hand: the derived ones compare and print variant by variant, which costs a large enum dearly.
            #allow
            impl ::core::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(#name::__table().variant(self.__place()))
                }
            }

            #allow
            impl ::core::fmt::Display for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #name::__table().display(self.__place(), f)
                }
            }

            #allow
            impl ::core::hash::Hash for #name {
                fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                    ::core::hash::Hash::hash(&(*self as ::core::primitive::#repr), state);
                }
            }

            #allow
            impl ::core::cmp::PartialOrd for #name {
                fn partial_cmp(&self, other: &#name) -> ::core::option::Option<::core::cmp::Ordering> {
                    ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
                }
            }

            #allow
            impl ::core::cmp::Ord for #name {
                fn cmp(&self, other: &#name) -> ::core::cmp::Ordering {
                    ::core::cmp::Ord::cmp(&(*self as ::core::primitive::#repr), &(*other as ::core::primitive::#repr))
                }
            }
        }
    }
}

/// The class methods of HTTP statuses, named as `http::StatusCode` names them.
fn classes() -> TokenStream {
    let class = |name: &str, class: u16, article: &str, meaning: &str| {
        let name = Ident::new(name, Span::call_site());
        let doc = format!(
            "Whether it is {article} {meaning}: a {class}xx status (RFC 9110 section 15.{}).",
            class + 1
        );
        let first = Literal::u16_unsuffixed(class * 100);
        let last = Literal::u16_unsuffixed(class * 100 + 99);
        quote! {
            #[doc = #doc]
            #[must_use]
            pub const fn #name(self) -> ::core::primitive::bool {
                // Not as the enum's own type: `u8` cannot hold the bounds.
                ::core::matches!(self as ::core::primitive::u16, #first..=#last)
            }
        }
    };
    let classes = [
        class("is_informational", 1, "an", "interim response"),
        class("is_success", 2, "a", "success"),
        class("is_redirection", 3, "a", "redirection"),
        class("is_client_error", 4, "a", "client error"),
        class("is_server_error", 5, "a", "server error"),
    ];
    quote!(#(#classes)*)
}

fn table(facade: &TokenStream, data: &Data) -> TokenStream {
    let bytes = |bytes: &[u8]| Literal::byte_string(bytes);
    let Data { text, columns, .. } = data;
    let (heads, bounds) = (bytes(&data.heads), bytes(&data.bounds));
    let (statuses, firsts) = (bytes(&data.statuses), bytes(&data.firsts));
    let (verdicts, evidence) = (bytes(&data.verdicts), bytes(&data.evidence));
    let optional = |column: Option<u8>| match column {
        Some(column) => quote!(::core::option::Option::Some(#column)),
        None => quote!(::core::option::Option::None),
    };
    let Columns { count, .. } = columns;
    let (reason, message) = (optional(columns.reason), optional(columns.message));
    let description = optional(columns.description);
    let (english, chinese) = (optional(columns.english), optional(columns.chinese));
    let (cause, solution) = (optional(columns.cause), optional(columns.solution));
    let index = match &data.index {
        Index::Narrow { first, slots } => {
            let slots = bytes(slots);
            quote!(Narrow { first: #first, slots: #slots })
        }
        Index::Wide { first, slots } => {
            let slots = bytes(slots);
            quote!(Wide { first: #first, slots: #slots })
        }
        Index::HashedNumbers { seed, displacements, slots } => {
            let (displacements, slots) = (bytes(displacements), bytes(slots));
            quote!(HashedNumbers { seed: #seed, displacements: #displacements, slots: #slots })
        }
        Index::HashedTexts { seed, displacements, tags, places, order } => {
            let (displacements, tags) = (bytes(displacements), bytes(tags));
            let (places, order) = (bytes(places), bytes(order));
            quote! {
                HashedTexts {
                    seed: #seed,
                    displacements: #displacements,
                    tags: #tags,
                    places: #places,
                    order: #order,
                }
            }
        }
        Index::SortedNumbers { keys, places } => {
            let (keys, places) = (bytes(keys), bytes(places));
            quote!(SortedNumbers { keys: #keys, places: #places })
        }
        Index::SortedTexts { places } => {
            let places = bytes(places);
            quote!(SortedTexts { places: #places })
        }
    };
    quote! {
        #facade::__v1::Table {
            text: #text,
            heads: #heads,
            bounds: #bounds,
            columns: #facade::__v1::Columns {
                count: #count,
                reason: #reason,
                message: #message,
                description: #description,
                english: #english,
                chinese: #chinese,
                cause: #cause,
                solution: #solution,
            },
            statuses: #statuses,
            firsts: #firsts,
            verdicts: #verdicts,
            evidence: #evidence,
            index: #facade::__v1::Index::#index,
        }
    }
}
