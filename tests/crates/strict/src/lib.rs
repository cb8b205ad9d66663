//! Generated code in a crate without `std`, without a prelude, with everything denied that can be.
#![no_std]
#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    rust_2018_idioms,
    clippy::all,
    clippy::pedantic
)]

/// Names of the prelude that mean something else here.
pub mod shadowed {
    #![expect(non_camel_case_types, reason = "the names of primitive types")]

    /// Not the option.
    #[derive(::core::fmt::Debug)]
    pub struct Option;
    /// Not the result.
    #[derive(::core::fmt::Debug)]
    pub struct Result;
    /// Not the string.
    #[derive(::core::fmt::Debug)]
    pub struct str;
    /// Not the integer.
    #[derive(::core::fmt::Debug)]
    pub struct u16;
    /// Not the integer.
    #[derive(::core::fmt::Debug)]
    pub struct usize;
    /// Not the variant.
    #[derive(::core::fmt::Debug)]
    pub struct Some;
    /// Not the trait.
    #[derive(::core::fmt::Debug)]
    pub struct Code;
    /// Not the crate.
    pub mod core {}
    /// Not the crate.
    pub mod std {}

    /// An enum among them.
    #[::doccodes::codes("docs/status.md")]
    pub enum Status {}
}

/// An enum that is called as the trait, with a type of the user's for its values.
#[::doccodes::codes("docs/status.md")]
#[repr(u32)]
#[non_exhaustive]
pub enum Code {}

/// String codes, among them keywords and names of associated types.
#[::doccodes::codes("docs/errors.md")]
pub enum Errors {}

/// An enum that should not be used any more.
#[::doccodes::codes("docs/status.md")]
#[deprecated]
pub enum Old {}

/// An enum with a code that should not be used any more.
#[::doccodes::codes("docs/status.md")]
pub enum Partly {
    /// The old code.
    #[code(200)]
    #[deprecated(note = "there is another one")]
    Fine,
}

/// Statuses that all fit a type which the bounds of their classes do not fit.
#[::doccodes::codes("docs/small.md")]
#[repr(u8)]
pub enum Small {}

mod private {
    #[::doccodes::codes("docs/errors.md")]
    pub(super) enum Errors {}

    #[::doccodes::codes("docs/status.md", literal_macro = none)]
    pub(super) enum Plain {}
}

/// Uses everything once.
#[must_use]
pub fn all() -> (shadowed::Status, Code, Errors, bool) {
    let hidden = ::core::matches!(
        private::Errors::from_code("type"),
        ::core::option::Option::Some(private::Errors!("type"))
    );
    let plain = private::Plain::from_code(200).is_some();
    (shadowed::Status!(200), Code!(404), Errors!("Self"), hidden && plain)
}

#[cfg(test)]
mod tests {
    use super::all;
    use ::core::{assert, assert_eq};

    #[test]
    fn it_all_works() {
        let (status, code, error, other) = all();
        assert_eq!(status, super::shadowed::Status::Ok);
        assert_eq!(code.code(), 404_u32);
        assert_eq!(error, super::Errors::SelfCode);
        assert_eq!(error.http_status(), ::core::option::Option::Some(400));
        assert!(other);
        assert!(super::Small::Created.is_success() && !super::Small::Created.is_server_error());
        assert_eq!(super::Partly::ALL.len(), super::Code::ALL.len());
    }
}
