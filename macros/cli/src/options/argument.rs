//! Turns the values of options into arguments of the attribute, so that both mean the same.

use doccodes_codegen::Inspection;
use doccodes_codegen::catalogue::RowKind;

/// The value of an option.
#[derive(Debug, Clone)]
pub(crate) struct Argument {
    /// The value as the user wrote it.
    pub(super) written: String,
    /// The same in the syntax of the attribute.
    pub(super) rust: String,
}

impl Argument {
    fn new(written: &str, rust: String) -> Self {
        Self { written: written.to_owned(), rust }
    }

    /// The value, with the names of pages replaced by their paths in the attribute.
    pub(super) fn on_pages(&self, names: &[String], paths: &[String]) -> String {
        let named = self.written.strip_prefix(LINE).and_then(|line| line.rsplit_once(':'));
        let page = named.and_then(|(page, line)| Some((names.iter().position(|name| name == page)?, line)));
        match page {
            Some((page, line)) => format!("line = {:?}", format!("{}:{line}", paths[page])),
            None => self.rust.clone(),
        }
    }

    /// An argument that the attribute accepts; `in_attribute` is how it is written there.
    fn accepted(self, in_attribute: &str) -> Result<Self, String> {
        let tokens = format!("\"page\", {in_attribute}").parse();
        let tokens = tokens.map_err(|_| "this cannot be part of an attribute".to_owned())?;
        Inspection::check_arguments(tokens).map_err(|error| error.message)?;
        Ok(self)
    }
}

/// `--table 2`, `--table all`, `--table TEXT`.
pub(super) fn table(value: &str) -> Result<Argument, String> {
    let rust = if value == "all" { value.to_owned() } else { number_or_text(value) };
    let in_attribute = format!("table = {rust}");
    Argument::new(value, rust).accepted(&in_attribute)
}

/// `--listing TEXT`, `--service TEXT`, `--url TEXT`: `key` is the argument of the attribute.
pub(super) fn texts(key: &'static str) -> impl Fn(&str) -> Result<Argument, String> + Clone {
    move |value| {
        let rust = text(value);
        let in_attribute = format!("{key} = {rust}");
        Argument::new(value, rust).accepted(&in_attribute)
    }
}

/// `--success CODE`.
pub(super) fn success(value: &str) -> Result<Argument, String> {
    Ok(Argument::new(value, text(value)))
}

/// `--skip TEXT`, `--skip ranges`, `--skip line=57`, `--skip line=codes.md:57`.
pub(super) fn skip(value: &str) -> Result<Argument, String> {
    if RowKind::ALL.iter().any(|kind| kind.name() == value) {
        return Ok(Argument::new(value, value.to_owned()));
    }
    let Some(line) = value.strip_prefix(LINE) else { return Ok(Argument::new(value, text(value))) };
    let number = line.rsplit(':').next().unwrap_or(line);
    if !is_number(number) || !number.parse::<u32>().is_ok_and(|number| number > 0) {
        return Err("expected a line, as in `line=57` or `line=codes.md:57`".to_owned());
    }
    let rust = if is_number(line) { line.to_owned() } else { format!("{line:?}") };
    Ok(Argument::new(value, format!("line = {rust}")))
}

/// The start of a value of `--skip` that names a row by its line.
pub(super) const LINE: &str = "line=";

/// `--columns code=…,name=…`: an argument for each role.
pub(super) fn columns(value: &str) -> Result<Columns, String> {
    let mut columns = Vec::new();
    let mut rest = value;
    loop {
        let Some((role, column)) = rest.split_once('=').filter(|(role, _)| is_role(role)) else {
            return Err("expected a role and its column, as in `code=2` or `code=Error code`".to_owned());
        };
        let end = end_of_column(column);
        let (column, after) = column.split_at(end);
        let role = role.trim();
        let rust = format!("{role} = {}", number_or_text(column.trim()));
        let in_attribute = format!("columns({rust})");
        columns.push(Argument::new(&format!("{role}={column}"), rust).accepted(&in_attribute)?);
        match after.strip_prefix(',') {
            Some(after) => rest = after,
            None => return Ok(Columns(columns)),
        }
    }
}

/// The columns of one option `--columns`.
#[derive(Debug, Clone)]
pub(crate) struct Columns(pub(super) Vec<Argument>);

