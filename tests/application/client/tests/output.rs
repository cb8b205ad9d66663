//! The output of the application shows that it does what the codes permit.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::process::Command;

#[test]
fn each_trouble_is_met_as_the_pages_say() {
    let output = Command::new(env!("CARGO_BIN_EXE_migrate")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), EXPECTED);
}

const EXPECTED: &str = r#"migrate "photos" to "archive"
    OMS: status 429: slow down; again after 1000 ms
    OMS: OMS.0077: System busy. (status 500 Internal Server Error); again after 50 ms
  task 1: 100 %
migrate "letters" to "archive"
  failed: the service is too busy today
migrate "films" to "archive"
  failed: OMS: OMS.9999 (status 400 Bad Request), not documented: {"error_code": "OMS.9999", "error_msg": "Quota of films exceeded."}
migrate "photos" to ""
  failed: name two buckets, not "photos" and ""
migrate "nowhere" to "archive"
  failed: create "nowhere" and "archive" first
start web-1
    ECS: Ecs.0202: Server busy. (status 409 Conflict); again after 50 ms
  it runs
start web-1
  failed: ECS: status 503 Service Unavailable
migrate "songs" to "archive"
  failed: OMS: status 503 Service Unavailable
start web-2
  there is no such server
pay order 1
  it is paid
pay order 2
  not paid: PAY: status 504
"#;
