//! The enum under the attribute.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{End, ParseStream, Parser as _};
use syn::{Error, Ident, Lit, Token, braced, token};

use super::module_path::ModulePath;
use super::number::documented_number;
use super::own_attribute::OwnAttribute;
use super::visibility::Visibility;
use crate::catalogue::{Pin, Repr};
use doccodes_core::Retryability;

/// The enum under the attribute.
pub(crate) struct Item {
    /// The user's attributes, doc comments included.
    pub(crate) attributes: Vec<OwnAttribute>,
    /// The integer type that the user's `#[repr(…)]` asks for.
    pub(crate) repr: Option<Repr>,
    /// The visibility.
    pub(crate) visibility: Visibility,
    /// The name.
    pub(crate) name: Ident,
    /// The keyword `enum`.
    pub(crate) keyword: Ident,
    /// The variants that the user wrote, each for one code.
    pub(crate) pinned: Vec<PinnedVariant>,
}

/// A variant that the user wrote: `#[code("OMS.0003", retry = Never)] InvalidParameter`.
pub(crate) struct PinnedVariant {
    /// The code, the name, and the verdict.
    pub(crate) pin: Pin,
    /// Where the code stands.
    pub(crate) span: Span,
    /// Whether the code is written as a string.
    pub(crate) is_text: bool,
    /// The name, as the user wrote it.
    pub(crate) name: Ident,
    /// The variant's other attributes, doc comments included.
    pub(crate) attributes: Vec<OwnAttribute>,
}

impl Item {
    /// Whether the enum or one of the user's variants is deprecated, so that whatever names it would warn.
    pub(crate) fn mentions_deprecated(&self) -> bool {
        let variants = self.pinned.iter().flat_map(|variant| &variant.attributes);
        // The condition of a `cfg_attr` is not known here.
        self.attributes.iter().chain(variants).any(|attribute| {
            attribute.is("deprecated") || attribute.is("cfg_attr") && attribute.mentions("deprecated")
        })
    }

    /// Reads the item; a problem is among the errors, and the item is still what could be read of it.
    pub(crate) fn parse(item: TokenStream) -> Result<(Self, Option<Error>), Error> {
        Self::read.parse2(item).map_err(|error| Error::new(error.span(), EXPECTED))
    }

    fn read(input: ParseStream<'_>) -> syn::Result<(Self, Option<Error>)> {
        let attributes = OwnAttribute::read_all(input)?;
        let visibility = Visibility::read(input)?;
        if !input.peek(Token![enum]) {
            return Err(not_an_enum(input));
        }
        let keyword = Ident::parse_any(input)?;
        let name: Ident = input.parse()?;
        let mut errors = Errors(None);
        skip_parameters(input, &mut errors)?;
        let pinned = variants(input, &mut errors)?;
        let mut repr = None;
        // An attribute that is refused is left out, so that the compiler does not refuse it again.
        let keep = |attribute: &OwnAttribute| {
            if attribute.is("derive") {
                return refuse_generated(attribute, &mut errors);
            }
            if attribute.is("repr") {
                let own = if repr.is_none() { own_repr(attribute) } else { Err(attribute.span()) };
                return match own {
                    Ok(own) => {
                        repr = Some(own);
                        true
                    }
                    Err(span) => {
                        errors.add(span, INTEGER_TYPE);
                        false
                    }
                };
            }
            true
        };
        let attributes = attributes.into_iter().filter(keep).collect();
        Ok((Self { attributes, repr, visibility, name, keyword, pinned }, errors.0))
    }
}

const EXPECTED: &str = "expected an enum without variants: `pub enum Oms {}`";

/// The error for another item: at its name, if it is a type.
fn not_an_enum(input: ParseStream<'_>) -> Error {
    if input.peek(Token![struct]) || input.peek(Token![union]) {
        let name = Ident::parse_any(input).and_then(|_| input.parse::<Ident>());
        return name.map_or_else(|error| error, |name| Error::new(name.span(), EXPECTED));
    }
    input.error(EXPECTED)
}

