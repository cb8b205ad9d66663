//! Reads a page with the reader of its format.

use doccodes_page::Page;
use doccodes_page::not_read::not_read;
use doccodes_page::problem::Problem;
use doccodes_page::source::Source;

use super::conflict;
use super::format::Format;
use super::switched_off::switched_off;
use super::{html, markdown, plain};

/// Reads a page. Its extension names the format. A page with an unknown extension is HTML if it starts like HTML, and
/// otherwise Markdown. Files of source code, documents such as PDF, and data such as YAML are refused by their extension.
///
/// Errors in the page's format are among the page's problems. A page in a format whose feature is off has no tables, and a problem
/// that says so. A page with unresolved merge conflicts has no tables either, since it is not known which side is right.
///
/// # Examples
///
/// ```
/// use doccodes_codegen::{page, source::Source};
///
/// # fn main() -> Result<(), doccodes_codegen::problem::Problem> {
/// let text = b"<h1>Errors</h1><table><tr><th>Code<tr><td>404</table>";
/// let source = Source::new("codes.html", text)?;
/// let page = page::read(&source);
/// let table = &page.tables[0];
/// assert_eq!(table.heading.as_deref(), Some("Errors"));
/// assert_eq!(table.rows[0].cells[0].text(), "404");
/// # Ok(())
/// # }
/// ```
pub fn read(source: &Source) -> Page {
    if let Some(problem) = refusal(source) {
        return Page::unreadable(problem);
    }
    let conflicts = conflict::problems(source);
    if !conflicts.is_empty() {
        return Page { problems: conflicts, ..Page::default() };
    }
    let extension = source.extension();
    match Format::from_extension(&extension).map(Format::reader) {
        Some(Ok(read)) => read(source),
        Some(Err(feature)) => {
            let pages = format!("pages with the extension .{extension}");
            Page::unreadable(switched_off(&pages, feature))
        }
        None if starts_like_html(source.text()) => html::read(source),
        None if extension == "txt" => plain::read(source),
        None => markdown::read(source),
    }
}

/// The problem with a file that is not a page, such as one with source code.
pub fn refusal(source: &Source) -> Option<Problem> {
    let is_page = Format::from_extension(&source.extension()).is_some() || starts_like_html(source.text());
    if is_page { None } else { not_read(source.name()) }
}

fn starts_like_html(text: &str) -> bool {
    let start = text.trim_start();
    let start = start.get(..start.len().min(15)).unwrap_or("").to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::FORMATS;
    use crate::testing::header;

    fn first_header(name: &str, text: &str) -> Option<String> {
        let page = read(&Source::new(name, text.as_bytes()).unwrap());
        header(&page).first().map(|&text| text.to_owned())
    }

    #[test]
    fn the_extension_names_the_format() {
        assert_eq!(first_header("a.md", "| A |\n|---|\n| 1 |\n").as_deref(), Some("A"));
        assert_eq!(first_header("A.HTM", "<table><tr><th>B</th></tr></table>").as_deref(), Some("B"));
    }

    #[test]
    fn a_given_format_overrides_the_name() {
        let header_of = |name: &str, extension: &str, page: &str| {
            let page = read(&Source::in_format(name, extension, page.as_bytes()).unwrap());
            header(&page).first().map(|&text| text.to_owned())
        };
        assert_eq!(header_of("<stdin>", "MD", "| A |\n|---|\n| 1 |\n").as_deref(), Some("A"));
        assert_eq!(header_of("a.md", "html", "<table><tr><th>B</table>").as_deref(), Some("B"));
    }

    #[test]
    fn an_unknown_extension_is_html_or_markdown() {
        assert_eq!(first_header("a.txt", "\n<HTML><table><tr><th>B</table>").as_deref(), Some("B"));
        assert_eq!(first_header("a", "<!doctype html><table><tr><th>B</table>").as_deref(), Some("B"));
        assert_eq!(first_header("a.txt", "| A |\n|---|\n| 1 |\n").as_deref(), Some("A"));
    }

    #[test]
    fn a_format_whose_feature_is_off_is_refused_by_its_extension_and_feature() {
        for format in FORMATS.iter().filter(|format| !format.is_enabled()) {
            let feature = format.feature.unwrap();
            for extension in format.extensions {
                let page = read(&Source::new(&format!("docs/codes.{extension}"), b"[]").unwrap());
                assert_eq!(
                    page.problems[0].to_string(),
                    format!(
                        "pages with the extension .{extension} are not read: the feature `{feature}` of doccodes is \
                         off\n  = help: enable it with `cargo add doccodes --features {feature}`"
                    )
                );
            }
        }
    }
}
