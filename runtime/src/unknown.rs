//! The error for an undocumented code.

use core::fmt::Display;
use core::marker::PhantomData;

use doccodes_core::near::Spelling;

/// The error for a code that the page of `C` does not document.
///
/// `TryFrom` and `FromStr` of a generated enum return it, and so does [`Observed::into_documented`](crate::Observed::into_documented).
/// It holds up to 48 bytes of the input, without allocation. Longer input is truncated, which `Display` marks with `…`; hidden
/// characters are escaped. To keep a whole unknown code, use [`Observed`](crate::Observed). As an error, it has no order and no default.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "huawei")] {
/// use doccodes::huawei::Oms;
///
/// let error = Oms::try_from(418).unwrap_err();
/// assert_eq!(error.input(), "418");
/// let near = [Oms::RequestEntityTooLarge, Oms::UnsupportedMediaType];
/// assert!(error.near().eq(near));
/// assert_eq!(
///     error.to_string(),
///     "418 is not a documented OMS code; \
///      nearest: 413 Request Entity Too Large, 415 Unsupported Media Type"
/// );
/// # }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct UnknownCode<C> {
    pub(crate) input: Spelling,
    code: PhantomData<fn() -> C>,
}

impl<C> UnknownCode<C> {
    /// The error for this input, for look-ups of your own.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::UnknownCode;
    /// use doccodes::huawei::Oms;
    ///
    /// fn by_name(name: &str) -> Result<Oms, UnknownCode<Oms>> {
    ///     Oms::from_name(name).ok_or_else(|| UnknownCode::new(name))
    /// }
    ///
    /// assert_eq!(by_name("Not Found"), Ok(Oms::NotFound));
    /// let error = by_name("Found").unwrap_err().to_string();
    /// assert!(error.starts_with("Found is not a documented OMS code"));
    /// # }
    /// ```
    #[must_use]
    #[inline(always)]
    pub fn new(input: impl Display) -> Self {
        Self { input: Spelling::new(input), code: PhantomData }
    }

    /// The input, up to 48 bytes. It may have hidden characters.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    ///
    /// assert_eq!("4o4".parse::<Oms>().unwrap_err().input(), "4o4");
    /// # }
    /// ```
    #[must_use]
    pub fn input(&self) -> &str {
        self.input.as_str()
    }

    /// Whether [`input`](Self::input) is truncated.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    ///
    /// let error = "4".repeat(49).parse::<Oms>().unwrap_err();
    /// assert!(error.is_truncated());
    /// assert_eq!(error.input().len(), 48);
    /// # }
    /// ```
    #[must_use]
    pub const fn is_truncated(&self) -> bool {
        self.input.is_truncated()
    }
}
