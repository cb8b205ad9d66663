//! Retries that follow what a service documents, with two HTTP clients: recipes to copy.
//!
//! - [`with_backon`]: reqwest and backon. Error codes in the body decide before the status does.
//! - [`with_middleware`]: reqwest-middleware and reqwest-retry, for any enum of HTTP statuses.
//!
//! Both take the verdict from an enum of doccodes and the rest from [`attempt`], and both
//!
//! - repeat what the page permits and nothing else: a `POST` is not repeated where it may have been carried out, and no
//!   request where the page says that repeating does not help;
//! - judge a status that the page does not document by what HTTP says of it;
//! - wait as long as `Retry-After` asks, in seconds or until a date, and give up at once where that is longer than the
//!   caller has patience for;
//! - repeat any request that was not sent, for want of a connection, and others without an answer only if they are
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
