//! The types of codes: integers and strings.

use core::fmt::{Debug, Display};
use core::hash::Hash;

use doccodes_core::near::Spelling;

use crate::number::Number;
#[cfg(feature = "serde")]
use crate::number::NumberVisitor;

pub(crate) mod sealed {
    pub trait Sealed {}

    /// Seals a trait: an argument of a type that other crates cannot name.
    #[derive(Debug)]
    pub struct Here;
}

/// The type of the codes of an enum: an integer type, or `&'static str`.
///
/// It is sealed: the attribute `codes` chooses among the types that implement it, which are `u16` for HTTP statuses, the first of
/// `u32`, `i32`, `u64` and `i64` that holds all codes for other numbers, the type in the enum's own `#[repr(…)]`, and `&'static str`.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "huawei")] {
/// use doccodes::huawei::Oms;
/// use doccodes::{Code, HoldsCode, Observed};
///
/// // For all services: a line for the log. A string code may be borrowed or owned.
/// fn log<C: Code, R: HoldsCode<C::Raw>>(observed: &Observed<C, R>) -> String {
///     format!("{}: {}, {}", C::SERVICE, observed.code(), observed.outcome())
/// }
///
/// // For the services whose codes are HTTP statuses.
/// fn is_known<C: Code<Raw = u16>>(status: u16) -> bool {
///     C::from_code(status).is_some()
/// }
///
/// assert_eq!(log(&Oms::observe(418)), "OMS: 418, Refused");
/// assert!(is_known::<Oms>(404));
/// # }
/// ```
pub trait Raw: sealed::Sealed + Copy + Eq + Ord + Hash + Debug + Display + Send + Sync + 'static {
    /// The type by which codes are looked up, and the argument of [`Code::from_code`](crate::Code::from_code): the integer type
    /// itself, or a `&str` of any lifetime.
    type Input<'a>: Copy + Eq + Debug + Display;

    /// The type of a code that arrived, documented or not: [`Number`] for numeric codes, and `&str` for strings.
    type Arrived<'a>: HoldsCode<Self> + Copy + Eq + Ord + Hash + Debug + Display;

    /// The code as one that arrived.
    #[doc(hidden)]
    fn __into_arrived<'a>(self) -> Self::Arrived<'a>;

    /// Converts a code that arrived to the type by which codes are looked up. `None` if it is a number that the integer type cannot
    /// hold.
    #[doc(hidden)]
    fn __from_arrived(arrived: Self::Arrived<'_>) -> Option<Self::Input<'_>>;

    /// The text of the code, which may be written to `buffer`.
    #[doc(hidden)]
    fn __text(self, buffer: &mut Spelling) -> &str;

    /// Parses a code.
    #[doc(hidden)]
    fn __parse(text: &str) -> Option<Self::Input<'_>>;

    /// The code as a number, if it is one.
    #[doc(hidden)]
    fn __number(self) -> Option<i128>;

    /// The code as an HTTP status, if it is a number from 100 to 599.
    #[doc(hidden)]
    fn __status(arrived: Self::Arrived<'_>) -> Option<u16>;

    /// Deserializes a code, and looks it up with `find`. Errors name the service.
    #[cfg(feature = "serde")]
    #[doc(hidden)]
    fn __deserialize<'de, C, E: Display, D: serde::Deserializer<'de>>(
        deserializer: D,
        service: &'static str,
        find: fn(Self::Arrived<'_>) -> Result<C, E>,
    ) -> Result<C, D::Error>;

    /// Serializes a code.
    #[cfg(feature = "serde")]
    #[doc(hidden)]
    fn __serialize<S: serde::Serializer>(
        arrived: Self::Arrived<'_>,
        serializer: S,
    ) -> Result<S::Ok, S::Error>;
}

/// A value that holds a code of the type `R` as it arrived, borrowed or owned: the second parameter of
/// [`Observed`](crate::Observed), in generic code.
///
/// It is implemented for [`Number`], for `&str` and, with the feature `alloc`, for `String` and `Cow<str>`. It is sealed, so that
/// later versions can add types:
///
/// ```compile_fail,E0277
/// #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
/// struct Own(String);
///
/// impl doccodes::HoldsCode<&'static str> for Own {}
/// ```
///
/// # Examples
///
/// ```
/// use doccodes::{Code, Failure, HoldsCode, Observed, codes};
///
/// #[codes("docs/depot.md")]
/// enum Depot {}
///
/// fn check<C: Code, R: HoldsCode<C::Raw>>(
///     observed: Observed<C, R>,
/// ) -> Result<(), Failure<C, R>> {
///     observed.into_result()?;
///     Ok(())
/// }
///
/// let failure = check(Depot::observe("DEPOT.9999")).unwrap_err();
/// assert_eq!(failure.to_string(), "Depot: DEPOT.9999");
/// ```
#[diagnostic::on_unimplemented(message = "`{Self}` cannot hold a code of the type `{R}`")]
#[cfg_attr(
    not(feature = "alloc"),
    diagnostic::on_unimplemented(
        note = "string codes in a `String` or a `Cow<str>` need the feature `alloc` of doccodes: `cargo add doccodes --features alloc`"
    )
)]
pub trait HoldsCode<R: Raw>:
    sealed::Sealed + Clone + Eq + Ord + Hash + Debug + Display + Send + Sync
{
    /// The code.
    #[doc(hidden)]
    fn __arrived(&self) -> R::Arrived<'_>;
}

