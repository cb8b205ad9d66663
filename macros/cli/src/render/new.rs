//! The attribute of a proposal: as Rust with the reasons in comments, and as JSON.

use std::fmt::Write as _;

use doccodes_codegen::catalogue::{Language, Role, TableReading};
use doccodes_codegen::page::{Form, Format};
use doccodes_codegen::problem::visible;
use serde_json::{Value, json};

use super::json::to_line;
use super::page_json;
use super::text::{counted, shortened, wrapped};
use super::{decision, kind};
use crate::enum_name;
use crate::inspected::Inspected;
use crate::lint::{Levels, Report};
use crate::place::Place;
use crate::proposal::Proposal;

/// The width of the comments, that of rustfmt.
const WIDTH: usize = 100;

/// The attribute with its enum, ready to be pasted; `imports` tells whether the macro is imported above it. If a problem is
/// left, all of it is a comment.
pub(crate) fn rust(proposal: &Proposal, name: Option<&str>, imports: bool) -> String {
    let mut rust = String::new();
    if imports {
        rust.push_str("use doccodes::codes;\n");
    }
    rust.push('\n');
    list(&mut rust, "How doccodes reads the codes:", &reading(&proposal.inspected));
    list(&mut rust, "What may be wrong, as `cargo doccodes check` says:", &findings(&proposal.inspected));
    rust.push_str("#[codes(\n");
    for path in &proposal.paths {
        let _ = writeln!(rust, "    {path:?},");
    }
    for line in arguments(proposal).lines() {
        let _ = writeln!(rust, "    {line}");
    }
    let _ = writeln!(rust, ")]\npub enum {} {{}}", enum_name(proposal, name));
    // Texts of pages are in comments and string literals, in which the escapes mean the same.
    let rust = visible(&rust);
    if proposal.is_complete() { rust } else { unfinished(&rust, &proposal.inspected) }
}

/// The attribute as a comment, below the problems that are left.
fn unfinished(rust: &str, inspected: &Inspected) -> String {
    let mut lines = "This is not finished: no argument solves these problems.\n".to_owned();
    for problem in inspected.errors() {
        let _ = writeln!(lines, "\n{}", problem.to_string_in(inspected.syntax));
    }
    let all = format!("{lines}\n{rust}");
    all.lines().map(|line| format!("// {line}").trim_end().to_owned() + "\n").collect()
}

/// The same as one JSON object, on one line.
pub(crate) fn json(proposal: &Proposal, name: Option<&str>) -> String {
    let chosen = proposal.chosen.iter().map(|choice| {
        json!({ "argument": choice.written(), "why": choice.why, "instead": choice.instead_written() })
    });
    let left_out: Vec<Value> =
        proposal.left_out.iter().map(|rows| json!({ "rows": rows.written(), "why": rows.why })).collect();
    let problems = proposal.inspected.errors().map(|problem| json!(problem.message()));
    let mut object = page_json::pages(&proposal.inspected);
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("enum", json!(enum_name(proposal, name)));
    put("is_complete", json!(proposal.is_complete()));
    put("rust", json!(rust(proposal, name, true)));
    put("chosen", chosen.collect());
    put("left_out", json!(left_out));
    put("reading", json!(reading(&proposal.inspected)));
    put("findings", json!(findings(&proposal.inspected)));
    put("problems", problems.collect());
    to_line(&object.into()) + "\n"
}

fn enum_name(proposal: &Proposal, name: Option<&str>) -> String {
    let first = proposal.paths.first().map_or("", String::as_str);
    name.map_or_else(|| enum_name::propose(proposal.inspected.service(), first), str::to_owned)
}

/// The lines between the paths and the closing parenthesis.
fn arguments(proposal: &Proposal) -> String {
    let mut lines = String::new();
    for choice in &proposal.chosen {
        let instead = choice.instead_written();
        let what = if instead.is_empty() { "check this" } else { "choose one of these" };
        comment(&mut lines, "", &format!("TODO: {what}, because {}", choice.why));
        let _ = writeln!(lines, "{},", choice.written());
        for instead in instead {
            let _ = writeln!(lines, "// {instead},");
        }
    }
    if !proposal.left_out.is_empty() {
        lines.push_str("// TODO: fix these rows on the page, or leave them out.\nskip(\n");
        for rows in &proposal.left_out {
            comment(&mut lines, "    ", &rows.why);
            let _ = writeln!(lines, "    {},", rows.written());
        }
        lines.push_str("),\n");
        if proposal.left_out.iter().any(|rows| rows.or_as_text) {
            lines.push_str("// Or read all codes as strings:\n// kind = \"text\",\n");
        }
    }
    if let [first, others @ ..] = languages(&proposal.inspected).as_slice()
        && !others.is_empty()
    {
        let _ = writeln!(lines, "// `description()` is in {}. For another language:", first.name());
        for other in others {
            let _ = writeln!(lines, "// language = {:?},", other.tag());
        }
    }
    if proposal.inspected.service().is_none() {
        let what =
            if proposal.inspected.has_several_pages() { "No page names" } else { "The page does not name" };
        let _ =
            writeln!(lines, "// {what} the service, so it has the name of the enum. To choose another name:");
        lines.push_str("// service = \"…\",\n");
    }
    lines.push_str(
        "// The address of the page, for the documentation of the enum:\n// url = \"https://…\",\n",
    );
    lines
}

