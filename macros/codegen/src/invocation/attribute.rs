//! The arguments of the attribute: `#[codes("page.md", service = "OMS", …)]`.

use proc_macro2::{Span, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, LitStr, Path, Token};

use crate::catalogue::Language;

/// The arguments of the attribute.
pub(crate) struct Attribute {
    /// The page's path, if the attribute names one.
    pub(crate) page: Option<LitStr>,
    /// `service = "…"`: the service's name.
    pub(crate) service: Option<LitStr>,
    /// `language = "…"`: which description comes first.
    pub(crate) language: Option<Language>,
    /// `crate = …`: where doccodes is.
    pub(crate) facade: Option<Path>,
    /// `literal_macro = …`: what the macro for literals is called.
    pub(crate) literal_macro: LiteralMacro,
}

/// What the macro for literals is called.
#[derive(Debug)]
pub(crate) enum LiteralMacro {
    /// As the enum.
    Enum,
    /// This.
    Named(Ident),
    /// There is none.
    None,
}

const KNOWN: &str = "expected `service = \"…\"`, `language = \"en\"` or `\"zh\"`, `crate = …`, or `literal_macro = …` (a \
                     name, or `none`)";

impl Attribute {
    /// Reads the arguments; if something is not understood, the attribute is what stands before that.
    pub(crate) fn parse(tokens: TokenStream) -> (Self, Option<syn::Error>) {
        let mut attribute = Self {
            page: None,
            service: None,
            language: None,
            facade: None,
            literal_macro: LiteralMacro::Enum,
        };
        let error = (|input: ParseStream<'_>| attribute.arguments(input)).parse2(tokens).err();
        (attribute, error)
    }

    fn arguments(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        self.read(input).or_else(|error| {
            // The rest is not read, and must not be reported as left over.
            input.parse::<TokenStream>()?;
            Err(error)
        })
    }

    fn read(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        if !input.peek(LitStr) {
            let message =
                "the first argument is not the path of a page: expected `#[codes(\"docs/status-codes.md\")]`";
            let span = if input.is_empty() { Span::call_site() } else { input.span() };
            return Err(syn::Error::new(span, message));
        }
        self.page = Some(input.parse()?);
        let mut seen: Vec<Ident> = Vec::new();
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            if input.peek(LitStr) {
                return Err(input.error("an enum is generated from one page: the second path is too many"));
            }
            let key = Ident::parse_any(input).map_err(|error| syn::Error::new(error.span(), KNOWN))?;
            if let Some(first) = seen.iter().find(|&first| *first == key) {
                return Err(syn::Error::new(key.span(), format!("the argument `{first}` stands here twice")));
            }
            let known = ["service", "language", "crate", "literal_macro"];
            if !known.iter().any(|known| key == *known) {
                return Err(syn::Error::new(key.span(), format!("unknown argument `{key}`: {KNOWN}")));
            }
            input.parse::<Token![=]>()?;
            self.argument(&key, input)?;
            seen.push(key);
        }
        Ok(())
    }

    fn argument(&mut self, key: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
        if key == "service" {
            let service: LitStr = input.parse()?;
            if service.value().trim().is_empty() {
                return Err(syn::Error::new(service.span(), "the service's name is empty"));
            }
            self.service = Some(service);
        } else if key == "language" {
            let language: LitStr = input.parse()?;
            self.language = Some(match language.value().as_str() {
                "en" => Language::En,
                "zh" => Language::Zh,
                other => {
                    let message = format!("unknown language `{other}`: expected `\"en\"` or `\"zh\"`");
                    return Err(syn::Error::new(language.span(), message));
                }
            });
        } else if key == "crate" {
            self.facade = Some(input.call(Path::parse_mod_style)?);
        } else {
            let name: Ident = input.parse()?;
            self.literal_macro = if name == "none" { LiteralMacro::None } else { LiteralMacro::Named(name) };
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(attribute: &str) -> String {
        Attribute::parse(attribute.parse().unwrap()).1.unwrap().to_string()
    }

    #[test]
    fn all_arguments() {
        let text = r#""a.md", service = "OMS", language = "zh", crate = dc, literal_macro = oms,"#;
        let (attribute, error) = Attribute::parse(text.parse().unwrap());
        assert!(error.is_none());
        assert_eq!(attribute.page.map(|page| page.value()).as_deref(), Some("a.md"));
        assert_eq!(attribute.service.map(|service| service.value()).as_deref(), Some("OMS"));
        assert_eq!(attribute.language, Some(Language::Zh));
        assert!(attribute.facade.is_some_and(|path| path.is_ident("dc")));
        assert!(matches!(attribute.literal_macro, LiteralMacro::Named(name) if name == "oms"));
    }

    #[test]
    fn what_stands_before_an_error_is_kept() {
        let (attribute, error) = Attribute::parse(r#""a.md", service = "X", 7, 8"#.parse().unwrap());
        assert!(attribute.page.is_some() && attribute.service.is_some() && error.is_some());
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        let page =
            "the first argument is not the path of a page: expected `#[codes(\"docs/status-codes.md\")]`";
        assert_eq!(refused(""), page);
        assert_eq!(refused("service = \"a\""), page);
        assert_eq!(refused(r#""a.md", colour = "red""#), format!("unknown argument `colour`: {KNOWN}"));
        assert_eq!(refused(r#""a.md", 7"#), KNOWN);
        assert_eq!(refused(r#""a.md" service = "x""#), "expected `,`");
        assert_eq!(
            refused(r#""a.md", service = "x", service = "y""#),
            "the argument `service` stands here twice"
        );
        assert_eq!(
            refused(r#""a.md", language = "fr""#),
            "unknown language `fr`: expected `\"en\"` or `\"zh\"`"
        );
        assert_eq!(refused(r#""a.md", service = """#), "the service's name is empty");
        assert_eq!(
            refused(r#""a.md", "b.md""#),
            "an enum is generated from one page: the second path is too many"
        );
    }
}
