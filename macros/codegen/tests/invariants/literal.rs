//! Invariants of the literal macro, and of the expansion of literals for which it has no arm.

use doccodes_codegen::catalogue::{Catalogue, Kind, Value};
use doccodes_codegen::literal as expand_literal;
use proc_macro2::{Delimiter, Ident, Literal, TokenStream, TokenTree};
use quote::quote;
use syn::parse::Parser as _;

use super::visible_text;

/// The deepest nesting of groups. Printing deeper tokens would overflow the stack.
const MAX_DEPTH: usize = 32;

/// The arguments that define a literal macro.
pub(super) struct Definition {
    id: Literal,
    description: Literal,
    /// The code and the variant of each arm.
    arms: Vec<(String, String)>,
}

impl Definition {
    /// Parses `"version" $ […] […] pub name hidden for Enum id "description" [code] Variant …`.
    pub(super) fn parse(tokens: TokenStream) -> Self {
        let mut trees = tokens
            .into_iter()
            .skip_while(|tree| !matches!(tree, TokenTree::Ident(keyword) if keyword == "for"))
            .skip(2);
        let mut literal = || match trees.next() {
            Some(TokenTree::Literal(literal)) => literal,
            other => panic!("{other:?} is not a literal"),
        };
        let (id, description) = (literal(), literal());
        let rest: Vec<TokenTree> = trees.collect();
        let arms = rest.chunks(2).map(|arm| match arm {
            [TokenTree::Group(code), TokenTree::Ident(variant)] => {
                (code.stream().to_string(), variant.to_string())
            }
            other => panic!("{other:?} is not an arm"),
        });
        let arms = arms.collect();
        Self { id, description, arms }
    }

