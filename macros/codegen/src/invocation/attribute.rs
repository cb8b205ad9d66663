//! The arguments of the attribute: `#[codes("page.md", service = "OMS", …)]`.

use proc_macro2::{Span, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, LitBool, LitInt, LitStr, Token, parenthesized};

use super::argument::{Argument, expected_argument};
use super::code_argument::CodeArgument;
use super::integration::{AskedIntegration, Integration};
use super::module_path::ModulePath;
use super::skip_argument::SkipArgument;
use super::unknown::unknown;
use crate::catalogue::{Choice, Choices, CodeKind, ColumnChoice, ColumnName, Language, Role, TableChoice};

/// The arguments of the attribute.
pub(crate) struct Attribute {
    /// The paths of the pages.
    pub(crate) pages: Vec<LitStr>,
    /// `service = "…"`: the service's name.
    pub(crate) service: Option<LitStr>,
    /// `url = "…"`: the address at which the page is published.
    pub(crate) url: Option<LitStr>,
    /// `crate = …`: the path of the crate doccodes.
    pub(crate) facade: Option<TokenStream>,
    /// `literal_macro = …`: the name of the literal macro.
    pub(crate) literal_macro: LiteralMacro,
    /// `serde`, `http`: the crates for which the enum implements traits.
    pub(crate) integrations: Vec<AskedIntegration>,
    /// `table = …`, `listing = …`, `columns(…)`, `kind = …`, `http = …`, `language = …`, `skip(…)`, `success(…)`: how to read the pages.
    pub(crate) choices: Choices,
    /// The span of each choice.
    choice_spans: Vec<(Choice, Span)>,
}

/// The name of the literal macro.
#[derive(Debug)]
pub(crate) enum LiteralMacro {
    /// The name of the enum.
    Enum,
    /// Another name.
    Named(Ident),
    /// The enum has no literal macro.
    None,
}

impl Attribute {
    /// Parses the arguments. After an error, the attribute has the arguments before the error.
    pub(crate) fn parse(tokens: TokenStream) -> (Self, Option<syn::Error>) {
        let mut attribute = Self {
            pages: Vec::new(),
            service: None,
            url: None,
            facade: None,
            literal_macro: LiteralMacro::Enum,
            integrations: Vec::new(),
            choices: Choices::default(),
            choice_spans: Vec::new(),
        };
        let error = (|input: ParseStream<'_>| attribute.parse_all(input)).parse2(tokens).err();
        (attribute, error)
    }

    /// The span of a choice. For a choice that is not in the attribute, it is the span of the first path.
    pub(crate) fn choice_span(&self, choice: Choice) -> Span {
        let found = self.choice_spans.iter().find(|(other, _)| *other == choice).map(|&(_, span)| span);
        found.unwrap_or_else(|| self.span())
    }

    /// The span of the first path, at which problems with the pages are reported.
    pub(crate) fn span(&self) -> Span {
        self.pages.first().map_or_else(Span::call_site, LitStr::span)
    }

    /// The paths of the pages, as texts.
    pub(crate) fn paths(&self) -> Vec<String> {
        let mut paths = Vec::with_capacity(self.pages.len());
        for path in &self.pages {
            paths.push(path.value());
        }
        paths
    }

    fn parse_all(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        self.parse_arguments(input).or_else(|error| {
            // Consumes the rest, which syn would report as unexpected tokens.
            input.parse::<TokenStream>()?;
            Err(error)
        })
    }

    fn parse_arguments(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        if !input.peek(LitStr) {
            let message =
                "the first argument must be the path of a page, as in `#[codes(\"docs/status-codes.md\")]`";
            let span = if input.is_empty() { Span::call_site() } else { input.span() };
            return Err(syn::Error::new(span, message));
        }
        self.parse_page(input)?;
        let mut seen: Vec<Ident> = Vec::new();
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            if input.peek(LitStr) && seen.is_empty() && self.integrations.is_empty() {
                self.parse_page(input)?;
                continue;
            }
            if input.peek(LitStr) {
                let message = "the paths of pages come first: write this path before the other arguments";
                return Err(input.error(message));
            }
            let key = Ident::parse_any(input)
                .map_err(|error| syn::Error::new(error.span(), expected_argument()))?;
            if let Some(integration) = Integration::from_argument(&key)
                && (input.is_empty() || input.peek(Token![,]))
            {
                if self.integrations.iter().any(|asked| asked.integration == integration) {
                    return Err(syn::Error::new(key.span(), format!("duplicate argument `{key}`")));
                }
                self.integrations.push(AskedIntegration { integration, span: key.span() });
                continue;
            }
            if seen.contains(&key) {
                return Err(syn::Error::new(key.span(), format!("duplicate argument `{key}`")));
            }
            let argument = Argument::find(&key)?;
            argument.check_shape(input, key.span())?;
            match argument.name {
                "service" => {
                    let name = parse_value(input, argument)?;
                    self.service = Some(check_not_empty(name, "the service's name is empty")?);
                }
                "url" => self.url = Some(check_url(parse_value(input, argument)?)?),
                "table" => self.parse_table(input)?,
                "listing" => self.parse_listing(input)?,
                "columns" => self.parse_columns(input)?,
                "skip" => self.parse_skip(input)?,
                "kind" => self.parse_kind(input)?,
                "http" => self.parse_http(input)?,
                "success" => self.parse_success(input)?,
                "language" => {
                    let language = parse_value(input, argument)?;
                    self.parse_language(&language)?;
                }
                "crate" => {
                    input.parse::<Token![=]>()?;
                    let span = input.span();
                    let path = ModulePath::parse(input).map_err(|_| {
                        syn::Error::new(
                            span,
                            "expected the path of a crate, without quotes, such as `::doccodes`",
                        )
                    })?;
                    self.facade = Some(path.tokens);
                }
                "literal_macro" => {
                    input.parse::<Token![=]>()?;
                    let span = input.span();
                    let name: Ident = input.parse().map_err(|_| {
                        syn::Error::new(span, "expected the name of the macro, without quotes, or `none`")
                    })?;
                    self.literal_macro =
                        if name == "none" { LiteralMacro::None } else { LiteralMacro::Named(name) };
                }
                // `serde` and `http` alone are read above.
                _ => {}
            }
            seen.push(key);
        }
        Ok(())
    }

