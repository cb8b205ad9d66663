//! A program that includes the file that its library includes.

mod generated {
    include!(concat!(env!("OUT_DIR"), "/generated.rs"));
}

fn main() {
    assert_eq!(generated::Generated!("STRIKE").code(), doccodes_tests_twice::strike()[1]);
}
