//! Documented answers: the page of a service has the status and the text of each error code.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use doccodes_application_api::ErrorBody;
use documented::Code;

/// The error of a handler: an error code of any service.
#[derive(Debug)]
pub(crate) struct Refused(Response);

impl<E: Code<Raw = &'static str> + Into<StatusCode>> From<E> for Refused {
    fn from(code: E) -> Self {
        Self((code.into(), Json(ErrorBody::documented(code))).into_response())
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        self.0
    }
}
