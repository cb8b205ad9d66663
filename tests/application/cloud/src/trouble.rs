//! Temporary failures, documented or not.

use std::future::pending;

use axum::extract::{Request, State};
use axum::http::header::{HeaderValue, RETRY_AFTER};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::Shared;

/// An answer to one request in place of the service's own.
#[derive(Debug, Clone)]
pub struct Trouble {
    method: Method,
    path: &'static str,
    status: u16,
    retry_after: Option<u32>,
    body: &'static str,
    carried_out: bool,
    lost: bool,
}

impl Trouble {
    /// A trouble for a request with a method and a path: a status, whether the service documents it or not, and a body.
    pub fn new(method: Method, path: &'static str, status: u16, body: &'static str) -> Self {
        Self { method, path, status, retry_after: None, body, carried_out: false, lost: false }
    }

    /// The same, with `Retry-After` in seconds.
    #[must_use]
    pub fn retry_after(self, seconds: u32) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }

    /// The same, although the service has carried out the request.
    #[must_use]
    pub fn carried_out(self) -> Self {
        Self { carried_out: true, ..self }
    }

    /// The same, with an answer that never arrives.
    #[must_use]
    pub fn lost(self) -> Self {
        Self { lost: true, ..self }
    }
}

/// Answers with the first remaining trouble for a request; other requests are passed on.
pub(crate) async fn meet(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let trouble = {
        let mut state = shared.lock();
        let (method, path) = (request.method(), request.uri().path());
        state.requests.push((method.clone(), path.to_owned()));
        let found =
            state.troubles.iter().position(|trouble| trouble.method == method && trouble.path == path);
        found.map(|at| state.troubles.remove(at))
    };
    let Some(trouble) = trouble else { return next.run(request).await };
    if trouble.carried_out {
        next.run(request).await;
    }
    if trouble.lost {
        pending::<()>().await;
    }
    let status = StatusCode::from_u16(trouble.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, trouble.body).into_response();
    if let Some(seconds) = trouble.retry_after {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}
