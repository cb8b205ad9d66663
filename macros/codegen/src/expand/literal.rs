//! The macro that is named as its enum: `Oms!(404)`.

use proc_macro2::{Delimiter, Group, Literal, Span, TokenStream, TokenTree};
use quote::{TokenStreamExt as _, quote, quote_spanned};
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, Lit, LitStr, Token};

use super::run::Run;
use crate::catalogue::{Catalogue, Kind};
use crate::invocation::{Visibility, documented_number};
use crate::problem::visible;
use doccodes_core::near::{Spelling, nearest};

/// The most documented codes that an error lists.
const LISTED: usize = 24;

/// The most codes that have an arm of their own in the macro. An arm answers in a fifth of the time that [`answer`]
/// takes, but ten thousand of them cost every build 50 ms, as much as a hundred literals.
const MOST_ARMS: usize = 300;

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
    /// The attributes of everything that is generated beside the enum.
    pub(super) attributes: &'a TokenStream,
    pub(super) facade: &'a TokenStream,
    pub(super) visibility: &'a Visibility,
    /// The name of the macro.
    pub(super) name: &'a Ident,
    /// The name of the enum.
    pub(super) enumeration: &'a Ident,
    pub(super) id: u128,
    pub(super) service: &'a str,
    pub(super) page: &'a str,
    pub(super) catalogue: &'a Catalogue,
    pub(super) variants: &'a [Ident],
    pub(super) failing: Failing,
}

