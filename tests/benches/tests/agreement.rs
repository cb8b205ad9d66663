//! All peers give the same results, so that the benchmarks measure the same work.
#![allow(missing_docs, missing_debug_implementations, unreachable_pub, dead_code, reason = "generated peers")]
#![allow(clippy::all, clippy::unwrap_used, reason = "generated peers; a test fails by panicking")]

use doccodes_benches::fixture::{Fixture, Kind, Row};
use doccodes_benches::rust_source::line;

macro_rules! peers {
    ($($name:ident $file:literal;)*) => {$(
        mod $name {
            include!(concat!(env!("OUT_DIR"), "/whole_", $file, ".rs"));
        }
    )*};
}

peers! {
    strings_doccodes "strings_doccodes";
    strings_hand_match "strings_hand_match";
    strings_hashmap "strings_hashmap";
    strings_phf "strings_phf";
    strings_strum "strings_strum";
    strings_thiserror "strings_thiserror";
    statuses_doccodes "statuses_doccodes";
    statuses_hand_match "statuses_hand_match";
    statuses_num_enum "statuses_num_enum";
    statuses_strum "statuses_strum";
    statuses_thiserror "statuses_thiserror";
}

fn expected(fixture: &Fixture) -> Vec<Option<String>> {
    let describe = |row: &Row| {
        let Row { code, description, status, retryable, .. } = row;
        Some(format!("{}|{code}|{description}|{status}|{retryable}", line(row)))
    };
    fixture.rows.iter().map(describe).collect()
}

#[test]
fn peers_agree_on_strings() {
    let fixture = Fixture::new(Kind::Strings, 40);
    let peers = [
        strings_doccodes::describe,
        strings_hand_match::describe,
        strings_hashmap::describe,
        strings_phf::describe,
        strings_strum::describe,
        strings_thiserror::describe,
    ];
    for describe in peers {
        let descriptions: Vec<Option<String>> = fixture.rows.iter().map(|row| describe(&row.code)).collect();
        assert_eq!(descriptions, expected(&fixture));
        assert!(fixture.shuffled_misses().iter().all(|code| describe(code).is_none()));
    }
}

#[test]
fn peers_agree_on_statuses() {
    let fixture = Fixture::new(Kind::Statuses, 40);
    let peers = [
        statuses_doccodes::describe,
        statuses_hand_match::describe,
        statuses_num_enum::describe,
        statuses_strum::describe,
        statuses_thiserror::describe,
    ];
    for describe in peers {
        let descriptions: Vec<Option<String>> =
            fixture.rows.iter().map(|row| describe(row.code.parse().unwrap())).collect();
        assert_eq!(descriptions, expected(&fixture));
        assert_eq!(describe(418), None);
    }
}
