//! The literal macro of an enum, in all places where it can be called.
#![expect(clippy::duplicate_mod, reason = "one test is about a file that is mounted twice")]

use doccodes::codes;

#[codes("docs/status-codes.md")]
pub enum Status {}

#[codes("docs/error-codes.md")]
pub(crate) enum Errors {}

#[codes("docs/zeros.md")]
enum Lz {}

#[codes("docs/many.md")]
enum Many {}

#[codes("docs/signed.md")]
enum Signed {}

mod deep {
    pub(crate) mod deeper {
        #[doccodes::codes("docs/status-codes.md")]
        pub enum Inner {}

        pub(crate) mod deepest {
            #[doccodes::codes("docs/status-codes.md")]
            pub(in crate::deep) enum Inner {}

            pub(in crate::deep) fn found() -> bool {
                matches!(Inner!(404), Inner::NotFound)
            }
        }
    }

    pub(super) fn found() -> bool {
        deeper::deepest::found() && deeper::deepest::Inner!(404) == deeper::deepest::Inner::NotFound
    }

    pub(super) mod other {
        // Another module has an enum with the same name, which the macros must not confuse with this one.
        #[doccodes::codes("docs/status-codes.md")]
        pub(crate) enum Status {}

        pub(crate) fn ok() -> Status {
            Status!(200)
        }
    }
}

use deep::deeper::Inner as Renamed;

#[test]
fn in_expressions_constants_and_statics() {
    const NOT_FOUND: Status = Status!(404);
    static OK: Status = Status!(200);
    assert_eq!(NOT_FOUND, Status::NotFound);
    assert_eq!(OK, Status::Ok);
    assert_eq!([Status!(200), Status!(404)].map(Status::code), [200, 404]);
    assert_eq!(Status!(404).code(), 404);
}

#[test]
fn in_exhaustive_patterns() {
    // There is no arm for other codes, since the compiler knows that all codes are covered.
    fn class(status: Status) -> u8 {
        match status {
            Status!(200) | Status!(202) => 2,
            Status!(304) => 3,
            Status!(400) | Status!(404) | Status!(409) | Status!(413) | Status!(429) => 4,
            Status!(500) | Status!(503) => 5,
        }
    }
    for &status in Status::ALL {
        assert_eq!(u16::from(class(status)), status.code() / 100);
    }
    let Some(Status!(404)) = Status::from_code(404) else { panic!("404 is documented") };
    assert!(matches!(Some(Errors::Demo0002), Some(Errors!("DEMO.0002"))));
}

