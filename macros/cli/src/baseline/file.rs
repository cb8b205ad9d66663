//! The file of a baseline: plain text, one line for each code, in an order that does not depend on the page.
//!
//! ```text
//! schema 1
//!
//! enum pay::PaymentError "docs/errors.md"
//! "PAY.0001" Pay0001 Refused Never
//! "PAY.0002" Pay0002 Unknown IfIdempotent
//! ```

use doccodes_codegen::catalogue::{Catalogue, Value};
use doccodes_codegen::problem::visible;
use doccodes_codegen::variant_names;
use doccodes_core::{Outcome, Retryability};

use crate::package::Identity;
use crate::render::json::escape_hidden;

/// The version of the file format.
const SCHEMA: &str = "1";

/// The lines at the start of a file.
const HEAD: &str = "# The codes of enums with their variants, outcomes and verdicts, for `cargo doccodes check --baseline`.\n\
                    # Renew it with `--renew`, and review each line that changes: the last two words decide what a program repeats.\n";

/// The enums of a baseline.
#[derive(Debug, Default)]
pub(crate) struct Baseline {
    pub(crate) enums: Vec<Recorded>,
}

/// An enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Recorded {
    pub(crate) identity: Identity,
    /// The codes, in the order of their values.
    pub(crate) codes: Vec<RecordedCode>,
    /// Its position in the file, in bytes.
    pub(crate) offset: u32,
}

/// A code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RecordedCode {
    pub(crate) value: Value,
    pub(crate) variant: String,
    pub(crate) outcome: Outcome,
    pub(crate) verdict: Retryability,
}

impl Recorded {
    /// The record of an enum.
    pub(crate) fn new(mut identity: Identity, catalogue: &Catalogue) -> Self {
        // Moving an enum to another source changes nothing.
        identity.file = None;
        let names = variant_names(catalogue);
        let codes = catalogue.codes.iter().zip(names);
        let mut codes: Vec<RecordedCode> = codes
            .map(|(code, variant)| RecordedCode {
                value: code.value.clone(),
                variant,
                outcome: code.verdict.outcome,
                verdict: code.verdict.retryability,
            })
            .collect();
        codes.sort_by(|a, b| a.value.cmp(&b.value));
        Self { identity, codes, offset: 0 }
    }
}

impl Baseline {
    /// The text of the file.
    pub(crate) fn text(&self) -> String {
        let mut text = format!("{HEAD}schema {SCHEMA}\n");
        let mut enums: Vec<&Recorded> = self.enums.iter().collect();
        enums.sort_by(|a, b| a.identity.cmp(&b.identity));
        for recorded in enums {
            text.push_str(&format!("\n{}\n", header(&recorded.identity)));
            for code in &recorded.codes {
                text.push_str(&line(code));
            }
        }
        text
    }

    /// Reads the text of a file.
    ///
    /// # Errors
    ///
    /// The text has another schema, or a line that cannot be parsed. The error has the number of the line.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut baseline = Self::default();
        let mut has_schema = false;
        let mut end = 0;
        for (n, line) in (1..).zip(text.split_inclusive('\n')) {
            let offset = end;
            end += line.len();
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if !has_schema {
                check_schema(line).map_err(|error| format!("{n}: {error}"))?;
                has_schema = true;
            } else if let Some(identity) = parse_header(line) {
                baseline.enums.push(Recorded { identity, codes: Vec::new(), offset: offset as u32 });
            } else if let (Some(code), Some(recorded)) = (parse_line(line), baseline.enums.last_mut()) {
                recorded.codes.push(code);
            } else {
                return Err(format!(
                    "{n}: expected a code, its variant, its outcome and its verdict, as in `404 NotFound Refused Never`"
                ));
            }
        }
        if has_schema { Ok(baseline) } else { Err(format!("1: {}", no_baseline())) }
    }
}

/// Whether a text is empty or has a schema line, whatever the other lines are.
pub(super) fn is_baseline(text: &str) -> bool {
    let is_schema = |line: &str| {
        line.trim_end()
            .strip_prefix("schema ")
            .is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()))
    };
    text.trim().is_empty() || text.lines().any(is_schema)
}

fn no_baseline() -> String {
    format!("this is not a baseline: expected `schema {SCHEMA}`")
}

fn check_schema(line: &str) -> Result<(), String> {
    match line.strip_prefix("schema ") {
        Some(SCHEMA) => Ok(()),
        Some(other) => Err(format!(
            "the baseline has the schema {}, but this version of doccodes uses {SCHEMA}: write it again with `--renew`",
            visible(other)
        )),
        None => Err(no_baseline()),
    }
}

/// `enum pay::PaymentError "docs/errors.md"`, or `pages "docs/errors.md"` without a package.
fn header(identity: &Identity) -> String {
    let Identity { package, path, pages, .. } = identity;
    let mut header = if path.is_empty() { "pages".to_owned() } else { format!("enum {package}::{path}") };
    for page in pages {
        header.push(' ');
        header.push_str(&quoted(page));
    }
    header
}

