//! The time of a look-up from a code to the variant. The codes are in random order, and all of them are equally frequent.
//!
//! An iteration has 1,000 look-ups, so its microseconds are the nanoseconds of a look-up.
#![allow(missing_docs, missing_debug_implementations, unreachable_pub, dead_code, reason = "generated peers")]
#![allow(clippy::all, clippy::unwrap_used, reason = "generated peers; a benchmark fails by panicking")]

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use doccodes_benches::fixture::shuffled_cycle;

mod strings_40 {
    include!(concat!(env!("OUT_DIR"), "/strings_40.rs"));
}
mod strings_500 {
    include!(concat!(env!("OUT_DIR"), "/strings_500.rs"));
}
mod strings_10000 {
    include!(concat!(env!("OUT_DIR"), "/strings_10000.rs"));
}
mod statuses {
    include!(concat!(env!("OUT_DIR"), "/statuses.rs"));
}

fn main() {
    divan::main();
}

/// The number of codes before the sequence repeats.
const SEQUENCE: usize = 10_000;

/// The number of look-ups in an iteration.
const LOOK_UPS: usize = 1000;

fn run<T: Copy, R>(bencher: Bencher<'_, '_>, codes: &[T], find: impl Fn(T) -> R) {
    let sequence = shuffled_cycle(codes, SEQUENCE);
    let mut chunks = sequence.chunks(LOOK_UPS).cycle();
    bencher.counter(ItemsCount::new(LOOK_UPS)).with_inputs(|| chunks.next().unwrap()).bench_local_values(
        |codes| {
            for &code in codes {
                black_box(find(code));
            }
        },
    );
}

/// Benchmarks of one look-up, hit and miss, for each number of codes.
macro_rules! look_ups {
    ($($name:ident: $codes:expr, $enums:ident;)*) => {$(
        mod $name {
            use std::collections::HashMap;
            use std::hash::BuildHasher;

            use divan::Bencher;
            use doccodes_benches::fixture::{Fixture, Kind};

            use crate::$enums as enums;

            fn fixture() -> Fixture {
                Fixture::new(Kind::Strings, $codes)
            }

            fn run<R>(bencher: Bencher<'_, '_>, codes: &[String], find: impl Fn(&str) -> R) {
                let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
                crate::run(bencher, &codes, |code| find(code));
            }

            fn map<S: BuildHasher + Default>() -> HashMap<&'static str, u16, S> {
                let rows = fixture().rows.into_iter().zip(0..);
                rows.map(|(row, n)| (&*row.code.leak(), n)).collect()
            }

            fn foldhash() -> hashbrown::HashMap<&'static str, u16, foldhash::fast::RandomState> {
                let rows = fixture().rows.into_iter().zip(0..);
                rows.map(|(row, n)| (&*row.code.leak(), n)).collect()
            }

            mod hit {
                use super::*;

                /// The baseline: only compares the code with that of a known row.
                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn a_known_row(bencher: Bencher<'_, '_>) {
                    let rows: Vec<&'static str> = fixture().rows.into_iter().map(|row| &*row.code.leak()).collect();
                    let codes = fixture().shuffled_codes();
                    let found = codes.iter().map(|code| rows.binary_search(&code.as_str()).unwrap());
                    let known: Vec<(&str, usize)> = codes.iter().map(String::as_str).zip(found).collect();
                    crate::run(bencher, &known, |(code, row)| (rows[row] == code).then_some(row));
                }

                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn doccodes(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_codes(), enums::ours::find);
                }
                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn hand_match(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_codes(), enums::hand_match::find);
                }
                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn strum(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_codes(), enums::strum::find);
                }
                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn strum_use_phf(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_codes(), enums::strum_phf::find);
                }
                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn phf(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_codes(), enums::phf::find);
                }
                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn std_hash_map(bencher: Bencher<'_, '_>) {
                    let map = map::<std::hash::RandomState>();
                    run(bencher, &fixture().shuffled_codes(), |code| map.get(code).copied());
                }
                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn hashbrown_foldhash(bencher: Bencher<'_, '_>) {
                    let map = foldhash();
                    run(bencher, &fixture().shuffled_codes(), |code| map.get(code).copied());
                }
            }

            mod miss {
                use super::*;

                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn doccodes(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_misses(), enums::ours::find);
                }
                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn hand_match(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_misses(), enums::hand_match::find);
                }
                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn strum(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_misses(), enums::strum::find);
                }
                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn strum_use_phf(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_misses(), enums::strum_phf::find);
                }
                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn phf(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_misses(), enums::phf::find);
                }
                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn std_hash_map(bencher: Bencher<'_, '_>) {
                    let map = map::<std::hash::RandomState>();
                    run(bencher, &fixture().shuffled_misses(), |code| map.get(code).copied());
                }
                #[divan::bench(sample_count = 100, sample_size = 5)]
                fn hashbrown_foldhash(bencher: Bencher<'_, '_>) {
                    let map = foldhash();
                    run(bencher, &fixture().shuffled_misses(), |code| map.get(code).copied());
                }
            }
        }
    )*};
}

