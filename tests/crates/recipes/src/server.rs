//! An HTTP server on this machine that gives prepared answers, and records the requests.

use std::collections::HashMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use http::header::RETRY_AFTER;
use http::{Method, Request, Response, StatusCode};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpSocket};
use tokio::task::JoinHandle;

/// The answer to a request.
#[derive(Debug, Clone)]
pub enum Answer {
    /// A response.
    Response {
        /// Its status.
        status: StatusCode,
        /// Its `Retry-After` header.
        retry_after: Option<String>,
        /// Its body.
        body: String,
    },
    /// The connection is closed without a response.
    HangUp,
    /// Nothing, for as long as the client waits.
    Silence,
}

impl Answer {
    /// A response with only a status.
    pub fn status(status: StatusCode) -> Self {
        Self::Response { status, retry_after: None, body: String::new() }
    }

    /// A response with a `Retry-After` header.
    pub fn asking(status: StatusCode, retry_after: impl Into<String>) -> Self {
        Self::Response { status, retry_after: Some(retry_after.into()), body: String::new() }
    }

    /// A response with an error code in its body.
    pub fn with_code(status: StatusCode, code: &str) -> Self {
        let body = serde_json::json!({ "error_code": code, "error_msg": "See the page." }).to_string();
        Self::Response { status, retry_after: None, body }
    }
}

/// A request that arrived.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Its method.
    pub method: Method,
    /// Its path.
    pub path: String,
    /// When it arrived.
    pub at: Instant,
}

/// A server; it stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<Seen>>>,
    task: JoinHandle<()>,
}

impl Server {
    /// Starts a server on a free port. Each path gives its answers in order, and then repeats the last one; other paths are a 404.
    ///
    /// # Errors
    ///
    /// Those of the socket.
    pub fn start(answers: impl IntoIterator<Item = (&'static str, Vec<Answer>)>) -> io::Result<Self> {
        Closed::new()?.open(answers)
    }

    /// The URL of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The requests for a path that arrived so far.
    pub fn seen(&self, path: &str) -> Vec<Seen> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.iter().filter(|seen| seen.path == path).cloned().collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A port that refuses connections, until a server opens on it.
#[derive(Debug)]
pub struct Closed {
    socket: TcpSocket,
    address: SocketAddr,
}

impl Closed {
    /// Takes a free port.
    ///
    /// # Errors
    ///
    /// Those of the socket.
    pub fn new() -> io::Result<Self> {
        let socket = TcpSocket::new_v4()?;
        socket.bind((Ipv4Addr::LOCALHOST, 0).into())?;
        Ok(Self { address: socket.local_addr()?, socket })
    }

    /// The URL of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Starts a server on the port, see [`Server::start`].
    ///
    /// # Errors
    ///
    /// Those of the socket.
    pub fn open(self, answers: impl IntoIterator<Item = (&'static str, Vec<Answer>)>) -> io::Result<Server> {
        let seen = Arc::default();
        let script = Arc::new(Script { answers: answers.into_iter().collect(), seen: Arc::clone(&seen) });
        let task = tokio::spawn(accept(self.socket.listen(16)?, script));
        Ok(Server { address: self.address, seen, task })
    }
}

struct Script {
    answers: HashMap<&'static str, Vec<Answer>>,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Script {
    /// Records a request, and finds its answer.
    fn next(&self, request: &Request<Incoming>) -> Answer {
        let path = request.uri().path();
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let earlier = seen.iter().filter(|seen| seen.path == path).count();
        seen.push(Seen { method: request.method().clone(), path: path.to_owned(), at: Instant::now() });
        let answers = self.answers.get(path).map(Vec::as_slice).unwrap_or_default();
        answers
            .get(earlier)
            .or(answers.last())
            .cloned()
            .unwrap_or_else(|| Answer::status(StatusCode::NOT_FOUND))
    }
}

async fn accept(listener: TcpListener, script: Arc<Script>) {
    while let Ok((stream, _)) = listener.accept().await {
        let script = Arc::clone(&script);
        let service = service_fn(move |request| {
            let answer = script.next(&request);
            async move { respond(answer).await }
        });
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}

/// An error makes hyper close the connection.
async fn respond(answer: Answer) -> io::Result<Response<String>> {
    match answer {
        Answer::Response { status, retry_after, body } => {
            let mut response = Response::builder().status(status);
            if let Some(value) = retry_after {
                response = response.header(RETRY_AFTER, value);
            }
            response.body(body).map_err(io::Error::other)
        }
        Answer::HangUp => Err(io::ErrorKind::ConnectionAborted.into()),
        Answer::Silence => std::future::pending().await,
    }
}
