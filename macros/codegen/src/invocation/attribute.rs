//! The arguments of the attribute: `#[codes("page.md", service = "OMS", …)]`.

use proc_macro2::{Span, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, LitInt, LitStr, Token, parenthesized};

use super::module_path::ModulePath;
use crate::catalogue::{Choice, Choices, ColumnChoice, ColumnName, Language, Role, TableChoice};

/// The arguments of the attribute.
pub(crate) struct Attribute {
    /// The paths of the pages, as far as the attribute names them.
    pub(crate) pages: Vec<LitStr>,
    /// `service = "…"`: the service's name.
    pub(crate) service: Option<LitStr>,
    /// `url = "…"`: where the page is published.
    pub(crate) url: Option<LitStr>,
    /// `crate = …`: where doccodes is.
    pub(crate) facade: Option<TokenStream>,
    /// `literal_macro = …`: what the macro for literals is called.
    pub(crate) literal_macro: LiteralMacro,
    /// `table = …`, `columns(…)`, `language = …`, `skip(…)`: how the pages are to be read.
    pub(crate) choices: Choices,
    /// Where each choice stands.
    places: Vec<(Choice, Span)>,
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

const KNOWN: &str = "expected `service = \"…\"`, `table = …` (a number, the text of a heading, or `all`), `columns(code = \"…\", \
                     …)`, `skip(\"…\", …)`, `language = \"en\"` or `\"zh\"`, `url = \"…\"`, `crate = …`, or `literal_macro = …` (a \
                     name, or `none`)";

/// The roles that `columns(…)` can give, by their names.
const ROLES: [Role; 9] = [
    Role::Code,
    Role::HttpStatus,
    Role::Name,
    Role::Message,
    Role::Description,
    Role::Cause,
    Role::Solution,
    Role::Retry,
    Role::Other,
];

impl Attribute {
    /// Reads the arguments; if something is not understood, the attribute is what stands before that.
    pub(crate) fn parse(tokens: TokenStream) -> (Self, Option<syn::Error>) {
        let mut attribute = Self {
            pages: Vec::new(),
            service: None,
            url: None,
            facade: None,
            literal_macro: LiteralMacro::Enum,
            choices: Choices::default(),
            places: Vec::new(),
        };
        let error = (|input: ParseStream<'_>| attribute.arguments(input)).parse2(tokens).err();
        (attribute, error)
    }

    /// Where a choice stands; the first page's path for choices that are not the attribute's.
    pub(crate) fn place(&self, choice: Choice) -> Span {
        let found = self.places.iter().find(|(other, _)| *other == choice).map(|&(_, span)| span);
        found.unwrap_or_else(|| self.span())
    }

    /// Where problems of the pages are reported.
    pub(crate) fn span(&self) -> Span {
        self.pages.first().map_or_else(Span::call_site, LitStr::span)
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
        self.pages.push(input.parse()?);
        let mut seen: Vec<Ident> = Vec::new();
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            if input.peek(LitStr) && seen.is_empty() {
                self.pages.push(input.parse()?);
                continue;
            }
            let key = Ident::parse_any(input).map_err(|error| syn::Error::new(error.span(), KNOWN))?;
            if let Some(first) = seen.iter().find(|&first| *first == key) {
                return Err(syn::Error::new(key.span(), format!("the argument `{first}` stands here twice")));
            }
            match key.to_string().as_str() {
                "service" => self.service = Some(not_empty(value(input)?, "the service's name is empty")?),
                "url" => self.url = Some(url(value(input)?)?),
                "table" => self.table(input)?,
                "columns" => self.columns(input)?,
                "skip" => self.skip(input)?,
                "language" => self.language(input)?,
                "crate" => {
                    input.parse::<Token![=]>()?;
                    self.facade = Some(ModulePath::read(input)?.tokens);
                }
                "literal_macro" => {
                    input.parse::<Token![=]>()?;
                    let name: Ident = input.parse()?;
                    self.literal_macro =
                        if name == "none" { LiteralMacro::None } else { LiteralMacro::Named(name) };
                }
                _ => return Err(syn::Error::new(key.span(), format!("unknown argument `{key}`: {KNOWN}"))),
            }
            seen.push(key);
        }
        Ok(())
    }

    fn table(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        input.parse::<Token![=]>()?;
        self.places.push((Choice::Table, input.span()));
        self.choices.table = Some(if input.peek(LitInt) {
            TableChoice::Number(counted(&input.parse()?)?)
        } else if input.peek(LitStr) {
            TableChoice::Titled(not_empty(input.parse()?, "the heading's text is empty")?.value())
        } else if input.parse::<Ident>().is_ok_and(|word| word == "all") {
            TableChoice::All
        } else {
            let (_, span) = *self.places.last().unwrap_or(&(Choice::Table, input.span()));
            return Err(syn::Error::new(
                span,
                "expected the number of a table, the text of its heading, or `all`",
            ));
        });
        Ok(())
    }

