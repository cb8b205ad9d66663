//! The changes between two versions of a page, as text and as JSON.

use anstyle::{AnsiColor, Style};
use doccodes_codegen::catalogue::Value as CodeValue;
use doccodes_codegen::problem::visible;
use doccodes_core::{Outcome, RetryBasis, Retryability};
use serde_json::{Map, Value, json};

use super::github::{Annotation, FilePlace, Severity};
use super::json::to_line;
use super::origin::origin_json;
use super::text::{counted, hanging, on_one_line};
use crate::change::{Change, Comparison, Named, Semver};
use crate::inspected::Inspected;
use crate::workspace::Workspace;

/// The changes as text, for a terminal of this width. The last line has their class.
pub(crate) fn text(comparison: &Comparison<'_>, width: Option<usize>) -> String {
    let mut text = format!("{}\n", title(comparison));
    for change in &comparison.changes {
        text.push_str(&change_text(change, width));
    }
    for page in comparison.broken() {
        text.push_str(&line("broken", &broken(page)));
    }
    if comparison.semver() != Semver::None {
        text.push_str(&line("semver", class(comparison.semver())));
    }
    text.push('\n');
    text
}

/// The names of two versions of a page, or of an enum.
fn title(comparison: &Comparison<'_>) -> String {
    let name = |page: Option<&Inspected>| page.map_or("nothing".to_owned(), Inspected::name);
    match comparison.new.or(comparison.old) {
        Some(of_package) if of_package.origin.is_some() => of_package.name(),
        _ => format!("{} -> {}", name(comparison.old), name(comparison.new)),
    }
}

/// The changes as one JSON object, on one line.
pub(crate) fn json(comparison: &Comparison<'_>) -> String {
    to_line(&object(comparison).into()) + "\n"
}

/// The changes as the keys of an object.
pub(super) fn object(comparison: &Comparison<'_>) -> Map<String, Value> {
    let name = |page: Option<&Inspected>| page.map(page_names);
    let mut object = Map::new();
    if let Some(origin) = comparison.new.or(comparison.old).and_then(|of| of.origin.as_ref()) {
        object.extend(origin_json(origin));
    }
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("old", json!(name(comparison.old)));
    put("new", json!(name(comparison.new)));
    put("more_permissive", json!(comparison.looser()));
    put("changes", comparison.changes.iter().map(change_json).collect());
    put("semver", json!(comparison.semver().name()));
    put("broken", json!(comparison.broken().map(broken).collect::<Vec<_>>()));
    object
}

/// The pages, or the folder that contains them.
fn page_names(inspected: &Inspected) -> String {
    match &inspected.title {
        Some(folder) if inspected.origin.is_none() => folder.clone(),
        _ => inspected.names.join(", "),
    }
}

/// The changes as annotations for GitHub, each at the new row of its code.
pub(crate) fn github(comparison: &Comparison<'_>, workspace: &Workspace) -> String {
    let mut text = String::new();
    for change in &comparison.changes {
        let (severity, title) = match change.semver() {
            _ if change.is_looser() => (Severity::Error, "diff: more permissive".to_owned()),
            Semver::Major => (Severity::Warning, "diff: major".to_owned()),
            other => (Severity::Notice, format!("diff: {}", other.name())),
        };
        let place = place(comparison, change);
        let place = place.as_ref().map(|(page, position)| FilePlace { page, position: *position });
        let annotation = Annotation { severity, place, title: &title, message: summary_of(change) };
        text.push_str(&annotation.command(workspace));
    }
    for page in comparison.broken() {
        let name = page.names.first().map(|name| page.file(name));
        let place = name.as_ref().map(|name| FilePlace { page: name, position: None });
        let annotation =
            Annotation { severity: Severity::Error, place, title: "diff", message: broken(page) };
        text.push_str(&annotation.command(workspace));
    }
    text
}

/// The file and the position of the row of a code, on the new page if it documents the code. A removed row has no position.
fn place(comparison: &Comparison<'_>, change: &Change) -> Option<(String, Option<(u32, u32)>)> {
    let page = comparison.new.or(comparison.old)?;
    let codes = &page.reading.catalogue.codes;
    let found = change.code().and_then(|code| codes.iter().find(|documented| documented.value == *code));
    let Some(entry) = found.and_then(|code| code.entries.first()) else {
        return Some((page.file(page.names.first()?), None));
    };
    let source = page.source(entry.page);
    Some((page.file(source.name()), Some(source.position(entry.offset))))
}

/// The last lines of the text: how many changes are more permissive, and the class of all changes.
pub(crate) fn summary(looser: usize, worst: Semver) -> String {
    let looser = match looser {
        0 => String::new(),
        1 => "1 verdict or outcome is more permissive\n".to_owned(),
        looser => format!("{looser} verdicts or outcomes are more permissive\n"),
    };
    match worst {
        Semver::None => "no difference\n".to_owned(),
        worst => format!("{looser}semver: {}\n", class(worst)),
    }
}

/// The class as text.
fn class(semver: Semver) -> &'static str {
    match semver {
        Semver::MinorOrMajor => "minor if the enum is #[non_exhaustive], otherwise major",
        other => other.name(),
    }
}

/// The line for a page with errors.
fn broken(page: &Inspected) -> String {
    let errors = counted(page.errors().count(), "error", "0");
    let name = page.name();
    format!("{name} has {errors}, so codes may be missing: see `cargo doccodes check`")
}