/// The tokens that register the enum, define the macro and make it reachable under `name`.
pub(super) fn define(definition: &Definition<'_>) -> TokenStream {
    let Definition { attributes, facade, visibility, name, enumeration, id, catalogue, variants, .. } =
        definition;
    let version = env!("CARGO_PKG_VERSION");
    let hidden = Ident::new(
        &format!("__doccodes_{}_{id:032x}", name.to_string().replace("r#", "")),
        Span::call_site(),
    );
    let export = visibility.is_public.then(|| quote!(#[doc(hidden)] #[macro_export]));
    let id = Literal::u128_unsuffixed(*id);
    let about = about(definition);
    let mut arms = Run::default();
    let few = catalogue.codes.len() <= MOST_ARMS;
    for (code, variant) in catalogue.codes.iter().zip(*variants).filter(|_| few) {
        let mut written = Run::default();
        written.code(&code.value);
        arms.push(Group::new(Delimiter::Bracket, written.stream()));
        arms.push(variant.clone());
    }
    let arms = arms.stream();
    quote! {
        #facade::__v1::define_literal! {
            #version $ [#attributes] [#export] #visibility #name #hidden for #enumeration #id #about #arms
        }
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
    let kind = match catalogue.kind {
        Kind::Number(repr) => repr.name(),
        Kind::Text => TEXT,
    };
    let (service, page) = (field(definition.service), field(definition.page));
    let mut about = [kind, &service, &page, noun, &anything].join("\t");
    for (code, variant) in catalogue.codes.iter().zip(definition.variants) {
        // A code stays as it is, whatever characters it has: it is compared.
        let value = code.value.to_string();
        about.push('\n');
        about.push_str(&if value.contains(['\t', '\n']) { value.replace(['\t', '\n'], " ") } else { value });
        about.push('\t');
        about.push_str(&variant.to_string());
        about.push('\t');
        if !code.name().is_empty() {
            about.push_str(&field(code.name()));
        }
    }
    about
}

fn field(text: &str) -> String {
    visible(text).replace('\n', " ")
}

/// What stands in the place of the integer type where the codes are strings.
const TEXT: &str = "str";

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
    let facade = facade.stream();
    let id: Literal = input.parse()?;
    let about: Literal = input.parse()?;
    let written = flat(input.parse()?);
    let variant = |name: &str| {
        let variant =
            syn::parse_str::<Ident>(name).unwrap_or_else(|_| Ident::new("Unknown", Span::call_site()));
        quote!(<<#facade::__v1::Registry as #facade::__v1::At<#id, _>>::Enum>::#variant)
    };
    let about = about.to_string();
    if let Some(name) = at_once(&about, &written) {
        return Ok(variant(name));
    }
    let about = syn::parse_str::<LitStr>(&about)?.value();
    let (heading, codes) = about.split_once('\n').unwrap_or((&about, ""));
    let mut heading = heading.split('\t');
    let mut next = || heading.next().unwrap_or("");
    let (kind, service, page, noun, anything) = (next(), next(), next(), next(), next());
    let mut documented: Vec<[&str; 3]> = Vec::new();
    for line in codes.lines() {
        let (code, rest) = line.split_once('\t').unwrap_or((line, ""));
        let (variant, name) = rest.split_once('\t').unwrap_or((rest, ""));
        documented.push([code, variant, name]);
    }
    let codes = documented;
    let (code, span) = match literal.parse2(written) {
        Ok(found) => found,
        Err(error) => {
            return Err(syn::Error::new(error.span(), format!("{error}, such as {}", example(&codes, kind))));
        }
    };
    if !code.suffix.is_empty() && code.suffix != kind && anything.is_empty() {
        return Err(syn::Error::new(span, format!("{EXPECTED}, such as {}", example(&codes, kind))));
    }
    let documented = codes.iter().find(|[documented, ..]| *documented == code.value);
    let right_kind = code.is_text == (kind == TEXT);
    if let (Some([_, name, _]), true) = (documented, right_kind) {
        return Ok(variant(name));
    }
    if !anything.is_empty() {
        return Ok(variant(anything));
    }
    let mut message = format!("{} is not a documented {service} {noun} ({page})", code.written);
    if let Some(documented) = documented {
        let kinds = if kind == TEXT { "strings" } else { "numbers" };
        message.push_str(&format!(": the codes are {kinds}, such as {}", example(&[*documented], kind)));
        return Ok(refusal(span, &message));
    }
    let mut spellings = Vec::with_capacity(codes.len());
    for (at, [code, ..]) in codes.iter().enumerate() {
        spellings.push((at, Spelling::new(code)));
    }
    let near = nearest(&Spelling::new(&code.value), spellings.iter().copied());
    for (n, at) in near.into_iter().flatten().enumerate() {
        let [code, _, reason] = codes[at];
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

/// The variant of a code that is written as the table has it, both still with the escapes of literals: what is written of
/// ten thousand codes is found in a tenth of the time that it takes to make lines of the table.
fn at_once<'a>(about: &'a str, written: &TokenStream) -> Option<&'a str> {
    let code = written.to_string();
    let text = code.strip_prefix('"').and_then(|code| code.strip_suffix('"'));
    let start = format!("\\n{}\\t", text.unwrap_or(&code));
    let at = about.find(&start)?;
    let (before, line) = (&about[..at], &about[at + start.len()..]);
    // Behind an odd number of backslashes, what was found is text of the page and no end of a line.
    let backslashes = before.len() - before.trim_end_matches('\\').len();
    let are_texts = about.trim_start_matches('"').split("\\t").next() == Some(TEXT);
    if backslashes % 2 != 0 || are_texts != text.is_some() {
        return None;
    }
    // A name with combining marks is escaped in a literal, and then is no name as it stands.
    line.split("\\t").next().filter(|name| !name.contains('\\'))
}

/// A code as it was written in the program.
struct Written {
    /// What is compared with the documented codes.
    value: String,
    /// What errors show.
    written: String,
    /// Whether it is a string.
    is_text: bool,
    /// The integer type behind a number, if one stands there.
    suffix: String,
}

const EXPECTED: &str = "expected one code";

fn literal(input: ParseStream<'_>) -> syn::Result<(Written, Span)> {
    let minus: Option<Token![-]> = input.parse()?;
    let literal: Lit = input.parse().map_err(|error| syn::Error::new(error.span(), EXPECTED))?;
    if !input.is_empty() {
        return Err(input.error(EXPECTED));
    }
    let span = literal.span();
    let written = match &literal {
        Lit::Int(number) => {
            let sign = if minus.is_some() { "-" } else { "" };
            let value = format!("{sign}{}", documented_number(number));
            Written { written: value.clone(), value, is_text: false, suffix: number.suffix().to_owned() }
        }
        Lit::Str(text) if minus.is_none() && text.suffix().is_empty() => Written {
            value: text.value(),
            written: format!("{:?}", text.value()),
            is_text: true,
            suffix: String::new(),
        },
        _ => return Err(syn::Error::new(span, EXPECTED)),
    };
    Ok((written, span))
}

/// A code as it is to be written.
fn example(codes: &[[&str; 3]], kind: &str) -> String {
    match codes.first() {
        Some([code, ..]) if kind == TEXT => format!("`{code:?}`"),
        Some([code, ..]) => format!("`{code}`"),
        None => "`404`".to_owned(),
    }
}

/// The tokens without the invisible groups around what another macro forwarded.
fn flat(tokens: TokenStream) -> TokenStream {
    let mut flattened = TokenStream::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                flattened.extend(flat(group.stream()));
            }
            token => flattened.append(token),
        }
    }
    flattened
}