/// Where the name of a column ends: at a comma before another role, or after a string in quotes.
fn end_of_column(text: &str) -> usize {
    let quoted = text.match_indices('"').skip(1).map(|(at, quote)| at + quote.len());
    let is_end =
        |&at: &usize| (text[at..].is_empty() || text[at..].starts_with(',')) && string(&text[..at]).is_some();
    if let Some(end) = quoted.filter(|_| text.starts_with('"')).find(is_end) {
        return end;
    }
    let starts_role = |at: usize| text[at + 1..].split_once('=').is_some_and(|(role, _)| is_role(role));
    text.match_indices(',').map(|(at, _)| at).find(|&at| starts_role(at)).unwrap_or(text.len())
}

/// Whether a text could be a role, or is meant as one.
fn is_role(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_')
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn number_or_text(value: &str) -> String {
    if is_number(value) { value.to_owned() } else { text(value) }
}

/// A Rust string for a text. A text in quotes is a Rust string already, which can have any text.
fn text(value: &str) -> String {
    string(value).unwrap_or_else(|| format!("{value:?}"))
}

/// A text that is a Rust string in quotes.
fn string(value: &str) -> Option<String> {
    let literal = value.starts_with('"').then(|| syn::parse_str::<syn::LitStr>(value).ok())??;
    literal.suffix().is_empty().then(|| format!("{:?}", literal.value()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rust_of_columns(value: &str) -> Vec<String> {
        columns(value).unwrap().0.into_iter().map(|column| column.rust).collect()
    }

    #[test]
    fn columns_are_separated_by_commas_before_roles() {
        assert_eq!(rust_of_columns("code=2"), ["code = 2"]);
        assert_eq!(
            rust_of_columns("code=Error code, description=3"),
            ["code = \"Error code\"", "description = 3"]
        );
        assert_eq!(
            rust_of_columns("code=Code, or text,name=Name"),
            ["code = \"Code, or text\"", "name = \"Name\""]
        );
        assert_eq!(
            rust_of_columns("code=\"2\",name=\"a, name=b\""),
            ["code = \"2\"", "name = \"a, name=b\""]
        );
        assert_eq!(rust_of_columns("code=\"Code\" text"), ["code = \"\\\"Code\\\" text\""]);
    }

    #[test]
    fn invalid_columns_are_errors() {
        let error = |value: &str| columns(value).unwrap_err();
        let expected = "expected a role and its column, as in `code=2` or `code=Error code`";
        for value in ["", "code", "=2", "2=code", "code=1,"] {
            let column = value.strip_suffix(',').map(|_| "code = \"1,\"");
            match column {
                Some(column) => assert_eq!(rust_of_columns(value), [column]),
                None => assert_eq!(error(value), expected, "{value}"),
            }
        }
        assert_eq!(error("code="), "the header's text is empty");
        assert_eq!(error("code=0"), "expected a positive number");
        assert!(error("code=1,colour=2").starts_with("unknown role `colour`: expected one of code, "));
    }

    #[test]
    fn rows_are_skipped_by_cell_line_and_kind() {
        let rust = |value: &str| skip(value).map(|skip| skip.rust);
        assert_eq!(rust("2xx").as_deref(), Ok("\"2xx\""));
        assert_eq!(rust("").as_deref(), Ok("\"\""));
        assert_eq!(rust("ranges").as_deref(), Ok("ranges"));
        assert_eq!(rust("\"ranges\"").as_deref(), Ok("\"ranges\""));
        assert_eq!(rust("line=57").as_deref(), Ok("line = 57"));
        assert_eq!(rust("line=b:c.md:57").as_deref(), Ok("line = \"b:c.md:57\""));
        let expected = "expected a line, as in `line=57` or `line=codes.md:57`";
        for value in ["line=", "line=0", "line=x", "line=a.md", "line=a.md:0", "line=99999999999"] {
            assert_eq!(rust(value).unwrap_err(), expected, "{value}");
        }
    }

    #[test]
    fn errors_are_those_of_the_attribute() {
        assert_eq!(table("0").unwrap_err(), "expected a positive number");
        assert_eq!(table(" ").unwrap_err(), "the heading's text is empty");
        assert_eq!(texts("service")("").unwrap_err(), "the service's name is empty");
        assert_eq!(
            texts("url")("a.md").unwrap_err(),
            "expected the ASCII address of a web page, such as `https://example.com/codes`"
        );
    }
}
