//! How many instructions a look-up takes, as `valgrind --tool=callgrind` counts them: noise cannot hide a regression.
//!
//! This program runs itself under valgrind, once with look-ups and once without; the difference is theirs. Prints a
//! Markdown table.
#![allow(missing_docs, missing_debug_implementations, unreachable_pub, dead_code, reason = "generated peers")]
#![allow(clippy::all, clippy::unwrap_used, reason = "generated peers; what is wrong here panics")]

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

/// How often all codes of a fixture are looked up, at least in all.
const LOOK_UPS: usize = 20_000;

fn main() -> Result<()> {
    // cargo adds `--bench`.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [name, count] = arguments.as_slice() {
        let count: usize = count.parse()?;
        let work = works().into_iter().find(|work| work.name == name).ok_or("there is no such work")?;
        (work.run)(count);
        return Ok(());
    }
    println!("| work | instructions per look-up |\n|---|---|");
    for Work { name, .. } in works() {
        let spent = instructions(name, LOOK_UPS)?.saturating_sub(instructions(name, 0)?);
        println!("| {name} | {:.1} |", spent as f64 / LOOK_UPS as f64);
    }
    Ok(())
}

/// Counts what this program takes for so many look-ups, its start included.
fn instructions(name: &str, look_ups: usize) -> Result<u64> {
    let program = std::env::current_exe()?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args([name, &look_ups.to_string()])
        .output()
        .map_err(|error| format!("valgrind: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let collected = said.lines().find_map(|line| line.split_once("Collected : "));
    let (_, count) = collected.ok_or_else(|| format!("valgrind counted nothing:\n{said}"))?;
    Ok(count.trim().parse()?)
}

/// Something that is counted.
struct Work {
    name: &'static str,
    run: fn(usize),
}

/// Looks up so many of the codes, in turn.
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
    ($works:ident: $($codes:literal $enums:ident $peer:ident;)*) => {$(
        $works.push(Work {
            name: concat!(stringify!($peer), ", ", $codes, " strings, hit"),
            run: |n| strings(&Fixture::new(Kind::Strings, $codes).shuffled_codes(), n, $enums::$peer::find),
        });
        $works.push(Work {
            name: concat!(stringify!($peer), ", ", $codes, " strings, miss"),
            run: |n| strings(&Fixture::new(Kind::Strings, $codes).shuffled_misses(), n, $enums::$peer::find),
        });
    )*};
}

fn works() -> Vec<Work> {
    let mut works = vec![
        // What the loop itself takes: to be subtracted by who compares with another machine's.
        Work {
            name: "nothing, strings",
            run: |n| strings(&Fixture::new(Kind::Strings, 40).shuffled_codes(), n, |_| ()),
        },
        Work { name: "nothing, statuses", run: |n| numbers(n, |_| ()) },
    ];
    hits_and_misses! { works:
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
    works.extend([
        Work { name: "ours, status", run: |n| numbers(n, statuses::ours::find) },
        Work { name: "hand_match, status", run: |n| numbers(n, statuses::hand_match::find) },
        Work { name: "num_enum, status", run: |n| numbers(n, statuses::num_enum::find) },
        Work { name: "strum, status", run: |n| numbers(n, statuses::strum::find) },
        Work {
            name: "ours, reason",
            run: |n| numbers(n, |code| statuses::ours::find(code).map(statuses::ours::Code::name)),
        },
        Work {
            name: "hand_match, reason",
            run: |n| {
                numbers(n, |code| statuses::hand_match::find(code).map(statuses::hand_match::Code::reason))
            },
        },
        Work {
            name: "http, reason",
            run: |n| {
                numbers(n, |code| {
                    http::StatusCode::from_u16(code).ok().and_then(|code| code.canonical_reason())
                })
            },
        },
    ]);
    works
}
