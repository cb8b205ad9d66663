//! What differs between two catalogues, and what it means for a crate that exposes the enum.

use std::collections::{HashMap, HashSet};

use doccodes_codegen::catalogue::{Catalogue, Code, Entry, Kind, Language, Value};
use doccodes_codegen::variant_names;
use doccodes_core::{RetryBasis, Retryability};

/// The class of a change, as Cargo's rules for versions have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Semver {
    /// Nothing changed.
    None,
    /// Texts and verdicts: a patch.
    Patch,
    /// New codes: minor for an enum that is `#[non_exhaustive]`, major for one that is not.
    Minor,
    /// Programs that named a variant, or the type of the codes, do not compile any more.
    Major,
}

impl Semver {
    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// One thing that changed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// Numbers became strings, or an integer type became another.
    Kind { old: String, new: String },
    /// Statuses of HTTP became other codes, or the opposite.
    IsHttp { new: bool },
    /// A code is not documented any more.
    Removed(Named),
    /// A code is documented that was not.
    Added(Named),
    /// A code's variant has another name.
    Renamed { code: Value, old: String, new: String },
    /// A code comes with another HTTP status.
    Status { code: Value, old: Option<u16>, new: Option<u16> },
    /// A request that was answered with the code may be repeated where it might not, or the opposite, or for another
    /// reason.
    Verdict { code: Value, old: (Retryability, RetryBasis), new: (Retryability, RetryBasis) },
    /// A text of the code is another one.
    Text { code: Value, what: String, old: String, new: String },
}

/// A code with what it is called.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) code: Value,
    pub(crate) variant: String,
    pub(crate) name: String,
}

impl Change {
    /// What it means for a crate that exposes the enum.
    pub(crate) fn semver(&self) -> Semver {
        match self {
            Self::Kind { .. } | Self::IsHttp { .. } | Self::Removed(_) | Self::Renamed { .. } => {
                Semver::Major
            }
            Self::Added(_) => Semver::Minor,
            Self::Status { .. } | Self::Verdict { .. } | Self::Text { .. } => Semver::Patch,
        }
    }
}

/// What changed, worst first.
pub(crate) fn between(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let (old_names, new_names) = (variant_names(old), variant_names(new));
    let mut changes = Vec::new();
    // A catalogue without codes is of no kind.
    if !old.codes.is_empty() && !new.codes.is_empty() {
        let (kind, other) = (kind(old), kind(new));
        if kind != other {
            changes.push(Change::Kind { old: kind, new: other });
        }
        if old.is_http != new.is_http {
            changes.push(Change::IsHttp { new: new.is_http });
        }
    }
    let places: HashMap<&Value, usize> =
        new.codes.iter().zip(0..).map(|(code, at)| (&code.value, at)).collect();
    for (code, name) in old.codes.iter().zip(&old_names) {
        match places.get(&code.value) {
            Some(&at) => code_changes(code, name, &new.codes[at], &new_names[at], &mut changes),
            None => changes.push(Change::Removed(named(code, name))),
        }
    }
    let known: HashSet<&Value> = old.codes.iter().map(|code| &code.value).collect();
    let added = new.codes.iter().zip(&new_names).filter(|(code, _)| !known.contains(&code.value));
    changes.extend(added.map(|(code, name)| Change::Added(named(code, name))));
    // Among those of one class, in page order.
    changes.sort_by_key(|change| std::cmp::Reverse(change.semver()));
    changes
}

/// The worst of the changes.
pub(crate) fn semver(changes: &[Change]) -> Semver {
    changes.iter().map(Change::semver).max().unwrap_or(Semver::None)
}

fn kind(catalogue: &Catalogue) -> String {
    match catalogue.kind {
        Kind::Number(repr) => repr.name().to_owned(),
        _ => "&str".to_owned(),
    }
}

fn named(code: &Code, variant: &str) -> Named {
    Named { code: code.value.clone(), variant: variant.to_owned(), name: code.name().to_owned() }
}

fn code_changes(old: &Code, old_name: &str, new: &Code, new_name: &str, changes: &mut Vec<Change>) {
    let code = || old.value.clone();
    if old_name != new_name {
        changes.push(Change::Renamed { code: code(), old: old_name.to_owned(), new: new_name.to_owned() });
    }
    if old.http_status() != new.http_status() {
        changes.push(Change::Status { code: code(), old: old.http_status(), new: new.http_status() });
    }
    let verdict = |code: &Code| (code.verdict.retryability, code.verdict.basis);
    if verdict(old) != verdict(new) {
        changes.push(Change::Verdict { code: code(), old: verdict(old), new: verdict(new) });
    }
    let rows = old.entries.len().max(new.entries.len());
    for n in 0..rows {
        let (before, after) = (texts(old.entries.get(n)), texts(new.entries.get(n)));
        for (what, old, new) in differing(&before, &after) {
            let what = if rows > 1 { format!("{what} of row {}", n + 1) } else { what.to_owned() };
            changes.push(Change::Text { code: code(), what, old: old.to_owned(), new: new.to_owned() });
        }
    }
}

/// The texts of a row with their names; none for a row that is not there.
fn texts(entry: Option<&Entry>) -> Vec<(&'static str, &str)> {
    let Some(entry) = entry else { return Vec::new() };
    let mut texts = vec![("name", entry.name.as_str())];
    let others = [("message", &entry.message), ("cause", &entry.cause), ("solution", &entry.solution)];
    texts.extend(others.into_iter().filter_map(|(what, text)| Some((what, text.as_deref()?))));
    texts.extend(entry.descriptions.iter().map(|(language, text)| match language {
        Some(Language::En) => ("English description", text.as_str()),
        Some(Language::Zh) => ("Chinese description", text.as_str()),
        _ => ("description", text.as_str()),
    }));
    texts
}

fn differing<'a>(
    old: &[(&'static str, &'a str)],
    new: &[(&'static str, &'a str)],
) -> Vec<(&'static str, &'a str, &'a str)> {
    let of = |texts: &[(&'static str, &'a str)], what: &str| {
        texts.iter().find(|(other, _)| *other == what).map_or("", |&(_, text)| text)
    };
    let mut names: Vec<&'static str> = old.iter().map(|&(what, _)| what).collect();
    names
        .extend(new.iter().map(|&(what, _)| what).filter(|what| !old.iter().any(|(other, _)| other == what)));
    names.dedup();
    let changed = names.into_iter().map(|what| (what, of(old, what), of(new, what)));
    changed.filter(|(_, old, new)| old != new).collect()
}
