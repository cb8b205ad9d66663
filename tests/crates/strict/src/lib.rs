//! Generated code in a crate without `std`, without a prelude, with everything denied that can be.
//!
//! It is compiled in each edition: `strict-2018` and `strict-2021` are this file as well, so that the pages are named from
//! the folder above.
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
    clippy::pedantic,
    clippy::nursery,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::pub_use,
    clippy::same_name_method,
    clippy::shadow_reuse,
    clippy::unwrap_used
)]

/// Names that mean something else here.
pub mod shadowed {
    #![expect(non_camel_case_types, reason = "the names of primitive types")]

    macro_rules! shadow {
        ($($name:ident)*) => {$(
            /// Not what is usually called so.
            #[derive(::core::fmt::Debug)]
            pub struct $name;
        )*};
    }

    shadow! { Option Some None Result Ok Err Code Registry Table Language Entries UnknownCode Retryability }
    shadow! { Clone Copy PartialEq Eq PartialOrd Ord Hash Debug Display From TryFrom FromStr Default Iterator String }
    shadow! { u8 u16 u32 u64 u128 i32 i64 usize bool str char }

    /// Not the crate.
    pub mod core {}
    /// Not the crate.
    pub mod std {}
    /// Not the crate.
    pub mod alloc {}
    /// Not the crate.
    pub mod doccodes {}

    /// String codes among them.
    #[::doccodes::codes("../strict/docs/errors.md")]
    pub enum Errors {}

    /// An enum among them.
    #[::doccodes::codes("../strict/docs/status.md")]
    pub enum Status {}
}

/// An enum that is called as the trait, with a type of the user's for its values.
#[::doccodes::codes("../strict/docs/status.md")]
#[repr(u32)]
#[non_exhaustive]
pub enum Code {}

/// String codes, among them keywords and names of associated types.
#[::doccodes::codes("../strict/docs/errors.md")]
pub enum Errors {}

/// Lint levels on an enum.
pub mod levels {
    #![deny(
        clippy::allow_attributes,
        clippy::allow_attributes_without_reason,
        clippy::exhaustive_enums,
        clippy::missing_docs_in_private_items,
        clippy::missing_inline_in_public_items,
        clippy::multiple_inherent_impl
    )]

    /// The lint fires for the enum, and for nothing else that is generated.
    #[::doccodes::codes("../strict/docs/status.md")]
    #[expect(clippy::exhaustive_enums, reason = "the page is complete")]
    #[warn(missing_docs)]
    pub enum Status {}

    /// The same for string codes.
    #[::doccodes::codes("../strict/docs/errors.md")]
    #[cfg_attr(all(), expect(clippy::exhaustive_enums, reason = "the page is complete"))]
    pub enum Errors {}
}

/// An enum that should not be used any more.
#[::doccodes::codes("../strict/docs/status.md")]
#[deprecated]
pub enum Old {}

/// An enum with a code that should not be used any more.
#[::doccodes::codes("../strict/docs/status.md")]
pub enum Partly {
    /// The old code.
    #[code(200)]
    #[deprecated(note = "there is another one")]
    Fine,
}

/// Statuses that all fit a type which the bounds of their classes do not fit.
#[::doccodes::codes("../strict/docs/small.md")]
#[repr(u8)]
pub enum Small {}

/// Macros that mean something else here.
pub mod macros {
    macro_rules! shadow {
        ($($name:ident)*) => {$(
            #[allow(unused_macros, reason = "nobody is to use it")]
            macro_rules! $name {
                () => {};
            }
        )*};
    }

    shadow! { matches compile_error concat env include_bytes include_str stringify panic assert assert_eq unreachable }
    shadow! { format_args write codes implement define_literal literal __implement __accessors __traits __variant }

    /// Numbers.
    #[::doccodes::codes("../strict/docs/status.md")]
    pub enum Numbers {}

    /// Strings.
    #[::doccodes::codes("../strict/docs/errors.md")]
    pub enum Strings {}

