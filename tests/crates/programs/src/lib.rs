//! The server of the examples: it listens on this machine, and gives each request the next response.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;

/// A response of the server.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    status: u16,
    body: &'static str,
    retry_after: Option<u32>,
}

impl Answer {
    /// A response with a status and a body.
    #[must_use]
    pub const fn new(status: u16, body: &'static str) -> Self {
        Self { status, body, retry_after: None }
    }

    /// Adds the header `Retry-After`.
    #[must_use]
    pub const fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }
}

/// Starts a server that gives these responses, one for each request, and returns its URL.
///
/// # Errors
///
/// No port is free.
pub fn serve(answers: impl IntoIterator<Item = Answer>) -> io::Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let url = format!("http://{}/bookings", listener.local_addr()?);
    let answers: Vec<Answer> = answers.into_iter().collect();
    thread::spawn(move || {
        for (answer, stream) in answers.iter().zip(listener.incoming()) {
            // A client that has disconnected needs no response.
            let _ = stream.and_then(|stream| respond(answer, stream));
        }
    });
    Ok(url)
}

fn respond(answer: &Answer, mut stream: TcpStream) -> io::Result<()> {
    let mut request = BufReader::new(stream.try_clone()?);
    let mut length = 0;
    let mut line = String::new();
    while request.read_line(&mut line)? > 2 {
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
        line.clear();
    }
    request.take(length).read_to_end(&mut Vec::new())?;

    let Answer { status, retry_after, body } = answer;
    write!(stream, "HTTP/1.1 {status} \r\nConnection: close\r\nContent-Length: {}\r\n", body.len())?;
    if let Some(seconds) = retry_after {
        write!(stream, "Retry-After: {seconds}\r\n")?;
    }
    write!(stream, "\r\n{body}")
}
