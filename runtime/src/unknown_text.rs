//! The text of the error for an undocumented code, which names similar codes.

use core::fmt::{self, Write};

use doccodes_core::hidden::is_hidden;
use doccodes_core::line::Line;
use doccodes_core::near::{Spelling, nearest};

use crate::code::Code;
use crate::unknown::UnknownCode;

impl<C: Code> UnknownCode<C> {
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
        let ellipsis = if self.is_truncated() { "…" } else { "" };
        write!(f, "{ellipsis} is not a documented {} code", Line(format_args!("{}", C::SERVICE)))?;
        for (n, code) in self.near().enumerate() {
            let separator = if n == 0 { "; nearest: " } else { ", " };
            match code.name() {
                Some(name) => write!(f, "{separator}{}", Line(format_args!("{} {name}", code.code())))?,
                None => write!(f, "{separator}{}", Line(format_args!("{}", code.code())))?,
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
