//! Error codes in the body decide before the status does.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::time::Duration;

use backon::ExponentialBuilder;
use doccodes::Observed;
use doccodes_recipes::server::{Answer, Server};
use doccodes_recipes::service::{ErrorCode, Status};
use doccodes_recipes::with_backon::{Cause, send};
use http::{Method, StatusCode};
use reqwest::Client;

const GET: Method = Method::GET;
const POST: Method = Method::POST;

/// Sends a request that gets an error and then, if it is repeated, a success. Returns the number of requests, and the text of the
/// failure.
async fn requests(method: Method, error: Answer) -> (usize, Option<String>) {
    let server = Server::start([("/parcels", vec![error, Answer::status(StatusCode::OK)])]).unwrap();
    let client = Client::builder().no_proxy().build().unwrap();
    let url = server.url("/parcels");
    let backoff = ExponentialBuilder::new().with_min_delay(Duration::from_millis(10));
    let result = send(|| client.request(method.clone(), &url), backoff, Duration::ZERO).await;
    (server.seen("/parcels").len(), result.err().map(|failure| failure.to_string()))
}

async fn expect(method: Method, status: u16, code: &str, failure: Option<&str>) {
    let error = Answer::with_code(StatusCode::from_u16(status).unwrap(), code);
    let expected = (if failure.is_some() { 1 } else { 2 }, failure.map(str::to_owned));
    assert_eq!(requests(method.clone(), error).await, expected, "{method} {status} {code}");
}

#[tokio::test]
async fn a_documented_code_decides() {
    // By the status, it would be repeated.
    let failure = "Parcels: 503 Service Unavailable, PARCEL.0001: Invalid address.";
    expect(GET, 503, "PARCEL.0001", Some(failure)).await;
    // By the status, it would not be repeated.
    expect(POST, 400, "PARCEL.0002", None).await;
    // It may have been carried out, whatever the status says.
    expect(GET, 503, "PARCEL.0003", None).await;
    let failure = "Parcels: 503 Service Unavailable, PARCEL.0003: Depot timed out.";
    expect(POST, 503, "PARCEL.0003", Some(failure)).await;
}

#[tokio::test]
async fn the_status_decides_where_nothing_is_documented_of_the_code() {
    for code in ["PARCEL.0004", "PARCEL.9999"] {
        expect(POST, 503, code, None).await;
    }
    expect(GET, 400, "PARCEL.0004", Some("Parcels: 400 Bad Request, PARCEL.0004: Parcel lost.")).await;
    expect(GET, 400, "PARCEL.9999", Some("Parcels: 400 Bad Request, PARCEL.9999")).await;
}

#[tokio::test]
async fn the_status_decides_where_the_body_has_no_code() {
    for body in ["", "busy", "[]", r#"{"error_code": 7}"#, r#"{"error_msg": "PARCEL.0001"}"#] {
        let status = StatusCode::SERVICE_UNAVAILABLE;
        let error = Answer::Response { status, retry_after: None, body: body.to_owned() };
        assert_eq!(requests(POST, error).await, (2, None), "{body:?}");
    }
}

#[tokio::test]
async fn the_failure_has_what_arrived() {
    let server =
        Server::start([("/", vec![Answer::with_code(StatusCode::BAD_REQUEST, "PARCEL.0001")])]).unwrap();
    let client = Client::builder().no_proxy().build().unwrap();
    let url = server.url("/");
    let failure = send(|| client.get(&url), ExponentialBuilder::new(), Duration::ZERO).await.unwrap_err();
    let Cause::Answer { status, code, body } = failure.cause else { panic!("{failure}") };
    assert_eq!(status.documented(), Some(Status!(400)));
    assert_eq!(code, Some(Observed::from(ErrorCode!("PARCEL.0001"))));
    assert!(body.contains("PARCEL.0001"));
    assert!(failure.attempt.idempotent && failure.attempt.retry_after.is_none());
}
