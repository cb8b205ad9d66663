//! The time of the macro for a page, by stage, without optimisation, which is how users run it.
//!
//! `page` turns the bytes of the page into tables, `catalogue` turns the tables into codes, `tokens` turns the codes into the enum,
//! and `text` prints the tokens. `tokens` is the time of the whole expansion minus that of the stages before. Outside of the
//! compiler, tokens are those of proc-macro2 and not of the compiler. `build-time` measures the macro in the compiler.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Parser;
use doccodes_benches::Result;
use doccodes_benches::fixture::{Fixture, Kind};
use doccodes_benches::own_process::processor_time;
use doccodes_benches::page::{FORMATS, page, wordy_page};
use doccodes_benches::statistics::{machine, median};
use doccodes_codegen::catalogue::{self, Choices, PageInput};
use doccodes_codegen::source::Source;
use doccodes_codegen::{CallSite, codes};

#[derive(Parser)]
#[command(about = "Measures the macro on a page, by stage")]
struct Options {
    /// Pages to read instead of generated ones
    pages: Vec<PathBuf>,
    /// Sizes of the generated pages, in KB
    #[arg(long, value_delimiter = ',', default_values_t = [1, 10, 100, 350, 1000, 2000, 4000, 8000])]
    kb: Vec<usize>,
    /// Formats of the generated pages
    #[arg(long, value_delimiter = ',', default_values_t = FORMATS.map(str::to_owned))]
    formats: Vec<String>,
    /// Read the pages of `build-time` with these numbers of codes instead
    #[arg(long, value_delimiter = ',')]
    codes: Vec<usize>,
    /// How often each page is read; the medians are printed
    #[arg(long, default_value_t = 3)]
    rounds: usize,
}

/// The times of one run of the macro.
#[derive(Clone, Copy)]
struct Stages {
    page: Duration,
    catalogue: Duration,
    /// All stages up to the tokens, in one run.
    expansion: Duration,
    text: Duration,
}

fn main() -> Result<()> {
    let options = Options::parse();
    let profile = if cfg!(debug_assertions) { "dev" } else { "release" };
    println!(
        "{}, {profile} profile, medians of {}, in milliseconds of processor time\n",
        machine(),
        options.rounds
    );
    println!("| page | bytes | codes | page | catalogue | tokens | text | all | ns/byte |");
    println!("|---|---|---|---|---|---|---|---|---|");
    let folder = std::env::temp_dir().join("doccodes-benches/macro-run");
    fs::create_dir_all(&folder)?;
    for path in &options.pages {
        let extension = path.extension().map_or_else(|| "md".into(), |extension| extension.to_string_lossy());
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        measure(&folder, &name, &format!("page.{extension}"), &fs::read(path)?, options.rounds)?;
    }
    for &codes in &options.codes {
        let text = page(&Fixture::new(Kind::Strings, codes), "md");
        measure(&folder, &format!("{codes} codes"), "page.md", text.as_bytes(), options.rounds)?;
    }
    if options.pages.is_empty() && options.codes.is_empty() {
        for format in &options.formats {
            for kb in &options.kb {
                let text = wordy_page(kb * 1000, format);
                measure(&folder, format, &format!("page.{format}"), text.as_bytes(), options.rounds)?;
            }
        }
    }
    Ok(())
}

fn measure(folder: &Path, name: &str, file: &str, bytes: &[u8], rounds: usize) -> Result<()> {
    fs::write(folder.join(file), bytes)?;
    let mut count = 0;
    let mut runs = Vec::new();
    for _ in 0..rounds {
        let (stages, codes) = run(folder, file, bytes)?;
        runs.push(stages);
        count = codes;
    }
    let median_of = |stage: fn(&Stages) -> Duration| median(&runs.iter().map(stage).collect::<Vec<_>>());
    let (page, catalogue) = (median_of(|run| run.page), median_of(|run| run.catalogue));
    let (expansion, text) = (median_of(|run| run.expansion), median_of(|run| run.text));
    let stages = [page, catalogue, expansion.saturating_sub(page + catalogue), text];
    let all = expansion + text;
    let milliseconds = |time: Duration| format!("{:.1}", time.as_secs_f64() * 1e3);
    println!(
        "| {name} | {} | {count} | {} | {} | {:.0} |",
        bytes.len(),
        stages.map(milliseconds).join(" | "),
        milliseconds(all),
        all.as_secs_f64() * 1e9 / bytes.len() as f64
    );
    Ok(())
}

/// Measures each stage, and returns the number of codes as well.
fn run(folder: &Path, file: &str, bytes: &[u8]) -> Result<(Stages, usize)> {
    let start = processor_time()?;
    let source = Source::new(file, bytes).map_err(|problem| problem.to_string())?;
    let read = doccodes_codegen::page::read(&source);
    let page = processor_time()? - start;

    let start = processor_time()?;
    let reading = catalogue::read(&[PageInput::new(&source, &read)], &Choices::default());
    let catalogue = processor_time()? - start;
    if reading.catalogue.codes.is_empty() {
        return Err(format!("no codes could be read from {file}").into());
    }

    let call_site =
        CallSite { manifest_dir: folder.to_owned(), file: folder.join("src/lib.rs"), ..CallSite::default() };
    let (attribute, item) = (format!("{file:?}").parse()?, "pub enum Code {}".parse()?);
    let start = processor_time()?;
    let tokens = codes(attribute, item, &call_site);
    let expansion = processor_time()? - start;

    let start = processor_time()?;
    let text = tokens.to_string();
    let printing = processor_time()? - start;
    if text.contains("compile_error !") {
        eprintln!("{file} has problems; see `cargo doccodes inspect`");
    }
    Ok((Stages { page, catalogue, expansion, text: printing }, reading.catalogue.codes.len()))
}
