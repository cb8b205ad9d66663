//! The error for an undocumented code.

use core::fmt::{self, Write};
use core::marker::PhantomData;

use doccodes_core::hidden::is_hidden;
use doccodes_core::line::Line;
use doccodes_core::near::{Spelling, nearest};

use crate::code::Code;

/// The error for a code that the page of `C` does not document.
///
/// `TryFrom` and `FromStr` of a generated enum return it. It owns up to 48 bytes of the input and needs no allocator; longer
/// input is truncated, which `Display` marks with `…`. To keep a whole unknown code, use [`Observed`](crate::Observed).
///
/// # Examples
///
/// ```
/// use doccodes::huawei::Oms;
///
/// let error = Oms::try_from(418).unwrap_err();
/// assert_eq!(error.input(), "418");
/// assert!(error.near().eq([Oms::RequestEntityTooLarge, Oms::UnsupportedMediaType]));
/// assert_eq!(
///     error.to_string(),
///     "418 is not a documented OMS code; nearest: 413 Request Entity Too Large, 415 Unsupported Media Type"
/// );
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct UnknownCode<C> {
    input: Spelling,
    code: PhantomData<fn() -> C>,
}

impl<C: Code> UnknownCode<C> {
    /// The error for this input.
    #[must_use]
    #[inline(always)]
    pub fn new(input: impl fmt::Display) -> Self {
        Self { input: Spelling::new(input), code: PhantomData }
    }

    /// The input, up to 48 bytes.
    #[must_use]
    pub fn input(&self) -> &str {
        self.input.as_str()
    }

    /// Whether [`input`](Self::input) is shorter than the input was.
    #[must_use]
    pub const fn is_truncated(&self) -> bool {
        self.input.is_truncated()
    }

    /// The service whose page does not document the input.
    #[must_use]
    pub const fn service(&self) -> &'static str {
        C::SERVICE
    }

    /// Up to three documented codes that are similar to the input, in page order.
    pub fn near(&self) -> impl Iterator<Item = C> + use<C> {
        let codes = C::ALL.iter().map(|&code| (code, Spelling::new(code.code())));
        nearest(&self.input, codes).into_iter().flatten()
    }
}

impl<C: Code> fmt::Display for UnknownCode<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.input().is_empty() {
            f.write_str("an empty string")?;
        }
        for c in self.input().chars() {
            // Untrusted input must not reach a terminal unescaped.
            if is_hidden(c) { write!(f, "{}", c.escape_default())? } else { f.write_char(c)? }
        }
        let cut = if self.is_truncated() { "…" } else { "" };
        write!(f, "{cut} is not a documented {} code", Line(format_args!("{}", C::SERVICE)))?;
        for (n, code) in self.near().enumerate() {
            let before = if n == 0 { "; nearest: " } else { ", " };
            match code.name() {
                Some(name) => write!(f, "{before}{}", Line(format_args!("{} {name}", code.code())))?,
                None => write!(f, "{before}{}", Line(format_args!("{}", code.code())))?,
            }
        }
        Ok(())
    }
}

impl<C: Code> fmt::Debug for UnknownCode<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnknownCode")
            .field("input", &self.input)
            .field("truncated", &self.is_truncated())
            .field("service", &C::SERVICE)
            .finish()
    }
}

impl<C: Code> core::error::Error for UnknownCode<C> {}
