//! A worked example of an application: it migrates a bucket, starts a server and pays orders, with a client of three
//! services.
//!
//! - [`call`]: one request with its attempts, for any service. It repeats what the codes of the service permit.
//! - [`error`]: the errors of a call: the status, the error code, and the body for an undocumented code.
//! - [`clients`]: the operations of the three services.
//! - [`migrate`]: what the application does, with each documented error code handled by name.
//! - [`pay`]: how it pays an order once, by the outcome of an error instead of its code.
//!
//! `cargo run -p doccodes-application` runs it against a fake cloud on this machine, which fails often.

pub mod call;
pub mod clients;
pub mod error;
pub mod migrate;
pub mod pay;
