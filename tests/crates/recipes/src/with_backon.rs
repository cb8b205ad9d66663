//! The recipe with reqwest and backon.
//!
//! backon repeats a function as long as [`when`](backon::Retry::when) returns true, and passes each failure and the planned pause
//! to [`adjust`](backon::Retry::adjust). The former uses the verdict, the latter uses `Retry-After`.

use std::fmt;
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable as _};
use doccodes::{Attempt, Failure, Observed, Retryability};
use reqwest::{RequestBuilder, Response};
use serde::Deserialize;

use crate::attempt::{attempt, without_answer};
use crate::service::{ErrorCode, Status};

/// Sends a request, and sends it again as long as the documentation of the service permits it.
///
/// `request` makes the request for each attempt, so the body may be one that can be read only once. `backoff` sets the number and
/// the length of pauses; `patience` is the longest `Retry-After` that the function waits for.
///
/// # Errors
///
/// The last failure, if the request must not be repeated, or if the attempts or the patience are used up.
pub async fn send(
    request: impl Fn() -> RequestBuilder,
    backoff: ExponentialBuilder,
    patience: Duration,
) -> Result<Response, SendError> {
    (|| send_once(request()))
        .retry(backoff)
        .when(|error| error.retryability().permits(error.attempt))
        .adjust(|error, pause| match error.attempt.retry_after {
            Some(asked) if asked > patience => None,
            asked => Some(pause?.max(asked.unwrap_or_default())),
        })
        .await
}

async fn send_once(request: RequestBuilder) -> Result<Response, SendError> {
    let (client, request) = request.build_split();
    let request = request.map_err(|error| SendError::without_answer(error, Attempt::new()))?;
    let attempt = attempt(&request);
    let response =
        client.execute(request).await.map_err(|error| SendError::without_answer(error, attempt))?;

    let Err(status) = Status::observe(response.status()).into_result() else {
        return Ok(response);
    };
    let attempt = attempt.response_headers(response.headers());
    // If the body is incomplete, the status decides.
    let body = response.text().await.unwrap_or_default();
    let code = serde_json::from_str(&body).ok().map(|body: ErrorBody| body.error_code);
    Err(SendError { cause: Cause::Answer { status, code, body }, attempt })
}

/// A body such as `{"error_code": "PARCEL.0001", "error_msg": "…"}`.
#[derive(Deserialize)]
struct ErrorBody {
    error_code: Observed<ErrorCode, String>,
}

/// An attempt that did not succeed.
#[derive(Debug)]
pub struct SendError {
    /// The answer, or why there was none.
    pub cause: Cause,
    /// The attempt, with the time that the service asks the client to wait.
    pub attempt: Attempt,
}

/// Why an attempt did not succeed.
#[derive(Debug)]
pub enum Cause {
    /// The service answered with an error.
    Answer {
        /// The status.
        status: Failure<Status>,
        /// The error code, if the body has one.
        code: Option<Observed<ErrorCode, String>>,
        /// The body.
        body: String,
    },
    /// There was no answer.
    NoAnswer(reqwest::Error),
}

impl SendError {
    fn without_answer(error: reqwest::Error, attempt: Attempt) -> Self {
        Self { cause: Cause::NoAnswer(error), attempt }
    }

    /// Whether the request may be sent again. The error code decides; the status decides what the documentation of the
    /// error code leaves open.
    pub fn retryability(&self) -> Retryability {
        match &self.cause {
            Cause::NoAnswer(error) => without_answer(error),
            Cause::Answer { status, code: Some(code), .. } => {
                code.verdict().or(status.verdict()).retryability
            }
            Cause::Answer { status, code: None, .. } => status.retryability(),
        }
    }
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.cause {
            Cause::Answer { status, code: Some(code), .. } => write!(f, "{status}, {code}"),
            Cause::Answer { status, code: None, .. } => write!(f, "{status}"),
            Cause::NoAnswer(_) => f.write_str("no answer"),
        }
    }
}

impl std::error::Error for SendError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.cause {
            // The status is part of the text.
            Cause::Answer { .. } => None,
            Cause::NoAnswer(error) => Some(error),
        }
    }
}
