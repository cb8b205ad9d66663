//! The texts of the errors of calls.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::error::Error as _;
use std::time::Duration;

use doccodes_application::call::Patience;
use doccodes_application::clients::Cloud;
use doccodes_application_api::{NewTask, OmsError};
use doccodes_application_cloud as fake;
use documented::Retryability;
use fake::Trouble;
use http::Method;
use reqwest::Client;

fn task() -> NewTask {
    NewTask { source: "photos".to_owned(), destination: "archive".to_owned() }
}

fn cloud(url: String) -> Cloud<impl Fn(&str)> {
    let mut patience = Patience::default();
    patience.backoff = patience.backoff.with_min_delay(Duration::from_millis(1)).with_max_times(1);
    Cloud::new(Client::builder().no_proxy().build().unwrap(), url, patience, |_: &str| {})
}

#[tokio::test]
async fn an_answer_is_told_with_all_that_arrived() {
    let fake = fake::Cloud::start().await.unwrap();
    let cloud = cloud(fake.url());
    for (status, body, text) in [
        (
            400,
            r#"{"error_code": "OMS.0003", "error_msg": ""}"#,
            "OMS: OMS.0003: Invalid request parameter. (status 400 Bad Request)",
        ),
        (400, "", "OMS: status 400 Bad Request"),
        (418, "I am a teapot.", "OMS: status 418: I am a teapot."),
        (
            418,
            r#"{"error_code": "X", "error_msg": ""}"#,
            "OMS: X (status 418), not documented: {\"error_code\": \"X\", \"error_msg\": \"\"}",
        ),
        (201, "soon", "OMS: a body that was not expected"),
    ] {
        fake.trouble(Trouble::new(Method::POST, "/oms/tasks", status, body));
        let error = cloud.create_task(&task()).await.unwrap_err();
        assert_eq!((error.to_string(), format!("{error:?}")), (text.to_owned(), text.to_owned()));
        assert_eq!(error.retryability(), Retryability::Never, "{text}");
    }
    assert_eq!(cloud.task(7).await.unwrap_err().code(), Some(OmsError::Oms0014));
}

#[tokio::test]
async fn without_an_answer_the_reason_is_the_source() {
    let url = fake::Cloud::start().await.unwrap().url();
    let error = cloud(url).create_task(&task()).await.unwrap_err();
    assert_eq!((error.to_string().as_str(), error.code()), ("OMS: no answer", None));
    assert!(error.source().is_some());
}
