//! The text of the error for an undocumented code, which names similar codes.

use core::fmt::{self, Write};

use doccodes_core::hidden::is_hidden;
use doccodes_core::line::Line;
use doccodes_core::near::{Neighbours, Similar, Spelling, for_each_edit};

use crate::code::Code;
use crate::raw::Raw;
use crate::unknown::UnknownCode;

/// The most codes with which an input is compared one by one. For more, each text with one difference is looked up.
const MOST_COMPARED: usize = 128;

/// The longest input whose edits are looked up, in bytes.
const LONGEST_EDITED: usize = 32;

impl<C: Code> UnknownCode<C> {
    /// The service whose page does not document the input.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "huawei")] {
    /// use doccodes::huawei::Oms;
    ///
    /// assert_eq!(Oms::try_from(418).unwrap_err().service(), "OMS");
    /// # }
    /// ```
    #[must_use]
    pub const fn service(&self) -> &'static str {
        C::SERVICE
    }

    /// Up to three documented codes that are similar to the input, in page order.
    ///
    /// Among more than 128 codes, only those with one difference are found, or else, for a number, the next lower and the next
    /// higher one. So displaying an unknown code takes microseconds.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::codes;
    ///
    /// #[codes("docs/depot.md")]
    /// enum Depot {}
    ///
    /// let error = "depot.0003".parse::<Depot>().unwrap_err();
    /// assert!(error.near().eq([Depot!("DEPOT.0003")]));
    /// ```
    pub fn near(&self) -> impl Iterator<Item = C> + use<C> {
        let input = self.input.as_str();
        let mut similar = Similar::new(input);
        if C::COUNT <= MOST_COMPARED {
            let mut buffer = Spelling::new("");
            for place in 0..C::COUNT {
                let code = C::__at(place);
                similar.see(code, code.code().__text(&mut buffer));
            }
        } else {
            // The places of the first three, in order; a place is less than `usize::MAX`.
            let mut places = [usize::MAX; 3];
            let mut see = |text: &str| {
                if let Some(code) = C::Raw::__parse(text).and_then(C::from_code)
                    && !places.contains(&code.__place())
                {
                    places[2] = places[2].min(code.__place());
                    places.sort_unstable();
                }
            };
            let mut upper = [0; LONGEST_EDITED];
            if let Some(upper) = upper.get_mut(..input.len()) {
                upper.copy_from_slice(input.as_bytes());
                upper.make_ascii_uppercase();
                see(core::str::from_utf8(upper).unwrap_or(""));
                for_each_edit(input, see);
            }
            for place in places {
                if place < C::COUNT {
                    similar.see(C::__at(place), input);
                }
            }
        }
        let found = match (similar.is_empty(), input.parse()) {
            (true, Ok(number)) => {
                let mut neighbours = Neighbours::new(number);
                for place in 0..C::COUNT {
                    let code = C::__at(place);
                    if let Some(other) = code.code().__number() {
                        neighbours.see(code, other);
                    }
                }
                neighbours.found()
            }
            _ => similar.found(),
        };
        found.into_iter().flatten()
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
        let mut is_near = false;
        for (n, code) in self.near().enumerate() {
            is_near = true;
            let separator = if n == 0 { "; nearest: " } else { ", " };
            match code.name() {
                Some(name) => write!(f, "{separator}{}", Line(format_args!("{} {name}", code.code())))?,
                None => write!(f, "{separator}{}", Line(format_args!("{}", code.code())))?,
            }
        }
        if !is_near && has_numbers::<C>() {
            f.write_str("; its codes are numbers")?;
        }
        Ok(())
    }
}

fn has_numbers<C: Code>() -> bool {
    C::COUNT > 0 && C::__at(0).code().__number().is_some()
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
