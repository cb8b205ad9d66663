//! The recipe with reqwest-middleware and reqwest-retry.
//!
//! reqwest-retry asks a [`RetryableStrategy`] whether to repeat and a [`RetryPolicy`] when, but the strategy does not see the
//! request, and so the method, and the policy does not see the response, and so `Retry-After`. [`RetryDocumented`] therefore
//! creates one value for each request that is both: it knows the method, and passes `Retry-After` from the strategy to the policy.

use std::marker::PhantomData;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use async_trait::async_trait;
use doccodes::{Attempt, Code, Retryability};
use http::Extensions;
use reqwest::{Request, Response};
use reqwest_middleware::{Error, Middleware, Next, Result};
use reqwest_retry::policies::ExponentialBackoff;
use reqwest_retry::{RetryDecision, RetryPolicy, RetryTransientMiddleware, Retryable, RetryableStrategy};

use crate::attempt::{attempt, without_answer};

/// A middleware that sends a request again as long as the page of `C` permits it.
#[derive(Debug, Clone)]
pub struct RetryDocumented<C> {
    backoff: ExponentialBackoff,
    patience: Duration,
    codes: PhantomData<fn() -> C>,
}

impl<C: Code<Raw = u16>> RetryDocumented<C> {
    /// `backoff` sets the number and the length of pauses; `patience` is the longest `Retry-After` that the middleware waits for.
    pub fn new(backoff: ExponentialBackoff, patience: Duration) -> Self {
        Self { backoff, patience, codes: PhantomData }
    }
}

#[async_trait]
impl<C: Code<Raw = u16>> Middleware for RetryDocumented<C> {
    async fn handle(
        &self,
        request: Request,
        extensions: &mut Extensions,
        next: Next<'_>,
    ) -> Result<Response> {
        // A body that is a stream can be sent only once.
        if request.try_clone().is_none() {
            return next.run(request, extensions).await;
        }
        let call =
            Call { settings: self.clone(), attempt: attempt(&request), asked: Arc::new(Mutex::new(None)) };
        RetryTransientMiddleware::new_with_policy_and_strategy(call.clone(), call)
            .handle(request, extensions, next)
            .await
    }
}

/// One request, with its attempts.
#[derive(Clone)]
struct Call<C> {
    settings: RetryDocumented<C>,
    attempt: Attempt,
    /// How long the last response asks the client to wait.
    asked: Arc<Mutex<Option<Duration>>>,
}

impl<C> Call<C> {
    fn asked(&self) -> MutexGuard<'_, Option<Duration>> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<C: Code<Raw = u16>> RetryableStrategy for Call<C> {
    fn handle(&self, result: &Result<Response>) -> Option<Retryable> {
        let (retryability, attempt) = match result {
            Ok(response) => {
                let status = C::observe(response.status());
                (status.retryability(), self.attempt.response_headers(response.headers()))
            }
            Err(Error::Reqwest(error)) => (without_answer(error), self.attempt),
            Err(Error::Middleware(_)) => (Retryability::Never, self.attempt),
        };
        *self.asked() = attempt.retry_after;
        retryability.permits(attempt).then_some(Retryable::Transient)
    }
}

impl<C> RetryPolicy for Call<C> {
    fn should_retry(&self, start: SystemTime, past_retries: u32) -> RetryDecision {
        let asked = self.asked().unwrap_or_default();
        let not_before = SystemTime::now().checked_add(asked).filter(|_| asked <= self.settings.patience);
        match (self.settings.backoff.should_retry(start, past_retries), not_before) {
            (RetryDecision::Retry { execute_after }, Some(not_before)) => {
                RetryDecision::Retry { execute_after: execute_after.max(not_before) }
            }
            _ => RetryDecision::DoNotRetry,
        }
    }
}
