//! The time and the memory of rustc for a crate with an enum and nothing else, for doccodes and each peer.
//!
//! The crates are compiled alternately, several times: from scratch, or after an edit of a file without the enum. Their dependencies are compiled before. The time includes that of macros.
//! Prints a Markdown table for each number of codes.

use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use doccodes_benches::compiler::{Figures, Limits, measure, run_as_wrapper};
use doccodes_benches::fixture::{Fixture, Kind};
use doccodes_benches::package::Package;
use doccodes_benches::page::page;
use doccodes_benches::peers::{self, BASELINE, OURS, Peer};
use doccodes_benches::statistics::{machine, median, ratio, spread};
use doccodes_benches::{Result, show_progress};

#[derive(Parser)]
#[command(about = "Measures the compilation of the same enum with doccodes and with each peer")]
struct Options {
    /// Numbers of codes
    #[arg(long, value_delimiter = ',', default_values_t = [40, 1000, 10_000, 30_000])]
    n: Vec<usize>,
    /// The kind of codes: strings, numbers (consecutive), sparse (numbers with gaps), or statuses (of HTTP, at most 40)
    #[arg(long, default_value = "strings")]
    kind: Kind,
    /// How often each crate is compiled
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// Use the release profile instead of the dev profile
    #[arg(long)]
    release: bool,
    /// Measure a build after an edit of another file of the crate
    #[arg(long)]
    edit: bool,
    /// Measure only these peers
    #[arg(long, value_delimiter = ',')]
    peers: Vec<String>,
    /// The most processor time for a compilation, in seconds
    #[arg(long, default_value_t = 300)]
    time_limit: u64,
    /// The most memory for a compilation, in GiB of address space
    #[arg(long, default_value_t = 20)]
    memory_limit: u64,
}

fn main() -> ExitCode {
    if let Some(code) = run_as_wrapper() {
        return code;
    }
    match Options::try_parse().map_err(|error| error.exit()).and_then(|options| run(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<()> {
    let mut chosen = peers::ALL.to_vec();
    if !options.peers.is_empty() {
        let named = options.peers.iter().map(|name| peers::find(name).ok_or(format!("unknown peer {name}")));
        chosen = named.collect::<std::result::Result<_, _>>()?;
    }
    chosen.retain(|peer| (peer.supports)(options.kind));
    let profile = if options.release { "release" } else { "dev" };
    let what = if options.edit { ", after an edit of another file" } else { "" };
    println!("{}, {profile} profile{what}, {} rounds", machine(), options.rounds);
    for &codes in &options.n {
        let fixture = Fixture::new(options.kind, codes);
        let mut runs = chosen.iter().map(|&peer| Run::new(peer, &fixture)).collect::<Result<Vec<_>>>()?;
        // The first round also builds the dependencies. It is not measured.
        for round in 0..=options.rounds {
            for run in runs.iter_mut().filter(|run| run.failure.is_none()) {
                show_progress(&format!(
                    "{codes} codes, round {round} of {}: {} ",
                    options.rounds, run.peer.name
                ));
                run.compile(options, round)?;
            }
        }
        show_progress("");
        print(&runs, fixture.rows.len(), options.kind);
    }
    Ok(())
}

/// The crate of a peer, and the measurements of its compilations.
struct Run {
    peer: Peer,
    package: Package,
    source: String,
    figures: Vec<Figures>,
    /// Why the crate does not build.
    failure: Option<String>,
}

impl Run {
    fn new(peer: Peer, fixture: &Fixture) -> Result<Self> {
        let source = format!("#![allow(dead_code)]\n\nmod other;\n\n{}", (peer.source)(fixture));
        let files = [
            ("docs/page.md", page(fixture, "md")),
            ("src/lib.rs", source.clone()),
            ("src/other.rs", other(0)),
        ];
        let package = Package::write(&format!("build-time-{}", peer.name), peer.dependencies, &files)?;
        Ok(Self { peer, package, source, figures: Vec::new(), failure: None })
    }

    /// Compiles the crate: from scratch, or after an edit. The first round is not measured.
    fn compile(&mut self, options: &Options, round: usize) -> Result<()> {
        let counts = round > 0;
        let limits = Limits { seconds: options.time_limit, bytes: options.memory_limit << 30 };
        if options.edit {
            self.package.write_file("src/other.rs", &other(round))?;
        } else {
            self.package.write_file("src/lib.rs", &self.source)?;
            let _ = std::fs::remove_dir_all(self.package.folder.join("target/debug/incremental"));
        }
        let mut arguments = vec!["build"];
        arguments.extend(options.release.then_some("--release"));
        arguments.extend(counts.then_some("--offline"));
        match measure(&self.package, &arguments, limits) {
            Ok(figures) if counts => self.figures.push(figures),
            Ok(_) => {}
            Err(error) => {
                eprintln!("\n{}: {error}", self.peer.name);
                self.failure = Some(error.to_string());
            }
        }
        Ok(())
    }

    fn median(&self) -> Option<Duration> {
        (self.failure.is_none() && !self.figures.is_empty()).then(|| median(&self.walls()))
    }

    fn walls(&self) -> Vec<Duration> {
        self.figures.iter().map(|figures| figures.wall).collect()
    }
}

/// The other file of the crate, with an edit for each round.
fn other(round: usize) -> String {
    format!("pub fn round() -> usize {{\n    {round}\n}}\n")
}

fn print(runs: &[Run], codes: usize, kind: Kind) {
    let median_of = |name: &str| runs.iter().find(|run| run.peer.name == name).and_then(Run::median);
    println!("\n{codes} codes ({kind:?})\n");
    println!("| peer | median, s | spread, s | processor, s | × {BASELINE} | × {OURS} | peak, MiB |");
    println!("|---|---|---|---|---|---|---|");
    for run in runs {
        let name = run.peer.name;
        let Some(wall) = run.median() else {
            let reason = run.failure.as_deref().unwrap_or("no round");
            let reason = reason.trim().lines().next().unwrap_or("");
            println!("| {name} | did not build: {reason} | | | | | |");
            continue;
        };
        let peak = run.figures.iter().map(|figures| figures.peak_kib).max().unwrap_or(0) >> 10;
        let (baseline, ours) = (ratio(wall, median_of(BASELINE)), ratio(wall, median_of(OURS)));
        let spread = spread(&run.walls());
        let processor: Vec<Duration> = run.figures.iter().map(|figures| figures.processor).collect();
        let processor = median(&processor).as_secs_f64();
        println!(
            "| {name} | {:.3} | {spread} | {processor:.3} | {baseline} | {ours} | {peak} |",
            wall.as_secs_f64()
        );
    }
}
