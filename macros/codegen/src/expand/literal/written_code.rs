//! A code that is written in a program.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Lit, Token};

use crate::invocation::documented_number;

/// A code that is written in a program.
pub(super) struct WrittenCode {
    /// The code as a page would spell it.
    pub(super) value: String,
    /// The code for errors.
    pub(super) shown: String,
    /// Whether it is a string.
    pub(super) is_text: bool,
    /// The integer type after a number; empty without one.
    pub(super) suffix: String,
    pub(super) span: Span,
}

pub(super) const EXPECTED_CODE: &str = "expected one code";

impl WrittenCode {
    pub(super) fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let minus: Option<Token![-]> = input.parse()?;
        let literal: Lit = input.parse().map_err(|error| syn::Error::new(error.span(), EXPECTED_CODE))?;
        if !input.is_empty() {
            return Err(input.error(EXPECTED_CODE));
        }
        let span = literal.span();
        match &literal {
            Lit::Int(number) => {
                let sign = if minus.is_some() { "-" } else { "" };
                let value = format!("{sign}{}", documented_number(number));
                let suffix = number.suffix().to_owned();
                Ok(Self { shown: value.clone(), value, is_text: false, suffix, span })
            }
            Lit::Str(text) if minus.is_none() && text.suffix().is_empty() => {
                let value = text.value();
                Ok(Self { shown: format!("{value:?}"), value, is_text: true, suffix: String::new(), span })
            }
            _ => Err(syn::Error::new(span, EXPECTED_CODE)),
        }
    }
}
