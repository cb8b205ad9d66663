//! Errors for literals.

use doccodes_core::near::{Spelling, nearest};
use proc_macro2::{Delimiter, Group, Literal, Span, TokenStream, TokenTree};
use quote::{TokenStreamExt as _, quote_spanned};

use super::description::{DescribedCode, Description};
use super::mistake::MistakeKind;
use super::written_code::WrittenCode;
use super::written_range::WrittenRange;
use crate::problem::visible;

/// The most documented codes that an error lists.
const MOST_LISTED: usize = 12;

/// The error for tokens that are not a list of codes.
pub(super) fn mistake(description: &Description<'_>, kind: &MistakeKind) -> String {
    let Description { name, macro_name, .. } = description;
    let example = description.example();
    match kind {
        MistakeKind::ExpectedCode => format!("expected a code, such as `{macro_name}!({example})`"),
        MistakeKind::Name { name: variant, .. }
            if description.codes.iter().any(|code| code.variant == variant) =>
        {
            format!("`{variant}` is a variant: write `{name}::{variant}`")
        }
        MistakeKind::Name { name: value, is_alone } => {
            let value = if *is_alone { value } else { "…" };
            format!(
                "`{macro_name}!` takes a literal, such as `{macro_name}!({example})`; `{name}::from_code({value})` looks up a value"
            )
        }
        MistakeKind::ExpectedSeparator => {
            format!("expected `|` between codes, such as `{}`", description.example_of_list())
        }
        MistakeKind::ExpectedBound => {
            "expected a range with a number, such as `500..` or `..=599`".to_owned()
        }
        MistakeKind::ThreeDots => "expected `..=` between the bounds of a range".to_owned(),
    }
}

/// The error for a code with the suffix of another integer type, or for a class of codes such as `4xx`.
pub(super) fn other_type(description: &Description<'_>, written: &WrittenCode) -> String {
    let WrittenCode { literal, value, suffix, .. } = written;
    if suffix.chars().all(|c| c == 'x' || c == 'X') {
        let (zeros, nines) = ("0".repeat(suffix.len()), "9".repeat(suffix.len()));
        return format!("`{literal}` is not a code: write `{value}{zeros}..={value}{nines}`");
    }
    let Description { name, kind, .. } = description;
    format!("the codes of `{name}` are `{kind}`: write `{value}`")
}

/// The error for a number where the codes are strings, or for the digits of a number in a string where they are numbers; `None` for
/// other literals. `same_spelling` is the documented code with the same spelling, but of the other kind.
pub(super) fn other_kind(
    description: &Description<'_>,
    written: &WrittenCode,
    same_spelling: Option<usize>,
) -> Option<String> {
    let (kinds, differs) = if description.is_text() {
        ("strings", !written.is_text)
    } else {
        ("numbers", written.is_text && written.value.parse::<i128>().is_ok())
    };
    let message = format!("the codes of `{}` are {kinds}", description.name);
    if let Some(at) = same_spelling {
        return Some(format!("{message}: write `{}`", description.literal(description.codes[at].code)));
    }
    if !differs {
        return None;
    }
    let example = match similar(description, written).first() {
        Some(&at) => description.literal(description.codes[at].code),
        None => description.example(),
    };
    Some(format!("{message}, such as `{example}`"))
}

/// The error for a literal that is not a documented code or name.
pub(super) fn undocumented(description: &Description<'_>, written: &WrittenCode) -> String {
    let noun = if written.is_text && !description.is_text() { "name" } else { "code" };
    let what = format!("{noun} {}", written.shown());
    nothing_documented(description, &what, &similar(description, written))
}

/// The error for a range without a documented code.
pub(super) fn without_codes(description: &Description<'_>, written: &WrittenRange) -> String {
    let [first, last] = written.limits();
    let (mut lower, mut higher) = (None, None);
    for (at, number) in description.numbers() {
        if number < first && lower.is_none_or(|(_, other)| number >= other) {
            lower = Some((at, number));
        }
        if number > last && higher.is_none_or(|(_, other)| number < other) {
            higher = Some((at, number));
        }
    }
    let mut nearest = Vec::new();
    for (at, _) in [lower, higher].into_iter().flatten() {
        nearest.push(at);
    }
    nothing_documented(description, &format!("code in {}", written.shown()), &nearest)
}

