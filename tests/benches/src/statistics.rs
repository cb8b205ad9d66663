//! Statistics of repeated measurements.

use std::time::Duration;

/// The median. For an even number of times, it is the mean of the two in the middle; without any time, it is zero.
pub fn median(times: &[Duration]) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let half = sorted.len() / 2;
    match sorted.len() {
        0 => Duration::ZERO,
        even if even % 2 == 0 => (sorted[half - 1] + sorted[half]) / 2,
        _ => sorted[half],
    }
}

/// The shortest and the longest time, in seconds.
pub fn spread(times: &[Duration]) -> String {
    let least = times.iter().min().map_or(0.0, Duration::as_secs_f64);
    let most = times.iter().max().map_or(0.0, Duration::as_secs_f64);
    format!("{least:.2}–{most:.2}")
}

/// A time divided by the base.
pub fn ratio(time: Duration, base: Option<Duration>) -> String {
    match base {
        Some(base) if !base.is_zero() => format!("{:.2}", time.as_secs_f64() / base.as_secs_f64()),
        _ => "–".to_owned(),
    }
}

/// A description of the machine: the toolchain, the processors and the memory.
pub fn machine() -> String {
    let rustc = std::process::Command::new("rustc").arg("--version").output();
    let rustc = rustc.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kib: Option<u64> = memory.split_whitespace().nth(1).and_then(|kib| kib.parse().ok());
    let memory = kib.map_or_else(|| "unknown memory".to_owned(), |kib| format!("{} GiB", kib >> 20));
    format!("{}, {cores} cores, {memory}", rustc.unwrap_or_else(|_| "unknown rustc".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        let seconds = |times: &[u64]| times.iter().map(|&time| Duration::from_secs(time)).collect::<Vec<_>>();
        assert_eq!(median(&seconds(&[9, 1, 2])), Duration::from_secs(2));
        assert_eq!(median(&seconds(&[9, 1, 2, 4])), Duration::from_secs(3));
        assert_eq!(median(&[]), Duration::ZERO);
    }
}
