//! Pays an order once.

use doccodes_application_api::{Charge, Pay, PayError};
use documented::Outcome;

use crate::clients::Cloud;
use crate::error::CallError;

/// The state of an order.
#[derive(Debug)]
#[must_use]
pub enum Payment {
    /// It is paid, now or before.
    Paid,
    /// It is not paid, for this reason.
    NotPaid(CallError<Pay>),
    /// It may be paid, so it must not be charged again before the service has been queried.
    Unknown {
        /// The error of the charge.
        charge: CallError<Pay>,
        /// The error of the query.
        query: CallError<Pay>,
    },
}

/// Pays an order, an amount in cents.
///
/// [`call`](crate::call::call) repeats a charge only if the order was certainly not charged. If an error leaves the outcome open, a
/// query settles it.
pub async fn pay<L: Fn(&str)>(cloud: &Cloud<L>, order: u64, amount: u64) -> Payment {
    let Err(error) = cloud.charge(&Charge { order, amount }).await else { return Payment::Paid };
    match error.outcome() {
        Outcome::Done => Payment::Paid,
        Outcome::Refused => Payment::NotPaid(error),
        // `Unknown`, and also `Unstated`, since money moves.
        _ => find_out(cloud, order, error).await,
    }
}

/// Asks the service whether an order is paid. Only its own code says that it is not: a bare 404 may come from a proxy.
async fn find_out<L: Fn(&str)>(cloud: &Cloud<L>, order: u64, charge: CallError<Pay>) -> Payment {
    match cloud.charge_of(order).await {
        Ok(_) => Payment::Paid,
        Err(error) if error.code() == Some(PayError::Pay0005) => Payment::NotPaid(charge),
        Err(query) => Payment::Unknown { charge, query },
    }
}