/// A value from which [`Code::observe`](crate::Code::observe) and [`Observed::new`](crate::Observed::new) take a code of the type `R`.
///
/// For numeric codes these are [`Number`], every integer type up to 64 bits and, with the feature `http`, `StatusCode`. For strings they
/// are references to `str` and to everything that is `AsRef<str>` and, with the feature `alloc`, `String` and `Cow<str>`. It is sealed,
/// so that later versions can add types:
///
/// ```compile_fail,E0046
/// struct Own(u32);
///
/// impl doccodes::Arrives<u32> for Own {
///     type Held = doccodes::Number;
/// }
/// ```
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "huawei")] {
/// use doccodes::huawei::Oms;
/// use doccodes::{Arrives, Code};
///
/// /// Takes whatever arrived as the code of any service.
/// fn name<C: Code>(code: impl Arrives<C::Raw>) -> Option<&'static str> {
///     C::observe(code).name()
/// }
///
/// assert_eq!(name::<Oms>(404_u16), Some("Not Found"));
/// assert_eq!(name::<Oms>(-1_i64), None);
/// # }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot arrive as a code of the type `{R}`",
    label = "expected an integer where the codes are numbers, and a string where they are strings",
    note = "a number that arrives as text is parsed, as in `text.parse::<Observed<Status>>()`"
)]
#[cfg_attr(
    not(feature = "alloc"),
    diagnostic::on_unimplemented(
        note = "string codes in a `String` or a `Cow<str>` need the feature `alloc` of doccodes: `cargo add doccodes --features alloc`"
    )
)]
pub trait Arrives<R: Raw>: Sized {
    /// What holds the code: [`Number`], or a string as it was, borrowed or owned.
    type Held: HoldsCode<R>;

    /// Takes the code. No other crate can name the type of the second argument.
    #[doc(hidden)]
    fn __into_held(self, _: sealed::Here) -> Self::Held;
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl sealed::Sealed for $integer {}

        impl Raw for $integer {
            type Input<'a> = $integer;
            type Arrived<'a> = Number;

            fn __into_arrived<'a>(self) -> Self::Arrived<'a> {
                self.into()
            }

            fn __from_arrived(arrived: Self::Arrived<'_>) -> Option<Self::Input<'_>> {
                arrived.try_into().ok()
            }

            fn __text(self, buffer: &mut Spelling) -> &str {
                *buffer = Spelling::new(self);
                buffer.as_str()
            }

            fn __parse(text: &str) -> Option<Self::Input<'_>> {
                // Through `Number`, so that one parser is compiled instead of eight.
                text.parse::<Number>().ok()?.try_into().ok()
            }

            fn __number(self) -> Option<i128> {
                Some(self.into())
            }

