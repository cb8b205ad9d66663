//! A problem with a page: what was found, where, what was expected, and what to do.

use std::borrow::Cow;
use std::fmt;
use std::io::ErrorKind;

use crate::attribute_syntax::AttributeSyntax;
pub use crate::location::Location;
use crate::remedy::{Remedy, Syntax};
use crate::terminal::columns;
pub use crate::terminal::visible;
pub use crate::warning::Warning;

/// Whether a problem stops the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Severity {
    /// The data would be wrong, so the build stops.
    Error,
    /// The page is odd. The tool reports this, the macro does not.
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

/// A problem with a page. `Display` writes its whole text, which has several lines and no final line break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    warning: Option<Warning>,
    message: String,
    page: Option<String>,
    location: Option<Box<Location>>,
    row: Option<u32>,
    expected: Option<String>,
    remedy: Option<Box<Remedy>>,
}

impl Problem {
    /// A problem that stops the build.
    pub fn error(message: impl Into<String>) -> Self {
        Self {
            warning: None,
            message: message.into(),
            page: None,
            location: None,
            row: None,
            expected: None,
            remedy: None,
        }
    }

    /// A problem that only the tool reports.
    #[doc(hidden)]
    pub fn warning(warning: Warning, message: impl Into<String>) -> Self {
        Self { warning: Some(warning), ..Self::error(message) }
    }

    /// A problem with a file that cannot be read.
    pub fn unreadable(name: &str, error: &std::io::Error) -> Self {
        let reason = match error.kind() {
            ErrorKind::NotFound => "there is no such file".to_owned(),
            ErrorKind::PermissionDenied => "permission denied".to_owned(),
            _ => error.to_string(),
        };
        Self::error(format!("the page {name} cannot be read: {reason}")).expected("a file with a page")
    }

    /// Sets the location.
    #[must_use]
    pub fn at(mut self, location: Location) -> Self {
        self.location = Some(Box::new(location));
        self
    }

    /// Names the page of a problem without a location.
    #[doc(hidden)]
    pub fn on(mut self, page: &str) -> Self {
        self.page = Some(page.to_owned());
        self
    }

    /// Sets the first line of the row that the problem is about.
    #[doc(hidden)]
    pub fn in_row(mut self, line: u32) -> Self {
        self.row = Some(line);
        self
    }

    /// Sets what was expected instead.
    #[doc(hidden)]
    #[must_use]
    pub fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = Some(expected.into());
        self
    }

    /// Adds a remedy in words, which are the same for the macro and for the tool.
    #[doc(hidden)]
    pub fn help(self, advice: impl Into<String>) -> Self {
        self.with_remedy(Remedy::Advice(advice.into()))
    }

    /// Sets what to do about the problem.
    #[doc(hidden)]
    #[must_use]
    pub fn with_remedy(mut self, remedy: Remedy) -> Self {
        self.remedy = Some(Box::new(remedy));
        self
    }

    /// What to do about the problem, for a reader of a whole page, which knows all its problems.
    #[doc(hidden)]
    pub fn remedy_mut(&mut self) -> Option<&mut Remedy> {
        self.remedy.as_deref_mut()
    }

    /// Whether the problem stops the build.
    pub fn severity(&self) -> Severity {
        if self.warning.is_some() { Severity::Warning } else { Severity::Error }
    }

    /// The kind of a warning.
    pub fn kind_of_warning(&self) -> Option<Warning> {
        self.warning
    }

    /// What was found.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The first line of the row that the problem is about. The cells of the row may be on later lines.
    pub fn row(&self) -> Option<u32> {
        self.row.or(self.location.as_ref().map(|location| location.line()))
    }

    /// The name of the page, if it is known.
    pub fn page(&self) -> Option<&str> {
        self.page.as_deref().or(self.location.as_ref().map(|location| location.page()))
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
        self.help_in(&AttributeSyntax)
    }

    /// What to do, in another syntax.
    pub fn help_in(&self, syntax: &dyn Syntax) -> Option<Cow<'_, str>> {
        self.remedy.as_deref().map(|remedy| remedy.in_words(syntax))
    }

    /// The same text as that of `Display`, but with the remedy in another syntax.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes_codegen::{AttributeSyntax, source::Source};
    ///
    /// let problem = Source::new("codes.md", b"\xff").unwrap_err();
    /// assert_eq!(problem.to_string_in(&AttributeSyntax), problem.to_string());
    /// ```
    pub fn to_string_in(&self, syntax: &dyn Syntax) -> String {
        let mut text = String::new();
        // Writing to a string never fails.
        let _ = self.write(&mut text, self.help_in(syntax).as_deref());
        text
    }

    /// The location on the page, if the problem has one.
    pub fn location(&self) -> Option<&Location> {
        self.location.as_deref()
    }
}

impl Problem {
    fn write(&self, f: &mut dyn fmt::Write, help: Option<&str>) -> fmt::Result {
        f.write_str(&visible(&self.message))?;
        let mut gutter = 1;
        if let Some(location) = &self.location {
            let (line, column) = (location.line(), location.column());
            let (excerpt, marked) = (location.excerpt(), location.marked());
            let number = line.to_string();
            gutter = number.len();
            let pad = " ".repeat(gutter);
            let caret = " ".repeat(columns(&excerpt[..marked.start]));
            let marks = "^".repeat(columns(&excerpt[marked]).max(1));
            write!(f, "\n{pad}--> {}:{line}:{column}", visible(location.page()))?;
            write!(f, "\n{pad} |\n{number} | {excerpt}\n{pad} | {caret}{marks}")?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caret_is_below_the_marked_text_after_wide_characters() {
        let problem = Problem::error("`2xx` is not one code")
            .at(Location::new("a.md", 12, 6, "| 状 | 2xx | x |", 5, 3))
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
        let problem = Problem::error("x").at(Location::new("a.md", 1, 304, &line, 303, 3));
        let text = problem.to_string();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[3], format!("1 | …{}<p>2xx</p>{}…", "a".repeat(30), "b".repeat(60)));
        assert_eq!(lines[4], format!("  | {}^^^", " ".repeat(34)));
    }
}
