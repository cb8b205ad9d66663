//! What HTTP and the connection say of an attempt: the part that every recipe needs.

use std::time::{Duration, SystemTime};

use doccodes::Retryability;
use reqwest::Request;
use reqwest::header::{HeaderMap, RETRY_AFTER};

/// Whether sending the request twice has the effect of sending it once: by its method (RFC 9110 section 9.2.2), or
/// because it carries a key by which the service knows it again.
///
/// Drop the key if your service does not document one: it would ignore it.
pub fn is_idempotent(request: &Request) -> bool {
    request.method().is_idempotent() || request.headers().contains_key("idempotency-key")
}

/// How long `Retry-After` asks to wait: a number of seconds, or until a date (RFC 9110 section 10.2.3) by the clock of
/// this machine. What is neither counts as no header.
pub fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let value = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // More seconds than a number holds are still a wish to wait.
        return Some(value.parse().map_or(Duration::MAX, Duration::from_secs));
    }
    let date = httpdate::parse_http_date(value).ok()?;
    Some(date.duration_since(SystemTime::now()).unwrap_or_default())
}

/// Whether a request without an answer may be sent again. Without a connection it was not sent; otherwise it may have
/// been carried out. A request that could not be built, or that was redirected in circles, fails again.
pub fn without_answer(error: &reqwest::Error) -> Retryability {
    match () {
        () if error.is_connect() => Retryability::AfterBackoff,
        () if error.is_request() => Retryability::IfIdempotent,
        () => Retryability::Never,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(value: &'static str) -> Option<Duration> {
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, value.parse().unwrap());
        retry_after(&headers)
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        assert_eq!(asked("0"), Some(Duration::ZERO));
        assert_eq!(asked("120"), Some(Duration::from_secs(120)));
        assert_eq!(asked("99999999999999999999"), Some(Duration::MAX));
        assert_eq!(asked("Sun, 06 Nov 1994 08:49:37 GMT"), Some(Duration::ZERO), "a date in the past");
        assert!(asked("Fri, 31 Dec 9999 23:59:59 GMT") > Some(Duration::from_secs(1_000_000_000)));
        for neither in ["", "soon", "-1", "+1", "1.5"] {
            assert_eq!(asked(neither), None, "{neither:?}");
        }
        assert_eq!(retry_after(&HeaderMap::new()), None);
    }

    #[test]
    fn a_key_makes_a_post_idempotent() {
        let client = reqwest::Client::new();
        let plain = client.post("http://127.0.0.1/").build().unwrap();
        let keyed = client.post("http://127.0.0.1/").header("Idempotency-Key", "7").build().unwrap();
        let put = client.put("http://127.0.0.1/").build().unwrap();
        assert!(!is_idempotent(&plain));
        assert!(is_idempotent(&keyed) && is_idempotent(&put));
    }
}
