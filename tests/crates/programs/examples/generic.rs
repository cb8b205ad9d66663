//! Shows functions for the codes of any service: the trait `Code`.

use doccodes::{Code, HoldsCode, Observed, codes};

#[codes("docs/statuses.md")]
enum Status {}

#[codes("docs/errors.md")]
enum FerryError {}

#[codes("docs/gate-codes.csv")]
enum Gate {}

/// How many codes a service documents, and which of them are worth another attempt.
fn summary<C: Code>() -> String {
    let again: Vec<String> =
        C::iter().filter(|code| code.is_retryable()).map(|code| code.to_string()).collect();
    format!("{}: {} codes, again after {again:?}", C::SERVICE, C::COUNT)
}

/// Reads a code of the user's input; `None` if the page does not document it.
fn parse<C: Code>(text: &str) -> Option<C> {
    text.parse().ok()
}

/// A line for the log, of any code that arrived: a number, or a string, borrowed or owned.
fn log<C: Code, R: HoldsCode<C::Raw>>(observed: &Observed<C, R>) -> String {
    match observed.documented() {
        Some(code) => format!("{code}: {}", code.description()),
        None => format!("{}: {} is not documented", C::SERVICE, observed.code()),
    }
}

fn main() {
    println!("{}", summary::<Status>());
    println!("{}", summary::<FerryError>());
    println!("{}", summary::<Gate>());
    assert_eq!(parse("FERRY.0001"), Some(FerryError!("FERRY.0001")));
    assert_eq!(parse::<Gate>("13"), None);
    println!("{}", log(&Gate::observe(27)));
    println!("{}", log(&FerryError::observe("FERRY.6666")));
}
