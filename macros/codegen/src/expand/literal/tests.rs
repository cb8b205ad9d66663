//! Tests of what a literal macro expands to.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use syn::LitStr;

use super::description::find_verbatim;
use super::expand_literal;

/// An enum `Oms` of HTTP statuses.
const STATUSES: &str =
    "u16\ttables/oms.md\t\n200\tOk\tOK\n413\tTooLarge\tToo Large\n415\tMedia\tMedia Type\n503\tUnavailable\t";

/// An enum `Oms` of strings.
const STRINGS: &str = "str\tlz.md\t\n0001\tZeros\t\n1\tOne\t\n\u{202e}x\tHidden\t";

fn expand(description: &str, codes: &str) -> TokenStream {
    let description = Literal::string(description);
    expand_literal(format!("[$crate] Oms Oms 7 {description} {codes}").parse().unwrap())
}

/// The variants, separated by `|`.
fn expanded_with(description: &str, codes: &str) -> String {
    let path = "<<$crate::__v1::RegistryasAt<7,_>>::Enum>::".replace("asAt", "as$crate::__v1::At");
    let expanded = expand(description, codes).to_string().replace(' ', "");
    assert!(expanded.starts_with(&path), "{codes}: {expanded}");
    expanded.replace(&path, "").replace('|', " | ")
}

fn expanded(codes: &str) -> String {
    expanded_with(STATUSES, codes)
}

/// The errors, separated by ` | `.
fn error_with(description: &str, codes: &str) -> String {
    texts(expand(description, codes)).join(" | ")
}

fn texts(tokens: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = token else { continue };
        match group.delimiter() {
            Delimiter::Brace => found.push(syn::parse2::<LitStr>(group.stream()).unwrap().value()),
            _ => found.extend(texts(group.stream())),
        }
    }
    found
}

fn error(codes: &str) -> String {
    error_with(STATUSES, codes)
}

#[test]
fn other_spellings_of_a_documented_code() {
    for literal in ["503u16", "5_03", "0x1F7", "503", "0b111110111", "| 503"] {
        assert_eq!(expanded(literal), "Unavailable", "{literal}");
    }
}

#[test]
fn a_comma_may_follow_the_last_code() {
    assert_eq!(expanded("503,"), "Unavailable");
    assert_eq!(expanded("503 | 200,"), "Unavailable | Ok");
    assert_eq!(expanded("500..=599,"), "Unavailable");
    assert_eq!(error(","), "expected a code, such as `Oms!(200)`");
    for other in ["503,,", "503, 200", "503, |"] {
        assert_eq!(error(other), "expected `|` between codes, such as `Oms!(200 | 413)`", "{other}");
    }
}

#[test]
fn a_variant_whose_name_is_escaped_in_the_description_is_found() {
    let description = "u16\ta.md\t\n1\tCode\u{73d}x\t\n2\tन\u{94d}य\t";
    assert!(Literal::string(description).to_string().contains("\\u{73d}"));
    assert_eq!(expanded_with(description, "1"), "Code\u{73d}x");
    assert_eq!(expanded_with(description, "2"), "न\u{94d}य");
}

#[test]
fn the_error_for_an_undocumented_code_has_similar_codes_and_a_short_list() {
    assert_eq!(
        error("418"),
        "`Oms` documents no code 418 (tables/oms.md); nearest: 413 Too Large, 415 Media Type; \
         documented: 200, 413, 415, 503"
    );
    assert_eq!(
        error("-1"),
        "`Oms` documents no code -1 (tables/oms.md); nearest: 200 OK; documented: 200, 413, 415, 503"
    );
    let mut many = "u32\tm.md\t".to_owned();
    for code in 1..=40 {
        many.push_str(&format!("\n{code}\tCode{code}\t"));
    }
    assert_eq!(
        error_with(&many, "4000"),
        "`Oms` documents no code 4000 (m.md); nearest: 40; \
         documented: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, … (40 in all)"
    );
}

