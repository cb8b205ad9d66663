//! The variants that the user wrote: `#[code("OMS.0003", retry = Never)] InvalidParameter`.

use std::collections::HashSet;

use doccodes_core::{Outcome, Retryability};
use proc_macro2::{Span, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Error, Ident, LitInt, Token, braced};

use super::code_argument::CodeArgument;
use super::errors::Errors;
use super::number::documented_number;
use super::reserved_name::reserved_name;
use super::unknown::unknown;
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

const EXPECTED_ARGUMENTS: &str =
    "expected `#[code(404)]`, `#[code(404, retry = Never)]` or `#[code(404, outcome = Refused)]`";

/// The most variants without a code that are reported: an enum that was written by hand may have hundreds.
const MOST_WITHOUT_CODE: usize = 20;

const CONDITIONAL: &str = "a documented code cannot be conditional: put `#[cfg(…)]` above the enum";

/// Parses the variants and the braces around them. Variants with errors are left out.
pub(super) fn parse_variants(input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<Vec<PinnedVariant>> {
    let content;
    braced!(content in input);
    let mut pinned: Vec<PinnedVariant> = Vec::new();
    let mut names = HashSet::new();
    let mut without_code = Vec::new();
    while !content.is_empty() {
        let variant = Variant::parse(&content)?;
        if !variant.has_code() {
            without_code.push(variant);
            continue;
        }
        match variant.pin(errors) {
            Ok(variant) if !names.insert(variant.pin.name.clone()) => {
                let message = format!("another variant is named `{}`: choose another name", variant.pin.name);
                errors.add(variant.name.span(), message);
            }
            Ok(variant) => pinned.push(variant),
            Err(error) => errors.add(error.span(), error),
        }
    }
    report_without_code(&without_code, errors);
    Ok(pinned)
}

/// Reports variants without an attribute `#[code(…)]`.
fn report_without_code(variants: &[Variant], errors: &mut Errors) {
    for variant in variants.iter().take(MOST_WITHOUT_CODE) {
        let Variant { name, discriminant, .. } = variant;
        let code = discriminant.as_deref().unwrap_or("…");
        let message = format!(
            "`{name}` has no code: write `#[code({code})] {name}`, or remove it, since the variants come from the page"
        );
        errors.add(name.span(), message);
    }
    if let Some(next) = variants.get(MOST_WITHOUT_CODE) {
        let more = variants.len() - MOST_WITHOUT_CODE;
        errors.add(next.name.span(), format!("and {more} more variants have no code"));
    }
}

/// A variant as it is written, with or without a code.
struct Variant {
    attributes: Vec<UserAttribute>,
    name: Ident,
    /// Whether the variant has neither fields nor a discriminant.
    is_unit: bool,
    /// The literal after `=`.
    discriminant: Option<String>,
}

impl Variant {
    /// Parses a variant and the comma after it.
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = UserAttribute::parse_all(input)?;
        Visibility::parse(input)?;
        let name = escape_gen(input.parse()?);
        let is_unit = input.is_empty() || input.peek(Token![,]);
        let discriminant = if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            let literal = input.fork().parse::<LitInt>();
            literal.ok().map(|number| documented_number(&number))
        } else {
            None
        };
        while !input.is_empty() && input.parse::<Option<Token![,]>>()?.is_none() {
            input.parse::<TokenTree>()?;
        }
        Ok(Self { attributes, name, is_unit, discriminant })
    }

    fn has_code(&self) -> bool {
        self.attributes.iter().any(|attribute| attribute.is("code"))
    }

    /// Parses the attribute `#[code(…)]` of the variant. A conditional variant is kept, so that no other error follows.
    fn pin(mut self, errors: &mut Errors) -> Result<PinnedVariant, Error> {
        self.attributes.retain(|attribute| {
            let is_conditional = attribute.applied().iter().any(|applied| applied.name == "cfg");
            if is_conditional {
                errors.add(attribute.span(), CONDITIONAL);
            }
            !is_conditional
        });
        let (code, attributes): (Vec<UserAttribute>, Vec<UserAttribute>) =
            self.attributes.into_iter().partition(|attribute| attribute.is("code"));
        let [code] = code.as_slice() else {
            let message =
                format!("`{}` has several codes: a variant has one attribute `#[code(…)]`", self.name);
            return Err(Error::new(self.name.span(), message));
        };
        if !self.is_unit {
            let message = format!(
                "`{0}` stands for a code: write `{0}` without fields and without a number",
                self.name
            );
            return Err(Error::new(self.name.span(), message));
        }
        // The name of `r#Gone` is `Gone`.
        let name = self.name.unraw().to_string();
        if let Some(what) = reserved_name(&name) {
            let message = format!("the enum has {what} of this name: choose another name");
            return Err(Error::new(self.name.span(), message));
        }
        let PinArguments { code, retry, outcome } = code.parse_arguments(PinArguments::parse)?;
        let pin = Pin { code: code.code, name, retry, outcome };
        Ok(PinnedVariant { pin, span: code.span, is_text: code.is_text, name: self.name, attributes })
    }
}

