//! The enums of packages and the built-in services, as text and as JSON.

use doccodes_codegen::catalogue::{Catalogue, Kind};
use serde_json::{Value, json};

use super::json::to_line;
use super::origin::origin_json;
use super::text::{aligned, counted};
use super::unchecked;
use crate::inspected::Inspected;
use crate::options::ReadingOptions;
use crate::origin::Origin;
use crate::package::{PackageEnums, Unchecked};
use crate::services;

/// The lists as text.
pub(crate) fn text(packages: &[PackageEnums], width: Option<usize>) -> String {
    let mut text = String::new();
    let enums = packages.iter().flat_map(|package| &package.enums);
    let rows: Vec<Vec<String>> = enums.filter_map(|listed| enum_row(&listed.inspected)).collect();
    if !rows.is_empty() {
        text.push_str(&aligned(&["enum", "place", "codes", "type", "pages"], rows.into_iter(), width));
        text.push('\n');
    }
    let unchecked: Vec<&Unchecked> = packages.iter().flat_map(|package| &package.unchecked).collect();
    text.push_str(&unchecked::text(&unchecked, "not read", width));
    let services = services::sources().map(|(name, source)| {
        let inspected = ReadingOptions::default().inspect_source(&source);
        let catalogue = &inspected.reading.catalogue;
        vec![name, catalogue.codes.len().to_string(), kind(catalogue)]
    });
    text + &aligned(&["built-in service", "codes", "type"], services, width)
}

/// The counts of a scan.
pub(crate) struct Counts {
    packages: usize,
    enums: usize,
    unchecked: usize,
}

impl Counts {
    pub(crate) fn new(packages: &[PackageEnums]) -> Self {
        Self {
            packages: packages.len(),
            enums: packages.iter().map(|package| package.enums.len()).sum(),
            unchecked: packages.iter().map(|package| package.unchecked.len()).sum(),
        }
    }
}

/// `8 enums in 3 packages, 2 places not checked: 1 error, 3 warnings`
pub(crate) fn summary(counts: &Counts, errors: usize, warnings: usize) -> String {
    let Counts { packages, enums, unchecked } = *counts;
    let mut text = format!("{} in {}", counted(enums, "enum", "no"), counted(packages, "package", "no"));
    if unchecked > 0 {
        text.push_str(&format!(", {} not checked", counted(unchecked, "place", "no")));
    }
    let (errors, warnings) = (counted(errors, "error", "no"), counted(warnings, "warning", "no"));
    format!("{text}: {errors}, {warnings}\n")
}

/// The lists as one JSON object, on one line.
pub(crate) fn json(packages: &[PackageEnums]) -> String {
    let enums = packages.iter().flat_map(|package| &package.enums);
    let unchecked: Vec<&Unchecked> = packages.iter().flat_map(|package| &package.unchecked).collect();
    let services = services::sources().map(|(name, source)| {
        let inspected = ReadingOptions::default().inspect_source(&source);
        let codes = inspected.reading.catalogue.codes.len();
        json!({ "service": name, "codes": codes, "repr": repr(&inspected.reading.catalogue) })
    });
    let object = json!({
        "enums": enums.filter_map(|listed| enum_json(&listed.inspected)).collect::<Vec<_>>(),
        "unchecked": unchecked::json(&unchecked),
        "services": services.collect::<Vec<_>>(),
    });
    to_line(&object) + "\n"
}

fn enum_row(inspected: &Inspected) -> Option<Vec<String>> {
    let Origin { package, path, .. } = inspected.origin.as_ref()?;
    let catalogue = &inspected.reading.catalogue;
    let codes = match inspected.errors().count() {
        0 => catalogue.codes.len().to_string(),
        errors => counted(errors, "error", "no"),
    };
    let name = format!("{package}::{path}");
    // Without codes, their type is not known.
    let kind = if catalogue.codes.is_empty() { String::new() } else { kind(catalogue) };
    Some(vec![name, inspected.origin.as_ref()?.place(), codes, kind, inspected.names.join(", ")])
}

/// `u16, HTTP`
fn kind(catalogue: &Catalogue) -> String {
    let repr = match catalogue.kind {
        Kind::Number(repr) => repr.name(),
        _ => "&str",
    };
    if catalogue.is_http { format!("{repr}, HTTP") } else { repr.to_owned() }
}

fn enum_json(inspected: &Inspected) -> Option<Value> {
    let mut object = origin_json(inspected.origin.as_ref()?);
    let catalogue = &inspected.reading.catalogue;
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("pages", json!(inspected.names));
    put("service", json!(inspected.service()));
    put("codes", json!(catalogue.codes.len()));
    put("repr", json!(repr(catalogue)));
    put("is_http", json!(catalogue.is_http));
    put("errors", json!(inspected.errors().count()));
    Some(Value::Object(object))
}

fn repr(catalogue: &Catalogue) -> &'static str {
    match catalogue.kind {
        Kind::Number(repr) => repr.name(),
        _ => "str",
    }
}
