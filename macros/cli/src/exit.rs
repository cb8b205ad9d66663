//! The exit code of a command.

use std::process::ExitCode;

/// How a command ended, from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Exit code 0: nothing is wrong.
    Success,
    /// Exit code 1: a page has errors, a denied lint has findings, pages differ, or a code is not documented.
    Failure,
    /// Exit code 2: a page cannot be read, or an argument is invalid.
    Unusable,
}

impl Exit {
    /// `Failure` if something failed, otherwise `Success`.
    pub(crate) fn failure_if(failed: bool) -> Self {
        if failed { Self::Failure } else { Self::Success }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Success => 0,
            Exit::Failure => 1,
            Exit::Unusable => 2,
        })
    }
}
