//! Output of `cargo doccodes expand`, saved, from another version.

/// As that version generated it.
pub enum Status {
    Ok = 200,
}

doccodes::__v1::implement! {
    "0.0.9" [] Status "whatever this version needed"
}

doccodes::__v1::define_literal! {
    "0.0.9" $ Status "whatever this version needed"
}

fn main() {}
