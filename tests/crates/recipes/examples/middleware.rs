//! Sends requests through the middleware to a server on this machine, once for each of two services whose pages disagree,
//! and prints what it saw: `cargo run --example middleware`.

use std::error::Error;
use std::time::Duration;

use doccodes::Code;
use doccodes::huawei::{Dew, Oms};
use doccodes_recipes::server::{Answer, Server};
use doccodes_recipes::with_middleware::RetryDocumented;
use http::{Method, StatusCode};
use reqwest::Client;
use reqwest_middleware::ClientBuilder;
use reqwest_retry::policies::ExponentialBackoff;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    call::<Oms>().await?;
    call::<Dew>().await
}

async fn call<C: Code<Raw = u16>>() -> Result<(), Box<dyn Error>> {
    let server = Server::start([
        ("/busy", vec![Answer::asking(StatusCode::SERVICE_UNAVAILABLE, "1"), Answer::status(StatusCode::OK)]),
        ("/stopped", vec![Answer::status(StatusCode::INTERNAL_SERVER_ERROR)]),
    ])?;
    let backoff = ExponentialBackoff::builder()
        .retry_bounds(Duration::from_millis(100), Duration::from_secs(1))
        .build_with_max_retries(3);
    let client = ClientBuilder::new(Client::builder().no_proxy().build()?)
        .with(RetryDocumented::<C>::new(backoff, Duration::from_secs(30)))
        .build();

    for (method, path) in [(Method::POST, "/busy"), (Method::GET, "/stopped"), (Method::POST, "/stopped")] {
        let before = server.seen(path).len();
        let response = client.request(method.clone(), server.url(path)).send().await?;
        let requests = server.seen(path).len() - before;
        println!("{} {method} {path}: {}; requests: {requests}", C::SERVICE, response.status());
    }
    Ok(())
}
