//! A problem with a page: what was found, where, what was expected, and what to do.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use crate::hidden::is_hidden;
use crate::invocation::remedy::in_attribute;
use crate::remedy::Remedy;

/// Whether a problem stops the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Severity {
    /// The data would be wrong: the build stops.
    Error,
    /// The page is odd: the tool shows it, the macro does not.
    Warning,
}

impl Severity {
    /// The severity's name in the output of the tool.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A place on a page, with the line that stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    page: String,
    line: u32,
    column: u32,
    excerpt: String,
    marked: Range<usize>,
}

/// The most characters of a source line that a problem shows; a generated table puts a row's markup on one line.
const EXCERPT: usize = 100;

impl Spot {
    /// `text` is the line, or a part of it; the place is `before` characters into it and `width` characters wide.
    pub(crate) fn new(page: &str, line: u32, column: u32, text: &str, before: u32, width: u32) -> Self {
        let at = before as usize;
        let total = text.chars().count();
        let first = if total <= EXCERPT { 0 } else { at.saturating_sub(EXCERPT / 3) };
        let shown: String = text.chars().skip(first).take(EXCERPT).collect();
        let mut excerpt = String::new();
        // The line may begin before the text.
        if first > 0 || before + 1 < column {
            excerpt.push('…');
        }
        let in_front: String = shown.chars().take(at - first.min(at)).collect();
        let marked: String = shown.chars().skip(in_front.chars().count()).take(width as usize).collect();
        let start = excerpt.len() + visible(&in_front).len();
        excerpt.push_str(&visible(&shown));
        if first + EXCERPT < total {
            excerpt.push('…');
        }
        let marked = start..start + visible(&marked).len();
        Self { page: page.to_owned(), line, column, excerpt, marked }
    }

    /// The page's name.
    pub fn page(&self) -> &str {
        &self.page
    }

    /// The line, from 1.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// The column, from 1, in characters.
    pub fn column(&self) -> u32 {
        self.column
    }

    /// The line, or the part of a long one that is near the place; what cannot be seen is shown escaped.
    pub fn excerpt(&self) -> &str {
        &self.excerpt
    }

    /// What of the excerpt is meant, in bytes.
    pub fn marked(&self) -> Range<usize> {
        self.marked.clone()
    }
}

/// Something wrong. Its `Display` is the whole text, over several lines, without a final line break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    severity: Severity,
    message: String,
    page: Option<String>,
    spot: Option<Box<Spot>>,
    row: Option<u32>,
    expected: Option<String>,
    remedy: Option<Box<Remedy>>,
}

impl Problem {
    /// A problem that stops the build.
    pub(crate) fn error(message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            message: message.into(),
            page: None,
            spot: None,
            row: None,
            expected: None,
            remedy: None,
        }
    }

    /// A problem that only the tools show.
    pub(crate) fn warning(message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(message) }
    }

    /// A file that cannot be read at all.
    pub fn unreadable(name: &str, error: &std::io::Error) -> Self {
        Self::error(format!("the page {name} cannot be read: {error}")).expected("a file with a page")
    }

    pub(crate) fn at(mut self, spot: Spot) -> Self {
        self.spot = Some(Box::new(spot));
        self
    }

    /// The problem is about a page as a whole.
    pub(crate) fn on(mut self, page: &str) -> Self {
        self.page = Some(page.to_owned());
        self
    }

    /// `line` is the first one of the row that the problem is about.
    pub(crate) fn in_row(mut self, line: u32) -> Self {
        self.row = Some(line);
        self
    }

    pub(crate) fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = Some(expected.into());
        self
    }

    /// What to do, in words that hold however the pages are read.
    pub(crate) fn help(self, advice: impl Into<String>) -> Self {
        self.with_remedy(Remedy::Advice(advice.into()))
    }

    pub(crate) fn with_remedy(mut self, remedy: Remedy) -> Self {
        self.remedy = Some(Box::new(remedy));
        self
    }

    /// Whether it stops the build.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// What was found.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The first line of the row that it is about; the row's cells may stand on lines below.
    pub fn row(&self) -> Option<u32> {
        self.row.or(self.spot.as_ref().map(|spot| spot.line))
    }

    /// The page that it is about, if it is known.
    pub fn page(&self) -> Option<&str> {
        self.page.as_deref().or(self.spot.as_ref().map(|spot| spot.page()))
    }

    /// What was expected.
    pub fn expectation(&self) -> Option<&str> {
        self.expected.as_deref()
    }

    /// What to do.
    pub fn remedy(&self) -> Option<&Remedy> {
        self.remedy.as_deref()
    }

    /// What to do, in the syntax of the attribute.
    pub fn help_text(&self) -> Option<Cow<'_, str>> {
        self.remedy.as_deref().map(in_attribute)
    }

    /// The whole text, as `Display` has it, but with the remedy in another syntax than that of the attribute.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes_codegen::{remedy::Remedy, source::Source};
    ///
    /// let problem = Source::new("codes.md", b"\xff").unwrap_err();
    /// let text = problem.to_string_with(&|remedy| match remedy {
    ///     Remedy::Skip { cell } => format!("--skip {cell}"),
    ///     _ => "see the manual".to_owned(),
    /// });
    /// assert!(text.ends_with("= help: see the manual"));
    /// ```
    pub fn to_string_with(&self, render: &dyn Fn(&Remedy) -> String) -> String {
        let mut text = String::new();
        // Writing to a string never fails.
        let _ = self.write(&mut text, self.remedy.as_deref().map(render).as_deref());
        text
    }

    /// Where, if it has a place on a page.
    pub fn spot(&self) -> Option<&Spot> {
        self.spot.as_deref()
    }
}

