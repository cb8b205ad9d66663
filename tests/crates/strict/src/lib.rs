//! Generated code in a crate without `std` and without a prelude, with nearly all lints denied.
//!
//! The crates `strict-2018` and `strict-2021` compile this file in other editions. Therefore the paths of pages start in the parent
//! folder.
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

/// A module that shadows names of the prelude and of doccodes.
pub mod shadowed {
    #![expect(non_camel_case_types, reason = "the names of primitive types")]

    macro_rules! shadow {
        ($($name:ident)*) => {$(
            /// Shadows another item.
            #[derive(::core::fmt::Debug)]
            pub struct $name;
        )*};
    }

    shadow! { Option Some None Result Ok Err Code Registry Table Language Entries UnknownCode Retryability }
    shadow! { Clone Copy PartialEq Eq PartialOrd Ord Hash Debug Display From TryFrom FromStr Default Iterator String }
    shadow! { u8 u16 u32 u64 u128 i32 i64 usize bool str char }

    /// Shadows a crate.
    pub mod core {}
    /// Shadows a crate.
    pub mod std {}
    /// Shadows a crate.
    pub mod alloc {}
    /// Shadows a crate.
    pub mod doccodes {}

    /// An enum with string codes.
    #[::doccodes::codes("../strict/docs/errors.md")]
    pub enum Errors {}

    /// An enum with numeric codes.
    #[::doccodes::codes("../strict/docs/status.md")]
    pub enum Status {}
}

/// An enum with the name of the trait `Code`, and with a `#[repr]`.
#[::doccodes::codes("../strict/docs/status.md")]
#[repr(u32)]
#[non_exhaustive]
pub enum Code {}

/// String codes, some of which are keywords and names of associated types.
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

    /// The lint fires for the enum, and not for the items that are generated beside it.
    #[::doccodes::codes("../strict/docs/status.md")]
    #[expect(clippy::exhaustive_enums, reason = "the page is complete")]
    #[warn(missing_docs)]
    pub enum Status {}

    /// The same with string codes.
    #[::doccodes::codes("../strict/docs/errors.md")]
    #[cfg_attr(all(), expect(clippy::exhaustive_enums, reason = "the page is complete"))]
    pub enum Errors {}
}

/// A deprecated enum.
#[::doccodes::codes("../strict/docs/status.md")]
#[deprecated]
pub enum Old {}

/// An enum with a deprecated code.
#[::doccodes::codes("../strict/docs/status.md")]
pub enum Partly {
    /// The old code.
    #[code(200)]
    #[deprecated(note = "use another code")]
    Fine,
}

/// Statuses that fit into `u8`, although the bounds of their classes do not.
#[::doccodes::codes("../strict/docs/small.md")]
#[repr(u8)]
pub enum Small {}

/// A module that shadows macros.
pub mod macros {
    macro_rules! shadow {
        ($($name:ident)*) => {$(
            #[allow(unused_macros, reason = "a use of the macro would be an error of the generated code")]
            macro_rules! $name {
                () => {};
            }
        )*};
    }

    shadow! { matches compile_error concat env include_bytes include_str stringify panic assert assert_eq unreachable }
    shadow! { format_args write codes implement define_literal literal __implement __accessors __traits __variant }

    /// Numeric codes.
    #[::doccodes::codes("../strict/docs/status.md")]
    pub enum Numbers {}

    /// String codes.
    #[::doccodes::codes("../strict/docs/errors.md")]
    pub enum Strings {}

    /// Codes for which the literal macros have no arms, so that they call the procedural macro.
    pub const BOTH: (Numbers, Strings) = (Numbers!(0x194), Strings!(r"type"));

    /// Whether both codes are one of several.
    #[must_use]
    pub const fn are_found(Numbers!(..600): Numbers, both: (Numbers, Strings)) -> ::core::primitive::bool {
        match both {
            (Numbers!(404 | 500..=599), Strings!("type" | "Self")) => true,
            (Numbers!(0..), _) => false,
        }
    }
}

/// Enums with the names of items that generated code uses.
pub mod named {
    /// An enum with the name of `core::option::Option`.
    #[::doccodes::codes("../strict/docs/status.md")]
    pub enum Option {}

    /// An enum with the name of `core::result::Result`.
    #[::doccodes::codes("../strict/docs/errors.md")]
    pub enum Result {}

    /// An enum with the name of a variant, and a literal macro with the name of a macro.
    #[::doccodes::codes("../strict/docs/status.md", literal_macro = matches)]
    pub enum Some {}

