//! The Object Storage Migration Service.

use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use doccodes_application_api::{NewTask, OmsError, OmsStatus, Task};

use crate::Shared;
use crate::answer::Refused;

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/oms/tasks", post(create)).route("/oms/tasks/{id}", get(task))
}

async fn create(
    State(shared): State<Shared>,
    new: Result<Json<NewTask>, JsonRejection>,
) -> Result<(StatusCode, Json<Task>), Refused> {
    let Json(new) = new.map_err(|_| OmsError::Oms0003)?;
    if new.source.is_empty() || new.destination.is_empty() {
        return Err(OmsError::Oms0003.into());
    }
    if new.source == "nowhere" {
        return Err(OmsError::Oms0066.into());
    }
    let mut state = shared.lock();
    let task = Task { id: state.tasks.len() as u64 + 1, percent: 0 };
    state.tasks.push(task.clone());
    Ok((OmsStatus::Created.into(), Json(task)))
}

/// Each look at a task advances it by half.
async fn task(State(shared): State<Shared>, Path(id): Path<u64>) -> Result<Json<Task>, Refused> {
    let mut state = shared.lock();
    let task = state.tasks.iter_mut().find(|task| task.id == id).ok_or(OmsError::Oms0014)?;
    task.percent = (task.percent + 50).min(100);
    Ok(Json(task.clone()))
}
