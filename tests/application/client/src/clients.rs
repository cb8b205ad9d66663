//! The operations of the three services.

use doccodes_application_api::{Charge, Ecs, NewTask, Oms, Pay, Server, Task};
use reqwest::Client;

use crate::call::{Patience, call};
use crate::error::CallError;

/// The services of a cloud.
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

    /// Charges an order. After an error the order may have been charged: see [`pay`](crate::pay::pay).
    ///
    /// # Errors
    ///
    /// As [`call`].
    pub async fn charge(&self, charge: &Charge) -> Result<Charge, CallError<Pay>> {
        let request = || self.client.post(format!("{}/pay/charges", self.url)).json(charge);
        call(request, self.patience, &self.log).await
    }

    /// Looks for the charge of an order.
    ///
    /// # Errors
    ///
    /// As [`call`].
    pub async fn charge_of(&self, order: u64) -> Result<Charge, CallError<Pay>> {
        let request = || self.client.get(format!("{}/pay/charges/{order}", self.url));
        call(request, self.patience, &self.log).await
    }
}
