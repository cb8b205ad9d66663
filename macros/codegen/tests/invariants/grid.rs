//! A simple notation for tables, for invariants that do not depend on the format of a page.
//!
//! | line | meaning |
//! |---|---|
//! | `= skip 2xx` | a choice of the user |
//! | `# One` | a heading |
//! | `> Words` | a paragraph |
//! | `! Code \| Name` | a header |
//! | `~ A` | a row with one cell that spans all columns |
//! | `1 \| One` | a row; `\n` in a cell is a line break |
//! | an empty line | the end of a table |
//! | `===` | the end of a page |

use doccodes_codegen::catalogue::Retryability;
use doccodes_codegen::catalogue::{
    Choices, CodeKind, ColumnChoice, ColumnName, Language, PageInput, Pin, Role, RowKind, Skip, TableChoice,
};
use doccodes_codegen::page::{self, Page};
use doccodes_codegen::source::Source;

/// The most pages of an input.
const MOST_PAGES: usize = 4;

/// Reads the tables of an input, and checks the catalogue.
pub(super) fn check(text: &str) {
    let choices = choices(text);
    let mut pages: Vec<(Source, Page)> = Vec::new();
    for (n, grid) in text.split("\n===\n").take(MOST_PAGES).enumerate() {
        let Ok(source) = Source::new(&format!("page{n}.html"), html(grid).as_bytes()) else { return };
        let page = page::read(&source);
        super::page::check_page(&source, &page);
        pages.push((source, page));
    }
    let pages: Vec<PageInput<'_>> = pages.iter().map(|(source, page)| PageInput::new(source, page)).collect();
    super::catalogue::check(&pages, &choices);
}

fn choices(text: &str) -> Choices {
    let mut choices = Choices::default();
    for line in text.lines() {
        let Some((key, value)) = line.strip_prefix("= ").and_then(|line| line.split_once(' ')) else {
            continue;
        };
        match key {
            "table" => {
                choices.table = Some(match value.parse() {
                    Ok(number) => TableChoice::Number(number),
                    Err(_) if value == "all" => TableChoice::All,
                    Err(_) => TableChoice::Titled(value.to_owned()),
                });
            }
            "skip" => choices.skip.push(match value {
                "ranges" => Skip::Kind(RowKind::Ranges),
                "classes" => Skip::Kind(RowKind::Classes),
                "sections" => Skip::Kind(RowKind::Sections),
                cell => Skip::Cell(cell.replace("\\n", "\n")),
            }),
            "kind" if value == "number" => choices.kind = Some(CodeKind::Number),
            "kind" => choices.kind = Some(CodeKind::Text),
            "http" => choices.http = Some(value == "true"),
            "language" => choices.language = Some(if value == "zh" { Language::Zh } else { Language::En }),
            "pin" => {
                let mut words = value.split(' ');
                let (code, name) = (words.next().unwrap_or(""), format!("Pinned{}", choices.pins.len()));
                let retry = words
                    .next()
                    .and_then(|word| Retryability::ALL.iter().copied().find(|v| v.name() == word));
                choices.pins.push(Pin { code: code.to_owned(), name, retry, outcome: None });
            }
            _ => {
                let Some(role) = ROLES.into_iter().find(|role| role.name() == key) else { continue };
                let column = match value.parse() {
                    Ok(number) => ColumnName::Number(number),
                    Err(_) => ColumnName::Header(value.to_owned()),
                };
                choices.columns.push(ColumnChoice { role, column });
            }
        }
    }
    choices
}

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

fn html(grid: &str) -> String {
    let mut html = String::new();
    let mut open = false;
    for line in grid.split('\n') {
        let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
        let row = match mark {
            "=" => continue,
            "" | "#" | ">" => {
                html.push_str(if open { "</table>\n" } else { "" });
                open = false;
                match mark {
                    "#" => html.push_str(&format!("<h2>{}</h2>\n", escape(rest))),
                    ">" => html.push_str(&format!("<p>{}</p>\n", escape(rest))),
                    _ => {}
                }
                continue;
            }
            "!" => cells("th", rest),
            "~" => format!("<td colspan=9>{}</td>", escape(rest)),
            _ => cells("td", line),
        };
        html.push_str(if open { "" } else { "<table>" });
        html.push_str(&format!("<tr>{row}</tr>\n"));
        open = true;
    }
    html
}

fn cells(tag: &str, line: &str) -> String {
    line.split('|').map(|cell| format!("<{tag}>{}</{tag}>", escape(cell))).collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace("\\n", "<br>")
}
