//! The header `Retry-After` (RFC 9110 section 10.2.3), with the feature `http`.

use core::time::Duration;
use std::time::SystemTime;

use http::Method;
use http::header::{DATE, HeaderMap, RETRY_AFTER};

use crate::attempt::Attempt;

/// How long the header `Retry-After` asks the client to wait: see [`Attempt::response_headers`].
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let mut longest = None;
    for value in headers.get_all(RETRY_AFTER) {
        let wait = value.to_str().ok().and_then(|value| parse(value.trim(), headers));
        longest = longest.max(wait);
    }
    longest
}

fn parse(value: &str, headers: &HeaderMap) -> Option<Duration> {
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // A number that is too large for `u64` still asks the client to wait.
        return Some(value.parse().map_or(Duration::MAX, Duration::from_secs));
    }
    let date = httpdate::parse_http_date(value).ok()?;
    let sent = headers.get(DATE).and_then(|date| httpdate::parse_http_date(date.to_str().ok()?).ok());
    Some(date.duration_since(sent.unwrap_or_else(SystemTime::now)).unwrap_or_default())
}

/// An attempt with this method: `GET`, `HEAD`, `PUT`, `DELETE`, `OPTIONS` and `TRACE` are idempotent (RFC 9110 section 9.2.2).
///
/// A `POST` that carries an idempotency key is idempotent if the service documents the key: say so with
/// [`idempotent(true)`](Attempt::idempotent).
///
/// # Examples
///
/// ```
/// # use doccodes_core as doccodes;
/// use doccodes::Attempt;
/// use http::Method;
///
/// assert!(Attempt::from(&Method::PUT).idempotent);
/// assert!(!Attempt::from(&Method::POST).idempotent);
/// ```
impl From<&Method> for Attempt {
    fn from(method: &Method) -> Self {
        Self::new().idempotent(method.is_idempotent())
    }
}

impl Attempt {
    /// Sets how long the response asks the client to wait: a number of seconds in its header `Retry-After`, or the time until a
    /// date. `None` without the header, or if it is neither.
    ///
    /// A date is compared with the header `Date` of the response, so that a wrong clock on this machine does not matter, or, without
    /// that header, with this machine's clock. A date in the past means no wait. If there are several `Retry-After` headers, the
    /// longest time counts. A server may ask for any time: limit how long your program waits.
    ///
    /// # Examples
    ///
    /// ```
    /// # use doccodes_core as doccodes;
    /// use std::time::Duration;
    ///
    /// use doccodes::{Attempt, Retryability};
    /// use http::{HeaderMap, Method};
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.insert("retry-after", "120".parse()?);
    /// let attempt = Attempt::from(&Method::POST).response_headers(&headers);
    /// assert_eq!(attempt.retry_after, Some(Duration::from_secs(120)));
    /// assert!(Retryability::IfRetryAfter.permits(attempt));
    /// assert!(!Retryability::IfIdempotent.permits(attempt));
    ///
    /// headers.insert("retry-after", "Sun, 06 Nov 1994 08:50:37 GMT".parse()?);
    /// headers.insert("date", "Sun, 06 Nov 1994 08:49:37 GMT".parse()?);
    /// let attempt = attempt.response_headers(&headers);
    /// assert_eq!(attempt.retry_after, Some(Duration::from_secs(60)));
    /// # Ok::<(), http::header::InvalidHeaderValue>(())
    /// ```
    #[must_use]
    pub fn response_headers(self, headers: &HeaderMap) -> Self {
        self.retry_after(retry_after(headers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(values: &[&str], date: Option<&str>) -> Option<Duration> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(RETRY_AFTER, value.parse().unwrap());
        }
        if let Some(date) = date {
            headers.insert(DATE, date.parse().unwrap());
        }
        retry_after(&headers)
    }

    #[test]
    fn seconds_or_a_date() {
        assert_eq!(asked(&["0"], None), Some(Duration::ZERO));
        assert_eq!(asked(&[" 120 "], None), Some(Duration::from_secs(120)));
        assert_eq!(asked(&["99999999999999999999"], None), Some(Duration::MAX));
        assert_eq!(
            asked(&["Sun, 06 Nov 1994 08:49:37 GMT"], None),
            Some(Duration::ZERO),
            "a date in the past"
        );
        assert!(asked(&["Fri, 31 Dec 9999 23:59:59 GMT"], None) > Some(Duration::from_secs(1_000_000_000)));
        for neither in ["", "soon", "-1", "+1", "1.5", "Sun, 06 Nov 1994"] {
            assert_eq!(asked(&[neither], None), None, "{neither:?}");
        }
        assert_eq!(asked(&[], None), None);
    }

    #[test]
    fn a_date_is_compared_with_the_date_of_the_response() {
        let sent = Some("Sun, 06 Nov 1994 08:49:37 GMT");
        // The three notations of RFC 9110 section 5.6.7.
        for until in
            ["Sun, 06 Nov 1994 08:50:07 GMT", "Sunday, 06-Nov-94 08:50:07 GMT", "Sun Nov  6 08:50:07 1994"]
        {
            assert_eq!(asked(&[until], sent), Some(Duration::from_secs(30)), "{until}");
        }
        assert_eq!(asked(&["Sun, 06 Nov 1994 08:40:00 GMT"], sent), Some(Duration::ZERO));
        let soon = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(100));
        let wait = asked(&[&soon], Some("yesterday"));
        assert!(wait > Some(Duration::from_secs(90)) && wait <= Some(Duration::from_secs(100)), "{wait:?}");
    }

    #[test]
    fn the_longest_time_of_several_headers_counts() {
        assert_eq!(asked(&["3", "soon", "7", "5"], None), Some(Duration::from_secs(7)));
    }

    #[test]
    fn a_method_says_whether_an_attempt_is_idempotent() {
        for method in [Method::GET, Method::HEAD, Method::PUT, Method::DELETE, Method::OPTIONS, Method::TRACE]
        {
            assert!(Attempt::from(&method).idempotent, "{method}");
        }
        for method in [Method::POST, Method::PATCH, Method::CONNECT] {
            assert_eq!(Attempt::from(&method), Attempt::new(), "{method}");
        }
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, "soon".parse().unwrap());
        assert_eq!(Attempt::new().response_headers(&headers).retry_after, None, "it asks for no time");
        headers.insert(RETRY_AFTER, "1".parse().unwrap());
        let attempt = Attempt::new().response_headers(&headers);
        assert_eq!(attempt.retry_after, Some(Duration::from_secs(1)));
        assert_eq!(attempt.response_headers(&HeaderMap::new()), Attempt::new(), "of another response");
    }
}
