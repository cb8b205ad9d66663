//! What changed between two versions of a page, and what that means for a crate that exposes the enum.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use doccodes_codegen::catalogue::{Catalogue, Code, Entry, Kind, Language, Value};
use doccodes_codegen::variant_names;
use doccodes_core::{Outcome, RetryBasis, Retryability};

use crate::inspected::Inspected;
use crate::package::Enum;
use crate::permissive::{is_looser_outcome, is_looser_verdict};

/// The class of a change in the sense of semantic versioning.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Semver {
    /// Nothing changed.
    #[default]
    None,
    /// Texts, HTTP statuses, verdicts or outcomes changed.
    Patch,
    /// A verdict or an outcome became more permissive, or codes were added to an enum that is `#[non_exhaustive]`.
    Minor,
    /// Codes were added: minor for an enum that is `#[non_exhaustive]`, otherwise major.
    MinorOrMajor,
    /// A program that names a variant or the type of the codes no longer compiles.
    Major,
}

impl Semver {
    /// The name that is printed.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor | Self::MinorOrMajor => "minor",
            Self::Major => "major",
        }
    }

    /// The class, once it is known whether the enum is `#[non_exhaustive]`.
    pub(crate) fn of_enum(self, is_non_exhaustive: bool) -> Self {
        match self {
            Self::MinorOrMajor if is_non_exhaustive => Self::Minor,
            Self::MinorOrMajor => Self::Major,
            other => other,
        }
    }
}

/// Two versions of a page, either of which may be missing, and what changed between them.
pub(crate) struct Comparison<'a> {
    pub(crate) old: Option<&'a Inspected>,
    pub(crate) new: Option<&'a Inspected>,
    /// The changes: more permissive ones first, then by class, the worst first.
    pub(crate) changes: Vec<Change>,
    /// Whether the enum is `#[non_exhaustive]`, if that is known.
    is_non_exhaustive: Option<bool>,
}

impl<'a> Comparison<'a> {
    /// Compares two versions. A missing page documents no codes.
    pub(crate) fn new(old: Option<&'a Inspected>, new: Option<&'a Inspected>) -> Self {
        let empty = Catalogue::empty();
        let catalogue = |page: Option<&'a Inspected>| page.map(|page| &page.reading.catalogue);
        let changes = changes(catalogue(old).unwrap_or(&empty), catalogue(new).unwrap_or(&empty));
        Self { old, new, changes, is_non_exhaustive: None }
    }

    /// Compares two versions of an enum of a package.
    pub(crate) fn of_enums(old: Option<&'a Enum>, new: Option<&'a Enum>) -> Self {
        let codes = |of: &Enum| of.inspected.reading.catalogue.codes.len();
        let inspected = |of: Option<&'a Enum>| of.map(|of| &of.inspected);
        let is_non_exhaustive = old.or(new).map(|of| of.is_non_exhaustive);
        let mut comparison = Self { is_non_exhaustive, ..Self::new(inspected(old), inspected(new)) };
        match (old, new) {
            (Some(old), Some(new)) => {
                if old.identity.path != new.identity.path {
                    let (old, new) = (old.identity.path.clone(), new.identity.path.clone());
                    comparison.changes.push(Change::RenamedEnum { old, new });
                }
                if old.is_non_exhaustive != new.is_non_exhaustive {
                    comparison.changes.push(Change::NonExhaustive { new: new.is_non_exhaustive });
                }
            }
            (None, Some(new)) => comparison.changes = vec![Change::AddedEnum { codes: codes(new) }],
            (Some(old), None) => comparison.changes = vec![Change::RemovedEnum { codes: codes(old) }],
            (None, None) => {}
        }
        comparison.sort();
        comparison
    }

    /// How many verdicts and outcomes became more permissive.
    pub(crate) fn looser(&self) -> usize {
        self.changes.iter().filter(|change| change.is_looser()).count()
    }

    fn sort(&mut self) {
        // Changes of one class stay in page order.
        self.changes.sort_by_key(|change| (!change.is_looser(), Reverse(change.semver())));
    }

    /// Whether the page that was added or removed documents no codes.
    pub(crate) fn is_about_no_codes(&self) -> bool {
        let mut pages = self.pages();
        (self.old.is_none() || self.new.is_none())
            && pages.all(|page| page.reading.catalogue.codes.is_empty())
    }