fn change_text(change: &Change, width: Option<usize>) -> String {
    let code = |code: &CodeValue| visible(&code.to_string());
    let status = |status: &Option<u16>| status.map_or("none".to_owned(), |status| status.to_string());
    match change {
        Change::Kind { old, new } => line("kind", &format!("the codes were {old} and are now {new}")),
        Change::IsHttp { new: true } => line("kind", "the codes are now HTTP statuses"),
        Change::IsHttp { new: false } => line("kind", "the codes are no longer HTTP statuses"),
        Change::Removed(named) => painted(AnsiColor::Red, &line("removed", &named_text(named))),
        Change::Added(named) => painted(AnsiColor::Green, &line("added", &named_text(named))),
        Change::Renamed { code: of, old, new } => line("renamed", &format!("{}: {old} -> {new}", code(of))),
        Change::Status { code: of, old, new } => {
            line("status", &format!("{}: {} -> {}", code(of), status(old), status(new)))
        }
        Change::Verdict { code: of, old, new } => {
            let change_of = format!("{} ({}) -> {} ({})", old.0, old.1, new.0, new.1);
            verdict_line(change, "retry", &code(of), &change_of)
        }
        Change::Outcome { code: of, old, new } => {
            let change_of = format!("{} ({}) -> {} ({})", old.0, old.1, new.0, new.1);
            verdict_line(change, "outcome", &code(of), &change_of)
        }
        Change::AddedEnum { codes } => {
            let text = format!("the enum is new, with {}", counted(*codes, "code", "no"));
            painted(AnsiColor::Green, &line("added", &text))
        }
        Change::RemovedEnum { codes } => {
            let text = format!("the enum, with {}", counted(*codes, "code", "no"));
            painted(AnsiColor::Red, &line("removed", &text))
        }
        Change::RenamedEnum { old, new } => line("renamed", &format!("the enum: {old} -> {new}")),
        Change::NonExhaustive { new: true } => line("enum", "it is now #[non_exhaustive]"),
        Change::NonExhaustive { new: false } => line("enum", "it is no longer #[non_exhaustive]"),
        Change::Text { code: of, what, old, new } => {
            let mut text = line("text", &format!("{}, {what}", code(of)));
            for (sign, colour, words) in [("-", AnsiColor::Red, old), ("+", AnsiColor::Green, new)] {
                for words in words.lines().filter(|words| !words.is_empty()) {
                    let start = format!("           {sign} ");
                    text.push_str(&painted(colour, &hanging(&start, &visible(words), width)));
                }
            }
            text
        }
    }
}

/// A change of a verdict or an outcome. A more permissive one is highlighted.
fn verdict_line(change: &Change, what: &str, code: &str, change_of: &str) -> String {
    match change.is_looser() {
        true => painted(AnsiColor::Red, &line("looser", &format!("{code}: {what} {change_of}"))),
        false => line(what, &format!("{code}: {change_of}")),
    }
}

/// A change on one line, without colours.
pub(crate) fn summary_of(change: &Change) -> String {
    let text = anstream::adapter::strip_str(&change_text(change, None)).to_string();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn line(what: &str, about: &str) -> String {
    format!("  {what:8} {about}\n")
}

fn painted(colour: AnsiColor, text: &str) -> String {
    let style = Style::new().fg_color(Some(colour.into()));
    format!("{style}{text}{style:#}")
}

/// `404 Not Found (NotFound)`
fn named_text(named: &Named) -> String {
    let name = visible(&on_one_line(&named.name));
    format!("{} ({})", format!("{} {name}", visible(&named.code.to_string())).trim_end(), named.variant)
}

fn change_json(change: &Change) -> Value {
    let semver = change.semver().name();
    let changed = |what: &str, code: &CodeValue, old: Value, new: Value| json!({ "change": what, "code": code.to_string(), "old": old, "new": new, "semver": semver });
    let loosened = |mut changed: Value| {
        changed["more_permissive"] = json!(change.is_looser());
        changed
    };
    let named = |what: &str, named: &Named| {
        json!({
            "change": what, "code": named.code.to_string(), "variant": named.variant, "name": named.name,
            "semver": semver,
        })
    };
    match change {
        Change::Kind { old, new } => json!({ "change": "kind", "old": old, "new": new, "semver": semver }),
        Change::IsHttp { new } => json!({ "change": "is_http", "old": !new, "new": new, "semver": semver }),
        Change::Removed(removed) => named("removed", removed),
        Change::Added(added) => named("added", added),
        Change::Renamed { code, old, new } => changed("renamed", code, json!(old), json!(new)),
        Change::Status { code, old, new } => changed("http_status", code, json!(old), json!(new)),
        Change::Verdict { code, old, new } => {
            let verdict = |(verdict, basis): &(Retryability, RetryBasis)| json!({ "retryability": verdict.name(), "basis": basis.name() });
            loosened(changed("verdict", code, verdict(old), verdict(new)))
        }
        Change::Outcome { code, old, new } => {
            let outcome = |(outcome, basis): &(Outcome, RetryBasis)| json!({ "outcome": outcome.name(), "basis": basis.name() });
            loosened(changed("outcome", code, outcome(old), outcome(new)))
        }
        Change::AddedEnum { codes } => json!({ "change": "added_enum", "codes": codes, "semver": semver }),
        Change::RemovedEnum { codes } => {
            json!({ "change": "removed_enum", "codes": codes, "semver": semver })
        }
        Change::RenamedEnum { old, new } => {
            json!({ "change": "renamed_enum", "old": old, "new": new, "semver": semver })
        }
        Change::NonExhaustive { new } => {
            json!({ "change": "non_exhaustive", "old": !new, "new": new, "semver": semver })
        }
        Change::Text { code, what, old, new } => {
            let mut changed = changed("text", code, json!(old), json!(new));
            changed["text"] = json!(what);
            changed
        }
    }
}