fn refusal(span: Span, message: &str) -> TokenStream {
    let mut argument = Literal::string(&visible(message));
    argument.set_span(span);
    let mut braces = Group::new(Delimiter::Brace, TokenTree::from(argument).into());
    braces.set_span(span);
    quote_spanned!(span=> ::core::compile_error! #braces)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABOUT: &str = "\"u16\\tOMS\\ttables/oms.md\\tstatus code\\t\\n200\\tOk\\tOK\\n413\\tTooLarge\\tToo Large\\n415\\tMedia\\tMedia Type\\n503\\tUnavailable\\t\"";

    const STRINGS: &str =
        "\"str\\tLZ\\tlz.md\\tcode\\t\\n0001\\tZeros\\t\\n1\\tOne\\t\\n\\u{202e}x\\tHidden\\t\"";

    fn answered_of(about: &str, written: &str) -> String {
        answer(format!("[$crate] 7 {about} {written}").parse().unwrap()).to_string().replace(' ', "")
    }

    fn answered(written: &str) -> String {
        answered_of(ABOUT, written)
    }

    fn refused_of(about: &str, written: &str) -> String {
        let tokens = answer(format!("[$crate] 7 {about} {written}").parse().unwrap());
        let text = tokens.into_iter().find_map(|token| match token {
            TokenTree::Group(group) => Some(group.stream()),
            _ => None,
        });
        syn::parse2::<LitStr>(text.unwrap()).unwrap().value()
    }

    fn refused(written: &str) -> String {
        refused_of(ABOUT, written)
    }

    #[test]
    fn other_spellings_of_a_documented_code() {
        let variant = "<<$crate::__v1::RegistryasAt<7,_>>::Enum>".replace("asAt", "as$crate::__v1::At");
        for written in ["503u16", "5_03", "0x1F7", "503"] {
            assert_eq!(answered(written), format!("{variant}::Unavailable"), "{written}");
        }
    }

    #[test]
    fn a_variant_whose_name_is_escaped_in_a_literal_is_found() {
        let about = Literal::string("u16\tS\ta.md\tcode\t\n1\tCode\u{73d}x\t\n2\tन\u{94d}य\t").to_string();
        assert!(about.contains("\\u{73d}"), "{about}");
        assert!(answered_of(&about, "1").ends_with("::Code\u{73d}x"));
        assert!(answered_of(&about, "2").ends_with("::न\u{94d}य"));
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
        for other in ["", "200 201", "x", "2.0", "'a'", "200f32", "b\"x\"", "200i8", "200usize", "200x"] {
            assert_eq!(refused(other), "expected one code, such as `200`", "{other}");
        }
    }

    #[test]
    fn a_number_is_no_string_and_a_string_no_number() {
        assert!(answered_of(STRINGS, "\"1\"").ends_with("::One"));
        assert!(answered_of(STRINGS, "r\"0001\"").ends_with("::Zeros"));
        assert!(answered_of(STRINGS, "\"\\u{202e}x\"").ends_with("::Hidden"), "a code is compared as it is");
        assert_eq!(
            refused_of(STRINGS, "1"),
            "1 is not a documented LZ code (lz.md): the codes are strings, such as `\"1\"`"
        );
        assert_eq!(
            refused_of(STRINGS, "0001"),
            "0001 is not a documented LZ code (lz.md): the codes are strings, such as `\"0001\"`"
        );
        assert_eq!(refused_of(STRINGS, "1u16"), "expected one code, such as `\"0001\"`");
        assert_eq!(
            refused("\"503\""),
            "\"503\" is not a documented OMS status code (tables/oms.md): the codes are numbers, such as `503`"
        );
    }

    #[test]
    fn what_the_page_says_is_no_line_of_the_table() {
        // The reason phrase of the first code is `\n9\tOk\t`, as text.
        let about = r#""u16\tOMS\tp\tcode\t\n200\tOk\t\\n9\\tOk\\t\n404\tNotFound\t""#;
        assert!(answered_of(about, "404").ends_with("::NotFound"));
        assert!(refused_of(about, "9").starts_with("9 is not a documented OMS code (p)"));
    }

    #[test]
    fn zeros_before_a_number_are_no_spelling_of_it() {
        for written in ["0503", "0_503", "0503u16"] {
            let spelled = written.trim_end_matches("u16");
            assert!(
                refused(written).starts_with(&format!("{spelled} is not a documented OMS status code")),
                "{written}"
            );
        }
        assert!(refused("0503").contains("; nearest: 503;"));
    }

    #[test]
    fn after_a_failure_nothing_more_is_refused() {
        let about = "\"u16\\tOMS\\tp\\tcode\\tOk\\n200\\tOk\\tOK\"";
        for written in ["999", "\"A.1\"", "7u64"] {
            assert!(answered_of(about, written).ends_with("::Ok"), "{written}");
        }
    }
}
