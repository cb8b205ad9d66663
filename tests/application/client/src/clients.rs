//! The operations of the two services.

use doccodes_application_api::{Ecs, NewTask, Oms, Server, Task};
use reqwest::Client;

use crate::call::{Patience, call};
use crate::error::CallError;

/// Both services of a cloud.
#[derive(Debug, Clone)]
pub struct Cloud<L> {
    client: Client,
    url: String,
    patience: Patience,
    log: L,
}

impl<L: Fn(&str)> Cloud<L> {
    /// The cloud at a URL; `log` gets a line for each attempt that fails and is repeated.
    pub fn new(client: Client, url: impl Into<String>, patience: Patience, log: L) -> Self {
        Self { client, url: url.into(), patience, log }
    }

    /// Creates a migration task.
    ///
    /// # Errors
    ///
    /// As [`call`].
    pub async fn create_task(&self, task: &NewTask) -> Result<Task, CallError<Oms>> {
        let request = || self.client.post(format!("{}/oms/tasks", self.url)).json(task);
        call(request, self.patience, &self.log).await
    }

    /// Looks at a migration task.
    ///
    /// # Errors
    ///
    /// As [`call`].
    pub async fn task(&self, id: u64) -> Result<Task, CallError<Oms>> {
        call(|| self.client.get(format!("{}/oms/tasks/{id}", self.url)), self.patience, &self.log).await
    }

    /// Starts a server.
    ///
    /// # Errors
    ///
    /// As [`call`].
    pub async fn start_server(&self, id: &str) -> Result<Server, CallError<Ecs>> {
        let request = || self.client.post(format!("{}/ecs/servers/{id}/start", self.url));
        call(request, self.patience, &self.log).await
    }
}
