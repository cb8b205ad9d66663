//! Shows a code as an `anyhow::Error`: with context, and recovered with `downcast_ref`.

use anyhow::Context as _;
use doccodes::{Failure, codes};

#[codes("docs/statuses.md")]
enum Status {}

fn fetch(number: u32, status: u16) -> anyhow::Result<()> {
    Status::observe(status).into_result().with_context(|| format!("cannot fetch booking {number}"))?;
    Ok(())
}

fn main() -> anyhow::Result<()> {
    fetch(1, 200)?;
    for (number, status) in [(2, 404), (3, 503), (4, 418)] {
        let Err(error) = fetch(number, status) else { continue };
        // With the context before the code.
        println!("{error:#}");

        let failure: &Failure<Status> = error.downcast_ref().context("this is another error")?;
        match failure.documented() {
            Some(Status::NotFound) => println!("  it may have been cancelled"),
            Some(code) => println!("  {}", code.description()),
            None => println!("  the page does not document {}", failure.observed()),
        }
    }
    Ok(())
}