            fn __status(arrived: Self::Arrived<'_>) -> Option<u16> {
                status(arrived)
            }

            #[cfg(feature = "serde")]
            fn __deserialize<'de, C, E: Display, D: serde::Deserializer<'de>>(
                deserializer: D,
                service: &'static str,
                find: fn(Self::Arrived<'_>) -> Result<C, E>,
            ) -> Result<C, D::Error> {
                let code = deserializer.deserialize_i64(NumberVisitor { service: Some(service) })?;
                find(code).map_err(serde::de::Error::custom)
            }

            #[cfg(feature = "serde")]
            fn __serialize<S: serde::Serializer>(arrived: Self::Arrived<'_>, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&arrived, serializer)
            }
        }
    )*};
}

integers!(u8 u16 u32 u64 i8 i16 i32 i64);

fn status(number: Number) -> Option<u16> {
    u16::try_from(number).ok().filter(|status| (100..=599).contains(status))
}

impl sealed::Sealed for Number {}

impl<R: for<'a> Raw<Arrived<'a> = Number>> HoldsCode<R> for Number {
    fn __arrived(&self) -> Number {
        *self
    }
}

macro_rules! arriving_numbers {
    ($($number:ty)*) => {$(
        impl<R: for<'a> Raw<Arrived<'a> = Number>> Arrives<R> for $number {
            type Held = Number;

            fn __into_held(self, _: sealed::Here) -> Number {
                self.into()
            }
        }
    )*};
}

arriving_numbers!(Number u8 u16 u32 u64 usize i8 i16 i32 i64 isize);

#[cfg(feature = "http")]
impl<R: for<'a> Raw<Arrived<'a> = Number>> Arrives<R> for http::StatusCode {
    type Held = Number;

    fn __into_held(self, _: sealed::Here) -> Number {
        self.as_u16().into()
    }
}

impl sealed::Sealed for &str {}

impl Raw for &'static str {
    type Input<'a> = &'a str;
    type Arrived<'a> = &'a str;

    fn __into_arrived<'a>(self) -> Self::Arrived<'a> {
        self
    }

    fn __from_arrived(arrived: Self::Arrived<'_>) -> Option<Self::Input<'_>> {
        Some(arrived)
    }

    fn __text(self, _: &mut Spelling) -> &str {
        self
    }

    fn __parse(text: &str) -> Option<Self::Input<'_>> {
        Some(text)
    }

    fn __number(self) -> Option<i128> {
        None
    }

    fn __status(_: Self::Arrived<'_>) -> Option<u16> {
        None
    }

    #[cfg(feature = "serde")]
    fn __deserialize<'de, C, E: Display, D: serde::Deserializer<'de>>(
        deserializer: D,
        service: &'static str,
        find: fn(Self::Arrived<'_>) -> Result<C, E>,
    ) -> Result<C, D::Error> {
        deserializer.deserialize_str(StringCode { service, find })
    }

    #[cfg(feature = "serde")]
    fn __serialize<S: serde::Serializer>(
        arrived: Self::Arrived<'_>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(arrived)
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

impl HoldsCode<&'static str> for &str {
    fn __arrived(&self) -> &str {
        self
    }
}

impl<'a, S: AsRef<str> + ?Sized> Arrives<&'static str> for &'a S {
    type Held = &'a str;

    fn __into_held(self, _: sealed::Here) -> &'a str {
        self.as_ref()
    }
}

#[cfg(feature = "alloc")]
macro_rules! owned_strings {
    ($([$($lifetime:lifetime)?] $string:ty)*) => {$(
        impl$(<$lifetime>)? sealed::Sealed for $string {}

        impl$(<$lifetime>)? HoldsCode<&'static str> for $string {
            fn __arrived(&self) -> &str {
                self
            }
        }

        impl$(<$lifetime>)? Arrives<&'static str> for $string {
            type Held = Self;

            fn __into_held(self, _: sealed::Here) -> Self {
                self
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
owned_strings!([] alloc::string::String ['a] alloc::borrow::Cow<'a, str>);
