//! Conversions between enums and `http::StatusCode`, with the feature `http`.

#[cfg(feature = "http")]
use crate::code::{Code, Observed};
#[cfg(feature = "http")]
use crate::number::Number;
#[cfg(feature = "http")]
use crate::raw::Raw;
#[cfg(feature = "http")]
use crate::unknown::UnknownCode;

/// Converts a code of an enum of HTTP statuses. The conversion cannot fail.
///
/// A number that is not a status, such as 0 or 1000, becomes 500. A client treats a response with such a number as a server error
/// (RFC 9110 section 15).
#[cfg(feature = "http")]
pub fn to_status_code<C: Code>(code: C) -> http::StatusCode
where
    C::Raw: for<'a> Raw<Arrived<'a> = Number>,
{
    status_code(u16::try_from(code.code().__into_arrived()).ok())
}

/// Converts an error code to its documented HTTP status. The attribute has checked that each code has one.
#[cfg(feature = "http")]
pub fn documented_status_code<C: Code>(code: C) -> http::StatusCode {
    status_code(code.http_status())
}

#[cfg(feature = "http")]
fn status_code(status: Option<u16>) -> http::StatusCode {
    let status = status.and_then(|status| http::StatusCode::from_u16(status).ok());
    status.unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR)
}

/// Converts a status to a documented code.
///
/// # Errors
///
/// The page does not document the status.
#[cfg(feature = "http")]
pub fn from_status_code<C: Code>(status: http::StatusCode) -> Result<C, UnknownCode<C>>
where
    C::Raw: for<'a> Raw<Arrived<'a> = Number>,
{
    Observed::<C, Number>::new(status).documented().ok_or_else(|| UnknownCode::new(status.as_u16()))
}

/// Implements the conversions for an enum whose attribute has the argument `http`: in both directions for HTTP statuses; for other
/// codes, of which several may have one status, only to `StatusCode`.
#[cfg(feature = "http")]
#[doc(hidden)]
#[macro_export]
macro_rules! __status_code {
    ([$($attribute:tt)*] $name:ident) => {
        $crate::__to_status_code! { [$($attribute)*] $name to_status_code }

        $($attribute)*
        impl ::core::convert::TryFrom<$crate::__v1::http::StatusCode> for $name {
            type Error = $crate::UnknownCode<$name>;

            fn try_from(
                status: $crate::__v1::http::StatusCode,
            ) -> ::core::result::Result<$name, $crate::UnknownCode<$name>> {
                $crate::__v1::from_status_code(status)
            }
        }
    };
    ([$($attribute:tt)*] $name:ident documented) => {
        $crate::__to_status_code! { [$($attribute)*] $name documented_status_code }
    };
}

#[cfg(feature = "http")]
#[doc(hidden)]
#[macro_export]
macro_rules! __to_status_code {
    ([$($attribute:tt)*] $name:ident $convert:ident) => {
        $($attribute)*
        impl ::core::convert::From<$name> for $crate::__v1::http::StatusCode {
            fn from(code: $name) -> Self {
                $crate::__v1::$convert(code)
            }
        }
    };
}

/// Without the feature, says how to enable it.
#[cfg(not(feature = "http"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __status_code {
    ($($any:tt)*) => {
        ::core::compile_error! {
            "the argument `http` needs the feature `http` of doccodes: `cargo add doccodes --features http`"
        }
    };
}
