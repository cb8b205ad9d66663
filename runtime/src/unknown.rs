//! The error for an undocumented code.

use core::fmt::Display;
use core::marker::PhantomData;

use doccodes_core::near::Spelling;

/// The error for a code that the page of `C` does not document.
///
/// `TryFrom` and `FromStr` of a generated enum return it. It holds up to 48 bytes of the input, without allocation. Longer input
/// is truncated, which `Display` marks with `…`. To keep a whole unknown code, use [`Observed`](crate::Observed).
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "huawei")] {
/// use doccodes::huawei::Oms;
///
/// let error = Oms::try_from(418).unwrap_err();
/// assert_eq!(error.input(), "418");
/// assert!(error.near().eq([Oms::RequestEntityTooLarge, Oms::UnsupportedMediaType]));
/// assert_eq!(
///     error.to_string(),
///     "418 is not a documented OMS code; nearest: 413 Request Entity Too Large, 415 Unsupported Media Type"
/// );
/// # }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct UnknownCode<C> {
    pub(crate) input: Spelling,
    code: PhantomData<fn() -> C>,
}

impl<C> UnknownCode<C> {
    /// The error for this input.
    #[must_use]
    #[inline(always)]
    pub fn new(input: impl Display) -> Self {
        Self { input: Spelling::new(input), code: PhantomData }
    }

    /// The input, up to 48 bytes.
    #[must_use]
    pub fn input(&self) -> &str {
        self.input.as_str()
    }

    /// Whether [`input`](Self::input) is truncated.
    #[must_use]
    pub const fn is_truncated(&self) -> bool {
        self.input.is_truncated()
    }
}
