//! The time of `Display`, which writes into a reused string, compared with that of peers and of `write_str`.
#![allow(missing_docs, missing_debug_implementations, unreachable_pub, dead_code, reason = "generated peers")]
#![allow(clippy::all, clippy::unwrap_used, reason = "generated peers; a benchmark fails by panicking")]

use std::fmt::{Display, Write as _};

use divan::Bencher;
use doccodes_benches::fixture::{Fixture, Kind};

mod ours {
    include!(concat!(env!("OUT_DIR"), "/whole_strings_doccodes.rs"));
}
mod thiserror_peer {
    include!(concat!(env!("OUT_DIR"), "/whole_strings_thiserror.rs"));
}
mod our_statuses {
    include!(concat!(env!("OUT_DIR"), "/whole_statuses_doccodes.rs"));
}
mod thiserror_statuses {
    include!(concat!(env!("OUT_DIR"), "/whole_statuses_thiserror.rs"));
}

fn main() {
    divan::main();
}

fn codes(kind: Kind) -> Vec<String> {
    Fixture::new(kind, 40).shuffled_codes()
}

/// Measures `write` for each of the values in turn.
fn run<T: Copy>(bencher: Bencher<'_, '_>, values: &[T], write: impl Fn(&mut String, T)) {
    let mut text = String::with_capacity(1024);
    let mut values = values.iter().cycle();
    bencher.with_inputs(|| *values.next().unwrap()).bench_local_values(|value| {
        text.clear();
        write(&mut text, divan::black_box(value));
        divan::black_box(&text).len()
    });
}

/// The fastest possible `Display`.
#[derive(Clone, Copy)]
struct StaticLine(&'static str);

impl Display for StaticLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

fn static_lines(lines: Vec<String>) -> Vec<StaticLine> {
    lines.into_iter().map(|line| StaticLine(line.leak())).collect()
}

fn display<T: Display + Copy>(bencher: Bencher<'_, '_>, values: &[T]) {
    run(bencher, values, |text, value| write!(text, "{value}").unwrap());
}

mod strings {
    use super::*;

    #[divan::bench(sample_count = 200, sample_size = 1000)]
    fn doccodes(bencher: Bencher<'_, '_>) {
        let values: Vec<_> =
            codes(Kind::Strings).iter().filter_map(|code| ours::Code::from_code(code)).collect();
        display(bencher, &values);
    }
    #[divan::bench(sample_count = 200, sample_size = 1000)]
    fn thiserror(bencher: Bencher<'_, '_>) {
        let find = |code: &String| thiserror_peer::Code::from_code(code);
        let values: Vec<_> = codes(Kind::Strings).iter().filter_map(find).collect();
        display(bencher, &values);
    }
    /// The baseline of `Display`: it writes a static string.
    #[divan::bench(sample_count = 200, sample_size = 1000)]
    fn write_str_in_display(bencher: Bencher<'_, '_>) {
        let find = |code: &String| thiserror_peer::Code::from_code(code);
        let lines = codes(Kind::Strings).iter().filter_map(find).map(|code| code.to_string()).collect();
        display(bencher, &static_lines(lines));
    }
    /// The baseline: `write_str` with the whole line.
    #[divan::bench(sample_count = 200, sample_size = 1000)]
    fn write_str(bencher: Bencher<'_, '_>) {
        let find = |code: &String| thiserror_peer::Code::from_code(code);
        let lines: Vec<String> =
            codes(Kind::Strings).iter().filter_map(find).map(|code| code.to_string()).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        run(bencher, &lines, |text, line| text.write_str(line).unwrap());
    }
}

mod statuses {
    use super::*;

    fn numbers() -> Vec<u16> {
        codes(Kind::Statuses).iter().map(|code| code.parse().unwrap()).collect()
    }

    #[divan::bench(sample_count = 200, sample_size = 1000)]
    fn doccodes(bencher: Bencher<'_, '_>) {
        let values: Vec<_> = numbers().into_iter().filter_map(our_statuses::Code::from_code).collect();
        display(bencher, &values);
    }
    #[divan::bench(sample_count = 200, sample_size = 1000)]
    fn thiserror(bencher: Bencher<'_, '_>) {
        let values: Vec<_> = numbers().into_iter().filter_map(thiserror_statuses::Code::from_code).collect();
        display(bencher, &values);
    }
    /// The baseline of `Display`: it writes a static string.
    #[divan::bench(sample_count = 200, sample_size = 1000)]
    fn write_str_in_display(bencher: Bencher<'_, '_>) {
        let values = numbers().into_iter().filter_map(thiserror_statuses::Code::from_code);
        display(bencher, &static_lines(values.map(|code| code.to_string()).collect()));
    }
    /// The baseline: `write_str` with the whole line.
    #[divan::bench(sample_count = 200, sample_size = 1000)]
    fn write_str(bencher: Bencher<'_, '_>) {
        let values = numbers().into_iter().filter_map(thiserror_statuses::Code::from_code);
        let lines: Vec<String> = values.map(|code| code.to_string()).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        run(bencher, &lines, |text, line| text.write_str(line).unwrap());
    }
}