/// Skips what stands between the name and the braces.
fn skip_parameters(input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<()> {
    const REFUSED: &str = "the enum cannot have parameters: its variants are codes";
    if input.peek(Token![<]) && !input.peek2(Token![>]) {
        errors.add(input.span(), REFUSED);
    }
    while !(input.peek(token::Brace) && input.peek2(End)) {
        if input.peek(Token![where]) {
            errors.add(input.span(), REFUSED);
        }
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

/// Reads the variants in their braces; those that are refused are left out.
fn variants(input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<Vec<PinnedVariant>> {
    let content;
    braced!(content in input);
    let mut pinned: Vec<PinnedVariant> = Vec::new();
    while !content.is_empty() {
        match pinned_variant(Variant::read(&content)?) {
            Ok(variant) if pinned.iter().any(|other| other.pin.name == variant.pin.name) => {
                errors.add(variant.name.span(), "another variant has this name");
            }
            Ok(variant) => pinned.push(variant),
            Err(error) => errors.add(error.span(), error),
        }
    }
    Ok(pinned)
}

/// A variant, as it is written.
struct Variant {
    attributes: Vec<OwnAttribute>,
    name: Ident,
    /// Whether nothing stands behind the name.
    is_unit: bool,
}

impl Variant {
    /// Reads a variant, and the comma behind it.
    fn read(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = OwnAttribute::read_all(input)?;
        Visibility::read(input)?;
        let name = of_any_edition(input.parse()?);
        let is_unit = input.is_empty() || input.peek(Token![,]);
        while !input.is_empty() && input.parse::<Option<Token![,]>>()?.is_none() {
            input.parse::<TokenTree>()?;
        }
        Ok(Self { attributes, name, is_unit })
    }
}

/// A name that means the same in all editions: the enum's macro is compiled in ours, where `gen` is a keyword.
fn of_any_edition(name: Ident) -> Ident {
    if name == "gen" { Ident::new_raw("gen", name.span()) } else { name }
}

/// Reads a variant with the attribute `#[code(…)]`.
fn pinned_variant(variant: Variant) -> Result<PinnedVariant, Error> {
    const EXPECTED: &str = "the variants come from the page: leave the enum empty, or name the code of a variant, as in \
                            `#[code(404)] Missing`";
    let (code, attributes): (Vec<OwnAttribute>, Vec<OwnAttribute>) =
        variant.attributes.into_iter().partition(|attribute| attribute.is("code"));
    let [code] = code.as_slice() else { return Err(Error::new(variant.name.span(), EXPECTED)) };
    if !variant.is_unit {
        return Err(Error::new(
            variant.name.span(),
            "a variant is a code: it has no fields and no value of its own",
        ));
    }
    let written = code.arguments(code_and_retry)?;
    // `r#Gone` is the name `Gone`.
    let name = variant.name.unraw().to_string();
    let pin = Pin { code: written.code, name, retry: written.retry, outcome: None };
    Ok(PinnedVariant { pin, span: written.span, is_text: written.is_text, name: variant.name, attributes })
}

/// What stands in a `#[code(…)]`.
struct Written {
    code: String,
    span: Span,
    is_text: bool,
    retry: Option<Retryability>,
}

/// `"OMS.0003"`, `404` or `-1`, then perhaps `retry = Never`.
fn code_and_retry(input: ParseStream<'_>) -> syn::Result<Written> {
    let minus: Option<Token![-]> = input.parse()?;
    let span = input.span();
    let (code, is_text) = match input.parse::<Lit>() {
        Ok(Lit::Int(number)) if number.suffix().is_empty() => {
            let sign = if minus.is_some() { "-" } else { "" };
            (format!("{sign}{}", documented_number(&number)), false)
        }
        Ok(Lit::Str(text)) if minus.is_none() => (text.value(), true),
        _ => return Err(Error::new(span, "expected a code, such as `404` or `\"OMS.0003\"`")),
    };
    let mut retry = None;
    if input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
        let key: Ident = input.parse()?;
        if key != "retry" {
            return Err(Error::new(key.span(), "expected `retry = …`"));
        }
        input.parse::<Token![=]>()?;
        let name: Ident = input.parse()?;
        retry = Some(verdict(&name)?);
        input.parse::<Option<Token![,]>>()?;
    }
    if !input.is_empty() {
        return Err(input.error("expected `#[code(404)]` or `#[code(404, retry = Never)]`"));
    }
    Ok(Written { code, span, is_text, retry })
}

fn verdict(name: &Ident) -> syn::Result<Retryability> {
    let known = Retryability::ALL.iter().find(|verdict| name == verdict.name());
    known.copied().ok_or_else(|| {
        let names: Vec<&str> = Retryability::ALL.iter().map(|verdict| verdict.name()).collect();
        Error::new(name.span(), format!("unknown verdict `{name}`: expected one of {}", names.join(", ")))
    })
}

struct Errors(Option<Error>);

impl Errors {
    fn add(&mut self, span: Span, message: impl std::fmt::Display) {
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
fn refuse_generated(attribute: &OwnAttribute, errors: &mut Errors) -> bool {
    let Ok(derives) = attribute.arguments(paths) else { return true };
    let mut keep = true;
    for derive in derives {
        if GENERATED.iter().any(|generated| derive.last == *generated) {
            let message = format!("doccodes implements `{}` itself: take it out of the derive", derive.last);
            errors.add(derive.span(), message);
            keep = false;
        }
    }
    keep
}

/// Paths with commas between them.
fn paths(input: ParseStream<'_>) -> syn::Result<Vec<ModulePath>> {
    let mut paths = Vec::new();
    while !input.is_empty() {
        paths.push(ModulePath::read(input)?);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(paths)
}

const INTEGER_TYPE: &str =
    "expected one of the integer types u8, u16, u32, u64, i8, i16, i32 and i64: the codes are its values";

/// The integer type that a `#[repr(…)]` is, and is alone, or else where something else stands.
fn own_repr(attribute: &OwnAttribute) -> Result<Repr, Span> {
    let arguments = attribute.arguments(|input| {
        let mut arguments = Vec::new();
        while !input.is_empty() {
            let name = Ident::parse_any(input)?;
            let mut alone = true;
            while !input.is_empty() && input.parse::<Option<Token![,]>>()?.is_none() {
                alone = false;
                input.parse::<TokenTree>()?;
            }
            arguments.push((name, alone));
        }
        Ok(arguments)
    });
    let mut found = None;
    for (name, alone) in arguments.map_err(|_| attribute.span())? {
        match Repr::from_name(&name.to_string()) {
            Some(repr) if found.is_none() && alone => found = Some(repr),
            _ => return Err(name.span()),
        }
    }
    found.ok_or_else(|| attribute.span())
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Delimiter, Group};
    use quote::{ToTokens as _, quote};

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
    fn variants_of_the_users_own() {
        let text = "enum Oms { /// Doc.\n#[code(\"OMS.0003\", retry = Never)] Invalid, #[code(-1)] Minus, }";
        let (item, error) = Item::parse(text.parse().unwrap()).unwrap();
        assert!(error.is_none());
        let pins: Vec<&Pin> = item.pinned.iter().map(|variant| &variant.pin).collect();
        let retry = Some(Retryability::Never);
        assert_eq!(
            pins,
            [
                &Pin { code: "OMS.0003".to_owned(), name: "Invalid".to_owned(), retry, outcome: None },
                &Pin { code: "-1".to_owned(), name: "Minus".to_owned(), retry: None, outcome: None },
            ]
        );
        assert_eq!(item.pinned[0].attributes.len(), 1);
        assert_eq!(item.pinned.iter().map(|variant| variant.is_text).collect::<Vec<_>>(), [true, false]);
        let text = "enum Oms { #[code(0x10)] A, #[code(0010)] B }";
        let (item, _) = Item::parse(text.parse().unwrap()).unwrap();
        let codes: Vec<&str> = item.pinned.iter().map(|variant| variant.pin.code.as_str()).collect();
        assert_eq!(codes, ["16", "0010"], "zeros before a decimal number are a part of its spelling");
    }

    #[test]
    fn everything_else_is_refused_at_its_place() {
        let expected = ["expected an enum without variants: `pub enum Oms {}`"];
        assert_eq!(errors("struct Oms;"), expected);
        assert_eq!(errors("fn oms() {}"), expected);
        assert_eq!(errors("enum Oms<T> {}"), ["the enum cannot have parameters: its variants are codes"]);
        let leave = "the variants come from the page: leave the enum empty, or name the code of a variant, as in \
                     `#[code(404)] Missing`";
        assert_eq!(errors("enum Oms { A, B }"), [leave; 2]);
        let no_fields = "a variant is a code: it has no fields and no value of its own";
        assert_eq!(errors("enum Oms { #[code(1)] A(u8), #[code(2)] B = 2 }"), [no_fields; 2]);
        assert_eq!(errors("enum Oms { #[code(x)] A }"), ["expected a code, such as `404` or `\"OMS.0003\"`"]);
        assert_eq!(
            errors("enum Oms { #[code(1x)] A }"),
            ["expected a code, such as `404` or `\"OMS.0003\"`"]
        );
        assert_eq!(
            errors("enum Oms { #[code] A }"),
            ["expected attribute arguments in parentheses: #[code(...)]"]
        );
        assert_eq!(errors("enum Oms { #[code = 1] A }"), ["expected parentheses: #[code(...)]"]);
        assert_eq!(errors("enum Oms { #[code(1, retry)] A }"), ["expected `=`"]);
        assert_eq!(
            errors("enum Oms<T> where T: Copy {}"),
            ["the enum cannot have parameters: its variants are codes"; 2]
        );
        assert_eq!(errors("enum Oms { #[code(1, again = No)] A }"), ["expected `retry = …`"]);
        assert_eq!(
            errors("enum Oms { #[code(1, retry = No)] A }"),
            [
                "unknown verdict `No`: expected one of NotNeeded, Never, Unspecified, IfRetryAfter, IfIdempotent, \
             AfterBackoff"
            ]
        );
        assert_eq!(
            errors("enum Oms { #[code(1 2)] A }"),
            ["expected `#[code(404)]` or `#[code(404, retry = Never)]`"]
        );
        for twice in ["A", "r#A"] {
            assert_eq!(
                errors(&format!("enum Oms {{ #[code(1)] A, #[code(2)] {twice} }}")),
                ["another variant has this name"]
            );
        }
        assert_eq!(
            errors("#[derive(Debug, serde::Serialize, Clone)] enum Oms {}"),
            [
                "doccodes implements `Debug` itself: take it out of the derive",
                "doccodes implements `Clone` itself: take it out of the derive",
            ]
        );
        for reprs in [
            "#[repr(C)]",
            "#[repr(u32, align(8))]",
            "#[repr(align(8))]",
            "#[repr(C, u8)]",
            "#[repr(u8, u16)]",
            "#[repr(u8)] #[repr(u16)]",
            "#[repr(packed(2))]",
            "#[repr(usize)]",
            "#[repr()]",
            "#[repr]",
            "#[repr = \"u8\"]",
        ] {
            assert_eq!(errors(&format!("{reprs} enum Oms {{}}")), [INTEGER_TYPE], "{reprs}");
        }
    }

    #[test]
    fn what_is_refused_is_left_out() {
        let (item, error) =
            Item::parse("#[repr(u32, align(8))] #[must_use] enum Oms {}".parse().unwrap()).unwrap();
        assert!(error.is_some() && item.repr.is_none());
        assert_eq!(item.attributes.len(), 1);
    }

    #[test]
    fn what_is_deprecated_is_seen() {
        let deprecated =
            |text: &str| Item::parse(text.parse().unwrap()).is_ok_and(|(item, _)| item.mentions_deprecated());
        assert!(!deprecated("/// Deprecated.\nenum Oms { #[code(1)] A }"));
        assert!(deprecated("#[deprecated] enum Oms {}"));
        assert!(deprecated("#[deprecated = \"x\"] enum Oms {}"));
        assert!(deprecated("#[cfg_attr(all(), deprecated(note = \"x\"))] enum Oms {}"));
        assert!(deprecated("enum Oms { #[code(1)] #[deprecated] A }"));
    }

    #[test]
    fn what_another_macro_forwarded_is_read() {
        for visibility in ["", "pub", "pub(crate)", "pub(in crate::a)"] {
            let group = |text: &str| Group::new(Delimiter::None, text.parse().unwrap());
            let mut tokens = TokenStream::from(TokenTree::from(group(visibility)));
            tokens.extend("enum Oms".parse::<TokenStream>());
            let mut code = TokenStream::from(TokenTree::from(group("404")));
            code.extend(", retry = Never".parse::<TokenStream>());
            let variant = quote!(
                #[code(#code)]
                Missing,
            );
            tokens.extend(quote!({ #variant }));
            let whole = TokenTree::from(Group::new(Delimiter::None, tokens.clone())).into();
            for tokens in [tokens, whole] {
                let (item, error) = Item::parse(tokens).unwrap();
                assert!(error.is_none(), "{visibility}");
                assert_eq!(item.visibility.is_public, visibility == "pub");
                let visible = item.visibility.to_token_stream().to_string().replace(' ', "");
                assert_eq!(visible, visibility.replace(' ', ""));
                assert_eq!(item.pinned[0].pin.code, "404");
            }
        }
    }

    #[test]
    fn attributes_stay_as_they_are_written() {
        let text = "#[doc = \"x\"] #[serde::a(b = \"c\")] #[::d] #[unsafe(e)] #[repr(u8)] enum Oms {}";
        let (item, error) = Item::parse(text.parse().unwrap()).unwrap();
        assert!(error.is_none());
        let attributes = &item.attributes;
        let expected: TokenStream = text.split(" enum").next().unwrap().parse().unwrap();
        assert_eq!(quote!(#(#attributes)*).to_string(), expected.to_string());
        assert!(attributes[0].is("doc") && !attributes[1].is("serde"));
    }
}