/// The languages of the descriptions, that of the first column first.
fn languages(inspected: &Inspected) -> Vec<Language> {
    let mut languages = Vec::new();
    let tables = inspected.reading.tables.iter().filter(|table| table.is_read());
    for column in tables.flat_map(|table| table.columns.iter().flatten()) {
        if let (Role::Description, Some(language)) = (column.role(), column.language)
            && !languages.contains(&language)
        {
            languages.push(language);
        }
    }
    languages
}

/// What is read from pages, and why: one text for each table, and one for the codes.
fn reading(inspected: &Inspected) -> Vec<String> {
    let mut said = Vec::new();
    for document in &inspected.documents {
        let extension = document.source.name().rsplit_once('.').map_or("", |(_, extension)| extension);
        if let Some(Format { name, feature: Some(feature), .. }) = Format::from_extension(extension) {
            let how = match *feature {
                "csv" => ", which is on by default".to_owned(),
                _ => format!(": `cargo add doccodes --features {feature}`"),
            };
            let needs = format!("{name} needs the feature `{feature}` of doccodes{how}.");
            if !said.contains(&needs) {
                said.push(needs);
            }
        }
    }
    for (n, reading) in inspected.reading.tables.iter().enumerate() {
        said.push(table(inspected, reading, n + 1));
    }
    let catalogue = &inspected.reading.catalogue;
    if !catalogue.codes.is_empty() {
        let codes = counted(catalogue.codes.len(), "code", "no");
        said.push(format!(
            "{codes}: {}. {}.",
            kind::of_catalogue(catalogue.kind),
            kind::http(&inspected.reading.http)
        ));
    }
    said
}

/// The findings of lints, with what to write.
fn findings(inspected: &Inspected) -> Vec<String> {
    let report = Report::new(inspected, &Levels::default());
    let warnings = report
        .problems
        .iter()
        .filter_map(|reported| Some(format!("{}: {}", reported.lint?.name, reported.problem.message())));
    let findings = report
        .findings
        .iter()
        .map(|found| format!("{}: {}; {}", found.lint.name, found.finding.message, found.finding.help));
    warnings.chain(findings).collect()
}

/// A table, the roles of its columns, and the reasons.
fn table(inspected: &Inspected, reading: &TableReading, number: usize) -> String {
    let table = inspected.table(reading);
    let what = match table.form {
        Form::Table => format!("table {number}"),
        form => form.name().to_owned(),
    };
    let place = inspected.named_place(Place::new(reading.page, table.offset));
    let title = table.heading.as_ref().or(table.caption.as_ref());
    let title = title.map_or(String::new(), |title| format!(", {}", shortened(title)));
    let mut said = format!("{what}, {place}{title}: ");
    if let Some(why) = reading.passed_over {
        return format!("{said}not read, because {}", inspected.because(why));
    }
    let (header, rows) = reading.split(table);
    said.push_str(&format!(
        "{}, {}",
        counted(rows.len(), if table.form == Form::Table { "row" } else { "item" }, "no"),
        counted(reading.codes.len(), "code", "no")
    ));
    for (n, column) in reading.columns.iter().flatten().enumerate() {
        let title = header.and_then(|header| header.cells.get(n)).map_or("", |cell| cell.text());
        let title = match title {
            "" => format!("column {}", n + 1),
            title => format!("`{}`", shortened(title)),
        };
        let role = if column.role() == Role::Other { "not read" } else { column.role().name() };
        said.push_str(&format!("\n  {title}: {role} ({})", decision::words(&column.decision)));
    }
    said
}

/// Adds texts as a list in a comment.
fn list(rust: &mut String, title: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    comment(rust, "", title);
    for item in items {
        let item = wrapped(&visible(item), Some(WIDTH - 2));
        comment(rust, "", &format!("- {}", item.replace('\n', "\n  ")));
    }
}

/// Adds a text as lines of a comment.
fn comment(rust: &mut String, indent: &str, text: &str) {
    for line in wrapped(&visible(text), Some(WIDTH)).lines() {
        rust.push_str(format!("{indent}// {line}").trim_end());
        rust.push('\n');
    }
}
