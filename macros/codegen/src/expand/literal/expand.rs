//! Expands a literal for which the literal macro of an enum has no arm.

use proc_macro2::{Delimiter, Literal, Span, TokenStream, TokenTree};
use quote::{TokenStreamExt as _, quote};
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, LitStr};

use super::description::{Description, find_verbatim};
use super::error::{compile_error, shared_name, undocumented};
use super::written_code::{EXPECTED_CODE, WrittenCode};

/// Expands `[$crate] id "description" literal`, the arguments with which a literal macro calls the procedural macro.
pub(crate) fn expand_literal(input: TokenStream) -> TokenStream {
    match expand.parse2(input) {
        Ok(tokens) => tokens,
        Err(error) => compile_error(error.span(), &error.to_string()),
    }
}

fn expand(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let TokenTree::Group(facade) = input.parse()? else {
        return Err(input.error("expected a call by the literal macro of an enum"));
    };
    let facade = facade.stream();
    let id: Literal = input.parse()?;
    let description: Literal = input.parse()?;
    let tokens = without_invisible_groups(input.parse()?);
    let variant = |name: &str| {
        let variant =
            syn::parse_str::<Ident>(name).unwrap_or_else(|_| Ident::new("Unknown", Span::call_site()));
        quote!(<<#facade::__v1::Registry as #facade::__v1::At<#id, _>>::Enum>::#variant)
    };
    let description = description.to_string();
    if let Some(name) = find_verbatim(&description, &tokens) {
        return Ok(variant(name));
    }
    let description = syn::parse_str::<LitStr>(&description)?.value();
    let description = Description::parse(&description);
    let written = WrittenCode::parse.parse2(tokens).map_err(|error| {
        syn::Error::new(error.span(), format!("{error}, such as {}", description.example()))
    })?;
    if !written.suffix.is_empty() && written.suffix != description.kind && description.fallback.is_none() {
        let message = format!("{EXPECTED_CODE}, such as {}", description.example());
        return Err(syn::Error::new(written.span, message));
    }
    let documented = description.codes.iter().find(|code| code.code == written.value);
    if let Some(code) = documented
        && written.is_text == description.is_text()
    {
        return Ok(variant(code.variant));
    }
    let named =
        if documented.is_none() && written.is_text { description.named(&written.value) } else { Vec::new() };
    if let [code] = named.as_slice() {
        return Ok(variant(code.variant));
    }
    if let Some(fallback) = description.fallback {
        return Ok(variant(fallback));
    }
    if !named.is_empty() {
        return Ok(compile_error(written.span, &shared_name(&description, &written, &named)));
    }
    Ok(compile_error(written.span, &undocumented(&description, &written, documented)))
}

/// Removes the invisible groups around tokens that another macro forwarded.
fn without_invisible_groups(tokens: TokenStream) -> TokenStream {
    let mut flattened = TokenStream::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                flattened.extend(without_invisible_groups(group.stream()));
            }
            token => flattened.append(token),
        }
    }
    flattened
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATUSES: &str = "\"u16\\tOMS\\ttables/oms.md\\tstatus code\\t\\n200\\tOk\\tOK\\n413\\tTooLarge\\tToo Large\\n415\\tMedia\\tMedia Type\\n503\\tUnavailable\\t\"";

    const STRINGS: &str =
        "\"str\\tLZ\\tlz.md\\tcode\\t\\n0001\\tZeros\\t\\n1\\tOne\\t\\n\\u{202e}x\\tHidden\\t\"";

    fn expanded_with(description: &str, literal: &str) -> String {
        expand_literal(format!("[$crate] 7 {description} {literal}").parse().unwrap())
            .to_string()
            .replace(' ', "")
    }

    fn expanded(literal: &str) -> String {
        expanded_with(STATUSES, literal)
    }

    fn error_with(description: &str, literal: &str) -> String {
        let tokens = expand_literal(format!("[$crate] 7 {description} {literal}").parse().unwrap());
        let text = tokens.into_iter().find_map(|token| match token {
            TokenTree::Group(group) => Some(group.stream()),
            _ => None,
        });
        syn::parse2::<LitStr>(text.unwrap()).unwrap().value()
    }

    fn error(literal: &str) -> String {
        error_with(STATUSES, literal)
    }

    #[test]
    fn other_spellings_of_a_documented_code() {
        let variant = "<<$crate::__v1::RegistryasAt<7,_>>::Enum>".replace("asAt", "as$crate::__v1::At");
        for literal in ["503u16", "5_03", "0x1F7", "503"] {
            assert_eq!(expanded(literal), format!("{variant}::Unavailable"), "{literal}");
        }
    }

    #[test]
    fn a_variant_whose_name_is_escaped_in_the_description_is_found() {
        let description =
            Literal::string("u16\tS\ta.md\tcode\t\n1\tCode\u{73d}x\t\n2\tन\u{94d}य\t").to_string();
        assert!(description.contains("\\u{73d}"), "{description}");
        assert!(expanded_with(&description, "1").ends_with("::Code\u{73d}x"));
        assert!(expanded_with(&description, "2").ends_with("::न\u{94d}य"));
    }

    #[test]
    fn the_error_for_an_undocumented_code_lists_similar_codes() {
        assert_eq!(
            error("418"),
            "418 is not a documented OMS status code (tables/oms.md); nearest: 413 Too Large, 415 Media Type; \
             documented: 200, 413, 415, 503"
        );
        assert_eq!(
            error("\"Busy\""),
            "\"Busy\" is not a documented OMS status code (tables/oms.md); documented: 200, 413, 415, 503"
        );
        assert_eq!(
            error("-1"),
            "-1 is not a documented OMS status code (tables/oms.md); nearest: 200 OK; documented: 200, 413, 415, 503"
        );
        for other in ["", "200 201", "x", "2.0", "'a'", "200f32", "b\"x\"", "200i8", "200usize", "200x"] {
            assert_eq!(error(other), "expected one code, such as `200`", "{other}");
        }
    }

    #[test]
    fn a_name_stands_for_its_code_where_no_other_code_has_it() {
        assert!(expanded("\"Too Large\"").ends_with("::TooLarge"));
        assert!(expanded("\"\\u{54}oo Large\"").ends_with("::TooLarge"));
        let description =
            Literal::string("str\tS\ta.md\tcode\t\nA\tX\tB\nB\tY\tBusy\nC\tZ\tBusy\nD\tW\t").to_string();
        assert!(expanded_with(&description, "\"B\"").ends_with("::Y"), "a code comes before a name");
        assert_eq!(
            error_with(&description, "\"Busy\""),
            "several S codes have the name \"Busy\": write one of `\"B\"`, `\"C\"`"
        );
        assert!(
            error_with(&description, "\"\"").starts_with("\"\" is not a documented S code (a.md)"),
            "an empty name is none"
        );
    }

    #[test]
    fn a_name_is_found_as_it_is_spelled() {
        let found = |description: &str, literal: &str| {
            let description = Literal::string(description).to_string();
            find_verbatim(&description, &literal.parse().unwrap()).map(str::to_owned)
        };
        let one = "u16\tSvc\ta.md\tcode\tFall\n1\tTorn\tLABEL TORN\n2\tWet\tWet\n3\tLost\tLOST";
        assert_eq!(found(one, "\"LABEL TORN\"").as_deref(), Some("Torn"));
        assert_eq!(found(one, "\"Wet\"").as_deref(), Some("Wet"));
        assert_eq!(found(one, "1").as_deref(), Some("Torn"));
        // Neither of these is a name, or it takes more to find it.
        for other in [
            "\"Fall\"",
            "\"Torn\"",
            "\"TORN\"",
            "\"LOST\"",
            "\"\"",
            "\"Torn\\tLABEL TORN\"",
            "\"1\"",
            "\"1\\tTorn\"",
        ] {
            assert_eq!(found(one, other), None, "{other}");
        }
        let two = "str\tSvc\ta.md\tcode\t\nA\tTorn\tLABEL\nB\tWet\tLABEL\nC\tDry\tDRY\nD\tOld\tDRY";
        assert_eq!([found(two, "\"LABEL\""), found(two, "\"DRY\"")], [None, None]);
        // A backslash on the page.
        let text = "u16\tSvc\ta.md\tcode\t\n1\tTorn\tx\\tLABEL\n2\tWet\tWET\n";
        assert_eq!(found(text, "\"LABEL\""), None);
        let text = "u16\tSvc\ta.md\tcode\t\n1\\n\tTorn\tLABEL\n2\tWet\tWET\n";
        assert_eq!(found(text, "\"LABEL\""), None);
    }

    #[test]
    fn the_error_for_an_undocumented_code_lists_similar_names() {
        assert_eq!(
            error("\"Too Lagre\""),
            "\"Too Lagre\" is not a documented OMS status code (tables/oms.md); nearest: 413 Too Large; \
             documented: 200, 413, 415, 503"
        );
        // Code and name are similar, but it is one code.
        let description = "\"str\\tS\\ta.md\\tcode\\t\\nEBUSY\\tBusy\\tE_BUSY\"";
        assert_eq!(
            error_with(description, "\"EBUSI\""),
            "\"EBUSI\" is not a documented S code (a.md); nearest: EBUSY E_BUSY; documented: EBUSY"
        );
        let description = "\"str\\tS\\ta.md\\tcode\\t\\nABCDE\\tBusy\\tABCDF\"";
        assert_eq!(
            error_with(description, "\"ABCDG\""),
            "\"ABCDG\" is not a documented S code (a.md); nearest: ABCDE ABCDF; documented: ABCDE"
        );
    }

    #[test]
    fn numbers_and_strings_are_different_codes() {
        assert!(expanded_with(STRINGS, "\"1\"").ends_with("::One"));
        assert!(expanded_with(STRINGS, "r\"0001\"").ends_with("::Zeros"));
        assert!(
            expanded_with(STRINGS, "\"\\u{202e}x\"").ends_with("::Hidden"),
            "hidden characters in a code are compared, not escaped"
        );
        assert_eq!(
            error_with(STRINGS, "1"),
            "1 is not a documented LZ code (lz.md): the codes are strings, such as `\"1\"`"
        );
        assert_eq!(
            error_with(STRINGS, "0001"),
            "0001 is not a documented LZ code (lz.md): the codes are strings, such as `\"0001\"`"
        );
        assert_eq!(error_with(STRINGS, "1u16"), "expected one code, such as `\"0001\"`");
        assert_eq!(
            error("\"503\""),
            "\"503\" is not a documented OMS status code (tables/oms.md): the codes are numbers, such as `503`"
        );
    }

    #[test]
    fn escaped_line_breaks_in_a_name_are_not_lines_of_the_description() {
        // The reason phrase of the first code is `\n9\tOk\t`, as text.
        let description = r#""u16\tOMS\tp\tcode\t\n200\tOk\t\\n9\\tOk\\t\n404\tNotFound\t""#;
        assert!(expanded_with(description, "404").ends_with("::NotFound"));
        assert!(error_with(description, "9").starts_with("9 is not a documented OMS code (p)"));
    }

    #[test]
    fn a_number_with_leading_zeros_is_another_code() {
        for literal in ["0503", "0_503", "0503u16"] {
            let number = literal.trim_end_matches("u16");
            assert!(
                error(literal).starts_with(&format!("{number} is not a documented OMS status code")),
                "{literal}"
            );
        }
        assert!(error("0503").contains("; nearest: 503;"));
    }

    #[test]
    fn undocumented_codes_are_accepted_if_there_is_a_fallback() {
        let description = "\"u16\\tOMS\\tp\\tcode\\tOk\\n200\\tOk\\tOK\"";
        for literal in ["999", "\"A.1\"", "7u64"] {
            assert!(expanded_with(description, literal).ends_with("::Ok"), "{literal}");
        }
    }
}