    /// The pages with errors, on which codes may be missing.
    pub(crate) fn broken(&self) -> impl Iterator<Item = &'a Inspected> {
        self.pages().filter(|page| page.has_errors())
    }

    /// The class of all changes.
    pub(crate) fn semver(&self) -> Semver {
        let worst = self.changes.iter().map(Change::semver).max().unwrap_or(Semver::None);
        self.is_non_exhaustive.map_or(worst, |is_non_exhaustive| worst.of_enum(is_non_exhaustive))
    }

    fn pages(&self) -> impl Iterator<Item = &'a Inspected> + use<'a> {
        [self.old, self.new].into_iter().flatten()
    }
}

/// One change.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// Numbers became strings or the reverse, or the integer type changed.
    Kind { old: String, new: String },
    /// The codes became HTTP statuses, or stopped being HTTP statuses.
    IsHttp { new: bool },
    /// A code is no longer documented.
    Removed(Named),
    /// A code is newly documented.
    Added(Named),
    /// The variant of a code has another name.
    Renamed { code: Value, old: String, new: String },
    /// A code comes with another HTTP status.
    Status { code: Value, old: Option<u16>, new: Option<u16> },
    /// The verdict on a code changed, or its basis.
    Verdict { code: Value, old: (Retryability, RetryBasis), new: (Retryability, RetryBasis) },
    /// The outcome of a code changed, or its basis.
    Outcome { code: Value, old: (Outcome, RetryBasis), new: (Outcome, RetryBasis) },
    /// A text of a code changed.
    Text { code: Value, what: String, old: String, new: String },
    /// The package has a new enum.
    AddedEnum { codes: usize },
    /// The package no longer has the enum.
    RemovedEnum { codes: usize },
    /// The enum, or a module around it, has another name.
    RenamedEnum { old: String, new: String },
    /// The enum became `#[non_exhaustive]`, or stopped being so.
    NonExhaustive { new: bool },
}

/// A code with its names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) code: Value,
    pub(crate) variant: String,
    pub(crate) name: String,
}

impl Change {
    /// The code that changed, if it is one.
    pub(crate) fn code(&self) -> Option<&Value> {
        match self {
            Self::Kind { .. } | Self::IsHttp { .. } | Self::NonExhaustive { .. } => None,
            Self::AddedEnum { .. } | Self::RemovedEnum { .. } | Self::RenamedEnum { .. } => None,
            Self::Removed(named) | Self::Added(named) => Some(&named.code),
            Self::Renamed { code, .. }
            | Self::Status { code, .. }
            | Self::Verdict { code, .. }
            | Self::Outcome { code, .. }
            | Self::Text { code, .. } => Some(code),
        }
    }

    /// Whether a verdict or an outcome is more permissive than before. This needs a review, whatever its class is.
    pub(crate) fn is_looser(&self) -> bool {
        match self {
            Self::Verdict { old, new, .. } => is_looser_verdict(old.0, new.0),
            Self::Outcome { old, new, .. } => is_looser_outcome(old.0, new.0),
            _ => false,
        }
    }

    /// What the change means for a crate that exposes the enum.
    pub(crate) fn semver(&self) -> Semver {
        match self {
            Self::Kind { .. } | Self::IsHttp { .. } | Self::Removed(_) | Self::Renamed { .. } => {
                Semver::Major
            }
            Self::RemovedEnum { .. } | Self::RenamedEnum { .. } | Self::NonExhaustive { new: true } => {
                Semver::Major
            }
            Self::AddedEnum { .. } | Self::NonExhaustive { new: false } => Semver::Minor,
            Self::Added(_) => Semver::MinorOrMajor,
            _ if self.is_looser() => Semver::Minor,
            Self::Status { .. } | Self::Verdict { .. } | Self::Outcome { .. } | Self::Text { .. } => {
                Semver::Patch
            }
        }
    }
}

