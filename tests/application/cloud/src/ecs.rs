//! The Elastic Cloud Server.

use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum::{Json, Router};
use doccodes_application_api::{EcsError, Server};

use crate::Shared;
use crate::answer::Refused;

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/ecs/servers/{id}", get(server)).route("/ecs/servers/{id}/start", post(start))
}

async fn server(State(shared): State<Shared>, Path(id): Path<String>) -> Result<Json<Server>, Refused> {
    let state = shared.lock();
    if state.server.id == id { Ok(Json(state.server.clone())) } else { Err(EcsError::Ecs0114.into()) }
}

async fn start(State(shared): State<Shared>, Path(id): Path<String>) -> Result<Json<Server>, Refused> {
    let mut state = shared.lock();
    if state.server.id != id {
        return Err(EcsError::Ecs0114.into());
    }
    state.server.running = true;
    Ok(Json(state.server.clone()))
}
