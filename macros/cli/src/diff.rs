//! `diff`: what changed between two versions of a page, or of a folder of pages.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anstyle::{AnsiColor, Style};
use doccodes_codegen::catalogue::{Catalogue, Value};
use doccodes_codegen::page::Format;
use doccodes_codegen::problem::visible;
use serde_json::json;

use crate::change::{self, Change, Named, Semver};
use crate::complaint::complain;
use crate::inspect::{self, Inspected};

/// Two versions of a page; one may be missing.
struct Pair {
    old: Option<PathBuf>,
    new: Option<PathBuf>,
}

/// Compares two pages or two folders; the result is the exit code.
pub(crate) fn run(old: &Path, new: &Path, as_json: bool) -> u8 {
    let pairs = match pairs(old, new) {
        Ok(pairs) => pairs,
        Err(error) => {
            complain(format_args!("{error}\n"));
            return 2;
        }
    };
    let mut out = anstream::stdout().lock();
    let (mut exit, mut worst) = (0, Semver::None);
    for pair in pairs {
        match compare(&pair, as_json) {
            Ok(Some((text, semver))) => {
                worst = worst.max(semver);
                // A reader that has seen enough, such as `head`, is no failure.
                if write!(out, "{text}").is_err() {
                    return exit.max(1);
                }
            }
            Ok(None) => {}
            Err(error) => {
                complain(format_args!("{error}\n"));
                exit = 2;
            }
        }
    }
    if !as_json {
        let _ = write!(out, "{}", summary(worst));
    }
    exit.max(u8::from(worst != Semver::None))
}

fn pairs(old: &Path, new: &Path) -> Result<Vec<Pair>, String> {
    if !old.is_dir() && !new.is_dir() {
        return Ok(vec![Pair { old: Some(old.to_owned()), new: Some(new.to_owned()) }]);
    }
    if old.is_dir() != new.is_dir() {
        if let Some(path) = [old, new].into_iter().find(|path| !path.exists()) {
            return Err(format!("{}: there is no such file or folder", visible(&path.display().to_string())));
        }
        return Err("expected two pages or two folders, not one of each".to_owned());
    }
    let (mut left, mut right) = (BTreeSet::new(), BTreeSet::new());
    for (folder, pages) in [(old, &mut left), (new, &mut right)] {
        pages_in(folder, Path::new(""), pages)
            .map_err(|error| format!("{}: {error}", visible(&folder.display().to_string())))?;
    }
    let all: BTreeSet<&PathBuf> = left.union(&right).collect();
    let of = |folder: &Path, pages: &BTreeSet<PathBuf>, page: &PathBuf| {
        pages.contains(page).then(|| folder.join(page))
    };
    Ok(all.into_iter().map(|page| Pair { old: of(old, &left, page), new: of(new, &right, page) }).collect())
}

/// The pages in a folder and in those in it, by their paths within `root`.
fn pages_in(root: &Path, within: &Path, pages: &mut BTreeSet<PathBuf>) -> std::io::Result<()> {
    for file in std::fs::read_dir(root.join(within))? {
        let file = file?;
        let path = within.join(file.file_name());
        // A folder behind a link may be one of those around it.
        if file.file_type()?.is_dir() {
            pages_in(root, &path, pages)?;
        } else if path
            .extension()
            .and_then(|extension| extension.to_str())
            .is_some_and(|extension| Format::from_extension(extension).is_some())
        {
            pages.insert(path);
        }
    }
    Ok(())
}

/// What is to be printed about a pair, and its class; nothing for pages without codes.
fn compare(pair: &Pair, as_json: bool) -> Result<Option<(String, Semver)>, String> {
    let read = |path: &Option<PathBuf>| {
        let path = path.as_deref();
        path.map(|path| inspect::read(path).map_err(|problem| problem.to_string())).transpose()
    };
    let (old, new) = (read(&pair.old)?, read(&pair.new)?);
    let (none_old, none_new) = (none(), none());
    let (before, after) = (catalogue(&old, &none_old), catalogue(&new, &none_new));
    if before.codes.is_empty() && after.codes.is_empty() && (pair.old.is_none() || pair.new.is_none()) {
        return Ok(None);
    }
    let changes = change::between(before, after);
    let semver = change::semver(&changes);
    let broken: Vec<String> = [&old, &new].into_iter().flatten().filter_map(broken).collect();
    if as_json {
        let name =
            |inspected: &Option<Inspected>| inspected.as_ref().map(|read| read.source.name().to_owned());
        let changes: Vec<_> = changes.iter().map(change_json).collect();
        let object = json!({
            "old": name(&old), "new": name(&new), "changes": changes, "semver": semver.name(), "broken": broken,
        });
        return Ok(Some((format!("{object}\n"), semver)));
    }
    if changes.is_empty() && broken.is_empty() {
        return Ok(None);
    }
    let name = |inspected: &Option<Inspected>| {
        inspected.as_ref().map_or("nothing".to_owned(), |read| visible(read.source.name()))
    };
    let mut text = format!("{} -> {}\n", name(&old), name(&new));
    for change in &changes {
        text.push_str(&change_text(change));
    }
    for broken in broken {
        let _ = writeln!(text, "  broken   {broken}");
    }
    text.push('\n');
    Ok(Some((text, semver)))
}

