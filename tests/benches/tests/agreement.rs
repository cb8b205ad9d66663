//! Every peer says the same of every code, so that what is measured is the same work.
#![allow(missing_docs, missing_debug_implementations, unreachable_pub, dead_code, reason = "generated peers")]
#![allow(clippy::all, clippy::unwrap_used, reason = "generated peers; what is wrong here panics")]
#![allow(clippy::all, clippy::unwrap_used, reason = "generated peers; what is wrong here panics")]

use doccodes_benches::fixture::{Fixture, Kind, Row};
use doccodes_benches::writing::line;

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
    let answer = |row: &Row| {
        let Row { code, description, status, retryable, .. } = row;
        Some(format!("{}|{code}|{description}|{status}|{retryable}", line(row)))
    };
    fixture.rows.iter().map(answer).collect()
}

#[test]
fn on_strings() {
    let fixture = Fixture::new(Kind::Strings, 40);
    let peers = [
        strings_doccodes::answer,
        strings_hand_match::answer,
        strings_hashmap::answer,
        strings_phf::answer,
        strings_strum::answer,
        strings_thiserror::answer,
    ];
    for answer in peers {
        let answers: Vec<Option<String>> = fixture.rows.iter().map(|row| answer(&row.code)).collect();
        assert_eq!(answers, expected(&fixture));
        assert!(fixture.shuffled_misses().iter().all(|code| answer(code).is_none()));
    }
}

#[test]
fn on_statuses() {
    let fixture = Fixture::new(Kind::Statuses, 40);
    let peers = [
        statuses_doccodes::answer,
        statuses_hand_match::answer,
        statuses_num_enum::answer,
        statuses_strum::answer,
        statuses_thiserror::answer,
    ];
    for answer in peers {
        let answers: Vec<Option<String>> =
            fixture.rows.iter().map(|row| answer(row.code.parse().unwrap())).collect();
        assert_eq!(answers, expected(&fixture));
        assert_eq!(answer(418), None);
    }
}
