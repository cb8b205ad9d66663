//! Shows an axum service whose errors are the codes of its page, so that its responses cannot differ from its documentation.

use std::error::Error;

use axum::body::{Body, to_bytes};
use axum::extract::Path;
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use doccodes::codes;
use serde_json::json;
use tower::ServiceExt as _;

/// The page that our users read has the status, the text and the advice of each error.
///
/// The argument `http` gives each error its status. A row without a status does not compile.
#[codes("docs/errors.md", serde, http)]
enum FerryError {}

/// Status and body of each error are those of the page.
impl IntoResponse for FerryError {
    fn into_response(self) -> Response {
        let body = json!({ "code": self, "message": self.message(), "solution": self.solution() });
        (StatusCode::from(self), Json(body)).into_response()
    }
}

async fn booking(Path(number): Path<u32>) -> Result<String, FerryError> {
    match number {
        7 => Ok("seat 7".to_owned()),
        _ => Err(FerryError!("FERRY.0002")),
    }
}

async fn seats(Path(day): Path<u32>) -> Result<String, FerryError> {
    match day {
        1..=6 => Ok("40 seats".to_owned()),
        7 => Err(FerryError!("FERRY.0003")),
        _ => Err(FerryError!("FERRY.0001")),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let service = Router::new().route("/bookings/{number}", get(booking)).route("/seats/{day}", get(seats));
    for path in ["/bookings/7", "/bookings/8", "/seats/1", "/seats/7", "/seats/8"] {
        let request = Request::get(path).body(Body::empty())?;
        let response = service.clone().oneshot(request).await?;
        let status = response.status();
        let body = to_bytes(response.into_body(), 1024).await?;
        println!("{path}: {status}\n  {}", String::from_utf8_lossy(&body));
    }
    Ok(())
}