    /// What their own macros mean, also where these ask the procedural one.
    pub const BOTH: (Numbers, Strings) = (Numbers!(0x194), Strings!(r"type"));
}

/// Enums that are called as what generated code is full of.
pub mod named {
    /// Not the option.
    #[::doccodes::codes("../strict/docs/status.md")]
    pub enum Option {}

    /// Not the result.
    #[::doccodes::codes("../strict/docs/errors.md")]
    pub enum Result {}

    /// Not the variant.
    #[::doccodes::codes("../strict/docs/status.md", literal_macro = matches)]
    pub enum Some {}

    /// A keyword.
    #[::doccodes::codes("../strict/docs/status.md")]
    #[expect(non_camel_case_types, reason = "a keyword")]
    pub enum r#type {}

    /// Their macros.
    pub const ALL: (Option, Result, Some, r#type) =
        (Option!(404), Result!("Self"), matches!(404), r#type!(404));
}

/// Codes that are keywords, in the editions that have them.
#[::doccodes::codes("../strict/docs/keywords.md")]
pub enum Keywords {}

/// The same with variants that are keywords.
#[::doccodes::codes("../strict/docs/keywords.md")]
#[expect(non_camel_case_types, reason = "keywords")]
pub enum Raw {
    /// Of 2024.
    #[code("gen")]
    r#gen,
    /// Of 2018.
    #[code("async")]
    r#async,
    /// Of 2018.
    #[code("try")]
    r#try,
    /// Of 2018.
    #[code("dyn")]
    r#dyn,
    /// Of all.
    #[code("type")]
    r#type,
}

macro_rules! two {
    ($first:ident $second:ident) => {
        /// An enum of a macro.
        #[::doccodes::codes("../strict/docs/status.md")]
        pub enum $first {}
        /// Another one.
        #[::doccodes::codes("../strict/docs/errors.md")]
        pub enum $second {}
    };
}

two!(OfMacro OtherOfMacro);

/// An enum of a function.
#[must_use]
pub const fn local() -> u16 {
    #[::doccodes::codes("../strict/docs/status.md")]
    enum Local {}
    Local!(200).code()
}

mod private {
    #[::doccodes::codes("../strict/docs/errors.md")]
    pub(super) enum Errors {}

    #[::doccodes::codes("../strict/docs/status.md", literal_macro = none)]
    pub(super) enum Plain {}
}

/// Uses everything once.
#[must_use]
pub const fn all() -> (shadowed::Status, Code, Errors, bool) {
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

    #[test]
    fn names_that_mean_something_else_do_not_matter() {
        use super::{Keywords, OfMacro, OtherOfMacro, Raw, macros, named, shadowed};
        assert_eq!(shadowed::Errors!("type"), shadowed::Errors::Type);
        assert_eq!(macros::BOTH, (macros::Numbers::NotFound, macros::Strings::Type));
        assert_eq!([named::ALL.0.code(), named::ALL.2.code(), named::ALL.3.code()], [404; 3]);
        assert_eq!(named::ALL.1, named::Result::SelfCode);
        assert_eq!((OfMacro!(404), OtherOfMacro!("type")), (OfMacro::NotFound, OtherOfMacro::Type));
        assert_eq!(super::local(), 200);
        assert_eq!(Keywords!("gen"), Keywords::Gen);
        assert_eq!(Keywords!(r"Self"), Keywords::SelfCode);
        // Both by an arm of the macro and by the procedural one.
        assert_eq!([Raw!("gen"), Raw!(r"gen")], [Raw::r#gen; 2]);
        assert_eq!([Raw!("async"), Raw!(r"async")], [Raw::r#async; 2]);
        assert_eq!([Raw!("try"), Raw!(r"try"), Raw!("dyn")], [Raw::r#try, Raw::r#try, Raw::r#dyn]);
        assert_eq!([Raw!("type"), Raw!(r"type")], [Raw::r#type; 2]);
    }
}
