//! The time and the memory of `cargo doccodes check` and `inspect` for a folder of pages, with optimisation.
//!
//! The pages are of all formats, of 1 to 60 KB, and of all kinds of codes. The tool is built first, which is not measured.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs};

use clap::Parser;
use doccodes_benches::fixture::{Fixture, Kind};
use doccodes_benches::own_process::children_time;
use doccodes_benches::package::check_success;
use doccodes_benches::page::{FORMATS, page, wordy_page};
use doccodes_benches::statistics::{machine, median, spread};
use doccodes_benches::{Result, show_progress};

#[derive(Parser)]
#[command(about = "Measures `cargo doccodes check` and `inspect` on a folder of pages")]
struct Options {
    /// A folder of pages to read instead of the generated ones
    folder: Option<PathBuf>,
    /// The number of generated pages
    #[arg(long, default_value_t = 100)]
    pages: usize,
    /// How often each command runs; the medians are printed
    #[arg(long, default_value_t = 5)]
    rounds: usize,
}

/// The sizes of the generated pages, in KB. Most pages are small, like those of services.
const KB: [usize; 10] = [1, 2, 3, 4, 6, 8, 12, 20, 30, 60];

fn main() -> Result<()> {
    let options = Options::parse();
    let folder = match options.folder {
        Some(folder) => folder,
        None => write_pages(options.pages)?,
    };
    let (mut files, mut bytes) = (0, 0);
    for entry in fs::read_dir(&folder)? {
        let about = entry?.metadata()?;
        if about.is_file() {
            files += 1;
            bytes += about.len();
        }
    }
    let tool = build()?;
    println!("{}, {} rounds, {files} files of {} KB\n", machine(), options.rounds, bytes / 1000);
    println!("| command | median, s | spread, s | processor, s |");
    println!("|---|---|---|---|");
    let commands = ["check", "inspect"];
    let mut runs = [const { Vec::new() }; 2];
    for round in 1..=options.rounds {
        for (command, runs) in commands.iter().zip(&mut runs) {
            show_progress(&format!("{command}, round {round} of {} ", options.rounds));
            runs.push(run(&tool, command, &folder)?);
        }
    }
    show_progress("");
    for (command, runs) in commands.iter().zip(&runs) {
        let walls: Vec<Duration> = runs.iter().map(|run| run.0).collect();
        let processor: Vec<Duration> = runs.iter().map(|run| run.1).collect();
        println!(
            "| {command} | {:.3} | {} | {:.3} |",
            median(&walls).as_secs_f64(),
            spread(&walls),
            median(&processor).as_secs_f64()
        );
    }
    Ok(())
}

/// Writes pages to an empty folder.
fn write_pages(count: usize) -> Result<PathBuf> {
    let folder = env::temp_dir().join("doccodes-benches/folder");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    for n in 0..count {
        let (extension, kb) = (FORMATS[n % FORMATS.len()], KB[n % KB.len()]);
        let text = match n % 5 {
            0 => page(&Fixture::new(Kind::Statuses, 10 + n % 30), extension),
            1 => page(&Fixture::new(Kind::Numbers, 5 * kb), extension),
            2 => page(&Fixture::new(Kind::Sparse, 5 * kb), extension),
            _ => wordy_page(kb * 1000, extension),
        };
        fs::write(folder.join(format!("page-{n}.{extension}")), text)?;
    }
    Ok(folder)
}

/// Builds the tool, and returns its path.
fn build() -> Result<PathBuf> {
    let target = env::temp_dir().join("doccodes-benches/tool");
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["build", "--release", "--quiet", "--package", "cargo-doccodes"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .env("CARGO_TARGET_DIR", &target)
        .output()?;
    check_success(&output)?;
    Ok(target.join("release/cargo-doccodes").with_extension(env::consts::EXE_EXTENSION))
}

/// Runs a command, and returns its wall-clock time and its processor time.
fn run(tool: &Path, command: &str, folder: &Path) -> Result<(Duration, Duration)> {
    let (before, start) = (children_time()?, Instant::now());
    let status = Command::new(tool).args(["doccodes", command]).arg(folder).stdout(Stdio::null()).status()?;
    // 1 says that a page has a problem.
    if !matches!(status.code(), Some(0 | 1)) {
        return Err(format!("`cargo doccodes {command}` failed: {status}").into());
    }
    Ok((start.elapsed(), children_time()? - before))
}
