//! The payment service.

use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use doccodes_application_api::{Charge, PayError, PayStatus};

use crate::Shared;
use crate::answer::Refused;

/// The bank declines everything above this, in cents.
const LIMIT: u64 = 100_000;

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/pay/charges", post(charge)).route("/pay/charges/{order}", get(find))
}

async fn charge(
    State(shared): State<Shared>,
    new: Result<Json<Charge>, JsonRejection>,
) -> Result<(StatusCode, Json<Charge>), Refused> {
    let Json(new) = new.map_err(|_| PayError::Pay0006)?;
    let mut state = shared.lock();
    if state.charges.iter().any(|charge| charge.order == new.order) {
        return Err(PayError::Pay0003.into());
    }
    if new.amount > LIMIT {
        return Err(PayError::Pay0001.into());
    }
    state.charges.push(new.clone());
    Ok((PayStatus::Created.into(), Json(new)))
}

async fn find(State(shared): State<Shared>, Path(order): Path<u64>) -> Result<Json<Charge>, Refused> {
    let state = shared.lock();
    let found = state.charges.iter().find(|charge| charge.order == order);
    Ok(Json(found.ok_or(PayError::Pay0005)?.clone()))
}
