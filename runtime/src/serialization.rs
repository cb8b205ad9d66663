//! Serialization of enums and observed codes as codes, with the feature `serde`.

#[cfg(feature = "serde")]
use serde::de::{Deserialize, Deserializer};
#[cfg(feature = "serde")]
use serde::ser::{Serialize, Serializer};

#[cfg(feature = "serde")]
use crate::code::{Code, Observed};
#[cfg(feature = "serde")]
use crate::raw::{HoldsCode, Raw};
#[cfg(feature = "serde")]
use crate::unknown::UnknownCode;

/// Implements `Serialize` and `Deserialize` for an enum whose attribute has the argument `serde`.
///
/// The methods use `Self`, since their type parameters would hide an enum of the same name.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialization {
    ([$($attribute:tt)*] $name:ident) => {
        $($attribute)*
        impl $crate::__v1::serde::Serialize for $name {
            fn serialize<S: $crate::__v1::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__v1::serialize(*self, serializer)
            }
        }

        $($attribute)*
        impl<'de> $crate::__v1::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__v1::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__v1::deserialize(deserializer)
            }
        }
    };
}

/// Without the feature, says how to enable it.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialization {
    ($($any:tt)*) => {
        ::core::compile_error! {
            "the argument `serde` needs the feature `serde` of doccodes: `cargo add doccodes --features serde`"
        }
    };
}

/// Deserializes a documented code.
///
/// # Errors
///
/// The input is not a code, or the page does not document it.
#[cfg(feature = "serde")]
pub fn deserialize<'de, C: Code, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
    C::Raw::__deserialize(deserializer, C::SERVICE, find)
}

#[cfg(feature = "serde")]
fn find<C: Code>(code: <C::Raw as Raw>::Arrived<'_>) -> Result<C, UnknownCode<C>> {
    C::Raw::__from_arrived(code).and_then(C::from_code).ok_or_else(|| UnknownCode::new(code))
}

/// Serializes a documented code, as `Observed` does.
///
/// # Errors
///
/// The format cannot write the code.
#[cfg(feature = "serde")]
pub fn serialize<C: Code, S: Serializer>(code: C, serializer: S) -> Result<S::Ok, S::Error> {
    C::Raw::__serialize(code.code().__into_arrived(), serializer)
}

/// Serializes the code, documented or not.
#[cfg(feature = "serde")]
impl<C: Code, R: HoldsCode<C::Raw>> Serialize for Observed<C, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        C::Raw::__serialize(self.code(), serializer)
    }
}

/// Deserializes any code, documented or not.
#[cfg(feature = "serde")]
impl<'de, C: Code, R: Deserialize<'de> + HoldsCode<C::Raw>> Deserialize<'de> for Observed<C, R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        R::deserialize(deserializer).map(Self::from_held)
    }
}
