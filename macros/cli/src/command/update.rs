//! `update`: replaces a page with a newer version, and records where it comes from.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use doccodes_codegen::page::Format;
use doccodes_codegen::problem::visible;
use doccodes_codegen::source::{MAX_PAGE_BYTES, Source};

use super::read;
use crate::address;
use crate::change::{Comparison, Semver};
use crate::date;
use crate::exit::Exit;
use crate::inspected::Inspected;
use crate::options::{ReadingOptions, is_stdin};
use crate::output::{exit_if_written, print, print_error, print_failure, print_styled};
use crate::provenance::{self, Provenance};
use crate::render::{change, update};
use crate::replace::replace;
use crate::sha256::sha256;
use crate::terminal::width;

/// What to replace, and with what.
#[derive(Debug, clap::Args)]
pub(crate) struct UpdateOptions {
    /// The file with the newer version; `-` is standard input
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    /// The revision of the newer version, for the note: a version, a commit, a date
    #[arg(long, value_name = "TEXT")]
    revision: Option<String>,
    /// The day on which it was fetched, for the note; by default today
    #[arg(long, value_name = "DATE", value_parser = date::parse)]
    date: Option<String>,
    /// Replace the page even if verdicts or outcomes become more permissive, or if the page was edited by hand
    #[arg(long)]
    accept: bool,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

/// Compares the versions, and replaces the page unless there is a reason not to.
pub(crate) fn run(page: &Path, update: &UpdateOptions, options: &ReadingOptions) -> Exit {
    match versions(page, update, options) {
        Ok(versions) => versions.finish(page, update, options),
        Err(exit) => exit,
    }
}

/// The two versions of a page.
struct Versions {
    /// The bytes of the old version, if there is one, and what is read from it.
    old: Option<(Vec<u8>, Inspected)>,
    new: (Vec<u8>, Inspected),
    note: Provenance,
}

/// Reads both versions, and the note.
///
/// # Errors
///
/// One of them cannot be read, or the new version has errors. That is printed; the error is the exit code.
fn versions(page: &Path, update: &UpdateOptions, options: &ReadingOptions) -> Result<Versions, Exit> {
    let name = page.display().to_string();
    let unusable = |error: String| {
        print_failure(visible(&error));
        Exit::Unusable
    };
    const PIPE: &str = "`curl ADDRESS | cargo doccodes update PAGE --from - --url ADDRESS` replaces a page with one from the web";
    if let Some(error) =
        [page, update.from.as_path()].into_iter().find_map(|path| address::refusal(path, PIPE))
    {
        return Err(unusable(error));
    }
    if let (Some(of_page), Some(of_file)) = (format(page), format(&update.from))
        && of_page != of_file
    {
        return Err(unusable(format!(
            "{name} is {of_page}, but {} is {of_file}: the new version must have the format of the page",
            update.from.display()
        )));
    }
    let note = Provenance::read(page)
        .map_err(|error| unusable(format!("{} cannot be read: {error}", provenance::file(page).display())))?;
    let source = |bytes: &[u8]| Source::new(&name, bytes).map_err(|problem| unusable(problem.to_string()));
    let old = match fs::read(page) {
        Ok(bytes) => {
            // An option about some of the codes may match only the new version.
            let (inspected, _) = options.read_source(&source(&bytes)?);
            Some((bytes, inspected))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(unusable(format!("the page {name} cannot be read: {error}"))),
    };
    let bytes = read_bytes(&update.from)
        .map_err(|error| unusable(format!("{} cannot be read: {error}", update.from.display())))?;
    let mut inspected = options.inspect_source(&source(&bytes)?);
    if inspected.has_errors() || !inspected.is_usable {
        let _ = read::printing_errors(&inspected);
        print_failure(format_args!("{} is not replaced: the new version has errors", visible(&name)));
        return Err(inspected.exit());
    }
    inspected.title = Some(update.from.display().to_string());
    Ok(Versions { old, new: (bytes, inspected), note })
}

/// The name of a file's format, if its extension shows it.
fn format(file: &Path) -> Option<&'static str> {
    let extension = file.extension()?.to_str()?;
    Format::from_extension(extension).map(|format| format.name)
}

/// The bytes of a file or of standard input, up to one more than a page may have.
fn read_bytes(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = MAX_PAGE_BYTES as u64 + 1;
    match is_stdin(file) {
        true => io::stdin().lock().take(most).read_to_end(&mut bytes)?,
        false => File::open(file)?.take(most).read_to_end(&mut bytes)?,
    };
    Ok(bytes)
}

impl Versions {
    /// Shows what changed, and replaces the page unless there is a reason not to.
    fn finish(self, page: &Path, update: &UpdateOptions, options: &ReadingOptions) -> Exit {
        let (bytes, new) = &self.new;
        let old = self.old.as_ref().map(|(_, inspected)| inspected);
        let comparison = Comparison::new(old, Some(new));
        let is_new = self.old.as_ref().is_none_or(|(old, _)| old != bytes);
        let reasons = if update.accept || !is_new { Vec::new() } else { self.reasons_against(&comparison) };
        if !update.json {
            let _ = print_styled(match comparison.semver() {
                Semver::None => change::summary(0, Semver::None),
                _ => change::text(&comparison, width()),
            });
            // The changes were not shown.
            if exit_if_written(Exit::Success) != Exit::Success {
                return Exit::Unusable;
            }
        }
        let has_news = is_new || options.url().is_some() || update.revision.is_some();
        if reasons.is_empty() && has_news {
            let note = self.new_note(options.url(), is_new, update);
            if let Err(error) = write(page, bytes, &note) {
                print_failure(visible(&error));
                return Exit::Unusable;
            }
        }
        if update.json {
            let _ = print(update::json(&comparison, is_new && reasons.is_empty(), &reasons));
        } else if reasons.is_empty() {
            let _ = print(update::text(page, self.old.is_some(), is_new));
        } else {
            print_error(update::refusal(page, &reasons));
        }
        Exit::failure_if(!reasons.is_empty())
    }

