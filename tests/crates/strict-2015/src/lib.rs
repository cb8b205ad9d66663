//! Generated code in edition 2015.
#![no_std]
#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    clippy::all,
    clippy::pedantic
)]

extern crate doccodes;

/// A public enum at the root.
#[doccodes::codes("../strict/docs/status.md")]
pub enum Status {}

/// Variants with names that are keywords in later editions.
#[doccodes::codes("../strict/docs/keywords.md")]
#[expect(non_camel_case_types, reason = "keywords elsewhere")]
pub enum Later {
    /// A keyword of 2018.
    #[code("async")]
    r#async,
    /// A keyword of 2024.
    #[code("gen")]
    gen,
}

/// A module.
pub mod inner {
    use doccodes::codes;

    /// String codes.
    #[codes("../strict/docs/keywords.md", crate = ::doccodes)]
    pub enum Words {}

    /// A code of each enum.
    #[must_use]
    pub const fn both() -> (::Status, Words) {
        (::Status!(0x194), Words!("Self"))
    }

    /// Whether both codes are one of several.
    #[must_use]
    pub const fn are_found(both: (::Status, Words)) -> bool {
        ::core::matches!(both, (::Status!(200 | 400..=499), Words!("type" | "Self")))
    }
}

#[cfg(test)]
mod tests {
    use core::{assert, assert_eq};

    #[test]
    fn literal_macros_expand_to_their_enums() {
        let (status, word) = ::inner::both();
        assert_eq!(status, ::Status::NotFound);
        assert_eq!(word, ::inner::Words::SelfCode);
        assert!(::inner::are_found((status, word)));
        assert_eq!([::Later!("async"), ::Later!(r"async")], [::Later::r#async; 2]);
        assert_eq!([::Later!("gen"), ::Later!(r"gen")], [::Later::gen; 2]);
        assert_eq!(::Status::from_code(404), ::core::option::Option::Some(::Status!(404)));
    }
}
