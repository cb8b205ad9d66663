//! The description of an enum that its literal macro passes to the procedural macro: a string of lines of fields.

use std::borrow::Cow;

use syn::Ident;

use super::undocumented::UndocumentedCodes;
use crate::catalogue::{Catalogue, Kind, Value};
use crate::expand::variant::Variant;
use crate::problem::visible;

/// The kind of string codes. The kind of numeric codes is their integer type.
const TEXT: &str = "str";

/// What ends a field.
const FIELD_ENDS: &[char] = &['\t', '\n'];

/// The mark of an enum whose literal macro accepts undocumented codes.
const ACCEPT: &str = "accept";

/// Describes an enum.
pub(super) fn describe(
    catalogue: &Catalogue,
    variants: &[Variant<'_>],
    page: &str,
    undocumented: UndocumentedCodes,
) -> String {
    let kind = match catalogue.kind {
        Kind::Number(repr) => repr.name(),
        Kind::Text => TEXT,
    };
    let undocumented = match undocumented {
        UndocumentedCodes::Reject => "",
        UndocumentedCodes::Accept => ACCEPT,
    };
    let mut description = [kind, &to_field(page), undocumented].join("\t");
    for (code, variant) in catalogue.codes.iter().zip(variants) {
        // Hidden characters in a code are not escaped, since the code is compared with a literal.
        description.push('\n');
        match &code.value {
            Value::Text(text) => description.push_str(&without_field_ends(text)),
            Value::Number(number) => description.push_str(&number.to_string()),
        }
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
    without_field_ends(&visible(text)).into_owned()
}

fn without_field_ends(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    if bytes.contains(&b'\t') || bytes.contains(&b'\n') {
        return text.replace(FIELD_ENDS, " ").into();
    }
    text.into()
}

/// A parsed description.
pub(super) struct Description<'a> {
    /// The name of the enum.
    pub(super) name: String,
    /// The name of the literal macro.
    pub(super) macro_name: String,
    /// The integer type of the codes, or `str`.
    pub(super) kind: &'a str,
    /// The paths of the pages.
    pub(super) page: &'a str,
    /// Whether an undocumented code becomes the first variant.
    pub(super) accepts_undocumented: bool,
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
    pub(super) fn parse(text: &'a str, name: &Ident, macro_name: &Ident) -> Self {
        let (heading, lines) = text.split_once('\n').unwrap_or((text, ""));
        let mut fields = heading.split('\t');
        let mut next = || fields.next().unwrap_or("");
        let (kind, page, undocumented) = (next(), next(), next());
        let mut codes = Vec::new();
        for line in lines.lines() {
            let (code, rest) = line.split_once('\t').unwrap_or((line, ""));
            let (variant, name) = rest.split_once('\t').unwrap_or((rest, ""));
            codes.push(DescribedCode { code, variant, name });
        }
        let accepts_undocumented = undocumented == ACCEPT;
        let (name, macro_name) = (name.to_string(), macro_name.to_string());
        Self { name, macro_name, kind, page, accepts_undocumented, codes }
    }

    /// The places of the codes with this name.
    pub(super) fn named(&self, name: &str) -> Vec<usize> {
        let mut named = Vec::new();
        for (at, code) in self.codes.iter().enumerate() {
            if code.name == name && !name.is_empty() {
                named.push(at);
            }
        }
        named
    }

    pub(super) fn is_text(&self) -> bool {
        self.kind == TEXT
    }

    /// The places of the numeric codes, and their numbers.
    pub(super) fn numbers(&self) -> Vec<(usize, i128)> {
        let mut numbers = Vec::with_capacity(self.codes.len());
        for (at, code) in self.codes.iter().enumerate() {
            if let Ok(number) = code.code.parse() {
                numbers.push((at, number));
            }
        }
        numbers
    }

    /// A documented code as a literal.
    pub(super) fn example(&self) -> String {
        self.codes.first().map_or_else(|| "404".to_owned(), |code| self.literal(code.code))
    }

    /// A call of the literal macro with two codes, or with one if there is only one.
    pub(super) fn example_of_list(&self) -> String {
        let mut codes = Vec::new();
        for code in &self.codes[..self.codes.len().min(2)] {
            codes.push(self.literal(code.code));
        }
        format!("{}!({})", self.macro_name, codes.join(" | "))
    }

    /// A code as a literal.
    pub(super) fn literal(&self, code: &str) -> String {
        if self.is_text() { format!("{code:?}") } else { code.to_owned() }
    }
}

/// Finds the variant of a literal that is spelled as in the description: a code, or a name that one code has. Both are compared as
/// written in the source, with escapes. For ten thousand codes this takes a tenth of the time of [`Description::parse`].
pub(super) fn find_verbatim<'a>(description: &'a str, literal: &str) -> Option<&'a str> {
    let text = literal.strip_prefix('"').and_then(|literal| literal.strip_suffix('"'));
    let written = text.unwrap_or(literal);
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
