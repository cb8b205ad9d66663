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
    // One character too many, another one, none where there should be one, and two that are swapped.
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