    /// An enum with a keyword as its name.
    #[::doccodes::codes("../strict/docs/status.md")]
    #[expect(non_camel_case_types, reason = "a keyword")]
    pub enum r#type {}

    /// A code of each enum.
    pub const ALL: (Option, Result, Some, r#type) =
        (Option!(404), Result!("Self"), matches!(404), r#type!(404));
}

/// Codes that are keywords in some editions.
#[::doccodes::codes("../strict/docs/keywords.md")]
pub enum Keywords {}

/// The same codes, with keywords as names of variants.
#[::doccodes::codes("../strict/docs/keywords.md")]
#[expect(non_camel_case_types, reason = "keywords")]
pub enum Raw {
    /// A keyword of 2024.
    #[code("gen")]
    r#gen,
    /// A keyword of 2018.
    #[code("async")]
    r#async,
    /// A keyword of 2018.
    #[code("try")]
    r#try,
    /// A keyword of 2018.
    #[code("dyn")]
    r#dyn,
    /// A keyword of all editions.
    #[code("type")]
    r#type,
}

macro_rules! two {
    ($first:ident $second:ident) => {
        /// An enum that a macro declares.
        #[::doccodes::codes("../strict/docs/status.md")]
        pub enum $first {}
        /// Another enum that the macro declares.
        #[::doccodes::codes("../strict/docs/errors.md")]
        pub enum $second {}
    };
}

two!(First Second);

/// A code of an enum in a function.
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

/// A code of several enums, and whether the look-ups in private enums succeeded.
#[must_use]
pub const fn codes() -> (shadowed::Status, Code, Errors, bool) {
    let hidden = ::core::matches!(
        private::Errors::from_code("type"),
        ::core::option::Option::Some(private::Errors!("type"))
    );
    let plain = ::core::matches!(shadowed::Status!(200), shadowed::Status!(|100..=299| 404u16))
        && private::Plain::from_code(200).is_some();
    (shadowed::Status!(200), Code!(404), Errors!("Self"), hidden && plain)
}

#[cfg(test)]
mod tests {
    use super::codes;
    use ::core::{assert, assert_eq};

    #[test]
    fn codes_are_found() {
        let (status, code, error, is_found) = codes();
        assert_eq!(status, super::shadowed::Status::Ok);
        assert_eq!(code.code(), 404_u32);
        assert_eq!(error, super::Errors::SelfCode);
        assert_eq!(error.http_status(), ::core::option::Option::Some(400));
        assert!(is_found);
        assert!(super::Small::Created.is_success() && !super::Small::Created.is_server_error());
        assert_eq!(super::Partly::ALL.len(), super::Code::ALL.len());
    }

    #[test]
    fn shadowed_names_do_not_matter() {
        use super::{First, Keywords, Raw, Second, macros, named, shadowed};
        assert_eq!(shadowed::Errors!("type"), shadowed::Errors::Type);
        assert_eq!(macros::BOTH, (macros::Numbers::NotFound, macros::Strings::Type));
        assert!(macros::are_found(macros::Numbers::Ok, macros::BOTH));
        assert!(!macros::are_found(macros::Numbers::Ok, (macros::Numbers::Ok, macros::Strings::Type)));
        assert_eq!([named::ALL.0.code(), named::ALL.2.code(), named::ALL.3.code()], [404; 3]);
        assert_eq!(named::ALL.1, named::Result::SelfCode);
        assert_eq!((First!(404), Second!("type")), (First::NotFound, Second::Type));
        assert_eq!(super::local(), 200);
        assert_eq!(Keywords!("gen"), Keywords::Gen);
        assert_eq!(Keywords!(r"Self"), Keywords::SelfCode);
        // The first literal has an arm, the second one calls the procedural macro.
        assert_eq!([Raw!("gen"), Raw!(r"gen")], [Raw::r#gen; 2]);
        assert_eq!([Raw!("async"), Raw!(r"async")], [Raw::r#async; 2]);
        assert_eq!([Raw!("try"), Raw!(r"try"), Raw!("dyn")], [Raw::r#try, Raw::r#try, Raw::r#dyn]);
        assert_eq!([Raw!("type"), Raw!(r"type")], [Raw::r#type; 2]);
        assert!(::core::matches!(Raw::r#dyn, Raw!("gen" | "async" | "try" | r"dyn" | "type")));
        assert!(::core::matches!(named::ALL, (named::Option!(404 | 200), _, _, named::r#type!(400..=499))));
    }
}
