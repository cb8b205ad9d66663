//! What HTTP and the connection say about an attempt: the part that every recipe needs.

use doccodes::{Attempt, Retryability};
use reqwest::Request;

/// The attempt for a request: idempotent by its method (RFC 9110 section 9.2.2), or because it carries a key by which the service
/// recognises it.
///
/// Remove the key if your service does not document one, since the service would ignore it.
pub fn attempt(request: &Request) -> Attempt {
    match request.headers().contains_key("idempotency-key") {
        true => Attempt::new().idempotent(true),
        false => Attempt::from(request.method()),
    }
}

/// Whether a request without an answer may be sent again. Without a connection it was not sent; otherwise it may have been carried
/// out. A request that could not be built, or that was redirected in a loop, fails again.
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

    #[test]
    fn a_key_makes_a_post_idempotent() {
        let client = reqwest::Client::new();
        let plain = client.post("http://127.0.0.1/").build().unwrap();
        let keyed = client.post("http://127.0.0.1/").header("Idempotency-Key", "7").build().unwrap();
        let put = client.put("http://127.0.0.1/").build().unwrap();
        assert!(!attempt(&plain).idempotent);
        assert!(attempt(&keyed).idempotent && attempt(&put).idempotent);
    }
}
