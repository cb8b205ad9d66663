//! The options, and the attribute with the same arguments.

use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;
use doccodes_codegen::catalogue::{Choice, CodeKind, Language, Role};

use super::argument::{self, Argument, Columns};
use super::page_name::names;
use super::{stdin, syntax};
use crate::language;

/// How pages are read.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "How to read the pages (the arguments of the attribute)")]
pub(crate) struct ReadingOptions {
    /// Read the table with this number, the tables under a heading with this text, or `all` tables
    #[arg(long, value_name = "NUMBER|TEXT|all", value_parser = argument::table)]
    table: Option<Argument>,
    /// Read the codes outside tables under a heading or a paragraph with this text, or those that begin with this code
    #[arg(long, value_name = "TEXT", value_parser = argument::texts("listing"))]
    listing: Option<Argument>,
    #[arg(long, value_name = "ROLE=COLUMN,…", value_parser = argument::columns, help = columns_help())]
    columns: Vec<Columns>,
    /// Leave out a row by its code, as in `2xx`, or by its `line=57`, or leave out all `ranges`, `classes` or `sections`
    ///
    /// It can be given several times. `sections` are headings within a table. If there are several pages, name the one with the
    /// row: `line=codes.md:57`. A value in double quotes is always a text: `--skip '"ranges"'` leaves out a row with the code
    /// `ranges`, and `--table '"2"'` is a heading.
    #[arg(long, value_name = "ROWS", value_parser = argument::skip, allow_negative_numbers = true)]
    skip: Vec<Argument>,
    /// Read the codes as numbers or as text
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    kind: Option<String>,
    /// Whether the codes are HTTP statuses
    #[arg(long, value_name = "true|false", hide_possible_values = true)]
    http: Option<bool>,
    /// A code that means success; for several codes, give the option several times
    #[arg(long, value_name = "CODE", value_parser = argument::success, allow_negative_numbers = true)]
    success: Vec<Argument>,
    #[arg(long, value_name = "LANGUAGE", value_parser = language::parse, help = language_help())]
    language: Option<Language>,
    /// The name of the service
    #[arg(long, value_name = "NAME", value_parser = argument::texts("service"))]
    service: Option<Argument>,
    /// The address at which the page is published
    #[arg(long, value_name = "ADDRESS", value_parser = argument::texts("url"))]
    url: Option<Argument>,
    /// The format of standard input, for the page `-`
    #[arg(long, value_name = "FORMAT", value_parser = stdin::formats(), help_heading = None::<&str>)]
    stdin_format: Option<String>,
}

fn columns_help() -> String {
    let roles = Role::ALL.map(Role::name).join(", ");
    format!(
        "Give columns their roles, by header or number: `code=Error code,description=3`. The roles are {roles}"
    )
}

fn language_help() -> String {
    format!("The language whose descriptions come first: {}", language::tags())
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new([CodeKind::Number, CodeKind::Text].map(CodeKind::name))
}

impl ReadingOptions {
    /// The arguments of an attribute in which the pages have these paths.
    pub(crate) fn attribute(&self, pages: &[PathBuf], paths: &[String]) -> String {
        let all: Vec<usize> = (0..self.skip.len()).collect();
        self.arguments(&names(pages), paths, &all)
    }

    /// The arguments of an attribute in which the pages with these names have these paths. `skip` are the indices of the values of
    /// `--skip` that it has.
    pub(super) fn arguments(&self, names: &[String], paths: &[String], skip: &[usize]) -> String {
        let mut arguments: Vec<String> = paths.iter().map(|path| format!("{path:?}")).collect();
        let mut add = |key: &str, value: &Option<Argument>| {
            arguments.extend(value.iter().map(|value| format!("{key} = {}", value.rust)));
        };
        add("table", &self.table);
        add("listing", &self.listing);
        add("service", &self.service);
        add("url", &self.url);
        let columns: Vec<&Argument> = self.columns.iter().flat_map(|columns| &columns.0).collect();
        let lists = [
            ("columns", columns),
            ("skip", skip.iter().filter_map(|&n| self.skip.get(n)).collect()),
            ("success", self.success.iter().collect()),
        ];
        for (key, values) in lists.iter().filter(|(_, values)| !values.is_empty()) {
            let values: Vec<String> = values.iter().map(|value| value.on_pages(names, paths)).collect();
            arguments.push(format!("{key}({})", values.join(", ")));
        }
        arguments.extend(self.kind.iter().map(|kind| format!("kind = {kind:?}")));
        arguments.extend(self.http.iter().map(|http| format!("http = {http}")));
        arguments.extend(self.language.iter().map(|language| format!("language = {:?}", language.tag())));
        arguments.join(", ")
    }

    /// Only the options about the codes themselves, which do not depend on the page.
    pub(crate) fn about_codes(&self) -> Self {
        let Self { kind, http, success, .. } = self;
        Self { kind: kind.clone(), http: *http, success: success.clone(), ..Self::default() }
    }

    /// Whether no option is an argument of the attribute.
    pub(crate) fn is_empty(&self) -> bool {
        self.attribute(&[], &[]).is_empty()
    }

    /// Whether one of the options was given.
    pub(crate) fn is_given(&self) -> bool {
        self.stdin_format.is_some() || !self.is_empty()
    }

    /// The language that the user asks for.
    pub(crate) fn language(&self) -> Option<Language> {
        self.language
    }

    /// The address of the page.
    pub(crate) fn url(&self) -> Option<String> {
        self.url.as_ref().map(|url| url.written.clone())
    }

    /// The option with a choice.
    pub(super) fn option(&self, choice: Choice) -> Option<String> {
        let (name, value) = match choice {
            Choice::Table => ("--table", self.table.as_ref()?.written.clone()),
            Choice::Listing => ("--listing", self.listing.as_ref()?.written.clone()),
            Choice::Kind => ("--kind", self.kind.clone()?),
            Choice::Http => ("--http", self.http?.to_string()),
            Choice::Language => ("--language", self.language?.tag().to_owned()),
            Choice::Column(n) => {
                let mut columns = self.columns.iter().flat_map(|columns| &columns.0);
                ("--columns", columns.nth(n)?.written.clone())
            }
            Choice::Skip(n) => ("--skip", self.skip.get(n)?.written.clone()),
            Choice::Success(n) => ("--success", self.success.get(n)?.written.clone()),
            _ => return None,
        };
        Some(syntax::option(name, &value))
    }

    /// The option `--stdin-format`, if it is given.
    pub(super) fn format(&self) -> Option<&str> {
        self.stdin_format.as_deref()
    }

    /// The values of `--skip`.
    pub(super) fn skip(&self) -> &[Argument] {
        &self.skip
    }
}
