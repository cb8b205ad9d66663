//! From a code that arrives to the variant, per look-up. Codes arrive in an order without pattern, all of them alike.
#![allow(missing_docs, missing_debug_implementations, unreachable_pub, dead_code, reason = "generated peers")]
#![allow(clippy::all, clippy::unwrap_used, reason = "generated peers; what is wrong here panics")]

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

            fn run<R>(bencher: Bencher<'_, '_>, codes: &[String], find: impl Fn(&str) -> R + Sync) {
                let mut codes = codes.iter().cycle();
                bencher.with_inputs(|| codes.next().unwrap().as_str()).bench_local_values(|code| find(code));
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

                /// The floor: the row is known, and its code is compared.
                #[divan::bench]
                fn a_known_row(bencher: Bencher<'_, '_>) {
                    let rows: Vec<&'static str> = fixture().rows.into_iter().map(|row| &*row.code.leak()).collect();
                    let codes = fixture().shuffled_codes();
                    let places = codes.iter().map(|code| rows.binary_search(&code.as_str()).unwrap());
                    let places: Vec<(&str, usize)> = codes.iter().map(String::as_str).zip(places).collect();
                    let mut places = places.iter().cycle();
                    bencher
                        .with_inputs(|| *places.next().unwrap())
                        .bench_local_values(|(code, place)| (rows[place] == code).then_some(place));
                }

                #[divan::bench]
                fn doccodes(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_codes(), enums::ours::find);
                }
                #[divan::bench]
                fn hand_match(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_codes(), enums::hand_match::find);
                }
                #[divan::bench]
                fn strum(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_codes(), enums::strum::find);
                }
                #[divan::bench]
                fn strum_use_phf(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_codes(), enums::strum_phf::find);
                }
                #[divan::bench]
                fn phf(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_codes(), enums::phf::find);
                }
                #[divan::bench]
                fn std_hash_map(bencher: Bencher<'_, '_>) {
                    let map = map::<std::hash::RandomState>();
                    run(bencher, &fixture().shuffled_codes(), |code| map.get(code).copied());
                }
                #[divan::bench]
                fn hashbrown_foldhash(bencher: Bencher<'_, '_>) {
                    let map = foldhash();
                    run(bencher, &fixture().shuffled_codes(), |code| map.get(code).copied());
                }
            }

            mod miss {
                use super::*;

                #[divan::bench]
                fn doccodes(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_misses(), enums::ours::find);
                }
                #[divan::bench]
                fn hand_match(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_misses(), enums::hand_match::find);
                }
                #[divan::bench]
                fn strum(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_misses(), enums::strum::find);
                }
                #[divan::bench]
                fn strum_use_phf(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_misses(), enums::strum_phf::find);
                }
                #[divan::bench]
                fn phf(bencher: Bencher<'_, '_>) {
                    run(bencher, &fixture().shuffled_misses(), enums::phf::find);
                }
                #[divan::bench]
                fn std_hash_map(bencher: Bencher<'_, '_>) {
                    let map = map::<std::hash::RandomState>();
                    run(bencher, &fixture().shuffled_misses(), |code| map.get(code).copied());
                }
                #[divan::bench]
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

/// HTTP statuses: 40 are documented; two of three that arrive are.
mod http_status {
    use divan::Bencher;
    use doccodes_benches::fixture::{Fixture, Kind};

    use crate::statuses;

    /// Statuses as they arrive, in an order without pattern; enough that a processor does not learn it.
    fn arriving() -> Vec<u16> {
        let documented = Fixture::new(Kind::Statuses, 40);
        let of = |n: usize| documented.rows[n % 40].status;
        let order = Fixture::new(Kind::Numbers, 6000).shuffled_codes();
        let numbers = order.iter().map(|code| code.parse::<usize>().unwrap());
        numbers.map(|n| if n % 3 == 0 { 100 + (n % 500) as u16 } else { of(n) }).collect()
    }

    fn run<R>(bencher: Bencher<'_, '_>, find: impl Fn(u16) -> R + Sync) {
        let codes = arriving();
        let mut codes = codes.iter().cycle();
        bencher.with_inputs(|| *codes.next().unwrap()).bench_local_values(find);
    }

    mod variant {
        use super::*;

        #[divan::bench]
        fn doccodes(bencher: Bencher<'_, '_>) {
            run(bencher, statuses::ours::find);
        }
        #[divan::bench]
        fn hand_match(bencher: Bencher<'_, '_>) {
            run(bencher, statuses::hand_match::find);
        }
        #[divan::bench]
        fn num_enum(bencher: Bencher<'_, '_>) {
            run(bencher, statuses::num_enum::find);
        }
        #[divan::bench]
        fn strum_from_repr(bencher: Bencher<'_, '_>) {
            run(bencher, statuses::strum::find);
        }
    }

    mod reason {
        use super::*;

        #[divan::bench]
        fn doccodes(bencher: Bencher<'_, '_>) {
            run(bencher, |code| statuses::ours::find(code).map(statuses::ours::Code::reason));
        }
        #[divan::bench]
        fn hand_match(bencher: Bencher<'_, '_>) {
            run(bencher, |code| statuses::hand_match::find(code).map(statuses::hand_match::Code::reason));
        }
        #[divan::bench]
        fn http_crate(bencher: Bencher<'_, '_>) {
            run(bencher, |code| {
                http::StatusCode::from_u16(code).ok().and_then(|code| code.canonical_reason())
            });
        }
    }
}
