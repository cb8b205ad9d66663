//! Shows the HTTP statuses of your own page: how to look one up, match it, name it, and read what the page says about it.

use doccodes::codes;

#[codes("docs/statuses.md")]
enum Status {}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for number in [201, 404, 503, 418] {
        match Status::from_code(number) {
            Some(status) => println!("{status}: {}", answer(status)),
            None => println!("{number}: not documented"),
        }
    }

    // A literal is the variant of a code. A code that the page does not document does not compile.
    let full = Status!(409);
    assert_eq!(full, Status::Conflict);
    println!("\n{full} means: {}", full.description());

    // If only documented codes are valid, the error names similar ones.
    let status: Status = "404".parse()?;
    assert!(status.is_client_error());
    if let Err(error) = "40".parse::<Status>() {
        println!("{error}");
    }
    Ok(())
}

/// When the page gains a status, this does not compile until it is handled here.
fn answer(status: Status) -> &'static str {
    match status {
        Status!(200) | Status!(201) => "done",
        Status::BadRequest | Status::NotFound => "check your input",
        Status::Conflict => "choose another ferry",
        Status!(429) | Status!(500) | Status!(503) => "wait",
    }
}
