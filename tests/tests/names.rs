//! Names of codes and of their variants: from them, to them, and in literals.

use doccodes::{Code, codes};

#[codes("docs/names.md")]
enum Scale {}

#[codes("docs/unnamed.md")]
enum Unnamed {}

#[codes("docs/status-codes.md")]
enum Status {}

const TORN: Option<Scale> = Scale::from_name("LABEL_TORN");

#[test]
fn a_code_is_found_by_its_name() {
    assert_eq!(TORN, Some(Scale::LabelTorn));
    assert_eq!(Status::from_name("Too Many Requests"), Some(Status::TooManyRequests));
    for other in ["", "label_torn", "LABEL_TOR", "LABEL_TORN ", "Nothing", "\u{10ffff}"] {
        assert_eq!(Scale::from_name(other), None, "{other}");
    }
}

#[test]
fn every_name_that_one_code_has_leads_to_it() {
    fn check<C: Code>() {
        for &code in C::ALL {
            let Some(name) = code.name() else { continue };
            let shared = C::ALL.iter().filter(|other| other.name() == Some(name)).count() > 1;
            assert_eq!(C::from_name(name), (!shared).then_some(code), "{name}");
        }
    }
    check::<Scale>();
    check::<Unnamed>();
    check::<Status>();
    check::<doccodes::huawei::Oms>();
    check::<doccodes::huawei::Dds>();
}

#[test]
fn a_name_that_several_codes_have_leads_to_none() {
    assert_eq!(Scale::from_name("Busy"), None);
    assert_eq!((Scale::Busy.code(), Scale::Busy8.code()), (5, 8));
}

#[test]
fn rows_with_different_names_leave_a_code_without_a_name() {
    assert_eq!((Scale::Code9.name(), Scale::from_name("LABEL_WET")), (None, None));
    let names: Vec<_> = Scale::Code9.entries().map(|entry| entry.name()).collect();
    assert_eq!(names, [Some("LABEL_WET"), Some("LABEL_OLD")]);
    assert_eq!(Scale::Code9.to_string(), "9: The label is wet.");
    // Another spelling is not another name.
    assert_eq!(Scale::CrateLost.name(), Some("CRATE_LOST"));
    assert_eq!(Scale::Code10.name(), None);
}

#[test]
fn statuses_without_names_have_the_registered_ones() {
    let variants = Unnamed::ALL.iter().map(|code| format!("{code:?}")).collect::<Vec<_>>();
    assert_eq!(variants, ["NotFound", "Code299", "Conflict", "InternalServerError", "ServiceUnavailable"]);
    assert_eq!(Unnamed::NotFound.name(), Some("Not Found"));
    assert_eq!(Unnamed::NotFound.to_string(), "404 Not Found");
    assert_eq!(Unnamed::NotFound.description(), "There is no such crate.");
    assert_eq!(Unnamed::NotFound.entries().next().and_then(|entry| entry.name()), None);
    assert_eq!(Unnamed::Code299.name(), None);
    assert_eq!(Unnamed::from_name("Not Found"), Some(Unnamed::NotFound));
}

#[test]
fn literals_can_be_names() {
    const NOT_FOUND: Status = Status!("Not Found");
    assert_eq!(NOT_FOUND, Status!(404));
    assert!(matches!(Some(Scale::LabelTorn), Some(Scale!("LABEL_TORN"))));
    let class = |code: Unnamed| match code {
        Unnamed!("Not Found") => 4,
        Unnamed!("Service Unavailable") => 5,
        Unnamed!(409) | Unnamed::InternalServerError => 1,
        Unnamed!(299) => 2,
    };
    assert_eq!(class(Unnamed::Code299), 2);
}
