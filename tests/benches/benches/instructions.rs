//! The number of instructions of a look-up, counted by `valgrind --tool=callgrind`. Unlike times, counts have no noise that
//! could hide a regression.
//!
//! This program runs itself under valgrind with and without look-ups, and takes the difference. It prints a Markdown table.
#![allow(missing_docs, missing_debug_implementations, unreachable_pub, dead_code, reason = "generated peers")]
#![allow(clippy::all, clippy::unwrap_used, reason = "generated peers; a benchmark fails by panicking")]

use std::hint::black_box;
use std::process::Command;

use doccodes_benches::Result;
use doccodes_benches::fixture::{Fixture, Kind};

mod strings_40 {
    include!(concat!(env!("OUT_DIR"), "/strings_40.rs"));
}
mod strings_500 {
    include!(concat!(env!("OUT_DIR"), "/strings_500.rs"));
}
mod strings_10000 {
    include!(concat!(env!("OUT_DIR"), "/strings_10000.rs"));
}
mod statuses {
    include!(concat!(env!("OUT_DIR"), "/statuses.rs"));
}

/// The number of look-ups in a run.
const LOOK_UPS: usize = 20_000;

fn main() -> Result<()> {
    // cargo adds `--bench`.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [name, count] = arguments.as_slice() {
        let count: usize = count.parse()?;
        let workload =
            workloads().into_iter().find(|workload| workload.name == name).ok_or("unknown workload")?;
        (workload.run)(count);
        return Ok(());
    }
    println!("| workload | instructions per look-up |\n|---|---|");
    for Workload { name, .. } in workloads() {
        let spent = instructions(name, LOOK_UPS)?.saturating_sub(instructions(name, 0)?);
        println!("| {name} | {:.1} |", spent as f64 / LOOK_UPS as f64);
    }
    Ok(())
}

/// Counts the instructions of this program with this number of look-ups, including start-up.
fn instructions(name: &str, look_ups: usize) -> Result<u64> {
    let program = std::env::current_exe()?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args([name, &look_ups.to_string()])
        .output()
        .map_err(|error| format!("valgrind: {error}"))?;
    let stderr = String::from_utf8_lossy(&output.stderr);
    let collected = stderr.lines().find_map(|line| line.split_once("Collected : "));
    let (_, count) = collected.ok_or_else(|| format!("valgrind printed no count:\n{stderr}"))?;
    Ok(count.trim().parse()?)
}

/// Look-ups whose instructions are counted.
struct Workload {
    name: &'static str,
    run: fn(usize),
}

/// Looks up the codes in turn, this number of times.
fn strings<R>(codes: &[String], look_ups: usize, find: impl Fn(&str) -> R) {
    for code in codes.iter().cycle().take(look_ups) {
        black_box(find(black_box(code.as_str())));
    }
}

fn numbers<R>(look_ups: usize, find: impl Fn(u16) -> R) {
    let codes = Fixture::new(Kind::Statuses, 40).shuffled_codes();
    let codes: Vec<u16> = codes.iter().map(|code| code.parse().unwrap()).collect();
    for &code in codes.iter().cycle().take(look_ups) {
        black_box(find(black_box(code)));
    }
}

macro_rules! hits_and_misses {
    ($workloads:ident: $($codes:literal $enums:ident $peer:ident;)*) => {$(
        $workloads.push(Workload {
            name: concat!(stringify!($peer), ", ", $codes, " strings, hit"),
            run: |n| strings(&Fixture::new(Kind::Strings, $codes).shuffled_codes(), n, $enums::$peer::find),
        });
        $workloads.push(Workload {
            name: concat!(stringify!($peer), ", ", $codes, " strings, miss"),
            run: |n| strings(&Fixture::new(Kind::Strings, $codes).shuffled_misses(), n, $enums::$peer::find),
        });
    )*};
}

fn workloads() -> Vec<Workload> {
    let mut workloads = vec![
        // The loop itself. Subtract it to compare with the counts of another machine.
        Workload {
            name: "nothing, strings",
            run: |n| strings(&Fixture::new(Kind::Strings, 40).shuffled_codes(), n, |_| ()),
        },
        Workload { name: "nothing, statuses", run: |n| numbers(n, |_| ()) },
    ];
    hits_and_misses! { workloads:
        40 strings_40 ours;
        40 strings_40 hand_match;
        40 strings_40 phf;
        500 strings_500 ours;
        500 strings_500 hand_match;
        500 strings_500 phf;
        10000 strings_10000 ours;
        10000 strings_10000 phf;
        10000 strings_10000 strum_phf;
    }
    workloads.extend([
        Workload { name: "ours, status", run: |n| numbers(n, statuses::ours::find) },
        Workload { name: "hand_match, status", run: |n| numbers(n, statuses::hand_match::find) },
        Workload { name: "num_enum, status", run: |n| numbers(n, statuses::num_enum::find) },
        Workload { name: "strum, status", run: |n| numbers(n, statuses::strum::find) },
        Workload {
            name: "ours, reason",
            run: |n| numbers(n, |code| statuses::ours::find(code).map(statuses::ours::Code::name)),
        },
        Workload {
            name: "hand_match, reason",
            run: |n| {
                numbers(n, |code| statuses::hand_match::find(code).map(statuses::hand_match::Code::reason))
            },
        },
        Workload {
            name: "http, reason",
            run: |n| {
                numbers(n, |code| {
                    http::StatusCode::from_u16(code).ok().and_then(|code| code.canonical_reason())
                })
            },
        },
    ]);
    workloads
}
