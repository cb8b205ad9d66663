//! Retries that follow what a service documents, with two HTTP clients: recipes to copy.
//!
//! - [`with_backon`]: reqwest and backon. Error codes in the body decide before the status does.
//! - [`with_middleware`]: reqwest-middleware and reqwest-retry, for any enum of HTTP statuses.
//!
//! Both take the verdict from an enum of doccodes and the rest from [`attempt`], and both
//!
//! - repeat only what the page permits: they do not repeat a `POST` that may have been carried out, or any request if the page says
//!   that repeating does not help;
//! - judge an undocumented status by what HTTP says about it;
//! - wait as long as `Retry-After` asks, in seconds or until a date, and give up at once if that is longer than the caller's
//!   patience;
//! - repeat any request that was not sent because there was no connection, and other requests without an answer only if they are
//!   idempotent;
//! - stop after a number of attempts.
//!
//! A retry policy for tower is the example `tower` of `tests/crates/programs`.
//!
//! The two examples run them against a [`server`] on this machine:
//! `cargo run --example backon`, and `--example middleware`.

pub mod attempt;
pub mod server;
pub mod service;
pub mod with_backon;
pub mod with_middleware;
