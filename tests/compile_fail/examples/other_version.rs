//! Saved output of `cargo doccodes expand` of another version.

/// The enum that the other version generated.
pub enum Status {
    Ok = 200,
}

doccodes::__v1::implement! {
    "0.0.9" [] Status "arguments of another version"
}

doccodes::__v1::define_literal! {
    "0.0.9" $ Status "arguments of another version"
}

fn main() {}
