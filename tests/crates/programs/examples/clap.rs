//! Shows codes as the arguments of a command: one of the documented codes, with help and completion, or any code.
//!
//! `cargo run --example clap -- --help`

use clap::builder::PossibleValue;
use clap::{Parser, ValueEnum};
use doccodes::{Observed, codes};

#[codes("docs/errors.md")]
enum FerryError {}

#[codes("docs/gate-codes.csv")]
enum Gate {}

/// Explains codes of the ferry.
#[derive(Debug, Parser)]
struct Arguments {
    /// A code of the booking office.
    #[arg(long, default_value = "FERRY.0003")]
    error: FerryError,
    /// A code of a gate, documented or not.
    #[arg(long, default_value = "27")]
    gate: Observed<Gate>,
}

impl ValueEnum for FerryError {
    fn value_variants<'a>() -> &'a [Self] {
        Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()).help(self.description()))
    }
}

fn main() {
    let arguments = Arguments::parse();
    println!("{}\n  {}", arguments.error, arguments.error.description());
    if let Some(solution) = arguments.error.solution() {
        println!("  {solution}");
    }
    match arguments.gate.documented() {
        Some(code) => println!("{code}\n  {}", code.description()),
        None => println!("{}\n  The page does not document this code.", arguments.gate),
    }
}