impl Problem {
    fn write(&self, f: &mut dyn fmt::Write, help: Option<&str>) -> fmt::Result {
        f.write_str(&visible(&self.message))?;
        let mut gutter = 1;
        if let Some(spot) = &self.spot {
            let number = spot.line.to_string();
            gutter = number.len();
            let pad = " ".repeat(gutter);
            let caret = " ".repeat(columns(&spot.excerpt[..spot.marked.start]));
            let marks = "^".repeat(columns(&spot.excerpt[spot.marked.clone()]).max(1));
            write!(f, "\n{pad}--> {}:{}:{}", visible(&spot.page), spot.line, spot.column)?;
            write!(f, "\n{pad} |\n{number} | {}\n{pad} | {caret}{marks}", spot.excerpt)?;
        }
        let pad = " ".repeat(gutter);
        if let Some(expected) = &self.expected {
            write!(f, "\n{pad} = expected: {}", visible(expected))?;
        }
        if let Some(help) = help {
            write!(f, "\n{pad} = help: {}", visible(help))?;
        }
        Ok(())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, self.help_text().as_deref())
    }
}

impl std::error::Error for Problem {}

/// `text` with everything escaped that a terminal or an editor would act on instead of showing it: control
/// characters (and with them ANSI escapes), zero-width characters, bidirectional controls. Line breaks stay.
pub fn visible(text: &str) -> String {
    // Hidden characters are controls or not ASCII; most texts have neither, which is quickly seen.
    if is_plain(text.as_bytes()) {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '\n' || !is_hidden(c) {
            shown.push(c);
        } else if c == '\t' {
            shown.push(' ');
        } else {
            shown.extend(c.escape_unicode());
        }
    }
    shown
}

/// Whether there is nothing but printable ASCII and line breaks.
fn is_plain(bytes: &[u8]) -> bool {
    // By number and not by iterator: a macro in a debug build pays for each call.
    let mut at = 0;
    while at < bytes.len() {
        if !matches!(bytes[at], b' '..=b'~' | b'\n') {
            return false;
        }
        at += 1;
    }
    true
}

/// How many columns of a terminal `text` fills: East Asian wide characters fill two.
fn columns(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// The blocks of Unicode's EastAsianWidth.txt that are wide throughout and occur on pages.
pub(crate) fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{303e}' | '\u{3041}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff01}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1f64f}' | '\u{1f900}'..='\u{1f9ff}' | '\u{20000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_shows_its_line_and_puts_the_caret_under_wide_text() {
        let problem = Problem::error("`2xx` is not one code")
            .at(Spot::new("a.md", 12, 6, "| 状 | 2xx | x |", 5, 3))
            .expected("one code")
            .help("leave it out");
        assert_eq!(
            problem.to_string(),
            "`2xx` is not one code\n  --> a.md:12:6\n   |\n12 | | 状 | 2xx | x |\n   |       ^^^\n   \
             = expected: one code\n   = help: leave it out"
        );
    }

    #[test]
    fn a_long_line_is_cut_around_the_caret() {
        let line = format!("{}<p>2xx</p>{}", "a".repeat(300), "b".repeat(300));
        let problem = Problem::error("x").at(Spot::new("a.md", 1, 304, &line, 303, 3));
        let text = problem.to_string();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[3], format!("1 | …{}<p>2xx</p>{}…", "a".repeat(30), "b".repeat(60)));
        assert_eq!(lines[4], format!("  | {}^^^", " ".repeat(34)));
    }

    #[test]
    fn nothing_on_a_page_reaches_a_terminal_raw() {
        assert_eq!(visible("a\u{1b}[31m\u{202e}b\u{200b}\tc\nd"), "a\\u{1b}[31m\\u{202e}b\\u{200b} c\nd");
    }
}