#[test]
fn what_is_not_a_literal_is_an_error_that_shows_one() {
    for other in
        ["", "2.0", "'a'", "b\"x\"", "c\"x\"", "-", "- \"x\"", "(200)", "|", "503 |", "200 || 503", "="]
    {
        assert_eq!(error(other), "expected a code, such as `Oms!(200)`", "{other}");
    }
    let error = |literal| error_with(STRINGS, literal);
    assert_eq!(error(""), "expected a code, such as `Oms!(\"0001\")`");
    for other in ["\"1\" \"0001\"", "\"1\", \"0001\"", "\"1\" => 2", "\"1\" x", "\"1\".."] {
        let is_separator = !other.ends_with('.');
        let expected = "expected `|` between codes, such as `Oms!(\"0001\" | \"1\")`";
        assert_eq!(error(other) == expected, is_separator, "{other}: {}", error(other));
    }
}

#[test]
fn a_name_of_a_value_is_an_error_that_shows_how_to_look_it_up() {
    let message = |value: &str| {
        format!("`Oms!` takes a literal, such as `Oms!(200)`; `Oms::from_code({value})` looks up a value")
    };
    assert_eq!(error("c"), message("c"));
    assert_eq!(error("c | 200"), message("c"));
    assert_eq!(error("200 | CODE"), message("CODE"));
    for other in ["self.code", "codes[0]", "Oms::Ok", "-c + 1", "true && false"] {
        assert_eq!(error(other), message("…"), "{other}");
    }
    assert_eq!(error("TooLarge"), "`TooLarge` is a variant: write `Oms::TooLarge`");
}

#[test]
fn a_number_of_another_type_is_an_error_that_shows_it_without_the_type() {
    assert_eq!(error("200i8"), "the codes of `Oms` are `u16`: write `200`");
    assert_eq!(error("200f32"), "the codes of `Oms` are `u16`: write `200`");
    assert_eq!(error("0xC8_i32"), "the codes of `Oms` are `u16`: write `200`");
    assert_eq!(error("200..=503u8"), "the codes of `Oms` are `u16`: write `503`");
}

#[test]
fn a_class_of_codes_is_an_error_that_shows_a_range() {
    assert_eq!(error("4xx"), "`4xx` is not a code: write `400..=499`");
    assert_eq!(error("50X"), "`50X` is not a code: write `500..=509`");
}

#[test]
fn a_name_stands_for_its_code_where_no_other_code_has_it() {
    assert_eq!(expanded("\"Too Large\""), "TooLarge");
    assert_eq!(expanded("\"\\u{54}oo Large\""), "TooLarge");
    let description = "str\ta.md\t\nA\tX\tB\nB\tY\tBusy\nC\tZ\tBusy\nD\tW\t";
    assert_eq!(expanded_with(description, "\"B\""), "Y", "a code comes before a name");
    let digits = "u16\ta.md\t\n1\tX\t0042\n2\tY\t1";
    assert_eq!(expanded_with(digits, "\"\\u{30}042\""), "X", "a name may be a number");
    assert_eq!(error_with(digits, "\"1\""), "the codes of `Oms` are numbers: write `1`");
    assert_eq!(
        error_with(description, "\"Busy\""),
        "several codes of `Oms` have the name \"Busy\": write one of `\"B\"`, `\"C\"`"
    );
    assert!(
        error_with(description, "\"\"").starts_with("`Oms` documents no code \"\" (a.md)"),
        "an empty name names nothing"
    );
}

#[test]
fn the_error_for_an_undocumented_name_has_similar_names() {
    assert_eq!(
        error("\"Too Lagre\""),
        "`Oms` documents no name \"Too Lagre\" (tables/oms.md); nearest: 413 Too Large; \
         documented: 200, 413, 415, 503"
    );
    assert_eq!(
        error("\"Busy\""),
        "`Oms` documents no name \"Busy\" (tables/oms.md); documented: 200, 413, 415, 503"
    );
    // Code and name are similar, but it is one code.
    let description = "str\ta.md\t\nEBUSY\tBusy\tE_BUSY";
    assert_eq!(
        error_with(description, "\"EBUSI\""),
        "`Oms` documents no code \"EBUSI\" (a.md); nearest: EBUSY E_BUSY; documented: EBUSY"
    );
    let description = "str\ta.md\t\nABCDE\tBusy\tABCDF";
    assert_eq!(
        error_with(description, "\"ABCDG\""),
        "`Oms` documents no code \"ABCDG\" (a.md); nearest: ABCDE ABCDF; documented: ABCDE"
    );
}

