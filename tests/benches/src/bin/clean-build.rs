//! The time of a clean build of a hello-world application with each set of dependencies, in the dev profile.
//!
//! The sets are built alternately, several times, each time into an empty target folder and without incremental compilation.
//! Prints a Markdown table.

use std::fs;
use std::time::{Duration, Instant};

use clap::Parser;
use doccodes_benches::package::{Package, check_success};
use doccodes_benches::statistics::{machine, median, ratio, spread};
use doccodes_benches::{Result, show_progress};
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike as _;

#[derive(Parser)]
#[command(about = "Measures a clean build of a hello-world application with each set of dependencies")]
struct Options {
    /// How often each set is built
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// Build only sets whose names contain this
    #[arg(long)]
    only: Option<String>,
}

/// The set that the others are compared with.
const BASE: &str = "thiserror";

/// The names of the sets, and the dependencies in their manifests.
const SETS: [(&str, &str); 13] = [
    ("nothing", ""),
    ("doccodes", "doccodes = { path = RUNTIME }\n"),
    ("doccodes, no default features", "doccodes = { path = RUNTIME, default-features = false }\n"),
    ("doccodes with json", "doccodes = { path = RUNTIME, features = [\"json\"] }\n"),
    ("doccodes with rst", "doccodes = { path = RUNTIME, features = [\"rst\"] }\n"),
    ("doccodes with asciidoc", "doccodes = { path = RUNTIME, features = [\"asciidoc\"] }\n"),
    ("doccodes with mediawiki", "doccodes = { path = RUNTIME, features = [\"mediawiki\"] }\n"),
    ("doccodes with alloc", "doccodes = { path = RUNTIME, features = [\"alloc\"] }\n"),
    (BASE, "thiserror = \"2\"\n"),
    ("strum", "strum = { version = \"0.28\", features = [\"derive\"] }\n"),
    (
        "strum, thiserror, num_enum",
        "strum = { version = \"0.28\", features = [\"derive\"] }\nthiserror = \"2\"\nnum_enum = \"0.7\"\n",
    ),
    ("phf with macros", "phf = { version = \"0.13\", features = [\"macros\"] }\n"),
    (
        "serde with derive, serde_json",
        "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n",
    ),
];

/// A set, and the measurements of its builds.
struct Run {
    name: &'static str,
    package: Package,
    walls: Vec<Duration>,
    processor: Vec<Duration>,
}

fn main() -> Result<()> {
    let options = Options::parse();
    let mut runs = Vec::new();
    for (number, (name, dependencies)) in SETS.into_iter().enumerate() {
        if options.only.as_ref().is_some_and(|only| !name.contains(only)) {
            continue;
        }
        let hello = "fn main() {\n    println!(\"hello\");\n}\n".to_owned();
        let package =
            Package::write(&format!("clean-build-{number}"), dependencies, &[("src/main.rs", hello)])?;
        check_success(&package.cargo(&["fetch"]).output()?)?;
        runs.push(Run { name, package, walls: Vec::new(), processor: Vec::new() });
    }
    for round in 1..=options.rounds {
        for run in &mut runs {
            show_progress(&format!("round {round} of {}: {} ", options.rounds, run.name));
            run.build()?;
        }
    }
    show_progress("");
    println!("{}, dev profile, {} rounds\n", machine(), options.rounds);
    println!("| dependencies | median, s | spread, s | × {BASE} | processor, s | × {BASE} |");
    println!("|---|---|---|---|---|---|");
    let base = runs.iter().find(|run| run.name == BASE);
    let (base, base_processor) = (base.map(|run| median(&run.walls)), base.map(|run| median(&run.processor)));
    for Run { name, walls, processor, .. } in &runs {
        let wall = median(walls);
        let processor = median(processor);
        let ratios = [ratio(wall, base), ratio(processor, base_processor)];
        let (seconds, spread, processor) = (wall.as_secs_f64(), spread(walls), processor.as_secs_f64());
        println!("| {name} | {seconds:.2} | {spread} | {} | {processor:.2} | {} |", ratios[0], ratios[1]);
    }
    Ok(())
}

impl Run {
    fn build(&mut self) -> Result<()> {
        let _ = fs::remove_dir_all(self.package.folder.join("target"));
        let (start, before) = (Instant::now(), processor_time()?);
        // Cargo does not build crates from a registry incrementally, and allows all lints in them. Here doccodes is a local crate, but
        // its users depend on it from a registry.
        let mut cargo = self.package.cargo(&["build", "--offline"]);
        let output = cargo.env("CARGO_INCREMENTAL", "0").env("RUSTFLAGS", "--cap-lints=allow").output()?;
        self.walls.push(start.elapsed());
        self.processor.push(processor_time()?.saturating_sub(before));
        check_success(&output)
    }
}

/// The processor time, in user mode, of all child processes that have ended.
fn processor_time() -> Result<Duration> {
    let time = getrusage(UsageWho::RUSAGE_CHILDREN)?.user_time();
    Ok(Duration::from_micros(time.num_microseconds().unsigned_abs()))
}
