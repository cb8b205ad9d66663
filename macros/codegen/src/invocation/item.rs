//! The enum below the attribute.

use proc_macro2::{TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{End, ParseStream, Parser as _};
use syn::{Error, Ident, Token, token};

use super::codes_attribute::{ONE_ATTRIBUTE, arguments_of_codes};
use super::derive::{check_derive, check_order};
use super::errors::Errors;
use super::module_path::ModulePath;
use super::other_item::not_an_enum;
use super::pinned_variant::{PinnedVariant, parse_variants};
use super::repr::{EXPECTED_INTEGER_TYPE, parse_repr};
use super::user_attribute::UserAttribute;
use super::visibility::Visibility;
use crate::catalogue::{Pin, Repr};

/// The enum below the attribute.
pub(crate) struct Item {
    /// The user's attributes, doc comments included.
    pub(crate) attributes: Vec<UserAttribute>,
    /// The integer type of the user's `#[repr(…)]`.
    pub(crate) repr: Option<Repr>,
    /// The visibility.
    pub(crate) visibility: Visibility,
    /// The name.
    pub(crate) name: Ident,
    /// The keyword `enum`.
    pub(crate) keyword: Ident,
    /// The traits that the enum derives.
    pub(crate) derives: Vec<ModulePath>,
    /// The variants that the user wrote, each for one code.
    pub(crate) pinned: Vec<PinnedVariant>,
}

impl Item {
    /// Whether the enum or one of the user's variants is deprecated, so that code that names it would cause a warning.
    pub(crate) fn mentions_deprecated(&self) -> bool {
        // The condition of a `cfg_attr` is not known here.
        let is_it = |attribute: &UserAttribute| {
            attribute.is("deprecated") || attribute.is("cfg_attr") && attribute.contains("deprecated")
        };
        self.attributes.iter().any(is_it)
            || self.pinned.iter().any(|variant| variant.attributes.iter().any(is_it))
    }

    /// The codes, the names and the verdicts of the variants that the user wrote.
    pub(crate) fn pins(&self) -> Vec<Pin> {
        let mut pins = Vec::with_capacity(self.pinned.len());
        for variant in &self.pinned {
            pins.push(variant.pin.clone());
        }
        pins
    }

    /// Parses the item. An enum with errors is parsed as far as possible, and returned with its errors.
    pub(crate) fn parse(item: TokenStream) -> Result<(Self, Option<Error>), Error> {
        Self::parse_stream.parse2(item)
    }

    fn parse_stream(input: ParseStream<'_>) -> syn::Result<(Self, Option<Error>)> {
        let attributes = UserAttribute::parse_all(input)?;
        let visibility = Visibility::parse(input)?;
        if !input.peek(Token![enum]) {
            return Err(not_an_enum(&visibility.written(), input.parse()?));
        }
        let keyword = Ident::parse_any(input)?;
        let name: Ident = input.parse()?;
        let mut errors = Errors::default();
        skip_parameters(input, &visibility, &name, &mut errors)?;
        let pinned = parse_variants(input, &mut errors)?;
        check_order(&attributes, &mut errors);
        let (mut repr, mut derives) = (None, Vec::new());
        // An attribute with an error is left out, so that the compiler does not report a second error for it.
        let is_accepted = |attribute: &UserAttribute| {
            if arguments_of_codes(attribute.content()).is_some() {
                errors.add(attribute.span(), ONE_ATTRIBUTE);
                return false;
            }
            if !check_derive(attribute, &mut derives, &mut errors) {
                return false;
            }
            if attribute.is("repr") {
                let parsed = if repr.is_none() { parse_repr(attribute) } else { Err(attribute.span()) };
                return match parsed {
                    Ok(parsed) => {
                        repr = Some(parsed);
                        true
                    }
                    Err(span) => {
                        errors.add(span, EXPECTED_INTEGER_TYPE);
                        false
                    }
                };
            }
            true
        };
        let attributes = attributes.into_iter().filter(is_accepted).collect();
        Ok((Self { attributes, repr, visibility, name, keyword, derives, pinned }, errors.0))
    }
}

/// Skips the tokens between the name and the braces.
fn skip_parameters(
    input: ParseStream<'_>,
    visibility: &Visibility,
    name: &Ident,
    errors: &mut Errors,
) -> syn::Result<()> {
    let has_parameters = input.peek(Token![<]) && !input.peek2(Token![>]);
    if has_parameters || input.peek(Token![where]) {
        let (kind, visibility) =
            (if has_parameters { "generic parameters" } else { "bounds" }, visibility.written());
        let message = format!(
            "`{name}` cannot have {kind}, since its variants are codes: `{visibility}enum {name} {{}}`"
        );
        errors.add(input.span(), message);
    }
    while !(input.peek(token::Brace) && input.peek2(End)) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use doccodes_core::{Outcome, Retryability};
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
        assert!(error.is_some() && item.attributes.is_empty(), "attributes with errors are left out");
    }

    #[test]
    fn variants_of_the_user() {
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
        assert_eq!(codes, ["16", "0010"], "leading zeros of a decimal number are kept");
    }

    #[test]
    fn a_pin_sets_the_verdict_and_the_outcome() {
        let text =
            "enum Pay { #[code(1, outcome = Unknown)] A, #[code(2, outcome = Done, retry = Never,)] B }";
        let (item, error) = Item::parse(text.parse().unwrap()).unwrap();
        assert!(error.is_none());
        let verdicts: Vec<_> =
            item.pinned.iter().map(|variant| (variant.pin.outcome, variant.pin.retry)).collect();
        assert_eq!(
            verdicts,
            [(Some(Outcome::Unknown), None), (Some(Outcome::Done), Some(Retryability::Never))]
        );
    }

    #[test]
    fn a_verdict_that_the_outcome_forbids_is_an_error() {
        let of = |verdict: &str| errors(&format!("enum Pay {{ #[code(1, {verdict})] A }}"));
        for outcome in ["Done", "Unknown", "Unstated"] {
            assert_eq!(
                of(&format!("retry = AfterBackoff, outcome = {outcome}")),
                [format!(
                    "`retry = AfterBackoff` permits repeating a request whose outcome is `{outcome}`: write `outcome = \
                     Refused`, or another verdict"
                )]
            );
        }
        assert_eq!(
            of("outcome = Unknown, retry = IfRetryAfter"),
            [
                "`retry = IfRetryAfter` permits repeating a request whose outcome is `Unknown`: write `outcome = Refused` or \
              `outcome = Unstated`, or another verdict"
            ]
        );
        assert_eq!(
            of("outcome = Done, retry = IfIdempotent"),
            [
                "`retry = IfIdempotent` permits repeating a request whose outcome is `Done`: write `outcome = Refused` or \
              `outcome = Unstated` or `outcome = Unknown`, or another verdict"
            ]
        );
        for allowed in ["retry = AfterBackoff, outcome = Refused", "retry = IfIdempotent, outcome = Unknown"]
        {
            assert!(
                Item::parse(format!("enum Pay {{ #[code(1, {allowed})] A }}").parse().unwrap())
                    .unwrap()
                    .1
                    .is_none()
            );
        }
    }

    #[test]
    fn other_items_and_attributes_are_errors() {
        assert_eq!(
            errors("pub(crate) struct Oms;"),
            ["`codes` goes on an enum, not on a struct: `pub(crate) enum Oms {}`"]
        );
        assert_eq!(
            errors("pub fn oms() {}"),
            ["`codes` goes on an enum, not on a function: `pub enum Oms {}`"]
        );
        assert_eq!(
            errors("pub enum Oms<T> {}"),
            ["`Oms` cannot have generic parameters, since its variants are codes: `pub enum Oms {}`"]
        );
        assert_eq!(
            errors("enum Oms where u8: Copy {}"),
            ["`Oms` cannot have bounds, since its variants are codes: `enum Oms {}`"]
        );
        assert_eq!(
            errors("enum Oms { A, B = 404, C(u8) }"),
            [
                "`A` has no code: write `#[code(…)] A`, or remove it, since the variants come from the page",
                "`B` has no code: write `#[code(404)] B`, or remove it, since the variants come from the page",
                "`C` has no code: write `#[code(…)] C`, or remove it, since the variants come from the page",
            ]
        );
        let many: Vec<String> = (0..1000).map(|n| format!("V{n}")).collect();
        let many = errors(&format!("enum Oms {{ {} }}", many.join(", ")));
        assert_eq!(many.len(), 21);
        assert_eq!(many[20], "and 980 more variants have no code");
        assert_eq!(
            errors("enum Oms { #[code(1)] A(u8), #[code(2)] B = 2 }"),
            [
                "`A` stands for a code: write `A` without fields and without a number",
                "`B` stands for a code: write `B` without fields and without a number",
            ]
        );
        assert_eq!(
            errors("enum Oms { #[code(1)] #[code(2)] A }"),
            ["`A` has several codes: a variant has one attribute `#[code(…)]`"]
        );
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
            ["`Oms` cannot have generic parameters, since its variants are codes: `enum Oms {}`"]
        );
        assert_eq!(
            errors("enum Oms { #[code(1, again = No)] A }"),
            ["unknown argument `again`: expected one of retry, outcome"]
        );
        assert_eq!(
            errors("enum Oms { #[code(1, retry = Never, retry = Never)] A }"),
            ["duplicate argument `retry`"]
        );
        assert_eq!(
            errors("enum Oms { #[code(1, outcome = Lost)] A }"),
            ["unknown outcome `Lost`: expected one of Done, Refused, Unknown, Unstated"]
        );
        assert_eq!(
            errors("enum Oms { #[code(1, retry = No)] A }"),
            [
                "unknown verdict `No`: expected one of NotNeeded, Never, Unspecified, IfRetryAfter, IfIdempotent, \
             AfterBackoff"
            ]
        );
        assert_eq!(
            errors("enum Oms { #[code(1 2)] A }"),
            ["expected `#[code(404)]`, `#[code(404, retry = Never)]` or `#[code(404, outcome = Refused)]`"]
        );
        for name in ["A", "r#A"] {
            assert_eq!(
                errors(&format!("enum Oms {{ #[code(1)] A, #[code(2)] {name} }}")),
                ["another variant is named `A`: choose another name"]
            );
        }
        assert_eq!(
            errors("#[derive(Debug, serde::Serialize, Clone)] enum Oms {}"),
            [
                "doccodes already implements `Debug`: remove it from the derive",
                "doccodes already implements `Clone`: remove it from the derive",
            ]
        );
        assert_eq!(
            errors("#[cfg_attr(feature = \"x\", derive(serde::Serialize, Eq), must_use)] enum Oms {}"),
            ["doccodes already implements `Eq`: remove it from the derive"]
        );
        assert_eq!(
            errors("#[derive(strum::EnumString, strum::EnumCount)] enum Oms {}"),
            ["doccodes already implements `FromStr`, as `EnumString` would: remove it from the derive"]
        );
        let one = "an enum has one attribute `codes`: write several pages in it, as in `#[codes(\"a.md\", \"b.md\")]`";
        assert_eq!(errors("#[doccodes::codes(\"b.md\")] #[codes(\"c.md\")] enum Oms {}"), [one; 2]);
        assert_eq!(
            errors("enum Oms { #[code(1)] URL, #[code(2)] r#code, #[code(3)] __table }"),
            [
                "the enum has a constant of this name: choose another name",
                "the enum has a method of this name: choose another name",
                "the enum has a method of this name: choose another name",
            ]
        );
        let conditional = "a documented code cannot be conditional: put `#[cfg(…)]` above the enum";
        assert_eq!(errors("enum Oms { #[cfg(test)] #[code(1)] A }"), [conditional]);
        assert_eq!(errors("enum Oms { #[code(1)] #[cfg_attr(test, allow(x), cfg(y))] A }"), [conditional]);
        let order = "this attribute belongs to a derive: write the derive below `#[codes]`, since above it the derive sees an enum \
                     without variants";
        assert_eq!(errors("/// Doc.\n#[serde(rename_all = \"x\")] enum Oms {}"), [order]);
        for other in [
            "#[serde(a)] #[derive(serde::Serialize)]",
            "#[cfg_attr(a, derive(B))] #[serde(a)]",
            "#[serde_as] #[serde(a)]",
        ] {
            assert!(errors(&format!("{other} enum Oms {{}}")).is_empty(), "{other}");
        }
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
            assert_eq!(errors(&format!("{reprs} enum Oms {{}}")), [EXPECTED_INTEGER_TYPE], "{reprs}");
        }
    }

    #[test]
    fn an_attribute_with_an_error_is_left_out() {
        let (item, error) =
            Item::parse("#[repr(u32, align(8))] #[must_use] enum Oms {}".parse().unwrap()).unwrap();
        assert!(error.is_some() && item.repr.is_none());
        assert_eq!(item.attributes.len(), 1);
    }

    #[test]
    fn deprecated_items_are_found() {
        let deprecated =
            |text: &str| Item::parse(text.parse().unwrap()).is_ok_and(|(item, _)| item.mentions_deprecated());
        assert!(!deprecated("/// Deprecated.\nenum Oms { #[code(1)] A }"));
        assert!(deprecated("#[deprecated] enum Oms {}"));
        assert!(deprecated("#[deprecated = \"x\"] enum Oms {}"));
        assert!(deprecated("#[cfg_attr(all(), deprecated(note = \"x\"))] enum Oms {}"));
        assert!(deprecated("enum Oms { #[code(1)] #[deprecated] A }"));
    }

    #[test]
    fn tokens_that_another_macro_forwarded_are_parsed() {
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
    fn attributes_are_kept_as_written() {
        let text = "#[doc = \"x\"] #[serde::a(b = \"c\")] #[::d] #[unsafe(e)] #[repr(u8)] enum Oms {}";
        let (item, error) = Item::parse(text.parse().unwrap()).unwrap();
        assert!(error.is_none());
        let attributes = &item.attributes;
        let expected: TokenStream = text.split(" enum").next().unwrap().parse().unwrap();
        assert_eq!(quote!(#(#attributes)*).to_string(), expected.to_string());
        assert!(attributes[0].is("doc") && !attributes[1].is("serde"));
    }
}
