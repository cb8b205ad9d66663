//! A test with the name of the library, which includes the file that the library includes.

mod generated {
    include!(concat!(env!("OUT_DIR"), "/generated.rs"));
}

#[test]
fn a_generated_file_can_be_included_again() {
    assert_eq!(generated::Generated!("STRIKE").code(), doccodes_tests_twice::strike()[0]);
}
