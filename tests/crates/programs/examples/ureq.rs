//! Shows a blocking client with ureq: a request that is sent again as long as the page and the response permit it.

use std::error::Error;
use std::thread::sleep;
use std::time::Duration;

use doccodes::{Attempt, Failure, codes};
use doccodes_programs::{Answer, serve};
use ureq::Agent;
use ureq::http::Method;

#[codes("docs/statuses.md")]
enum Status {}

/// The longest time that we wait for the service.
const PATIENCE: Duration = Duration::from_secs(60);

/// Fetches a booking, in at most three attempts.
fn fetch(agent: &Agent, url: &str) -> Result<String, Box<dyn Error>> {
    let mut pause = Duration::from_millis(10);
    let mut attempts = 3;
    loop {
        let response = agent.get(url).call()?;
        let Err(failure) = Status::observe(response.status()).into_result() else {
            return Ok(response.into_body().read_to_string()?);
        };
        println!("  {failure}");
        let attempt = Attempt::from(&Method::GET).response_headers(response.headers());
        let wait = attempt.retry_after.unwrap_or_default().max(pause);
        attempts -= 1;
        if attempts == 0 || wait > PATIENCE || !failure.retryability().permits(attempt) {
            return Err(failure.into());
        }
        sleep(wait);
        pause *= 2;
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let url = serve([
        Answer::new(503, "").retry_after(0),
        Answer::new(500, ""),
        Answer::new(200, "seat 7"),
        Answer::new(404, ""),
        Answer::new(429, "").retry_after(3600),
    ])?;
    // By default, ureq turns statuses into errors. Turn that off to see the whole response.
    let agent: Agent = Agent::config_builder().http_status_as_error(false).proxy(None).build().into();
    for _ in 0..3 {
        match fetch(&agent, &url) {
            Ok(booking) => println!("{booking}"),
            Err(error) => match error.downcast_ref::<Failure<Status>>() {
                Some(failure) => println!("{failure}: not again"),
                None => return Err(error),
            },
        }
    }
    Ok(())
}
