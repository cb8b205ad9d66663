//! Reads pages with the options.

use std::path::{Path, PathBuf};

use doccodes_codegen::catalogue::Choice;
use doccodes_codegen::problem::Problem;
use doccodes_codegen::source::Source;
use doccodes_codegen::{AttributeError, Inspection};

use super::argument::LINE;
use super::page_name::{name, names};
use super::reading::ReadingOptions;
use super::stdin::{self, is_stdin};
use super::syntax::{self, OptionSyntax};
use super::unmatched::Unmatched;
use crate::inspected::Inspected;

impl ReadingOptions {
    /// Reads the pages of one enum. An option that matches nothing is a problem.
    pub(crate) fn inspect(&self, pages: &[PathBuf]) -> Inspected {
        let mut read = self.read(pages);
        read.1.extend(self.unused_format(pages));
        rejecting(read)
    }

    /// Reads the page of an enum from its text. An option that matches nothing is a problem.
    pub(crate) fn inspect_source(&self, source: &Source) -> Inspected {
        rejecting(self.read_source(source))
    }

    /// Reads the page of an enum from its text, and returns the options that match nothing on it.
    pub(crate) fn read_source(&self, source: &Source) -> (Inspected, Vec<Unmatched>) {
        self.read_with(&[source.name().to_owned()], &|_| Ok(source.clone()))
    }

    /// Reads the pages of one enum, and returns the options that match nothing on them.
    pub(crate) fn read(&self, pages: &[PathBuf]) -> (Inspected, Vec<Unmatched>) {
        self.read_with(&names(pages), &|name| self.open(pages, name))
    }

    /// The error for a format of standard input if no page is read from standard input.
    pub(crate) fn unused_format<P: AsRef<Path>>(&self, pages: &[P]) -> Option<Unmatched> {
        let option = syntax::option("--stdin-format", self.format()?);
        let is_used = pages.iter().any(|page| is_stdin(page.as_ref()));
        (!is_used).then(|| Unmatched {
            problem: Problem::error(format!("`{option}`: no page is read from standard input (`-`)")),
            about_some: None,
        })
    }

    /// Reads the page with this name.
    pub(crate) fn open(&self, pages: &[PathBuf], page: &str) -> Result<Source, Problem> {
        match pages.iter().find(|path| name(path) == page) {
            Some(path) if is_stdin(path) => stdin::read(self.format()),
            Some(path) => Source::open(page, path),
            None => Source::open(page, Path::new(page)),
        }
    }

    fn read_with(
        &self,
        names: &[String],
        open: &dyn Fn(&str) -> Result<Source, Problem>,
    ) -> (Inspected, Vec<Unmatched>) {
        // The attribute rejects lines of pages that it does not name.
        let (mut unmatched, mut own) = (Vec::new(), Vec::new());
        for (n, skip) in self.skip().iter().enumerate() {
            match line_error(n, &skip.written, names) {
                Some(error) => unmatched.push(error),
                None => own.push(n),
            }
        }
        let attribute = self.arguments(names, names, &own).parse().unwrap_or_default();
        let item = "enum Code {}".parse().unwrap_or_default();
        let inspection = Inspection::new(attribute, item, open);
        unmatched.extend(inspection.errors.iter().map(|error| self.unmatched(error, &own)));
        (Inspected::new(inspection, &OptionSyntax), unmatched)
    }

    /// An error in the attribute, where `own` are the indices of the values of `--skip` that it has.
    fn unmatched(&self, error: &AttributeError, own: &[usize]) -> Unmatched {
        let choice = error.choice.map(|choice| match choice {
            Choice::Skip(n) => Choice::Skip(own.get(n).copied().unwrap_or(n)),
            choice => choice,
        });
        let is_about_some = matches!(choice, Some(Choice::Skip(_) | Choice::Success(_) | Choice::Language));
        let option = choice.and_then(|choice| self.option(choice));
        let message = option.map_or(String::new(), |option| format!("`{option}`: ")) + &error.message;
        Unmatched { problem: Problem::error(message), about_some: choice.filter(|_| is_about_some) }
    }
}

/// The enum, with an error for each option that matches nothing.
fn rejecting((mut inspected, unmatched): (Inspected, Vec<Unmatched>)) -> Inspected {
    for unmatched in unmatched {
        inspected.reject(unmatched.problem);
    }
    inspected
}

/// The error for a `--skip` that names a row by its line, but not its page; `n` is the index of the option.
fn line_error(n: usize, skip: &str, names: &[String]) -> Option<Unmatched> {
    let line = skip.strip_prefix(LINE)?;
    let (page, number) = line.rsplit_once(':').unwrap_or(("", line));
    let option = syntax::option("--skip", skip);
    let (message, about_some) = match page {
        "" if names.len() > 1 => {
            let better = syntax::option("--skip", &format!("{LINE}{}:{number}", names[0]));
            let message =
                format!("`{option}`: there are several pages: name the page of the line, as in `{better}`");
            (message, None)
        }
        "" => return None,
        page if names.iter().any(|name| name == page) => return None,
        page => (format!("`{option}`: `{page}` is not one of the pages"), Some(Choice::Skip(n))),
    };
    Some(Unmatched { problem: Problem::error(message), about_some })
}
