//! A code as the user writes it in an attribute: `404`, `-1` or `"OMS.0003"`.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Error, Lit, Token};

use super::number::documented_number;

const EXPECTED_CODE: &str = "expected a code, such as `404` or `\"OMS.0003\"`";

/// A code in an attribute.
pub(super) struct CodeArgument {
    /// The code, as the page would spell it.
    pub(super) code: String,
    /// The span of the code, without a minus.
    pub(super) span: Span,
    /// Whether the code is written as a string.
    pub(super) is_text: bool,
}

impl CodeArgument {
    pub(super) fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let minus: Option<Token![-]> = input.parse()?;
        let span = input.span();
        match input.parse::<Lit>() {
            Ok(Lit::Int(number)) if number.suffix().is_empty() => {
                let sign = if minus.is_some() { "-" } else { "" };
                Ok(Self { code: format!("{sign}{}", documented_number(&number)), span, is_text: false })
            }
            Ok(Lit::Str(text)) if minus.is_none() => Ok(Self { code: text.value(), span, is_text: true }),
            _ => Err(Error::new(span, EXPECTED_CODE)),
        }
    }
}
