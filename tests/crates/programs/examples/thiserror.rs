//! Shows codes in an enum of errors that thiserror derives: one variant converts with `?`, another has the code as its source.

use std::error::Error as _;

use doccodes::{Failure, codes};

#[codes("docs/statuses.md")]
enum Status {}

#[codes("docs/errors.md")]
enum FerryError {}

#[derive(Debug, thiserror::Error)]
enum BookingError {
    /// The response is not a success.
    #[error(transparent)]
    Status(#[from] Failure<Status>),
    /// The response has an error code. The code owns its text, so that it outlives the response.
    #[error("booking {number} cannot be changed")]
    Change { number: u32, source: Failure<FerryError, String> },
}

/// A status becomes an error unless it is a success.
fn book(status: u16) -> Result<(), BookingError> {
    Status::observe(status).into_result()?;
    Ok(())
}

fn change(number: u32, code: &str) -> Result<(), BookingError> {
    let code = FerryError::observe(code.to_owned());
    code.into_result().map_err(|source| BookingError::Change { number, source })?;
    Ok(())
}

fn main() {
    assert!(book(201).is_ok());
    for result in [book(409), book(418), change(7, "FERRY.0002"), change(8, "FERRY.5555")] {
        let Err(error) = result else { continue };
        print!("{error}");
        if let Some(source) = error.source() {
            print!(" ({source})");
        }
        println!("{}", if may_choose_another(&error) { ": choose another one" } else { "" });
    }
}

fn may_choose_another(error: &BookingError) -> bool {
    match error {
        BookingError::Status(failure) => matches!(failure.documented(), Some(Status::Conflict)),
        BookingError::Change { source, .. } => source.documented() == Some(FerryError!("FERRY.0002")),
    }
}