/// What a page that is not there documents.
fn none() -> Catalogue {
    Catalogue::empty()
}

fn catalogue<'a>(inspected: &'a Option<Inspected>, none: &'a Catalogue) -> &'a Catalogue {
    inspected.as_ref().map_or(none, |inspected| &inspected.reading.catalogue)
}

/// What a page with errors is to be told about.
fn broken(inspected: &Inspected) -> Option<String> {
    let errors = inspected.errors().count();
    let page = visible(inspected.source.name());
    let noun = if errors == 1 { "error" } else { "errors" };
    (errors > 0).then(|| {
        format!("{page} has {errors} {noun}, so that codes may be missing: see `cargo doccodes check`")
    })
}

fn change_text(change: &Change) -> String {
    let code = |code: &Value| visible(&code.to_string());
    let status = |status: &Option<u16>| status.map_or("none".to_owned(), |status| status.to_string());
    match change {
        Change::Kind { old, new } => line("kind", &format!("the codes were {old} and are {new}")),
        Change::IsHttp { new } => line(
            "kind",
            if *new { "the codes are HTTP statuses now" } else { "the codes are no HTTP statuses any more" },
        ),
        Change::Removed(named) => coloured(AnsiColor::Red, "removed", &self::named(named)),
        Change::Added(named) => coloured(AnsiColor::Green, "added", &self::named(named)),
        Change::Renamed { code: of, old, new } => line("renamed", &format!("{}: {old} -> {new}", code(of))),
        Change::Status { code: of, old, new } => {
            line("status", &format!("{}: {} -> {}", code(of), status(old), status(new)))
        }
        Change::Verdict { code: of, old, new } => {
            line("retry", &format!("{}: {} ({}) -> {} ({})", code(of), old.0, old.1, new.0, new.1))
        }
        Change::Text { code: of, what, old, new } => {
            let mut text = line("text", &format!("{}, {what}", code(of)));
            for (sign, colour, words) in [("-", AnsiColor::Red, old), ("+", AnsiColor::Green, new)] {
                for words in words.lines().filter(|words| !words.is_empty()) {
                    text.push_str(&paint(colour, &format!("           {sign} {}\n", visible(words))));
                }
            }
            text
        }
    }
}

fn line(what: &str, about: &str) -> String {
    format!("  {what:8} {about}\n")
}

fn coloured(colour: AnsiColor, what: &str, about: &str) -> String {
    paint(colour, &line(what, about))
}

fn paint(colour: AnsiColor, text: &str) -> String {
    let style = Style::new().fg_color(Some(colour.into()));
    format!("{style}{text}{style:#}")
}

/// `404 Not Found (NotFound)`
fn named(named: &Named) -> String {
    let name = visible(&named.name.replace('\n', " "));
    format!("{} ({})", format!("{} {name}", visible(&named.code.to_string())).trim_end(), named.variant)
}

fn summary(worst: Semver) -> String {
    match worst {
        Semver::None => "no difference\n".to_owned(),
        Semver::Minor => "semver: minor where the enum is #[non_exhaustive], otherwise major\n".to_owned(),
        other => format!("semver: {}\n", other.name()),
    }
}

fn change_json(change: &Change) -> serde_json::Value {
    let semver = change.semver().name();
    let changed = |what: &str, code: &Value, old: serde_json::Value, new: serde_json::Value| json!({ "change": what, "code": code.to_string(), "old": old, "new": new, "semver": semver });
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
            let verdict = |(retryability, basis): &(_, _)| verdict_json(*retryability, *basis);
            changed("verdict", code, verdict(old), verdict(new))
        }
        Change::Text { code, what, old, new } => {
            let mut changed = changed("text", code, json!(old), json!(new));
            changed["text"] = json!(what);
            changed
        }
    }
}

fn verdict_json(
    retryability: doccodes_core::Retryability,
    basis: doccodes_core::RetryBasis,
) -> serde_json::Value {
    json!({ "retryability": retryability.name(), "basis": basis.name() })
}