    fn parse_page(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let page: LitStr = input.parse()?;
        if self.pages.iter().any(|other| other.value() == page.value()) {
            let message = format!("the page {} is written twice: remove one of the two", page.value());
            return Err(syn::Error::new(page.span(), message));
        }
        self.pages.push(page);
        Ok(())
    }

    fn parse_table(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        input.parse::<Token![=]>()?;
        let span = input.span();
        self.choice_spans.push((Choice::Table, span));
        self.choices.table = Some(if input.peek(LitInt) {
            TableChoice::Number(parse_positive(&input.parse()?)?)
        } else if input.peek(LitStr) {
            TableChoice::Titled(check_not_empty(input.parse()?, "the heading's text is empty")?.value())
        } else if input.parse::<Ident>().is_ok_and(|word| word == "all") {
            TableChoice::All
        } else {
            let message = "expected the number of a table, the text of its heading, or `all`";
            return Err(syn::Error::new(span, message));
        });
        Ok(())
    }

    fn parse_listing(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        input.parse::<Token![=]>()?;
        let span = input.span();
        self.choice_spans.push((Choice::Listing, span));
        if !input.peek(LitStr) {
            return Err(syn::Error::new(span, "expected the text of the heading above the codes"));
        }
        self.choices.listing = Some(check_not_empty(input.parse()?, "the heading's text is empty")?.value());
        Ok(())
    }

