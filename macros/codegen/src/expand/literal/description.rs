//! The description of an enum that its literal macro passes to the procedural macro: a string of lines of fields.

use std::borrow::Cow;

use proc_macro2::TokenStream;
use syn::Ident;

use crate::catalogue::{Catalogue, Kind};
use crate::problem::visible;

/// The kind of string codes. The kind of numeric codes is their integer type.
const TEXT: &str = "str";

/// Describes an enum. `fallback` is the variant for undocumented codes, if they are accepted.
pub(super) fn describe(
    catalogue: &Catalogue,
    variants: &[Ident],
    service: &str,
    page: &str,
    fallback: Option<&Ident>,
) -> String {
    let noun = if catalogue.is_http { "status code" } else { "code" };
    let kind = match catalogue.kind {
        Kind::Number(repr) => repr.name(),
        Kind::Text => TEXT,
    };
    let fallback = fallback.map(ToString::to_string).unwrap_or_default();
    let mut description = [kind, &to_field(service), &to_field(page), noun, &fallback].join("\t");
    for (code, variant) in catalogue.codes.iter().zip(variants) {
        // Hidden characters in a code are not escaped, since the code is compared with a literal.
        let value = code.value.to_string();
        description.push('\n');
        description.push_str(&if value.contains(['\t', '\n']) {
            value.replace(['\t', '\n'], " ")
        } else {
            value
        });
        description.push('\t');
        description.push_str(&variant.to_string());
        description.push('\t');
        if !code.name().is_empty() {
            description.push_str(&to_field(code.name()));
        }
    }
    description
}

fn to_field(text: &str) -> String {
    visible(text).replace('\n', " ")
}

/// A parsed description.
pub(super) struct Description<'a> {
    /// The integer type of the codes, or `str`.
    pub(super) kind: &'a str,
    pub(super) service: &'a str,
    /// The paths of the pages.
    pub(super) page: &'a str,
    /// What errors call a code.
    pub(super) noun: &'a str,
    /// The variant for undocumented codes, if they are accepted.
    pub(super) fallback: Option<&'a str>,
    pub(super) codes: Vec<DescribedCode<'a>>,
}

/// A code of the enum.
pub(super) struct DescribedCode<'a> {
    pub(super) code: &'a str,
    pub(super) variant: &'a str,
    /// The documented name, which may be empty.
    pub(super) name: &'a str,
}

impl<'a> Description<'a> {
    pub(super) fn parse(text: &'a str) -> Self {
        let (heading, lines) = text.split_once('\n').unwrap_or((text, ""));
        let mut fields = heading.split('\t');
        let mut next = || fields.next().unwrap_or("");
        let (kind, service, page, noun, fallback) = (next(), next(), next(), next(), next());
        let mut codes = Vec::new();
        for line in lines.lines() {
            let (code, rest) = line.split_once('\t').unwrap_or((line, ""));
            let (variant, name) = rest.split_once('\t').unwrap_or((rest, ""));
            codes.push(DescribedCode { code, variant, name });
        }
        let fallback = (!fallback.is_empty()).then_some(fallback);
        Self { kind, service, page, noun, fallback, codes }
    }

    /// The codes with this name.
    pub(super) fn named(&self, name: &str) -> Vec<&DescribedCode<'a>> {
        self.codes.iter().filter(|code| !name.is_empty() && code.name == name).collect()
    }

    pub(super) fn is_text(&self) -> bool {
        self.kind == TEXT
    }

    /// A documented code as a literal, for errors.
    pub(super) fn example(&self) -> Cow<'static, str> {
        match self.codes.first() {
            Some(code) => self.literal(code.code).into(),
            None => "`404`".into(),
        }
    }

    /// A code as a literal, for errors.
    pub(super) fn literal(&self, code: &str) -> String {
        if self.is_text() { format!("`{code:?}`") } else { format!("`{code}`") }
    }
}

/// Finds the variant of a literal that is spelled as in the description: a code, or a name that one code has. Both are compared
/// as they are in the source, with escapes. For ten thousand codes this takes a tenth of the time that [`Description::parse`]
/// takes.
pub(super) fn find_verbatim<'a>(description: &'a str, tokens: &TokenStream) -> Option<&'a str> {
    let literal = tokens.to_string();
    let text = literal.strip_prefix('"').and_then(|literal| literal.strip_suffix('"'));
    let written = text.unwrap_or(&literal);
    // An escape might be the end of a field.
    if written.contains('\\') {
        return None;
    }
    let start = format!("\\n{written}\\t");
    if let Some(at) = description.find(&start) {
        let are_texts = description.trim_start_matches('"').split("\\t").next() == Some(TEXT);
        let line = &description[at + start.len()..];
        return variant_of(line).filter(|_| ends_a_field(description, at) && are_texts == text.is_some());
    }
    let end = format!("\\t{}\\n", text.filter(|name| !name.is_empty())?);
    let lines = description.find("\\n")?;
    let mut found = description[lines..].match_indices(&end).map(|(at, _)| lines + at);
    let (at, other) = (found.next()?, found.next());
    // The last line ends with the description.
    let is_last = description.strip_suffix("\"").is_some_and(|text| text.ends_with(&end[..end.len() - 2]));
    if other.is_some() || is_last || !ends_a_field(description, at) {
        return None;
    }
    let line = description[..at].rfind("\\n")?;
    let (_, fields) = description[line..at].split_once("\\t")?;
    (ends_a_field(description, line) && !fields.contains("\\t")).then_some(fields).and_then(variant_of)
}

/// The first field of these, unless it is escaped: a name with combining marks in the description is not the name of the
/// variant.
fn variant_of(fields: &str) -> Option<&str> {
    fields.split("\\t").next().filter(|name| !name.contains('\\'))
}

/// Whether `\n` or `\t` at this place is an escape. After an odd number of backslashes it is text of the page.
fn ends_a_field(description: &str, at: usize) -> bool {
    let before = &description[..at];
    (before.len() - before.trim_end_matches('\\').len()).is_multiple_of(2)
}
