//! Enums in a build script: `Build::from_env()?.codes("#[codes(…)] pub enum Name {}")`.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::LitStr;

use super::tokens::{group, ident, is_punct, is_word, only_string, string};

/// The calls in one statement.
pub(super) struct Calls<'a> {
    /// The calls of `codes`: the name of the method, and the arguments.
    pub(super) codes: Vec<(&'a Ident, &'a Group)>,
    /// The literals with which `write` is called.
    pub(super) written: Vec<LitStr>,
    /// The folder of the pages.
    pub(super) folder: Folder,
}

/// The folder that the paths of pages are relative to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Folder {
    /// That of the package.
    Package,
    /// This one, relative to the package.
    Named(String),
    /// The `Build` was made elsewhere.
    OfVariable,
    /// Only the build script knows it.
    Computed,
}

impl<'a> Calls<'a> {
    /// The calls in the tokens of a statement. Those in deeper groups are not among them.
    pub(super) fn parse(statement: &'a [TokenTree]) -> Self {
        let (mut codes, mut written, mut folders) = (Vec::new(), Vec::new(), Vec::new());
        let mut has_root = false;
        for (at, token) in statement.iter().enumerate() {
            let next = statement.get(at + 1);
            has_root |= is_word(Some(token), "Build") && is_punct(next, ':');
            let Some(method) = ident(next).filter(|_| is_punct(Some(token), '.')) else { continue };
            let Some(arguments) = group(statement.get(at + 2), Delimiter::Parenthesis) else { continue };
            if method == "codes" {
                codes.push((method, arguments));
            } else if method == "write" {
                written.extend(only_string(arguments.stream()));
            } else if method == "pages_in" {
                folders.push(only_string(arguments.stream()));
            }
        }
        let folder = match folders.pop() {
            // The last call counts.
            Some(Some(folder)) if has_root => Folder::Named(folder.value()),
            Some(_) => Folder::Computed,
            None if has_root => Folder::Package,
            None => Folder::OfVariable,
        };
        Self { codes, written, folder }
    }
}

/// An enum as text: the arguments of its attribute, its other tokens, and its name.
pub(super) struct Item {
    pub(super) name: String,
    pub(super) is_non_exhaustive: bool,
    pub(super) arguments: TokenStream,
    pub(super) item: TokenStream,
}

impl Item {
    /// The enum in the string.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let tokens: Vec<TokenTree> = text.parse::<TokenStream>().ok()?.into_iter().collect();
        // `Build` knows the attribute by its own name only.
        let renames = super::renames::Renames::default();
        let enumeration = super::enumeration::Attributes::parse(&tokens, &renames).enumeration()?;
        let is_non_exhaustive = enumeration.is_non_exhaustive;
        let codes = enumeration.codes.into_iter().next()?;
        let first = codes.arguments.clone().into_iter().next();
        string(first.as_ref())?;
        Some(Self { name: enumeration.name, is_non_exhaustive, arguments: codes.arguments, item: codes.item })
    }
}
