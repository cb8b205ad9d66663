//! The errors of a call.

use std::error::Error;
use std::fmt;

use doccodes_application_api::Service;
use doccodes_recipes::attempt::without_answer;
use documented::{Code, Failure, Observed, Outcome, Retryability, Verdict};

/// A call that failed, after all its attempts.
pub enum CallError<S: Service> {
    /// The service answered with an error.
    Refused {
        /// The status.
        status: Failure<S::Status>,
        /// The error code, if the body has one.
        code: Option<Observed<S::Error, String>>,
        /// The body as it arrived, so that nothing is lost.
        body: String,
    },
    /// The service answered with a success whose body is not what was expected.
    Unexpected(serde_json::Error),
    /// There was no answer.
    NoAnswer(reqwest::Error),
}

impl<S: Service> CallError<S> {
    /// The documented error code, to be matched.
    pub fn code(&self) -> Option<S::Error> {
        match self {
            Self::Refused { code, .. } => code.as_ref()?.documented(),
            Self::Unexpected(_) | Self::NoAnswer(_) => None,
        }
    }

    /// Whether the request may be sent again. The error code decides; the status decides what the documentation of the error code
    /// leaves open.
    pub fn retryability(&self) -> Retryability {
        match self {
            Self::Refused { status, code, .. } => verdict(status, code.as_ref()).retryability,
            Self::Unexpected(_) => Retryability::Never,
            Self::NoAnswer(error) => without_answer(error),
        }
    }

    /// Whether the request was carried out, decided in the same way.
    pub fn outcome(&self) -> Outcome {
        match self {
            Self::Refused { status, code, .. } => verdict(status, code.as_ref()).outcome,
            // It was not sent.
            Self::NoAnswer(error) if error.is_connect() || error.is_builder() => Outcome::Refused,
            // A success that cannot be read may be the answer of a proxy.
            Self::NoAnswer(_) | Self::Unexpected(_) => Outcome::Unknown,
        }
    }
}

fn verdict<T: Code<Raw = u16>, E: Code<Raw = &'static str>>(
    status: &Failure<T>,
    code: Option<&Observed<E, String>>,
) -> Verdict {
    match code {
        Some(code) => code.verdict().or(status.verdict()),
        None => status.verdict(),
    }
}

/// Writes the error on one line, with the text of the page for a documented code, and with the body for an undocumented one.
impl<S: Service> fmt::Display for CallError<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", S::Status::SERVICE)?;
        match self {
            Self::Refused { status, code: Some(code), body } => {
                write!(f, "{code} (status {})", status.observed())?;
                if code.documented().is_none() { write!(f, ", not documented: {body}") } else { Ok(()) }
            }
            Self::Refused { status, code: None, body } if body.is_empty() => {
                write!(f, "status {}", status.observed())
            }
            Self::Refused { status, code: None, body } => write!(f, "status {}: {body}", status.observed()),
            Self::Unexpected(_) => f.write_str("a body that was not expected"),
            Self::NoAnswer(_) => f.write_str("no answer"),
        }
    }
}

impl<S: Service> fmt::Debug for CallError<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<S: Service> Error for CallError<S> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            // The status is part of the text.
            Self::Refused { .. } => None,
            Self::Unexpected(error) => Some(error),
            Self::NoAnswer(error) => Some(error),
        }
    }
}
