//! How the macro that is named as its enum (`Oms!(404)`) finds the enum.
//!
//! An expansion does not know the module that it stands in, so a bare `Oms::NotFound` could pick another `Oms`. The
//! way round: the enum registers itself under a number as `impl At<NUMBER, Oms> for Registry`, and the macro names
//! the enum as `<Registry as At<NUMBER, _>>::Enum`, where the compiler infers `_`, for there is one such impl.

/// What enums register with.
#[derive(Debug)]
pub struct Registry;

/// The enum that registered under `ID`. `E` is that enum: it is a parameter so that an enum of any crate may register.
pub trait At<const ID: u128, E> {
    /// The enum.
    type Enum;
}

/// Defines the macro of an enum under the name `$hidden`.
///
/// It is defined by a macro of this crate so that `$crate` in it is this crate, in whatever crate it is expanded.
#[doc(hidden)]
#[macro_export]
macro_rules! __define_literal {
    ($d:tt $(#[$attribute:meta])* $hidden:ident $id:literal $about:literal $([$($code:tt)+] $variant:ident)*) => {
        $(#[$attribute])*
        macro_rules! $hidden {
            $((
                $($code)+
            ) => {
                $crate::__variant! { $id $variant }
            };)*
            // Other spellings (`404u16`, `4_04`, a forwarded `$code:literal`), what is not documented, and any code of an
            // enum of so many that they have no arms.
            ($d($d other:tt)*) => {
                $crate::__v1::literal! { [$crate] $id $about $d($d other)* }
            };
        }
    };
}

/// The variant of an enum that registered. Not written in each arm of the enum's macro: there may be ten thousand.
#[doc(hidden)]
#[macro_export]
macro_rules! __variant {
    ($id:literal $variant:ident) => {
        <<$crate::__v1::Registry as $crate::__v1::At<$id, _>>::Enum>::$variant
    };
}
