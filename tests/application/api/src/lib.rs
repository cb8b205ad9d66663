//! The application's codes: those that the cloud's three services document. Client and server share them.
//!
//! The HTTP statuses of OMS and ECS are the built-in ones. Those of PAY, and the error codes in bodies, are enums of pages of this
//! crate; a vendor's page would be read in the same way.

use documented::{Code, Observed, codes};
use serde::{Deserialize, Serialize};

pub use documented::huawei::{Ecs as EcsStatus, Oms as OmsStatus};

/// The error codes of the Object Storage Migration Service.
#[codes("docs/oms-error-codes.md", http, crate = documented)]
pub enum OmsError {}

/// The error codes of the Elastic Cloud Server.
#[codes("docs/ecs-error-codes.md", http, crate = documented)]
pub enum EcsError {}

/// The HTTP statuses of the payment service.
#[codes("docs/pay-status-codes.md", http, crate = documented)]
pub enum PayStatus {}

/// The error codes of the payment service.
#[codes("docs/pay-error-codes.md", http, crate = documented)]
pub enum PayError {}

/// A service, with the codes that it documents.
pub trait Service {
    /// Its HTTP statuses.
    type Status: Code<Raw = u16>;
    /// Its error codes.
    type Error: Code<Raw = &'static str>;
}

/// The Object Storage Migration Service.
#[derive(Debug, Clone, Copy)]
pub struct Oms;

impl Service for Oms {
    type Status = OmsStatus;
    type Error = OmsError;
}

/// The Elastic Cloud Server.
#[derive(Debug, Clone, Copy)]
pub struct Ecs;

impl Service for Ecs {
    type Status = EcsStatus;
    type Error = EcsError;
}

/// The payment service.
#[derive(Debug, Clone, Copy)]
pub struct Pay;

impl Service for Pay {
    type Status = PayStatus;
    type Error = PayError;
}

/// The body of an error: `{"error_code": "OMS.0003", "error_msg": "…"}`.
///
/// A code that the page does not document is kept unchanged.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(serialize = "", deserialize = ""))]
pub struct ErrorBody<E: Code<Raw = &'static str>> {
    /// The error code.
    #[serde(rename = "error_code")]
    pub code: Observed<E, String>,
    /// The error in words.
    #[serde(rename = "error_msg")]
    pub message: String,
}

impl<E: Code<Raw = &'static str>> ErrorBody<E> {
    /// The body for a documented code, with the text of the page.
    pub fn documented(code: E) -> Self {
        Self { code: code.into(), message: code.description().to_owned() }
    }
}

/// The input for a new migration task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewTask {
    /// The bucket to copy from.
    pub source: String,
    /// The bucket to copy to.
    pub destination: String,
}

/// A migration task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Its ID.
    pub id: u64,
    /// The completed part in percent, from 0 to 100.
    pub percent: u8,
}

/// A server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Server {
    /// Its ID.
    pub id: String,
    /// Whether it runs.
    pub running: bool,
}

/// A charge, requested or carried out. There is at most one for an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charge {
    /// The number of the order.
    pub order: u64,
    /// The amount in cents.
    pub amount: u64,
}
