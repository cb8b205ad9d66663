//! A numeric code as it arrived, of any size.

use core::fmt;
use core::num::{ParseIntError, TryFromIntError};
use core::str::FromStr;

/// A numeric code as it arrived: an integer from `i64::MIN` to `u64::MAX`.
///
/// The codes of a page have an integer type that holds them, but a service may send any number. [`Observed`](crate::Observed) holds
/// numeric codes in this type. `From` converts any integer type up to 64 bits to it, `TryFrom` an `i128`, and `FromStr` text. It
/// can be compared with integers, and `TryFrom` converts it to an integer type.
///
/// No code is the default. There is no hexadecimal format, since the digits of a negative number depend on the width: convert it to an
/// integer type first.
///
/// With the feature `serde`, it is deserialized from an integer of any width; strings and fractions are errors. It is serialized as
/// an integer: in a human-readable format, such as JSON, of any size; in a binary format as `i64`, since some of these formats do
/// not store the type of a value. A number above `i64::MAX` is an error there.
///
/// # Examples
///
/// ```
/// use doccodes::Number;
///
/// let code = Number::from(90_001);
/// assert_eq!(code, 90_001);
/// assert_eq!(code.to_string(), "90001");
/// assert!(u16::try_from(code).is_err());
/// assert!("-5".parse::<Number>()? < Number::from(u64::MAX));
/// # Ok::<(), std::num::ParseIntError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number {
    negative: bool,
    /// The absolute value; at most 2⁶³ if the number is negative.
    magnitude: u64,
}

impl Number {
    /// The number as `i128`, which holds all of them.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::Number;
    ///
    /// const MINUS_ONE: i128 = -1;
    /// assert_eq!(Number::from(-1).get(), MINUS_ONE);
    /// ```
    #[must_use]
    pub const fn get(self) -> i128 {
        if self.negative { -(self.magnitude as i128) } else { self.magnitude as i128 }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.negative {
            // The magnitude 2⁶³ becomes `i64::MIN` and stays so.
            fmt::Display::fmt(&(self.magnitude as i64).wrapping_neg(), f)
        } else {
            fmt::Display::fmt(&self.magnitude, f)
        }
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.get().cmp(&other.get())
    }
}

impl FromStr for Number {
    type Err = ParseIntError;

    /// Parses decimal digits, with a sign or without.
    ///
    /// # Errors
    ///
    /// The text is something else, or the number is below `i64::MIN` or above `u64::MAX`.
    fn from_str(text: &str) -> Result<Self, ParseIntError> {
        if text.starts_with('-') {
            text.parse::<i64>().map(Self::from)
        } else {
            text.parse::<u64>().map(Self::from)
        }
    }
}

impl TryFrom<i128> for Number {
    type Error = TryFromIntError;

    fn try_from(number: i128) -> Result<Self, TryFromIntError> {
        if number < 0 { i64::try_from(number).map(Self::from) } else { u64::try_from(number).map(Self::from) }
    }
}

impl From<Number> for i128 {
    fn from(number: Number) -> Self {
        number.get()
    }
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Number {
            #[inline]
            fn from(number: $integer) -> Self {
                #[allow(unused_comparisons, reason = "the macro is for unsigned types, too")]
                let negative = number < 0;
                // The absolute value of a negative number is its two's complement.
                let magnitude = if negative { (number as i64 as u64).wrapping_neg() } else { number as u64 };
                Self { negative, magnitude }
            }
        }

        impl TryFrom<Number> for $integer {
            type Error = TryFromIntError;

            #[inline]
            fn try_from(number: Number) -> Result<Self, TryFromIntError> {
                Self::try_from(number.get())
            }
        }

        impl PartialEq<$integer> for Number {
            #[inline]
            fn eq(&self, other: &$integer) -> bool {
                *self == Self::from(*other)
            }
        }

        impl PartialEq<Number> for $integer {
            #[inline]
            fn eq(&self, other: &Number) -> bool {
                Number::from(*self) == *other
            }
        }
    )*};
}

integers!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize);

#[cfg(feature = "serde")]
impl serde::Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match i64::try_from(*self) {
            Ok(number) => serializer.serialize_i64(number),
            Err(_) if serializer.is_human_readable() => serializer.serialize_u64(self.magnitude),
            Err(_) => Err(serde::ser::Error::custom(format_args!(
                "the code {self} is larger than i64::MAX, the width of binary formats"
            ))),
        }
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Number {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_i64(NumberVisitor { service: None })
    }
}

/// Deserializes a number. Errors name the service if only its documented codes are expected.
#[cfg(feature = "serde")]
pub(crate) struct NumberVisitor {
    pub(crate) service: Option<&'static str>,
}

#[cfg(feature = "serde")]
impl serde::de::Visitor<'_> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.service {
            Some(service) => write!(f, "a documented {service} code, as an integer"),
            None => f.write_str("an integer of at most 64 bits"),
        }
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Number, E> {
        Ok(number.into())
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Number, E> {
        Ok(number.into())
    }

    fn visit_i128<E: serde::de::Error>(self, number: i128) -> Result<Number, E> {
        Number::try_from(number)
            .map_err(|_| E::custom(format_args!("the code {number} has more than 64 bits")))
    }

    fn visit_u128<E: serde::de::Error>(self, number: u128) -> Result<Number, E> {
        u64::try_from(number)
            .map(Number::from)
            .map_err(|_| E::custom(format_args!("the code {number} has more than 64 bits")))
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;
    use std::string::ToString as _;

    const SOME: [i128; 11] = [
        i64::MIN as i128,
        i64::MIN as i128 + 1,
        -404,
        -1,
        0,
        1,
        404,
        i64::MAX as i128,
        i64::MAX as i128 + 1,
        u64::MAX as i128 - 1,
        u64::MAX as i128,
    ];

    #[test]
    fn a_number_keeps_its_value() {
        for number in SOME {
            let held = Number::try_from(number).unwrap();
            assert_eq!(held.get(), number);
            assert_eq!(held.to_string(), number.to_string());
            assert_eq!(held.to_string().parse::<Number>(), Ok(held));
            assert_eq!(i64::try_from(held).ok(), i64::try_from(number).ok());
            assert_eq!(u64::try_from(held).ok(), u64::try_from(number).ok());
            assert_eq!(u8::try_from(held).ok(), u8::try_from(number).ok());
            if let Ok(number) = i64::try_from(number) {
                assert_eq!(Number::from(number), held);
                assert_eq!(held, number);
            }
            for other in SOME {
                assert_eq!(held.cmp(&Number::try_from(other).unwrap()), number.cmp(&other));
            }
        }
        assert!(Number::try_from(i128::from(i64::MIN) - 1).is_err());
        assert!(Number::try_from(i128::from(u64::MAX) + 1).is_err());
        assert_eq!(Number::from(i8::MIN).get(), -128);
        assert_eq!(Number::from(-0_i32), Number::from(0_u8));
        for text in ["", "-", "x", "1.0", " 1", "18446744073709551616", "-9223372036854775809", "--1"] {
            assert!(text.parse::<Number>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_number_is_padded_like_an_integer() {
        assert_eq!(
            std::format!("{:6}|{:<6}|{:06}", Number::from(-42), Number::from(42), Number::from(-42)),
            "   -42|42    |-00042"
        );
    }

    #[test]
    fn an_option_of_a_number_is_as_large_as_a_number() {
        assert_eq!(size_of::<Number>(), 16);
        assert_eq!(size_of::<Option<Number>>(), 16);
    }
}
