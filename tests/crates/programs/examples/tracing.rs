//! Shows codes as fields of tracing: numbers and strings unchanged, `%` with their names, and `?` as variants.

use doccodes::codes;
use tracing::{info, warn};

#[codes("docs/statuses.md")]
enum Status {}

#[codes("docs/errors.md")]
enum FerryError {}

fn main() {
    tracing_subscriber::fmt().without_time().init();

    for (status, code) in [(409, "FERRY.0003"), (500, "FERRY.0005"), (418, "FERRY.4444")] {
        let status = Status::observe(status);
        let code = FerryError::observe(code);
        let verdict = code.verdict().or(status.verdict());
        // Fields to search for. An `Option` that is `None` records nothing.
        warn!(
            status = status.code().get(),
            code = code.code(),
            outcome = ?verdict.outcome,
            evidence = verdict.outcome_evidence,
            "no booking: {code}",
        );
    }

    let status = Status!(503);
    info!(%status, variant = ?status, again = status.is_retryable(), "closed");
}