    fn columns(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let content;
        parenthesized!(content in input);
        while !content.is_empty() {
            let key: Ident = content.call(Ident::parse_any)?;
            let Some(role) = ROLES.into_iter().find(|role| key == role.name()) else {
                let roles = ROLES.map(Role::name).join(", ");
                return Err(syn::Error::new(
                    key.span(),
                    format!("unknown role `{key}`: expected one of {roles}"),
                ));
            };
            content.parse::<Token![=]>()?;
            self.places.push((Choice::Column(self.choices.columns.len()), content.span()));
            let column = if content.peek(LitInt) {
                ColumnName::Number(counted(&content.parse()?)?)
            } else if content.peek(LitStr) {
                ColumnName::Header(not_empty(content.parse()?, "the header's text is empty")?.value())
            } else {
                return Err(content.error("expected the text of a header, or the number of a column"));
            };
            self.choices.columns.push(ColumnChoice { role, column });
            if !content.is_empty() {
                content.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }

    fn skip(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let content;
        parenthesized!(content in input);
        while !content.is_empty() {
            let cell: LitStr = content.parse()?;
            self.places.push((Choice::Skip(self.choices.skip.len()), cell.span()));
            self.choices.skip.push(cell.value());
            if !content.is_empty() {
                content.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }

    fn language(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let language = value(input)?;
        self.places.push((Choice::Language, language.span()));
        let tag = language.value();
        self.choices.language = Language::ALL.iter().copied().find(|language| language.tag() == tag);
        if self.choices.language.is_none() {
            let tags: Vec<String> = Language::ALL.iter().map(|known| format!("`\"{known}\"`")).collect();
            let message = format!("unknown language `{tag}`: expected {}", tags.join(" or "));
            return Err(syn::Error::new(language.span(), message));
        }
        Ok(())
    }
}

fn value(input: ParseStream<'_>) -> syn::Result<LitStr> {
    input.parse::<Token![=]>()?;
    input.parse()
}

fn not_empty(text: LitStr, message: &str) -> syn::Result<LitStr> {
    if text.value().trim().is_empty() { Err(syn::Error::new(text.span(), message)) } else { Ok(text) }
}

/// The address of a page, as it can stand in a document and be shown to a user.
fn url(text: LitStr) -> syn::Result<LitStr> {
    let address = text.value();
    let host = address.strip_prefix("https://").or(address.strip_prefix("http://")).unwrap_or("");
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '`' | '\\');
    if host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[') && host.chars().all(plain) {
        return Ok(text);
    }
    let message =
        "expected the address of a web page, such as `url = \"https://example.com/codes\"`, in ASCII";
    Err(syn::Error::new(text.span(), message))
}

/// A number that counts from 1.
fn counted(number: &LitInt) -> syn::Result<usize> {
    let counted = number.base10_parse().ok().filter(|&number: &usize| number > 0);
    counted.ok_or_else(|| syn::Error::new(number.span(), "expected a number that counts from 1"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(attribute: &str) -> String {
        Attribute::parse(attribute.parse().unwrap()).1.unwrap().to_string()
    }

    #[test]
    fn all_arguments() {
        let text = r#""a.md", "b.md", service = "OMS", table = 2, columns(code = "Code", description = 3),
            skip("2xx", ""), language = "zh", url = "https://a.b/c?d=e#f", crate = dc,
            literal_macro = oms,"#;
        let (attribute, error) = Attribute::parse(text.parse().unwrap());
        assert!(error.is_none());
        let pages: Vec<String> = attribute.pages.iter().map(LitStr::value).collect();
        assert_eq!(pages, ["a.md", "b.md"]);
        assert_eq!(attribute.service.map(|service| service.value()).as_deref(), Some("OMS"));
        assert_eq!(attribute.url.map(|url| url.value()).as_deref(), Some("https://a.b/c?d=e#f"));
        let choices = &attribute.choices;
        assert_eq!(choices.language, Some(Language::Zh));
        assert_eq!(choices.table, Some(TableChoice::Number(2)));
        assert_eq!(choices.skip, ["2xx", ""]);
        assert_eq!(
            choices.columns,
            [
                ColumnChoice { role: Role::Code, column: ColumnName::Header("Code".to_owned()) },
                ColumnChoice { role: Role::Description, column: ColumnName::Number(3) },
            ]
        );
        assert!(attribute.facade.is_some_and(|path| path.to_string() == "dc"));
        assert!(matches!(attribute.literal_macro, LiteralMacro::Named(name) if name == "oms"));
    }

    #[test]
    fn an_address_is_one_of_the_web() {
        for url in [
            "",
            "a.md",
            "ftp://a.b",
            "https://",
            "https:///a",
            "javascript:x",
            "https://a b",
            "https://a/<b>",
        ] {
            assert_eq!(
                refused(&format!("\"a.md\", url = {url:?}")),
                "expected the address of a web page, such as `url = \"https://example.com/codes\"`, in ASCII",
                "{url}"
            );
        }
    }

    #[test]
    fn what_stands_before_an_error_is_kept() {
        let (attribute, error) = Attribute::parse(r#""a.md", service = "X", 7, 8"#.parse().unwrap());
        assert!(attribute.pages.len() == 1 && attribute.service.is_some() && error.is_some());
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
            refused(r#""a.md", table = x"#),
            "expected the number of a table, the text of its heading, or `all`"
        );
        assert_eq!(refused(r#""a.md", table = 0"#), "expected a number that counts from 1");
        assert_eq!(
            refused(r#""a.md", columns(colour = "x")"#),
            "unknown role `colour`: expected one of code, http_status, name, message, description, cause, solution, \
             retry, other"
        );
        assert_eq!(
            refused(r#""a.md", columns(code = x)"#),
            "expected the text of a header, or the number of a column"
        );
        assert_eq!(refused(r#""a.md", skip(2)"#), "expected string literal");
        assert_eq!(refused(r#""a.md", service = "x", "b.md""#), KNOWN);
    }
}