#[test]
fn with_other_spellings() {
    assert_eq!(Status!(503u16), Status::ServiceUnavailable);
    assert_eq!(Status!(5_03), Status::ServiceUnavailable);
    assert_eq!(Status!(0x1F7), Status::ServiceUnavailable);
    assert_eq!(Errors!(r"DEMO.0001"), Errors::Demo0001);
    assert_eq!(Errors!(r#"DEMO.0001"#), Errors::Demo0001);
    assert_eq!([Lz!("0001"), Lz!("1")].map(Lz::code), ["0001", "1"]);
    assert_eq!([Lz!(r"0001"), Lz!(r"1")].map(Lz::code), ["0001", "1"]);
    macro_rules! forwarded {
        ($code:literal) => {
            (Status!($code), matches!(Status::NotFound, Status!($code)))
        };
    }
    assert_eq!(forwarded!(404), (Status::NotFound, true));
    assert_eq!(forwarded!(200), (Status::Ok, false));
}

#[test]
fn with_several_codes_in_every_place_for_a_pattern() {
    const fn is_odd(status: Status) -> bool {
        matches!(status, Status!(404 | 409))
    }
    fn first(status: Option<Status>) -> u16 {
        let Some(found @ Status!(404 | 409)) = status else { return 0 };
        found.code()
    }
    fn all(Status!(100..=599): Status, (Status!(0..), _): (Status, u8)) -> bool {
        true
    }
    assert!(is_odd(Status::Conflict) && !is_odd(Status::Ok));
    assert_eq!([first(Some(Status::NotFound)), first(Some(Status::Ok)), first(None)], [404, 0, 0]);
    assert!(all(Status::Ok, (Status::NotFound, 1)));
    let Status!(..=599) = Status::Ok;
    for Status!(200..) in Status::ALL {}
    let found = |Status!(200..600): Status| true;
    assert!(found(Status::Ok));

    if let (Status!(404 | 409), [_, Status!(500..=599)]) = (Status::NotFound, [Status::Ok, Status::NotFound])
    {
        panic!("404 is not between 500 and 599");
    }
    struct Answer {
        status: Status,
    }
    let answer = Answer { status: Status::Conflict };
    assert!(matches!(answer, Answer { status: Status!(404 | 409) }));
    assert!(matches!(&Some(&answer.status), Some(Status!(404) | Status!(409 | 500..))));
    assert!(matches!(Box::new(answer.status).as_ref(), Status!(409 | 404) if answer.status.code() == 409));
    assert!(while_it_lasts(Status::NotFound));
}

fn while_it_lasts(mut status: Status) -> bool {
    while let Status!(404 | 409) = status {
        status = Status!(500..=502);
    }
    status == Status::InternalServerError
}

#[test]
fn with_ranges_that_cover_all_codes() {
    fn class(status: Status) -> u8 {
        match status {
            Status!(..300) => 2,
            Status!(300..=399) => 3,
            Status!(400..500) => 4,
            Status!(500..) => 5,
        }
    }
    for &status in Status::ALL {
        assert_eq!(u16::from(class(status)), status.code() / 100);
    }
}

#[test]
fn with_several_codes_in_other_spellings() {
    let found =
        |code: u16| matches!(Status::from_code(code), Some(Status!(|0x194| 4_09u16 | "OK" | 0o765..=599)));
    let codes: Vec<u16> =
        Status::ALL.iter().map(|status| status.code()).filter(|&code| found(code)).collect();
    assert_eq!(codes, [200, 404, 409, 503]);
    assert!(matches!(Errors::Demo0002, Errors!("DEMO.0001" | r"DEMO.0002")));
    assert!(!matches!(Errors::Demo0003, Errors!("DEMO.0001" | r"DEMO.0002")));
    assert!(matches!(Many::Many0300, Many!("MANY.0001" | "MANY.0300")));
    assert!(matches!(deep::deeper::Inner::NotFound, crate::deep::deeper::Inner!(400..=499)));
    assert!(matches!(doccodes::huawei::Oms::NotFound, doccodes::huawei::Oms!(404 | 503)));
    assert_eq!(Status!(500..503), Status::InternalServerError, "one code is a value");
}

#[test]
fn with_several_negative_codes() {
    let found = |range: fn(Signed) -> bool| -> Vec<_> {
        Signed::ALL.iter().filter(|&&code| range(code)).map(|code| code.code()).collect()
    };
    assert_eq!(found(|code| matches!(code, Signed!(-32768..=-32000))), [-32700, -32601]);
    assert_eq!(found(|code| matches!(code, Signed!(-32601..-1 | 7))), [-32601, 7]);
    assert_eq!(found(|code| matches!(code, Signed!("Fine" | ..-32_601i32))), [-32700, 0]);
    assert_eq!([Signed!(-32700..=-32602), Signed!(..=-0x7fbc)], [Signed!(-32700); 2]);
}

#[test]
fn with_several_codes_that_a_macro_forwards() {
    macro_rules! one_of {
        ($first:literal or $second:literal) => {
            |status: Status| matches!(status, Status!($first | $second))
        };
        ($($code:literal),+) => {
            |status: Status| matches!(status, Status!($($code)|+))
        };
        (from $start:literal to $end:literal) => {
            |status: Status| matches!(status, Status!($start..=$end))
        };
        (expression $codes:expr) => {
            |status: Status| matches!(status, Status!($codes))
        };
        (tokens $($codes:tt)+) => {
            |status: Status| matches!(status, Status!($($codes)+))
        };
        (pattern $codes:pat) => {
            |status: Status| matches!(status, Status!($codes))
        };
    }
    type Meets = fn(Status) -> bool;
    let all: [(Meets, &[u16]); 8] = [
        (one_of!(404 or 409), &[404, 409]),
        (one_of!(404, 409, 500), &[404, 409, 500]),
        (one_of!(from 404 to 413), &[404, 409, 413]),
        (one_of!(expression 404 | 409), &[404, 409]),
        (one_of!(expression 500..=599), &[500, 503]),
        (one_of!(tokens | 404 | 500..), &[404, 500, 503]),
        (one_of!(pattern 404 | 409 | 500..=599), &[404, 409, 500, 503]),
        (one_of!(pattern 200..=299), &[200, 202]),
    ];
    for (test, expected) in all {
        let found: Vec<u16> =
            Status::ALL.iter().filter(|&&status| test(status)).map(|status| status.code()).collect();
        assert_eq!(found, expected);
    }
}

#[test]
#[deny(unreachable_patterns)]
fn with_ranges_of_which_some_codes_come_before() {
    let place = |status: Status| match status {
        Status!(404) => 0,
        Status!(409 | 400..=410) => 1,
        Status!(409..=499) => 2,
        _ => 3,
    };
    let places: Vec<i32> = Status::ALL.iter().map(|&status| place(status)).collect();
    assert_eq!(places, [3, 3, 3, 1, 0, 1, 2, 2, 3, 3]);
}

// The literal macro implements `BitOr` for types that do not exist, which leaves room for an implementation.
impl std::ops::BitOr for Errors {
    type Output = u32;

    fn bitor(self, other: Self) -> u32 {
        1 << self as u32 | 1 << other as u32
    }
}

#[test]
fn of_an_enum_with_an_operator() {
    assert_eq!(Errors::Demo0001 | Errors::Demo0002, 3);
    assert!(matches!(Errors::Demo0001, Errors!("DEMO.0001" | "DEMO.0002")));
}

#[test]
fn every_code_of_a_large_enum_is_found() {
    assert_eq!((Many::COUNT, Many::ALL.len(), <Many as doccodes::Code>::COUNT), (320, 320, 320));
    for (n, &code) in Many::ALL.iter().enumerate() {
        assert_eq!(code.code(), format!("MANY.{:04}", n + 1));
        assert_eq!(Many::from_code(code.code()), Some(code));
    }
    assert!(Many::iter().eq(Many::ALL.iter().copied()));
    const LAST: Many = Many::ALL[319];
    assert_eq!(LAST, Many::Many0320);
}

#[test]
fn of_an_enum_with_too_many_codes_for_arms() {
    assert_eq!(Many::ALL.len(), 320);
    assert_eq!([Many!("MANY.0001"), Many!(r"MANY.0320")], [Many::Many0001, Many::Many0320]);
    assert!(matches!(Many::from_code("MANY.0300"), Some(Many!("MANY.0300"))));
    macro_rules! forwarded {
        ($code:literal) => {
            Many!($code)
        };
    }
    assert_eq!(forwarded!("MANY.0007"), Many::Many0007);
}

#[test]
fn from_other_modules_and_under_other_names() {
    assert_eq!(Renamed!(404), deep::deeper::Inner::NotFound);
    assert_eq!(deep::deeper::Inner!(404), Renamed::NotFound);
    assert_eq!(crate::deep::deeper::Inner!(404), Renamed::NotFound);
    assert!(deep::found());
    assert_eq!(deep::other::ok(), deep::other::Status::Ok);
    assert_eq!(deep::other::Status!(200), deep::other::Status::Ok);
}

#[test]
fn in_functions() {
    #[codes("docs/status-codes.md")]
    enum Local {}
    fn nested(local: Local) -> bool {
        matches!(local, Local!(404))
    }
    assert!(nested(Local!(404)));
    {
        // An enum with the same name in a block needs another name for its macro, since Rust does not allow an expanded
        // macro to shadow another one.
        #[codes("docs/error-codes.md", literal_macro = inner)]
        enum Local {}
        assert_eq!(inner!("DEMO.0001"), Local::Demo0001);
    }
    assert_eq!(Local!(200), Local::Ok);
}

#[test]
fn of_built_in_services() {
    use doccodes::huawei::{self, Oms};
    assert_eq!(Oms!(404), Oms::NotFound);
    assert_eq!(huawei::Dew!(408), huawei::Dew::RequestTimeout);
    assert!(matches!(Oms::from_code(503), Some(Oms!(503))));
}

#[test]
fn of_two_enums_from_one_macro() {
    macro_rules! two {
        ($first:ident $second:ident) => {
            #[codes("docs/status-codes.md")]
            enum $first {}
            #[codes("docs/status-codes.md")]
            enum $second {}
        };
    }
    two!(First Second);
    assert_eq!(First!(404), First::NotFound);
    assert_eq!(Second!(404), Second::NotFound);
}

mod twice {
    // Both enums have the same name and the same position in a file. Only the names of their macros differ.
    macro_rules! module {
        ($module:ident $name:ident) => {
            pub(crate) mod $module {
                #[doccodes::codes("docs/status-codes.md", literal_macro = $name)]
                pub(crate) enum Status {}

                pub(crate) fn found() -> Status {
                    $name!(404)
                }
            }
        };
    }
    module!(first first_status);
    module!(second second_status);
}

#[path = "mounted/mod.rs"]
mod mounted;
#[path = "mounted/mod.rs"]
mod mounted_again;

#[test]
fn a_file_that_is_mounted_twice_needs_enums_without_literal_macros() {
    assert_eq!(mounted::Mounted::from_code(404), Some(mounted::Mounted::NotFound));
    assert_eq!(mounted_again::Mounted::ALL.len(), mounted::Mounted::ALL.len());
}

#[test]
fn of_enums_with_the_same_name_and_position() {
    assert_eq!(twice::first::found(), twice::first::Status::NotFound);
    assert_eq!(twice::second::second_status!(0x194), twice::second::Status::NotFound);
    assert!(matches!(twice::second::found(), twice::second::second_status!(404)));
}

#[test]
fn similar_codes_are_found_among_many() {
    let near = |code: &str| Many::try_from(code).unwrap_err().to_string();
    // One character inserted, replaced or removed, and two swapped.
    assert_eq!(
        near("MANY.01234"),
        "MANY.01234 is not a documented Many code; nearest: MANY.0123, MANY.0124, MANY.0134"
    );
    assert_eq!(near("MANY.O123"), "MANY.O123 is not a documented Many code; nearest: MANY.0123");
    assert_eq!(near("MAN.0123"), "MAN.0123 is not a documented Many code; nearest: MANY.0123");
    assert_eq!(near("MAYN.0123"), "MAYN.0123 is not a documented Many code; nearest: MANY.0123");
    assert_eq!(near("many.0123"), "many.0123 is not a documented Many code; nearest: MANY.0123");
    assert_eq!(near("nothing like it"), "nothing like it is not a documented Many code");
    assert_eq!(near(&"x".repeat(100)), format!("{}… is not a documented Many code", "x".repeat(48)));
}
