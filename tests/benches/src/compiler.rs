//! Measures a run of rustc. The benchmark sets itself as cargo's `RUSTC_WRAPPER`, and runs rustc in that role.

use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Command, ExitCode, ExitStatus};
use std::time::{Duration, Instant};

use nix::sys::resource::{Resource, UsageWho, getrusage, setrlimit};
use nix::sys::time::TimeValLike as _;

use crate::Result;
use crate::package::Package;

/// The variable with the file for the measurements. It is only set if the benchmark runs as cargo's wrapper.
const FIGURES: &str = "DOCCODES_BENCHES_FIGURES";
const SECONDS: &str = "DOCCODES_BENCHES_SECONDS";
const BYTES: &str = "DOCCODES_BENCHES_BYTES";

/// The signal for a process that exceeds its limit of processor time.
const SIGXCPU: i32 = 24;

/// The limits of rustc for a crate.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Processor time, in seconds.
    pub seconds: u64,
    /// Address space, in bytes.
    pub bytes: u64,
}

/// The measurements of a run of rustc.
#[derive(Debug, Clone, Copy)]
pub struct Figures {
    /// The wall-clock time.
    pub wall: Duration,
    /// The processor time of all threads.
    pub processor: Duration,
    /// The peak memory, in KiB.
    pub peak_kib: u64,
}

/// Compiles a package, and measures rustc for the package without its dependencies.
///
/// # Errors
///
/// A limit was exceeded, or the compiler reported errors.
pub fn measure(package: &Package, arguments: &[&str], limits: Limits) -> Result<Figures> {
    let figures = package.folder.join("figures");
    let _ = fs::remove_file(&figures);
    let output = package
        .cargo(arguments)
        .env("RUSTC_WRAPPER", std::env::current_exe()?)
        .env(FIGURES, &figures)
        .env(SECONDS, limits.seconds.to_string())
        .env(BYTES, limits.bytes.to_string())
        .output()?;
    let text = fs::read_to_string(&figures).unwrap_or_default();
    let numbers: Vec<u64> = text.split(' ').filter_map(|number| number.parse().ok()).collect();
    let stderr = String::from_utf8_lossy(&output.stderr);
    let &[nanos, micros, peak_kib, signal] = numbers.as_slice() else {
        return Err(format!("rustc was not run:\n{stderr}").into());
    };
    if output.status.success() {
        let (wall, processor) = (Duration::from_nanos(nanos), Duration::from_micros(micros));
        return Ok(Figures { wall, processor, peak_kib });
    }
    let peak = peak_kib >> 10;
    if signal == SIGXCPU as u64 {
        return Err(format!("over {} s, {peak} MiB so far", limits.seconds).into());
    }
    if stderr.contains("memory allocation of") || stderr.contains("out of memory") || signal != 0 {
        return Err(format!("out of memory at {peak} MiB, after {:.0} s", nanos as f64 / 1e9).into());
    }
    Err(stderr.into_owned().into())
}

/// Runs rustc, if cargo runs this program as its wrapper.
pub fn run_as_wrapper() -> Option<ExitCode> {
    let figures = std::env::var_os(FIGURES)?;
    // Cargo sets this variable for crates that are not dependencies.
    let measured = std::env::var_os("CARGO_PRIMARY_PACKAGE").is_some();
    match run(measured.then(|| Path::new(&figures))) {
        Ok(status) => Some(ExitCode::from(status.code().unwrap_or(1).clamp(0, 255) as u8)),
        Err(error) => {
            eprintln!("{error}");
            Some(ExitCode::FAILURE)
        }
    }
}

fn run(figures: Option<&Path>) -> Result<ExitStatus> {
    let mut arguments = std::env::args_os().skip(1);
    let mut rustc = Command::new(arguments.next().ok_or("missing path of the compiler")?);
    rustc.args(arguments);
    let Some(figures) = figures else { return Ok(rustc.status()?) };
    for (name, resource) in [(SECONDS, Resource::RLIMIT_CPU), (BYTES, Resource::RLIMIT_AS)] {
        let limit = std::env::var(name)?.parse()?;
        setrlimit(resource, limit, limit)?;
    }
    let start = Instant::now();
    let status = rustc.status()?;
    let wall = start.elapsed().as_nanos();
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let micros = (usage.user_time() + usage.system_time()).num_microseconds();
    fs::write(figures, format!("{wall} {micros} {} {}", usage.max_rss(), status.signal().unwrap_or(0)))?;
    Ok(status)
}
