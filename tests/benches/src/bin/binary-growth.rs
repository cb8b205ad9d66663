//! The number of bytes that an enum adds to an optimised, stripped program, for each byte of text on its page.
//!
//! The program of each peer prints the documentation of the code in its argument. It is compared with a program that prints its
//! argument. Prints a Markdown table for each number of codes.

use std::fs;

use clap::Parser;
use doccodes_benches::Result;
use doccodes_benches::fixture::{Fixture, Kind};
use doccodes_benches::package::{Package, check_success};
use doccodes_benches::page::page;
use doccodes_benches::peers::{self, BASELINE, OURS};
use doccodes_benches::statistics::machine;

#[derive(Parser)]
#[command(about = "Measures how much the enum of doccodes and of each peer adds to a release binary")]
struct Options {
    /// Numbers of codes
    #[arg(long, value_delimiter = ',', default_values_t = [40, 1000, 10_000])]
    n: Vec<usize>,
    /// The kind of codes: strings, numbers (consecutive), or statuses (of HTTP, at most 40)
    #[arg(long, default_value = "strings")]
    kind: Kind,
    /// The peers; some of them need gigabytes of memory to build in the release profile
    #[arg(long, value_delimiter = ',', default_values_t = [BASELINE, OURS, "hashmap", "phf"].map(str::to_owned))]
    peers: Vec<String>,
}

/// The same program without an enum.
const WITHOUT: &str = "pub fn describe(raw: &str) -> Option<String> {\n    \
                       Some(format!(\"{raw}|{raw}|{raw}|{}|{}\", raw.len() as u16, raw.is_empty()))\n}\n";

fn main() -> Result<()> {
    let options = Options::parse();
    println!("{}, release profile, stripped", machine());
    let without = size("without", "", WITHOUT, "raw", None)?;
    let argument = if options.kind == Kind::Strings { "raw" } else { "raw.parse().ok()?" };
    for &codes in &options.n {
        let fixture = Fixture::new(options.kind, codes);
        let text = fixture.text_bytes();
        println!("\n{} codes ({:?}), {text} bytes of text\n", fixture.rows.len(), options.kind);
        println!("| peer | growth, bytes | bytes per byte of text |\n|---|---|---|");
        for name in &options.peers {
            let peer = peers::find(name).ok_or(format!("unknown peer {name}"))?;
            let source = (peer.source)(&fixture);
            let with = size(name, peer.dependencies, &source, argument, Some(&fixture))?;
            let growth = with as i64 - without as i64;
            println!("| {name} | {growth} | {:.2} |", growth as f64 / text as f64);
        }
    }
    Ok(())
}

/// The size of a program that calls the function `describe` of a source.
fn size(
    name: &str,
    dependencies: &str,
    source: &str,
    argument: &str,
    fixture: Option<&Fixture>,
) -> Result<u64> {
    let main = format!(
        "#![allow(dead_code)]\n\n{source}\nfn described() -> Option<String> {{\n    \
         let raw = std::env::args().nth(1)?;\n    let raw = raw.as_str();\n    describe({argument})\n}}\n\n\
         fn main() {{\n    println!(\"{{:?}}\", described());\n}}\n"
    );
    let page = fixture.map_or_else(String::new, |fixture| page(fixture, "md"));
    let files = [("docs/page.md", page), ("src/main.rs", main)];
    let dependencies = format!("{dependencies}\n[profile.release]\nstrip = true\n");
    let package = Package::write(&format!("binary-growth-{name}"), &dependencies, &files)?;
    check_success(&package.cargo(&["build", "--release"]).output()?)?;
    let program = package.folder.join("target/release/measured");
    Ok(fs::metadata(program)?.len())
}
