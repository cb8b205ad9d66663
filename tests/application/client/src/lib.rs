//! A worked example of an application: it migrates a bucket, starts a server and pays orders, with a client of three
//! services.
//!
//! - [`call`]: one request with its attempts, for any service. It repeats what the codes of the service permit.
//! - [`error`]: how a call fails: the status, the error code, and what arrived where a code is not documented.
//! - [`clients`]: the operations of the three services.
//! - [`migrate`]: what the application does, with each documented error code handled by name.
//! - [`pay`]: how it pays an order once, by the outcome of an error and not by its code.
//!
//! `cargo run -p doccodes-application` runs it against a fake cloud on this machine, in which much goes wrong.

pub mod call;
pub mod clients;
pub mod error;
pub mod migrate;
pub mod pay;
