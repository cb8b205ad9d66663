//! The time and the memory of the benchmark's own process, and the time of those that it ran.

use std::time::Duration;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike as _;

use crate::Result;

/// The processor time of this process.
///
/// # Errors
///
/// The system call fails.
pub fn processor_time() -> Result<Duration> {
    processor_time_of(UsageWho::RUSAGE_SELF)
}

/// The processor time of all processes that this one ran, and that have ended.
///
/// # Errors
///
/// The system call fails.
pub fn children_time() -> Result<Duration> {
    processor_time_of(UsageWho::RUSAGE_CHILDREN)
}

fn processor_time_of(who: UsageWho) -> Result<Duration> {
    let usage = getrusage(who)?;
    let micros = (usage.user_time() + usage.system_time()).num_microseconds();
    Ok(Duration::from_micros(micros.unsigned_abs()))
}

/// The peak memory of this process, in KiB.
///
/// # Errors
///
/// The system call fails.
pub fn peak_kib() -> Result<i64> {
    Ok(getrusage(UsageWho::RUSAGE_SELF)?.max_rss())
}