look_ups! {
    codes_40: 40, strings_40;
    codes_500: 500, strings_500;
    codes_10000: 10_000, strings_10000;
}

/// Look-ups of HTTP statuses, half of which are documented.
mod http_status {
    use divan::Bencher;
    use doccodes_benches::fixture::{Fixture, Kind};

    use crate::statuses as enums;

    /// 80 statuses, of which 40 are documented.
    fn statuses() -> Vec<u16> {
        let documented = Fixture::new(Kind::Statuses, 40).rows.into_iter().map(|row| row.status);
        let others = (0..40).map(|n| 450 + n);
        documented.chain(others).collect()
    }

    fn run<R>(bencher: Bencher<'_, '_>, find: impl Fn(u16) -> R) {
        crate::run(bencher, &statuses(), find);
    }

    mod variant {
        use super::*;

        #[divan::bench(sample_count = 100, sample_size = 5)]
        fn doccodes(bencher: Bencher<'_, '_>) {
            run(bencher, enums::ours::find);
        }
        #[divan::bench(sample_count = 100, sample_size = 5)]
        fn hand_match(bencher: Bencher<'_, '_>) {
            run(bencher, enums::hand_match::find);
        }
        #[divan::bench(sample_count = 100, sample_size = 5)]
        fn num_enum(bencher: Bencher<'_, '_>) {
            run(bencher, enums::num_enum::find);
        }
        #[divan::bench(sample_count = 100, sample_size = 5)]
        fn strum_from_repr(bencher: Bencher<'_, '_>) {
            run(bencher, enums::strum::find);
        }
    }

    mod reason {
        use super::*;

        #[divan::bench(sample_count = 100, sample_size = 5)]
        fn doccodes(bencher: Bencher<'_, '_>) {
            run(bencher, |code| enums::ours::find(code).map(enums::ours::Code::name));
        }
        #[divan::bench(sample_count = 100, sample_size = 5)]
        fn hand_match(bencher: Bencher<'_, '_>) {
            run(bencher, |code| enums::hand_match::find(code).map(enums::hand_match::Code::reason));
        }
        #[divan::bench(sample_count = 100, sample_size = 5)]
        fn http_crate(bencher: Bencher<'_, '_>) {
            run(bencher, |code| {
                http::StatusCode::from_u16(code).ok().and_then(|code| code.canonical_reason())
            });
        }
    }
}

/// The display of the error for a code that the page does not document: it names similar codes. One iteration is one display.
mod unknown {
    use std::fmt::Write as _;

    use divan::{Bencher, black_box};

    macro_rules! displays {
        ($($name:ident: $enums:ident;)*) => {$(
            #[divan::bench(sample_count = 200, sample_size = 20)]
            fn $name(bencher: Bencher<'_, '_>) {
                use crate::$enums::ours::Code;

                // A typo in a code, and a text that is unlike any code.
                let errors = [format!("{}7", Code::ALL[17].code()), "something else".to_owned()];
                let errors: Vec<_> = errors.iter().filter_map(|code| Code::try_from(code.as_str()).err()).collect();
                let mut text = String::with_capacity(1024);
                bencher.bench_local(|| {
                    for error in &errors {
                        text.clear();
                        write!(text, "{}", black_box(error)).unwrap();
                        black_box(&text);
                    }
                });
            }
        )*};
    }

    displays! {
        two_of_40: strings_40;
        two_of_500: strings_500;
        two_of_10000: strings_10000;
    }
}
