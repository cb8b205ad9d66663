//! Copies a bucket, and then starts the server that reads it.

use doccodes_application_api::{EcsError, NewTask, Oms, OmsError, Task};

use crate::clients::Cloud;
use crate::error::CallError;

/// Copies a bucket and waits until it is copied.
///
/// # Errors
///
/// The message for the user.
pub async fn migrate<L: Fn(&str)>(cloud: &Cloud<L>, task: &NewTask) -> Result<Task, String> {
    let mut done = cloud.create_task(task).await.map_err(|error| advice(&error, task))?;
    while done.percent < 100 {
        done = cloud.task(done.id).await.map_err(|error| advice(&error, task))?;
    }
    Ok(done)
}

/// The message for the user about an error of OMS. Each documented code has an arm, so when the page gets a new code, this does not
/// compile until the code is handled.
fn advice(error: &CallError<Oms>, task: &NewTask) -> String {
    match error.code() {
        Some(OmsError!("OMS.0003")) => {
            format!("name two buckets, not {:?} and {:?}", task.source, task.destination)
        }
        Some(OmsError!("OMS.0066")) => format!("create {:?} and {:?} first", task.source, task.destination),
        Some(OmsError!("OMS.0014")) => "somebody has deleted the task".to_owned(),
        Some(OmsError!("OMS.0077")) => "the service is too busy today".to_owned(),
        // An undocumented code is passed on as it arrived.
        None => error.to_string(),
    }
}

/// Starts a server. It is not an error if the server does not exist.
///
/// # Errors
///
/// The message for the user.
pub async fn start<L: Fn(&str)>(cloud: &Cloud<L>, id: &str) -> Result<bool, String> {
    match cloud.start_server(id).await {
        Ok(server) => Ok(server.running),
        Err(error) => match error.code() {
            Some(EcsError::Ecs0114) => Ok(false),
            Some(EcsError::Ecs0202) | None => Err(error.to_string()),
        },
    }
}
