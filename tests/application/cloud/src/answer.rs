//! Answers that are documented: a status and an error code of a service.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use doccodes_application_api::{EcsError, EcsStatus, ErrorBody, OmsError, OmsStatus, PayError, PayStatus};

/// An error of OMS: the page says which status goes with its code.
impl From<OmsError> for Refused {
    fn from(code: OmsError) -> Self {
        let status = code.http_status().and_then(OmsStatus::from_code);
        let status = status.unwrap_or(OmsStatus::InternalServerError);
        Self((StatusCode::from(status), Json(ErrorBody::documented(code))).into_response())
    }
}

/// An error of ECS.
impl From<EcsError> for Refused {
    fn from(code: EcsError) -> Self {
        let status = code.http_status().and_then(EcsStatus::from_code);
        let status = status.unwrap_or(EcsStatus::InternalServerError);
        Self((StatusCode::from(status), Json(ErrorBody::documented(code))).into_response())
    }
}

/// An error of PAY.
impl From<PayError> for Refused {
    fn from(code: PayError) -> Self {
        let status = code.http_status().and_then(PayStatus::from_code);
        let status = status.unwrap_or(PayStatus::InternalServerError);
        Self((StatusCode::from(status), Json(ErrorBody::documented(code))).into_response())
    }
}

/// What a handler gives up with.
#[derive(Debug)]
pub(crate) struct Refused(Response);

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        self.0
    }
}
