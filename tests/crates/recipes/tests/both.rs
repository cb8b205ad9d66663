//! The requests of both recipes, counted by the server.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::time::{Duration, Instant, SystemTime};

use backon::ExponentialBuilder;
use doccodes_recipes::server::{Answer, Closed, Seen, Server};
use doccodes_recipes::service::Status;
use doccodes_recipes::with_backon::{self, Cause};
use doccodes_recipes::with_middleware::RetryDocumented;
use http::{Method, StatusCode};
use reqwest::Client;
use reqwest_middleware::ClientBuilder;
use reqwest_retry::policies::ExponentialBackoff;

const GET: Method = Method::GET;
const POST: Method = Method::POST;

const PAUSE: Duration = Duration::from_millis(10);
const LONGEST_PAUSE: Duration = Duration::from_millis(100);
const ATTEMPTS: u32 = 4;
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a client waits for an answer that never comes.
const TIMEOUT: Duration = Duration::from_secs(1);

#[derive(Debug, Clone, Copy)]
enum Recipe {
    Backon,
    Middleware,
}

const BOTH: [Recipe; 2] = [Recipe::Backon, Recipe::Middleware];

/// Sends a request by a recipe: the last status, or nothing if there was no answer.
async fn send(recipe: Recipe, method: &Method, url: &str) -> Option<u16> {
    let client = Client::builder().no_proxy().timeout(TIMEOUT).build().unwrap();
    match recipe {
        Recipe::Backon => {
            let backoff = ExponentialBuilder::new()
                .with_min_delay(PAUSE)
                .with_max_delay(LONGEST_PAUSE)
                .with_max_times(ATTEMPTS as usize - 1);
            let request = || client.request(method.clone(), url).body("a parcel");
            match with_backon::send(request, backoff, PATIENCE).await {
                Ok(response) => Some(response.status().as_u16()),
                Err(failure) => match failure.cause {
                    Cause::Answer { status, .. } => status.observed().http_status(),
                    Cause::NoAnswer(_) => None,
                },
            }
        }
        Recipe::Middleware => {
            let backoff = ExponentialBackoff::builder()
                .retry_bounds(PAUSE, LONGEST_PAUSE)
                .build_with_max_retries(ATTEMPTS - 1);
            let client =
                ClientBuilder::new(client).with(RetryDocumented::<Status>::new(backoff, PATIENCE)).build();
            let response = client.request(method.clone(), url).body("a parcel").send().await;
            response.ok().map(|response| response.status().as_u16())
        }
    }
}

/// Sends a request to a server of its own, by a recipe: the last status, and what the server saw.
async fn try_on(recipe: Recipe, method: &Method, answers: &[Answer]) -> (Option<u16>, Vec<Seen>) {
    let server = Server::start([("/parcels", answers.to_vec())]).unwrap();
    let url = server.url("/parcels");
    // A recipe that waits too long fails instead of hanging.
    let status = tokio::time::timeout(PATIENCE * ATTEMPTS, send(recipe, method, &url)).await.unwrap();
    let seen = server.seen("/parcels");
    assert!(seen.iter().all(|seen| seen.method == method));
    (status, seen)
}

/// The same by both recipes, at the same time.
async fn try_both(method: &Method, answers: &[Answer]) -> [(Recipe, Option<u16>, Vec<Seen>); 2] {
    let (backon, middleware) =
        tokio::join!(try_on(Recipe::Backon, method, answers), try_on(Recipe::Middleware, method, answers));
    [(Recipe::Backon, backon.0, backon.1), (Recipe::Middleware, middleware.0, middleware.1)]
}

/// Both recipes end with this status, after this number of requests.
async fn expect(method: Method, answers: &[Answer], status: impl Into<Option<u16>>, requests: usize) {
    let expected = (status.into(), requests);
    for (recipe, status, seen) in try_both(&method, answers).await {
        assert_eq!((status, seen.len()), expected, "{recipe:?} {method} {answers:?}");
    }
}

fn status(status: u16) -> Answer {
    Answer::status(StatusCode::from_u16(status).unwrap())
}

fn asking(status: u16, retry_after: &str) -> Answer {
    Answer::asking(StatusCode::from_u16(status).unwrap(), retry_after)
}

#[tokio::test]
async fn a_success_is_sent_once() {
    expect(GET, &[status(200)], 200, 1).await;
    expect(POST, &[status(201)], 201, 1).await;
}

#[tokio::test]
async fn after_backoff_repeats_until_it_succeeds() {
    expect(GET, &[status(503), status(429), status(200)], 200, 3).await;
    expect(POST, &[status(503), status(409), status(201)], 201, 3).await;
}

