//! The time and the memory of the macro for pages that are designed to be slow, without optimisation.
//!
//! Each page is read by a process of its own, so that its peak memory is that of the page. The time is linear if a byte of a
//! large page takes as long as a byte of a small page.

use std::fs;
use std::process::Command;

use clap::Parser;
use doccodes_benches::attack::{Attack, attacks};
use doccodes_benches::own_process::{peak_kib, processor_time};
use doccodes_benches::statistics::machine;
use doccodes_benches::{Result, show_progress};
use doccodes_codegen::{CallSite, codes};

#[derive(Parser)]
#[command(about = "Measures the macro on pages that are designed to be slow")]
struct Options {
    /// Sizes of the pages, in KB
    #[arg(long, value_delimiter = ',', default_values_t = [1, 10, 100, 1000, 8000])]
    kb: Vec<usize>,
    /// Measure only the attacks whose names or dimensions contain this
    #[arg(long, default_value = "")]
    only: String,
    /// Read one page, by its number, in this process
    #[arg(long, hide = true)]
    one: Option<usize>,
}

fn main() -> Result<()> {
    let options = Options::parse();
    if let Some(n) = options.one {
        let attacks = attacks();
        let (_, attack) = attacks.get(n).ok_or("unknown attack")?;
        let kb = options.kb.first().ok_or("missing size")?;
        return read(attack, n, *kb);
    }
    let profile = if cfg!(debug_assertions) { "dev" } else { "release" };
    println!("{}, {profile} profile, milliseconds of processor time\n", machine());
    let sizes: Vec<String> = options.kb.iter().map(|kb| format!("{kb} KB")).collect();
    println!("| dimension | attack | page | {} | ns/byte | peak, MiB |", sizes.join(" | "));
    println!("|---|---|---|{}---|---|", "---|".repeat(sizes.len()));
    let mut failed = false;
    for (n, (dimension, attack)) in attacks().iter().enumerate() {
        if !attack.name.contains(&options.only) && !dimension.contains(&options.only) {
            continue;
        }
        let mut cells = Vec::new();
        let mut last = (0.0, 0.0);
        for kb in &options.kb {
            show_progress(&format!("{}, {kb} KB ", attack.name));
            match measure(n, *kb) {
                Ok((milliseconds, mebibytes)) => {
                    cells.push(format!("{milliseconds:.0}"));
                    last = (milliseconds * 1e6 / (*kb as f64 * 1e3), mebibytes);
                }
                Err(error) => {
                    eprintln!("{error}");
                    cells.push("failed".to_owned());
                    failed = true;
                }
            }
        }
        show_progress("");
        println!(
            "| {dimension} | {} | {} | {} | {:.0} | {:.0} |",
            attack.name,
            attack.extension,
            cells.join(" | "),
            last.0,
            last.1
        );
    }
    if failed { Err("a page could not be measured".into()) } else { Ok(()) }
}

/// The milliseconds and the MiB of a process that reads a page.
fn measure(n: usize, kb: usize) -> Result<(f64, f64)> {
    let output = Command::new(std::env::current_exe()?)
        .args(["--one", &n.to_string(), "--kb", &kb.to_string()])
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let figures: Vec<f64> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    match figures.as_slice() {
        &[milliseconds, kib] if output.status.success() => Ok((milliseconds, kib / 1024.0)),
        _ => Err(format!("attack {n}, {kb} KB: {}", String::from_utf8_lossy(&output.stderr)).into()),
    }
}

fn read(attack: &Attack, n: usize, kb: usize) -> Result<()> {
    let folder = std::env::temp_dir().join("doccodes-benches/attacks");
    fs::create_dir_all(&folder)?;
    let file = format!("page-{n}.{}", attack.extension);
    fs::write(folder.join(&file), attack.page(kb * 1000))?;
    let call_site =
        CallSite { manifest_dir: folder.clone(), file: folder.join("src/lib.rs"), ..CallSite::default() };
    let (attribute, item) = (format!("{file:?}").parse()?, "pub enum Code {}".parse()?);
    let start = processor_time()?;
    let text = codes(attribute, item, &call_site).to_string();
    let time = processor_time()? - start;
    fs::remove_file(folder.join(&file))?;
    println!("{} {} ", time.as_secs_f64() * 1e3, peak_kib()?);
    if text.is_empty() { Err("no enum was generated".into()) } else { Ok(()) }
}