#[test]
fn numbers_and_strings_are_different_codes() {
    assert_eq!(expanded_with(STRINGS, "\"1\""), "One");
    assert_eq!(expanded_with(STRINGS, "r\"0001\""), "Zeros");
    assert_eq!(
        expanded_with(STRINGS, "\"\\u{202e}x\""),
        "Hidden",
        "hidden characters in a code are compared, not escaped"
    );
    assert_eq!(error_with(STRINGS, "1"), "the codes of `Oms` are strings: write `\"1\"`");
    assert_eq!(error_with(STRINGS, "0001"), "the codes of `Oms` are strings: write `\"0001\"`");
    assert_eq!(error_with(STRINGS, "1u16"), "the codes of `Oms` are strings: write `\"1\"`");
    assert_eq!(error_with(STRINGS, "5"), "the codes of `Oms` are strings, such as `\"1\"`");
    assert_eq!(error_with(STRINGS, "0002"), "the codes of `Oms` are strings, such as `\"0001\"`");
    assert_eq!(error("\"503\""), "the codes of `Oms` are numbers: write `503`");
    assert_eq!(error("\"418\""), "the codes of `Oms` are numbers, such as `413`");
}

#[test]
fn a_name_is_found_as_it_is_spelled() {
    let found = |description: &str, literal: &str| {
        let description = Literal::string(description).to_string();
        find_verbatim(&description, literal).map(str::to_owned)
    };
    let one = "u16\ta.md\tFall\n1\tTorn\tLABEL TORN\n2\tWet\tWet\n3\tLost\tLOST";
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
    let two = "str\ta.md\t\nA\tTorn\tLABEL\nB\tWet\tLABEL\nC\tDry\tDRY\nD\tOld\tDRY";
    assert_eq!([found(two, "\"LABEL\""), found(two, "\"DRY\"")], [None, None]);
    // A backslash on the page.
    let text = "u16\ta.md\t\n1\tTorn\tx\\tLABEL\n2\tWet\tWET\n";
    assert_eq!(found(text, "\"LABEL\""), None);
    let text = "u16\ta.md\t\n1\\n\tTorn\tLABEL\n2\tWet\tWET\n";
    assert_eq!(found(text, "\"LABEL\""), None);
}

#[test]
fn escaped_line_breaks_in_a_name_are_not_lines_of_the_description() {
    // The reason phrase of the first code is `\n9\tOk\t`, as text.
    let description = "u16\tp\t\n200\tOk\t\\n9\\tOk\\t\n404\tNotFound\t";
    assert_eq!(expanded_with(description, "404"), "NotFound");
    assert!(error_with(description, "9").starts_with("`Oms` documents no code 9 (p)"));
}

#[test]
fn a_number_with_leading_zeros_is_another_code() {
    for literal in ["0503", "0_503", "0503u16"] {
        let number = literal.trim_end_matches("u16");
        assert!(error(literal).starts_with(&format!("`Oms` documents no code {number} (")), "{literal}");
    }
    assert!(error("0503").contains("; nearest: 503;"));
    assert_eq!(error("0404..=503"), "the bound 0404 has leading zeros: write `404`");
    assert_eq!(error("-000..=503"), "the bound -000 has leading zeros: write `-0`");
}