/// The error for an undocumented `what`, with the nearest codes.
fn nothing_documented(description: &Description<'_>, what: &str, nearest: &[usize]) -> String {
    let Description { name, page, codes, .. } = description;
    let mut message = format!("`{name}` documents no {what} ({page})");
    for (n, &at) in nearest.iter().enumerate() {
        let DescribedCode { code, name, .. } = codes[at];
        message.push_str(if n == 0 { "; nearest: " } else { ", " });
        message.push_str(format!("{code} {name}").trim_end());
    }
    for (n, code) in codes[..codes.len().min(MOST_LISTED)].iter().enumerate() {
        message.push_str(if n == 0 { "; documented: " } else { ", " });
        message.push_str(code.code);
    }
    if codes.len() > MOST_LISTED {
        message.push_str(&format!(", … ({} in all)", codes.len()));
    }
    message
}

/// The places of the codes that the literal may stand for.
fn similar(description: &Description<'_>, written: &WrittenCode) -> Vec<usize> {
    let mut spellings = Vec::with_capacity(description.codes.len());
    for (at, code) in description.codes.iter().enumerate() {
        spellings.push((at, Spelling::new(code.code)));
        if written.is_text && !code.name.is_empty() {
            spellings.push((at, Spelling::new(code.name)));
        }
    }
    let mut places = Vec::new();
    for at in nearest(&Spelling::new(&written.value), spellings.iter().copied()).into_iter().flatten() {
        // A code may be near by its spelling and by its name.
        if places.last() != Some(&at) {
            places.push(at);
        }
    }
    places
}

/// The error for a range where the codes, or its bounds, are strings.
pub(super) fn range_of_strings(description: &Description<'_>) -> String {
    if description.is_text() {
        format!(
            "only numbers have ranges, and the codes of `{}` are strings: write each code, such as `{}`",
            description.name,
            description.example_of_list()
        )
    } else {
        "only numbers have ranges: write the bounds without quotation marks".to_owned()
    }
}

/// The error for a bound with leading zeros.
pub(super) fn leading_zeros(bound: &WrittenCode) -> String {
    let value = &bound.value;
    let (sign, digits) = value.strip_prefix('-').map_or(("", value.as_str()), |digits| ("-", digits));
    let digits = digits.trim_start_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    format!("the bound {value} has leading zeros: write `{sign}{digits}`")
}

/// The error for a range that contains no number.
pub(super) fn empty_range(range: &WrittenRange) -> String {
    let reason = if range.is_inclusive {
        "its start is greater than its end"
    } else {
        "its end, which `..` excludes, is not greater than its start"
    };
    format!("the range {} is empty: {reason}", range.shown())
}

/// The error for a name that several codes have.
pub(super) fn shared_name(description: &Description<'_>, written: &WrittenCode, named: &[usize]) -> String {
    let mut codes = Vec::new();
    for &at in &named[..named.len().min(MOST_LISTED)] {
        codes.push(format!("`{}`", description.literal(description.codes[at].code)));
    }
    let more = if named.len() > MOST_LISTED { ", …" } else { "" };
    format!(
        "several codes of `{}` have the name {}: write one of {}{more}",
        description.name,
        written.shown(),
        codes.join(", ")
    )
}

/// A `compile_error!` with this message, which is shown at the tokens from the first to the last. Hidden characters are escaped.
pub(super) fn compile_error([first, last]: [Span; 2], message: &str) -> TokenStream {
    let mut argument = Literal::string(&visible(message));
    argument.set_span(last);
    let mut braces = Group::new(Delimiter::Brace, TokenTree::from(argument).into());
    braces.set_span(last);
    let mut tokens = quote_spanned!(first=> ::core::compile_error!);
    tokens.append(braces);
    tokens
}
