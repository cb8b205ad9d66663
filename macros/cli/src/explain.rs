//! `explain`: what a page or a built-in service documents about one code.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use doccodes_codegen::catalogue::{Code, Entry, Language};
use doccodes_codegen::problem::visible;
use doccodes_codegen::variant_names;
use serde_json::json;

use crate::complaint::complain;
use crate::inspect::{self, Inspected};
use crate::{audit, json, review, services};

/// How wide the names of what is said are.
const NAMES: usize = 12;

/// Explains a code; the result is the exit code.
pub(crate) fn run(origin: &str, code: &str, language: Option<Language>, as_json: bool) -> u8 {
    let (text, exit) = match read(origin) {
        Ok(inspected) => found(&inspected, code, language, as_json),
        Err(text) => (Err(text), 2),
    };
    match text {
        // A reader that has seen enough, such as `head`, is no failure.
        Ok(text) => drop(writeln!(std::io::stdout(), "{text}")),
        Err(text) => complain(format_args!("{text}\n")),
    }
    exit
}

/// A page, or the page of a built-in service.
fn read(origin: &str) -> Result<Inspected, String> {
    if let (Some(source), false) = (services::page(origin), Path::new(origin).is_file()) {
        return Ok(Inspected::of(source));
    }
    inspect::read(Path::new(origin))
        .map_err(|problem| format!("{problem}\n  = help: or name a built-in service: {}", services::names()))
}

fn found(
    inspected: &Inspected,
    code: &str,
    language: Option<Language>,
    as_json: bool,
) -> (Result<String, String>, u8) {
    let catalogue = &inspected.reading.catalogue;
    let Some(at) = catalogue.find(code.trim()) else { return (Err(unknown(inspected, code)), 1) };
    let names = variant_names(catalogue);
    let (documented, variant) = (&catalogue.codes[at], &names[at]);
    let text = if as_json {
        let line = |offset: u32| inspected.source.line(offset);
        let code = json::code(documented, variant, &line);
        json!({ "page": inspected.source.name(), "service": catalogue.service, "code": code }).to_string()
    } else {
        explained(inspected, documented, variant, language)
    };
    (Ok(text), 0)
}

fn unknown(inspected: &Inspected, code: &str) -> String {
    let page = visible(inspected.source.name());
    let catalogue = &inspected.reading.catalogue;
    let mut text = format!("{page} does not document the code `{}`", visible(code));
    let near = catalogue.near(code.trim()).into_iter().map(|at| heading(&catalogue.codes[at]));
    let near: Vec<String> = near.collect();
    if !near.is_empty() {
        let _ = write!(text, "; nearest: {}", near.join(", "));
    }
    let errors = inspected.errors().count();
    if errors > 0 {
        let _ = write!(text, "\nit has {errors} problems: see `cargo doccodes check {page}`");
    }
    text
}

/// `404 Not Found`
fn heading(code: &Code) -> String {
    visible(format!("{} {}", code.value, code.name().replace('\n', " ")).trim_end())
}

fn explained(inspected: &Inspected, code: &Code, variant: &str, language: Option<Language>) -> String {
    let catalogue = &inspected.reading.catalogue;
    let service =
        catalogue.service.as_ref().map_or(String::new(), |service| format!("{} ", visible(service)));
    let mut text = format!("{service}{}\n", heading(code));
    say(&mut text, "variant", variant);
    for (n, entry) in code.entries.iter().enumerate() {
        if code.entries.len() > 1 {
            let _ = write!(text, "\n  row {} of {}\n", n + 1, code.entries.len());
        }
        row(&mut text, inspected, entry, language);
    }
    if code.entries.len() > 1 {
        text.push('\n');
    }
    verdict(&mut text, code, catalogue.is_http);
    text.trim_end().to_owned()
}

fn row(text: &mut String, inspected: &Inspected, entry: &Entry, language: Option<Language>) {
    if let Some(status) = entry.http_status {
        say(text, "HTTP status", &status.to_string());
    }
    let mut say_if = |name: &str, said: &Option<String>| {
        if let Some(said) = said {
            say(text, name, said);
        }
    };
    say_if("message", &entry.message);
    let chosen = |other: &Option<Language>| language.is_none() || *other == language;
    // A page without the language says it in the one that it has.
    let has_chosen = entry.descriptions.iter().any(|(other, _)| chosen(other));
    for (_, description) in entry.descriptions.iter().filter(|(other, _)| chosen(other) || !has_chosen) {
        say_if("description", &Some(description.clone()));
    }
    say_if("cause", &entry.cause);
    say_if("solution", &entry.solution);
    let line = inspected.source.line(entry.offset);
    say(text, "line", &format!("{}:{line}", inspected.source.name()));
}

fn verdict(text: &mut String, code: &Code, is_http: bool) {
    let verdict = &code.verdict;
    let permits = review::permits(verdict.retryability);
    say(text, "retry", &format!("{}: {permits}", verdict.retryability));
    say(text, "basis", verdict.basis.name());
    let Some((judgement, held_back)) = audit::deciding(code, is_http) else { return };
    let mut say_if = |name: &str, said: Option<String>| {
        if let Some(said) = said {
            say(text, name, &said);
        }
    };
    say_if("says", judgement.verdict.evidence.clone());
    say_if("rule", audit::rule(&judgement).map(|rule| format!("{}, {}", rule.name(), rule.because())));
    say_if("by", audit::rfc_of(&judgement).map(str::to_owned));
    say_if("why", audit::ground(&judgement));
    say_if(
        "held back",
        held_back.then(|| "another row of the code does not say that it was refused".to_owned()),
    );
}

/// A name and what is said, its further lines under the first.
fn say(text: &mut String, name: &str, said: &str) {
    let indent = format!("\n{}", " ".repeat(NAMES + 3));
    let _ = writeln!(text, "  {name:NAMES$} {}", visible(said).replace('\n', &indent));
}