#[test]
fn a_list_becomes_alternatives_in_the_order_of_the_list() {
    assert_eq!(expanded("503 | 200"), "Unavailable | Ok");
    assert_eq!(expanded("| 503 | 0xC8 | \"Too Large\""), "Unavailable | Ok | TooLarge");
    assert_eq!(expanded_with(STRINGS, "\"1\" | r\"0001\""), "One | Zeros");
    assert_eq!(expanded("503u16 | 415 | 200 | 503"), "Unavailable | Media | Ok | Unavailable");
    let codes =
        |range: std::ops::Range<u32>| range.map(|code| code.to_string()).collect::<Vec<_>>().join(" | ");
    let variants =
        |range: std::ops::Range<u32>| range.map(|code| format!("C{code}")).collect::<Vec<_>>().join(" | ");
    let lines: String = (0..30).map(|code| format!("\n{code}\tC{code}\t")).collect();
    for count in [2, 10, 11, 30] {
        let description = format!("u32\tm.md\t{lines}");
        assert_eq!(expanded_with(&description, &codes(0..count)), variants(0..count));
    }
}

#[test]
fn every_undocumented_code_of_a_list_is_an_error() {
    let documented = "; documented: 200, 413, 415, 503";
    assert_eq!(
        error("418 | 200 | 600..=699 | \"x\""),
        format!(
            "`Oms` documents no code 418 (tables/oms.md); nearest: 413 Too Large, 415 Media Type{documented} | \
             `Oms` documents no code in 600..=699 (tables/oms.md); nearest: 503{documented} | \
             `Oms` documents no name \"x\" (tables/oms.md){documented}"
        )
    );
}

#[test]
fn a_range_becomes_its_codes_in_page_order() {
    assert_eq!(expanded("400..=499"), "TooLarge | Media");
    assert_eq!(expanded("413..415"), "TooLarge");
    assert_eq!(expanded("413..=415"), "TooLarge | Media");
    assert_eq!(expanded("415.."), "Media | Unavailable");
    assert_eq!(expanded("..415"), "Ok | TooLarge");
    assert_eq!(expanded("..=415"), "Ok | TooLarge | Media");
    assert_eq!(
        expanded("0..=0xFFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF"),
        "Ok | TooLarge | Media | Unavailable"
    );
    assert_eq!(expanded("500u16..=599"), "Unavailable");
    assert_eq!(expanded("| 500..=599 | 200"), "Unavailable | Ok");
    let unsorted = "i32\ta.md\t\n-5\tFive\t\n-1\tOne\t\n2\tTwo\t\n-3\tThree\t";
    assert_eq!(expanded_with(unsorted, "-5..=-1"), "Five | One | Three");
    assert_eq!(expanded_with(unsorted, "-5..-1"), "Five | Three");
    assert_eq!(expanded_with(unsorted, "..=-4 | -1 | 2"), "Five | One | Two");
    assert_eq!(expanded_with(unsorted, "-1.."), "One | Two");
}

#[test]
fn a_range_leaves_out_what_an_item_before_it_has_unless_nothing_is_left() {
    assert_eq!(expanded("413 | 400..=499"), "TooLarge | Media");
    assert_eq!(expanded("400..=499 | 413..=503"), "TooLarge | Media | Unavailable");
    // The compiler warns of these.
    assert_eq!(expanded("400..=499 | 413"), "TooLarge | Media | TooLarge");
    assert_eq!(expanded("400..=499 | 400..=415"), "TooLarge | Media | TooLarge");
}

#[test]
fn a_range_without_documented_codes_is_an_error() {
    let documented = "documented: 200, 413, 415, 503";
    assert_eq!(
        error("416..=499"),
        format!(
            "`Oms` documents no code in 416..=499 (tables/oms.md); nearest: 415 Media Type, 503; {documented}"
        )
    );
    assert_eq!(
        error("504.."),
        format!("`Oms` documents no code in 504.. (tables/oms.md); nearest: 503; {documented}")
    );
    assert_eq!(
        error("..-5"),
        format!("`Oms` documents no code in ..-5 (tables/oms.md); nearest: 200 OK; {documented}")
    );
    assert_eq!(error("599..=500"), "the range 599..=500 is empty: its start is greater than its end");
    assert_eq!(
        error("503..503"),
        "the range 503..503 is empty: its end, which `..` excludes, is not greater than its start"
    );
    let huge = "0xFFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF";
    assert!(error(&format!("{huge}..")).starts_with("`Oms` documents no code in 340282366920938463"));
    assert!(error(&format!("..=-{huge}")).starts_with("`Oms` documents no code in ..=-34028236692093"));
}