    /// Every documented code expands to its variant. Other codes are errors, unless the page has errors.
    pub(super) fn check(&self, catalogue: &Catalogue, names: &[String], page_has_errors: bool) {
        let codes: Vec<(String, &String)> =
            catalogue.codes.iter().map(|code| to_literal(&code.value).to_string()).zip(names).collect();
        for (arm, code) in self.arms.iter().zip(&codes) {
            assert_eq!((&arm.0, &arm.1), (&code.0, code.1));
        }
        assert!(self.arms.is_empty() || self.arms.len() == codes.len());
        let last = codes.len().saturating_sub(1);
        for at in [0, 1, last / 2, last] {
            let Some((code, name)) = catalogue.codes.get(at).zip(names.get(at)) else { continue };
            assert_eq!(self.expand(to_literal(&code.value)).as_deref(), Ok(name.as_str()));
            let is_shared = catalogue.codes.iter().filter(|other| other.name() == code.name()).count() > 1;
            if is_plain_name(code.name()) && !is_shared && catalogue.find(code.name()).is_none() {
                let literal = TokenTree::from(Literal::string(code.name()));
                assert_eq!(self.expand(literal.into()).as_deref(), Ok(name.as_str()));
            }
        }
        if catalogue.kind != Kind::Text
            && let (Some(first), Some(last)) = (names.first(), names.last())
        {
            let code = to_literal(&catalogue.codes[0].value);
            assert_eq!(self.expand(quote!(#code..=#code)).as_ref(), Ok(first));
            assert_eq!(self.expand(quote!(-0xFFFF_FFFF_FFFF_FFFF..)).as_ref(), Ok(last));
        }
        let undocumented = match catalogue.kind {
            Kind::Text => Value::Text("no such/code".to_owned()),
            _ => Value::Number(i128::from(u64::MAX) + 1),
        };
        let of_other_kind = catalogue.codes.first().map(|code| match &code.value {
            Value::Text(_) => Value::Number(7),
            Value::Number(number) => Value::Text(number.to_string()),
        });
        for value in [Some(undocumented), of_other_kind].into_iter().flatten() {
            let result = self.expand(to_literal(&value));
            assert_eq!(result.is_ok(), page_has_errors, "{value:?}: {result:?}");
        }
    }

    fn expand(&self, literal: TokenStream) -> Result<String, String> {
        let (id, description) = (&self.id, &self.description);
        to_result(expand_literal(quote!([$crate] Enum Macro #id #description #literal)))
    }
}

/// Whether a name is the same in the description of an enum, where hidden characters are escaped.
fn is_plain_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_graphic() || c == ' ')
}

/// The name of the variant in an expansion, or the text of the error.
fn to_result(expanded: TokenStream) -> Result<String, String> {
    match expanded.into_iter().last() {
        Some(TokenTree::Ident(variant)) => Ok(variant.to_string()),
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
            to_result(group.stream())
        }
        Some(TokenTree::Group(group)) => {
            let message = syn::parse2::<syn::LitStr>(group.stream()).unwrap().value();
            visible_text::check(&message, &['\n']);
            Err(message)
        }
        other => panic!("{other:?} at the end of the expansion"),
    }
}

/// The literal of a code.
fn to_literal(value: &Value) -> TokenStream {
    match value {
        Value::Text(text) => TokenTree::from(Literal::string(text)).into(),
        Value::Number(number) => {
            let literal = Literal::u128_unsuffixed(number.unsigned_abs());
            if *number < 0 { quote!(-#literal) } else { quote!(#literal) }
        }
    }
}

/// Expands the arguments of a literal macro. The input has the description of the enum, a line with `---`, and the arguments.
pub(super) fn check(text: &str) {
    let (description, tokens) =
        text.split_once("\n---\n").map_or((None, text), |(description, tokens)| (Some(description), tokens));
    let Ok(tokens) = tokens.parse::<TokenStream>() else { return };
    if depth(tokens.clone()) > MAX_DEPTH {
        return;
    }
    let input = match description {
        Some(description) => {
            let description = Literal::string(description);
            quote!([::doccodes] Enum Macro 7 #description #tokens)
        }
        None => tokens.clone(),
    };
    let expanded = expand_literal(input.clone());
    assert_eq!(expanded.to_string(), expand_literal(input).to_string());
    let Some(description) = description else { return };
    syn::parse2::<syn::Expr>(expanded.clone()).unwrap();
    syn::Pat::parse_multi.parse2(expanded.clone()).unwrap();
    if let (Some(expected), result) = (expected(description, tokens), to_result(expanded)) {
        assert_eq!(result.ok(), expected);
    }
}

/// The depth of nested groups.
pub(super) fn depth(tokens: TokenStream) -> usize {
    let mut deepest = 0;
    let mut open = vec![tokens.into_iter()];
    while !open.is_empty() {
        deepest = deepest.max(open.len());
        match open.last_mut().and_then(Iterator::next) {
            Some(TokenTree::Group(group)) => open.push(group.stream().into_iter()),
            Some(_) => {}
            None => drop(open.pop()),
        }
    }
    deepest
}

/// The variant that a plain literal must expand to, or `Some(None)` if it must be an error. `None` if the description is not
/// one that an enum has, or if the literal is not plain.
fn expected(description: &str, tokens: TokenStream) -> Option<Option<String>> {
    let mut lines = description.split('\n');
    let heading: Vec<&str> = lines.next()?.split('\t').collect();
    let [kind, _, undocumented] = heading[..] else { return None };
    let is_name = |text: &str| syn::parse_str::<Ident>(text).is_ok_and(|name| name == text);
    let is_text = kind == "str";
    let is_number = |code: &str| code.parse::<i128>().is_ok_and(|number| number.to_string() == code);
    let is_word =
        |code: &str| !code.is_empty() && code.chars().all(|c| c.is_alphanumeric() || "._-:/#$".contains(c));
    let mut codes: Vec<(&str, &str)> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for line in lines {
        let [code, variant, documented] = line.split('\t').collect::<Vec<_>>()[..] else { return None };
        let is_plain = if is_text { is_word(code) } else { is_number(code) };
        if !is_plain || !is_name(variant) || codes.iter().any(|(other, _)| *other == code) {
            return None;
        }
        codes.push((code, variant));
        names.push(documented);
    }
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let (minus, literal) = match &tokens[..] {
        [TokenTree::Literal(literal)] => ("", literal),
        [TokenTree::Punct(minus), TokenTree::Literal(literal)] if minus.as_char() == '-' => ("-", literal),
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => return None,
        _ => return None,
    };
    let (value, is_right_kind) = match syn::Lit::new(literal.clone()) {
        syn::Lit::Int(int) if int.suffix().is_empty() && int.to_string() == int.base10_digits() => {
            (format!("{minus}{}", int.base10_digits()), !is_text)
        }
        syn::Lit::Str(text) if minus.is_empty() && text.suffix().is_empty() => (text.value(), is_text),
        _ => return None,
    };
    let mut found =
        codes.iter().find(|(code, _)| is_right_kind && *code == value).map(|(_, variant)| *variant);
    let is_text = minus.is_empty() && matches!(syn::Lit::new(literal.clone()), syn::Lit::Str(_));
    if is_text && !value.is_empty() && codes.iter().all(|(code, _)| *code != value) {
        let mut named = codes.iter().zip(&names).filter(|(_, name)| **name == value);
        found = named.next().filter(|_| named.next().is_none()).map(|((_, variant), _)| *variant);
    }
    let first = codes.first().filter(|_| undocumented == "accept").map(|(_, variant)| *variant);
    Some(found.or(first).map(str::to_owned))
}