/// Makes `gen` a raw name, which means the same in all editions. The enum's macro is compiled in edition 2024, where
/// `gen` is a keyword.
fn escape_gen(name: Ident) -> Ident {
    if name == "gen" { Ident::new_raw("gen", name.span()) } else { name }
}

/// The arguments of a `#[code(…)]`.
struct PinArguments {
    code: CodeArgument,
    retry: Option<Retryability>,
    outcome: Option<Outcome>,
}

impl PinArguments {
    /// Parses a code, optionally followed by `retry = …` and `outcome = …` in any order.
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut arguments = Self { code: CodeArgument::parse(input)?, retry: None, outcome: None };
        while !input.is_empty() {
            if input.parse::<Option<Token![,]>>()?.is_none() {
                return Err(input.error(EXPECTED_ARGUMENTS));
            }
            if !input.is_empty() {
                arguments.parse_verdict(input)?;
            }
        }
        Ok(arguments)
    }

    fn parse_verdict(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let span = input.span();
        let key: Ident = input.parse().map_err(|_| Error::new(span, EXPECTED_ARGUMENTS))?;
        let is_new = match key.to_string().as_str() {
            "retry" => self.retry.is_none(),
            "outcome" => self.outcome.is_none(),
            other => {
                let message = unknown("argument", other, &["retry", "outcome"]);
                return Err(Error::new(key.span(), message));
            }
        };
        if !is_new {
            return Err(Error::new(key.span(), format!("duplicate argument `{key}`")));
        }
        input.parse::<Token![=]>()?;
        let span = input.span();
        if key == "retry" {
            self.retry = Some(parse_name(input, "verdict", Retryability::ALL, Retryability::name)?);
        } else {
            self.outcome = Some(parse_name(input, "outcome", Outcome::ALL, Outcome::name)?);
        }
        self.check_verdict(span)
    }

    /// Rejects a verdict that permits a retry although the outcome forbids it.
    fn check_verdict(&self, span: Span) -> syn::Result<()> {
        let (Some(retry), Some(outcome)) = (self.retry, self.outcome) else { return Ok(()) };
        let allowed: &[Outcome] = match retry {
            Retryability::AfterBackoff => &[Outcome::Refused],
            Retryability::IfRetryAfter => &[Outcome::Refused, Outcome::Unstated],
            Retryability::IfIdempotent => &[Outcome::Refused, Outcome::Unstated, Outcome::Unknown],
            _ => return Ok(()),
        };
        if allowed.contains(&outcome) {
            return Ok(());
        }
        let mut arguments = Vec::new();
        for outcome in allowed {
            arguments.push(format!("`outcome = {}`", outcome.name()));
        }
        let message = format!(
            "`retry = {}` permits repeating a request whose outcome is `{}`: write {}, or another verdict",
            retry.name(),
            outcome.name(),
            arguments.join(" or ")
        );
        Err(Error::new(span, message))
    }
}

/// Parses the name of a value.
fn parse_name<T: Copy>(
    input: ParseStream<'_>,
    what: &str,
    all: &[T],
    name_of: impl Fn(T) -> &'static str,
) -> syn::Result<T> {
    let names: Vec<&str> = all.iter().map(|&value| name_of(value)).collect();
    let span = input.span();
    let name: Ident = input
        .parse()
        .map_err(|_| Error::new(span, format!("expected one of {}, without quotes", names.join(", "))))?;
    let known = all.iter().find(|&&value| name == name_of(value));
    known.copied().ok_or_else(|| Error::new(span, unknown(what, &name.to_string(), &names)))
}