#[test]
fn only_numbers_have_ranges() {
    for range in ["\"1\"..=\"3\"", "\"1\"..", "..\"3\"", "1..=3", "1..", "..=x | \"1\"..\"2\""] {
        let expected = "only numbers have ranges, and the codes of `Oms` are strings: \
                        write each code, such as `Oms!(\"0001\" | \"1\")`";
        if !range.contains('x') {
            assert_eq!(error_with(STRINGS, range), expected, "{range}");
        }
    }
    for range in ["\"200\"..=\"299\"", "200..=\"299\"", "\"OK\".."] {
        assert_eq!(
            error(range),
            "only numbers have ranges: write the bounds without quotation marks",
            "{range}"
        );
    }
}

#[test]
fn what_is_not_a_range_is_an_error() {
    for range in ["..", "..=", "200..=", ".. | 200"] {
        assert_eq!(error(range), "expected a range with a number, such as `500..` or `..=599`", "{range}");
    }
    assert_eq!(error("200...299"), "expected `..=` between the bounds of a range");
    assert_eq!(error("200 . 299"), "expected `|` between codes, such as `Oms!(200 | 413)`");
    assert_eq!(error("200..=c"), "expected a range with a number, such as `500..` or `..=599`");
    assert_eq!(error("200..c"), "expected `|` between codes, such as `Oms!(200 | 413)`");
}

#[test]
fn tokens_that_another_macro_forwarded_are_read_like_those_that_are_written() {
    let group = |tokens: &str| TokenTree::from(Group::new(Delimiter::None, tokens.parse().unwrap()));
    let forwarded = |tokens: Vec<TokenTree>| {
        let description = Literal::string(STATUSES);
        let mut input: TokenStream = format!("[$crate] Oms Oms 7 {description}").parse().unwrap();
        input.extend(tokens);
        expand_literal(input)
            .to_string()
            .split("Enum > :: ")
            .skip(1)
            .map(str::to_owned)
            .collect::<Vec<_>>()
            .len()
    };
    let pipe = || "|".parse::<TokenStream>().unwrap().into_iter().next().unwrap();
    assert_eq!(forwarded(vec![group("503")]), 1);
    assert_eq!(forwarded(vec![group("503"), pipe(), group("200")]), 2);
    assert_eq!(forwarded(vec![group("503 | 200")]), 2);
    assert_eq!(forwarded(vec![group("400..=499"), pipe(), group("| 503")]), 0);
    assert_eq!(forwarded(vec![group("400..=499"), pipe(), group("503 | 200")]), 4);
    assert_eq!(forwarded(vec![TokenTree::from(Group::new(Delimiter::None, group("503").into()))]), 1);
}

#[test]
fn undocumented_codes_are_accepted_where_the_page_has_errors() {
    let description = "u16\tp\taccept\n200\tOk\tOK\n404\tNotFound\t";
    for codes in
        ["999", "\"A.1\"", "7u64", "4xx", "600..=699", "\"a\"..=\"b\"", "9..=1", "999 | \"A.1\" | 200"]
    {
        assert_eq!(expanded_with(description, codes), "Ok", "{codes}");
    }
    assert_eq!(expanded_with(description, "999 | 404 | 400..=499 | 404"), "Ok | NotFound");
    assert_eq!(
        expanded_with("str\tp\taccept\n1\tOne\t", "1..=5 | 7 | \"1\""),
        "One",
        "the codes may be strings because of the errors"
    );
    assert_eq!(error_with("u16\tp\taccept", "404"), "`Oms` documents no code 404 (p)", "there is no variant");
}