    /// The note of the new version. The address is kept unless the user gives another one.
    fn new_note(&self, address: Option<String>, is_new: bool, update: &UpdateOptions) -> Provenance {
        let mut note = self.note.clone();
        note.address = address.or(note.address);
        note.revision = update.revision.clone().or(note.revision.filter(|_| !is_new));
        note.date = update.date.clone().or_else(date::today);
        note.sha256 = Some(sha256(&self.new.0));
        note
    }

    /// Why the page should not be replaced without a review.
    fn reasons_against(&self, comparison: &Comparison<'_>) -> Vec<String> {
        let mut reasons = Vec::new();
        match comparison.looser() {
            0 => {}
            1 => reasons.push("1 verdict or outcome is more permissive".to_owned()),
            looser => reasons.push(format!("{looser} verdicts or outcomes are more permissive")),
        }
        if let (Some((old, _)), Some(noted)) = (&self.old, &self.note.sha256)
            && !has_hash(old, noted)
        {
            reasons.push("it was edited since it was fetched, and the edits would be lost".to_owned());
        }
        reasons
    }
}

/// Whether bytes have a hash, whatever their line endings are.
fn has_hash(bytes: &[u8], hash: &str) -> bool {
    let with_ends = |end: &str| {
        let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
        sha256(text.replace('\n', end).as_bytes())
    };
    sha256(bytes) == hash || with_ends("\n") == hash || with_ends("\r\n") == hash
}

/// Writes a page, and then its note.
fn write(page: &Path, bytes: &[u8], note: &Provenance) -> Result<(), String> {
    let name = page.display();
    replace(page, bytes).map_err(|error| format!("{name} cannot be replaced: {error}"))?;
    let file = provenance::file(page);
    replace(&file, note.text().as_bytes())
        .map_err(|error| format!("{name} is replaced, but {} cannot be written: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_endings_are_not_edits() {
        let hash = sha256(b"a\r\nb\r\n");
        assert!(has_hash(b"a\r\nb\r\n", &hash) && has_hash(b"a\nb\n", &hash));
        assert!(has_hash(b"a\r\nb\r\n", &sha256(b"a\nb\n")));
        assert!(!has_hash(b"a\nb", &hash));
    }
}
