//! Sends requests with backon to a server on this machine, and prints what it saw:
//! `cargo run --example backon`.

use std::error::Error;
use std::time::Duration;

use backon::ExponentialBuilder;
use doccodes_recipes::server::{Answer, Server};
use doccodes_recipes::with_backon::send;
use http::{Method, StatusCode};
use reqwest::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = Server::start([
        ("/busy", vec![Answer::asking(StatusCode::SERVICE_UNAVAILABLE, "1"), Answer::status(StatusCode::OK)]),
        ("/stopped", vec![Answer::status(StatusCode::INTERNAL_SERVER_ERROR)]),
        ("/nowhere", vec![Answer::with_code(StatusCode::SERVICE_UNAVAILABLE, "PARCEL.0001")]),
        ("/on-holiday", vec![Answer::asking(StatusCode::TOO_MANY_REQUESTS, "3600")]),
    ])?;
    let client = Client::builder().no_proxy().build()?;
    let backoff = ExponentialBuilder::new().with_min_delay(Duration::from_millis(100)).with_jitter();
    let patience = Duration::from_secs(30);

    for (method, path) in [
        (Method::POST, "/busy"),
        (Method::GET, "/stopped"),
        (Method::POST, "/stopped"),
        (Method::GET, "/nowhere"),
        (Method::GET, "/on-holiday"),
    ] {
        let url = server.url(path);
        let before = server.seen(path).len();
        let result = send(|| client.request(method.clone(), &url), backoff, patience).await;
        let requests = server.seen(path).len() - before;
        match result {
            Ok(response) => println!("{method} {path}: {}; requests: {requests}", response.status()),
            Err(failure) => {
                println!("{method} {path}: {failure} ({}); requests: {requests}", failure.retryability());
            }
        }
    }
    Ok(())
}
