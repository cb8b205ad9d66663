//! The variants that the user wrote: `#[code("OMS.0003", retry = Never)] InvalidParameter`.

use doccodes_core::Retryability;
use proc_macro2::{Span, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Error, Ident, Lit, Token, braced};

use super::errors::Errors;
use super::number::documented_number;
use super::user_attribute::UserAttribute;
use super::visibility::Visibility;
use crate::catalogue::Pin;

/// A variant that the user wrote for a code.
pub(crate) struct PinnedVariant {
    /// The code, the name and the verdict.
    pub(crate) pin: Pin,
    /// The span of the code.
    pub(crate) span: Span,
    /// Whether the code is written as a string.
    pub(crate) is_text: bool,
    /// The name, as the user wrote it.
    pub(crate) name: Ident,
    /// The variant's other attributes, doc comments included.
    pub(crate) attributes: Vec<UserAttribute>,
}

const EXPECTED_CODE: &str = "expected a code, such as `404` or `\"OMS.0003\"`";

const EXPECTED_ARGUMENTS: &str = "expected `#[code(404)]` or `#[code(404, retry = Never)]`";

const EXPECTED_ATTRIBUTE: &str = "the variants come from the page: leave the enum empty, or name the code of the variant, as in \
                                  `#[code(404)] Missing`";

/// Parses the variants and the braces around them. Variants with errors are left out.
pub(super) fn parse_variants(input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<Vec<PinnedVariant>> {
    let content;
    braced!(content in input);
    let mut pinned: Vec<PinnedVariant> = Vec::new();
    while !content.is_empty() {
        match Variant::parse(&content)?.pin() {
            Ok(variant) if pinned.iter().any(|other| other.pin.name == variant.pin.name) => {
                errors.add(variant.name.span(), "another variant has this name");
            }
            Ok(variant) => pinned.push(variant),
            Err(error) => errors.add(error.span(), error),
        }
    }
    Ok(pinned)
}

/// A variant as it is written, with or without a code.
struct Variant {
    attributes: Vec<UserAttribute>,
    name: Ident,
    /// Whether the variant has neither fields nor a discriminant.
    is_unit: bool,
}

impl Variant {
    /// Parses a variant and the comma after it.
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = UserAttribute::parse_all(input)?;
        Visibility::parse(input)?;
        let name = escape_gen(input.parse()?);
        let is_unit = input.is_empty() || input.peek(Token![,]);
        while !input.is_empty() && input.parse::<Option<Token![,]>>()?.is_none() {
            input.parse::<TokenTree>()?;
        }
        Ok(Self { attributes, name, is_unit })
    }

    /// Parses the attribute `#[code(…)]` of the variant.
    fn pin(self) -> Result<PinnedVariant, Error> {
        let (code, attributes): (Vec<UserAttribute>, Vec<UserAttribute>) =
            self.attributes.into_iter().partition(|attribute| attribute.is("code"));
        let [code] = code.as_slice() else { return Err(Error::new(self.name.span(), EXPECTED_ATTRIBUTE)) };
        if !self.is_unit {
            let message = "a variant stands for a code: it cannot have fields or a discriminant";
            return Err(Error::new(self.name.span(), message));
        }
        let arguments = code.parse_arguments(CodeArguments::parse)?;
        // The name of `r#Gone` is `Gone`.
        let pin = Pin {
            code: arguments.code,
            name: self.name.unraw().to_string(),
            retry: arguments.retry,
            outcome: None,
        };
        Ok(PinnedVariant {
            pin,
            span: arguments.span,
            is_text: arguments.is_text,
            name: self.name,
            attributes,
        })
    }
}

/// Makes `gen` a raw name, which means the same in all editions. The enum's macro is compiled in edition 2024, where
/// `gen` is a keyword.
fn escape_gen(name: Ident) -> Ident {
    if name == "gen" { Ident::new_raw("gen", name.span()) } else { name }
}

/// The arguments of a `#[code(…)]`.
struct CodeArguments {
    code: String,
    span: Span,
    is_text: bool,
    retry: Option<Retryability>,
}

impl CodeArguments {
    /// Parses a code (`"OMS.0003"`, `404` or `-1`), optionally followed by `retry = …`.
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let minus: Option<Token![-]> = input.parse()?;
        let span = input.span();
        let (code, is_text) = match input.parse::<Lit>() {
            Ok(Lit::Int(number)) if number.suffix().is_empty() => {
                let sign = if minus.is_some() { "-" } else { "" };
                (format!("{sign}{}", documented_number(&number)), false)
            }
            Ok(Lit::Str(text)) if minus.is_none() => (text.value(), true),
            _ => return Err(Error::new(span, EXPECTED_CODE)),
        };
        let mut retry = None;
        if input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            let key: Ident = input.parse()?;
            if key != "retry" {
                return Err(Error::new(key.span(), "expected `retry = …`"));
            }
            input.parse::<Token![=]>()?;
            let name: Ident = input.parse()?;
            retry = Some(parse_retryability(&name)?);
            input.parse::<Option<Token![,]>>()?;
        }
        if !input.is_empty() {
            return Err(input.error(EXPECTED_ARGUMENTS));
        }
        Ok(Self { code, span, is_text, retry })
    }
}

fn parse_retryability(name: &Ident) -> syn::Result<Retryability> {
    let known = Retryability::ALL.iter().find(|retryability| name == retryability.name());
    known.copied().ok_or_else(|| {
        let names: Vec<&str> = Retryability::ALL.iter().map(|retryability| retryability.name()).collect();
        Error::new(name.span(), format!("unknown verdict `{name}`: expected one of {}", names.join(", ")))
    })
}
