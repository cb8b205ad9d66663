//! The recipe with reqwest and backon.
//!
//! backon repeats a function for as long as [`when`](backon::Retry::when) says yes, and hands each failure and the pause
//! that it would make to [`adjust`](backon::Retry::adjust). The verdict goes into the one, `Retry-After` into the other.

use std::fmt;
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable as _};
use doccodes::{Attempt, Failure, Observed, Retryability};
use reqwest::{RequestBuilder, Response};
use serde::Deserialize;

use crate::attempt::{attempt, without_answer};
use crate::service::{ErrorCode, Status};

/// Sends a request, and sends it again where what the service documents permits it.
///
/// `request` makes the request for each attempt, so that a body that can be read only once is no obstacle. `backoff` says
/// how often and how long to pause; `patience` is the longest `Retry-After` that is waited for.
///
/// # Errors
///
/// The last failure, when it may not be repeated, or the attempts or the patience have run out.
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
    // A body that breaks off leaves the status to decide.
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
    /// What came back, if anything did.
    pub cause: Cause,
    /// What is known of the attempt, and how long the service asked to wait.
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
