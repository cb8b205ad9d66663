//! Shows a client with reqwest: the status and the error code of a response, and whether the request may be sent again.

use std::error::Error;

use doccodes::{Attempt, Failure, Observed, Verdict, codes};
use doccodes_programs::{Answer, serve};
use reqwest::{Client, Method, Response};
use serde::Deserialize;

#[codes("docs/statuses.md")]
enum Status {}

#[codes("docs/errors.md")]
enum FerryError {}

/// The body of a response that is not a success.
#[derive(Deserialize)]
struct ErrorBody {
    code: Observed<FerryError, String>,
}

/// A response that is not a success.
struct Refusal {
    status: Failure<Status>,
    code: Option<Observed<FerryError, String>>,
}

impl Refusal {
    /// The error code decides. The status decides what the documentation of the error code leaves open.
    fn verdict(&self) -> Verdict {
        match &self.code {
            Some(code) => code.verdict().or(self.status.verdict()),
            None => self.status.verdict(),
        }
    }
}

async fn read(response: Response) -> reqwest::Result<Result<String, Refusal>> {
    let status = Status::observe(response.status());
    let body = response.text().await?;
    Ok(match status.into_result() {
        Ok(_) => Ok(body),
        Err(status) => {
            let body: Option<ErrorBody> = serde_json::from_str(&body).ok();
            Err(Refusal { status, code: body.map(|body| body.code) })
        }
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let url = serve([
        Answer::new(201, "seat 7"),
        Answer::new(409, r#"{"code": "FERRY.0003"}"#),
        Answer::new(429, r#"{"code": "FERRY.0004"}"#).retry_after(5),
        Answer::new(500, r#"{"code": "FERRY.0005"}"#),
        Answer::new(503, "<h1>Sorry</h1>"),
        Answer::new(400, r#"{"code": "FERRY.3333"}"#),
    ])?;
    let client = Client::builder().no_proxy().build()?;
    for _ in 0..6 {
        let response = client.post(&url).send().await?;
        let attempt = Attempt::from(&Method::POST).response_headers(response.headers());
        match read(response).await? {
            Ok(seat) => println!("booked: {seat}"),
            Err(refusal) => {
                match &refusal.code {
                    Some(code) => println!("{}, {code}", refusal.status),
                    None => println!("{}", refusal.status),
                }
                let verdict = refusal.verdict();
                match verdict.retryability.permits(attempt) {
                    true => {
                        println!("  may be sent again, after {:?}", attempt.retry_after.unwrap_or_default())
                    }
                    false => println!("  must not be sent again; outcome: {}", verdict.outcome),
                }
            }
        }
    }
    Ok(())
}
