//! An order is charged once, whatever the answers are.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::time::Duration;

use doccodes_application::call::Patience;
use doccodes_application::clients::Cloud;
use doccodes_application::pay::{Payment, pay};
use doccodes_application_api::PayError;
use doccodes_application_cloud as fake;
use documented::{Outcome, Retryability};
use fake::Trouble;
use http::Method;
use reqwest::Client;

const CHARGE: &str = "/pay/charges";
const QUERY: &str = "/pay/charges/7";

const UNKNOWN: &str = r#"{"error_code": "PAY.0002", "error_msg": ""}"#;
const PAID: &str = r#"{"error_code": "PAY.0003", "error_msg": ""}"#;
const TOO_MANY: &str = r#"{"error_code": "PAY.0004", "error_msg": ""}"#;
const UNHEARD_OF: &str = r#"{"error_code": "PAY.0099", "error_msg": ""}"#;

/// Pays an order of this amount in cents.
async fn pay_in_trouble(troubles: impl IntoIterator<Item = Trouble>, amount: u64) -> (Payment, Seen) {
    let fake = fake::Cloud::start().await.unwrap();
    for trouble in troubles {
        fake.trouble(trouble);
    }
    let payment = pay(&cloud(fake.url()), 7, amount).await;
    (payment, Seen::by(&fake))
}

fn cloud(url: String) -> Cloud<impl Fn(&str)> {
    let mut patience = Patience::default();
    patience.backoff = patience.backoff.with_min_delay(Duration::from_millis(1)).with_max_times(2);
    let client = Client::builder().no_proxy().timeout(Duration::from_millis(500)).build().unwrap();
    Cloud::new(client, url, patience, |_: &str| {})
}

/// The requests for the order that the service received.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    charges: usize,
    posts: usize,
    queries: usize,
}

impl Seen {
    fn by(fake: &fake::Cloud) -> Self {
        Self {
            charges: fake.charges(7),
            posts: fake.requests(&Method::POST, CHARGE),
            queries: fake.requests(&Method::GET, QUERY),
        }
    }
}

fn post(status: u16, body: &'static str) -> Trouble {
    Trouble::new(Method::POST, CHARGE, status, body)
}

fn get(status: u16, body: &'static str) -> Trouble {
    Trouble::new(Method::GET, QUERY, status, body)
}

/// Answers to a charge that leave open whether the order was charged.
fn open() -> Vec<Trouble> {
    vec![
        post(500, UNKNOWN),
        // The code decides, even under a status that would permit a retry.
        post(429, UNKNOWN),
        post(500, UNHEARD_OF),
        post(502, "<html>"),
        post(503, "").retry_after(0),
        post(504, ""),
        // No such status: nothing is known about the outcome.
        post(600, ""),
        post(200, "not what was expected"),
        post(201, "").lost(),
    ]
}

#[tokio::test]
async fn without_trouble_one_request_is_enough() {
    let (payment, seen) = pay_in_trouble([], 500).await;
    assert!(matches!(payment, Payment::Paid), "{payment:?}");
    assert_eq!(seen, Seen { charges: 1, posts: 1, queries: 0 });
}

#[tokio::test]
async fn a_charge_that_an_error_hides_is_found_and_not_repeated() {
    for trouble in open() {
        let (payment, seen) = pay_in_trouble([trouble.clone().carried_out()], 500).await;
        assert!(matches!(payment, Payment::Paid), "{trouble:?}: {payment:?}");
        assert_eq!(seen, Seen { charges: 1, posts: 1, queries: 1 }, "{trouble:?}");
    }
}

#[tokio::test]
async fn without_a_charge_the_error_is_reported_and_nothing_is_repeated() {
    for trouble in open() {
        let (payment, seen) = pay_in_trouble([trouble.clone()], 500).await;
        assert!(matches!(payment, Payment::NotPaid(_)), "{trouble:?}: {payment:?}");
        assert_eq!(seen, Seen { charges: 0, posts: 1, queries: 1 }, "{trouble:?}");
    }
}

#[tokio::test]
async fn a_query_is_repeated_where_a_charge_is_not() {
    let (payment, seen) = pay_in_trouble([post(504, "").carried_out(), get(503, "")], 500).await;
    assert!(matches!(payment, Payment::Paid), "{payment:?}");
    assert_eq!(seen, Seen { charges: 1, posts: 1, queries: 2 });
}

