//! Parsing of numeric codes.

use core::str::FromStr;

use doccodes_core::near::Spelling;

use crate::code::Code;
use crate::raw::Raw;
use crate::unknown::UnknownCode;

/// Parses a number as a page spells it: without a plus sign, leading zeros or spaces.
///
/// # Errors
///
/// The text is not the spelling of a documented code.
pub fn parse_number<C, R>(text: &str) -> Result<C, UnknownCode<C>>
where
    C: Code<Raw = R>,
    R: for<'a> Raw<Input<'a> = R> + FromStr,
{
    let unknown = || UnknownCode::new(text);
    let number: R = text.parse().map_err(|_| unknown())?;
    C::from_code(number).filter(|_| Spelling::new(number).as_str() == text).ok_or_else(unknown)
}
