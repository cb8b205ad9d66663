//! The options that say how pages are read. They are those arguments of the attribute that are about reading.

mod argument;
mod stdin;
mod syntax;

use std::path::{Path, PathBuf};

use argument::{Argument, Columns, LINE};
use clap::Args;
use clap::builder::PossibleValuesParser;
use doccodes_codegen::catalogue::{Choice, CodeKind, Language, Role};
use doccodes_codegen::problem::Problem;
use doccodes_codegen::source::Source;
use doccodes_codegen::{AttributeError, Inspection};
pub(crate) use stdin::is_stdin;
pub(crate) use syntax::OptionSyntax;

use crate::inspected::Inspected;
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
    /// It can be given several times. `sections` are headings within a table. Of several pages, name the one with the row:
    /// `line=codes.md:57`. To leave out a row with the code `ranges`, write the code as a Rust string: `--skip '"ranges"'`. This is
    /// possible for the other options as well.
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
    /// Reads the pages of one enum. An option that matches nothing is a problem.
    pub(crate) fn inspect(&self, pages: &[PathBuf]) -> Inspected {
        let (mut inspected, unmatched) = self.read(pages);
        let unmatched = unmatched.into_iter().map(|unmatched| unmatched.problem);
        for problem in unmatched.chain(self.unused_format(pages)) {
            inspected.reject(problem);
        }
        inspected
    }

    /// The problem that there is a format of standard input, which none of the pages is.
    pub(crate) fn unused_format<P: AsRef<Path>>(&self, pages: &[P]) -> Option<Problem> {
        let format = self.stdin_format.as_ref()?;
        let is_used = pages.iter().any(|page| is_stdin(page.as_ref()));
        let option = syntax::option("--stdin-format", format);
        (!is_used).then(|| Problem::error(format!("`{option}`: no page is standard input, which is `-`")))
    }

    /// Reads the pages of one enum, and returns the options that match nothing on them.
    pub(crate) fn read(&self, pages: &[PathBuf]) -> (Inspected, Vec<Unmatched>) {
        self.read_with(&names(pages), &|name| self.open(pages, name))
    }

    /// Reads the page of an enum from its text. An option that matches nothing is a problem.
    pub(crate) fn inspect_source(&self, source: &Source) -> Inspected {
        let (mut inspected, unmatched) = self.read_with(&[source.name().to_owned()], &|_| Ok(source.clone()));
        for unmatched in unmatched {
            inspected.reject(unmatched.problem);
        }
        inspected
    }

    /// The arguments of an attribute in which the pages have these paths.
    pub(crate) fn attribute(&self, pages: &[PathBuf], paths: &[String]) -> String {
        self.arguments(&names(pages), paths)
    }

    fn arguments(&self, names: &[String], paths: &[String]) -> String {
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
            ("skip", self.skip.iter().collect()),
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

    /// The options about the codes themselves, whatever page they are on.
    pub(crate) fn about_codes(&self) -> Self {
        let Self { kind, http, success, .. } = self;
        Self { kind: kind.clone(), http: *http, success: success.clone(), ..Self::default() }
    }

    /// Whether no option is an argument of the attribute.
    pub(crate) fn is_empty(&self) -> bool {
        self.arguments(&[], &[]).is_empty()
    }

    /// Whether one of the options was given.
    pub(crate) fn is_given(&self) -> bool {
        self.stdin_format.is_some() || !self.is_empty()
    }

    /// The language that the user asks for.
    pub(crate) fn language(&self) -> Option<Language> {
        self.language
    }

    fn read_with(
        &self,
        names: &[String],
        open: &dyn Fn(&str) -> Result<Source, Problem>,
    ) -> (Inspected, Vec<Unmatched>) {
        let attribute = self.arguments(names, names).parse().unwrap_or_default();
        let item = "enum Code {}".parse().unwrap_or_default();
        let inspection = Inspection::new(attribute, item, open);
        let mut unmatched: Vec<Unmatched> =
            self.skip.iter().filter_map(|skip| line_error(&skip.written, names)).collect();
        // The attribute has errors for the same lines.
        if unmatched.is_empty() {
            unmatched.extend(inspection.errors.iter().map(|error| self.unmatched(error)));
        }
        (Inspected::new(inspection, &OptionSyntax), unmatched)
    }

    fn unmatched(&self, error: &AttributeError) -> Unmatched {
        let is_about_rows =
            matches!(error.choice, Some(Choice::Skip(_) | Choice::Success(_) | Choice::Language));
        let option = error.choice.and_then(|choice| self.option(choice));
        let message = option.map_or(String::new(), |option| format!("`{option}`: ")) + &error.message;
        Unmatched { problem: Problem::error(message), choice: error.choice.filter(|_| is_about_rows) }
    }

    /// The option with a choice.
    fn option(&self, choice: Choice) -> Option<String> {
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

    /// Reads the page with this name.
    pub(crate) fn open(&self, pages: &[PathBuf], name: &str) -> Result<Source, Problem> {
        let path = pages.iter().find(|path| self::name(path) == name);
        match path {
            Some(path) if is_stdin(path) => stdin::read(self.stdin_format.as_deref()),
            Some(path) => Source::open(name, path),
            None => Source::open(name, Path::new(name)),
        }
    }
}

/// An option that matches nothing on the pages of an enum.
pub(crate) struct Unmatched {
    pub(crate) problem: Problem,
    /// The choice, if it is about some of the codes: it may match another version of the page.
    pub(crate) choice: Option<Choice>,
}

/// The names of pages in messages.
pub(crate) fn names(pages: &[PathBuf]) -> Vec<String> {
    pages.iter().map(|path| name(path)).collect()
}

fn name(path: &Path) -> String {
    if is_stdin(path) { stdin::NAME.to_owned() } else { path.display().to_string() }
}

/// What is wrong with the page of a row that `--skip` names by its line.
fn line_error(skip: &str, names: &[String]) -> Option<Unmatched> {
    let line = skip.strip_prefix(LINE)?;
    let (page, number) = line.rsplit_once(':').unwrap_or(("", line));
    let option = syntax::option("--skip", skip);
    let message = match page {
        "" if names.len() > 1 => {
            let better = syntax::option("--skip", &format!("{LINE}{}:{number}", names[0]));
            format!("`{option}`: there are several pages: name the page of the line, as in `{better}`")
        }
        "" => return None,
        page if names.iter().any(|name| name == page) => return None,
        page => format!("`{option}`: `{page}` is not one of the pages"),
    };
    Some(Unmatched { problem: Problem::error(message), choice: None })
}

#[cfg(test)]
pub(crate) mod testing {
    use super::*;

    /// A page of Markdown, read without options.
    pub(crate) fn inspected(page: &str) -> Inspected {
        ReadingOptions::default().inspect_source(&Source::new("p.md", page.as_bytes()).unwrap())
    }
}
