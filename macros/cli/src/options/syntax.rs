//! The syntax of the options, for remedies.

use doccodes_codegen::catalogue::{CodeKind, ColumnName, RowKind, Skip, TableChoice};
use doccodes_codegen::problem::visible;
use doccodes_codegen::remedy::{Argument, Syntax};

/// The syntax of the options, quoted for `sh`.
pub(crate) struct OptionSyntax;

impl Syntax for OptionSyntax {
    fn place(&self) -> &'static str {
        "with an option"
    }

    fn one_page(&self) -> &'static str {
        "read each page separately"
    }

    fn arguments(&self, arguments: &[Argument]) -> String {
        arguments.iter().map(written).collect::<Vec<_>>().join(" ")
    }
}

fn written(argument: &Argument) -> String {
    match argument {
        Argument::Table(Some(TableChoice::Number(number))) => format!("--table {number}"),
        Argument::Table(Some(TableChoice::Titled(title))) => option("--table", &table_title(title)),
        Argument::Table(Some(TableChoice::All)) => "--table all".to_owned(),
        Argument::Table(None) => "--table …".to_owned(),
        Argument::Listing(Some(heading)) => option("--listing", &text(heading, false)),
        Argument::Listing(None) => "--listing …".to_owned(),
        Argument::Column(role, column) => {
            let column = match column {
                Some(ColumnName::Number(number)) => number.to_string(),
                Some(ColumnName::Header(header)) => column_header(header),
                None => "…".to_owned(),
            };
            option("--columns", &format!("{}={column}", role.name()))
        }
        Argument::Skip(rows) => rows.iter().map(skip).collect::<Vec<_>>().join(" "),
        Argument::Kind(kind) => format!("--kind {}", kind.map_or("…", CodeKind::name)),
        Argument::Http => "--http …".to_owned(),
    }
}

/// `--skip 2xx`
fn skip(skip: &Skip) -> String {
    let value = match skip {
        Skip::Cell(cell) => skipped_cell(cell),
        Skip::Line { page: None, line } => format!("line={line}"),
        Skip::Line { page: Some(page), line } => format!("line={page}:{line}"),
        Skip::Kind(kind) => kind.name().to_owned(),
    };
    option("--skip", &value)
}

fn skipped_cell(cell: &str) -> String {
    let has_meaning = RowKind::ALL.iter().any(|kind| kind.name() == cell) || cell.starts_with("line=");
    text(cell, has_meaning)
}

fn table_title(title: &str) -> String {
    text(title, title == "all" || title.bytes().all(|byte| byte.is_ascii_digit()))
}

fn column_header(header: &str) -> String {
    text(header, header.contains([',', '=']) || header.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A text as the value of an option. If it would mean something else, it is written as a Rust string.
fn text(text: &str, has_meaning: bool) -> String {
    match has_meaning || text.starts_with('"') || text.contains('\n') || visible(text) != text {
        true => format!("{text:?}"),
        false => text.to_owned(),
    }
}

/// An option with its value. A value with a hyphen would be another option.
pub(super) fn option(name: &str, value: &str) -> String {
    let separator = if value.starts_with('-') { '=' } else { ' ' };
    format!("{name}{separator}{}", for_shell(value))
}

/// A word for `sh`, in quotes where it needs them.
fn for_shell(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:=@%+,…".contains(c);
    match !word.is_empty() && word.chars().all(is_plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', "'\\''")),
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::path::PathBuf;
    use std::process::Command;

    use clap::Parser;
    use doccodes_codegen::AttributeSyntax;
    use doccodes_codegen::catalogue::Role;

    use super::*;
    use crate::options::ReadingOptions;

    #[derive(Parser)]
    struct Tool {
        #[command(flatten)]
        options: ReadingOptions,
    }

    /// The arguments of an attribute, written as options and read back by a shell and by the tool.
    fn through_the_shell(arguments: &[Argument]) -> String {
        let line = OptionSyntax.arguments(arguments);
        let output = Command::new("sh").arg("-c").arg(format!("printf '%s\\0' {line}")).output().unwrap();
        let words = String::from_utf8(output.stdout).unwrap();
        let words = words.split_terminator('\0');
        let tool = Tool::try_parse_from(["tool"].into_iter().chain(words))
            .unwrap_or_else(|error| panic!("{line}: {error}"));
        let pages = ["a.md", "b c.md"];
        let attribute = tool.options.attribute(&pages.map(PathBuf::from), &pages.map(str::to_owned));
        attribute.strip_prefix("\"a.md\", \"b c.md\", ").unwrap_or(&attribute).to_owned()
    }

    const TEXTS: [&str; 21] = [
        "2xx",
        "",
        "-1",
        "--json",
        "7",
        "all",
        "ranges",
        "line=7",
        "line=a.md:7",
        "Error code",
        "it's",
        "\"quoted\"",
        "\"",
        "a \"b\", c",
        "code=1,name=2",
        "a, name=b",
        "Code, text",
        "错误码",
        "\u{202e}\u{200b}",
        "two\nlines",
        "$HOME `ls` \\n *",
    ];

    #[test]
    fn texts_mean_the_same_as_in_the_attribute() {
        for text in TEXTS {
            let text = || text.to_owned();
            for argument in [
                Argument::Skip(vec![Skip::Cell(text())]),
                Argument::Table(Some(TableChoice::Titled(text()))),
                Argument::Listing(Some(text())),
                Argument::Column(Role::Code, Some(ColumnName::Header(text()))),
            ] {
                // No heading and no header is empty.
                if text().is_empty() && !matches!(argument, Argument::Skip(_)) {
                    continue;
                }
                let arguments = [argument];
                assert_eq!(through_the_shell(&arguments), AttributeSyntax.arguments(&arguments));
            }
        }
    }

    #[test]
    fn everything_else_means_the_same_as_in_the_attribute() {
        for argument in [
            Argument::Skip(vec![
                Skip::Kind(RowKind::Ranges),
                Skip::Line { page: None, line: 57 },
                Skip::Line { page: Some("b c.md".to_owned()), line: 57 },
                Skip::Cell("x".to_owned()),
            ]),
            Argument::Table(Some(TableChoice::Number(7))),
            Argument::Table(Some(TableChoice::All)),
            Argument::Column(Role::HttpStatus, Some(ColumnName::Number(3))),
            Argument::Kind(Some(CodeKind::Text)),
        ] {
            let arguments = [argument];
            assert_eq!(through_the_shell(&arguments), AttributeSyntax.arguments(&arguments));
        }
    }

    #[test]
    fn what_the_user_knows_is_left_open() {
        let open = [
            Argument::Table(None),
            Argument::Listing(None),
            Argument::Column(Role::Code, None),
            Argument::Kind(None),
            Argument::Http,
        ];
        assert_eq!(OptionSyntax.arguments(&open), "--table … --listing … --columns code=… --kind … --http …");
    }
}