#[tokio::test]
async fn a_query_that_fails_says_nothing_about_the_order() {
    // The last one is not the service's own answer.
    for query in [get(400, ""), get(200, ""), get(404, ""), get(404, "<html>")] {
        let (payment, seen) = pay_in_trouble([post(500, UNKNOWN).carried_out(), query], 500).await;
        let Payment::Unknown { charge, .. } = payment else { panic!("{payment:?}") };
        assert_eq!(charge.code(), Some(PayError::Pay0002));
        assert_eq!(seen, Seen { charges: 1, posts: 1, queries: 1 });
    }
}

#[tokio::test]
async fn a_rate_limit_is_repeated_and_charges_once() {
    for limit in [post(429, TOO_MANY), post(429, "")] {
        let (payment, seen) = pay_in_trouble([limit.clone(), limit.clone()], 500).await;
        assert!(matches!(payment, Payment::Paid), "{limit:?}: {payment:?}");
        assert_eq!(seen, Seen { charges: 1, posts: 3, queries: 0 }, "{limit:?}");
        let (payment, seen) = pay_in_trouble([limit.clone(), limit.clone(), limit.clone()], 500).await;
        assert!(matches!(payment, Payment::NotPaid(_)), "{limit:?}: {payment:?}");
        assert_eq!(seen, Seen { charges: 0, posts: 3, queries: 0 }, "{limit:?}");
    }
}

#[tokio::test]
async fn after_a_rate_limit_the_outcome_still_counts() {
    let (payment, seen) = pay_in_trouble([post(429, TOO_MANY), post(504, "").carried_out()], 500).await;
    assert!(matches!(payment, Payment::Paid), "{payment:?}");
    assert_eq!(seen, Seen { charges: 1, posts: 2, queries: 1 });
}

#[tokio::test]
async fn an_order_that_is_paid_is_not_charged_again() {
    let fake = fake::Cloud::start().await.unwrap();
    let cloud = cloud(fake.url());
    for posts in 1..=3 {
        let payment = pay(&cloud, 7, 500).await;
        assert!(matches!(payment, Payment::Paid), "{payment:?}");
        assert_eq!(Seen::by(&fake), Seen { charges: 1, posts, queries: 0 });
    }
    // The code decides, even under a status that leaves the outcome open.
    let (payment, seen) = pay_in_trouble([post(500, PAID)], 500).await;
    assert!(matches!(payment, Payment::Paid), "{payment:?}");
    assert_eq!(seen, Seen { charges: 0, posts: 1, queries: 0 });
}

#[tokio::test]
async fn what_is_refused_is_not_charged() {
    let (payment, seen) = pay_in_trouble([], 100_001).await;
    let Payment::NotPaid(error) = payment else { panic!("{payment:?}") };
    assert_eq!(error.to_string(), "PAY: PAY.0001: Payment declined. (status 402 Payment Required)");
    assert_eq!(seen, Seen { charges: 0, posts: 1, queries: 0 });
    for trouble in [post(400, ""), post(400, UNHEARD_OF), post(401, "")] {
        let (payment, seen) = pay_in_trouble([trouble.clone()], 500).await;
        assert!(matches!(payment, Payment::NotPaid(_)), "{trouble:?}: {payment:?}");
        assert_eq!(seen, Seen { charges: 0, posts: 1, queries: 0 }, "{trouble:?}");
    }
}

#[tokio::test]
async fn without_a_connection_nothing_is_charged() {
    let url = fake::Cloud::start().await.unwrap().url();
    let payment = pay(&cloud(url), 7, 500).await;
    let Payment::NotPaid(error) = payment else { panic!("{payment:?}") };
    assert_eq!((error.to_string().as_str(), error.outcome()), ("PAY: no answer", Outcome::Refused));
}

#[test]
fn the_page_says_of_each_code_whether_the_order_was_charged() {
    use Outcome::{Done, Refused, Unknown};
    use Retryability::{AfterBackoff, IfIdempotent, Never};
    for &code in PayError::ALL {
        let expected = match code {
            PayError::Pay0001 | PayError::Pay0005 | PayError::Pay0006 => (Refused, Never),
            PayError::Pay0002 => (Unknown, IfIdempotent),
            PayError::Pay0003 => (Done, Never),
            PayError::Pay0004 => (Refused, AfterBackoff),
        };
        let verdict = code.verdict();
        assert_eq!((verdict.outcome, verdict.retryability), expected, "{code}");
    }
}
