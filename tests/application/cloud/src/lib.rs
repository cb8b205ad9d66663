//! A fake cloud with three services over HTTP, on this machine: OMS copies buckets, ECS starts servers, PAY charges
//! orders.
//!
//! Every answer is a documented code of the service. [`Trouble`] makes it answer differently for a while, like real services.

mod answer;
mod ecs;
mod oms;
mod pay;
mod trouble;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::Method;
use axum::{Router, middleware};
use doccodes_application_api::{Charge, Server, Task};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

pub use trouble::Trouble;

/// A running cloud; it stops when it is dropped.
#[derive(Debug)]
pub struct Cloud {
    address: SocketAddr,
    state: Shared,
    task: JoinHandle<()>,
}

impl Cloud {
    /// Starts a cloud on a free port, with one server that is stopped.
    ///
    /// # Errors
    ///
    /// Those of the socket.
    pub async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let state = Shared::default();
        let app = Router::new()
            .merge(oms::routes())
            .merge(ecs::routes())
            .merge(pay::routes())
            .layer(middleware::from_fn_with_state(state.clone(), trouble::meet))
            .with_state(state.clone());
        let task = tokio::spawn(async move {
            // It ends with the task.
            let _ = axum::serve(listener, app).await;
        });
        Ok(Self { address, state, task })
    }

    /// Answers the next request with the trouble's method and path with it, once. Troubles of one path are used in order.
    pub fn trouble(&self, trouble: Trouble) {
        self.state.lock().troubles.push(trouble);
    }

    /// The number of charges of an order that were carried out.
    pub fn charges(&self, order: u64) -> usize {
        self.state.lock().charges.iter().filter(|charge| charge.order == order).count()
    }

    /// The number of requests with a method and a path that have arrived, including those answered with a trouble.
    pub fn requests(&self, method: &Method, path: &str) -> usize {
        self.state.lock().requests.iter().filter(|(by, to)| by == method && to == path).count()
    }

    /// Its URL.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Cloud {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The state of the services.
#[derive(Debug)]
struct State {
    tasks: Vec<Task>,
    server: Server,
    charges: Vec<Charge>,
    troubles: Vec<Trouble>,
    requests: Vec<(Method, String)>,
}

#[derive(Debug, Clone)]
struct Shared(Arc<Mutex<State>>);

impl Default for Shared {
    fn default() -> Self {
        let server = Server { id: "web-1".to_owned(), running: false };
        Self(Arc::new(Mutex::new(State {
            tasks: Vec::new(),
            server,
            charges: Vec::new(),
            troubles: Vec::new(),
            requests: Vec::new(),
        })))
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