/// The changes between two catalogues: more permissive ones first, then by class, the worst first.
pub(crate) fn changes(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let (old_names, new_names) = (variant_names(old), variant_names(new));
    let mut changes = Vec::new();
    // A catalogue without codes has no kind of codes.
    if !old.codes.is_empty() && !new.codes.is_empty() {
        let (kind, other) = (kind(old), kind(new));
        if kind != other {
            changes.push(Change::Kind { old: kind, new: other });
        }
        if old.is_http != new.is_http {
            changes.push(Change::IsHttp { new: new.is_http });
        }
    }
    let places: HashMap<String, usize> =
        new.codes.iter().zip(0..).map(|(code, at)| (spelling(code), at)).collect();
    for (code, name) in old.codes.iter().zip(&old_names) {
        match places.get(&spelling(code)) {
            Some(&at) => code_changes(code, name, &new.codes[at], &new_names[at], &mut changes),
            None => changes.push(Change::Removed(named(code, name))),
        }
    }
    let known: HashSet<String> = old.codes.iter().map(spelling).collect();
    let added = new.codes.iter().zip(&new_names).filter(|(code, _)| !known.contains(&spelling(code)));
    changes.extend(added.map(|(code, name)| Change::Added(named(code, name))));
    // Changes of one class stay in page order.
    changes.sort_by_key(|change| (!change.is_looser(), Reverse(change.semver())));
    changes
}

/// The identity of a code: a number that became a string is still the same code.
fn spelling(code: &Code) -> String {
    code.hexadecimal.clone().unwrap_or_else(|| code.value.to_string())
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
    let (old_status, new_status) = (old.http_status(), new.http_status());
    if old_status != new_status {
        changes.push(Change::Status { code: code(), old: old_status, new: new_status });
    }
    let verdict = |code: &Code| (code.verdict.retryability, code.verdict.basis);
    if verdict(old) != verdict(new) {
        changes.push(Change::Verdict { code: code(), old: verdict(old), new: verdict(new) });
    }
    let outcome = |code: &Code| (code.verdict.outcome, code.verdict.outcome_basis);
    if outcome(old) != outcome(new) {
        changes.push(Change::Outcome { code: code(), old: outcome(old), new: outcome(new) });
    }
    let rows = old.entries.len().max(new.entries.len());
    for n in 0..rows {
        let (before, after) = (texts(old.entries.get(n)), texts(new.entries.get(n)));
        for (what, old, new) in differing(&before, &after) {
            let what = if rows > 1 { format!("{what} of row {}", n + 1) } else { what.to_string() };
            changes.push(Change::Text { code: code(), what, old: old.to_owned(), new: new.to_owned() });
        }
    }
}

/// A text of a row, with its name.
type NamedText<'a> = (Cow<'static, str>, &'a str);

/// The texts of a row; none if there is no row.
fn texts(entry: Option<&Entry>) -> Vec<NamedText<'_>> {
    let Some(entry) = entry else { return Vec::new() };
    let mut texts = vec![("name".into(), entry.name.as_str())];
    let others = [("message", &entry.message), ("cause", &entry.cause), ("solution", &entry.solution)];
    texts.extend(others.into_iter().filter_map(|(what, text)| Some((what.into(), text.as_deref()?))));
    texts.extend(entry.descriptions.iter().map(|(language, text)| (description(*language), text.as_str())));
    texts
}

/// `English description`
fn description(language: Option<Language>) -> Cow<'static, str> {
    match language {
        Some(language) => format!("{} description", language.name()).into(),
        None => "description".into(),
    }
}

/// The texts that differ between two versions of a row: name, old text, new text.
fn differing<'a>(
    old: &'a [NamedText<'a>],
    new: &'a [NamedText<'a>],
) -> impl Iterator<Item = (&'a str, &'a str, &'a str)> {
    let has = |texts: &[NamedText<'_>], what: &str| texts.iter().any(|(other, _)| other == what);
    let mut names: Vec<&str> = old.iter().map(|(what, _)| &**what).collect();
    names.extend(new.iter().map(|(what, _)| &**what).filter(|what| !has(old, what)));
    names.dedup();
    let changed = names.into_iter().map(|what| (what, text_of(old, what), text_of(new, what)));
    changed.filter(|(_, old, new)| old != new)
}

/// The first text of this name; empty if there is none.
fn text_of<'a>(texts: &[NamedText<'a>], what: &str) -> &'a str {
    texts.iter().find(|(other, _)| other == what).map_or("", |&(_, text)| text)
}
