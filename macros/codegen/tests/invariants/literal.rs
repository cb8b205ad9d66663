//! The macro for literals, and what answers where it has no arm.

use doccodes_codegen::catalogue::{Catalogue, Kind, Value};
use doccodes_codegen::literal as answer;
use proc_macro2::{Delimiter, Ident, Literal, TokenStream, TokenTree};
use quote::quote;

use super::sight;

/// What the macro for literals is defined by.
pub(super) struct Definition {
    id: Literal,
    about: Literal,
    /// The code and the variant of each arm.
    arms: Vec<(String, String)>,
}

impl Definition {
    /// Reads `"version" $ […] […] pub name hidden for Enum id "about" [code] Variant …`.
    pub(super) fn of(tokens: TokenStream) -> Self {
        let mut trees = tokens
            .into_iter()
            .skip_while(|tree| !matches!(tree, TokenTree::Ident(keyword) if keyword == "for"))
            .skip(2);
        let mut literal = || match trees.next() {
            Some(TokenTree::Literal(literal)) => literal,
            other => panic!("{other:?} is no literal"),
        };
        let (id, about) = (literal(), literal());
        let rest: Vec<TokenTree> = trees.collect();
        let arms = rest.chunks(2).map(|arm| match arm {
            [TokenTree::Group(code), TokenTree::Ident(variant)] => {
                (code.stream().to_string(), variant.to_string())
            }
            other => panic!("{other:?} is no arm"),
        });
        let arms = arms.collect();
        Self { id, about, arms }
    }

    /// Every documented code is answered with its variant, and no other one, unless the page was not read wholly.
    pub(super) fn answers(&self, catalogue: &Catalogue, names: &[String], failing: bool) {
        let codes: Vec<(String, &String)> =
            catalogue.codes.iter().map(|code| written(&code.value).to_string()).zip(names).collect();
        for (arm, code) in self.arms.iter().zip(&codes) {
            assert_eq!((&arm.0, &arm.1), (&code.0, code.1));
        }
        assert!(self.arms.is_empty() || self.arms.len() == codes.len());
        let last = codes.len().saturating_sub(1);
        for at in [0, 1, last / 2, last] {
            let Some((code, name)) = catalogue.codes.get(at).zip(names.get(at)) else { continue };
            assert_eq!(self.answer(written(&code.value)).as_deref(), Ok(name.as_str()));
        }
        let another = match catalogue.kind {
            Kind::Text => Value::Text("no such/code".to_owned()),
            _ => Value::Number(i128::from(u64::MAX) + 1),
        };
        let swapped = catalogue.codes.first().map(|code| match &code.value {
            Value::Text(_) => Value::Number(7),
            Value::Number(number) => Value::Text(number.to_string()),
        });
        for value in [Some(another), swapped].into_iter().flatten() {
            let answered = self.answer(written(&value));
            assert_eq!(answered.is_ok(), failing, "{value:?}: {answered:?}");
        }
    }

    fn answer(&self, written: TokenStream) -> Result<String, String> {
        let (id, about) = (&self.id, &self.about);
        of(answer(quote!([$crate] #id #about #written)))
    }
}

/// The variant that an answer names, or the text of the error that it is.
fn of(answer: TokenStream) -> Result<String, String> {
    let last = answer.into_iter().last();
    match last {
        Some(TokenTree::Ident(variant)) => Ok(variant.to_string()),
        Some(TokenTree::Group(group)) => {
            let message = syn::parse2::<syn::LitStr>(group.stream()).unwrap().value();
            sight::all_is_shown(&message, &['\n']);
            Err(message)
        }
        other => panic!("{other:?} ends the answer"),
    }
}

/// A code as a program has it.
fn written(value: &Value) -> TokenStream {
    match value {
        Value::Text(text) => TokenTree::from(Literal::string(text)).into(),
        Value::Number(number) => {
            let literal = Literal::u128_unsuffixed(number.unsigned_abs());
            if *number < 0 { quote!(-#literal) } else { quote!(#literal) }
        }
    }
}

/// Whatever stands in the macro is answered; what the macro is defined by and what stands in it are kept apart by `---`.
pub(super) fn check(text: &str) {
    let (about, tokens) =
        text.split_once("\n---\n").map_or((None, text), |(about, tokens)| (Some(about), tokens));
    let Ok(tokens) = tokens.parse::<TokenStream>() else { return };
    if depth(tokens.clone()) > 32 {
        return;
    }
    let input = match about {
        Some(about) => {
            let about = Literal::string(about);
            quote!([::doccodes] 7 #about #tokens)
        }
        None => tokens.clone(),
    };
    let answered = answer(input.clone());
    assert_eq!(answered.to_string(), answer(input).to_string());
    let Some(about) = about else { return };
    syn::parse2::<syn::Expr>(answered.clone()).unwrap();
    if let (Some(expected), answered) = (expected(about, tokens), of(answered)) {
        assert_eq!(answered.ok(), expected);
    }
}

/// How deep groups stand in groups: what is too deep overflows the stack of whoever prints it.
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

/// The variant that a plain literal must be answered with, or that there is none; nothing if what the macro is defined by
/// is not what an enum defines it by, or the literal is not plain.
fn expected(about: &str, tokens: TokenStream) -> Option<Option<String>> {
    let mut lines = about.split('\n');
    let heading: Vec<&str> = lines.next()?.split('\t').collect();
    let [kind, _, _, _, anything] = heading[..] else { return None };
    let name = |text: &str| syn::parse_str::<Ident>(text).is_ok_and(|name| name == text);
    let is_text = kind == "str";
    let number = |code: &str| code.parse::<i128>().is_ok_and(|number| number.to_string() == code);
    let joined =
        |code: &str| !code.is_empty() && code.chars().all(|c| c.is_alphanumeric() || "._-:/#$".contains(c));
    let mut codes: Vec<(&str, &str)> = Vec::new();
    for line in lines {
        let [code, variant, _] = line.split('\t').collect::<Vec<_>>()[..] else { return None };
        let plain = if is_text { joined(code) } else { number(code) };
        if !plain || !name(variant) || codes.iter().any(|(other, _)| *other == code) {
            return None;
        }
        codes.push((code, variant));
    }
    if !anything.is_empty() && !name(anything) {
        return None;
    }
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let (minus, literal) = match &tokens[..] {
        [TokenTree::Literal(literal)] => ("", literal),
        [TokenTree::Punct(minus), TokenTree::Literal(literal)] if minus.as_char() == '-' => ("-", literal),
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => return None,
        _ => return None,
    };
    let (value, right) = match syn::Lit::new(literal.clone()) {
        syn::Lit::Int(int) if int.suffix().is_empty() && int.to_string() == int.base10_digits() => {
            (format!("{minus}{}", int.base10_digits()), !is_text)
        }
        syn::Lit::Str(text) if minus.is_empty() && text.suffix().is_empty() => (text.value(), is_text),
        _ => return None,
    };
    let found = codes.iter().find(|(code, _)| right && *code == value).map(|(_, variant)| *variant);
    Some(found.or(Some(anything).filter(|anything| !anything.is_empty())).map(str::to_owned))
}