fn parse_header(line: &str) -> Option<Identity> {
    let (word, rest) = line.split_once(' ')?;
    let (name, pages) = match word {
        "enum" => rest.split_once(' ').unwrap_or((rest, "")),
        "pages" => ("", rest),
        _ => return None,
    };
    let (package, path) = name.split_once("::").unwrap_or_default();
    let pages =
        serde_json::Deserializer::from_str(pages).into_iter::<String>().collect::<Result<_, _>>().ok()?;
    let is_named = word == "pages" || !path.is_empty();
    is_named.then(|| Identity { package: package.to_owned(), path: path.to_owned(), pages, file: None })
}

/// `404 NotFound Refused Never`
fn line(code: &RecordedCode) -> String {
    let RecordedCode { value, variant, outcome, verdict } = code;
    let value = match value {
        Value::Number(number) => number.to_string(),
        Value::Text(text) => quoted(text),
    };
    format!("{value} {variant} {outcome} {verdict}\n")
}

fn parse_line(line: &str) -> Option<RecordedCode> {
    // A string may have spaces in it.
    let mut words = line.rsplitn(4, ' ');
    let (verdict, outcome, variant) = (words.next()?, words.next()?, words.next()?);
    let value = words.next()?;
    let value = match serde_json::from_str::<String>(value) {
        Ok(text) => Value::Text(text),
        Err(_) => Value::Number(value.parse().ok()?),
    };
    Some(RecordedCode {
        value,
        variant: variant.to_owned(),
        outcome: Outcome::ALL.iter().copied().find(|known| known.name() == outcome)?,
        verdict: Retryability::ALL.iter().copied().find(|known| known.name() == verdict)?,
    })
}

/// A text as a string of JSON, with hidden characters escaped.
fn quoted(text: &str) -> String {
    escape_hidden(&serde_json::Value::from(text).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recorded(path: &str, pages: &[&str], codes: Vec<RecordedCode>) -> Recorded {
        let package = if path.is_empty() { "" } else { "pay" };
        let pages = pages.iter().map(|page| (*page).to_owned()).collect();
        let identity = Identity { package: package.to_owned(), path: path.to_owned(), pages, file: None };
        Recorded { identity, codes, offset: 0 }
    }

    fn code(value: Value, variant: &str) -> RecordedCode {
        let (outcome, verdict) = (Outcome::Refused, Retryability::Never);
        RecordedCode { value, variant: variant.to_owned(), outcome, verdict }
    }

    #[test]
    fn a_file_is_read_as_it_was_written() {
        let text = |text: &str| Value::Text(text.to_owned());
        let baseline = Baseline {
            enums: vec![
                recorded("", &["docs/a b.md", "状\u{202e}.md"], vec![code(Value::Number(-1), "Minus1")]),
                recorded(
                    "m::A",
                    &["docs/a.md"],
                    vec![code(text("A \"1\" x\n\u{1b}"), "A1"), code(text(""), "Empty")],
                ),
                recorded("m::B", &[], Vec::new()),
            ],
        };
        let written = baseline.text();
        assert_eq!(
            written.strip_prefix(HEAD).unwrap(),
            "schema 1\n\n\
             pages \"docs/a b.md\" \"状\\u202e.md\"\n-1 Minus1 Refused Never\n\n\
             enum pay::m::A \"docs/a.md\"\n\"A \\\"1\\\" x\\n\\u001b\" A1 Refused Never\n\"\" Empty Refused Never\n\n\
             enum pay::m::B\n"
        );
        for text in [written.clone(), written.replace('\n', "\r\n")] {
            let read = Baseline::parse(&text).unwrap();
            assert_eq!(read.text(), written);
            assert!(text[read.enums[2].offset as usize..].starts_with("enum pay::m::B"));
            assert_eq!(read.enums[1].codes, baseline.enums[1].codes);
        }
    }

    #[test]
    fn a_baseline_is_known_by_its_schema() {
        for text in ["", " \n", "# x\nschema 1\n", "schema 2\r\nother", "<<<<<<< a\nschema 1\n"] {
            assert!(is_baseline(text), "{text}");
        }
        for text in ["| Code |\n|---|\n| 1 |\n", "schema of the page\n", "# x\n"] {
            assert!(!is_baseline(text), "{text}");
        }
    }

    #[test]
    fn a_line_that_cannot_be_parsed_is_an_error() {
        let error = |lines: &str| Baseline::parse(lines).unwrap_err();
        let line =
            "expected a code, its variant, its outcome and its verdict, as in `404 NotFound Refused Never`";
        assert_eq!(error(""), "1: this is not a baseline: expected `schema 1`");
        assert_eq!(
            error("# x\n404 NotFound Refused Never"),
            "2: this is not a baseline: expected `schema 1`"
        );
        assert_eq!(
            error("schema 2\n"),
            "1: the baseline has the schema 2, but this version of doccodes uses 1: write it again with `--renew`"
        );
        assert_eq!(error("schema 1\n404 NotFound Refused Never\n"), format!("2: {line}"), "there is no enum");
        for wrong in [
            "<<<<<<< HEAD",
            "404 NotFound Refused",
            "404 NotFound Never Refused",
            "x NotFound Refused Never",
            "enum pay",
            "pages docs/a.md",
        ] {
            assert_eq!(error(&format!("schema 1\nenum a::B\n\n{wrong}\n")), format!("4: {line}"), "{wrong}");
        }
    }
}
