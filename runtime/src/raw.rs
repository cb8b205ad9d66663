//! The types of codes: integers and strings.

use core::fmt::{Debug, Display};
use core::hash::Hash;

mod sealed {
    pub trait Sealed {}
}

/// The type of the codes of an enum: an integer type, or `&'static str`.
///
/// It is sealed: the attribute `codes` chooses among the types that implement it.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "huawei")] {
/// use doccodes::huawei::Oms;
/// use doccodes::{Code, Observed};
///
/// // For all services: the code as text.
/// fn as_text<C: Code>(observed: &Observed<C>) -> String {
///     observed.code().to_string()
/// }
///
/// // For the services whose codes are HTTP statuses.
/// fn is_known<C: Code<Raw = u16>>(status: u16) -> bool {
///     C::from_code(status).is_some()
/// }
///
/// assert_eq!(as_text(&Observed::<Oms>::new(418)), "418");
/// assert!(is_known::<Oms>(404));
/// # }
/// ```
pub trait Raw:
    sealed::Sealed + AsInput<Self> + Copy + Eq + Ord + Hash + Debug + Display + Send + Sync + 'static
{
    /// The type by which codes are looked up: the integer type itself, or a `&str` of any lifetime.
    type Input<'a>: Copy + Eq + Debug + Display;

    /// Converts the code to the type by which codes are looked up.
    fn into_input<'a>(self) -> Self::Input<'a>;

    /// The code as an HTTP status, if it is a number that fits into `u16`.
    #[doc(hidden)]
    fn as_status(input: Self::Input<'_>) -> Option<u16>;

    /// An HTTP status as a code, if the type can hold it.
    #[doc(hidden)]
    fn from_status(status: u16) -> Option<Self::Input<'static>>;

    /// Deserializes a code, and looks it up with `find`. Errors name the service.
    #[cfg(feature = "serde")]
    #[doc(hidden)]
    fn __deserialize<'de, C, E: Display, D: serde::Deserializer<'de>>(
        deserializer: D,
        service: &'static str,
        find: fn(Self::Input<'_>) -> Result<C, E>,
    ) -> Result<C, D::Error>;

    /// Serializes a code.
    #[cfg(feature = "serde")]
    #[doc(hidden)]
    fn __serialize<S: serde::Serializer>(self, serializer: S) -> Result<S::Ok, S::Error>;
}

/// A value that holds a code of the type `R`, borrowed or owned.
///
/// It is implemented for the integer types, `&str` and, with the feature `alloc`, `String` and `Cow<str>`. It is sealed, so that
/// later versions can add types:
///
/// ```compile_fail,E0277
/// struct Own(u16);
///
/// impl doccodes::AsInput<u16> for Own {
///     fn as_input(&self) -> u16 {
///         self.0
///     }
/// }
/// ```
pub trait AsInput<R: Raw>: sealed::Sealed {
    /// The code, for a look-up.
    fn as_input(&self) -> R::Input<'_>;
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl sealed::Sealed for $integer {}

        impl Raw for $integer {
            type Input<'a> = $integer;

            fn into_input<'a>(self) -> Self::Input<'a> {
                self
            }

            fn as_status(input: $integer) -> Option<u16> {
                u16::try_from(input).ok()
            }

            fn from_status(status: u16) -> Option<$integer> {
                <$integer>::try_from(status).ok()
            }

            #[cfg(feature = "serde")]
            fn __deserialize<'de, C, E: Display, D: serde::Deserializer<'de>>(
                deserializer: D,
                _: &'static str,
                find: fn($integer) -> Result<C, E>,
            ) -> Result<C, D::Error> {
                let code = <$integer as serde::Deserialize>::deserialize(deserializer)?;
                find(code).map_err(serde::de::Error::custom)
            }

            #[cfg(feature = "serde")]
            fn __serialize<S: serde::Serializer>(self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&self, serializer)
            }
        }

        impl AsInput<$integer> for $integer {
            fn as_input(&self) -> $integer {
                *self
            }
        }
    )*};
}

integers!(u8 u16 u32 u64 i8 i16 i32 i64);

impl sealed::Sealed for &str {}

impl Raw for &'static str {
    type Input<'a> = &'a str;

    fn into_input<'a>(self) -> Self::Input<'a> {
        self
    }

    fn as_status(_: &str) -> Option<u16> {
        None
    }

    fn from_status(_: u16) -> Option<&'static str> {
        None
    }

    #[cfg(feature = "serde")]
    fn __deserialize<'de, C, E: Display, D: serde::Deserializer<'de>>(
        deserializer: D,
        service: &'static str,
        find: fn(&str) -> Result<C, E>,
    ) -> Result<C, D::Error> {
        deserializer.deserialize_str(StringCode { service, find })
    }

    #[cfg(feature = "serde")]
    fn __serialize<S: serde::Serializer>(self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

/// Deserializes a string code.
#[cfg(feature = "serde")]
struct StringCode<C, E> {
    service: &'static str,
    find: fn(&str) -> Result<C, E>,
}

#[cfg(feature = "serde")]
impl<C, E: Display> serde::de::Visitor<'_> for StringCode<C, E> {
    type Value = C;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "a documented {} code, as a string", self.service)
    }

    fn visit_str<D: serde::de::Error>(self, code: &str) -> Result<C, D> {
        (self.find)(code).map_err(D::custom)
    }
}

impl AsInput<&'static str> for &str {
    fn as_input(&self) -> &str {
        self
    }
}

#[cfg(feature = "alloc")]
impl sealed::Sealed for alloc::string::String {}

#[cfg(feature = "alloc")]
impl AsInput<&'static str> for alloc::string::String {
    fn as_input(&self) -> &str {
        self
    }
}

#[cfg(feature = "alloc")]
impl sealed::Sealed for alloc::borrow::Cow<'_, str> {}

#[cfg(feature = "alloc")]
impl AsInput<&'static str> for alloc::borrow::Cow<'_, str> {
    fn as_input(&self) -> &str {
        self
    }
}
