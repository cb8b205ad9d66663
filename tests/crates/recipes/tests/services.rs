//! The middleware follows the given enum: with the same answers, the number of requests depends on the service.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::time::Duration;

use doccodes::Code;
use doccodes::huawei::{Dew, Oms};
use doccodes_recipes::server::{Answer, Server};
use doccodes_recipes::with_middleware::RetryDocumented;
use http::StatusCode;
use reqwest::{Body, Client};
use reqwest_middleware::ClientBuilder;
use reqwest_retry::policies::ExponentialBackoff;

async fn requests<C: Code<Raw = u16>>(status: StatusCode, body: impl Into<Body>) -> usize {
    let server =
        Server::start([("/", vec![Answer::status(status), Answer::status(StatusCode::OK)])]).unwrap();
    let backoff = ExponentialBackoff::builder()
        .retry_bounds(Duration::from_millis(10), Duration::from_millis(10))
        .build_with_max_retries(3);
    let client = ClientBuilder::new(Client::builder().no_proxy().build().unwrap())
        .with(RetryDocumented::<C>::new(backoff, Duration::ZERO))
        .build();
    client.get(server.url("/")).body(body).send().await.unwrap();
    server.seen("/").len()
}

#[tokio::test]
async fn the_same_503_is_for_good_on_one_service_and_passes_on_another() {
    assert_eq!(requests::<Oms>(StatusCode::SERVICE_UNAVAILABLE, "").await, 1);
    assert_eq!(requests::<Dew>(StatusCode::SERVICE_UNAVAILABLE, "").await, 2);
}

#[tokio::test]
async fn a_status_that_a_service_does_not_document_follows_http() {
    assert_eq!(requests::<Oms>(StatusCode::TOO_MANY_REQUESTS, "").await, 2);
    assert_eq!(requests::<Oms>(StatusCode::IM_A_TEAPOT, "").await, 1);
}

#[tokio::test]
async fn a_body_that_is_a_stream_is_sent_once() {
    let stream = Body::wrap("a parcel".to_owned());
    assert_eq!(requests::<Dew>(StatusCode::SERVICE_UNAVAILABLE, stream).await, 1);
}