#[tokio::test]
async fn if_idempotent_never_repeats_a_post() {
    for code in [500, 504] {
        expect(GET, &[status(code), status(200)], 200, 2).await;
        expect(Method::PUT, &[status(code), status(200)], 200, 2).await;
        expect(POST, &[status(code), status(201)], code, 1).await;
        expect(POST, &[asking(code, "0"), status(201)], code, 1).await;
        expect(Method::PATCH, &[status(code), status(200)], code, 1).await;
    }
}

#[tokio::test]
async fn a_post_that_turns_into_if_idempotent_stops_there() {
    expect(POST, &[status(503), status(500), status(201)], 500, 2).await;
}

#[tokio::test]
async fn never_is_sent_once() {
    for code in [400, 502] {
        expect(GET, &[status(code), status(200)], code, 1).await;
        expect(GET, &[asking(code, "0"), status(200)], code, 1).await;
    }
}

#[tokio::test]
async fn if_retry_after_repeats_only_with_the_header() {
    expect(POST, &[asking(413, "0"), status(201)], 201, 2).await;
    expect(GET, &[status(413), status(200)], 413, 1).await;
    expect(GET, &[asking(413, "soon"), status(200)], 413, 1).await;
}

#[tokio::test]
async fn what_is_not_documented_follows_http() {
    expect(POST, &[status(425), status(201)], 201, 2).await;
    expect(GET, &[status(599), status(200)], 200, 2).await;
    expect(POST, &[status(599), status(201)], 599, 1).await;
    expect(GET, &[status(418), status(200)], 418, 1).await;
}

#[tokio::test]
async fn the_number_of_attempts_is_bounded() {
    expect(GET, &[status(503)], 503, ATTEMPTS as usize).await;
    expect(POST, &[asking(503, "0")], 503, ATTEMPTS as usize).await;
}

#[tokio::test]
async fn retry_after_is_waited_for() {
    let answers = [asking(503, "1"), status(503), status(201)];
    for (recipe, status, seen) in try_both(&POST, &answers).await {
        assert_eq!((status, seen.len()), (Some(201), 3), "{recipe:?}");
        let waited = seen[1].at - seen[0].at;
        assert!(waited >= Duration::from_secs(1), "{recipe:?} waited {waited:?}");
    }
}

#[tokio::test]
async fn the_date_of_retry_after_is_waited_for() {
    let (start, now) = (Instant::now(), SystemTime::now());
    // A date has whole seconds: between one and two from now.
    let date = httpdate::fmt_http_date(now + Duration::from_secs(2));
    let ahead = httpdate::parse_http_date(&date).unwrap().duration_since(now).unwrap();
    for (recipe, status, seen) in try_both(&GET, &[asking(503, &date), status(200)]).await {
        assert_eq!((status, seen.len()), (Some(200), 2), "{recipe:?}");
        let waited = seen[1].at - start;
        assert!(waited >= ahead, "{recipe:?} waited {waited:?} of {ahead:?}");
    }
}

#[tokio::test]
async fn a_retry_after_beyond_patience_is_given_up() {
    expect(GET, &[asking(503, "3600"), status(200)], 503, 1).await;
    expect(GET, &[asking(503, "99999999999999999999"), status(200)], 503, 1).await;
    expect(GET, &[asking(503, "Fri, 31 Dec 9999 23:59:59 GMT"), status(200)], 503, 1).await;
}

#[tokio::test]
async fn without_an_answer_only_what_is_idempotent_is_repeated() {
    expect(GET, &[Answer::HangUp, status(200)], 200, 2).await;
    expect(POST, &[Answer::HangUp, status(201)], None, 1).await;
    expect(GET, &[Answer::Silence, status(200)], 200, 2).await;
    expect(POST, &[Answer::Silence, status(201)], None, 1).await;
}

#[tokio::test]
async fn what_was_not_sent_is_repeated() {
    for recipe in BOTH {
        let closed = Closed::new().unwrap();
        let url = closed.url("/parcels");
        let (status, server) = tokio::join!(send(recipe, &POST, &url), async {
            tokio::time::sleep(PAUSE / 2).await;
            closed.open([("/parcels", vec![status(201)])]).unwrap()
        });
        assert_eq!((status, server.seen("/parcels").len()), (Some(201), 1), "{recipe:?}");
    }
}

#[tokio::test]
async fn a_port_that_stays_closed_is_given_up() {
    for recipe in BOTH {
        let closed = Closed::new().unwrap();
        assert_eq!(send(recipe, &GET, &closed.url("/parcels")).await, None, "{recipe:?}");
    }
}
