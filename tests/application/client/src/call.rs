//! One request with its attempts, for any service.

use std::time::Duration;

use backon::{ExponentialBuilder, Retryable as _};
use doccodes_application_api::{ErrorBody, Service};
use doccodes_recipes::attempt::attempt;
use documented::{Attempt, Code as _};
use reqwest::RequestBuilder;
use serde::de::DeserializeOwned;

use crate::error::CallError;

/// How often and for how long a call is repeated.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// The pauses between attempts, and their number.
    pub backoff: ExponentialBuilder,
    /// The longest `Retry-After` that the client waits for.
    pub longest: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        let backoff = ExponentialBuilder::new()
            .with_min_delay(Duration::from_millis(50))
            .with_max_delay(Duration::from_millis(400))
            .with_max_times(4);
        Self { backoff, longest: Duration::from_secs(5) }
    }
}

/// Sends a request, and sends it again as long as the documentation of the service permits it. `log` gets a line for each failure
/// that is followed by another attempt.
///
/// # Errors
///
/// The last failure, if the request must not be repeated, or if the attempts or the patience are used up.
pub async fn call<S: Service, T: DeserializeOwned>(
    request: impl Fn() -> RequestBuilder,
    patience: Patience,
    log: &impl Fn(&str),
) -> Result<T, CallError<S>> {
    let result = (|| send::<S, T>(request()))
        .retry(patience.backoff)
        .when(|failed| failed.error.retryability().permits(failed.attempt))
        .adjust(|failed, pause| match failed.attempt.retry_after {
            Some(asked) if asked > patience.longest => None,
            asked => Some(pause?.max(asked.unwrap_or_default())),
        })
        .notify(|failed, pause| log(&format!("{}; again after {} ms", failed.error, pause.as_millis())))
        .await;
    result.map_err(|failed| failed.error)
}

/// An attempt that failed.
struct Failed<S: Service> {
    error: CallError<S>,
    attempt: Attempt,
}

async fn send<S: Service, T: DeserializeOwned>(request: RequestBuilder) -> Result<T, Failed<S>> {
    let failed = |error, attempt| Failed { error, attempt };
    let (client, request) = request.build_split();
    let request = request.map_err(|error| failed(CallError::NoAnswer(error), Attempt::new()))?;
    let attempt = attempt(&request);
    let response =
        client.execute(request).await.map_err(|error| failed(CallError::NoAnswer(error), attempt))?;

    let status = S::Status::observe(response.status()).into_result();
    let attempt = attempt.response_headers(response.headers());
    let body = response.text().await;
    let Err(status) = status else {
        let body = body.map_err(|error| failed(CallError::NoAnswer(error), attempt))?;
        return serde_json::from_str(&body).map_err(|error| failed(CallError::Unexpected(error), attempt));
    };
    // If the body is incomplete, the status decides.
    let body = body.unwrap_or_default();
    let code = serde_json::from_str(&body).ok().map(|body: ErrorBody<S::Error>| body.code);
    Err(Failed { error: CallError::Refused { status, code, body }, attempt })
}
