//! Codes outside tables: each shape in which pages document them, and the arguments of the attribute.

use doccodes::{Observed, Outcome, RetryBasis, Retryability, codes};

#[codes("docs/listings/sections.md")]
enum Ferry {}

#[codes("docs/listings/statuses.md")]
enum Status {}

#[codes("docs/listings/list.md")]
enum Harbour {}

#[codes("docs/listings/definitions.md", literal_macro = none)]
enum Loom {}

#[codes("docs/listings/definitions.html", literal_macro = none)]
enum LoomHtml {}

#[codes("docs/listings/paragraphs.md")]
enum Kiln {}

#[codes("docs/listings/lines.md")]
enum Mill {}

#[codes("docs/listings/lines.txt", literal_macro = none)]
enum Plain {}

#[codes("docs/listings/page.adoc")]
enum Sluice {}

#[codes("docs/listings/page.rst")]
enum Weir {}

#[test]
fn sections() {
    assert_eq!(Ferry::SERVICE, "Ferry");
    let codes: Vec<u32> = Ferry::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes, [11, 12, 13]);
    assert_eq!(Ferry!(11), Ferry::FerryFull);
    assert_eq!(Ferry!("FERRY_FULL"), Ferry::FerryFull);
    assert_eq!(Ferry::FerryFull.name(), Some("FERRY_FULL"));
    assert_eq!(Ferry::FerryFull.description(), "No cabin is free on this sailing.");
    assert_eq!(Ferry::FerryLate.solution(), Some("wait for the next announcement."));
    assert_eq!(Ferry::FerryLate.retry_evidence(), Some("Try again later."));
    assert_eq!(Ferry::FerryStorm.retryability(), Retryability::Never);
    assert_eq!(Ferry::FerryLate.to_string(), "12 FERRY_LATE");
    assert_eq!(Ferry::from_code(14), None);
    assert_eq!(Observed::<Ferry>::new(14).code(), 14);
}

#[test]
fn sections_of_http_statuses() {
    const { assert!(Status::IS_HTTP) };
    assert_eq!(Status!(404).name(), Some("Not Found"));
    assert_eq!(Status::NotFound.description(), "There is no such sailing.");
    assert_eq!(Status::NotFound.retry_basis(), RetryBasis::HttpSemantics);
    assert_eq!(Status::TooManyRequests.retryability(), Retryability::AfterBackoff);
    assert!(Status::Ok.is_success());
}

#[test]
fn a_list() {
    assert_eq!(Harbour!("unknown_quay").http_status(), Some(404));
    assert_eq!(Harbour::BadManifest.description(), "The manifest is malformed.");
    assert_eq!(Harbour::TooManyCalls.outcome(), Outcome::Refused);
    assert_eq!(Harbour::HarbourError.retryability(), Retryability::IfIdempotent);
}

#[test]
fn definitions() {
    let codes: Vec<&str> = Loom::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes, ["LOOM_JAM", "LOOM_DRY", "LOOM_HOT"]);
    assert!(codes.iter().copied().eq(LoomHtml::ALL.iter().map(|code| code.code())));
    assert_eq!(Loom::LoomHot.retry_evidence(), Some("Retry after some minutes."));
    assert_eq!(LoomHtml::LoomHot.description(), "The motor is hot.");
    assert_eq!(LoomHtml::LoomHot.solution(), Some("let it cool."));
}

#[test]
fn paragraphs() {
    assert_eq!(Kiln!(17).name(), Some("KILN_OPEN"));
    assert_eq!(Kiln!("KILN_COLD").code(), 5);
    assert_eq!(Kiln::KilnCold.description(), "The kiln is cold.");
}

#[test]
fn lines() {
    assert_eq!(Mill!(2003).description(), "There is no grain");
    assert_eq!(Mill::ALL.len(), 4);
    assert_eq!(Plain::Conflict.code(), 409);
    const { assert!(Plain::IS_HTTP) };
}

#[test]
fn other_formats() {
    assert_eq!(Sluice!("GATE_OPEN").description(), "The gate is open. Try again later.");
    assert_eq!(Weir!("WEIR_ICE").description(), "The water is frozen.");
    assert_eq!(Sluice::ALL.len() + Weir::ALL.len(), 6);
}

/// The list has a word and a class among its codes.
#[codes("docs/listings/odd.md", skip("L-17", classes), literal_macro = none)]
enum Lift {
    /// Several minutes.
    #[code(5002, retry = AfterBackoff)]
    Stuck,
}

#[codes("docs/listings/odd.md", skip(line = 7, line = 9), literal_macro = none)]
enum LiftByLines {}

#[test]
fn items_are_left_out_and_pinned() {
    assert_eq!(Lift::ALL.len(), 9);
    assert_eq!(Lift::from_code(5002), Some(Lift::Stuck));
    assert_eq!(Lift::Stuck.retryability(), Retryability::AfterBackoff);
    assert_eq!(Lift::Stuck.description(), "The lift is stuck.");
    assert!(Lift::ALL.iter().map(|code| code.code()).eq(LiftByLines::ALL.iter().map(|code| code.code())));
}

/// Only its first code identifies the listing.
#[codes("docs/listings/plain.txt", listing = "E_ROPE", literal_macro = none)]
enum Ship {}

#[codes("docs/listings/two.md", literal_macro = none)]
enum Tram {}

#[codes("docs/listings/two.md", listing = "codes of the depot", literal_macro = none)]
enum Depot {}

#[codes("docs/listings/two.md", table = all, listing = "codes of the depot", literal_macro = none)]
enum TramAndDepot {}

#[codes("docs/listings/two.md", "docs/listings/page.rst", literal_macro = none)]
enum TramAndWeir {}

#[codes("docs/listings/page.rst", "docs/listings/two.md", listing = "codes of the depot", literal_macro = none)]
enum WeirAndDepot {}

#[test]
fn a_listing_is_chosen() {
    let codes: Vec<&str> = Ship::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes, ["E_ROPE", "E_MAST", "E_SAIL", "E_KEEL"]);
    let codes: Vec<&str> = Tram::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes, ["T001", "T002"]);
    let codes: Vec<&str> = Depot::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes, ["D001", "D002", "D003"]);
    let codes: Vec<&str> = TramAndDepot::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes, ["T001", "T002", "D001", "D002", "D003"]);
}

#[test]
fn pages_with_and_without_tables_make_one_enum() {
    let codes: Vec<&str> = TramAndWeir::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes, ["T001", "T002", "WEIR_DRY", "WEIR_HIGH", "WEIR_ICE"]);
    let codes: Vec<&str> = WeirAndDepot::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes, ["WEIR_DRY", "WEIR_HIGH", "WEIR_ICE", "D001", "D002", "D003"]);
    assert_eq!(WeirAndDepot::WeirIce.description(), "The water is frozen.");
}
