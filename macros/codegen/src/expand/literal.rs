//! The macro that is named as its enum: `Oms!(404)`.

use proc_macro2::{Delimiter, Group, Literal, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, Lit, LitInt, LitStr, Token, Visibility};

use crate::catalogue::{Catalogue, Value};
use crate::near::{Spelling, nearest};

/// The most documented codes that an error lists.
const LISTED: usize = 24;

/// Whether the page has been read without errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failing {
    /// It has: what is not documented is refused.
    No,
    /// It has not, and that has been reported: what is not documented may stand on the part that was not read.
    Yes,
}

/// What the macro of an enum is made from.
pub(super) struct Definition<'a> {
    pub(super) facade: &'a TokenStream,
    pub(super) visibility: &'a Visibility,
    pub(super) name: &'a Ident,
    pub(super) id: u128,
    pub(super) service: &'a str,
    pub(super) page: &'a str,
    pub(super) catalogue: &'a Catalogue,
    pub(super) variants: &'a [Ident],
    pub(super) failing: Failing,
}

/// The tokens that define the macro and make it reachable under `name`.
pub(super) fn define(definition: &Definition<'_>, of: &Ident) -> TokenStream {
    let Definition { facade, visibility, name, id, catalogue, variants, .. } = definition;
    let hidden =
        Ident::new(&format!("__doccodes_{}_{id:032x}", of.to_string().replace("r#", "")), Span::call_site());
    let public = matches!(visibility, Visibility::Public(_));
    let export = public.then(|| quote!(#[doc(hidden)] #[macro_export]));
    let id = Literal::u128_unsuffixed(*id);
    let about = about(definition);
    let codes = catalogue.codes.iter().map(|code| code_tokens(&code.value));
    quote! {
        #facade::__define_literal! { $ #export #hidden #id #about #([#codes] #variants)* }
        #[doc(hidden)]
        #visibility use #hidden as #name;
    }
}

fn code_tokens(value: &Value) -> TokenStream {
    match value {
        Value::Number(number) => {
            let digits = Literal::u128_unsuffixed(number.unsigned_abs());
            if *number < 0 { quote!(- #digits) } else { quote!(#digits) }
        }
        Value::Text(text) => quote!(#text),
    }
}

/// What the answer to any other literal needs to know, as one string: lines of fields.
fn about(definition: &Definition<'_>) -> String {
    let catalogue = definition.catalogue;
    let noun = if catalogue.is_http { "status code" } else { "code" };
    let anything = match definition.failing {
        Failing::No => String::new(),
        Failing::Yes => definition.variants.first().map(ToString::to_string).unwrap_or_default(),
    };
    let mut about = [field(definition.service), field(definition.page), noun.to_owned(), anything].join("\t");
    for (code, variant) in catalogue.codes.iter().zip(definition.variants) {
        about.push_str(&format!("\n{}\t{variant}\t{}", field(&code.value.to_string()), field(code.name())));
    }
    about
}

fn field(text: &str) -> String {
    crate::problem::visible(text).replace('\n', " ")
}

/// The answer to a literal that none of the macro's own arms knows: `[$crate] id "about" tokens…`.
pub(crate) fn answer(input: TokenStream) -> TokenStream {
    match read.parse2(input) {
        Ok(tokens) => tokens,
        Err(error) => refusal(error.span(), &error.to_string()),
    }
}

fn read(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let TokenTree::Group(facade) = input.parse()? else {
        return Err(input.error("not called by an enum's macro"));
    };
    let id: Literal = input.parse()?;
    let about = input.parse::<LitStr>()?.value();
    let written = flat(input.parse()?);
    let (heading, codes) = about.split_once('\n').unwrap_or((&about, ""));
    let mut heading = heading.split('\t');
    let mut next = || heading.next().unwrap_or("");
    let (service, page, noun, anything) = (next(), next(), next(), next());
    let codes: Vec<[&str; 3]> = codes
        .lines()
        .map(|line| {
            let mut fields = line.splitn(3, '\t');
            [(); 3].map(|()| fields.next().unwrap_or(""))
        })
        .collect();
    let facade = facade.stream();
    let variant = |name: &str| {
        let variant =
            syn::parse_str::<Ident>(name).unwrap_or_else(|_| Ident::new("Unknown", Span::call_site()));
        quote!(<<#facade::__v1::Registry as #facade::__v1::At<#id, _>>::Enum>::#variant)
    };
    let (code, span) = match literal.parse2(written) {
        Ok(found) => found,
        Err(error) => {
            return Err(syn::Error::new(error.span(), format!("{error}, such as {}", example(&codes))));
        }
    };
    if let Some([_, name, _]) = codes.iter().find(|[documented, ..]| *documented == code.value) {
        return Ok(variant(name));
    }
    if !anything.is_empty() {
        return Ok(variant(anything));
    }
    let mut message = format!("{} is not a documented {service} {noun} ({page})", code.written);
    let near = nearest(&Spelling::of(&code.value), codes.iter().map(|code| (code, Spelling::of(code[0]))));
    for (n, [code, _, reason]) in near.into_iter().flatten().enumerate() {
        message.push_str(if n == 0 { "; nearest: " } else { ", " });
        message.push_str(format!("{code} {reason}").trim_end());
    }
    let listed: Vec<&str> = codes.iter().take(LISTED).map(|[code, ..]| *code).collect();
    message.push_str(&format!("; documented: {}", listed.join(", ")));
    if codes.len() > LISTED {
        message.push_str(&format!(", … ({} in all)", codes.len()));
    }
    Ok(refusal(span, &message))
}

/// A code as it was written in the program.
struct Written {
    value: String,
    written: String,
}

fn literal(input: ParseStream<'_>) -> syn::Result<(Written, Span)> {
    const EXPECTED: &str = "expected one code";
    let minus: Option<Token![-]> = input.parse()?;
    let literal: Lit = input.parse().map_err(|error| syn::Error::new(error.span(), EXPECTED))?;
    if !input.is_empty() {
        return Err(input.error(EXPECTED));
    }
    let span = literal.span();
    let sign = if minus.is_some() { "-" } else { "" };
    let value = match &literal {
        Lit::Int(number) if is_integer_suffix(number) => format!("{sign}{}", number.base10_digits()),
        Lit::Str(text) if minus.is_none() && text.suffix().is_empty() => text.value(),
        _ => return Err(syn::Error::new(span, EXPECTED)),
    };
    let written = match &literal {
        Lit::Str(text) => format!("{:?}", text.value()),
        _ => value.clone(),
    };
    Ok((Written { value, written }, span))
}

fn is_integer_suffix(number: &LitInt) -> bool {
    let suffix = number.suffix();
    suffix.is_empty() || matches!(suffix, "isize" | "usize" | "i128" | "u128") || is_repr(suffix)
}

fn is_repr(name: &str) -> bool {
    crate::catalogue::Repr::from_name(name).is_some()
}

fn example(codes: &[[&str; 3]]) -> String {
    match codes.first() {
        Some([code, ..]) if code.parse::<i128>().is_ok() => format!("`{code}`"),
        Some([code, ..]) => format!("`{code:?}`"),
        None => "`404`".to_owned(),
    }
}

/// The tokens without the invisible groups around what another macro forwarded.
fn flat(tokens: TokenStream) -> TokenStream {
    let flatten = |token: TokenTree| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => flat(group.stream()),
        token => token.into(),
    };
    tokens.into_iter().flat_map(|token| flatten(token).into_iter().collect::<Vec<_>>()).collect()
}

fn refusal(span: Span, message: &str) -> TokenStream {
    let mut argument = Literal::string(message);
    argument.set_span(span);
    let mut braces = Group::new(Delimiter::Brace, TokenTree::from(argument).into());
    braces.set_span(span);
    quote_spanned!(span=> ::core::compile_error! #braces)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABOUT: &str = "\"OMS\\ttables/oms.md\\tstatus code\\t\\n200\\tOk\\tOK\\n413\\tTooLarge\\tToo Large\\n415\\tMedia\\tMedia Type\\n503\\tUnavailable\\t\"";

    fn answered(written: &str) -> String {
        answer(format!("[$crate] 7 {ABOUT} {written}").parse().unwrap()).to_string().replace(' ', "")
    }

    fn refused(written: &str) -> String {
        let tokens = answer(format!("[$crate] 7 {ABOUT} {written}").parse().unwrap());
        let text = tokens.into_iter().find_map(|token| match token {
            TokenTree::Group(group) => Some(group.stream()),
            _ => None,
        });
        syn::parse2::<LitStr>(text.unwrap()).unwrap().value()
    }

    #[test]
    fn other_spellings_of_a_documented_code() {
        let variant = "<<$crate::__v1::RegistryasAt<7,_>>::Enum>".replace("asAt", "as$crate::__v1::At");
        for written in ["503u16", "5_03", "0x1F7", "503"] {
            assert_eq!(answered(written), format!("{variant}::Unavailable"), "{written}");
        }
    }

    #[test]
    fn what_is_not_documented_is_refused_with_the_nearest() {
        assert_eq!(
            refused("418"),
            "418 is not a documented OMS status code (tables/oms.md); nearest: 413 Too Large, 415 Media Type; \
             documented: 200, 413, 415, 503"
        );
        assert_eq!(
            refused("\"Busy\""),
            "\"Busy\" is not a documented OMS status code (tables/oms.md); documented: 200, 413, 415, 503"
        );
        assert_eq!(
            refused("-1"),
            "-1 is not a documented OMS status code (tables/oms.md); nearest: 200 OK; documented: 200, 413, 415, 503"
        );
        for other in ["", "200 201", "x", "2.0", "'a'", "200f32", "b\"x\""] {
            assert_eq!(refused(other), "expected one code, such as `200`", "{other}");
        }
    }

    #[test]
    fn after_a_failure_nothing_more_is_refused() {
        let about = "\"OMS\\tp\\tcode\\tOk\\n200\\tOk\\tOK\"";
        let tokens = answer(format!("[$crate] 7 {about} 999").parse().unwrap());
        assert!(tokens.to_string().ends_with(":: Ok"));
    }
}
