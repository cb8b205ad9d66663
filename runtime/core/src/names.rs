//! Enums whose variants have names: `Display`, `FromStr`, and serde's traits write and read these names.

use core::error::Error;
use core::fmt;

use crate::hidden::Visible;
use crate::near::Spelling;

/// The error for a text that is not the name of a variant of [`Retryability`](crate::Retryability), [`Outcome`](crate::Outcome),
/// [`RetryBasis`](crate::RetryBasis) or [`Language`](crate::Language).
///
/// It shows up to 48 bytes of the text. As an error, it has no order and no default.
///
/// # Examples
///
/// ```
/// # use doccodes_core as doccodes;
/// use doccodes::Language;
///
/// let error = "fr".parse::<Language>().unwrap_err();
/// assert_eq!(error.to_string(), "`fr` is not a language: expected en or zh");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UnknownName {
    pub(crate) found: Spelling,
    pub(crate) what: &'static str,
    pub(crate) names: &'static [&'static str],
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cut = if self.found.is_truncated() { "…" } else { "" };
        write!(f, "`{}{cut}` is not {}: expected ", Visible(self.found.as_str()), self.what)?;
        for (n, name) in self.names.iter().enumerate() {
            let before = match n {
                0 => "",
                _ if n + 1 == self.names.len() => " or ",
                _ => ", ",
            };
            write!(f, "{before}{name}")?;
        }
        Ok(())
    }
}

impl Error for UnknownName {}

/// Gives the variants of an enum their names. `what` completes "`x` is not …".
macro_rules! names {
    (
        $(#[$about:meta])*
        $type:ident::$method:ident, $what:literal {
            $($variant:ident => $name:literal,)+
        }
    ) => {
        impl $type {
            /// Every variant, in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            $(#[$about])*
            #[must_use]
            pub const fn $method(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }
        }

        impl core::fmt::Display for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.$method())
            }
        }

        impl core::str::FromStr for $type {
            type Err = $crate::UnknownName;

            fn from_str(name: &str) -> Result<Self, $crate::UnknownName> {
                match name {
                    $($name => Ok(Self::$variant),)+
                    _ => Err($crate::UnknownName {
                        found: $crate::near::Spelling::new(name),
                        what: $what,
                        names: &[$($name),+],
                    }),
                }
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.$method())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::names::NameVisitor {
                    what: $what,
                    parse: <$type as core::str::FromStr>::from_str,
                })
            }
        }
    };
}

pub(crate) use names;

/// Reads a name with serde.
#[cfg(feature = "serde")]
pub(crate) struct NameVisitor<T> {
    pub(crate) what: &'static str,
    pub(crate) parse: fn(&str) -> Result<T, UnknownName>,
}

#[cfg(feature = "serde")]
impl<T> serde::de::Visitor<'_> for NameVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<T, E> {
        (self.parse)(name).map_err(E::custom)
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::ToString;

    use crate::{Language, Outcome, RetryBasis, Retryability};

    #[test]
    fn every_name_is_read_back() {
        for verdict in Retryability::ALL {
            assert_eq!(verdict.to_string().parse(), Ok(*verdict));
        }
        for outcome in Outcome::ALL {
            assert_eq!(outcome.to_string().parse(), Ok(*outcome));
        }
        for basis in RetryBasis::ALL {
            assert_eq!(basis.to_string().parse(), Ok(*basis));
        }
        for language in Language::ALL {
            assert_eq!(language.to_string().parse(), Ok(*language));
        }
    }

    #[test]
    fn an_unknown_name_is_shown_with_the_valid_names() {
        assert_eq!(
            "never\u{202e}".parse::<Retryability>().unwrap_err().to_string(),
            "`never\\u{202e}` is not a retryability: expected NotNeeded, Never, Unspecified, IfRetryAfter, \
             IfIdempotent or AfterBackoff"
        );
        assert_eq!(
            "".parse::<RetryBasis>().unwrap_err().to_string(),
            "`` is not the basis of a verdict: expected Nothing, HttpSemantics, Text, Column or Declared"
        );
    }

    #[cfg(feature = "serde")]
    #[test]
    fn serde_writes_and_reads_names() {
        let json = serde_json::to_string(&(Retryability::Never, RetryBasis::Text, Language::Zh)).unwrap();
        assert_eq!(json, r#"["Never","Text","zh"]"#);
        let read: (Retryability, RetryBasis, Language) = serde_json::from_str(&json).unwrap();
        assert_eq!(read, (Retryability::Never, RetryBasis::Text, Language::Zh));
        let error = serde_json::from_str::<Language>("\"fr\"").unwrap_err();
        assert!(error.to_string().starts_with("`fr` is not a language: expected en or zh"), "{error}");
    }
}