    fn parse_columns(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let content;
        parenthesized!(content in input);
        while !content.is_empty() {
            let span = content.span();
            let key = content.call(Ident::parse_any).map_err(|_| {
                syn::Error::new(span, "expected a role and its column, such as `code = \"Error code\"`")
            })?;
            let Some(role) = Role::ALL.into_iter().find(|role| key == role.name()) else {
                let message = unknown("role", &key.to_string(), &Role::ALL.map(Role::name));
                return Err(syn::Error::new(key.span(), message));
            };
            let span = content.span();
            content.parse::<Token![=]>().map_err(|_| {
                syn::Error::new(span, format!("expected a column, such as `{key} = \"Error code\"`"))
            })?;
            self.choice_spans.push((Choice::Column(self.choices.columns.len()), content.span()));
            let column = if content.peek(LitInt) {
                ColumnName::Number(parse_positive(&content.parse()?)?)
            } else if content.peek(LitStr) {
                ColumnName::Header(check_not_empty(content.parse()?, "the header's text is empty")?.value())
            } else {
                return Err(content.error("expected the text of a header or the number of a column"));
            };
            self.choices.columns.push(ColumnChoice { role, column });
            if !content.is_empty() {
                content.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }

    fn parse_skip(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let content;
        parenthesized!(content in input);
        while !content.is_empty() {
            let argument = SkipArgument::parse(&content, &self.pages)?;
            self.choice_spans.push((Choice::Skip(self.choices.skip.len()), argument.span));
            self.choices.skip.push(argument.skip);
            if !content.is_empty() {
                content.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }

    fn parse_kind(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        const EXPECTED: &str = "expected `\"number\"` or `\"text\"`";
        input.parse::<Token![=]>()?;
        let span = input.span();
        let kind: LitStr = input.parse().map_err(|_| syn::Error::new(span, EXPECTED))?;
        self.choice_spans.push((Choice::Kind, kind.span()));
        let name = kind.value();
        self.choices.kind = [CodeKind::Number, CodeKind::Text].into_iter().find(|kind| kind.name() == name);
        match self.choices.kind {
            Some(_) => Ok(()),
            None => Err(syn::Error::new(kind.span(), format!("unknown kind of codes `{name}`: {EXPECTED}"))),
        }
    }

    fn parse_http(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        input.parse::<Token![=]>()?;
        let span = input.span();
        let http: LitBool = input.parse().map_err(|_| syn::Error::new(span, "expected `true` or `false`"))?;
        self.choice_spans.push((Choice::Http, span));
        self.choices.http = Some(http.value());
        Ok(())
    }

    fn parse_success(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let content;
        parenthesized!(content in input);
        while !content.is_empty() {
            let code = CodeArgument::parse(&content)?;
            self.choice_spans.push((Choice::Success(self.choices.successes.len()), code.span));
            self.choices.successes.push(code.code);
            if !content.is_empty() {
                content.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }

    fn parse_language(&mut self, language: &LitStr) -> syn::Result<()> {
        self.choice_spans.push((Choice::Language, language.span()));
        let tag = language.value();
        self.choices.language = Language::ALL.iter().copied().find(|language| language.tag() == tag);
        if self.choices.language.is_none() {
            let mut tags = Vec::new();
            for known in Language::ALL {
                tags.push(format!("`\"{known}\"`"));
            }
            let message = format!("unknown language `{tag}`: expected {}", tags.join(" or "));
            return Err(syn::Error::new(language.span(), message));
        }
        Ok(())
    }
}

/// Parses `= "…"`.
fn parse_value(input: ParseStream<'_>, argument: &Argument) -> syn::Result<LitStr> {
    input.parse::<Token![=]>()?;
    input.parse().map_err(|error| syn::Error::new(error.span(), argument.expected()))
}

fn check_not_empty(text: LitStr, message: &str) -> syn::Result<LitStr> {
    if text.value().trim().is_empty() { Err(syn::Error::new(text.span(), message)) } else { Ok(text) }
}

/// Accepts an address that needs no escaping in documentation and in messages.
fn check_url(text: LitStr) -> syn::Result<LitStr> {
    let address = text.value();
    let host = address.strip_prefix("https://").or(address.strip_prefix("http://")).unwrap_or("");
    let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '`' | '\\');
    if host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[') && host.chars().all(is_plain) {
        return Ok(text);
    }
    let message = "expected the ASCII address of a web page, such as `https://example.com/codes`";
    Err(syn::Error::new(text.span(), message))
}

fn parse_positive(number: &LitInt) -> syn::Result<usize> {
    let positive = number.base10_parse().ok().filter(|&number: &usize| number > 0);
    positive.ok_or_else(|| syn::Error::new(number.span(), "expected a positive number"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Skip;

    fn error(attribute: &str) -> String {
        Attribute::parse(attribute.parse().unwrap()).1.unwrap().to_string()
    }

    #[test]
    fn all_arguments() {
        let text = r#""a.md", "b.md", service = "OMS", table = 2, listing = "Errors", columns(code = "Code", description = 3),
            skip("2xx", ""), kind = "number", http = false, success("OK", 0, -7), language = "zh", url = "https://a.b/c?d=e#f", crate = dc,
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
        assert_eq!(choices.listing.as_deref(), Some("Errors"));
        assert_eq!(choices.skip, [Skip::Cell("2xx".to_owned()), Skip::Cell(String::new())]);
        assert_eq!((choices.kind, choices.http), (Some(CodeKind::Number), Some(false)));
        assert_eq!(choices.successes, ["OK", "0", "-7"]);
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
    fn traits_of_other_crates_are_asked_for_by_the_name_of_the_crate() {
        let asked = |text: &str| {
            let (attribute, error) = Attribute::parse(text.parse().unwrap());
            assert!(error.is_none(), "{text}");
            let names = attribute.integrations.iter().map(|asked| asked.integration.name());
            (names.collect::<Vec<_>>(), attribute.choices.http)
        };
        assert_eq!(asked(r#""a.md", serde, http"#), (vec!["serde", "http"], None));
        assert_eq!(asked(r#""a.md", http = true, http,"#), (vec!["http"], Some(true)));
        assert_eq!(asked(r#""a.md", http = false, service = "X""#), (vec![], Some(false)));
        assert_eq!(error(r#""a.md", serde, serde"#), "duplicate argument `serde`");
        assert_eq!(error(r#""a.md", serde = true"#), "expected `serde` alone");
        assert_eq!(
            error(r#""a.md", http(true)"#),
            "expected `http = true` or `http = false`, or `http` alone"
        );
    }

    #[test]
    fn a_listing_is_named_by_its_heading() {
        assert_eq!(error(r#""a.md", listing = 2"#), "expected the text of the heading above the codes");
        assert_eq!(error(r#""a.md", listing = " ""#), "the heading's text is empty");
    }

    #[test]
    fn only_web_addresses_are_accepted() {
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
                error(&format!("\"a.md\", url = {url:?}")),
                "expected the ASCII address of a web page, such as `https://example.com/codes`",
                "{url}"
            );
        }
    }

    #[test]
    fn arguments_before_an_error_are_kept() {
        let (attribute, error) = Attribute::parse(r#""a.md", service = "X", 7, 8"#.parse().unwrap());
        assert!(attribute.pages.len() == 1 && attribute.service.is_some() && error.is_some());
    }

    #[test]
    fn invalid_arguments_are_errors() {
        let no_path =
            "the first argument must be the path of a page, as in `#[codes(\"docs/status-codes.md\")]`";
        assert_eq!(error(""), no_path);
        assert_eq!(error("service = \"a\""), no_path);
        assert_eq!(
            error(r#""a.md", colour = "red""#),
            "unknown argument `colour`: expected one of service, table, listing, columns, skip, kind, http, success, \
             language, url, serde, crate, literal_macro"
        );
        assert_eq!(
            error(r#""a.md", services = "X""#),
            "unknown argument `services`: did you mean `service`?"
        );
        assert_eq!(
            error(r#""a.md", colums(code = 1)"#),
            "unknown argument `colums`: did you mean `columns`?"
        );
        assert_eq!(
            error(r#""a.md", 7"#),
            "expected an argument, such as `service = \"…\"`; the arguments are service, table, listing, columns, skip, \
             kind, http, success, language, url, serde, crate, literal_macro"
        );
        assert_eq!(error(r#""a.md", service"#), "expected `service = \"…\"`");
        assert_eq!(error(r#""a.md", service = OMS"#), "expected `service = \"…\"`");
        assert_eq!(error(r#""a.md", service("OMS")"#), "expected `service = \"…\"`");
        assert_eq!(error(r#""a.md", skip = "2xx""#), "expected `skip(\"…\")`");
        assert_eq!(error(r#""a.md" service = "x""#), "expected `,`");
        assert_eq!(error(r#""a.md", service = "x", service = "y""#), "duplicate argument `service`");
        assert_eq!(
            error(r#""a.md", language = "fr""#),
            "unknown language `fr`: expected `\"en\"` or `\"zh\"`"
        );
        assert_eq!(error(r#""a.md", service = """#), "the service's name is empty");
        assert_eq!(
            error(r#""a.md", table = x"#),
            "expected the number of a table, the text of its heading, or `all`"
        );
        assert_eq!(error(r#""a.md", table = 0"#), "expected a positive number");
        assert_eq!(
            error(r#""a.md", columns(colour = "x")"#),
            "unknown role `colour`: expected one of code, http_status, name, message, description, cause, solution, \
             retry, other"
        );
        assert_eq!(
            error(r#""a.md", columns(code = x)"#),
            "expected the text of a header or the number of a column"
        );
        assert_eq!(error(r#""a.md", kind = text"#), "expected `\"number\"` or `\"text\"`");
        assert_eq!(
            error(r#""a.md", kind = "string""#),
            "unknown kind of codes `string`: expected `\"number\"` or `\"text\"`"
        );
        assert_eq!(error(r#""a.md", http = "yes""#), "expected `true` or `false`");
        assert_eq!(
            error(r#""a.md", service = "x", "b.md""#),
            "the paths of pages come first: write this path before the other arguments"
        );
    }
}
