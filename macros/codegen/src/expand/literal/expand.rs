//! Expands what is written in a literal macro, where the macro has no arm for it.

use proc_macro2::{Literal, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, LitStr};

use super::description::{Description, find_verbatim};
use super::error::{compile_error, mistake};
use super::pattern::{Alternative, pattern};
use super::resolve::{LiteralProblem, resolve};
use super::written_list::{WrittenItem, WrittenList, read_list};

/// The most codes that are looked up in the text of the description. Parsing it takes as long as looking up ten of them.
const MOST_VERBATIM: usize = 10;

/// Expands `[$crate] Enum macro id "description" codes`, the arguments with which a literal macro calls the procedural macro.
///
/// Several codes become a pattern of several variants. Where an expression is expected, that is the operator `|`, whose error is
/// worded by the trait `PatternOnly` of the runtime.
pub(crate) fn expand_literal(input: TokenStream) -> TokenStream {
    match expand.parse2(input) {
        Ok(tokens) => tokens,
        Err(error) => compile_error([error.span(); 2], &error.to_string()),
    }
}

fn expand(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let TokenTree::Group(facade) = input.parse()? else {
        return Err(input.error("expected a call by the literal macro of an enum"));
    };
    let facade = facade.stream();
    let (name, macro_name): (Ident, Ident) = (input.parse()?, input.parse()?);
    let id: Literal = input.parse()?;
    let description: Literal = input.parse()?;
    let written = read_list(input.parse()?);
    // The first `<` has a span of its own.
    let path = quote!(<#facade::__v1::Registry as #facade::__v1::At<#id, _>>::Enum>::);
    let description = description.to_string();
    if let Ok(WrittenList { items, separator }) = &written
        && let Some(alternatives) = find_all_verbatim(&description, items)
    {
        return Ok(pattern(&path, &alternatives, *separator));
    }
    let description = syn::parse_str::<LitStr>(&description)?.value();
    let description = Description::parse(&description, &name, &macro_name);
    let WrittenList { items, separator } = match written {
        Ok(list) => list,
        Err(error) => return Ok(compile_error(error.span, &mistake(&description, &error.kind))),
    };
    Ok(match resolve(&description, &items) {
        Ok(alternatives) => pattern(&path, &alternatives, separator),
        Err(problems) => errors(&problems),
    })
}

/// The variants of a few codes that are spelled as in the description.
fn find_all_verbatim<'a>(description: &'a str, items: &[WrittenItem]) -> Option<Vec<Alternative<'a>>> {
    if items.len() > MOST_VERBATIM {
        return None;
    }
    let mut alternatives = Vec::new();
    for item in items {
        let WrittenItem::Code(code) = item else { return None };
        let variant = find_verbatim(description, &code.literal)?;
        alternatives.push(Alternative { variant, shown_at: Some(item.span()) });
    }
    Some(alternatives)
}

/// One error for each problem. Like several codes, several errors are valid as a pattern and as an expression.
fn errors(problems: &[LiteralProblem]) -> TokenStream {
    let mut errors = TokenStream::new();
    for (n, problem) in problems.iter().enumerate() {
        if n > 0 {
            errors.extend(quote!(|));
        }
        errors.extend(compile_error(problem.span, &problem.message));
    }
    if problems.len() == 1 { errors } else { quote!((#errors)) }
}
