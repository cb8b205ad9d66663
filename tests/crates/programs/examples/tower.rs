//! Shows a retry policy of tower: it repeats what the page permits, and waits as long as the service asks.

use std::cell::Cell;
use std::error::Error;
use std::future::ready;
use std::marker::PhantomData;
use std::time::{Duration, Instant};

use doccodes::{Attempt, Code, codes};
use http::{Method, Request, Response};
use tokio::time::{Sleep, sleep};
use tower::retry::{Policy, RetryLayer};
use tower::{Layer as _, ServiceExt as _, service_fn};

#[codes("docs/statuses.md")]
enum Status {}

/// A policy for the statuses of any service. tower clones it for each request.
struct Documented<C> {
    attempts: u32,
    pause: Duration,
    /// The longest time that we wait for the service.
    patience: Duration,
    codes: PhantomData<fn() -> C>,
}

impl<C> Clone for Documented<C> {
    fn clone(&self) -> Self {
        Self { ..*self }
    }
}

impl<C: Code<Raw = u16>, B: Clone, R, E> Policy<Request<B>, Response<R>, E> for Documented<C> {
    type Future = Sleep;

    fn retry(&mut self, request: &mut Request<B>, result: &mut Result<Response<R>, E>) -> Option<Sleep> {
        // Without a response, the request may have been carried out.
        let response = result.as_ref().ok()?;
        let status = C::observe(response.status());
        let attempt = Attempt::from(request.method()).response_headers(response.headers());
        let wait = attempt.retry_after.unwrap_or_default().max(self.pause);
        if self.attempts == 0 || wait > self.patience || !status.retryability().permits(attempt) {
            return None;
        }
        self.attempts -= 1;
        self.pause *= 2;
        Some(sleep(wait))
    }

    fn clone_request(&mut self, request: &Request<B>) -> Option<Request<B>> {
        Some(request.clone())
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let policy = Documented::<Status> {
        attempts: 3,
        pause: Duration::from_millis(10),
        patience: Duration::from_secs(60),
        codes: PhantomData,
    };
    let start = Instant::now();
    for (method, answers) in [
        (Method::POST, &[(503, "1"), (429, "0"), (201, "0")][..]),
        (Method::POST, &[(503, "3600"), (201, "0")]),
        (Method::POST, &[(500, "0"), (201, "0")]),
        (Method::GET, &[(500, "0"), (200, "0")]),
        (Method::GET, &[(404, "0"), (200, "0")]),
    ] {
        let requests = Cell::new(0);
        let service = service_fn(|_: Request<()>| {
            let (status, wait) = answers[requests.get()];
            requests.update(|requests| requests + 1);
            ready(Response::builder().status(status).header("retry-after", wait).body(()))
        });
        let request = Request::builder().method(&method).body(())?;
        let response = RetryLayer::new(policy.clone()).layer(service).oneshot(request).await?;
        println!("{method} {answers:?}: {}; requests: {}", response.status(), requests.get());
    }
    // The first response asked for it.
    assert!(start.elapsed() >= Duration::from_secs(1));
    Ok(())
}
